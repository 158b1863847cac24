// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string_view>

#include "claimgraph/base/result.h"

namespace claimgraph::extract {

/// Checks a value against the subset of JSON Schema (draft 2020-12) that the lexicon's schemas use: type,
/// properties, required, additionalProperties (false or a schema), items, enum, minLength, minItems. Fails
/// with kSyntax; the message starts with the entry as a JSON pointer ("/offices/3/role") and says what was
/// expected there.
Status check_schema(const nlohmann::json& value, const nlohmann::json& schema);

/// Reads `FOLDER/NAME.json` and checks it against `FOLDER/schema/NAME.schema.json`. Fails with kNotFound
/// for a file that is not there and kSyntax (file, line where the parser knows it, entry, expectation).
Result<nlohmann::json> read_lexicon(const std::filesystem::path& folder, std::string_view name);

}  // namespace claimgraph::extract
