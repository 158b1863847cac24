// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "resolve/fingerprint.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "claimgraph/base/hash.h"

namespace claimgraph::resolve {
namespace {

constexpr std::size_t kShingleWords = 6;
constexpr std::size_t kSketchSize = 96;
/// Fewer runs of words than this are too little to tell a reprint from a stock phrase.
constexpr std::size_t kLeastShingles = 12;
/// Resemblance from which two texts are printings of one report: half of all runs of six words in common is
/// far above what two reports of one event share, and far below what an editor's cuts leave.
constexpr double kSamePrinting = 0.5;
/// A run of words that more originals share is a stock phrase: it tells nothing, and following it up would
/// cost quadratic time.
constexpr std::size_t kMostOriginals = 64;

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
         (byte >= 'A' && byte <= 'Z');
}

char lower(char c) {
  return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

void append_word_hashes(std::string_view text, std::vector<std::uint64_t>& hashes) {
  for (std::size_t i = 0; i < text.size();) {
    if (!is_letter(text[i])) {
      ++i;
      continue;
    }
    std::uint64_t hash = fnv1a("");
    for (; i < text.size() && is_letter(text[i]); ++i) {
      const char c = lower(text[i]);
      hash = fnv1a(std::string_view(&c, 1), hash);
    }
    hashes.push_back(hash);
  }
}

std::uint64_t scramble(std::uint64_t value) {  // the finaliser of SplitMix64
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31U);
}

/// Share of the union's smallest hashes that both sketches hold: Broder's estimate of the resemblance.
double resemblance(const std::vector<std::uint64_t>& left, const std::vector<std::uint64_t>& right) {
  std::size_t seen = 0;
  std::size_t shared = 0;
  auto l = left.begin();
  auto r = right.begin();
  while (seen < kSketchSize && (l != left.end() || r != right.end())) {
    ++seen;
    if (r == right.end() || (l != left.end() && *l < *r)) {
      ++l;
    } else if (l == left.end() || *r < *l) {
      ++r;
    } else {
      ++shared;
      ++l;
      ++r;
    }
  }
  return seen == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(seen);
}

std::vector<std::uint32_t> earliest_first(std::span<const DocumentFacts> documents) {
  std::vector<std::uint32_t> order(documents.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
    const text::Metadata& a = documents[left].metadata;
    const text::Metadata& b = documents[right].metadata;
    if (a.date.empty() != b.date.empty()) return b.date.empty();
    return std::tie(a.date, a.id) < std::tie(b.date, b.id);
  });
  return order;
}

}  // namespace

std::vector<std::uint64_t> fingerprint_of(const text::Document& document) {
  std::vector<std::uint64_t> words;
  for (const text::Block& block : document.blocks()) {
    if (text::is_evidence(block.kind)) append_word_hashes(document.text(block.span), words);
  }
  if (words.size() < kShingleWords + kLeastShingles) return {};
  std::vector<std::uint64_t> sketch;
  for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t j = 0; j < kShingleWords; ++j) hash = scramble(hash * 31 + words[i + j]);
    sketch.push_back(hash);
  }
  std::sort(sketch.begin(), sketch.end());
  sketch.erase(std::unique(sketch.begin(), sketch.end()), sketch.end());
  if (sketch.size() > kSketchSize) sketch.resize(kSketchSize);
  return sketch;
}

std::vector<std::uint32_t> find_printings(std::span<const DocumentFacts> documents) {
  std::vector<std::uint32_t> printing_of(documents.size());
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> originals_with;
  for (const std::uint32_t index : earliest_first(documents)) {
    const std::vector<std::uint64_t>& sketch = documents[index].fingerprint;
    std::map<std::uint32_t, unsigned> hits;
    for (const std::uint64_t hash : sketch) {
      const auto found = originals_with.find(hash);
      if (found == originals_with.end()) continue;
      for (const std::uint32_t original : found->second) ++hits[original];
    }
    printing_of[index] = index;
    double best = kSamePrinting;
    for (const auto& [original, count] : hits) {
      if (count * 4 < sketch.size()) continue;
      const double alike = resemblance(sketch, documents[original].fingerprint);
      const std::string& chosen = documents[printing_of[index]].metadata.id;
      if (alike < best) continue;
      if (alike == best && printing_of[index] != index && chosen < documents[original].metadata.id) continue;
      best = alike;
      printing_of[index] = original;
    }
    if (printing_of[index] != index) continue;
    for (const std::uint64_t hash : sketch) {
      std::vector<std::uint32_t>& originals = originals_with[hash];
      if (originals.size() < kMostOriginals) originals.push_back(index);
    }
  }
  return printing_of;
}

}  // namespace claimgraph::resolve
