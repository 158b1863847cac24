// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claimgraph/text/block_labels.h"
#include "claimgraph/text/document.h"
#include "claimgraph/text/mapped_text.h"

namespace claimgraph::text {

/// What the parser of a format found: clean text mapped to the parser's input, and what the markup said.
struct Extracted {
  MappedText text;
  std::vector<Block> blocks;
  std::vector<IdentityLink> links;
  std::vector<InfoboxField> fields;
  Metadata metadata;
  BlockSource source = BlockSource::kPlain;
};

}  // namespace claimgraph::text
