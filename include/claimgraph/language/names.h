// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/language/analysis.h"
#include "claimgraph/language/gazetteer.h"
#include "claimgraph/language/model_store.h"
#include "claimgraph/language/preset.h"
#include "claimgraph/text/document.h"

namespace claimgraph::language {

/// Finds names of persons, organizations, places, nationalities, events and other things. Needs tokens and
/// sentences; uses the words' Penn tags where they are there. Titles are no part of a person's name:
/// "President [Mirena Tolk]", "Mr. [Tolk]". A word that one sentence reads otherwise than the rest of the
/// document is read again with that in mind. Immutable; safe to use from many threads.
class NameRecogniser {
 public:
  /// Loads the model `names` and, for Preset::kAccurate, `names-network` with `words`. kNotFound or kCorrupt
  /// as ModelStore says. `gazetteer` must be the lists that the models were trained with, or weights for them
  /// mean little.
  static Result<NameRecogniser> load(const ModelStore& store, std::shared_ptr<const Gazetteer> gazetteer,
                                     Preset preset = Preset::kAccurate);

  NameRecogniser(NameRecogniser&&) noexcept;
  NameRecogniser& operator=(NameRecogniser&&) noexcept;
  ~NameRecogniser();

  /// The names of all sentences, in order, never overlapping, never across sentences.
  [[nodiscard]] std::vector<NamedEntity> recognise(const text::Document& document,
                                                   const Analysis& analysis) const;

 private:
  struct Parts;
  explicit NameRecogniser(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

/// `names` with the dates among `times` as names of type kDate, where they overlap no name. Both ordered; so
/// is what comes back.
std::vector<NamedEntity> with_dates(std::vector<NamedEntity> names, const std::vector<TimeExpression>& times);

/// Stores `names` in the analysis: Analysis::names, and entity and entity_begins of its tokens.
void attach_names(Analysis& analysis, std::vector<NamedEntity> names);

}  // namespace claimgraph::language
