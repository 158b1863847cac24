// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/neural_parser.h"

#include <algorithm>
#include <utility>

#include "language/best_tree.h"
#include "language/network_encoder.h"

namespace claimgraph::language {

struct NeuralParser::Model {
  NetworkEncoder network;

  [[nodiscard]] const Weights& weights() const { return network.weights(); }
  [[nodiscard]] Matrix arc_scores(const Matrix& heads, std::size_t begin, std::size_t count) const;
  [[nodiscard]] std::vector<Deprel> labels(const Matrix& heads, std::size_t begin,
                                           const std::vector<std::int32_t>& tree) const;
};

NeuralParser::NeuralParser(std::unique_ptr<Model> model) : model_(std::move(model)) {}
NeuralParser::NeuralParser(NeuralParser&&) noexcept = default;
NeuralParser& NeuralParser::operator=(NeuralParser&&) noexcept = default;
NeuralParser::~NeuralParser() = default;

Result<NeuralParser> NeuralParser::load(const ModelStore& store, Preset preset) {
  auto network = NetworkEncoder::load(store, preset == Preset::kFast ? kFastNetwork : kAccurateNetwork);
  if (!network) return tl::unexpected<Error>(network.error());
  return NeuralParser(std::make_unique<Model>(Model{std::move(*network)}));
}

Matrix NeuralParser::Model::arc_scores(const Matrix& heads, std::size_t begin, std::size_t count) const {
  const std::size_t arc = weights().sizes.arc;
  Matrix dependents(count, arc);
  Matrix above(arc, count + 1);
  for (std::size_t i = 0; i < count; ++i) {
    const auto row = heads.row(begin + i);
    std::copy_n(row.begin(), arc, dependents.row(i).begin());
    for (std::size_t k = 0; k < arc; ++k) above(k, i) = row[arc + k];
  }
  for (std::size_t k = 0; k < arc; ++k) above(k, count) = weights()[Weight::kRootArc](0, k);
  Matrix turned = multiply(dependents, weights()[Weight::kArc]);
  add_bias(turned, weights()[Weight::kArcBias]);
  return multiply(turned, above);
}

std::vector<Deprel> NeuralParser::Model::labels(const Matrix& heads, std::size_t begin,
                                                const std::vector<std::int32_t>& tree) const {
  const std::size_t label = weights().sizes.label;
  const std::size_t dependent = 2 * weights().sizes.arc;
  const std::size_t head = dependent + label;
  Matrix hidden(tree.size(), label);
  for (std::size_t i = 0; i < tree.size(); ++i) {
    const auto above = tree[i] < 0
                           ? weights()[Weight::kRootLabel].row(0)
                           : heads.row(begin + static_cast<std::size_t>(tree[i])).subspan(head, label);
    for (std::size_t k = 0; k < label; ++k) hidden(i, k) = heads(begin + i, dependent + k) + above[k];
  }
  apply_leaky_relu(hidden.values());
  Matrix scores = network.product(hidden, Weight::kLabel);
  add_bias(scores, weights()[Weight::kLabelBias]);
  std::vector<Deprel> out;
  for (std::size_t i = 0; i < tree.size(); ++i) {
    // The first relation is kRoot, which the root's arc has and no other.
    const auto row = scores.row(i);
    const auto best = std::max_element(row.begin() + 1, row.end()) - row.begin();
    out.push_back(tree[i] < 0 ? Deprel::kRoot : static_cast<Deprel>(best));
  }
  return out;
}

std::vector<TaggedTree> NeuralParser::parse(std::span<const Input> sentences) const {
  std::vector<NetworkWord> words;
  SentenceEnds ends;
  for (const Input& sentence : sentences) {
    const SentenceCasing casing = casing_of(*sentence.words);
    for (std::size_t i = 0; i < sentence.words->size(); ++i) {
      words.push_back(model_->network.word((*sentence.words)[i], sentence.tags[i], {casing, i == 0}));
    }
    ends.push_back(words.size());
  }
  const Matrix state = model_->network.encode(words, ends);
  Matrix heads = model_->network.product(state, Weight::kHeads);
  add_bias(heads, model_->weights()[Weight::kHeadsBias]);
  for (std::size_t i = 0; i < words.size(); ++i)
    apply_leaky_relu(heads.row(i).first(2 * model_->weights().sizes.arc));
  Matrix tags = model_->network.product(state, Weight::kTagOut);
  add_bias(tags, model_->weights()[Weight::kTagOutBias]);

  std::vector<TaggedTree> out;
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    TaggedTree tagged;
    tagged.tree.heads = best_tree(model_->arc_scores(heads, begin, end - begin));
    tagged.tree.relations = model_->labels(heads, begin, tagged.tree.heads);
    for (std::size_t i = begin; i < end; ++i) {
      const auto row = tags.row(i);
      tagged.tags.push_back(
          static_cast<std::uint8_t>(std::max_element(row.begin(), row.end()) - row.begin()));
    }
    out.push_back(std::move(tagged));
    begin = end;
  }
  return out;
}

}  // namespace claimgraph::language
