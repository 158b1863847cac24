// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/names_corpora.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <utility>

#include "language/characters.h"
#include "language/names_text.h"
#include "train/columns.h"
#include "train/gum_names.h"
#include "train/own_names.h"

namespace claimgraph::train {
namespace {

using language::EntityType;
using language::Gazetteer;
using language::NameList;
using language::names::Domain;
using language::names::Position;

constexpr EntityType kDropped = EntityType::kNone;

// What the corpora call our types, in lower case. Dates are another stage's.
const std::map<std::string, EntityType, std::less<>> kLabels{
    {"per", EntityType::kPerson},
    {"person", EntityType::kPerson},
    {"org", EntityType::kOrganization},
    {"organisation", EntityType::kOrganization},
    {"corporation", EntityType::kOrganization},
    {"group", EntityType::kOrganization},
    {"loc", EntityType::kPlace},
    {"location", EntityType::kPlace},
    {"geo", EntityType::kPlace},
    {"gpe", EntityType::kPlace},
    {"nationality", EntityType::kNationality},
    {"eve", EntityType::kEvent},
    {"art", EntityType::kOther},
    {"nat", EntityType::kOther},
    {"misc", EntityType::kOther},
    {"creative-work", EntityType::kOther},
    {"product", EntityType::kOther},
    {"tim", kDropped},
};

bool has_list(const Gazetteer& gazetteer, std::string_view words, NameList list) {
  return ((unsigned{gazetteer.lists_of(words)} >> static_cast<unsigned>(list)) & 1U) != 0;
}

bool is_capital(const std::string& word) {
  return !word.empty() && std::isupper(static_cast<unsigned char>(word[0])) != 0;
}

// Countries are places whatever they do, and demonyms nationalities, in all corpora alike.
EntityType settle_type(EntityType type, const NameSpan& span, const std::vector<std::string>& words,
                       const Gazetteer& gazetteer) {
  std::string text;
  for (std::size_t i = span.begin; i < span.end; ++i) text += (i == span.begin ? "" : " ") + words[i];
  const bool country = has_list(gazetteer, text, NameList::kCountry);
  if (!country && gazetteer.is_nationality(text)) return EntityType::kNationality;
  const bool agent = type == EntityType::kPerson || type == EntityType::kOrganization;
  if (agent && text != "Jordan" && country) return EntityType::kPlace;
  if (type == EntityType::kOther && has_list(gazetteer, words[span.end - 1], NameList::kEventWord)) {
    return EntityType::kEvent;
  }
  return type;
}

// The corpora disagree on whether "President Mirena Tolk" is all name, some with themselves; here a title
// never is. Words before the title go with it ("Prime Minister", "U.S. Defense Secretary"), unless one is a
// given name ("Martin Luther King").
NameSpan without_title(NameSpan span, const std::vector<std::string>& words, const Gazetteer& gazetteer) {
  std::size_t begin = span.begin;
  for (std::size_t i = span.begin; i + 1 < span.end; ++i) {
    if (has_list(gazetteer, words[i], NameList::kGivenName)) break;
    if (has_list(gazetteer, words[i], NameList::kTitle)) begin = i + 1;
  }
  // "Secretary of State", "Minister for Trade": up to two words more.
  if (begin > span.begin && begin + 2 < span.end && (words[begin] == "of" || words[begin] == "for"))
    begin += 2;
  span.begin = begin;
  return span;
}

// "[Danish] [Foreign Ministry]": some corpora take a nationality into the name of an organization, some do
// not, some do both; here it belongs to the name.
std::vector<NameSpan> with_nationality(const std::vector<NameSpan>& spans,
                                       const std::vector<std::string>& words, const Gazetteer& gazetteer) {
  std::vector<NameSpan> out;
  for (const NameSpan& span : spans) {
    NameSpan name = span;
    const bool free = out.empty() || out.back().end < span.begin || out.back().begin + 1 == span.begin;
    if (name.type == EntityType::kOrganization && name.begin > 0 && free && is_capital(words[name.begin]) &&
        is_capital(words[name.begin - 1]) && gazetteer.is_nationality(words[name.begin - 1])) {
      if (!out.empty() && out.back().end == name.begin) out.pop_back();
      --name.begin;
    }
    out.push_back(name);
  }
  return out;
}

// "[U.N. Secretary-General] [Mirena Tolk]": a title at the end of an organization that stands directly before
// a person belongs to neither, if what stands before it looks like an organization of its own.
NameSpan without_office(NameSpan span, const NameSpan& next, const std::vector<std::string>& words,
                        const Gazetteer& gazetteer) {
  const bool before_person = next.type == EntityType::kPerson && next.begin == span.end;
  if (span.type != EntityType::kOrganization || !before_person) return span;
  for (std::size_t i = span.begin + 1; i < span.end; ++i) {
    if (!has_list(gazetteer, words[i], NameList::kTitle)) continue;
    const bool organization = has_list(gazetteer, words[i - 1], NameList::kOrganizationWord) ||
                              has_list(gazetteer, words[i - 1], NameList::kOrganization);
    if (organization) span.end = i;
    break;
  }
  return span;
}

NamedSentence to_sentence(std::vector<std::string> words, const std::vector<NameSpan>& given_spans,
                          Domain domain, const Gazetteer& gazetteer) {
  NamedSentence sentence{std::move(words), {}, domain, {}};
  sentence.tags.assign(sentence.words.size(), language::names::kOutside);
  const std::vector<NameSpan> names = with_nationality(given_spans, sentence.words, gazetteer);
  for (std::size_t n = 0; n < names.size(); ++n) {
    const NameSpan& next = names[std::min(n + 1, names.size() - 1)];
    const bool person = names[n].type == EntityType::kPerson;
    const NameSpan span = person ? without_title(names[n], sentence.words, gazetteer)
                                 : without_office(names[n], next, sentence.words, gazetteer);
    const EntityType type = settle_type(span.type, span, sentence.words, gazetteer);
    if (type == kDropped) continue;
    const std::size_t index = language::names::type_index_of(type);
    const auto tag = [&](Position position) { return language::names::make_tag(index, position); };
    for (std::size_t i = span.begin; i < span.end; ++i) sentence.tags[i] = tag(Position::kInside);
    sentence.tags[span.begin] = tag(Position::kBegin);
    sentence.tags[span.end - 1] = tag(span.end - span.begin == 1 ? Position::kSingle : Position::kEnd);
  }
  // What a corpus leaves unmarked because it has no such label.
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    const bool alone = i + 1 == sentence.words.size() || !is_capital(sentence.words[i + 1]);
    if (sentence.tags[i] == language::names::kOutside && is_capital(sentence.words[i]) && alone &&
        gazetteer.is_nationality(sentence.words[i])) {
      sentence.tags[i] = language::names::make_tag(language::names::type_index_of(EntityType::kNationality),
                                                   Position::kSingle);
    }
  }
  return sentence;
}

std::vector<NameSpan> spans_of(const ColumnSentence& sentence) {
  std::vector<NameSpan> spans;
  std::string open;
  for (std::size_t i = 0; i < sentence.labels.size(); ++i) {
    const std::string& label = sentence.labels[i];
    const std::string kind = label.size() > 2 ? language::to_lower(label.substr(2)) : "";
    const auto known = kLabels.find(kind);
    if (kind.empty() || known == kLabels.end()) {
      open.clear();
      continue;
    }
    if (label[0] == 'B' || kind != open) spans.push_back({i, i, known->second});
    spans.back().end = i + 1;
    open = kind;
  }
  return spans;
}

bool has_capital(const std::vector<std::string>& words, const NameSpan& span) {
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(span.begin),
                     words.begin() + static_cast<std::ptrdiff_t>(span.end), [](const std::string& word) {
                       const language::Casing casing = language::casing_of(word);
                       return casing != language::Casing::kLower && casing != language::Casing::kNone;
                     });
}

// re3d marks every mention; what is left here are those that hold a capital, without their article.
std::vector<NameSpan> names_only(const ColumnSentence& sentence) {
  static constexpr std::array<std::string_view, 3> kArticles{"the", "a", "an"};
  std::vector<NameSpan> kept;
  for (NameSpan span : spans_of(sentence)) {
    const std::string first = language::to_lower(sentence.words[span.begin]);
    if (std::find(kArticles.begin(), kArticles.end(), first) != kArticles.end()) ++span.begin;
    if (span.begin < span.end && has_capital(sentence.words, span) &&
        (span.begin > 0 || span.end > 1 || first.size() > 4)) {
      kept.push_back(span);
    }
  }
  return kept;
}

/// What the corpora are read from.
struct Sources {
  std::filesystem::path data;
  std::filesystem::path own;
  const Gazetteer* gazetteer;
};

struct ColumnCorpus {
  const char* file;
  Domain domain;
};

constexpr std::array<ColumnCorpus, 4> kTrainingColumns{{{"ner/uner-ewt-test.tsv", Domain::kWeb},
                                                        {"ner/wikigold.tsv", Domain::kEncyclopedia},
                                                        {"ner/wnut17-train.tsv", Domain::kSocial},
                                                        {"ner/btc.tsv", Domain::kSocial}}};

Result<std::vector<NamedSentence>> read_corpus(const std::filesystem::path& path, Domain domain,
                                               const Gazetteer& gazetteer) {
  Result<std::vector<ColumnSentence>> columns = read_columns(path);
  if (!columns) return tl::unexpected<Error>(columns.error());
  std::vector<NamedSentence> sentences;
  for (ColumnSentence& sentence : *columns) {
    const std::vector<NameSpan> spans = spans_of(sentence);
    sentences.push_back(to_sentence(std::move(sentence.words), spans, domain, gazetteer));
  }
  return sentences;
}

void append(std::vector<NamedSentence>& all, std::vector<NamedSentence> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// The news corpus takes many a "Mr." for a whole person.
bool is_title(const NameSpan& span, const std::vector<std::string>& words, const Gazetteer& gazetteer) {
  return span.type == EntityType::kPerson && span.end - span.begin == 1 &&
         has_list(gazetteer, words[span.begin], NameList::kTitle);
}

// A corpus' spans but for those that touch a mark of ours and those that are a title alone.
std::vector<NameSpan> repaired(const ColumnSentence& sentence, const std::vector<NameSpan>& marks,
                               const Gazetteer& gazetteer) {
  std::vector<NameSpan> out = marks;
  for (const NameSpan& span : spans_of(sentence)) {
    const auto touches = [&](const NameSpan& mark) { return span.begin < mark.end && mark.begin < span.end; };
    if (std::none_of(marks.begin(), marks.end(), touches) && !is_title(span, sentence.words, gazetteer))
      out.push_back(span);
  }
  std::sort(out.begin(), out.end(), [](const NameSpan& a, const NameSpan& b) { return a.begin < b.begin; });
  return out;
}

// Sentences of one article stand together, so whole runs are set aside, and no copy of theirs is trained on.
Status add_news(NameCorpora& corpora, const Sources& sources) {
  constexpr std::size_t kRun = 40;
  constexpr std::size_t kEvery = 10;
  constexpr std::size_t kAside = 7;
  const std::vector<NameSpan> no_marks;
  const auto is_aside = [](std::size_t i) { return i / kRun % kEvery == kAside; };
  Result<std::vector<ColumnSentence>> news = read_columns(sources.data / "ner/gmb-news.tsv");
  if (!news) return tl::unexpected<Error>(news.error());
  const Result<NameMarks> marks = read_name_marks(sources.own / "news-names.tsv");
  if (!marks) return tl::unexpected<Error>(marks.error());
  std::set<std::vector<std::string>> aside;
  for (std::size_t i = 0; i < news->size(); ++i) {
    if (is_aside(i)) aside.insert((*news)[i].words);
  }
  for (std::size_t i = 0; i < news->size(); ++i) {
    ColumnSentence& sentence = (*news)[i];
    if (!is_aside(i) && aside.contains(sentence.words)) continue;
    const auto marked = marks->find(std::to_string(i + 1));
    const std::vector<NameSpan>& ours = marked == marks->end() ? no_marks : marked->second;
    if (!ours.empty() && ours.back().end > sentence.words.size())
      return fail(ErrorCode::kSyntax, "a name is marked past the end of sentence " + marked->first,
                  {(sources.own / "news-names.tsv").string(), 0, 0});
    const std::vector<NameSpan> spans = repaired(sentence, ours, *sources.gazetteer);
    if (is_aside(i)) {
      corpora.news_aside.push_back(
          to_sentence(sentence.words, spans_of(sentence), Domain::kNews, *sources.gazetteer));
    }
    (is_aside(i) ? corpora.news_mended : corpora.training)
        .push_back(to_sentence(std::move(sentence.words), spans, Domain::kNews, *sources.gazetteer));
  }
  return {};
}

Status add_gum(NameCorpora& corpora, const Sources& sources) {
  for (const char* part : {"ud/gum-train.conllu", "ud/gum-dev.conllu"}) {
    const bool training = std::string_view(part) == "ud/gum-train.conllu";
    Result<std::vector<GumSentence>> sentences = read_gum_names(sources.data / part);
    if (!sentences) return tl::unexpected<Error>(sentences.error());
    std::set<std::string> news;
    for (GumSentence& sentence : *sentences) {
      const bool is_news = sentence.genre == "news";
      if (is_news) news.insert(sentence.document);
      const bool aside = is_news && (!training || news.size() % 4 == 0);
      if (!training && !aside) continue;
      NamedSentence named = to_sentence(std::move(sentence.words), sentence.names, Domain::kCoreferenceCorpus,
                                        *sources.gazetteer);
      (aside ? corpora.gum_aside : corpora.training).push_back(std::move(named));
    }
  }
  return {};
}

Status add_conflict(NameCorpora& corpora, const Sources& sources) {
  for (const char* part : {"ner/re3d-train.tsv", "ner/re3d-test.tsv"}) {
    Result<std::vector<ColumnSentence>> columns = read_columns(sources.data / part);
    if (!columns) return tl::unexpected<Error>(columns.error());
    for (ColumnSentence& sentence : *columns) {
      const std::vector<NameSpan> spans = names_only(sentence);
      corpora.conflict_aside.push_back(
          to_sentence(std::move(sentence.words), spans, Domain::kNews, *sources.gazetteer));
    }
  }
  return {};
}

// Marked after the conventions of UNER.
Status add_own(NameCorpora& corpora, const Sources& sources) {
  const Result<NameMarks> marks = read_name_marks(sources.own / "names.tsv");
  if (!marks) return tl::unexpected<Error>(marks.error());
  Result<std::vector<MarkedSentence>> sentences =
      read_marked_treebank(sources.data / "ud/ewt-train.conllu", *marks);
  if (!sentences) return tl::unexpected<Error>(sentences.error());
  for (MarkedSentence& sentence : *sentences) {
    corpora.training.push_back(
        to_sentence(std::move(sentence.words), sentence.names, Domain::kWeb, *sources.gazetteer));
  }
  return {};
}

}  // namespace

Result<NameCorpora> read_name_corpora(const std::filesystem::path& data, const std::filesystem::path& own,
                                      const Gazetteer& gazetteer) {
  NameCorpora corpora;
  const Sources sources{data, own, &gazetteer};
  for (const auto read : {add_news, add_gum, add_conflict, add_own}) {
    if (const Status done = read(corpora, sources); !done) return tl::unexpected<Error>(done.error());
  }
  for (const ColumnCorpus& corpus : kTrainingColumns) {
    Result<std::vector<NamedSentence>> sentences = read_corpus(data / corpus.file, corpus.domain, gazetteer);
    if (!sentences) return tl::unexpected<Error>(sentences.error());
    append(corpora.training, std::move(*sentences));
  }
  Result<std::vector<NamedSentence>> web =
      read_corpus(data / "ner/uner-ewt-dev.tsv", Domain::kWeb, gazetteer);
  if (!web) return tl::unexpected<Error>(web.error());
  corpora.web_aside = std::move(*web);
  return corpora;
}

Status write_columns(const std::vector<NamedSentence>& sentences, const std::filesystem::path& path) {
  std::ofstream stream(path, std::ios::binary);
  for (const NamedSentence& sentence : sentences) {
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      const language::names::Tag tag = sentence.tags[i];
      stream << sentence.words[i] << '\t';
      if (tag == language::names::kOutside) {
        stream << "O\n";
        continue;
      }
      const EntityType type = language::names::kTypes[language::names::type_index_of(tag)];
      stream << (language::names::continues(tag) ? "I-" : "B-") << language::entity_type_name(type) << '\n';
    }
    stream << '\n';
  }
  if (!stream.flush()) return fail(ErrorCode::kIo, "cannot write", {path.string(), 0, 0});
  return {};
}

}  // namespace claimgraph::train
