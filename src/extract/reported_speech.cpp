// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/reported_speech.h"

#include <algorithm>

#include "extract/phrase.h"
#include "extract/quotes.h"
#include "extract/speech_content.h"
#include "extract/speech_marks.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::Token;
using language::TokenRange;
using language::Upos;

class SpeechScan {
 public:
  SpeechScan(const text::Document& document, const SyntaxTree& tree, const Lexicon& lexicon,
             const std::vector<TokenRange>& quotes)
      : document_(document), tree_(tree), lexicon_(lexicon), quotes_(quotes) {}

  std::vector<ReportedSpeech> run() {
    const auto& sentences = tree_.analysis().sentences;
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
      if (!is_evidence(sentences[s])) continue;
      scan_sentence(sentences[s].tokens);
    }
    return std::move(found_);
  }

 private:
  bool is_evidence(const language::Sentence& sentence) const {
    const auto& blocks = document_.blocks();
    return sentence.block >= blocks.size() || text::is_evidence(blocks[sentence.block].kind);
  }

  std::string form(std::uint32_t i) const { return lower_case(document_.text(tree_.token(i).span)); }

  void scan_sentence(TokenRange sentence) {
    const std::size_t before = found_.size();
    outside_ = false;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const Token& token = tree_.token(i);
      if (token.upos == Upos::kVerb) scan_verb(i, sentence);
      if (token.upos == Upos::kNoun) scan_noun(i);
      if (is_noun(token) || token.upos == Upos::kPron) scan_according(i, sentence);
    }
    add_marked(sentence);
    continue_quotes(sentence, before);
  }

  // A transcript's turn or a signature, where no cue of words stands.
  void add_marked(TokenRange sentence) {
    if (outside_) return;
    if (auto turn = find_turn(document_, tree_, sentence)) found_.push_back(std::move(*turn));
    auto signature = find_signature(document_, tree_, quotes_, sentence);
    if (!signature) return;
    found_.push_back(std::move(*signature));
    outside_ = true;
  }

  // --- sources -------------------------------------------------------------------------------------------

  // Of several subjects in front of the verb the nearest that is no day: trees give a reporting verb the
  // subject of the reported clause as well ("rangers closed the pass, police said"), and the day ("the mayor
  // Friday said").
  std::int32_t own_subject(std::uint32_t verb) const {
    std::int32_t found = -1;
    for (const std::uint32_t child : tree_.children(verb)) {
      const Deprel relation = tree_.token(child).deprel;
      const bool agent =
          relation == Deprel::kNsubj || relation == Deprel::kOblAgent || relation == Deprel::kNsubjOuter;
      // "The league operating in Lunda said": the participle was taken for a clause.
      const bool clause = relation == Deprel::kCsubj && tree_.token(child).xpos == "VBG";
      const std::int32_t inner = clause ? tree_.child(child, Deprel::kNsubj) : -1;
      if (!agent && inner < 0) continue;
      const auto subject = agent ? child : static_cast<std::uint32_t>(inner);
      const bool day = tree_.token(subject).entity == language::EntityType::kDate;
      if (found < 0 || (child < verb && !day)) found = static_cast<std::int32_t>(subject);
    }
    return found;
  }

  bool is_passive(std::uint32_t verb) const {
    return tree_.child(verb, Deprel::kNsubjPass) >= 0 || tree_.child(verb, Deprel::kAuxPass) >= 0;
  }

  // The one who says: the verb's subject, or the subject that a coordinated, participial or infinitive verb
  // shares with the clause above it, or the noun that a participle stands behind.
  std::int32_t source_of(std::uint32_t verb) const {
    std::uint32_t at = verb;
    for (int steps = 0; steps < 4; ++steps) {
      const std::int32_t subject = own_subject(at);
      if (subject >= 0) return resolve_relative(static_cast<std::uint32_t>(subject), at);
      if (is_passive(at) && at == verb) return -1;
      const Token& token = tree_.token(at);
      if (token.head < 0) return -1;
      if (token.deprel == Deprel::kAcl) {
        const bool participle = token.xpos == "VBG";
        return participle ? token.head : -1;
      }
      const bool shares =
          token.deprel == Deprel::kConj || token.deprel == Deprel::kXcomp || token.deprel == Deprel::kAdvcl;
      if (!shares) return -1;
      at = static_cast<std::uint32_t>(token.head);
    }
    return -1;
  }

  // "who said": the noun in front of the relative clause.
  std::int32_t resolve_relative(std::uint32_t subject, std::uint32_t verb) const {
    const Pronoun* pronoun = lexicon_.pronoun(form(subject));
    const Token& token = tree_.token(verb);
    const bool relative = pronoun != nullptr && pronoun->kind == PronounKind::kRelative &&
                          token.deprel == Deprel::kAclRelcl && token.head >= 0;
    return relative ? token.head : static_cast<std::int32_t>(subject);
  }

  // --- contents ------------------------------------------------------------------------------------------

  void add_part(std::vector<TokenRange>& parts, TokenRange range) const {
    range = without_marks(document_, tree_, range);
    if (range.size() > 0) parts.push_back(range);
  }

  // `whole` without `hole`.
  std::vector<TokenRange> around(TokenRange whole, TokenRange hole) const {
    std::vector<TokenRange> parts;
    if (hole.begin > whole.begin) add_part(parts, {whole.begin, std::min(hole.begin, whole.end)});
    if (hole.end < whole.end) add_part(parts, {std::max(hole.end, whole.begin), whole.end});
    return parts;
  }

  std::int32_t clause_child(std::uint32_t verb) const {
    for (const Deprel relation : {Deprel::kCcomp, Deprel::kCsubjPass}) {
      const std::int32_t child = tree_.child(verb, relation);
      if (child >= 0) return child;
    }
    return -1;
  }

  // The words that the reporting clause itself takes: from its first to its last own dependent.
  TokenRange reporting_clause(std::uint32_t verb) const {
    TokenRange clause{verb, verb + 1};
    for (const std::uint32_t child : tree_.children(verb)) {
      const Deprel relation = tree_.token(child).deprel;
      if (relation == Deprel::kCcomp || relation == Deprel::kParataxis || relation == Deprel::kConj ||
          relation == Deprel::kPunct || relation == Deprel::kAdvcl) {
        continue;
      }
      clause.begin = std::min(clause.begin, tree_.yield(child).begin);
      clause.end = std::max(clause.end, tree_.yield(child).end);
    }
    clause.begin = std::max(clause.begin, tag_begin(verb));
    return clause;
  }

  // Where ", the guards said" begins, which closes what is reported whatever the tree hangs on the verb; 0 if
  // the clause is no such tag.
  std::uint32_t tag_begin(std::uint32_t verb) const {
    const std::int32_t subject = own_subject(verb);
    if (subject < 0 || static_cast<std::uint32_t>(subject) > verb) return 0;
    const std::uint32_t begin = tree_.yield(static_cast<std::uint32_t>(subject)).begin;
    const std::uint32_t first = tree_.analysis().sentences[tree_.sentence(verb)].tokens.begin;
    const bool tag = begin > first + 2 && tree_.token(begin - 1).upos == Upos::kPunct &&
                     tree_.child(verb, Deprel::kObj) < 0;
    return tag && !says_more_behind(verb) ? begin : 0;
  }

  // Whether a clause follows the verb: then the tag is an introduction.
  bool says_more_behind(std::uint32_t verb) const {
    const auto children = tree_.children(verb);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
      const Deprel relation = tree_.token(child).deprel;
      return child > verb && (relation == Deprel::kCcomp || relation == Deprel::kXcomp);
    });
  }

  // Inside a quotation the speaker's own "I think" is no attribution.
  bool is_own_voice(std::int32_t source) const {
    if (source < 0) return true;
    const Pronoun* pronoun = lexicon_.pronoun(form(static_cast<std::uint32_t>(source)));
    return pronoun != nullptr && pronoun->person != 3;
  }

  void scan_verb(std::uint32_t verb, TokenRange sentence) {
    const SpeechVerb kind = lexicon_.speech_verb(lemma_of(tree_, verb));
    if (kind == SpeechVerb::kNone) return;
    ReportedSpeech speech;
    speech.cue = {verb, verb + 1};
    speech.source = source_of(verb);
    const bool quoted_cue = quotes_.hold(verb);
    if (kind != SpeechVerb::kSaying && (quoted_cue || is_own_voice(speech.source))) return;
    if (quoted_cue && is_own_voice(speech.source)) return;
    speech.content = verb_content(verb, kind, sentence);
    if (speech.content.empty()) return;
    if (!quoted_cue) widen_to_quotes(speech.content, sentence);
    speech.quoted = quotes_.meet({speech.content.front().begin, speech.content.back().end});
    outside_ = outside_ || !quoted_cue;
    found_.push_back(std::move(speech));
  }

  // A quotation that began in an earlier sentence or goes on in a later one belongs to the content whole.
  void widen_to_quotes(std::vector<TokenRange>& content, TokenRange sentence) const {
    const auto first = quotes_.from(sentence.begin);
    const bool from_before = first != quotes_.end() && first->begin < sentence.begin;
    if (from_before && content.front().begin <= sentence.begin + 1) content.front().begin = first->begin;
    const auto last = quotes_.from(sentence.end);
    const bool goes_on = last != quotes_.end() && last->begin < sentence.end;
    if (goes_on && content.back().end + 1 >= sentence.end) content.back().end = last->end;
  }

  // True when the verb is the sentence's main verb, or hangs loosely on it as "X said" does.
  bool is_main(std::uint32_t verb) const {
    const Token& token = tree_.token(verb);
    if (token.head < 0) return true;
    return token.deprel == Deprel::kParataxis && tree_.token(static_cast<std::uint32_t>(token.head)).head < 0;
  }

  // What of the sentence is left for the content of its main verb of saying: all but the reporting clause
  // and the later clauses that are coordinated with it or report something else.
  std::vector<TokenRange> rest_of_sentence(std::uint32_t verb, TokenRange sentence,
                                           TokenRange content) const {
    const TokenRange reporting = reporting_clause(verb);
    TokenRange whole = sentence;
    if (content.begin >= reporting.end) whole.begin = std::min(content.begin, verb + 1);
    for (const std::uint32_t child : tree_.children(verb)) {
      const Deprel relation = tree_.token(child).deprel;
      const bool other =
          relation == Deprel::kConj ||
          (relation == Deprel::kAdvcl && lexicon_.speech_verb(lemma_of(tree_, child)) != SpeechVerb::kNone);
      const TokenRange below = tree_.yield(child);
      if (other && below.begin > verb && below.begin >= content.end)
        whole.end = std::min(whole.end, below.begin);
    }
    if (whole.begin >= reporting.end) return around(whole, {whole.begin, whole.begin});
    auto parts = around(whole, reporting);
    // Behind "...", she said, only another quotation is hers.
    const bool quoted = parts.size() == 2 && quotes_.close_before(parts.front().end) &&
                        parts.front().end <= reporting.begin + 1;
    if (quoted && !quotes_.meet({reporting.end, std::min(reporting.end + 3, sentence.end)})) parts.pop_back();
    if (parts.size() == 1 && parts.front().begin >= reporting.end && is_inverted_tail(reporting, sentence)) {
      parts.front() = *std::prev(quotes_.from(sentence.begin));
    }
    return parts;
  }

  // "She said after the meeting" right behind the quotation that a question mark ends.
  bool is_inverted_tail(TokenRange reporting, TokenRange sentence) const {
    const auto& sentences = tree_.analysis().sentences;
    const std::uint32_t at = tree_.sentence(sentence.begin);
    const bool follows = at > 0 && sentences[at].block == sentences[at - 1].block &&
                         quotes_.close_before(sentence.begin) &&
                         std::prev(quotes_.from(sentence.begin))->end == sentence.begin;
    return follows && reporting.begin <= sentence.begin + 1 && !quotes_.meet(sentence);
  }

  std::vector<TokenRange> verb_content(std::uint32_t verb, SpeechVerb kind, TokenRange sentence) const {
    std::vector<TokenRange> parts = behind_colon(verb, sentence);
    if (!parts.empty() || kind == SpeechVerb::kQuoting)
      return parts.empty() ? beside_quotes(verb, sentence) : parts;
    const std::int32_t clause = clause_child(verb);
    if (clause >= 0) {
      const TokenRange below = tree_.yield(static_cast<std::uint32_t>(clause));
      const TokenRange reporting = reporting_clause(verb);
      if (kind == SpeechVerb::kSaying && is_main(verb)) return rest_of_sentence(verb, sentence, below);
      if (below.begin < reporting.begin && reporting.end < below.end) return around(below, reporting);
      add_part(parts, below);
      return parts;
    }
    const Token& token = tree_.token(verb);
    if (kind == SpeechVerb::kSaying && token.deprel == Deprel::kParataxis && token.head >= 0) {
      if (is_main(verb)) return rest_of_sentence(verb, sentence, {sentence.begin, verb});
      const TokenRange host = tree_.yield(static_cast<std::uint32_t>(token.head));
      return around(host, tree_.yield(verb));
    }
    if (kind == SpeechVerb::kSaying) {
      const std::int32_t inner = tree_.child(verb, Deprel::kParataxis);
      if (inner >= 0) {
        add_part(parts, tree_.yield(static_cast<std::uint32_t>(inner)));
        return parts;
      }
    }
    if (kind == SpeechVerb::kSaying && is_main(verb) && tag_begin(verb) > 0) {
      return rest_of_sentence(verb, sentence, {sentence.begin, verb});
    }
    return loose_content(verb, kind, sentence);
  }

  // Content that is no clause of the verb: an infinitive, a quotation in the sentence, or an object.
  std::vector<TokenRange> loose_content(std::uint32_t verb, SpeechVerb kind, TokenRange sentence) const {
    std::vector<TokenRange> parts;
    const std::int32_t infinitive = tree_.child(verb, Deprel::kXcomp);
    if (infinitive >= 0 && kind != SpeechVerb::kAttitude) {
      add_part(parts, infinitive_content(tree_, verb, static_cast<std::uint32_t>(infinitive)));
      return parts;
    }
    const std::int32_t object = kind == SpeechVerb::kIntention ? -1 : tree_.child(verb, Deprel::kObj);
    TokenRange said;
    if (object >= 0) said = object_content(tree_, lexicon_, verb, static_cast<std::uint32_t>(object));
    // A quotation inside what the verb says of its object is a part of it.
    const bool mixed = said.size() > 0 && quotes_.meet(said) && static_cast<std::uint32_t>(object) > verb;
    if (!mixed) parts = beside_quotes(verb, sentence);
    if (!parts.empty()) return parts;
    parts = behind_that(verb, sentence);
    if (!parts.empty()) return parts;
    if (said.size() == 0 && kind != SpeechVerb::kSaying) said = prepositional_content(tree_, lexicon_, verb);
    if (said.size() > 0) add_part(parts, said);
    return parts;
  }

  // "The mayor noted Monday that ...": the clause, wherever the tree hangs it.
  std::vector<TokenRange> behind_that(std::uint32_t verb, TokenRange sentence) const {
    constexpr std::uint32_t kReach = 6;
    std::vector<TokenRange> parts;
    for (std::uint32_t i = verb + 1; i < std::min(sentence.end, verb + kReach); ++i) {
      const Token& token = tree_.token(i);
      if (token.upos == Upos::kVerb) break;
      if (form(i) != "that" || token.deprel != Deprel::kMark || token.head < static_cast<std::int32_t>(i))
        continue;
      const TokenRange clause = tree_.yield(static_cast<std::uint32_t>(token.head));
      add_part(parts, {i, clause.end});
      break;
    }
    return parts;
  }

  // The quotations of the sentence in which the verb does not stand itself.
  std::vector<TokenRange> beside_quotes(std::uint32_t verb, TokenRange sentence) const {
    std::vector<TokenRange> parts;
    for (auto quote = quotes_.from(sentence.begin); quote != quotes_.end() && quote->begin < sentence.end;
         ++quote) {
      if (quote->size() < 5 || (quote->begin <= verb && verb < quote->end)) continue;
      add_part(parts, {std::max(quote->begin, sentence.begin), std::min(quote->end, sentence.end)});
    }
    return parts;
  }

  // "He went on: the road stays shut": the rest of the sentence, or the paragraph behind where the colon ends
  // one.
  std::vector<TokenRange> behind_colon(std::uint32_t verb, TokenRange sentence) const {
    constexpr std::uint32_t kReach = 8;
    constexpr std::uint32_t kShortest = 4;
    std::vector<TokenRange> parts;
    for (std::uint32_t i = verb + 1; i < std::min(sentence.end, verb + kReach); ++i) {
      const Token& token = tree_.token(i);
      if (token.upos == Upos::kVerb && i > verb) break;
      if (form(i) != ":") continue;
      if (sentence.end - i > kShortest) {
        add_part(parts, {i + 1, sentence.end});
      } else if (const TokenRange next = next_paragraph(sentence); next.size() > 0) {
        add_part(parts, next);
      }
      break;
    }
    return parts;
  }

  // The block behind the one that this sentence ends, if a quotation opens it; else empty.
  TokenRange next_paragraph(TokenRange sentence) const {
    const auto& sentences = tree_.analysis().sentences;
    const std::uint32_t at = tree_.sentence(sentence.begin) + 1;
    if (at >= sentences.size() || sentences[at].block == sentences[at - 1].block) return {};
    const auto quote = quotes_.from(sentences[at].tokens.begin);
    if (quote == quotes_.end() || quote->begin != sentences[at].tokens.begin) return {};
    return *quote;
  }

  // "the claim that ...", "its refusal to ...".
  void scan_noun(std::uint32_t noun) {
    if (!lexicon_.is_speech_noun(lemma_of(tree_, noun))) return;
    std::int32_t clause = tree_.child(noun, Deprel::kAcl);
    if (clause < 0) clause = tree_.child(noun, Deprel::kCcomp);
    if (clause < 0) return;
    const auto at = static_cast<std::uint32_t>(clause);
    const std::int32_t mark = tree_.child(at, Deprel::kMark);
    if (mark < 0 || form(static_cast<std::uint32_t>(mark)) != "that") return;
    ReportedSpeech speech;
    speech.cue = {noun, noun + 1};
    speech.source = noun_source(noun);
    add_part(speech.content, tree_.yield(at));
    found_.push_back(std::move(speech));
  }

  std::int32_t noun_source(std::uint32_t noun) const {
    const std::int32_t possessor = tree_.child(noun, Deprel::kNmodPoss);
    if (possessor >= 0) return possessor;
    for (const std::uint32_t child : tree_.children(noun)) {
      if (child > noun && tree_.token(child).deprel == Deprel::kNmod) {
        const std::int32_t mark = tree_.child(child, Deprel::kCase);
        const std::string word = mark < 0 ? std::string() : form(static_cast<std::uint32_t>(mark));
        if (word == "by" || word == "from" || word == "of") return static_cast<std::int32_t>(child);
      }
    }
    const Token& token = tree_.token(noun);
    const bool object = token.deprel == Deprel::kObj && token.head >= 0;
    return object ? source_of(static_cast<std::uint32_t>(token.head)) : -1;
  }

  // "according to X", "in the words of X": the preposition marks the noun, or heads it where the parser took
  // it for a participle.
  void scan_according(std::uint32_t noun, TokenRange sentence) {
    const Token& token = tree_.token(noun);
    if (token.head < 0) return;
    for (const std::uint32_t child : tree_.children(noun)) {
      if (tree_.token(child).deprel != Deprel::kCase || child > noun) continue;
      if (add_according(noun, token.head, tree_.yield(child), tree_.yield(noun), sentence)) return;
    }
    const auto up = static_cast<std::uint32_t>(token.head);
    const std::int32_t mark = tree_.child(noun, Deprel::kCase);
    const Token& above = tree_.token(up);
    if (up + 1 != static_cast<std::uint32_t>(mark) || above.head < 0) return;
    add_according(noun, above.head, {up, up + 2}, tree_.yield(up), sentence);
  }

  bool add_according(std::uint32_t noun, std::int32_t host, TokenRange words, TokenRange phrase,
                     TokenRange sentence) {
    if (!lexicon_.is_source_preposition(lower_case(words_of(document_, tree_.analysis(), words))))
      return false;
    ReportedSpeech speech;
    speech.cue = words;
    speech.source = static_cast<std::int32_t>(noun);
    const std::uint32_t head = statement_head(tree_, static_cast<std::uint32_t>(host));
    TokenRange whole = tree_.yield(head);
    if (tree_.token(head).head < 0) whole = sentence;
    whole = {std::max(whole.begin, sentence.begin), std::min(whole.end, sentence.end)};
    speech.content = around(whole, phrase);
    // Behind the source stands what tells of it ("a report released on Monday"), unless it opens the
    // sentence.
    if (speech.content.size() == 2 && phrase.begin > sentence.begin + 1) speech.content.pop_back();
    outside_ = true;
    if (!speech.content.empty()) found_.push_back(std::move(speech));
    return true;
  }

  // A stretch too short for a clause, as where an abbreviation was taken for the sentence's end.
  bool is_fragment(TokenRange sentence) const {
    constexpr std::uint32_t kLongest = 15;
    if (sentence.size() > kLongest) return false;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (tree_.token(i).upos == Upos::kVerb) return false;
    }
    return true;
  }

  // --- quotations over several sentences -------------------------------------------------------------------

  // A sentence that is all quotation and has no cue goes on with what was quoted before it.
  void continue_quotes(TokenRange sentence, std::size_t before) {
    if (outside_) {
      last_quoted_ = -1;
      for (std::size_t i = before; i < found_.size(); ++i) {
        if (found_[i].quoted && found_[i].source >= 0) last_quoted_ = static_cast<std::int64_t>(i);
      }
      return;
    }
    const auto quote = quotes_.from(sentence.begin);
    const bool none = quote == quotes_.end() || quote->begin >= sentence.end;
    if (none && is_fragment(sentence)) return;
    const bool all =
        quote != quotes_.end() && quote->begin <= sentence.begin + 1 && quote->end + 1 >= sentence.end;
    if (!all) last_quoted_ = -1;
    if (last_quoted_ < 0) return;
    auto& content = found_[static_cast<std::size_t>(last_quoted_)].content;
    if (content.back().end >= sentence.end) return;
    content.push_back({std::max(sentence.begin, content.back().end), sentence.end});
  }

  const text::Document& document_;
  const SyntaxTree& tree_;
  const Lexicon& lexicon_;
  QuoteIndex quotes_;
  std::vector<ReportedSpeech> found_;
  std::int64_t last_quoted_ = -1;
  bool outside_ = false;  // the sentence has a cue that stands in no quotation
};

}  // namespace

std::vector<ReportedSpeech> find_reported_speech(const text::Document& document, const SyntaxTree& tree,
                                                 const Lexicon& lexicon,
                                                 const std::vector<TokenRange>& quotes) {
  return SpeechScan(document, tree, lexicon, quotes).run();
}

}  // namespace claimgraph::extract
