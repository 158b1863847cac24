// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <nlohmann/json.hpp>

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
  return knowledge;
}

}  // namespace claimgraph::resolve
