// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "extract/chains.h"

namespace claimgraph::extract {

/// The date that a mention's phrase gives its event ("Wednesday's blasts"), or the clause that says how it
/// came about ("the blast struck on Wednesday"); ISO 8601, empty if there is none. "The deadliest since 1979"
/// dates nothing.
std::string event_date(const Chains& chains, const MentionDraft& draft);

/// The draft of the place that a mention's phrase gives its event ("blasts in Lunda", "Lunda bombings"), or
/// the clause that says how it came about; -1 if there is none.
std::int64_t event_place(const Chains& chains, const MentionDraft& draft);

/// Kind, date and place of the event whose mentions are `members`: what most of them say, an exact date
/// before a vague one. `cluster_of` tells the cluster of each draft.
void fill_event(const Chains& chains, const std::vector<std::uint32_t>& members,
                const std::vector<ClusterId>& cluster_of, Cluster& cluster);

}  // namespace claimgraph::extract
