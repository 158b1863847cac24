// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "claimgraph/base/result.h"

namespace claimgraph::language {

/// What language a text is in.
struct DetectedLanguage {
  std::string tag = "en";  ///< BCP 47; "und" for a text of letters that fit no known language
  double confidence = 0;   ///< 0 to 1: the share of the evidence that speaks for the tag
};

/// Texts with fewer code points than this are read as English with confidence 0: they tell too little.
inline constexpr std::size_t kShortestTellingText = 200;

/// Tells languages apart by script, then by their commonest words and their own letters. Immutable; safe to
/// use from many threads.
class LanguageDetector {
 public:
  /// Reads `languages.json` in `lexicon_dir`. kNotFound or kSyntax, with file, entry and expectation.
  static Result<LanguageDetector> load(const std::filesystem::path& lexicon_dir);

  LanguageDetector(LanguageDetector&&) noexcept;
  LanguageDetector& operator=(LanguageDetector&&) noexcept;
  ~LanguageDetector();

  /// The likeliest language of `text` (UTF-8), from at most its first 20,000 bytes. A text without letters is
  /// read as English.
  [[nodiscard]] DetectedLanguage detect(std::string_view text) const;

 private:
  struct Parts;
  explicit LanguageDetector(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace claimgraph::language
