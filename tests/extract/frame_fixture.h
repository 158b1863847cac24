// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/extract/extraction.h"
#include "extract/annotated.h"
#include "extract/frame_lexicon.h"

namespace claimgraph::extract {

/// A word that is a mention of its own, with a cluster of its own.
struct Marked {
  std::string_view form;
  NodeKind kind = NodeKind::kPerson;
};

/// A sentence annotated by hand with its mentions given: cluster `i` is the i-th of `marked`.
struct FrameSample {
  Annotated text;
  Extraction extraction;
};

/// Builds the sample; every marked form must occur, its first occurrence is meant.
FrameSample sample(std::string_view table, const std::vector<Marked>& marked);

/// The lexicon of the source tree, loaded once; a test that cannot load it fails.
const FrameLexicon& frame_lexicon();

}  // namespace claimgraph::extract
