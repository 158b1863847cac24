// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "claimgraph/cli/runtime.h"
#include "claimgraph/resolve/resolution.h"
#include "cli/engine.h"

namespace claimgraph::cli {

/// What the documents of a run say, ids made unique, in the order that they were read.
struct Corpus {
  std::vector<resolve::DocumentFacts> documents;
  std::size_t failed = 0;    ///< inputs that could not be read; each was reported
  std::size_t skipped = 0;   ///< documents in a language without models; each was reported
  std::size_t repeated = 0;  ///< the same text under the same id again; counted once
};

/// Reads, analyses and gathers every document of the inputs, on several threads. A bad input is reported and
/// counted, and the rest goes on. Only what resolution needs of a document stays in memory.
Corpus read_corpus(const std::vector<std::string>& inputs, const ReadingOptions& options,
                   const Engine& engine, Runtime& runtime);

}  // namespace claimgraph::cli
