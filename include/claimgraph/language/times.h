// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/language/analysis.h"
#include "claimgraph/text/document.h"

namespace claimgraph::language {

/// Finds dates, clock times and durations and resolves them against the document's date:
///   - "Wednesday" is the nearest one not after that date, or the next one where the words beside it look
///   ahead
///     ("on Friday will meet"); so are months and days without a year;
///   - "two years ago", "last month" count from the document's date and keep their unit as grain;
///   - "the following day", "three days later" count from the last day that the text named (its narrative
///   time);
///   - a clock time takes the day of a date in the same sentence, else the document's.
/// Without a document date, only what names its year has a value, and the days and months behind a full date
/// take its year. Immutable; safe to use from many threads.
class TimeTagger {
 public:
  /// Reads `times.json` in `lexicon_dir`. kNotFound or kSyntax, with file, entry and expectation.
  static Result<TimeTagger> load(const std::filesystem::path& lexicon_dir);

  TimeTagger(TimeTagger&&) noexcept;
  TimeTagger& operator=(TimeTagger&&) noexcept;
  ~TimeTagger();

  /// Needs tokens and sentences; uses xpos (past tense) where it is there. Ordered, never overlapping, never
  /// across sentences; in time linear in the number of tokens.
  [[nodiscard]] std::vector<TimeExpression> tag(const text::Document& document,
                                                const Analysis& analysis) const;

 private:
  struct Parts;
  explicit TimeTagger(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace claimgraph::language
