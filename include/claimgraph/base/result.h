// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace claimgraph {

/// What went wrong, in the few kinds that callers tell apart.
enum class ErrorCode : unsigned char {
  kInvalidArgument,  ///< the caller's options contradict each other or name nothing
  kNotFound,         ///< a file, a node, a model is not there
  kIo,               ///< the system refused to read or write
  kCorrupt,          ///< a file of ours or an archive is damaged or truncated
  kSyntax,           ///< text does not follow its grammar (RDF, JSON, CoNLL-U, lexicon)
  kUnsupported,      ///< understood, and deliberately not done
  kLimit,            ///< a bound against hostile input was reached
  kConflict,         ///< two inputs cannot both be right (identity statements, updates)
  kNetwork,          ///< a store or its connection failed
  kCancelled,        ///< the user asked to stop
  kInternal,         ///< a defect of this program
};

/// The code's name as messages and tests print it, without the `k`.
std::string_view to_string(ErrorCode code);

/// A place in a file. `line` and `column` count from 1; 0 means unknown.
struct ErrorPlace {
  std::string file;
  unsigned line = 0;
  unsigned column = 0;
};

/// An error as a value. `message` says what is wrong and what was expected, without the place.
struct Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string message;
  ErrorPlace where;

  /// `FILE:LINE:COLUMN: message`, leaving out what is unknown.
  [[nodiscard]] std::string describe() const;
};

/// A value or an Error; no exception crosses a library boundary.
template <typename T>
using Result = tl::expected<T, Error>;

/// The Result of what succeeds without a value.
using Status = Result<void>;

/// Builds the failed side of a Result.
inline tl::unexpected<Error> fail(ErrorCode code, std::string message, ErrorPlace where = {}) {
  return tl::unexpected<Error>(Error{code, std::move(message), std::move(where)});
}

}  // namespace claimgraph
