// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/pipeline.h"

#include <string>
#include <utility>
#include <vector>

#include "claimgraph/language/lemmatizer.h"
#include "claimgraph/language/model_store.h"
#include "claimgraph/language/names.h"
#include "claimgraph/language/neural_parser.h"
#include "claimgraph/language/sentence_splitter.h"
#include "claimgraph/language/tagger.h"
#include "claimgraph/language/times.h"
#include "claimgraph/language/tokenizer.h"
#include "language/word_keys.h"

namespace claimgraph::language {

struct Pipeline::Parts {
  Tokenizer tokenizer;
  SentenceSplitter splitter;
  Tagger tagger;
  Lemmatizer lemmatizer;
  NameRecogniser names;
  TimeTagger times;
  NeuralParser parser;
  std::string version;

  void segment_block(const text::Document& document, std::uint32_t block, Analysis& out) const;
  [[nodiscard]] std::vector<TaggedTree> parse(const std::vector<SentenceKeys>& words) const;
  void attach(const text::Document& document, const Sentence& sentence, const SentenceKeys& words,
              const TaggedTree& parsed, Analysis& out) const;
  void annotate(const text::Document& document, Analysis& out) const;
};

namespace {

// Sentences are parsed together until they have this many words: large enough for the matrix products, small
// enough for the cache.
constexpr std::size_t kBatchWords = 256;

/// Puts adjoining words that share a surface token into multiword tokens.
void add_multiwords(const std::vector<RawToken>& tokens, std::uint32_t first, Analysis& out) {
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t end = i + 1;
    while (end < tokens.size() && tokens[end].continues) ++end;
    if (end > i + 1) {
      out.multiwords.push_back(
          {{first + static_cast<std::uint32_t>(i), first + static_cast<std::uint32_t>(end)},
           {tokens[i].span.begin, tokens[end - 1].span.end}});
    }
    i = end;
  }
}

}  // namespace

void Pipeline::Parts::segment_block(const text::Document& document, std::uint32_t block,
                                    Analysis& out) const {
  const std::vector<RawToken> raw = tokenizer.tokenize(document.text(), document.blocks()[block].span);
  const auto first = static_cast<std::uint32_t>(out.tokens.size());
  for (const RawToken& token : raw) out.tokens.emplace_back().span = token.span;
  std::uint32_t begin = first;
  for (const std::uint32_t length : splitter.split(document.text(), raw)) {
    const std::uint32_t end = begin + length;
    out.sentences.push_back(
        {{begin, end}, {out.tokens[begin].span.begin, out.tokens[end - 1].span.end}, block});
    begin = end;
  }
  add_multiwords(raw, first, out);
}

std::vector<TaggedTree> Pipeline::Parts::parse(const std::vector<SentenceKeys>& words) const {
  std::vector<std::vector<std::uint8_t>> tags;
  tags.reserve(words.size());
  for (const SentenceKeys& sentence : words) tags.push_back(tagger.tag(sentence));
  std::vector<NeuralParser::Input> inputs;
  inputs.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) inputs.push_back({&words[i], tags[i]});
  return parser.parse(inputs);
}

void Pipeline::Parts::attach(const text::Document& document, const Sentence& sentence,
                             const SentenceKeys& words, const TaggedTree& parsed, Analysis& out) const {
  for (std::uint32_t i = 0; i < sentence.tokens.size(); ++i) {
    Token& token = out.tokens[sentence.tokens.begin + i];
    const std::uint8_t number = parsed.tags[i];
    token.upos = tagger.tags()[number].upos;
    token.xpos = tagger.tags()[number].xpos;
    token.feats = tagger.features(words[i], number);
    token.lemma = lemmatizer.lemma(document.text(token.span), words[i], number);
    token.deprel = parsed.tree.relations[i];
    const std::int32_t head = parsed.tree.heads[i];
    token.head = head < 0 ? Token::kNoHead : head + static_cast<std::int32_t>(sentence.tokens.begin);
  }
}

void Pipeline::Parts::annotate(const text::Document& document, Analysis& out) const {
  std::size_t first = 0;
  while (first < out.sentences.size()) {
    std::vector<SentenceKeys> words;
    std::size_t count = 0;
    std::size_t last = first;
    for (; last < out.sentences.size() && count < kBatchWords; ++last) {
      SentenceKeys& keys = words.emplace_back();
      for (std::uint32_t i = out.sentences[last].tokens.begin; i < out.sentences[last].tokens.end; ++i) {
        keys.push_back(word_keys(document.text(out.tokens[i].span)));
      }
      count += keys.size();
    }
    const std::vector<TaggedTree> parsed = parse(words);
    for (std::size_t i = 0; i < words.size(); ++i)
      attach(document, out.sentences[first + i], words[i], parsed[i], out);
    first = last;
  }
  out.times = times.tag(document, out);
  attach_names(out, with_dates(names.recognise(document, out), out.times));
}

Pipeline::Pipeline(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Pipeline::Pipeline(Pipeline&&) noexcept = default;
Pipeline& Pipeline::operator=(Pipeline&&) noexcept = default;
Pipeline::~Pipeline() = default;

Result<Pipeline> Pipeline::load(const std::filesystem::path& data_dir, Preset preset) {
  const ModelStore store(data_dir / "models" / "en");
  const std::filesystem::path lexicon = data_dir / "ontology" / "lexicon";
  auto tokenizer = Tokenizer::load(store, lexicon);
  if (!tokenizer) return tl::unexpected<Error>(tokenizer.error());
  auto splitter = SentenceSplitter::load(store, lexicon);
  if (!splitter) return tl::unexpected<Error>(splitter.error());
  auto tagger = Tagger::load(store);
  if (!tagger) return tl::unexpected<Error>(tagger.error());
  auto lemmatizer = Lemmatizer::load(store);
  if (!lemmatizer) return tl::unexpected<Error>(lemmatizer.error());
  auto gazetteer = Gazetteer::load(lexicon);
  if (!gazetteer) return tl::unexpected<Error>(gazetteer.error());
  auto names = NameRecogniser::load(store, std::make_shared<const Gazetteer>(std::move(*gazetteer)), preset);
  if (!names) return tl::unexpected<Error>(names.error());
  auto times = TimeTagger::load(lexicon);
  if (!times) return tl::unexpected<Error>(times.error());
  auto parser = NeuralParser::load(store, preset);
  if (!parser) return tl::unexpected<Error>(parser.error());
  std::string version = "claimgraph-en";
  std::vector<std::string_view> files = {"tokenizer", "sentences", "words", "tagger", "lemmatizer", "names"};
  if (preset == Preset::kAccurate) files.emplace_back("names-network");
  files.emplace_back(preset == Preset::kFast ? "parser-fast" : "parser");
  for (const std::string_view name : files) {
    const auto file = store.open(name);
    if (!file) return tl::unexpected<Error>(file.error());
    version.append(1, ' ').append(name).append(1, '=').append(file->fingerprint(), 0, 8);
  }
  return Pipeline(std::make_unique<Parts>(Parts{std::move(*tokenizer), std::move(*splitter),
                                                std::move(*tagger), std::move(*lemmatizer), std::move(*names),
                                                std::move(*times), std::move(*parser), std::move(version)}));
}

Analysis Pipeline::analyse(const text::Document& document) const {
  Analysis out;
  out.language = document.metadata().language.empty() ? "en" : document.metadata().language;
  for (std::uint32_t block = 0; block < document.blocks().size(); ++block) {
    parts_->segment_block(document, block, out);
  }
  parts_->annotate(document, out);
  return out;
}

Analysis Pipeline::analyse_given(const text::Document& document, Analysis given) const {
  if (given.language.empty()) given.language = "en";
  parts_->annotate(document, given);
  return given;
}

std::string_view Pipeline::version() const {
  return parts_->version;
}

}  // namespace claimgraph::language
