// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/base/result.h"

namespace claimgraph {

std::string_view to_string(ErrorCode code) {
  switch (code) {
    case ErrorCode::kInvalidArgument:
      return "InvalidArgument";
    case ErrorCode::kNotFound:
      return "NotFound";
    case ErrorCode::kIo:
      return "Io";
    case ErrorCode::kCorrupt:
      return "Corrupt";
    case ErrorCode::kSyntax:
      return "Syntax";
    case ErrorCode::kUnsupported:
      return "Unsupported";
    case ErrorCode::kLimit:
      return "Limit";
    case ErrorCode::kConflict:
      return "Conflict";
    case ErrorCode::kNetwork:
      return "Network";
    case ErrorCode::kCancelled:
      return "Cancelled";
    case ErrorCode::kInternal:
      return "Internal";
  }
  return "Internal";
}

std::string Error::describe() const {
  std::string out;
  if (!where.file.empty()) out += where.file + ":";
  if (where.line != 0) out += std::to_string(where.line) + ":";
  if (where.line != 0 && where.column != 0) out += std::to_string(where.column) + ":";
  if (!out.empty()) out += " ";
  return out + message;
}

}  // namespace claimgraph
