// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/frame_lexicon.h"

#include <algorithm>

#include "claimgraph/base/hash.h"
#include "extract/json_schema.h"

namespace claimgraph::extract {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 4> kPosNames = {"verb", "noun", "adjective", "preposition"};
constexpr std::array<const char*, kCueCount> kCueNames = {
    "negation",          "negatedByVerb",    "possibleAuxiliary", "plannedAuxiliary",  "possibleAdverb",
    "possibleAdjective", "possibleGovernor", "plannedGovernor",   "cancelledGovernor", "conditional",
    "questionWords",     "plannedAdverb",    "formerWord"};

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    if (end > begin) parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::vector<RolePath> read_paths(const json& row, const char* key) {
  std::vector<RolePath> paths;
  if (!row.contains(key)) return paths;
  for (const auto& path : row.at(key)) paths.push_back(split(path.get<std::string>(), '.'));
  return paths;
}

FrameRow read_row(const json& entry) {
  FrameRow row;
  row.relation = find_relation(entry.at("relation").get<std::string>()).value();
  row.subject = read_paths(entry, "subject");
  row.object = read_paths(entry, "object");
  row.about = read_paths(entry, "about");
  row.sure = entry.value("sure", false);
  row.id = static_cast<std::uint32_t>(
      fnv1a(entry.at("lemmas").front().get<std::string>(), fnv1a(entry.at("pos").get<std::string>())) * 31 +
      static_cast<std::uint64_t>(row.relation));
  if (entry.contains("modality")) row.modality = find_modality(entry.at("modality").get<std::string>());
  return row;
}

void read_words(const json& list, WordSet& into) {
  for (const auto& word : list) into.insert(word.get<std::string>());
}

}  // namespace

Result<FrameLexicon> FrameLexicon::load(const std::filesystem::path& folder) {
  FrameLexicon lexicon;
  const auto frames = read_lexicon(folder, "frames");
  if (!frames) return tl::unexpected<Error>(frames.error());
  const auto modality = read_lexicon(folder, "modality");
  if (!modality) return tl::unexpected<Error>(modality.error());
  const auto structure = read_lexicon(folder, "structure");
  if (!structure) return tl::unexpected<Error>(structure.error());

  read_words(frames->at("supportVerbs"), lexicon.support_);
  read_words(frames->at("transparentNouns"), lexicon.transparent_);
  read_words(frames->at("subordinators"), lexicon.subordinators_);
  read_words(frames->at("objectControlMarkers"), lexicon.object_control_markers_);
  read_words(frames->at("exemplifiers"), lexicon.exemplifiers_);
  read_words(frames->at("instruments"), lexicon.instruments_);
  for (const auto& entry : frames->at("frames")) {
    const auto pos = std::find(kPosNames.begin(), kPosNames.end(), entry.at("pos").get<std::string>());
    FrameRow row = read_row(entry);
    for (const auto& lemma : entry.at("lemmas")) {
      std::vector<std::string> words = split(lemma.get<std::string>(), ' ');
      const std::string first = words.front();
      row.companions.assign(words.begin() + 1, words.end());
      lexicon.rows_[static_cast<std::size_t>(pos - kPosNames.begin())][first].push_back(row);
      if (row.companions.empty() && first != kAnyEvent) {
        lexicon.relations_[first] |= 1U << static_cast<unsigned>(row.relation);
      }
    }
  }
  read_words(modality->at("complementizers"), lexicon.complementizers_);
  lexicon.index_stems();
  for (std::size_t cue = 0; cue < kCueNames.size(); ++cue) {
    for (const auto& word : modality->at(kCueNames[cue])) {
      lexicon.cues_[word.get<std::string>()] |= static_cast<CueSet>(1U << cue);
    }
  }
  unsigned bit = 0;
  for (const auto& [name, words] : structure->at("classes").items()) {
    for (const auto& word : words) lexicon.classes_[word.get<std::string>()] |= 1U << bit;
    ++bit;
  }
  for (const auto& [short_form, state] : structure->at("stateAbbreviations").items()) {
    lexicon.states_[short_form] = state.get<std::string>();
  }
  return lexicon;
}

// "blamed" may become "blam", "boycotted" "boycot" and "rioted" "riote": each stands for the verb it comes
// from, unless it is a word of the lexicon itself.
void FrameLexicon::index_stems() {
  const auto& verbs = rows_[static_cast<std::size_t>(FramePos::kVerb)];
  for (const auto& [lemma, rows] : verbs) {
    if (lemma.size() < 4) continue;
    const bool silent = lemma.back() == 'e';
    const bool doubled = lemma[lemma.size() - 1] == lemma[lemma.size() - 2];
    std::vector<std::string> stems = {silent ? lemma.substr(0, lemma.size() - 1) : lemma + "e"};
    if (doubled || lemma.back() == 't') stems.push_back(lemma.substr(0, lemma.size() - 1));
    for (const std::string& stem : stems) {
      if (verbs.contains(stem)) continue;
      const auto [known, added] = stems_.try_emplace(stem, lemma);
      if (!added && lemma < known->second) known->second = lemma;
    }
  }
}

std::string_view FrameLexicon::known(std::string_view lemma) const {
  const auto found = stems_.find(lemma);
  return found == stems_.end() ? lemma : std::string_view(found->second);
}

std::span<const FrameRow> FrameLexicon::rows(FramePos pos, std::string_view lemma) const {
  const auto& table = rows_[static_cast<std::size_t>(pos)];
  auto found = table.find(lemma);
  if (found == table.end() && pos == FramePos::kVerb) found = table.find(known(lemma));
  return found == table.end() ? std::span<const FrameRow>{} : std::span<const FrameRow>(found->second);
}

std::uint32_t FrameLexicon::relations(std::string_view lemma) const {
  auto found = relations_.find(lemma);
  if (found == relations_.end()) found = relations_.find(known(lemma));
  return found == relations_.end() ? 0U : found->second;
}

CueSet FrameLexicon::cues(std::string_view lemma) const {
  const auto found = cues_.find(lemma);
  return found == cues_.end() ? CueSet{0} : found->second;
}

std::uint32_t FrameLexicon::noun_classes(std::string_view lemma) const {
  const auto found = classes_.find(lemma);
  return found == classes_.end() ? 0U : found->second;
}

std::string_view FrameLexicon::state_of(std::string_view abbreviation) const {
  const auto found = states_.find(abbreviation);
  return found == states_.end() ? std::string_view{} : std::string_view(found->second);
}

}  // namespace claimgraph::extract
