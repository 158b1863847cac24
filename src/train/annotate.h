// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "claimgraph/base/result.h"
#include "claimgraph/language/pipeline.h"

namespace claimgraph::train {

/// What `claimgraph-train annotate` is asked for: a quick look at fresh weights, before they are installed.
struct AnnotateOptions {
  std::filesystem::path data_dir;  ///< holds models/en
  std::filesystem::path file;
  bool given_words = false;  ///< the file is CoNLL-U whose words are kept
  language::Preset preset = language::Preset::kAccurate;
};

/// Analyses the file and returns CoNLL-U. Plain text has one block a paragraph (empty lines between).
Result<std::string> annotate(const AnnotateOptions& options);

}  // namespace claimgraph::train
