// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/checksum.h"

#include <bit>
#include <string_view>

#include "claimgraph/base/hash.h"

namespace claimgraph::rdf {
namespace {

constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15ULL;

std::uint64_t scramble(std::uint64_t value) {  // the finaliser of SplitMix64
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31U);
}

/// Eight bytes, the first one lowest whatever the processor.
std::uint64_t load(const char* at) {
  std::uint64_t word = 0;
  for (unsigned i = 0; i < 8; ++i) word |= std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
  return word;
}

/// Eight bytes a step: facts of documents are long.
std::uint64_t absorb(std::uint64_t hash, std::string_view text) {
  hash = scramble(hash ^ text.size());
  for (; text.size() >= 8; text.remove_prefix(8))
    hash = (std::rotl(hash, 29) ^ load(text.data())) * kMultiplier;
  return fnv1a(text, hash);
}

std::uint64_t hash_of(const TermView& term) {
  std::uint64_t hash = absorb(static_cast<std::uint64_t>(term.kind) + 1, term.value);
  if (term.kind == TermKind::kLiteral) hash = absorb(absorb(hash, term.datatype), term.language);
  return scramble(hash);
}

/// The terms that statements use, by index_of(); 0 for those that none does.
std::vector<std::uint64_t> term_hashes(const Dataset& data) {
  std::vector<std::uint64_t> hashes(data.term_count(), 0);
  const auto fill = [&](TermId id) {
    std::uint64_t& hash = hashes[index_of(id)];
    if (hash == 0) hash = hash_of(data.term(id));
  };
  for (const Quad& quad : data.quads()) {
    fill(quad.subject);
    fill(quad.predicate);
    fill(quad.object);
  }
  return hashes;
}

std::uint64_t statement_hash(const std::vector<std::uint64_t>& hashes, const Quad& quad) {
  return scramble(hashes[index_of(quad.predicate)] * 31 + hashes[index_of(quad.object)]);
}

/// The sum of each subject's statements, by index_of().
std::vector<std::uint64_t> subject_sums(const Dataset& data, const std::vector<std::uint64_t>& hashes) {
  std::vector<std::uint64_t> sums(hashes.size(), 0);
  for (const Quad& quad : data.quads()) sums[index_of(quad.subject)] += statement_hash(hashes, quad);
  return sums;
}

}  // namespace

Checksums::Checksums(const Dataset& data) {
  const std::vector<std::uint64_t> hashes = term_hashes(data);
  const std::vector<std::uint64_t> sums = subject_sums(data, hashes);
  TermId last = kAny;  // statements are sorted by subject
  for (const Quad& quad : data.quads()) {
    if (quad.subject == last) continue;
    last = quad.subject;
    const std::uint64_t subject = hashes[index_of(last)];
    of_subject_.emplace(subject, sums[index_of(last)]);
    total_ += scramble(subject ^ scramble(sums[index_of(last)]));
  }
}

std::vector<TermId> Checksums::changed_in(const Dataset& data) const {
  const std::vector<std::uint64_t> hashes = term_hashes(data);
  const std::vector<std::uint64_t> sums = subject_sums(data, hashes);
  std::vector<bool> seen(hashes.size(), false);
  std::vector<TermId> changed;
  const auto look_at = [&](TermId id) {
    if (is_literal(id) || seen[index_of(id)]) return;
    seen[index_of(id)] = true;
    const auto before = of_subject_.find(hashes[index_of(id)]);
    const std::uint64_t sum = before == of_subject_.end() ? 0 : before->second;
    if (sum != sums[index_of(id)]) changed.push_back(id);
  };
  for (const Quad& quad : data.quads()) {
    look_at(quad.subject);
    look_at(quad.object);
  }
  return changed;
}

}  // namespace claimgraph::rdf
