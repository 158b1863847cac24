// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

#include "language/linear_model.h"
#include "language/word_keys.h"

namespace claimgraph::language {

using TagId = std::uint8_t;  ///< index into TagInventory

/// Which features: those of the words alone, those that look at the tags before as well.
enum class TaggerPart : std::uint8_t { kAll, kWords, kTags };

/// The features of tagging word `index`, words before it having `tags` (not looked at for kWords);
/// `ambiguity` holds per word a key of the tags that the lexicon knows for it, 0 for none.
FeatureList<48> tagger_features(const SentenceKeys& words, std::span<const std::uint64_t> ambiguity,
                                std::span<const TagId> tags, std::size_t index,
                                TaggerPart part = TaggerPart::kAll);

/// The key of a form in the tagger's lexicon.
std::uint64_t lexicon_key(const WordKeys& word);

/// The key that stands for a set of tags: classes in the order of the lexicon's entry.
std::uint64_t ambiguity_key(std::span<const std::uint8_t> classes);

/// The key of a form with its tag, in the tables of features and lemmas.
std::uint64_t tagged_key(const WordKeys& word, TagId tag);

}  // namespace claimgraph::language
