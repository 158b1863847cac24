// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/frame_lexicon.h"

#include <algorithm>
#include <map>

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
  lexicon.read_frames(*frames);
  lexicon.index_stems();
  lexicon.read_modality(*modality);
  lexicon.read_structure(*structure);
  return lexicon;
}

void FrameLexicon::read_frames(const json& frames) {
  read_words(frames.at("supportVerbs"), support_);
  read_words(frames.at("subordinators"), subordinators_);
  read_words(frames.at("objectControlMarkers"), object_control_markers_);
  read_words(frames.at("exemplifiers"), exemplifiers_);
  read_words(frames.at("instruments"), instruments_);
  for (const auto& word : frames.at("transparentNouns")) senses_[word.get<std::string>()].transparent = true;
  for (const auto& entry : frames.at("frames")) {
    const auto* const pos = std::find(kPosNames.begin(), kPosNames.end(), entry.at("pos").get<std::string>());
    FrameRow row = read_row(entry);
    for (const auto& lemma : entry.at("lemmas")) {
      std::vector<std::string> words = split(lemma.get<std::string>(), ' ');
      const std::string first = words.front();
      row.companions.assign(words.begin() + 1, words.end());
      WordSense& sense = senses_[first];
      sense.rows[static_cast<std::size_t>(pos - kPosNames.begin())].push_back(row);
      if (row.companions.empty() && first != kAnyEvent) {
        sense.relations |= 1U << static_cast<unsigned>(row.relation);
      }
    }
  }
}

void FrameLexicon::read_modality(const json& modality) {
  read_words(modality.at("complementizers"), complementizers_);
  for (std::size_t cue = 0; cue < kCueNames.size(); ++cue) {
    for (const auto& word : modality.at(kCueNames[cue])) {
      senses_[word.get<std::string>()].cues |= static_cast<CueSet>(1U << cue);
    }
  }
}

void FrameLexicon::read_structure(const json& structure) {
  unsigned bit = 0;
  for (const auto& [name, words] : structure.at("classes").items()) {
    for (const auto& word : words) senses_[word.get<std::string>()].classes |= 1U << bit;
    ++bit;
  }
  for (const auto& [short_form, state] : structure.at("stateAbbreviations").items()) {
    states_[short_form] = state.get<std::string>();
  }
  read_words(structure.at("stateOffices"), state_offices_);
}

// What a lemmatizer makes of inflected verbs that it does not know: "blamed" may become "blam", "boycotted"
// "boycot" and "rioted" "riote". Each stands for the verb it comes from, unless it is a verb of the lexicon
// itself.
void FrameLexicon::index_stems() {
  constexpr auto kVerb = static_cast<std::size_t>(FramePos::kVerb);
  std::map<std::string, std::string> verb_of;
  for (const auto& [lemma, sense] : senses_) {
    if (lemma.size() < 4 || sense.rows[kVerb].empty()) continue;
    const bool silent = lemma.back() == 'e';
    const bool doubled = lemma[lemma.size() - 1] == lemma[lemma.size() - 2];
    std::vector<std::string> stems = {silent ? lemma.substr(0, lemma.size() - 1) : lemma + "e"};
    if (doubled || lemma.back() == 't') stems.push_back(lemma.substr(0, lemma.size() - 1));
    for (const std::string& stem : stems) {
      if (!rows(FramePos::kVerb, stem).empty()) continue;
      const auto [known, added] = verb_of.try_emplace(stem, lemma);
      if (!added && lemma < known->second) known->second = lemma;
    }
  }
  for (const auto& [stem, verb] : verb_of) {
    const WordSense& known = senses_.at(verb);
    WordSense& sense = senses_[stem];
    sense.rows[kVerb] = known.rows[kVerb];
    if (sense.relations == 0) sense.relations = known.relations;
  }
}

const WordSense& FrameLexicon::sense(std::string_view lemma) const {
  static const WordSense unknown;
  const auto found = senses_.find(lemma);
  return found == senses_.end() ? unknown : found->second;
}

std::string_view FrameLexicon::state_of(std::string_view abbreviation) const {
  const auto found = states_.find(abbreviation);
  return found == states_.end() ? std::string_view{} : std::string_view(found->second);
}

}  // namespace claimgraph::extract
