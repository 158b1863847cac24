// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/extract/extractor.h"

#include <utility>

#include "claimgraph/extract/coreference.h"
#include "claimgraph/extract/lexicon.h"
#include "claimgraph/extract/mention_finder.h"
#include "claimgraph/extract/syntax.h"

namespace claimgraph::extract {

struct Extractor::Parts {
  Lexicon lexicon;
  std::string version = "extract 1";
};

Extractor::Extractor(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

Result<Extractor> Extractor::load(const std::filesystem::path& data_dir) {
  auto lexicon = Lexicon::load(data_dir / "ontology" / "lexicon");
  if (!lexicon) return tl::unexpected(lexicon.error());
  return Extractor(std::make_unique<Parts>(Parts{std::move(*lexicon)}));
}

Extraction Extractor::extract(const text::Document& document, const language::Analysis& analysis) const {
  const SyntaxTree tree(analysis);
  auto drafts = MentionFinder(parts_->lexicon).find(document, tree);
  return CoreferenceResolver(parts_->lexicon).resolve(document, tree, std::move(drafts));
}

std::string_view Extractor::version() const {
  return parts_->version;
}

}  // namespace claimgraph::extract
