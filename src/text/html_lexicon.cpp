// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/html_lexicon.h"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "text/lexicon_file.h"

namespace claimgraph::text {
namespace {

using NameField = std::pair<const char*, HtmlLexicon::Names HtmlLexicon::*>;
constexpr std::array<NameField, 4> kNames = {{{"furniture_words", &HtmlLexicon::furniture_words},
                                              {"post_classes", &HtmlLexicon::post_classes},
                                              {"caption_classes", &HtmlLexicon::caption_classes},
                                              {"article_types", &HtmlLexicon::article_types}}};

using ListField = std::pair<const char*, std::vector<std::string> HtmlLexicon::*>;
constexpr std::array<ListField, 5> kLists = {{{"title_metas", &HtmlLexicon::title_metas},
                                              {"date_metas", &HtmlLexicon::date_metas},
                                              {"publisher_metas", &HtmlLexicon::publisher_metas},
                                              {"url_metas", &HtmlLexicon::url_metas},
                                              {"description_metas", &HtmlLexicon::description_metas}}};

}  // namespace

Result<HtmlLexicon> HtmlLexicon::load(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / "html.json";
  const auto root = load_lexicon_json(path);
  if (!root) return tl::unexpected(root.error());
  HtmlLexicon lexicon;
  for (const auto& [key, field] : kNames) {
    auto names = string_set_at(*root, key, path.string());
    if (!names) return tl::unexpected(names.error());
    lexicon.*field = *std::move(names);
  }
  for (const auto& [key, field] : kLists) {
    auto names = strings_at(*root, key, path.string());
    if (!names) return tl::unexpected(names.error());
    lexicon.*field = *std::move(names);
  }
  return lexicon;
}

}  // namespace claimgraph::text
