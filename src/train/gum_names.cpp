// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/gum_names.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <map>
#include <set>
#include <string_view>

namespace claimgraph::train {
namespace {

using language::EntityType;

const std::map<std::string, EntityType, std::less<>> kTypes{
    {"person", EntityType::kPerson}, {"organization", EntityType::kOrganization},
    {"place", EntityType::kPlace},   {"event", EntityType::kEvent},
    {"object", EntityType::kOther},  {"abstract", EntityType::kOther},
};

// Lower-case words and marks that may stand inside of a name.
const std::set<std::string, std::less<>> kLinks{"of",  "the", "de", "la", "del", "al", "von", "van",
                                                "and", "for", "-",  "&",  "'s",  "'",  "’s"};

struct Mention {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<std::size_t> heads;  ///< words of the minimal span
  EntityType type = EntityType::kNone;
};

struct Word {
  std::string form;
  std::string xpos;
};

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

/// Mentions open and close along a sentence: "(1-person-…(2-place-…)" opens two and closes the inner.
class MentionReader {
 public:
  void read(std::string_view entity, std::size_t word) {
    for (std::size_t at = 0; at < entity.size();) {
      const bool opens = entity[at] == '(';
      const std::size_t begin = at + (opens ? 1U : 0U);
      const std::size_t end = std::min(entity.find_first_of("()", begin), entity.size());
      const std::string_view body = entity.substr(begin, end - begin);
      const bool closes = end < entity.size() && entity[end] == ')';
      if (opens) open(body, word);
      if (closes) close(body, word);
      at = end + (closes ? 1U : 0U);
    }
  }
  std::vector<Mention> take() {
    open_.clear();
    return std::move(done_);
  }

 private:
  struct Open {
    std::string group;
    Mention mention;
  };

  // Group, type, information status, salience, centering, minspan: none of the first five holds a hyphen.
  static std::string_view minspan_of(const std::vector<std::string_view>& fields) { return fields[5]; }

  void open(std::string_view body, std::size_t word) {
    const std::vector<std::string_view> fields = split(body, '-');
    Mention mention{word, word + 1, {}, EntityType::kNone};
    if (fields.size() > 5) {
      if (const auto type = kTypes.find(fields[1]); type != kTypes.end()) mention.type = type->second;
      // The field minspan counts from 1: "1,2,5".
      for (const std::string_view number : split(minspan_of(fields), ',')) {
        std::size_t offset = 1;
        std::from_chars(number.data(), number.data() + number.size(), offset);
        mention.heads.push_back(word + std::max<std::size_t>(offset, 1) - 1);
      }
    }
    open_.push_back({std::string(fields[0]), std::move(mention)});
  }

  void close(std::string_view body, std::size_t word) {
    const std::string group(body.substr(0, body.find('-')));
    for (auto it = open_.rbegin(); it != open_.rend(); ++it) {
      if (it->group != group) continue;
      it->mention.end = word + 1;
      done_.push_back(it->mention);
      open_.erase(std::next(it).base());
      return;
    }
  }

  std::vector<Open> open_;
  std::vector<Mention> done_;
};

// Penn tags, since UD keeps the adjectives and verbs inside of names ("Grand", "United") as such.
bool is_proper(const Word& word) {
  return word.xpos.compare(0, 3, "NNP") == 0;
}

// The last proper noun of the minimal span; words.size() if there is none.
std::size_t head_of(const Mention& mention, const std::vector<Word>& words) {
  for (auto it = mention.heads.rbegin(); it != mention.heads.rend(); ++it) {
    if (*it < mention.end && is_proper(words[*it])) return *it;
  }
  return words.size();
}

// The run of proper nouns around the head; links count only between two of them.
NameSpan run_around(const Mention& mention, std::size_t head, const std::vector<Word>& words) {
  NameSpan span{head, head + 1, mention.type};
  const auto joins = [&](std::size_t i) {
    return is_proper(words[i]) || words[i].xpos == "CD" || kLinks.contains(words[i].form);
  };
  while (span.begin > mention.begin && joins(span.begin - 1)) --span.begin;
  while (span.end < mention.end && joins(span.end)) ++span.end;
  while (!is_proper(words[span.begin])) ++span.begin;
  while (!is_proper(words[span.end - 1]) && words[span.end - 1].xpos != "CD") --span.end;
  return span;
}

// "U.S. President X" and "Iran's Foreign Ministry" begin with a name of something else.
void cut_nested_left(NameSpan& span, std::size_t head, const std::vector<Mention>& mentions,
                     const std::vector<Word>& words) {
  for (const Mention& inner : mentions) {
    const bool nested = inner.begin >= span.begin && inner.end <= head && inner.type != EntityType::kPerson &&
                        inner.type != EntityType::kNone;
    const bool owner = nested && words[inner.end - 1].xpos == "POS";
    if (owner || (nested && span.type == EntityType::kPerson)) span.begin = std::max(span.begin, inner.end);
  }
  while (span.begin < head && !is_proper(words[span.begin])) ++span.begin;
}

std::vector<NameSpan> names_of(const std::vector<Mention>& mentions, const std::vector<Word>& words) {
  std::vector<NameSpan> spans;
  for (const Mention& mention : mentions) {
    const std::size_t head = head_of(mention, words);
    if (mention.type == EntityType::kNone || head == words.size()) continue;
    // Believers, citizens and web addresses are no names.
    if (mention.type == EntityType::kPerson && words[head].xpos == "NNPS") continue;
    if (words[head].form.find('@') != std::string::npos || words[head].form.find(".co") != std::string::npos)
      continue;
    NameSpan span = run_around(mention, head, words);
    cut_nested_left(span, head, mentions, words);
    spans.push_back(span);
  }
  std::sort(spans.begin(), spans.end(), [](const NameSpan& a, const NameSpan& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::vector<NameSpan> outermost;
  for (const NameSpan& span : spans) {
    if (outermost.empty() || span.begin >= outermost.back().end) outermost.push_back(span);
  }
  return outermost;
}

std::string_view entity_of(std::string_view misc) {
  constexpr std::string_view kKey = "Entity=";
  for (const std::string_view item : split(misc, '|')) {
    if (item.substr(0, kKey.size()) == kKey) return item.substr(kKey.size());
  }
  return {};
}

std::string value_after(const std::string& line, std::string_view key) {
  return line.compare(0, key.size(), key) == 0 ? line.substr(key.size()) : std::string();
}

}  // namespace

Result<std::vector<GumSentence>> read_gum_names(const std::filesystem::path& path) {
  std::ifstream stream(path);
  if (!stream) return fail(ErrorCode::kNotFound, "no such treebank", {path.string(), 0, 0});
  std::vector<GumSentence> sentences;
  std::vector<Word> words;
  MentionReader mentions;
  GumSentence next;
  for (std::string line; std::getline(stream, line);) {
    if (const std::string document = value_after(line, "# newdoc id = "); !document.empty())
      next.document = document;
    if (const std::string genre = value_after(line, "# meta::genre = "); !genre.empty()) next.genre = genre;
    if (line.empty() && !words.empty()) {
      next.words.clear();
      for (const Word& word : words) next.words.push_back(word.form);
      next.names = names_of(mentions.take(), words);
      sentences.push_back(next);
      words.clear();
    }
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string_view> columns = split(line, '\t');
    if (columns.size() != 10)
      return fail(ErrorCode::kSyntax, "ten columns were expected", {path.string(), 0, 0});
    if (columns[0].find_first_of("-.") != std::string_view::npos) continue;
    words.push_back({std::string(columns[1]), std::string(columns[4])});
    mentions.read(entity_of(columns[9]), words.size() - 1);
  }
  return sentences;
}

}  // namespace claimgraph::train
