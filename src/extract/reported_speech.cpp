// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/reported_speech.h"

#include <algorithm>

#include "extract/phrase.h"

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
    if (!outside_) scan_colon(sentence);
    if (!outside_) scan_signature(sentence);
    continue_quotes(sentence, before);
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

  // A range without punctuation at its ends; quotation marks stay.
  TokenRange trim(TokenRange range) const {
    const auto loose = [&](std::uint32_t i) {
      const std::string word = form(i);
      return word == "," || word == ";" || word == ":" || word == "." || word == "-" || word == "--" ||
             word == "—" || word == "–";
    };
    while (range.size() > 0 && loose(range.begin)) ++range.begin;
    while (range.size() > 0 && loose(range.end - 1)) --range.end;
    return range;
  }

  void add_part(std::vector<TokenRange>& parts, TokenRange range) const {
    range = trim(range);
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
    return clause;
  }

  // The first quotation that ends behind the token; quotations are ordered and disjoint.
  std::vector<TokenRange>::const_iterator first_quote(std::uint32_t token) const {
    return std::lower_bound(quotes_.begin(), quotes_.end(), token,
                            [](TokenRange quote, std::uint32_t at) { return quote.end <= at; });
  }

  bool has_quote(TokenRange range) const {
    return std::any_of(quotes_.begin(), quotes_.end(),
                       [&](TokenRange quote) { return quote.begin < range.end && range.begin < quote.end; });
  }

  // Inside a quotation the speaker's own "I think" is no attribution.
  bool is_own_voice(std::int32_t source) const {
    if (source < 0) return true;
    const Pronoun* pronoun = lexicon_.pronoun(form(static_cast<std::uint32_t>(source)));
    return pronoun != nullptr && pronoun->person != 3;
  }

  bool in_quote(std::uint32_t token) const {
    const auto quote = first_quote(token);
    return quote != quotes_.end() && quote->begin < token;
  }

  void scan_verb(std::uint32_t verb, TokenRange sentence) {
    const SpeechVerb kind = lexicon_.speech_verb(lemma_of(tree_, verb));
    if (kind == SpeechVerb::kNone) return;
    ReportedSpeech speech;
    speech.cue = {verb, verb + 1};
    speech.source = source_of(verb);
    const bool quoted_cue = in_quote(verb);
    if (kind != SpeechVerb::kSaying && (quoted_cue || is_own_voice(speech.source))) return;
    if (quoted_cue && is_own_voice(speech.source)) return;
    speech.content = verb_content(verb, kind, sentence);
    if (speech.content.empty()) return;
    if (!quoted_cue) widen_to_quotes(speech.content, sentence);
    speech.quoted = has_quote({speech.content.front().begin, speech.content.back().end});
    outside_ = outside_ || !quoted_cue;
    found_.push_back(std::move(speech));
  }

  // A quotation that began in an earlier sentence or goes on in a later one belongs to the content whole.
  void widen_to_quotes(std::vector<TokenRange>& content, TokenRange sentence) const {
    const auto first = first_quote(sentence.begin);
    const bool from_before = first != quotes_.end() && first->begin < sentence.begin;
    if (from_before && content.front().begin <= sentence.begin + 1) content.front().begin = first->begin;
    const auto last = first_quote(sentence.end);
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
    return around(whole, reporting);
  }

  std::vector<TokenRange> verb_content(std::uint32_t verb, SpeechVerb kind, TokenRange sentence) const {
    std::vector<TokenRange> parts;
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
    return loose_content(verb, kind, sentence);
  }

  // Content that is no clause of the verb: an infinitive, a quotation in the sentence, or an object.
  std::vector<TokenRange> loose_content(std::uint32_t verb, SpeechVerb kind, TokenRange sentence) const {
    std::vector<TokenRange> parts;
    const std::int32_t infinitive = tree_.child(verb, Deprel::kXcomp);
    if (infinitive >= 0 && kind != SpeechVerb::kAttitude) {
      add_part(parts, tree_.yield(static_cast<std::uint32_t>(infinitive)));
      return parts;
    }
    for (auto quote = first_quote(sentence.begin); quote != quotes_.end() && quote->begin < sentence.end;
         ++quote) {
      if (quote->size() < 5 || (quote->begin <= verb && verb < quote->end)) continue;
      add_part(parts, {std::max(quote->begin, sentence.begin), std::min(quote->end, sentence.end)});
    }
    if (!parts.empty()) return parts;
    if (kind != SpeechVerb::kIntention) {
      const std::int32_t object = tree_.child(verb, Deprel::kObj);
      if (object >= 0) add_part(parts, tree_.yield(static_cast<std::uint32_t>(object)));
    }
    return parts;
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
    TokenRange whole = tree_.yield(static_cast<std::uint32_t>(host));
    if (tree_.token(static_cast<std::uint32_t>(host)).head < 0) whole = sentence;
    whole = {std::max(whole.begin, sentence.begin), std::min(whole.end, sentence.end)};
    speech.content = around(whole, phrase);
    outside_ = true;
    if (!speech.content.empty()) found_.push_back(std::move(speech));
    return true;
  }

  // "Venn: the bridge stays shut", a transcript's turn: a short noun phrase, a colon, the rest of the block.
  void scan_colon(TokenRange sentence) {
    constexpr std::uint32_t kLongestSource = 5;
    const auto& sentences = tree_.analysis().sentences;
    const std::uint32_t first = tree_.sentence(sentence.begin);
    if (first > 0 && sentences[first - 1].block == sentences[first].block) return;
    for (std::uint32_t i = sentence.begin + 1; i < sentence.end && i <= sentence.begin + kLongestSource;
         ++i) {
      if (form(i) != ":") continue;
      const std::uint32_t head = tree_.head_of({sentence.begin, i});
      if (tree_.token(head).upos != Upos::kPropn || sentence.end - i < 4) return;
      std::uint32_t last = first;
      while (last + 1 < sentences.size() && sentences[last + 1].block == sentences[first].block) ++last;
      ReportedSpeech speech;
      speech.cue = {i, i + 1};
      speech.source = static_cast<std::int32_t>(head);
      add_part(speech.content, {i + 1, sentences[last].tokens.end});
      if (!speech.content.empty()) found_.push_back(std::move(speech));
      return;
    }
  }

  // A paragraph that is a quotation and, behind a dash, who it is from.
  void scan_signature(TokenRange sentence) {
    constexpr std::uint32_t kLongestSource = 8;
    const auto& sentences = tree_.analysis().sentences;
    const std::uint32_t first = tree_.sentence(sentence.begin);
    if (first > 0 && sentences[first - 1].block == sentences[first].block) return;
    const auto quote = first_quote(sentence.begin);
    if (quote == quotes_.end() || quote->begin > sentence.begin || quote->end + 1 >= tree_.size()) return;
    if (!is_dash(form(quote->end)) || tree_.sentence(quote->end) < first) return;
    std::uint32_t last = first;
    while (last + 1 < sentences.size() && sentences[last + 1].block == sentences[first].block) ++last;
    const std::uint32_t end = sentences[last].tokens.end;
    if (quote->end + 1 >= end || end - quote->end > kLongestSource) return;
    const std::uint32_t head = tree_.head_of({quote->end + 1, end});
    if (tree_.token(quote->end + 1).upos != Upos::kPropn) return;
    ReportedSpeech speech;
    speech.cue = {quote->end, quote->end + 1};
    speech.source = static_cast<std::int32_t>(head);
    speech.quoted = true;
    add_part(speech.content, *quote);
    if (speech.content.empty()) return;
    found_.push_back(std::move(speech));
    outside_ = true;
  }

  static bool is_dash(std::string_view word) {
    return word == "-" || word == "--" || word == "—" || word == "–" || word == "―";
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
    const auto quote = first_quote(sentence.begin);
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
  const std::vector<TokenRange>& quotes_;
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
