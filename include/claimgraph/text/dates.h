// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace claimgraph::text {

/// A date as written. Absent parts are 0.
struct WrittenDate {
  int year = 0;
  int month = 0;           ///< 1-12
  int day = 0;             ///< 1-31
  std::size_t length = 0;  ///< bytes of the text that it took

  /// "2024-01-04", "2024-01", "2024", "--01-04" (no year); "" when nothing is known.
  [[nodiscard]] std::string iso() const;

  /// "4 January 2024", "January 2024", "2024"; "" when nothing is known.
  [[nodiscard]] std::string words() const;
};

/// Reads the date that `text` begins with: "2024-01-04" (and any time after it), "20240104", "Jan. 4, 2024",
/// "4 January 2024", "January 2024", "Jan. 4", "Thursday, January 4, 2024", "01/04/2024" is refused (two
/// readings). Month names are English, whole or cut to at least three letters. nullopt for no date.
std::optional<WrittenDate> read_date(std::string_view text);

/// The first date in a metadata value as ISO 8601, and "" if there is none with a year.
std::string parse_date(std::string_view text);

/// `partial` ("--01-04") completed with the year of `whole` ("2024-01-05"); the year before when the result
/// would be more than half a year after `whole`. Any other value comes back as it is.
std::string complete_date(std::string_view partial, std::string_view whole);

}  // namespace claimgraph::text
