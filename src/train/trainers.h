// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "claimgraph/base/result.h"

namespace claimgraph::train {

/// Where a trainer reads annotated data (`ud/`, `ner/`, `pos/`) and where it writes `NAME.model`.
struct Folders {
  std::filesystem::path data;
  std::filesystem::path models;
};

/// Makes one model file. Deterministic: the same data gives the same bytes. Progress goes to standard error.
using Trainer = Status (*)(const Folders& folders);

}  // namespace claimgraph::train
