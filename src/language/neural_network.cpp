// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/neural_network.h"

#include <algorithm>
#include <cmath>

namespace claimgraph::language {
namespace {

using Sizes = NetworkSizes;

constexpr std::array<const char*, kWeightCount> kNames = {
    "word",       "affix",      "tag",        "conv",       "conv.bias",  "rnn0",     "rnn0.gates",
    "rnn1",       "rnn1.gates", "heads",      "heads.bias", "arc",        "arc.bias", "root.arc",
    "root.label", "label",      "label.bias", "tagout",     "tagout.bias"};

}  // namespace

Weights Weights::zero(const NetworkSizes& sizes, std::size_t words, std::size_t tags) {
  const std::size_t labels = sizes.label > 0 ? kDeprelCount : 0;
  const std::size_t state = sizes.state();
  // A second layer's rows; none where the network has one layer.
  const std::size_t second = sizes.layers > 1 ? state : 0;
  const std::size_t second_gates = sizes.layers > 1 ? 4 : 0;
  const std::array<std::array<std::size_t, 2>, kWeightCount> shapes = {{{words, sizes.word},
                                                                        {sizes.buckets, sizes.affix},
                                                                        {tags + 1, sizes.tag},
                                                                        {3 * sizes.input(), state},
                                                                        {1, state},
                                                                        {state, 3 * state},
                                                                        {4, state},
                                                                        {second, 3 * state},
                                                                        {second_gates, state},
                                                                        {state, sizes.heads()},
                                                                        {1, sizes.heads()},
                                                                        {sizes.arc, sizes.arc},
                                                                        {1, sizes.arc},
                                                                        {1, sizes.arc},
                                                                        {1, sizes.label},
                                                                        {sizes.label, labels},
                                                                        {1, labels},
                                                                        {state, tags},
                                                                        {1, tags}}};
  Weights out;
  out.sizes = sizes;
  for (std::size_t i = 0; i < kWeightCount; ++i) out.all[i] = Matrix(shapes[i][0], shapes[i][1]);
  return out;
}

Result<Weights> Weights::load(const ModelFile& file, const NetworkSizes& sizes) {
  const auto counts = file.array<std::uint32_t>("sizes");
  if (!counts) return tl::unexpected<Error>(counts.error());
  if (counts->size() != 2) return fail(ErrorCode::kCorrupt, "the network's sizes are damaged");
  Weights out = zero(sizes, (*counts)[0], (*counts)[1]);
  for (std::size_t i = 0; i < kWeightCount; ++i) {
    if (out.all[i].values().empty()) continue;
    const auto steps = file.array<std::int16_t>(kNames[i]);
    if (!steps) return tl::unexpected<Error>(steps.error());
    const auto scale = file.array<float>(std::string(kNames[i]) + ".scale");
    if (!scale) return tl::unexpected<Error>(scale.error());
    const std::span<float> values = out.all[i].values();
    if (scale->size() != 1 || steps->size() != values.size()) {
      return fail(ErrorCode::kCorrupt, "the network's matrix '" + std::string(kNames[i]) + "' is damaged");
    }
    std::transform(steps->begin(), steps->end(), values.begin(),
                   [&](std::int16_t step) { return static_cast<float>(step) * scale->front(); });
  }
  return out;
}

void Weights::save(ModelWriter& writer) const {
  writer.add("sizes",
             std::vector<std::uint32_t>{static_cast<std::uint32_t>((*this)[Weight::kWordEmbedding].rows()),
                                        static_cast<std::uint32_t>((*this)[Weight::kTagOut].columns())});
  for (std::size_t i = 0; i < kWeightCount; ++i) {
    if (all[i].values().empty()) continue;
    float largest = 1e-6F;
    for (const float value : all[i].values()) largest = std::max(largest, std::abs(value));
    // A power of two, so that the scale itself is exact.
    const float scale = std::exp2(std::ceil(std::log2(largest / 32767.0F)));
    std::vector<std::int16_t> steps;
    for (const float value : all[i].values()) {
      steps.push_back(static_cast<std::int16_t>(std::clamp(std::round(value / scale), -32767.0F, 32767.0F)));
    }
    writer.add(kNames[i], steps);
    writer.add(std::string(kNames[i]) + ".scale", std::vector<float>{scale});
  }
}

SentenceCasing casing_of(const SentenceKeys& words) {
  constexpr std::uint8_t kNoLetters = 1U << 4U;
  std::size_t lettered = 0;
  std::size_t capital = 0;
  for (const WordKeys& word : words) {
    if ((word.traits & kNoLetters) != 0) continue;
    ++lettered;
    if (word.upper_first) ++capital;
  }
  if (lettered < 4) return SentenceCasing::kNormal;
  if (capital == 0) return SentenceCasing::kLower;
  return capital * 5 >= lettered * 3 ? SentenceCasing::kCapitals : SentenceCasing::kNormal;
}

NetworkWord network_word(const WordKeys& keys, std::uint32_t word, TagId tag, const WordVectors& vectors,
                         WordPlace place) {
  NetworkWord out;
  out.word = word;
  out.tag = tag;
  out.vector = vectors.find(keys.word);
  const auto casing = static_cast<std::uint64_t>(place.casing);
  const std::array<std::uint64_t, Sizes::kAffixes> hashed = {
      feature_key(1, keys.word),
      feature_key(2, keys.shape),
      feature_key(3, keys.prefix[1]),
      feature_key(4, keys.prefix[2]),
      feature_key(5, keys.prefix[3]),
      feature_key(6, keys.suffix[0]),
      feature_key(7, keys.suffix[1]),
      feature_key(8, keys.suffix[2]),
      feature_key(9, keys.suffix[3]),
      feature_key(10, keys.suffix[4]),
      feature_key(11, keys.form),
      feature_key(12, keys.shape, casing),
      feature_key(13, casing, place.begins_sentence ? 1 : 0)};
  for (std::size_t i = 0; i < hashed.size(); ++i) {
    out.affixes[i] = static_cast<std::uint32_t>(hashed[i] >> 20U) & (Sizes::kAffixBuckets - 1);
  }
  return out;
}

Matrix embed(const Weights& weights, std::span<const NetworkWord> words) {
  const Sizes& sizes = weights.sizes;
  Matrix out(words.size(), sizes.input());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::span<float> row = out.row(i);
    const auto word = weights[Weight::kWordEmbedding].row(words[i].word);
    const auto tag = weights[Weight::kTagEmbedding].row(words[i].tag);
    std::copy(word.begin(), word.end(), row.begin());
    std::copy(tag.begin(), tag.end(), row.subspan(sizes.word + sizes.affix).begin());
    const auto add_affix = [&](std::uint32_t affix) {
      const auto values = weights[Weight::kAffixEmbedding].row(affix);
      for (std::size_t k = 0; k < sizes.affix; ++k) row[sizes.word + k] += values[k];
    };
    for (const std::uint32_t affix : words[i].affixes) add_affix(affix);
    for (const std::uint32_t affix : words[i].more) add_affix(affix);
    if (sizes.vector > 0) WordVectors::unpack(words[i].vector, row.last(sizes.vector));
  }
  return out;
}

Matrix with_neighbours(const Matrix& input, const SentenceEnds& ends) {
  const std::size_t width = input.columns();
  Matrix out(input.rows(), 3 * width);
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    for (std::size_t i = begin; i < end; ++i) {
      const auto place = [&](std::size_t from, std::size_t slot) {
        const auto row = input.row(from);
        std::copy(row.begin(), row.end(), out.row(i).begin() + static_cast<std::ptrdiff_t>(slot * width));
      };
      if (i > begin) place(i - 1, 0);
      place(i, 1);
      if (i + 1 < end) place(i + 1, 2);
    }
    begin = end;
  }
  return out;
}

namespace {

/// One direction of a sentence: words `first`, `first + step`, ... (`count` of them), units from `offset` on.
struct Run {
  std::size_t first;
  std::ptrdiff_t step;
  std::size_t count;
  std::size_t offset;
};

void recur(const Matrix& projected, const Matrix& gates, const Run& run, RecurrentTrace& trace) {
  const std::size_t units = gates.columns() / 2;
  std::array<float, Sizes::kMostHidden> previous{};
  auto at = static_cast<std::ptrdiff_t>(run.first);
  for (std::size_t n = 0; n < run.count; ++n, at += run.step) {
    const auto word = static_cast<std::size_t>(at);
    const float* input = projected.row(word).data() + 3 * run.offset;
    float* forget = trace.forget.row(word).data() + run.offset;
    float* reset = trace.reset.row(word).data() + run.offset;
    float* cell = trace.cell.row(word).data() + run.offset;
    const float* weight_f = gates.row(0).data() + run.offset;
    const float* bias_f = gates.row(1).data() + run.offset;
    const float* weight_r = gates.row(2).data() + run.offset;
    const float* bias_r = gates.row(3).data() + run.offset;
    for (std::size_t k = 0; k < units; ++k) {
      forget[k] = input[units + k] + weight_f[k] * previous[k] + bias_f[k];
      reset[k] = input[2 * units + k] + weight_r[k] * previous[k] + bias_r[k];
    }
    apply_sigmoid({forget, units});
    for (std::size_t k = 0; k < units; ++k) {
      cell[k] = forget[k] * previous[k] + (1.0F - forget[k]) * input[k];
      previous[k] = cell[k];
    }
  }
}

}  // namespace

Matrix recurrent_layer(const Matrix& projected, const Matrix& gates, const SentenceEnds& ends,
                       RecurrentTrace& trace) {
  const std::size_t rows = projected.rows();
  const std::size_t state = gates.columns();
  trace.forget.resize(rows, state);
  trace.reset.resize(rows, state);
  trace.cell.resize(rows, state);
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    if (end == begin) continue;
    recur(projected, gates, {begin, 1, end - begin, 0}, trace);
    recur(projected, gates, {end - 1, -1, end - begin, state / 2}, trace);
    begin = end;
  }
  apply_sigmoid(trace.reset.values());
  trace.squashed = trace.cell;
  apply_tanh(trace.squashed.values());
  Matrix out(rows, state);
  const std::span<float> values = out.values();
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] = trace.reset.values()[i] * trace.squashed.values()[i];
  return out;
}

void apply_leaky_relu(std::span<float> values) {
  for (float& value : values) {
    const float tenth = 0.1F * value;
    value = value < tenth ? tenth : value;
  }
}

void add_bias(Matrix& matrix, const Matrix& bias) {
  for (std::size_t i = 0; i < matrix.rows(); ++i) {
    const std::span<float> row = matrix.row(i);
    for (std::size_t k = 0; k < row.size(); ++k) row[k] += bias.values()[k];
  }
}

}  // namespace claimgraph::language
