// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "claimgraph/base/text_span.h"

namespace claimgraph::text {

/// Constructs of wikitext that have an end.
enum class WikiBracket : std::uint8_t {
  kTemplate,  ///< {{ }}
  kLink,      ///< [[ ]]
  kTable,     ///< {| |}
  kDropped,   ///< comments, references, formulas: nothing of it is read
  kNowiki,    ///< what is inside is not wikitext
  kGallery,   ///< <gallery> </gallery>
};

struct WikiConstruct {
  TextSpan whole;    ///< with its brackets
  TextSpan content;  ///< between them
  WikiBracket bracket = WikiBracket::kTemplate;
};

/// All constructs of a page, their ends found in one pass. Brackets without a partner are not constructs.
class WikiBrackets {
 public:
  explicit WikiBrackets(std::string_view source);

  /// The construct that begins at byte `at`; nullptr for none. In logarithmic time.
  [[nodiscard]] const WikiConstruct* at(std::uint32_t at) const;

 private:
  std::vector<WikiConstruct> constructs_;  // ordered by their begin
};

}  // namespace claimgraph::text
