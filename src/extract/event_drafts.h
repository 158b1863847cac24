// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "extract/name_drafts.h"

namespace claimgraph::extract {

/// Adds the event that a verb tells ("kidnapped two envoys", "was besieged"), unless a noun of its clause
/// names the event already ("the raid killed two") or nobody takes part in it.
void add_event_verb(DraftContext& context, std::uint32_t index);

/// Whether a noun that can name an event or a site names a site: "settlements", "at the memorial".
[[nodiscard]] bool is_site_here(const DraftContext& context, std::uint32_t head, const NounSense& sense);

}  // namespace claimgraph::extract
