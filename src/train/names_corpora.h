// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/language/gazetteer.h"
#include "language/names_features.h"
#include "language/names_tags.h"

namespace claimgraph::train {

/// A sentence with the names that a corpus marks in it, in our own types.
struct NamedSentence {
  std::vector<std::string> words;
  std::vector<language::names::Tag> tags;
  language::names::Domain domain = language::names::Domain::kNews;
  std::vector<std::string_view> penn;  ///< Penn tags by our own tagger, in static storage
};

/// All name corpora, cut into what is trained on and what is set aside.
struct NameCorpora {
  std::vector<NamedSentence> training;
  std::vector<NamedSentence> news_aside;   ///< every tenth run of 40 sentences of gmb-news
  std::vector<NamedSentence> news_mended;  ///< the same with our marks
  std::vector<NamedSentence>
      gum_aside;  ///< GUM news: its development part and every fourth training document
  std::vector<NamedSentence> web_aside;  ///< UNER EWT dev
  std::vector<NamedSentence>
      conflict_aside;  ///< re3d train and test, names only (no pronouns, no plain nouns)
};

/// Reads `ner/` and `ud/` of the data folder. Labels of each corpus become our types; nationality words and
/// countries are told by `gazetteer`, since the corpora disagree on them. `own` is the folder of our own
/// marks: `names.tsv`, the names of ud/ewt-train by sentence, and `news-names.tsv`, names that take the place
/// of what ner/gmb-news marks on their words, by its sentence, from 1.
Result<NameCorpora> read_name_corpora(const std::filesystem::path& data, const std::filesystem::path& own,
                                      const language::Gazetteer& gazetteer);

/// Writes sentences as the columns that a scorer reads: word, tab, IOB2 tag; an empty line ends a sentence.
Status write_columns(const std::vector<NamedSentence>& sentences, const std::filesystem::path& path);

}  // namespace claimgraph::train
