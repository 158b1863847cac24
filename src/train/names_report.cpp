// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/names_report.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "language/names_reader.h"
#include "train/names_inputs.h"

namespace claimgraph::train {
namespace {

using language::names::SentenceReader;
using language::names::Tag;

using Span = std::tuple<std::size_t, std::size_t, std::size_t>;

std::set<Span> spans_of(const std::vector<Tag>& tags) {
  std::set<Span> spans;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    if (tags[i] == language::names::kOutside) continue;
    if (!language::names::continues(tags[i])) begin = i;
    // Persons, organizations and places are the first three types.
    const std::size_t type = language::names::type_index_of(tags[i]);
    if (!language::names::leaves_open(tags[i]) && type < 3) spans.insert({begin, i + 1, type});
  }
  return spans;
}

// Sentences of a corpus that count as one document, whose borders most corpora do not tell.
constexpr std::size_t kDocument = 40;

// The tags that the recogniser gives, with what a document's other sentences say.
std::vector<std::vector<Tag>> decode_all(const std::vector<NamedSentence>& sentences,
                                         const SentenceReader& reader) {
  std::vector<std::vector<Tag>> tags;
  for (std::size_t begin = 0; begin < sentences.size(); begin += kDocument) {
    std::vector<language::names::GivenSentence> document;
    for (std::size_t i = begin; i < std::min(begin + kDocument, sentences.size()); ++i) {
      document.push_back({{sentences[i].words.begin(), sentences[i].words.end()}, sentences[i].penn});
    }
    for (std::vector<Tag>& found : reader.read(document)) tags.push_back(std::move(found));
  }
  return tags;
}

// Prints the F1 of each type; returns the sentences with the tags that were found.
std::vector<NamedSentence> report(const char* name, const std::vector<NamedSentence>& sentences,
                                  const SentenceReader& reader) {
  std::vector<NamedSentence> tagged = sentences;
  std::vector<std::vector<Tag>> tags = decode_all(sentences, reader);
  std::array<std::array<double, 3>, 4> counts{};
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    tagged[i].tags = std::move(tags[i]);
    const std::set<Span> found = spans_of(tagged[i].tags);
    const std::set<Span> gold = spans_of(sentences[i].tags);
    for (const std::size_t row : {0U, 1U, 2U, 3U}) {
      const auto counted = [&](const Span& span) { return row == 3 || std::get<2>(span) == row; };
      counts[row][0] += static_cast<double>(std::count_if(
          found.begin(), found.end(), [&](const Span& s) { return counted(s) && gold.contains(s); }));
      counts[row][1] += static_cast<double>(std::count_if(found.begin(), found.end(), counted));
      counts[row][2] += static_cast<double>(std::count_if(gold.begin(), gold.end(), counted));
    }
  }
  static constexpr std::array<const char*, 4> kRows{"person", "organization", "place", "all"};
  std::cerr << name << ':';
  for (std::size_t row = 0; row < counts.size(); ++row) {
    const auto [right, found, gold] = counts[row];
    std::cerr << "  " << kRows[row] << " P " << right / std::max(found, 1.0) << " R "
              << right / std::max(gold, 1.0) << " F1 " << 2 * right / std::max(found + gold, 1.0);
  }
  std::cerr << '\n';
  return tagged;
}

Status report_preset(const NameInputs& inputs, const Folders& folders, language::Preset preset) {
  const auto reader = SentenceReader::load(language::ModelStore(folders.models), inputs.gazetteer, preset);
  if (!reader) return tl::unexpected<Error>(reader.error());
  const std::array<std::pair<const char*, const std::vector<NamedSentence>*>, 5> parts{
      {{"gmb-news", &inputs.corpora.news_aside},
       {"gmb-news-mended", &inputs.corpora.news_mended},
       {"gum-news", &inputs.corpora.gum_aside},
       {"uner-ewt-dev", &inputs.corpora.web_aside},
       {"re3d-names", &inputs.corpora.conflict_aside}}};
  const char* folder = std::getenv("CLAIMGRAPH_NAMES_ASIDE");
  for (const auto& [name, sentences] : parts) {
    const std::vector<NamedSentence> tagged = report(name, *sentences, *reader);
    if (folder == nullptr) continue;
    const std::filesystem::path stem = std::filesystem::path(folder) / name;
    if (const Status done = write_columns(*sentences, stem.string() + ".tsv"); !done) return done;
    if (const Status done = write_columns(tagged, stem.string() + ".found.tsv"); !done) return done;
  }
  return {};
}

}  // namespace

Status report_names(const Folders& folders) {
  const Result<NameInputs> inputs = read_name_inputs(folders);
  if (!inputs) return tl::unexpected<Error>(inputs.error());
  std::cerr << "preset fast\n";
  if (const Status done = report_preset(*inputs, folders, language::Preset::kFast); !done) return done;
  std::cerr << "preset accurate\n";
  return report_preset(*inputs, folders, language::Preset::kAccurate);
}

}  // namespace claimgraph::train
