// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "extract/frame_context.h"

namespace claimgraph::extract {

/// In what mood the text tells what the word at `trigger` tells, by the scope of negations, auxiliaries,
/// adverbs, conditions and governors (ontology/lexicon/modality.json): "failed to attend" and "no plan to
/// attend" are negated, "agreed to attend" planned, "called off the visit" cancelled, "is suspected of",
/// "if it attacks" possible. The nearest operator decides, but a negation above a plan or a possibility
/// negates it. What holds of the reporting words ("may say that ...") ends at them.
Modality scope_modality(const FrameContext& context, std::uint32_t trigger);

}  // namespace claimgraph::extract
