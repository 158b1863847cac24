// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Any bytes, in any format: spans lie in the text, blocks are ordered and disjoint, the map ascends, and the
// text is UTF-8. The first byte chooses the format.
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>

#include "claimgraph/base/utf8.h"
#include "claimgraph/text/cleaner.h"
#include "claimgraph/text/json_records.h"

namespace {

using claimgraph::SourceSpan;
using claimgraph::TextSpan;
using claimgraph::text::Block;
using claimgraph::text::Cleaner;
using claimgraph::text::Document;
using claimgraph::text::Format;

void require(bool holds, std::string_view what) {
  if (holds) return;
  std::cerr << "property does not hold: " << what << "\n";
  std::abort();
}

const Cleaner& cleaner() {
  static const Cleaner kCleaner = [] {
    auto loaded = Cleaner::load(std::filesystem::path(CLAIMGRAPH_SOURCE_DIR) / "ontology" / "lexicon");
    require(loaded.has_value(), "the lexicon loads");
    return *std::move(loaded);
  }();
  return kCleaner;
}

void check_span(const Document& document, TextSpan span) {
  require(span.begin <= span.end && span.end <= document.text().size(), "a span lies in the text");
  require(claimgraph::utf8::is_valid(document.text(span)), "a span does not cut a character");
}

void check_blocks(const Document& document, Format format, std::size_t points) {
  TextSpan last;
  SourceSpan last_source;
  for (const Block& block : document.blocks()) {
    check_span(document, block.span);
    require(!block.span.empty() && last.end <= block.span.begin, "blocks are ordered and disjoint");
    const SourceSpan source = document.to_source(block.span);
    require(source.begin <= source.end && source.end <= points, "a stretch lies in the input");
    // A parser of HTML moves what stands between the cells of a table in front of it.
    if (format != Format::kHtml) require(last_source.begin <= source.begin, "the map ascends");
    last = block.span;
    last_source = source;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr Format kFormats[] = {Format::kPlain, Format::kWikitext, Format::kHtml};
  const std::string content(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] % 4 == 3) {
    (void)claimgraph::text::parse_record(content, {"input", 1, 1});
    return 0;
  }
  const Format format = kFormats[data[0] % 4];
  const Document document = cleaner().clean({content, format, {}, "input"});
  require(claimgraph::utf8::is_valid(document.text()), "the text is UTF-8");
  check_blocks(document, format, claimgraph::utf8::count(content));
  for (const auto& link : document.links()) check_span(document, link.words);
  for (const auto& field : document.fields()) check_span(document, field.value);
  return 0;
}
