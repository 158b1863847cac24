// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "claimgraph/base/result.h"
#include "claimgraph/language/analysis.h"
#include "claimgraph/language/preset.h"
#include "claimgraph/text/document.h"

namespace claimgraph::language {

/// The language layer as one object: tokenizer, sentence splitter, tagger, lemmatizer, parser, names, times.
/// Immutable after loading; analyse() may be called from many threads at once.
class Pipeline {
 public:
  /// Loads models/ and the word lists it needs from `data_dir` (the folder that holds `models/en` and
  /// `ontology/lexicon`). Fails with kNotFound for a missing file, kCorrupt for a damaged or foreign one.
  static Result<Pipeline> load(const std::filesystem::path& data_dir, Preset preset);

  Pipeline(Pipeline&&) noexcept;
  Pipeline& operator=(Pipeline&&) noexcept;
  ~Pipeline();

  /// Analyses a document. Total: any valid UTF-8 gives an analysis, in time linear in its length.
  [[nodiscard]] Analysis analyse(const text::Document& document) const;

  /// Analyses given sentences and words: `given` has tokens (spans into the document) and sentences;
  /// tags, trees, names and times are filled in, the segmentation is kept.
  [[nodiscard]] Analysis analyse_given(const text::Document& document, Analysis given) const;

  /// One line that names the models and their versions, for provenance.
  [[nodiscard]] std::string_view version() const;

 private:
  struct Parts;
  explicit Pipeline(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace claimgraph::language
