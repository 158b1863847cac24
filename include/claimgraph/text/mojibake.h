// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "claimgraph/text/mapped_text.h"

namespace claimgraph::text {

/// Repairs UTF-8 that was read as Windows-1252 or Latin-1 and encoded again, once or several times
/// ("cafÃ©" gives "café"). `input` is valid UTF-8. Each broken sequence is judged by itself and at most its
/// neighbours, so that documents broken in parts are repaired in those parts only, and so that a stretch of
/// the input is repaired as it was in the whole. Linear in the input.
/// The idea and the ambiguous sequences are those of ftfy (R. Speer, "ftfy", 2019,
/// doi:10.5281/zenodo.2591652).
[[nodiscard]] MappedText repair_mojibake(std::string input);

}  // namespace claimgraph::text
