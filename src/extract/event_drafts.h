// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "extract/name_drafts.h"

namespace claimgraph::extract {

/// Adds the event that a verb tells ("kidnapped two envoys", "was besieged"), unless a noun of its clause
/// names the event already ("the raid killed two") or nobody takes part in it.
void add_event_verb(DraftContext& context, std::uint32_t index);

}  // namespace claimgraph::extract
