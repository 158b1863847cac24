// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/word_vectors.h"

#include <algorithm>
#include <cmath>

namespace claimgraph::language {
namespace {

// A value of a vector of length 1 in kWidth dimensions has a standard deviation of about 0.1; 0.335 of that
// is the step of the best uniform quantiser of a normal variable in 16 levels (Max 1960).
constexpr double kStep = 0.0335;
constexpr int kLevels = 16;
constexpr float kStepOut = 0.08375F;  // so that the standard deviation of what is read is 1/4

}  // namespace

Result<WordVectors> WordVectors::load(const ModelStore& store) {
  auto file = store.open("words");
  if (!file) return tl::unexpected<Error>(file.error());
  const auto steps = file->array<std::uint8_t>("steps");
  if (!steps) return tl::unexpected<Error>(steps.error());
  if (steps->size() % kRowBytes != 0) return fail(ErrorCode::kCorrupt, "the word vectors are damaged");
  const auto words = IdTable::load(*file, "words", steps->size() / kRowBytes);
  if (!words) return tl::unexpected<Error>(words.error());
  return WordVectors(std::move(*file), *words, *steps);
}

void WordVectors::unpack(Packed packed, std::span<float> out) {
  const auto value = [](unsigned step) {
    return (static_cast<float>(step) - 0.5F * (kLevels - 1)) * kStepOut;
  };
  for (std::size_t i = 0; i < packed.size(); ++i) {
    out[2 * i] = value(packed[i] & 15U);
    out[2 * i + 1] = value(static_cast<unsigned>(packed[i]) >> 4U);
  }
  if (packed.empty()) std::fill(out.begin(), out.end(), 0.0F);
}

std::vector<std::uint8_t> WordVectors::steps_of(std::span<const double> direction) {
  std::vector<std::uint8_t> out(kRowBytes, 0);
  for (std::size_t i = 0; i < direction.size(); ++i) {
    const int step =
        std::clamp(static_cast<int>(std::floor(direction[i] / kStep)) + kLevels / 2, 0, kLevels - 1);
    out[i / 2] =
        static_cast<std::uint8_t>(out[i / 2] | (static_cast<unsigned>(step) << (i % 2 == 0 ? 0U : 4U)));
  }
  return out;
}

void WordVectors::add_sections(const std::map<std::uint64_t, std::uint32_t>& words,
                               const std::vector<std::uint8_t>& steps, ModelWriter& writer) {
  writer.add("words", IdTable::build(words));
  writer.add("steps", steps);
}

}  // namespace claimgraph::language
