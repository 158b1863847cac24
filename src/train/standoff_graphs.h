// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "claimgraph/base/result.h"
#include "train/relation_gold.h"

namespace claimgraph::train {

/// A graph of ours with the stretch of a corpus that it was read from.
struct StandoffGraph {
  std::string source;  ///< as CorpusSentences names it
  std::uint32_t first_sentence = 0;
  std::uint32_t last_sentence = 0;
  GoldGraph graph;
};

/// Reads a file of graphs that hold no text but where in a corpus it stands (training/README.md has the
/// format), with the words from `data`. kNotFound where the file is missing; kSyntax with its line for a
/// record that does not fit its corpus or whose corpus is not there.
Result<std::vector<StandoffGraph>> read_standoff_graphs(const std::filesystem::path& file,
                                                        const std::filesystem::path& data);

}  // namespace claimgraph::train
