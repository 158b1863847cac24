// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/abbreviated_titles.h"

#include "language/word_list_file.h"

namespace claimgraph::language {

Result<AbbreviatedTitles> read_abbreviated_titles(const std::filesystem::path& lexicon) {
  const auto words = JsonFile::read(lexicon / "titles.json");
  if (!words) return tl::unexpected<Error>(words.error());
  const auto titles = words->root().texts("abbreviations");
  if (!titles) return tl::unexpected<Error>(titles.error());
  return AbbreviatedTitles(titles->begin(), titles->end());
}

}  // namespace claimgraph::language
