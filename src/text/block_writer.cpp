// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/block_writer.h"

#include <utility>

namespace claimgraph::text {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

/// Marks that stand right after a word.
bool clings(char c) {
  return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')';
}

}  // namespace

void BlockWriter::begin(BlockKind kind, std::string author) {
  end();
  next_.kind = kind;
  next_.author = std::move(author);
}

void BlockWriter::end() {
  if (!open_) return;
  std::uint32_t size = out_.size();
  while (size > next_.span.begin && is_space(out_.text()[size - 1])) --size;
  out_.truncate(size);
  next_.span.end = size;
  open_ = dropped_ = false;
  if (!next_.span.empty()) blocks_.push_back(next_);
}

void BlockWriter::open(std::uint32_t source_at) {
  if (open_) return;
  if (out_.size() > 0 && !blocks_.empty()) out_.replace("\n\n", {source_at, source_at});
  next_.span.begin = out_.size();
  open_ = true;
  dropped_ = false;
}

void BlockWriter::copy(TextSpan stretch) {
  for (std::uint32_t at = stretch.begin; at < stretch.end;) {
    std::uint32_t end = at;
    if (is_space(source_[at])) {
      while (end < stretch.end && is_space(source_[end])) ++end;
      space({at, end});
    } else {
      // A single blank between words is copied with them: one run, not three.
      while (end < stretch.end && (!is_space(source_[end]) || (source_[end] == ' ' && end + 1 < stretch.end &&
                                                               !is_space(source_[end + 1])))) {
        ++end;
      }
      copy_without_space({at, end});
    }
    at = end;
  }
}

void BlockWriter::copy_without_space(TextSpan stretch) {
  open(stretch.begin);
  if (dropped_ && clings(source_[stretch.begin]) && open_text().ends_with(' '))
    out_.truncate(out_.size() - 1);
  dropped_ = false;
  out_.copy(source_, stretch);
}

void BlockWriter::replace(std::string_view words, TextSpan stretch) {
  if (words.empty()) return;
  if (words == " ") {
    space(stretch);
    return;
  }
  if (!open_ || open_text().ends_with(' ')) {
    while (words.starts_with(' ')) words.remove_prefix(1);
    if (words.empty()) return;
  }
  open(stretch.begin);
  out_.replace(words, stretch);
}

void BlockWriter::space(TextSpan stretch) {
  if (!open_ || open_text().empty() || open_text().ends_with(' ')) return;
  if (stretch.size() >= 1 && source_[stretch.begin] == ' ') {
    out_.copy(source_, {stretch.begin, stretch.begin + 1});
  } else {
    out_.replace(" ", stretch);
  }
}

void BlockWriter::truncate(std::uint32_t size) {
  out_.truncate(size);
}

std::string_view BlockWriter::open_text() const {
  return open_ ? std::string_view(out_.text()).substr(next_.span.begin) : std::string_view();
}

}  // namespace claimgraph::text
