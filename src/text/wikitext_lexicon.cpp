// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/wikitext_lexicon.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "text/lexicon_file.h"

namespace claimgraph::text {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::pair<std::string_view, TemplateRender>, 10> kRenders = {
    {{"parameter", TemplateRender::kParameter},
     {"quote", TemplateRender::kQuote},
     {"post", TemplateRender::kPost},
     {"list", TemplateRender::kList},
     {"join", TemplateRender::kJoin},
     {"date", TemplateRender::kDate},
     {"literal", TemplateRender::kLiteral},
     {"gallery", TemplateRender::kGallery},
     {"title", TemplateRender::kTitle},
     {"description", TemplateRender::kDescription}}};

struct NameList {
  const char* key;
  WikitextLexicon::Names WikitextLexicon::*field;
};
constexpr std::array<NameList, 9> kNameLists = {{{"title_fields", &WikitextLexicon::title_fields},
                                                 {"caption_fields", &WikitextLexicon::caption_fields},
                                                 {"ignored_fields", &WikitextLexicon::ignored_fields},
                                                 {"dropped_sections", &WikitextLexicon::dropped_sections},
                                                 {"file_prefixes", &WikitextLexicon::file_prefixes},
                                                 {"thumbnail_options", &WikitextLexicon::thumbnail_options},
                                                 {"image_options", &WikitextLexicon::image_options},
                                                 {"dropped_namespaces", &WikitextLexicon::dropped_namespaces},
                                                 {"other_namespaces", &WikitextLexicon::other_namespaces}}};

Result<TemplateRule> rule_of(const Json& entry, const std::string& file, const std::string& name) {
  const auto render = entry.find("render");
  const auto* const known = render == entry.end() || !render->is_string()
                                ? kRenders.end()
                                : std::find_if(kRenders.begin(), kRenders.end(), [&render](const auto& r) {
                                    return r.first == render->template get_ref<const std::string&>();
                                  });
  if (known == kRenders.end()) {
    return tl::unexpected(lexicon_error(file, name, "\"render\" to be one of the schema's words"));
  }
  TemplateRule rule;
  rule.render = known->second;
  for (const auto& [key, field] :
       {std::pair("parameters", &TemplateRule::parameters), std::pair("author", &TemplateRule::author)}) {
    if (!entry.contains(key)) continue;
    auto values = strings_at(entry, key, file);
    if (!values)
      return tl::unexpected(lexicon_error(file, name, fmt::format("\"{}\" to be an array of strings", key)));
    rule.*field = *std::move(values);
  }
  const Json text = entry.value("text", Json(""));
  if (!text.is_string()) return tl::unexpected(lexicon_error(file, name, "\"text\" to be a string"));
  rule.text = text.get<std::string>();
  return rule;
}

using Templates = std::map<std::string, TemplateRule, std::less<>>;

Result<Templates> templates_of(const Json& root, const std::string& file) {
  Templates templates;
  const auto entries = root.find("templates");
  if (entries == root.end() || !entries->is_array()) {
    return tl::unexpected(lexicon_error(file, "templates", "an array"));
  }
  std::size_t index = 0;
  for (const Json& entry : *entries) {
    const std::string name = fmt::format("templates[{}]", index++);
    if (!entry.is_object()) return tl::unexpected(lexicon_error(file, name, "an object"));
    const auto names = strings_at(entry, "names", file);
    if (!names) return tl::unexpected(lexicon_error(file, name, "\"names\" to be an array of strings"));
    const auto rule = rule_of(entry, file, name);
    if (!rule) return tl::unexpected(rule.error());
    for (const std::string& known : *names) {
      if (!templates.emplace(known, *rule).second) {
        return tl::unexpected(
            lexicon_error(file, name, "every template once, \"" + known + "\" came before"));
      }
    }
  }
  return templates;
}

}  // namespace

Result<WikitextLexicon> WikitextLexicon::load(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / "wikitext.json";
  const auto root = load_lexicon_json(path);
  if (!root) return tl::unexpected(root.error());
  const std::string file = path.string();
  WikitextLexicon lexicon;
  auto templates = templates_of(*root, file);
  if (!templates) return tl::unexpected(templates.error());
  lexicon.templates = *std::move(templates);
  auto prefixes = strings_at(*root, "infobox_prefixes", file);
  if (!prefixes) return tl::unexpected(prefixes.error());
  lexicon.infobox_prefixes = *std::move(prefixes);
  for (const NameList& list : kNameLists) {
    auto names = string_set_at(*root, list.key, file);
    if (!names) return tl::unexpected(names.error());
    lexicon.*list.field = *std::move(names);
  }
  return lexicon;
}

bool WikitextLexicon::is_infobox(std::string_view template_name) const {
  return std::any_of(
      infobox_prefixes.begin(), infobox_prefixes.end(),
      [template_name](const std::string& prefix) { return template_name.starts_with(prefix); });
}

}  // namespace claimgraph::text
