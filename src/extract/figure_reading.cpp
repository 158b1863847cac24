// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/figure_reading.h"

#include <algorithm>
#include <iterator>

#include "extract/phrase.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::Upos;

constexpr std::uint32_t kPartReach = 3;   // tokens from "including" to the number
constexpr std::uint32_t kBoundReach = 4;  // tokens from the verb to the number

// A word that tells the event whose people are counted.
FigureReading told_by(Measure measure, std::uint32_t word) {
  return {measure, word, true, -1};
}

}  // namespace

std::optional<FigureReading> FigureReader::read(const NumberExpression& number,
                                                std::optional<Measure> last) const {
  if (is_excluded(number)) return std::nullopt;
  const std::uint32_t head = counted(number);
  if (const auto reading = read_roles(head)) return reading;
  if (const auto reading = read_adjacent(number)) return reading;
  if (const auto reading = read_result(head)) return reading;
  if (const auto reading = read_noun(head)) return reading;
  if (const auto reading = read_toll(head, last)) return reading;
  return read_neighbour(number, head);
}

// "a 1976 bombing", "the 2031 drowning of nine": four digits for a year in front of a noun that counts
// nobody.
bool FigureReader::is_year(const NumberExpression& number) const {
  constexpr std::int64_t kFirstYear = 1500;
  constexpr std::int64_t kLastYear = 2100;
  if (number.tokens.size() != 1 || number.value < kFirstYear || number.value > kLastYear) return false;
  const std::string digits = form(number.tokens.begin);
  const bool plain = digits.size() == 4 &&
                     std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  const std::uint32_t head = counted(number);
  return plain && number.bound == Bound::kExactly && !lexicon_.is_person_noun(context_.token(head).lemma) &&
         !is_plural(context_.token(head));
}

// A date, an age ("four-year"), "one of the plotters", "including two children".
bool FigureReader::is_excluded(const NumberExpression& number) const {
  const auto& tokens = context_.analysis().tokens;
  const auto& times = context_.analysis().times;
  // The last time expression that begins at or before the number; expressions do not overlap.
  const auto after =
      std::upper_bound(times.begin(), times.end(), number.tokens.begin,
                       [](std::uint32_t at, const auto& time) { return at < time.tokens.begin; });
  const bool timed = after != times.begin() && number.tokens.end <= std::prev(after)->tokens.end;
  if (timed || is_year(number)) return true;
  const std::uint32_t next = number.tokens.end;
  if (next + 1 < tokens.size() && form(next) == "-" && tokens[next].span.begin == tokens[next - 1].span.end &&
      tokens[next + 1].upos != Upos::kNum) {
    return true;
  }
  if (number.value == 1 && next < tokens.size() && form(next) == "of") return true;
  if (next < tokens.size() && lexicon_.is_share(lower_case(form(next)))) return true;
  const std::uint32_t sentence = context_.tree().sentence(number.head);
  const std::uint32_t first = context_.analysis().sentences[sentence].tokens.begin;
  const std::uint32_t from = number.tokens.begin - std::min(kPartReach, number.tokens.begin - first);
  for (std::uint32_t i = from; i < number.tokens.begin; ++i) {
    if (lexicon_.is_part_mark(form(i))) return true;
  }
  return false;
}

std::uint32_t FigureReader::counted(const NumberExpression& number) const {
  std::uint32_t at = number.head;
  for (int steps = 0; steps < 3; ++steps) {
    const auto& token = context_.token(at);
    const bool counts = token.deprel == Deprel::kNummod || token.deprel == Deprel::kCompound ||
                        token.deprel == Deprel::kAmod || token.deprel == Deprel::kDet ||
                        token.deprel == Deprel::kFixed || token.deprel == Deprel::kFlat;
    if (!counts || token.head < 0) break;
    at = static_cast<std::uint32_t>(token.head);
  }
  return at;
}

bool FigureReader::counts_people(std::uint32_t head) const {
  const auto& token = context_.token(head);
  if (token.upos == Upos::kNum || token.upos == Upos::kPron || lexicon_.is_person_noun(token.lemma)) {
    return true;
  }
  if (context_.lexicon().is_transparent(token.lemma)) return true;
  const std::uint32_t mention = context_.mention_at(head);
  if (mention == FrameContext::kNone) return false;
  const NodeKind kind = context_.mention(mention).node;
  return kind == NodeKind::kGroup || kind == NodeKind::kPerson;
}

// What a verb tells of the argument that is counted.
std::optional<Measure> FigureReader::measure_of(const Argument& governor) const {
  const auto& token = context_.token(governor.token);
  // "shot dead", "found dead"
  for (const std::uint32_t child : context_.tree().children(governor.token)) {
    const Deprel relation = context_.token(child).deprel;
    if (relation != Deprel::kXcomp && relation != Deprel::kAdvmod && relation != Deprel::kAmod) continue;
    const auto measure = lexicon_.measure(MeasureWord::kPredicate, lower_case(form(child)));
    if (measure && (governor.role == "obj" || governor.role == "subj")) return measure;
  }
  const bool passive = context_.arguments().is_passive(governor.token);
  if (governor.role == "obj") {
    return lexicon_.measure(passive ? MeasureWord::kPassive : MeasureWord::kActiveObject, token.lemma);
  }
  if (governor.role != "subj") return std::nullopt;
  if (const auto measure = lexicon_.measure(MeasureWord::kActive, token.lemma)) return measure;
  if (const auto measure = lexicon_.measure(MeasureWord::kPredicate, token.lemma)) return measure;
  // "with ten people killed": a participle without its auxiliary.
  const bool bare = token.xpos == "VBN" && context_.tree().child(governor.token, Deprel::kAux) < 0 &&
                    context_.tree().child(governor.token, Deprel::kObj) < 0;
  return bare ? lexicon_.measure(MeasureWord::kPassive, token.lemma) : std::nullopt;
}

// "the killing of 84", "the deaths of 84", "injuries to 84".
std::optional<FigureReading> FigureReader::read_counting_noun(const Argument& governor) const {
  if (governor.role != "of" && governor.role != "to") return std::nullopt;
  const std::string& lemma = context_.token(governor.token).lemma;
  const auto act = lexicon_.measure(MeasureWord::kAct, lemma);
  if (act && governor.role == "of") return told_by(*act, governor.token);
  const auto noun = lexicon_.measure(MeasureWord::kNoun, lemma);
  if (!noun || *noun == Measure::kAttendees) return std::nullopt;
  return FigureReading{*noun, governor.token, governor.role == "of", -1};
}

// "Two bombers waited as mourners gathered": who gathered is told beside the verb.
bool FigureReader::has_other_subject(std::uint32_t verb, std::uint32_t head) const {
  const std::int32_t subject = context_.tree().child(verb, Deprel::kNsubj);
  if (subject < 0 || !is_noun(context_.token(static_cast<std::uint32_t>(subject)))) return false;
  const auto own = static_cast<std::uint32_t>(subject);
  return own != head && context_.tree().first_conjunct(head) != own && !context_.tree().dominates(own, head);
}

// "84 were killed", "killed 84 people", "84 died".
std::optional<FigureReading> FigureReader::read_roles(std::uint32_t head) const {
  if (!counts_people(head)) return std::nullopt;
  for (const Argument& governor : context_.arguments().governors(head)) {
    if (governor.role == "subj" && has_other_subject(governor.token, head)) continue;
    if (const auto measure = measure_of(governor)) return told_by(*measure, governor.token);
    if (const auto reading = read_counting_noun(governor)) return reading;
  }
  return std::nullopt;
}

// "the murder of" and "injuries to at least", in front of a number: the noun and what stands between.
std::optional<FigureReading> FigureReader::read_noun_before(std::uint32_t noun,
                                                            const std::string& between) const {
  const std::size_t space = between.find(' ');
  const std::string preposition = between.substr(0, space);
  const bool close = space == std::string::npos || lexicon_.is_bound(between.substr(space + 1));
  if (!close) return std::nullopt;
  return read_counting_noun({preposition, noun});
}

// A verb right in front of the number and its bound ("killed at least 84 people"), where parsers take the
// number for an adverbial; "the murder of hundreds".
std::optional<FigureReading> FigureReader::read_adjacent(const NumberExpression& number) const {
  const std::uint32_t sentence = context_.tree().sentence(number.head);
  const std::uint32_t first = context_.analysis().sentences[sentence].tokens.begin;
  std::string between;
  for (std::uint32_t at = number.tokens.begin; at-- > first && number.tokens.begin - at <= kBoundReach;) {
    const auto& token = context_.token(at);
    const bool close = between.empty() || lexicon_.is_bound(between);
    const auto object = lexicon_.measure(MeasureWord::kActiveObject, token.lemma);
    if (close && object && token.xpos.starts_with("VB")) return told_by(*object, at);
    if (is_noun(token)) return read_noun_before(at, between);
    if (!between.empty()) between.insert(0, " ");
    between.insert(0, lower_case(form(at)));
  }
  return std::nullopt;
}

// "84 deaths", "84 dead", "dozens of injured", "a crowd of 84 mourners".
std::optional<FigureReading> FigureReader::read_noun(std::uint32_t head) const {
  const auto& token = context_.token(head);
  if (const auto measure = lexicon_.measure(MeasureWord::kNoun, token.lemma)) {
    const bool suffers = token.deprel == Deprel::kNsubjPass || token.deprel == Deprel::kObj;
    if (*measure == Measure::kAttendees && suffers) return std::nullopt;
    return FigureReading{*measure, head, false, -1};
  }
  const bool quantity = token.upos == Upos::kNum || context_.lexicon().is_transparent(token.lemma);
  if (!quantity) return std::nullopt;
  for (const Argument& argument : context_.arguments().of(head)) {
    if (argument.role != "of") continue;
    if (const auto measure = lexicon_.measure(MeasureWord::kNoun, context_.token(argument.token).lemma)) {
      return FigureReading{*measure, argument.token, false, -1};
    }
  }
  return std::nullopt;
}

std::optional<Measure> FigureReader::predicate_at(std::uint32_t token) const {
  for (const MeasureWord as : {MeasureWord::kPredicate, MeasureWord::kPassive}) {
    if (const auto measure = lexicon_.measure(as, lower_case(form(token)))) return measure;
    if (const auto measure = lexicon_.measure(as, context_.token(token).lemma)) return measure;
  }
  return std::nullopt;
}

// "left 84 dead", "left thousands homeless", "saw 120 soldiers killed": the predicate tells, not the verb.
std::optional<FigureReading> FigureReader::read_result(std::uint32_t head) const {
  for (const Argument& governor : context_.arguments().governors(head)) {
    const bool result =
        governor.role == "obj" && lexicon_.is_result_verb(context_.token(governor.token).lemma);
    if (!result) continue;
    for (const std::uint32_t base : {governor.token, head}) {
      for (const std::uint32_t child : context_.tree().children(base)) {
        if (child < head) continue;
        if (const auto measure = predicate_at(child))
          return FigureReading{*measure, governor.token, false, -1};
      }
    }
    const auto end = context_.analysis().sentences[context_.tree().sentence(head)].tokens.end;
    for (std::uint32_t i = head + 1; i < std::min(end, head + 3); ++i) {
      if (const auto measure = predicate_at(i)) return FigureReading{*measure, governor.token, false, -1};
    }
  }
  return std::nullopt;
}

// "the death toll rose to 84", "put the number of wounded at 211", "updated the number to 84".
std::optional<FigureReading> FigureReader::read_toll(std::uint32_t head, std::optional<Measure> last) const {
  for (const Argument& governor : context_.arguments().governors(head)) {
    const std::uint32_t verb = governor.token;
    if (governor.role != "subj") {
      if (const auto measure = toll_measure(verb, last)) return FigureReading{*measure, verb, false, -1};
    }
    if (!lexicon_.is_revision_verb(context_.token(verb).lemma)) continue;
    for (const Argument& argument : context_.arguments().of(verb)) {
      if (argument.token == head) continue;
      const auto measure = toll_measure(argument.token, last);
      if (measure) return FigureReading{*measure, argument.token, false, static_cast<std::int32_t>(verb)};
    }
  }
  for (const Argument& argument : context_.arguments().of(head)) {
    if (argument.role != "subj") continue;
    if (const auto measure = toll_measure(argument.token, last)) {
      return FigureReading{*measure, argument.token, false, -1};
    }
  }
  return std::nullopt;
}

std::optional<Measure> FigureReader::toll_measure(std::uint32_t token, std::optional<Measure> last) const {
  const std::string& lemma = context_.token(token).lemma;
  const auto range = phrase_extent(context_.tree(), token).core;
  const std::string phrase =
      lower_case(words_of(context_.document(), context_.analysis(), {range.begin, token + 1}));
  for (const std::string& words : {phrase, lemma}) {
    if (const auto measure = lexicon_.measure(MeasureWord::kToll, words)) return measure;
  }
  if (!lexicon_.is_count_noun(lemma)) return std::nullopt;
  for (const std::uint32_t child : context_.tree().children(token)) {
    const std::string& word = context_.token(child).lemma;
    for (const MeasureWord as : {MeasureWord::kNoun, MeasureWord::kPredicate, MeasureWord::kPassive}) {
      if (const auto measure = lexicon_.measure(as, word)) return measure;
    }
  }
  // A bare "the number" counts what was counted last.
  return last;
}

// Elliptic coordination, which parsers seldom get right: "84 killed and 211 injured", "211 others hurt".
std::optional<FigureReading> FigureReader::read_neighbour(const NumberExpression& number,
                                                          std::uint32_t head) const {
  const auto end = context_.analysis().sentences[context_.tree().sentence(head)].tokens.end;
  const std::uint32_t from = std::max(number.tokens.end, head >= number.tokens.begin ? head + 1 : 0U);
  if (from > number.tokens.end + 3) return std::nullopt;
  for (std::uint32_t i = number.tokens.end; i < std::min(end, from + 2); ++i) {
    const auto& token = context_.token(i);
    if (token.upos == Upos::kPunct || token.upos == Upos::kNum || token.upos == Upos::kCconj) break;
    const bool participle =
        token.xpos == "VBN" || token.xpos == "VBD" || token.upos == Upos::kAdj || token.upos == Upos::kNoun;
    if (!participle) continue;
    if (const auto measure = lexicon_.measure(MeasureWord::kPassive, token.lemma)) {
      return told_by(*measure, i);
    }
    const auto noun = lexicon_.measure(MeasureWord::kNoun, token.lemma);
    if (noun && *noun != Measure::kAttendees) return FigureReading{*noun, i, false, -1};
  }
  return std::nullopt;
}

std::vector<FigureReading> FigureReader::read_none(language::TokenRange sentence) const {
  std::vector<FigureReading> out;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const auto& token = context_.token(i);
    if (token.deprel != Deprel::kDet || !lexicon_.is_none(lower_case(form(i))) || token.head < 0) continue;
    std::vector<std::uint32_t> nouns = {static_cast<std::uint32_t>(token.head)};
    for (const std::uint32_t child : context_.tree().children(nouns.front())) {
      if (context_.token(child).deprel == Deprel::kConj) nouns.push_back(child);
    }
    for (const std::uint32_t noun : nouns) {
      const auto measure = lexicon_.measure(MeasureWord::kNoun, context_.token(noun).lemma);
      if (measure && *measure != Measure::kAttendees) out.push_back({*measure, noun, false, -1});
    }
  }
  return out;
}

bool FigureReader::is_lumped(const FigureReading& reading, const NumberExpression& number) const {
  for (std::uint32_t i = number.tokens.end; i + 2 < context_.tree().size() && i < number.tokens.end + 5;
       ++i) {
    const std::string words = form(i) + " " + form(i + 1) + " " + form(i + 2);
    if (lexicon_.is_lumped(words) || lexicon_.is_lumped(form(i))) {
      return reading.word >= i || i <= number.tokens.end + 3;
    }
    if (context_.token(i).upos == Upos::kPunct) break;
  }
  return false;
}

std::string FigureReader::form(std::uint32_t token) const {
  return std::string(context_.document().text(context_.token(token).span));
}

}  // namespace claimgraph::extract
