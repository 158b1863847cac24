// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claimgraph/extract/extraction.h"
#include "extract/chains.h"

namespace claimgraph::extract {

/// Makes mentions and clusters of finished chains: names, country, article, kind, date and place of events.
Extraction build_clusters(const Chains& chains);

}  // namespace claimgraph::extract
