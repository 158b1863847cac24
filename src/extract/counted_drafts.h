// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "extract/name_drafts.h"

namespace claimgraph::extract {

/// Adds the people whom a number or a quantity counts without a noun of its own: some of a group that keeps
/// its own mention ("two of its welders", "some of them"), or those whom a verb tells something of ("wounding
/// nine", "three were arrested"). False when `index` counts nobody.
bool add_counted(DraftContext& context, std::uint32_t index);

}  // namespace claimgraph::extract
