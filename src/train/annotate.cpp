// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/annotate.h"

#include <fstream>
#include <iterator>

#include "claimgraph/base/utf8.h"
#include "claimgraph/language/conllu.h"

namespace claimgraph::train {
namespace {

text::Document plain_document(std::string text, const std::filesystem::path& path) {
  text::Document::Parts parts;
  parts.metadata.id = path.stem().string();
  parts.text = utf8::repair(text);
  for (std::size_t at = 0; at < parts.text.size();) {
    const std::size_t end = std::min(parts.text.find("\n\n", at), parts.text.size());
    if (end > at) {
      parts.blocks.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
                              text::BlockKind::kParagraph,
                              {},
                              {}});
    }
    at = end + 1;
  }
  return text::Document(std::move(parts));
}

}  // namespace

Result<std::string> annotate(const AnnotateOptions& options) {
  std::ifstream file(options.file, std::ios::binary);
  if (!file) return fail(ErrorCode::kNotFound, "cannot open the file", {options.file.string(), 0, 0});
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  const auto pipeline = language::Pipeline::load(options.data_dir, options.preset);
  if (!pipeline) return tl::unexpected<Error>(pipeline.error());
  if (!options.given_words) {
    const text::Document document = plain_document(text, options.file);
    return language::write_conllu(document, pipeline->analyse(document));
  }
  auto given = language::read_conllu(text, options.file.string());
  if (!given) return tl::unexpected<Error>(given.error());
  return language::write_conllu(given->document,
                                pipeline->analyse_given(given->document, std::move(given->analysis)));
}

}  // namespace claimgraph::train
