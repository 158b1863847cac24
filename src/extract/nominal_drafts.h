// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "extract/name_drafts.h"

namespace claimgraph::extract {

/// Adds the draft that a token outside every name heads, if it heads one: a pronoun, a noun phrase for
/// people, a body, a place or an event, or a verb for an event.
void add_nominal(DraftContext& context, std::uint32_t index);

}  // namespace claimgraph::extract
