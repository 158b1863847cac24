// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace claimgraph::text {

/// Makes ids unique in one run, whatever the order of the documents: two different texts that would share an
/// id get the first eight hex digits of their text's SHA-256 appended ("report-1a2b3c4d"); the same text
/// twice under one id is one document. All documents are added first, then ids are asked for.
class DocumentIds {
 public:
  /// kRepeated: the same id and the same text came before; the document should be dropped.
  enum class Seen : std::uint8_t { kFirst, kRepeated };

  /// `source_hash`: Document::source_hash().
  Seen add(std::string_view id, std::string_view source_hash);

  /// The final id of a document that was added.
  [[nodiscard]] std::string unique_id(std::string_view id, std::string_view source_hash) const;

 private:
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> hashes_by_id_;
};

}  // namespace claimgraph::text
