// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/base/result.h"

namespace claimgraph::text {

/// A lexicon file's JSON; errors name the file.
Result<nlohmann::json> load_lexicon_json(const std::filesystem::path& path);

/// "FILE: entry ENTRY: expected EXPECTED".
Error lexicon_error(const std::string& file, std::string_view entry, std::string_view expected);

/// The array of strings under `key`, in the file's order.
Result<std::vector<std::string>> strings_at(const nlohmann::json& object, const std::string& key,
                                            const std::string& file);

/// The same as a set.
Result<std::set<std::string, std::less<>>> string_set_at(const nlohmann::json& object, const std::string& key,
                                                         const std::string& file);

}  // namespace claimgraph::text
