// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/annotated.h"

#include <algorithm>
#include <cctype>
#include <deque>
#include <set>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace claimgraph::extract {
namespace {

using language::EntityType;
using language::Token;
using language::Upos;

// Analysis::Token keeps views into storage that lives as long as the program.
std::string_view keep(const std::string& text) {
  static std::set<std::string> storage;
  return *storage.insert(text).first;
}

std::string penn_tag(Upos upos, std::string_view feats) {
  const auto has = [&](std::string_view feature) { return feats.find(feature) != std::string_view::npos; };
  switch (upos) {
    case Upos::kNoun:
      return has("Number=Plur") ? "NNS" : "NN";
    case Upos::kPropn:
      return has("Number=Plur") ? "NNPS" : "NNP";
    case Upos::kAdj:
      return "JJ";
    case Upos::kAdp:
      return "IN";
    case Upos::kAdv:
      return "RB";
    case Upos::kDet:
      return "DT";
    case Upos::kNum:
      return "CD";
    case Upos::kPron:
      return has("PronType=Rel") ? "WP" : has("Poss=Yes") ? "PRP$" : "PRP";
    case Upos::kPart:
      return "TO";
    case Upos::kCconj:
      return "CC";
    case Upos::kVerb:
    case Upos::kAux:
      break;
    default:
      return "-";
  }
  if (has("VerbForm=Part")) return has("Tense=Pres") ? "VBG" : "VBN";
  if (has("VerbForm=Ger")) return "VBG";
  if (has("VerbForm=Inf")) return "VB";
  if (has("Tense=Past")) return "VBD";
  return has("Person=3") ? "VBZ" : "VBP";
}

class Builder {
 public:
  Annotated build(std::string_view table) {
    std::istringstream in{std::string(table)};
    for (std::string line; std::getline(in, line);) read_line(line);
    end_sentence();
    end_block();
    return {text::Document(std::move(parts_)), std::move(analysis_)};
  }

 private:
  void read_line(const std::string& line) {
    std::istringstream fields(line);
    std::vector<std::string> words;
    for (std::string word; fields >> word;) words.push_back(word);
    if (words.empty()) return end_sentence();
    if (words[0] == "#") return read_directive(words);
    add_word(words);
  }

  void read_directive(const std::vector<std::string>& words) {
    if (words.at(1) == "date") parts_.metadata.date = words.at(2);
    if (words.at(1) == "paragraph") {
      end_sentence();
      end_block();
    }
    if (words.at(1) == "time") pending_times_.push_back(words);
  }

  void add_word(const std::vector<std::string>& words) {
    if (words.size() < 5) throw std::invalid_argument("annotated: a word needs five fields: " + words[0]);
    std::string form = words[0];
    const bool glued = form.size() > 1 && form.back() == '_';
    if (glued) form.pop_back();
    Token token;
    token.span.begin = static_cast<std::uint32_t>(parts_.text.size());
    parts_.text += form;
    token.span.end = static_cast<std::uint32_t>(parts_.text.size());
    if (!glued) parts_.text += ' ';
    token.upos = language::find_upos(words[2]).value();
    token.lemma = words[1] == "-" ? lemma_of(form, token.upos) : words[1];
    token.head = std::stoi(words[3]) - 1;
    if (token.head >= 0) token.head += static_cast<std::int32_t>(sentence_begin_);
    token.deprel = language::find_deprel(words[4]);
    if (words.size() > 6) token.feats = keep(words[6]);
    token.xpos = keep(penn_tag(token.upos, token.feats));
    if (words.size() > 5) add_entity(token, words[5]);
    analysis_.tokens.push_back(token);
  }

  static std::string lemma_of(std::string form, Upos upos) {
    if (upos == Upos::kPropn) return form;
    std::transform(form.begin(), form.end(), form.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return form;
  }

  void add_entity(Token& token, const std::string& tag) {
    if (tag == "-" || tag.size() < 3) return;
    token.entity = language::find_entity_type(tag.substr(2)).value();
    token.entity_begins = tag[0] == 'B';
    const auto at = static_cast<std::uint32_t>(analysis_.tokens.size());
    if (token.entity_begins) {
      analysis_.names.push_back({{at, at + 1}, token.entity});
    } else {
      analysis_.names.back().tokens.end = at + 1;
    }
  }

  void end_sentence() {
    const auto end = static_cast<std::uint32_t>(analysis_.tokens.size());
    if (end == sentence_begin_) return;
    language::Sentence sentence;
    sentence.tokens = {sentence_begin_, end};
    sentence.span = {analysis_.tokens[sentence_begin_].span.begin, analysis_.tokens[end - 1].span.end};
    sentence.block = static_cast<std::uint32_t>(parts_.blocks.size());
    analysis_.sentences.push_back(sentence);
    for (const auto& words : pending_times_) add_time(words);
    pending_times_.clear();
    sentence_begin_ = end;
  }

  void add_time(const std::vector<std::string>& words) {
    language::TimeExpression time;
    const auto first = sentence_begin_ + static_cast<std::uint32_t>(std::stoul(words.at(2))) - 1;
    const auto last = sentence_begin_ + static_cast<std::uint32_t>(std::stoul(words.at(3))) - 1;
    time.tokens = {first, last + 1};
    time.span = {analysis_.tokens[first].span.begin, analysis_.tokens[last].span.end};
    time.value = words.at(4);
    analysis_.times.push_back(time);
  }

  void end_block() {
    const auto end = static_cast<std::uint32_t>(parts_.text.size());
    if (end == block_begin_) return;
    text::Block block;
    block.span = {block_begin_, end};
    parts_.blocks.push_back(block);
    block_begin_ = end;
  }

  text::Document::Parts parts_;
  language::Analysis analysis_;
  std::uint32_t sentence_begin_ = 0;
  std::uint32_t block_begin_ = 0;
  std::vector<std::vector<std::string>> pending_times_;
};

}  // namespace

Annotated annotate_by_hand(std::string_view table) {
  return Builder().build(table);
}

std::uint32_t token_of(const Annotated& text, std::string_view form, int nth) {
  const auto& tokens = text.analysis.tokens;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (text.document.text(tokens[i].span) == form && nth-- == 0) return i;
  }
  throw std::invalid_argument("annotated: no token '" + std::string(form) + "'");
}

}  // namespace claimgraph::extract
