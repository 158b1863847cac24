// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "language/matrix.h"

namespace claimgraph::language {

/// The heads of a sentence from its arc scores: `scores(d, h)` for dependent d and head h, the last column
/// being the root. Each word's best head where these form a tree with one root, else the best projective tree
/// with one root (Eisner 1996). -1 stands for the root.
std::vector<std::int32_t> best_tree(const Matrix& scores);

}  // namespace claimgraph::language
