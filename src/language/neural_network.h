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
#include "language/word_vectors.h"

namespace claimgraph::language {

/// Sizes of a network: a parser's, or one that gives each word a tag alone (no arcs, no labels).
struct NetworkSizes {
  std::size_t word;    ///< embedding of a frequent word
  std::size_t affix;   ///< sum of the embeddings of hashed affixes
  std::size_t tag;     ///< embedding of the tagger's tag
  std::size_t vector;  ///< WordVectors::kWidth, or 0 for a network that does not read them
  std::size_t hidden;  ///< recurrent units a direction; at most kMostHidden
  std::size_t layers;  ///< recurrent layers, 1 or 2
  std::size_t arc;     ///< 0, as `label`, for a network without trees
  std::size_t label;
  std::size_t buckets = kAffixBuckets;  ///< rows of the affixes' embedding, a power of two

  [[nodiscard]] constexpr std::size_t input() const { return word + affix + tag + vector; }
  [[nodiscard]] constexpr std::size_t state() const { return 2 * hidden; }
  /// Arc dependent, arc head, label dependent, label head.
  [[nodiscard]] constexpr std::size_t heads() const { return 2 * arc + 2 * label; }

  static constexpr std::size_t kMostLayers = 2;
  static constexpr std::size_t kMostHidden = 96;
  static constexpr std::size_t kAffixBuckets = std::size_t{1} << 14U;
  static constexpr std::size_t kAffixes = 13;  // hashed features a word
};

/// The network of each preset, and the name of the file that holds its weights.
struct NetworkKind {
  const char* file;
  NetworkSizes sizes;
};
inline constexpr NetworkKind kAccurateNetwork = {"parser",
                                                 {.word = 64,
                                                  .affix = 64,
                                                  .tag = 32,
                                                  .vector = WordVectors::kWidth,
                                                  .hidden = 96,
                                                  .layers = 2,
                                                  .arc = 96,
                                                  .label = 64}};
inline constexpr NetworkKind kFastNetwork = {"parser-fast",
                                             {.word = 24,
                                              .affix = 32,
                                              .tag = 24,
                                              .vector = WordVectors::kWidth,
                                              .hidden = 64,
                                              .layers = 1,
                                              .arc = 48,
                                              .label = 40}};

/// The network that finds names beside the linear model.
inline constexpr NetworkKind kNamesNetwork = {"names-network",
                                              {.word = 32,
                                               .affix = 48,
                                               .tag = 0,
                                               .vector = WordVectors::kWidth,
                                               .hidden = 64,
                                               .layers = 1,
                                               .arc = 0,
                                               .label = 0,
                                               .buckets = std::size_t{1} << 13U}};

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
  NetworkSizes sizes{};
  std::array<Matrix, kWeightCount> all;

  [[nodiscard]] const Matrix& operator[](Weight weight) const {
    return all[static_cast<std::size_t>(weight)];
  }
  [[nodiscard]] Matrix& operator[](Weight weight) { return all[static_cast<std::size_t>(weight)]; }

  /// Matrices for `words` word embeddings (0 is the unknown word) and `tags` tags; those of a layer that the
  /// network lacks are empty.
  static Weights zero(const NetworkSizes& sizes, std::size_t words, std::size_t tags);
  /// Reads 16-bit integers with one scale a matrix.
  static Result<Weights> load(const ModelFile& file, const NetworkSizes& sizes);
  void save(ModelWriter& writer) const;
};

/// What the network reads of a word.
struct NetworkWord {
  std::uint32_t word = 0;  ///< row of the word embedding
  std::uint32_t tag = 0;   ///< row of the tag embedding
  std::array<std::uint32_t, NetworkSizes::kAffixes> affixes{};
  WordVectors::Packed vector;  ///< what is known of the word from elsewhere
  /// Further rows of the affixes' embedding, for a network that reads more of a word than a parser does; kept
  /// alive by whoever made the word.
  std::span<const std::uint32_t> more;
};

/// How a sentence writes its words: what a capital letter means depends on it.
enum class SentenceCasing : std::uint8_t { kNormal, kCapitals, kLower };
/// kCapitals for headings and the like, most of whose words begin with a capital letter; kLower for a
/// sentence of at least four words without any.
SentenceCasing casing_of(const SentenceKeys& words);

/// Where a word stands.
struct WordPlace {
  SentenceCasing casing = SentenceCasing::kNormal;
  bool begins_sentence = false;
};

NetworkWord network_word(const WordKeys& keys, std::uint32_t word, TagId tag, const WordVectors& vectors,
                         WordPlace place = {});

/// Runs of words that belong together: sentences by their past-the-end word.
using SentenceEnds = std::vector<std::size_t>;

/// The embeddings of each word, side by side: word, affixes, tag, vector.
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
