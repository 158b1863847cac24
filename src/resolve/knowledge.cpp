// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

#include "claimgraph/resolve/names.h"
#include "claimgraph/resolve/resolver.h"

namespace claimgraph::resolve {
namespace {

using Json = nlohmann::json;

Result<Json> read_json(const std::filesystem::path& path) {
  std::ifstream in(path);
  if (!in) return Json();
  Json json = Json::parse(in, nullptr, false);
  if (json.is_discarded()) return fail(ErrorCode::kSyntax, "is no JSON", {path.string()});
  return json;
}

/// The string at `member` of each entry of `entries`, an object of objects or a list of objects with `id`.
Result<std::map<std::string, std::string>> column(const std::filesystem::path& path, const char* list,
                                                  const char* id, const char* member) {
  const auto json = read_json(path);
  if (!json) return tl::unexpected(json.error());
  std::map<std::string, std::string> result;
  if (!json->is_object() || !json->contains(list)) return result;
  for (const auto& [name, entry] : (*json)[list].items()) {
    if (!entry.is_object() || !entry.contains(member) || !entry[member].is_string()) continue;
    const std::string key = entry.contains(id) && entry[id].is_string() ? entry[id].get<std::string>() : name;
    result.emplace(key, entry[member].get<std::string>());
  }
  return result;
}

/// The strings of a list, as name keys.
std::vector<std::string> keys_of(const Json& list) {
  std::vector<std::string> keys;
  if (!list.is_array()) return keys;
  for (const Json& word : list) {
    if (word.is_string()) keys.push_back(name_key(word.get<std::string>()));
  }
  return keys;
}

/// `json[member]`, or null.
const Json& member(const Json& json, const char* name) {
  static const Json kNull;
  const auto found = json.is_object() ? json.find(name) : json.end();
  return found == json.end() ? kNull : *found;
}

Status read_offices(const std::filesystem::path& path, Knowledge& knowledge) {
  static constexpr std::string_view kHeldByOne[] = {"head", "leader", "minister"};
  const auto json = read_json(path);
  if (!json) return tl::unexpected(json.error());
  for (const Json& entry : member(*json, "offices")) {
    for (std::string& key : keys_of(member(entry, "words"))) knowledge.titles.insert(std::move(key));
    const std::string role = entry.value("role", "");
    if (std::find(std::begin(kHeldByOne), std::end(kHeldByOne), role) == std::end(kHeldByOne)) continue;
    for (std::string& key : keys_of(member(entry, "words"))) knowledge.offices.insert(std::move(key));
  }
  return {};
}

Status read_identity(const std::filesystem::path& path, Knowledge& knowledge) {
  const auto json = read_json(path);
  if (!json) return tl::unexpected(json.error());
  for (std::string& kind : keys_of(member(*json, "once_a_life")))
    knowledge.once_a_life.insert(std::move(kind));
  for (const Json& row : member(*json, "synonyms")) {
    const std::vector<std::string> words = keys_of(row);
    for (const std::string& word : words) knowledge.synonyms.emplace(word, words.front());
  }
  for (const auto& [table, firsts] :
       {std::pair("same_words", &knowledge.same_words), std::pair("nicknames", &knowledge.nicknames)}) {
    for (const Json& row : member(*json, table)) {
      const std::vector<std::string> words = keys_of(row);
      for (const std::string& word : words) firsts->emplace(word, words.front());
    }
  }
  for (const auto& [relation, word] : member(*json, "crowds").items()) {
    knowledge.crowds.emplace(relation, name_key(word.get<std::string>()));
  }
  for (const auto& [table, keys] :
       {std::pair("bodies", &knowledge.bodies), std::pair("anybody", &knowledge.anybody),
        std::pair("designators", &knowledge.designators),
        std::pair("distinguishing", &knowledge.distinguishing)}) {
    for (std::string& key : keys_of(member(*json, table))) keys->insert(std::move(key));
  }
  for (const Json& entry : member(*json, "aliases")) {
    const std::string kind = entry.value("kind", "") + '/';
    const std::string name = kind + name_key(entry.value("name", ""));
    knowledge.aliases.emplace(name, name);
    for (const std::string& other : keys_of(member(entry, "other"))) {
      knowledge.aliases.emplace(kind + other, name);
    }
  }
  return {};
}

/// A country's name, its initials and its first adjective; the others may be of a part of it ("Scottish").
Status read_countries(const std::filesystem::path& path, Knowledge& knowledge) {
  const auto json = read_json(path);
  if (!json) return tl::unexpected(json.error());
  for (const Json& entry : member(*json, "countries")) {
    const std::string code = entry.value("iso2", "");
    if (code.empty()) continue;
    knowledge.countries.emplace(name_key(entry.value("name", "")), code);
    const Json& demonyms = member(entry, "demonyms");
    if (demonyms.is_array() && !demonyms.empty()) {
      knowledge.countries.emplace(name_key(demonyms.front().get<std::string>()), code);
    }
    for (const Json& alias : member(entry, "aliases")) {
      const auto name = alias.get<std::string>();
      if (is_acronym(name)) knowledge.countries.emplace(name_key(name), code);
    }
  }
  return {};
}

Status read_numbers(const std::filesystem::path& path, Knowledge& knowledge) {
  const auto json = read_json(path);
  if (!json) return tl::unexpected(json.error());
  for (const auto& [word, value] : member(*json, "values").items()) {
    knowledge.numbers.emplace(word, value.get<std::int64_t>());
  }
  for (const Json& entry : member(*json, "vague")) {
    knowledge.numbers.emplace(entry.value("word", ""), entry.value("value", std::int64_t{0}));
  }
  return {};
}

Status read_deadly(const std::filesystem::path& path, Knowledge& knowledge) {
  const auto json = read_json(path);
  if (!json) return tl::unexpected(json.error());
  for (const Json& entry : member(*json, "kinds")) {
    if (entry.value("deadly", false)) knowledge.deadly.insert(entry.value("kind", ""));
  }
  return {};
}

Status read_directions(const std::filesystem::path& path, Knowledge& knowledge) {
  const auto json = read_json(path);
  if (!json) return tl::unexpected(json.error());
  for (std::string& key : keys_of(member(*json, "directions"))) knowledge.directions.insert(std::move(key));
  return {};
}

Status read_calendar(const std::filesystem::path& path, Knowledge& knowledge) {
  const auto json = read_json(path);
  if (!json) return tl::unexpected(json.error());
  for (const char* table : {"months", "weekdays"}) {
    for (const auto& [word, number] : member(*json, table).items()) knowledge.calendar.insert(name_key(word));
  }
  return {};
}

Status read_agencies(const std::filesystem::path& path, Knowledge& knowledge) {
  const auto json = read_json(path);
  if (!json) return tl::unexpected(json.error());
  for (const Json& entry : member(*json, "agencies")) {
    const std::string name = "organization/" + name_key(entry.value("name", ""));
    knowledge.aliases.emplace(name, name);
    for (const std::string& other : keys_of(member(entry, "short"))) {
      knowledge.aliases.emplace("organization/" + other, name);
    }
  }
  return {};
}

}  // namespace

Result<Knowledge> Knowledge::load(const std::filesystem::path& data_dir) {
  const std::filesystem::path lexicon = data_dir / "ontology" / "lexicon";
  Knowledge knowledge;
  auto classes = column(lexicon / "events.json", "kinds", "kind", "class");
  if (!classes) return tl::unexpected(classes.error());
  knowledge.event_classes = std::move(*classes);
  auto countries = column(lexicon / "countries.json", "countries", "iso2", "name");
  if (!countries) return tl::unexpected(countries.error());
  knowledge.country_names = std::move(*countries);
  using Reader = Status (*)(const std::filesystem::path&, Knowledge&);
  static constexpr std::pair<const char*, Reader> kFiles[] = {
      {"titles.json", read_offices},    {"identity.json", read_identity}, {"countries.json", read_countries},
      {"numbers.json", read_numbers},   {"events.json", read_deadly},     {"times.json", read_calendar},
      {"places.json", read_directions}, {"agencies.json", read_agencies}};
  for (const auto& [file, read] : kFiles) {
    if (auto status = read(lexicon / file, knowledge); !status) return tl::unexpected(status.error());
  }
  return knowledge;
}

}  // namespace claimgraph::resolve
