// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "claimgraph/base/result.h"

namespace claimgraph::text {

/// The files that one INPUT names: itself, "-" for standard input, a folder's files to any depth (sorted,
/// without hidden ones), a glob's matches (sorted). Fails with kNotFound when it names nothing.
Result<std::vector<std::string>> find_input_files(const std::string& input);

}  // namespace claimgraph::text
