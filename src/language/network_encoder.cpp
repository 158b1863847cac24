// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/network_encoder.h"

#include <algorithm>
#include <utility>

namespace claimgraph::language {

Result<NetworkEncoder> NetworkEncoder::load(const ModelStore& store, const NetworkKind& kind) {
  auto file = store.open(kind.file);
  if (!file) return tl::unexpected<Error>(file.error());
  auto weights = Weights::load(*file, kind.sizes);
  if (!weights) return tl::unexpected<Error>(weights.error());
  const auto vocabulary = IdTable::load(*file, "vocabulary", (*weights)[Weight::kWordEmbedding].rows() - 1);
  if (!vocabulary) return tl::unexpected<Error>(vocabulary.error());
  auto vectors = WordVectors::load(store);
  if (!vectors) return tl::unexpected<Error>(vectors.error());
  return NetworkEncoder(std::move(*file), std::move(*weights), *vocabulary, std::move(*vectors));
}

NetworkEncoder::NetworkEncoder(ModelFile file, Weights weights, IdTable vocabulary, WordVectors vectors)
    : file_(std::move(file)),
      weights_(std::move(weights)),
      vocabulary_(vocabulary),
      vectors_(std::move(vectors)) {
  for (const Weight weight : {Weight::kConvolution, Weight::kRecurrent0, Weight::kRecurrent1, Weight::kHeads,
                              Weight::kTagOut, Weight::kLabel}) {
    // A network of one layer has no weights of a second one.
    if (weights_[weight].values().empty()) continue;
    integers_[static_cast<std::size_t>(weight)] = IntegerMatrix(weights_[weight]);
  }
}

NetworkWord NetworkEncoder::word(const WordKeys& keys, TagId tag, WordPlace place) const {
  return network_word(keys, number_of(keys.word), std::min(tag, static_cast<TagId>(tag_count())), vectors_,
                      place);
}

Matrix NetworkEncoder::encode(std::span<const NetworkWord> words, const SentenceEnds& ends) const {
  Matrix state = product(with_neighbours(embed(weights_, words), ends), Weight::kConvolution);
  add_bias(state, weights_[Weight::kConvolutionBias]);
  apply_leaky_relu(state.values());
  constexpr std::array<std::pair<Weight, Weight>, NetworkSizes::kMostLayers> kLayers = {
      {{Weight::kRecurrent0, Weight::kGates0}, {Weight::kRecurrent1, Weight::kGates1}}};
  RecurrentTrace trace;
  for (std::size_t layer = 0; layer < weights_.sizes.layers; ++layer) {
    const auto& [recurrent, gates] = kLayers[layer];
    const Matrix out = recurrent_layer(product(state, recurrent), weights_[gates], ends, trace);
    for (std::size_t i = 0; i < state.values().size(); ++i) state.values()[i] += out.values()[i];
  }
  return state;
}

}  // namespace claimgraph::language
