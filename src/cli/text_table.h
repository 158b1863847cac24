// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace claimgraph::cli {

/// Columns that a terminal takes for the text: East Asian wide characters and emoji two, combining marks and
/// controls none.
std::size_t display_width(std::string_view text);

/// The text in at most `columns` columns, cut between characters with "…" for what is missing.
std::string fit(std::string_view text, std::size_t columns);

/// The text with every run of white space as one space, none at either end.
std::string one_line(std::string_view text);

/// A table of texts in aligned columns, two spaces apart; the last column is not padded.
class TextTable {
 public:
  /// The heading of each column.
  explicit TextTable(std::vector<std::string> headings);
  /// One value a column; white space runs become one space.
  void add_row(std::vector<std::string> values);
  /// Writes heading and rows. `columns` is the width to keep to, 0 for none: then nothing is cut. Otherwise
  /// the widest columns are narrowed first, to 12 columns at least, so that a row takes one line.
  void write(std::ostream& out, std::size_t columns) const;

 private:
  [[nodiscard]] std::vector<std::size_t> widths(std::size_t columns) const;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace claimgraph::cli
