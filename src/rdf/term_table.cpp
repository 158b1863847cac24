// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "rdf/term_table.h"

#include <bit>
#include <cstring>

#include "claimgraph/rdf/vocabulary.h"

namespace claimgraph::rdf {
namespace {

constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15ULL;

std::uint64_t load(const char* at, std::size_t size) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, size);
  return word;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t word) {
  hash = (std::rotl(hash, 23) ^ word) * kMultiplier;
  return hash ^ (hash >> 29U);
}

/// Eight bytes a step. Lives in memory only, so byte order need not matter; ids never reach any output.
std::uint64_t hash_of(const TermView& term, std::uint32_t qualifier) {
  std::uint64_t hash = mix(static_cast<std::uint64_t>(term.kind) + 1, qualifier);
  const auto absorb = [&hash](std::string_view text) {
    while (text.size() >= 8) {
      hash = mix(hash, load(text.data(), 8));
      text.remove_prefix(8);
    }
    if (!text.empty()) hash = mix(hash, load(text.data(), text.size()) ^ (std::uint64_t{text.size()} << 56U));
  };
  absorb(term.value);
  if (!term.language.empty()) absorb(term.language);
  return mix(hash, term.value.size());
}

constexpr TermId make_id(TermKind kind, std::size_t index) {
  return TermId{(static_cast<std::uint32_t>(kind) << 30U) | static_cast<std::uint32_t>(index)};
}

}  // namespace

TermTable::TermTable() : slots_(64) {
  intern(iri(vocabulary::kXsdString));
}

bool TermTable::equals(const Entry& entry, const TermView& term, std::uint32_t qualifier) const {
  return entry.kind == term.kind && entry.qualifier == qualifier &&
         std::string_view(entry.text, entry.size) == term.value &&
         std::string_view(entry.text + entry.size + 1, entry.tag_size) == term.language;
}

std::size_t TermTable::slot_of(const TermView& term, std::uint32_t qualifier, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  const auto tag = static_cast<std::uint32_t>(hash >> 32U);
  while (slots_[at].entry_plus_one != 0) {
    if (slots_[at].hash == tag && equals(entries_[slots_[at].entry_plus_one - 1], term, qualifier)) return at;
    at = (at + 1) & mask;
  }
  return at;
}

std::uint32_t TermTable::qualifier_of(const TermView& term) {
  if (term.kind != TermKind::kLiteral) return 0;
  // Literals come in runs of one datatype: compare with the last one before hashing.
  const Entry& last = entries_[last_datatype_];
  if (std::string_view(last.text, last.size) != term.datatype)
    last_datatype_ = index_of(intern(iri(term.datatype)));
  return last_datatype_;
}

std::optional<std::uint32_t> TermTable::known_qualifier(const TermView& term) const {
  if (term.kind != TermKind::kLiteral) return 0;
  const auto datatype = find(iri(term.datatype));
  if (!datatype) return std::nullopt;
  return index_of(*datatype);
}

const char* TermTable::store(const TermView& term) {
  const std::size_t size = term.value.size() + term.language.size() + 2;
  if (size > free_size_) {
    const std::size_t block = size > kBlock / 4 ? size : kBlock;
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(block));
    stored_ += block;
    free_ = blocks_.back().get();
    free_size_ = block;
  }
  char* const text = free_;
  char* const tag = text + term.value.size() + 1;
  if (!term.value.empty()) std::memcpy(text, term.value.data(), term.value.size());
  if (!term.language.empty()) std::memcpy(tag, term.language.data(), term.language.size());
  tag[-1] = '\0';
  tag[term.language.size()] = '\0';
  free_ += size;
  free_size_ -= size;
  return text;
}

void TermTable::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.entry_plus_one == 0) continue;
    const TermView term = view(make_id(entries_[slot.entry_plus_one - 1].kind, slot.entry_plus_one - 1));
    std::size_t at = hash_of(term, entries_[slot.entry_plus_one - 1].qualifier) & mask;
    while (slots_[at].entry_plus_one != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

TermId TermTable::intern(const TermView& term) {
  const std::uint32_t qualifier = entries_.empty() ? 0 : qualifier_of(term);
  const std::uint64_t hash = hash_of(term, qualifier);
  const std::size_t at = slot_of(term, qualifier, hash);
  if (slots_[at].entry_plus_one != 0) return make_id(term.kind, slots_[at].entry_plus_one - 1);
  entries_.push_back({store(term), static_cast<std::uint32_t>(term.value.size()), qualifier,
                      static_cast<std::uint16_t>(term.language.size()), term.kind});
  slots_[at] = {static_cast<std::uint32_t>(hash >> 32U), static_cast<std::uint32_t>(entries_.size())};
  if (entries_.size() * 2 > slots_.size()) grow();
  return make_id(term.kind, entries_.size() - 1);
}

std::optional<TermId> TermTable::find(const TermView& term) const {
  const auto qualifier = known_qualifier(term);
  if (!qualifier) return std::nullopt;
  const std::size_t at = slot_of(term, *qualifier, hash_of(term, *qualifier));
  if (slots_[at].entry_plus_one == 0) return std::nullopt;
  return make_id(term.kind, slots_[at].entry_plus_one - 1);
}

TermView TermTable::view(TermId id) const {
  const Entry& entry = entries_[index_of(id)];
  TermView out{entry.kind, {entry.text, entry.size}, {}, {entry.text + entry.size + 1, entry.tag_size}};
  if (entry.kind == TermKind::kLiteral) {
    const Entry& datatype = entries_[entry.qualifier];
    out.datatype = {datatype.text, datatype.size};
  }
  return out;
}

std::size_t TermTable::memory() const {
  return stored_ + entries_.capacity() * sizeof(Entry) + slots_.capacity() * sizeof(Slot);
}

}  // namespace claimgraph::rdf
