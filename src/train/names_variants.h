// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "train/names_corpora.h"

namespace claimgraph::train {

/// Copies of sentences in other dress, so that the recogniser survives what the corpora rarely show:
/// upper-case lines, headlines in title case, lower case, words cut at hyphens as UD tokenizers do, people
/// and places with names that nobody has seen (the front of one name with the back of another), other
/// sentences' names, and persons that an organization, a role and a title introduce. Deterministic for
/// `seed`.
std::vector<NamedSentence> make_variants(const std::vector<NamedSentence>& sentences, std::uint32_t seed);

}  // namespace claimgraph::train
