// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/extract/extractor.h"

#include <utility>

#include "claimgraph/extract/attribution_finder.h"
#include "claimgraph/extract/coreference.h"
#include "claimgraph/extract/figure_extractor.h"
#include "claimgraph/extract/frame_extractor.h"
#include "claimgraph/extract/lexicon.h"
#include "claimgraph/extract/mention_finder.h"
#include "claimgraph/extract/syntax.h"
#include "extract/frame_context.h"
#include "extract/infobox.h"
#include "extract/own_voice.h"

namespace claimgraph::extract {

struct Extractor::Parts {
  Lexicon lexicon;
  FigureExtractor figures;
  FrameExtractor frames;
  Infobox infobox;
  std::string version;
};

Extractor::Extractor(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

Result<Extractor> Extractor::load(const std::filesystem::path& data_dir) {
  auto lexicon = Lexicon::load(data_dir / "ontology" / "lexicon");
  if (!lexicon) return tl::unexpected(lexicon.error());
  auto frames = FrameExtractor::load(data_dir);
  if (!frames) return tl::unexpected(frames.error());
  auto figures = FigureExtractor::load(data_dir);
  if (!figures) return tl::unexpected(figures.error());
  auto infobox = Infobox::load(data_dir / "ontology" / "lexicon");
  if (!infobox) return tl::unexpected(infobox.error());
  std::string version = frames->version();
  auto parts = std::make_unique<Parts>(Parts{std::move(*lexicon), std::move(*figures), std::move(*frames),
                                             std::move(*infobox), std::move(version)});
  return Extractor(std::move(parts));
}

Extraction Extractor::extract(const text::Document& document, const language::Analysis& analysis) const {
  const SyntaxTree tree(analysis);
  auto drafts = MentionFinder(parts_->lexicon).find(document, tree);
  Extraction extraction = CoreferenceResolver(parts_->lexicon).resolve(document, tree, std::move(drafts));
  parts_->infobox.date_topic(document, analysis, extraction);
  extraction.attributions = AttributionFinder(parts_->lexicon).find(document, tree, extraction);
  link_own_voice(document, tree, parts_->lexicon, extraction);
  const FrameContext context(document, analysis, extraction, parts_->frames.lexicon());
  auto frames = parts_->frames.extract(context);
  extraction.figures = parts_->figures.extract(context);
  extraction.frames = std::move(frames);
  return extraction;
}

std::string_view Extractor::version() const {
  return parts_->version;
}

}  // namespace claimgraph::extract
