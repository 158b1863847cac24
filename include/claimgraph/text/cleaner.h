// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "claimgraph/base/result.h"
#include "claimgraph/text/document.h"
#include "claimgraph/text/format.h"

namespace claimgraph::text {

/// A document as it was found, before anything is known about its words.
struct RawDocument {
  std::string content;  ///< the input's bytes; kJson and kJsonLines are not documents
  Format format = Format::kPlain;
  Metadata metadata;  ///< what the record around it says; wins over what the content says
  std::string path;   ///< for messages
};

/// Turns raw documents into clean ones: decoding, mojibake repair, markup, blocks, metadata, map to the
/// input. Immutable after loading; clean() may be called from many threads at once.
class Cleaner {
 public:
  /// Reads `boilerplate.json`, `agencies.json`, `wikitext.json` and `html.json` from `lexicon_dir`
  /// (`ontology/lexicon`). Fails with kNotFound for a missing file, kSyntax for a wrong entry, naming file,
  /// entry and what was expected.
  static Result<Cleaner> load(const std::filesystem::path& lexicon_dir);

  Cleaner(Cleaner&&) noexcept;
  Cleaner& operator=(Cleaner&&) noexcept;
  ~Cleaner();

  /// Total: any bytes below 4 GiB give a document, in time linear in their number. The id is the record's,
  /// else the URL, else the path's stem.
  [[nodiscard]] Document clean(RawDocument raw) const;

  /// The words of a stretch of decoded input, without markup and mojibake: what a quote of that stretch
  /// reads.
  [[nodiscard]] std::string clean_stretch(Format format, std::string_view stretch) const;

 private:
  struct Parts;
  explicit Cleaner(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace claimgraph::text
