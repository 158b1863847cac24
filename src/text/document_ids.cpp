// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/document_ids.h"

namespace claimgraph::text {

DocumentIds::Seen DocumentIds::add(std::string_view id, std::string_view source_hash) {
  const auto at = hashes_by_id_.try_emplace(std::string(id)).first;
  return at->second.emplace(source_hash).second ? Seen::kFirst : Seen::kRepeated;
}

std::string DocumentIds::unique_id(std::string_view id, std::string_view source_hash) const {
  constexpr std::size_t kHexDigits = 8;
  const auto at = hashes_by_id_.find(id);
  std::string out(id);
  if (at == hashes_by_id_.end() || at->second.size() < 2) return out;
  return out.append("-").append(source_hash.substr(0, kHexDigits));
}

}  // namespace claimgraph::text
