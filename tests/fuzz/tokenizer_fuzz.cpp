// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "claimgraph/base/utf8.h"
#include "claimgraph/language/sentence_splitter.h"
#include "claimgraph/language/tokenizer.h"

using claimgraph::language::ModelStore;
using claimgraph::language::RawToken;
using claimgraph::language::SentenceSplitter;
using claimgraph::language::Tokenizer;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

// Any text: tokens ascend, lie inside, are never empty, and with the white space between them give the text
// back.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const ModelStore kStore(CLAIMGRAPH_SOURCE_DIR "/models/en");
  static const std::filesystem::path kLexicon = CLAIMGRAPH_SOURCE_DIR "/ontology/lexicon";
  static const auto kTokenizer = Tokenizer::load(kStore, kLexicon);
  static const auto kSplitter = SentenceSplitter::load(kStore, kLexicon);
  require(kTokenizer.has_value() && kSplitter.has_value());
  const std::string text =
      claimgraph::utf8::repair(std::string_view(reinterpret_cast<const char*>(data), size));
  const auto tokens = kTokenizer->tokenize(text, {0, static_cast<std::uint32_t>(text.size())});
  std::uint32_t last = 0;
  for (const RawToken& token : tokens) {
    require(last <= token.span.begin && token.span.begin < token.span.end && token.span.end <= text.size());
    require(claimgraph::utf8::is_valid(std::string_view(text).substr(token.span.begin, token.span.size())));
    // What lies between tokens is white space: tokenized alone, it gives nothing.
    require(kTokenizer->tokenize(text, {last, token.span.begin}).empty());
    last = token.span.end;
  }
  std::size_t words = 0;
  for (const std::uint32_t length : kSplitter->split(text, tokens)) {
    require(length > 0);
    words += length;
  }
  require(words == tokens.size());
  return 0;
}
