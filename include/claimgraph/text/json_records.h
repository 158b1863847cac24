// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "claimgraph/base/result.h"
#include "claimgraph/text/byte_source.h"
#include "claimgraph/text/cleaner.h"

namespace claimgraph::text {

/// The records of JSON or JSON Lines, one in memory at a time.
/// A record is an object with `text` (required, a string) and, if known, `id` (string or integer), `title`,
/// `date`, `publisher`, `url`, `lang` and `format` ("plain", "wikitext", "html": what `text` is; told from
/// the text by default). Other keys and null values are ignored.
class JsonRecords {
 public:
  /// kLines: a record is a line. kValues: a record is a top-level object or an element of a top-level array;
  /// several top-level values may follow each other.
  enum class Layout : std::uint8_t { kLines, kValues };

  /// `head` was read from `bytes` before; `path` is for messages; `largest` bounds a record, in bytes.
  JsonRecords(ByteSource bytes, std::string head, std::string path, Layout layout, std::uint64_t largest);
  JsonRecords(JsonRecords&&) noexcept;
  JsonRecords& operator=(JsonRecords&&) noexcept;
  ~JsonRecords();

  /// The next record or what is wrong with it (FILE:LINE:COLUMN); nullopt at the end.
  std::optional<Result<RawDocument>> next();

  [[nodiscard]] const ByteSource& bytes() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// One record's object as a raw document. `where` is the place of its first character.
Result<RawDocument> parse_record(std::string_view json, const ErrorPlace& where);

}  // namespace claimgraph::text
