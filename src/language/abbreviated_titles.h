// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <unordered_set>

#include "claimgraph/base/result.h"

namespace claimgraph::language {

/// Titles that end in a full stop, without it: "Capt", "Gen".
using AbbreviatedTitles = std::unordered_set<std::string>;

/// Reads them from titles.json in the folder `lexicon`. Errors as JsonFile::read.
Result<AbbreviatedTitles> read_abbreviated_titles(const std::filesystem::path& lexicon);

}  // namespace claimgraph::language
