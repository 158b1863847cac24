// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/language/analysis.h"
#include "claimgraph/language/model_store.h"
#include "claimgraph/language/preset.h"

namespace claimgraph::language {

struct WordKeys;

/// A dependency tree over one sentence: exactly one root, no cycle.
struct Tree {
  std::vector<std::int32_t> heads;  ///< index into the sentence; Token::kNoHead for the root
  std::vector<Deprel> relations;
};

/// A tree with the tags that the same network reads off the sentence.
struct TaggedTree {
  Tree tree;
  std::vector<std::uint8_t> tags;  ///< the tagger's tag numbers, corrected
};

/// The parser of both presets, which differ in the size of their networks: a small bidirectional recurrent
/// network over words, affixes and the tagger's tags, arcs scored as in Dozat and Manning (2017), the best
/// tree by Eisner's algorithm where the best heads form none. Large products run in
/// 16-bit integers, the rest in single precision in a fixed order of operations: the same trees on every
/// processor. Immutable.
class NeuralParser {
 public:
  /// Reads the model `parser` or `parser-fast`; its tags are those of the model `tagger`.
  static Result<NeuralParser> load(const ModelStore& store, Preset preset);

  NeuralParser(NeuralParser&&) noexcept;
  NeuralParser& operator=(NeuralParser&&) noexcept;
  ~NeuralParser();

  /// A sentence as the earlier stages leave it; both have at least one element and the same size.
  struct Input {
    const std::vector<WordKeys>* words = nullptr;
    std::span<const std::uint8_t> tags;
  };

  /// Parses several sentences at once, which is faster than one by one.
  [[nodiscard]] std::vector<TaggedTree> parse(std::span<const Input> sentences) const;

 private:
  struct Model;
  explicit NeuralParser(std::unique_ptr<Model> model);
  std::unique_ptr<Model> model_;
};

}  // namespace claimgraph::language
