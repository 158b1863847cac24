// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/base/result.h"

namespace claimgraph::text {

/// What becomes of a template; the schema of `wikitext.json` says more.
enum class TemplateRender : std::uint8_t {
  kParameter,
  kQuote,
  kPost,
  kList,
  kJoin,
  kDate,
  kLiteral,
  kGallery,
  kTitle,
  kDescription,
};

struct TemplateRule {
  TemplateRender render = TemplateRender::kParameter;
  std::vector<std::string> parameters;  ///< names, or numbers from 1
  std::vector<std::string> author;
  std::string text;
};

/// What is known about MediaWiki pages: `wikitext.json`. All names are in lower case.
struct WikitextLexicon {
  using Names = std::set<std::string, std::less<>>;

  std::map<std::string, TemplateRule, std::less<>> templates;
  std::vector<std::string> infobox_prefixes;
  Names title_fields;
  Names caption_fields;
  Names ignored_fields;
  Names dropped_sections;
  Names file_prefixes;
  Names thumbnail_options;
  Names image_options;
  Names dropped_namespaces;
  Names other_namespaces;

  /// Reads `wikitext.json` from the folder. Errors name file and entry and say what was expected.
  static Result<WikitextLexicon> load(const std::filesystem::path& folder);

  [[nodiscard]] bool is_infobox(std::string_view template_name) const;
};

}  // namespace claimgraph::text
