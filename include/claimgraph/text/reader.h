// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/text/cleaner.h"
#include "claimgraph/text/document.h"

namespace claimgraph::text {

/// How inputs are read.
struct ReaderOptions {
  /// ISO date for documents that give none (`--date`); empty for none.
  std::string default_date;
  /// Reads every input as this format instead of telling it from name and content; nullopt by default.
  std::optional<Format> format;
  /// Largest document, unpacked, in bytes: a bound against decompression bombs. Below 4 GiB.
  std::uint64_t largest_document = std::uint64_t{1} << 30U;
};

/// How far a source has come. Bytes are those of the files as they lie on disk; standard input counts 0.
struct ReaderProgress {
  std::uint64_t bytes_read = 0;
  std::uint64_t bytes_total = 0;
  std::uint64_t files_read = 0;
  std::uint64_t files_total = 0;
};

/// The documents of INPUT..., one by one, in an order that depends only on the inputs: as given, folders in
/// sorted order and to any depth, globs (`*`, `?`, `[...]`) sorted, `-` for standard input. JSON and JSON
/// Lines are streamed record by record. Files may be compressed (gzip, zstd, told by their first bytes). What
/// cannot be read comes as an Error with its place, and the rest goes on. One thread at a time.
class DocumentSource {
 public:
  /// Finds the files. `cleaner` must outlive the source. An input that names nothing, an empty folder and a
  /// glob without a match are errors that next() yields in their turn.
  DocumentSource(const Cleaner& cleaner, const std::vector<std::string>& inputs, ReaderOptions options = {});
  DocumentSource(DocumentSource&&) noexcept;
  DocumentSource& operator=(DocumentSource&&) noexcept;
  ~DocumentSource();

  /// The next document or the next error; nullopt at the end. The ids are not yet unique: see DocumentIds.
  std::optional<Result<Document>> next();

  [[nodiscard]] ReaderProgress progress() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Every document and every error of a source, for few small inputs.
struct ReadAll {
  std::vector<Document> documents;
  std::vector<Error> errors;
};
ReadAll read_all(DocumentSource source);

}  // namespace claimgraph::text
