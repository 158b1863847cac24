// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/language/analysis.h"
#include "claimgraph/language/model_store.h"
#include "language/matrix.h"
#include "language/tagger_features.h"
#include "language/word_keys.h"

namespace claimgraph::language {

/// Sizes of the accurate parser's network.
struct NetworkSizes {
  static constexpr std::size_t kWord = 64;   // embedding of a frequent word
  static constexpr std::size_t kAffix = 64;  // sum of the embeddings of hashed affixes
  static constexpr std::size_t kTag = 32;    // embedding of the tagger's tag
  static constexpr std::size_t kInput = kWord + kAffix + kTag;
  static constexpr std::size_t kHidden = 96;  // recurrent units a direction
  static constexpr std::size_t kState = 2 * kHidden;
  static constexpr std::size_t kLayers = 2;
  static constexpr std::size_t kArc = 96;
  static constexpr std::size_t kLabel = 64;
  static constexpr std::size_t kHeads =
      2 * kArc + 2 * kLabel;  // arc dependent, arc head, label dependent, label head
  static constexpr std::size_t kAffixBuckets = std::size_t{1} << 14U;
  static constexpr std::size_t kAffixes = 10;  // hashed features a word
};

/// The weights, by their place in `Weights::all`.
enum class Weight : std::uint8_t {
  kWordEmbedding,
  kAffixEmbedding,
  kTagEmbedding,
  kConvolution,
  kConvolutionBias,
  kRecurrent0,
  kGates0,
  kRecurrent1,
  kGates1,
  kHeads,
  kHeadsBias,
  kArc,
  kArcBias,
  kRootArc,
  kRootLabel,
  kLabel,
  kLabelBias,
  kTagOut,
  kTagOutBias,
};
inline constexpr std::size_t kWeightCount = static_cast<std::size_t>(Weight::kTagOutBias) + 1;

/// All trained matrices of the network.
struct Weights {
  std::array<Matrix, kWeightCount> all;

  [[nodiscard]] const Matrix& operator[](Weight weight) const {
    return all[static_cast<std::size_t>(weight)];
  }
  [[nodiscard]] Matrix& operator[](Weight weight) { return all[static_cast<std::size_t>(weight)]; }

  /// Rows and columns of each matrix for `words` word embeddings (0 is the unknown word) and `tags` tags.
  static Weights zero(std::size_t words, std::size_t tags);
  /// Reads 16-bit integers with one scale a matrix.
  static Result<Weights> load(const ModelFile& file);
  void save(ModelWriter& writer) const;
};

/// What the network reads of a word.
struct NetworkWord {
  std::uint32_t word = 0;  ///< row of the word embedding
  std::uint32_t tag = 0;   ///< row of the tag embedding
  std::array<std::uint32_t, NetworkSizes::kAffixes> affixes{};
};
NetworkWord network_word(const WordKeys& keys, std::uint32_t word, TagId tag);

/// Runs of words that belong together: sentences by their past-the-end word.
using SentenceEnds = std::vector<std::size_t>;

/// The embeddings of each word, side by side.
Matrix embed(const Weights& weights, std::span<const NetworkWord> words);

/// Each row with the rows before and behind it in its sentence, zeros outside.
Matrix with_neighbours(const Matrix& input, const SentenceEnds& ends);

/// What a recurrent layer computed, kept for training.
struct RecurrentTrace {
  Matrix forget;  ///< gates after the sigmoid, both directions side by side
  Matrix reset;
  Matrix cell;
  Matrix squashed;  ///< tanh of the cell
};

/// A bidirectional simple recurrent layer (Lei et al. 2018) without its own skip connection: the matrix
/// product is done for all words at once, the recurrence is element by element. `gates` has rows: forget
/// weight, forget bias, reset weight, reset bias, each for both directions.
Matrix recurrent_layer(const Matrix& projected, const Matrix& gates, const SentenceEnds& ends,
                       RecurrentTrace& trace);

/// max(x, x / 10), element by element.
void apply_leaky_relu(std::span<float> values);
void add_bias(Matrix& matrix, const Matrix& bias);

}  // namespace claimgraph::language
