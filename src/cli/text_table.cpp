// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/text_table.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <numeric>
#include <ostream>

#include "claimgraph/base/utf8.h"

namespace claimgraph::cli {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kNarrowest = 12;
constexpr std::string_view kEllipsis = "…";

std::size_t width_of(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  const auto category = u_charType(c);
  const bool takes_none = category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
                          category == U_FORMAT_CHAR || category == U_CONTROL_CHAR;
  if (takes_none) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded decoded = utf8::decode(text, at);
    width += width_of(decoded.code_point);
    at += decoded.length;
  }
  return width;
}

std::string fit(std::string_view text, std::size_t columns) {
  if (display_width(text) <= columns) return std::string(text);
  if (columns == 0) return {};
  std::size_t width = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const utf8::Decoded decoded = utf8::decode(text, at);
    width += width_of(decoded.code_point);
    if (width > columns - 1) break;
    at += decoded.length;
  }
  return std::string(text.substr(0, at)) + std::string(kEllipsis);
}

std::string one_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (const char c : text) {
    if (is_space(c)) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    out += c;
  }
  return out;
}

TextTable::TextTable(std::vector<std::string> headings) {
  rows_.push_back(std::move(headings));
}

void TextTable::add_row(std::vector<std::string> values) {
  for (std::string& value : values) value = one_line(value);
  rows_.push_back(std::move(values));
}

std::vector<std::size_t> TextTable::widths(std::size_t columns) const {
  std::vector<std::size_t> widths(rows_.front().size());
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  }
  if (columns == 0) return widths;
  const std::size_t gaps = kGap * (widths.size() - 1);
  std::size_t total = std::accumulate(widths.begin(), widths.end(), gaps);
  while (total > columns) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= kNarrowest) break;
    --*widest;
    --total;
  }
  return widths;
}

void TextTable::write(std::ostream& out, std::size_t columns) const {
  const std::vector<std::size_t> limits = widths(columns);
  for (const auto& row : rows_) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string cell = fit(row[i], limits[i]);
      line += cell;
      if (i + 1 < row.size()) line.append(limits[i] - display_width(cell) + kGap, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
  }
}

}  // namespace claimgraph::cli
