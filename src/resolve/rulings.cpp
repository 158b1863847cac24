// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "resolve/rulings.h"

#include <string>
#include <unordered_map>

#include "claimgraph/resolve/names.h"

namespace claimgraph::resolve {
namespace {

using Index = Partition::Index;

/// Items by all that a user may call them.
class Called {
 public:
  Called(std::span<const DocumentFacts> documents, const std::vector<Item>& items, const Resolution& before) {
    for (Index i = 0; i < items.size(); ++i) {
      const ClusterRef ref = items[i].ref;
      by_name_[items[i].key].push_back(i);
      by_key_[before.entities[before.entity_of_cluster[ref.document][ref.cluster]].key].push_back(i);
      const std::vector<std::string>& homes = documents[ref.document].home_keys;
      if (ref.cluster < homes.size()) by_home_[homes[ref.cluster]].push_back(i);
    }
  }

  [[nodiscard]] Result<std::vector<Index>> find(const std::string& called) const {
    for (const auto& [table, key] : {std::pair(&by_key_, called), std::pair(&by_home_, called),
                                     std::pair(&by_name_, name_key(called))}) {
      const auto found = key.empty() ? table->end() : table->find(key);
      if (found != table->end()) return found->second;
    }
    return fail(ErrorCode::kNotFound, "no node is called \"" + called + "\"");
  }

 private:
  using Table = std::unordered_map<std::string, std::vector<Index>>;
  Table by_key_;
  Table by_home_;
  Table by_name_;
};

Error at_line(Error error, const Ruling& ruling) {
  if (ruling.line != 0) error.where = {.line = ruling.line, .column = 1};
  return error;
}

Status apply_ruling(const Called& items, const Ruling& ruling, std::uint32_t number, Partition& partition) {
  const auto left = items.find(ruling.left);
  if (!left) return tl::unexpected(at_line(left.error(), ruling));
  const auto right = items.find(ruling.right);
  if (!right) return tl::unexpected(at_line(right.error(), ruling));
  if (ruling.verdict == Ruling::Verdict::kDifferent) {
    for (const Index item : *left) partition.mark(item, number, 0);
    for (const Index item : *right) partition.mark(item, number, 1);
    return {};
  }
  bool joined = true;
  for (const Index item : *left) joined = partition.join_by_ruling(left->front(), item) && joined;
  for (const Index item : *right) joined = partition.join_by_ruling(left->front(), item) && joined;
  if (joined) return {};
  return fail(ErrorCode::kConflict,
              "\"" + ruling.left + "\" and \"" + ruling.right + "\" are said to be the same and different",
              {.line = ruling.line, .column = ruling.line == 0 ? 0U : 1U});
}

}  // namespace

Status apply_rulings(std::span<const DocumentFacts> documents, const std::vector<Item>& items,
                     const Resolution& before, const std::vector<Ruling>& rulings, Partition& partition) {
  const Called called(documents, items, before);
  for (const Ruling::Verdict verdict : {Ruling::Verdict::kDifferent, Ruling::Verdict::kSame}) {
    for (std::uint32_t i = 0; i < rulings.size(); ++i) {
      if (rulings[i].verdict != verdict) continue;
      if (Status status = apply_ruling(called, rulings[i], i, partition); !status) return status;
    }
  }
  return {};
}

}  // namespace claimgraph::resolve
