// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "claimgraph/base/result.h"

namespace claimgraph::text {

/// What pages call their parts: `html.json`. The lists of meta elements are best first, in lower case.
struct HtmlLexicon {
  using Names = std::set<std::string, std::less<>>;

  Names furniture_words;
  Names post_classes;
  Names caption_classes;
  Names article_types;
  std::vector<std::string> title_metas;
  std::vector<std::string> date_metas;
  std::vector<std::string> publisher_metas;
  std::vector<std::string> url_metas;
  std::vector<std::string> description_metas;

  /// Reads `html.json` from the folder. Errors name file and entry and say what was expected.
  static Result<HtmlLexicon> load(const std::filesystem::path& folder);
};

}  // namespace claimgraph::text
