// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/resolve/resolution.h"

namespace claimgraph::resolve {

/// What a document alone says as one line of JSON, with the key of each cluster's node in `home_keys`
/// (parallel to the clusters): what a graph with full provenance keeps, so that its contribution can be taken
/// back or resolved again with others. Metadata and source hash are not in it; the document's node has them.
std::string facts_to_json(const DocumentFacts& facts, const std::vector<std::string>& home_keys);

/// Reads what facts_to_json() wrote; kSyntax with what was expected otherwise. Metadata and source hash are
/// left empty.
Result<DocumentFacts> facts_from_json(std::string_view json);

}  // namespace claimgraph::resolve
