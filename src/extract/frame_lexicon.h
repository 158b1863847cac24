// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/extract/vocabulary.h"

namespace claimgraph::extract {

/// Hash of a string for tables that are asked with views.
struct ViewHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <typename Value>
using WordTable = std::unordered_map<std::string, Value, ViewHash, std::equal_to<>>;
using WordSet = std::unordered_set<std::string, ViewHash, std::equal_to<>>;

/// A path of syntactic functions from the evoking word ("obj.for" is {"obj", "for"}).
using RolePath = std::vector<std::string>;

/// Stands in frames.json for the head of whatever names an event.
inline constexpr std::string_view kAnyEvent = "*";

/// What part of speech evokes a frame.
enum class FramePos : std::uint8_t { kVerb, kNoun, kAdjective, kPreposition };

/// One way in which a word evokes a relation: a row of frames.json for one of its lemmas.
struct FrameRow {
  Relation relation = Relation::kBlamed;
  std::vector<std::string> companions;  ///< lemmas that must stand among the word's dependents
  std::vector<RolePath> subject;
  std::vector<RolePath> object;
  std::vector<RolePath> about;
  std::optional<Modality> modality;
  bool sure = false;     ///< nothing else is meant by these words in these roles
  std::uint32_t id = 0;  ///< the same for the lemmas of one row of the file, whatever row stands before it
};

/// Ways in which a word moves what it governs away from actual: the keys of modality.json, in its order.
enum class Cue : std::uint8_t {
  kNegation,
  kNegatedByVerb,
  kPossibleAuxiliary,
  kPlannedAuxiliary,
  kPossibleAdverb,
  kPossibleAdjective,
  kPossibleGovernor,
  kPlannedGovernor,
  kCancelledGovernor,
  kConditional,
  kQuestionWord,
  kPlannedAdverb,
  kFormer,
};
inline constexpr int kCueCount = 13;

/// Bit `1 << cue` for every cue that a word is.
using CueSet = std::uint16_t;

/// What the lexicon knows of one lemma.
struct WordSense {
  std::array<std::vector<FrameRow>, 4> rows;  ///< by part of speech
  std::uint32_t relations = 0;                ///< FrameLexicon::relations
  std::uint32_t classes = 0;                  ///< FrameLexicon::noun_classes
  CueSet cues = 0;
  bool transparent = false;  ///< FrameLexicon::is_transparent

  [[nodiscard]] std::span<const FrameRow> of(FramePos pos) const {
    return rows[static_cast<std::size_t>(pos)];
  }
};

/// frames.json, modality.json and structure.json: which words evoke which relation. Immutable after loading;
/// safe to read from many threads.
class FrameLexicon {
 public:
  /// Reads the files from `folder` (`ontology/lexicon`). kNotFound or kSyntax, naming file, entry and
  /// expectation.
  static Result<FrameLexicon> load(const std::filesystem::path& folder);

  /// Everything about a lemma (in lower case) by one look-up; the address stays good as long as the lexicon
  /// does.
  [[nodiscard]] const WordSense& sense(std::string_view lemma) const;

  /// The rows that a lemma (in lower case) of this part of speech may evoke; those of kAnyEvent are for
  /// every noun that names an event.
  [[nodiscard]] std::span<const FrameRow> rows(FramePos pos, std::string_view lemma) const {
    return sense(lemma).of(pos);
  }

  /// The relations that any row of the lemma names, as bits `1 << relation`.
  [[nodiscard]] std::uint32_t relations(std::string_view lemma) const { return sense(lemma).relations; }

  [[nodiscard]] bool is_support_verb(std::string_view lemma) const { return support_.contains(lemma); }
  /// True for a preposition that may also open a clause: "after", "since".
  [[nodiscard]] bool is_subordinator(std::string_view lemma) const { return subordinators_.contains(lemma); }
  [[nodiscard]] bool is_transparent(std::string_view lemma) const { return sense(lemma).transparent; }
  /// True for what stands before a gerund whose doer is the object of the verb above: "accused the crew of
  /// lying", "barred them from entering".
  [[nodiscard]] bool is_object_control_marker(std::string_view lemma) const {
    return object_control_markers_.contains(lemma);
  }
  /// True for what introduces members of the group before it: "officials, including the mayor".
  [[nodiscard]] bool is_exemplifier(std::string_view lemma) const { return exemplifiers_.contains(lemma); }
  /// True for what somebody acts by: the drone of "a drone attack".
  [[nodiscard]] bool is_instrument(std::string_view lemma) const { return instruments_.contains(lemma); }
  /// True for what a governor's content may stand behind: "suspected of", "barred from".
  [[nodiscard]] bool is_complementizer(std::string_view lemma) const {
    return complementizers_.contains(lemma);
  }
  [[nodiscard]] CueSet cues(std::string_view lemma) const { return sense(lemma).cues; }

  /// The classes of structure.json that a noun belongs to, as bits in the alphabetical order of the classes.
  [[nodiscard]] std::uint32_t noun_classes(std::string_view lemma) const { return sense(lemma).classes; }

  /// The state that a party label abbreviates ("Neb." is Nebraska), or "".
  [[nodiscard]] std::string_view state_of(std::string_view abbreviation) const;

  /// True for an office or a body that a state has and that news name without it: "minister", "army".
  [[nodiscard]] bool is_state_office(std::string_view lemma) const { return state_offices_.contains(lemma); }

 private:
  void read_frames(const nlohmann::json& frames);
  void read_modality(const nlohmann::json& modality);
  void read_structure(const nlohmann::json& structure);
  void index_stems();

  WordTable<WordSense> senses_;
  WordSet support_;
  WordSet subordinators_;
  WordSet complementizers_;
  WordSet object_control_markers_;
  WordSet exemplifiers_;
  WordSet instruments_;
  WordTable<std::string> states_;
  WordSet state_offices_;
};

}  // namespace claimgraph::extract
