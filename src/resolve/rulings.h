// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "resolve/items.h"

namespace claimgraph::resolve {

/// Makes the partition keep to the user's word. A side means everything of that name, or of that key in this
/// or an earlier version of the graph (`before`: the resolution without rulings). kNotFound for a side that
/// means nothing, kConflict for rulings that contradict each other.
Status apply_rulings(std::span<const DocumentFacts> documents, const std::vector<Item>& items,
                     const Resolution& before, const std::vector<Ruling>& rulings, Partition& partition);

}  // namespace claimgraph::resolve
