// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "claimgraph/text/document.h"
#include "claimgraph/text/lexicon.h"

namespace claimgraph::text {

/// A dateline at the beginning of a paragraph.
struct FoundDateline {
  Dateline dateline;
  std::uint32_t length = 0;  ///< bytes of the paragraph up to and with the dash
};

/// Reads "KERMAN, Iran (AP) —", "Jan. 4 (UPI) --", "KYIV, Jan 4 (Reuters) -", "(CNN) —", "GENEVA —" at the
/// beginning of `paragraph`. A place alone counts only in capitals, and never when the lexicon says it is
/// none.
std::optional<FoundDateline> find_dateline(std::string_view paragraph, const TextLexicon& lexicon);

/// What a line of its own says about who wrote and when: "By Ann Bee | Jan. 4, 2024", "Updated: 4 January
/// 2024 10:31", "Friday, July 21, 2017".
struct Byline {
  std::string date;  ///< ISO 8601; empty if none
};
std::optional<Byline> find_byline(std::string_view line, const TextLexicon& lexicon);

}  // namespace claimgraph::text
