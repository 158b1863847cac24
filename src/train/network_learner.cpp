// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/network_learner.h"

#include <algorithm>
#include <cmath>

namespace claimgraph::train {
namespace {

using language::Matrix;
using language::Weight;
using Sizes = language::NetworkSizes;

constexpr std::array<Weight, Sizes::kMostLayers> kRecurrent = {Weight::kRecurrent0, Weight::kRecurrent1};
constexpr std::array<Weight, Sizes::kMostLayers> kGates = {Weight::kGates0, Weight::kGates1};

void multiply_by(Matrix& matrix, const Matrix& factors) {
  const std::span<float> values = matrix.values();
  for (std::size_t i = 0; i < values.size(); ++i) values[i] *= factors.values()[i];
}

void add_to(Matrix& sum, const Matrix& values) {
  const std::span<float> out = sum.values();
  for (std::size_t i = 0; i < out.size(); ++i) out[i] += values.values()[i];
}

void add_column_sums(Matrix& sum, const Matrix& values) {
  const std::span<float> out = sum.values();
  for (std::size_t i = 0; i < values.rows(); ++i) {
    const std::span<const float> row = values.row(i);
    for (std::size_t k = 0; k < row.size(); ++k) out[k] += row[k];
  }
}

/// The gradient through max(x, x / 10), given its output.
void through_leaky_relu(Matrix& gradient, const Matrix& output) {
  const std::span<float> values = gradient.values();
  for (std::size_t i = 0; i < values.size(); ++i) values[i] *= output.values()[i] > 0 ? 1.0F : 0.1F;
}

/// Turns scores into the gradient of the cross entropy with `gold`; returns the loss.
double softmax_gradient(std::span<float> scores, std::size_t gold) {
  float top = scores[0];
  for (const float score : scores) top = std::max(top, score);
  double sum = 0;
  for (float& score : scores) {
    score = language::portable_exp(score - top);
    sum += static_cast<double>(score);
  }
  const auto scale = static_cast<float>(1.0 / sum);
  for (float& score : scores) score *= scale;
  const double loss = -std::log(std::max(static_cast<double>(scores[gold]), 1e-9));
  scores[gold] -= 1.0F;
  return loss;
}

Matrix columns(const Matrix& matrix, std::size_t first, std::size_t count, std::size_t begin,
               std::size_t end) {
  Matrix out(end - begin, count);
  for (std::size_t i = begin; i < end; ++i) {
    const auto row = matrix.row(i).subspan(first, count);
    std::copy(row.begin(), row.end(), out.row(i - begin).begin());
  }
  return out;
}

void add_columns(Matrix& sum, const Matrix& values, std::size_t first, std::size_t begin, std::size_t rows) {
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t k = 0; k < values.columns(); ++k) sum(begin + i, first + k) += values(i, k);
  }
}

}  // namespace

struct NetworkLearner::Pass {
  explicit Pass(const std::vector<const NetworkExample*>& examples) : batch(examples) {
    for (const NetworkExample* example : batch) {
      words.insert(words.end(), example->words.begin(), example->words.end());
      ends.push_back(words.size());
    }
  }
  const std::vector<const NetworkExample*>& batch;
  std::vector<language::NetworkWord> words;
  language::SentenceEnds ends;
  Matrix input_mask;
  Matrix wide;                                        // the embeddings with their neighbours
  std::array<Matrix, Sizes::kMostLayers + 1> states;  // output of the convolution and of each layer
  std::array<Matrix, Sizes::kMostLayers + 1> masks;
  Matrix convolved;  // before its dropout
  std::array<language::RecurrentTrace, Sizes::kMostLayers> traces;
  std::array<Matrix, Sizes::kMostLayers> projected;
  Matrix heads;
  Matrix heads_mask;
  Matrix heads_gradient;
  Matrix state_gradient;
};

NetworkLearner::NetworkLearner(const Sizes& sizes, std::size_t words, std::size_t tags, std::uint64_t seed)
    : weights_(language::Weights::zero(sizes, words, tags)),
      gradients_(weights_),
      first_(weights_),
      second_(weights_),
      average_(weights_),
      random_(seed) {
  for (std::size_t i = 0; i < language::kWeightCount; ++i) {
    Matrix& matrix = weights_.all[i];
    const bool bias = matrix.rows() == 1 || matrix.rows() == 4;
    const bool embedding = i <= static_cast<std::size_t>(Weight::kTagEmbedding);
    const float range =
        embedding ? 0.1F : std::sqrt(6.0F / static_cast<float>(matrix.rows() + matrix.columns()));
    for (float& value : matrix.values()) value = bias ? 0.0F : (2.0F * random_.unit() - 1.0F) * range;
  }
  for (std::size_t layer = 0; layer < sizes.layers; ++layer) {
    for (float& bias : weights_[kGates[layer]].row(1)) bias = 0.5F;
  }
  average_ = weights_;
}

Matrix NetworkLearner::mask(std::size_t rows, std::size_t columns_count, float rate) {
  Matrix out(rows, columns_count);
  const float kept = 1.0F / (1.0F - rate);
  for (float& value : out.values()) value = random_.unit() < rate ? 0.0F : kept;
  return out;
}

void NetworkLearner::forward(Pass& pass) {
  const std::size_t rows = pass.words.size();
  Matrix input = language::embed(weights_, pass.words);
  pass.input_mask = mask(rows, weights_.sizes.input(), dropout_);
  multiply_by(input, pass.input_mask);
  pass.wide = language::with_neighbours(input, pass.ends);
  pass.convolved = language::multiply(pass.wide, weights_[Weight::kConvolution]);
  language::add_bias(pass.convolved, weights_[Weight::kConvolutionBias]);
  language::apply_leaky_relu(pass.convolved.values());
  pass.masks[0] = mask(rows, weights_.sizes.state(), dropout_);
  pass.states[0] = pass.convolved;
  multiply_by(pass.states[0], pass.masks[0]);
  for (std::size_t layer = 0; layer < weights_.sizes.layers; ++layer) {
    pass.projected[layer] = language::multiply(pass.states[layer], weights_[kRecurrent[layer]]);
    Matrix out = language::recurrent_layer(pass.projected[layer], weights_[kGates[layer]], pass.ends,
                                           pass.traces[layer]);
    pass.masks[layer + 1] = mask(rows, weights_.sizes.state(), dropout_);
    multiply_by(out, pass.masks[layer + 1]);
    add_to(out, pass.states[layer]);
    pass.states[layer + 1] = std::move(out);
  }
  pass.state_gradient = Matrix(rows, weights_.sizes.state());
  if (!has_trees()) return;
  pass.heads = language::multiply(pass.states[weights_.sizes.layers], weights_[Weight::kHeads]);
  language::add_bias(pass.heads, weights_[Weight::kHeadsBias]);
  for (std::size_t i = 0; i < rows; ++i)
    language::apply_leaky_relu(pass.heads.row(i).first(2 * weights_.sizes.arc));
  pass.heads_mask = mask(rows, weights_.sizes.heads(), dropout_);
  multiply_by(pass.heads, pass.heads_mask);
  pass.heads_gradient = Matrix(rows, weights_.sizes.heads());
}

void NetworkLearner::score_arcs(Pass& pass, NetworkLoss& loss) {
  for (std::size_t sentence = 0; sentence < pass.batch.size(); ++sentence)
    score_sentence(pass, sentence, loss);
}

void NetworkLearner::score_sentence(Pass& pass, std::size_t sentence, NetworkLoss& loss) {
  const std::size_t begin = sentence == 0 ? 0 : pass.ends[sentence - 1];
  const std::size_t count = pass.ends[sentence] - begin;
  const Matrix dependents = columns(pass.heads, 0, weights_.sizes.arc, begin, begin + count);
  Matrix heads(count + 1, weights_.sizes.arc);
  for (std::size_t i = 0; i < count; ++i) {
    const auto row = pass.heads.row(begin + i).subspan(weights_.sizes.arc, weights_.sizes.arc);
    std::copy(row.begin(), row.end(), heads.row(i).begin());
  }
  const auto root = weights_[Weight::kRootArc].row(0);
  std::copy(root.begin(), root.end(), heads.row(count).begin());

  Matrix turned = language::multiply(dependents, weights_[Weight::kArc]);
  language::add_bias(turned, weights_[Weight::kArcBias]);
  Matrix scores = language::multiply(turned, language::transposed(heads));
  for (std::size_t i = 0; i < count; ++i) {
    const std::span<float> row = scores.row(i);
    row[i] = -1e4F;
    const std::size_t gold = pass.batch[sentence]->heads[i];
    const auto best = static_cast<std::size_t>(std::max_element(row.begin(), row.end()) - row.begin());
    if (best == gold) ++loss.right_heads;
    loss.heads += softmax_gradient(row, gold);
    row[i] = 0;
  }
  const Matrix turned_gradient = language::multiply(scores, heads);
  const Matrix heads_gradient = language::multiply(language::transposed(scores), turned);
  add_column_sums(gradients_[Weight::kArcBias], turned_gradient);
  language::multiply_add(language::transposed(dependents), turned_gradient, gradients_[Weight::kArc]);
  add_columns(pass.heads_gradient,
              language::multiply(turned_gradient, language::transposed(weights_[Weight::kArc])), 0, begin,
              count);
  add_columns(pass.heads_gradient, heads_gradient, weights_.sizes.arc, begin, count);
  const std::span<float> root_gradient = gradients_[Weight::kRootArc].row(0);
  for (std::size_t k = 0; k < weights_.sizes.arc; ++k) root_gradient[k] += heads_gradient(count, k);
}

void NetworkLearner::score_labels(Pass& pass, NetworkLoss& loss) {
  const std::size_t dependent = 2 * weights_.sizes.arc;
  const std::size_t head = dependent + weights_.sizes.label;
  Matrix hidden(pass.words.size(), weights_.sizes.label);
  std::vector<const float*> head_of(pass.words.size());
  std::vector<float*> head_gradient(pass.words.size());
  std::size_t at = 0;
  for (std::size_t sentence = 0; sentence < pass.batch.size(); ++sentence) {
    const NetworkExample& example = *pass.batch[sentence];
    const std::size_t begin = at;
    for (std::size_t i = 0; i < example.words.size(); ++i, ++at) {
      const bool root = example.heads[i] == example.words.size();
      head_of[at] = root ? weights_[Weight::kRootLabel].values().data()
                         : pass.heads.row(begin + example.heads[i]).data() + head;
      head_gradient[at] = root ? gradients_[Weight::kRootLabel].values().data()
                               : pass.heads_gradient.row(begin + example.heads[i]).data() + head;
      for (std::size_t k = 0; k < weights_.sizes.label; ++k)
        hidden(at, k) = pass.heads(at, dependent + k) + head_of[at][k];
    }
  }
  language::apply_leaky_relu(hidden.values());
  Matrix scores = language::multiply(hidden, weights_[Weight::kLabel]);
  language::add_bias(scores, weights_[Weight::kLabelBias]);
  at = 0;
  for (const NetworkExample* example : pass.batch) {
    for (const std::uint32_t gold : example->relations)
      loss.labels += softmax_gradient(scores.row(at++), gold);
  }
  add_column_sums(gradients_[Weight::kLabelBias], scores);
  language::multiply_add(language::transposed(hidden), scores, gradients_[Weight::kLabel]);
  Matrix gradient = language::multiply(scores, language::transposed(weights_[Weight::kLabel]));
  through_leaky_relu(gradient, hidden);
  for (std::size_t i = 0; i < gradient.rows(); ++i) {
    for (std::size_t k = 0; k < weights_.sizes.label; ++k) {
      pass.heads_gradient(i, dependent + k) += gradient(i, k);
      head_gradient[i][k] += gradient(i, k);
    }
  }
}

void NetworkLearner::score_tags(Pass& pass, NetworkLoss& loss) {
  Matrix scores = language::multiply(pass.states[weights_.sizes.layers], weights_[Weight::kTagOut]);
  language::add_bias(scores, weights_[Weight::kTagOutBias]);
  std::size_t at = 0;
  for (const NetworkExample* example : pass.batch) {
    for (const std::int32_t gold : example->tags) {
      const std::span<float> row = scores.row(at++);
      if (gold < 0) {
        std::fill(row.begin(), row.end(), 0.0F);
        continue;
      }
      loss.tags += softmax_gradient(row, static_cast<std::size_t>(gold));
      for (float& value : row) value *= tag_weight_;
    }
  }
  add_column_sums(gradients_[Weight::kTagOutBias], scores);
  language::multiply_add(language::transposed(pass.states[weights_.sizes.layers]), scores,
                         gradients_[Weight::kTagOut]);
  language::multiply_add(scores, language::transposed(weights_[Weight::kTagOut]), pass.state_gradient);
}

void NetworkLearner::backward_heads(Pass& pass) {
  multiply_by(pass.heads_gradient, pass.heads_mask);
  for (std::size_t i = 0; i < pass.heads.rows(); ++i) {
    for (std::size_t k = 0; k < 2 * weights_.sizes.arc; ++k) {
      pass.heads_gradient(i, k) *= pass.heads(i, k) > 0 ? 1.0F : 0.1F;
    }
  }
  add_column_sums(gradients_[Weight::kHeadsBias], pass.heads_gradient);
  language::multiply_add(language::transposed(pass.states[weights_.sizes.layers]), pass.heads_gradient,
                         gradients_[Weight::kHeads]);
  language::multiply_add(pass.heads_gradient, language::transposed(weights_[Weight::kHeads]),
                         pass.state_gradient);
}

namespace {

/// The backward recurrence of one direction of one sentence: the mirror of language::recurrent_layer.
struct BackwardRun {
  std::size_t last;
  std::ptrdiff_t step;  // from a word to the one computed before it
  std::size_t count;
  std::size_t offset;
};

void recur_backward(const BackwardRun& run, const Matrix& projected, const Matrix& gates,
                    const language::RecurrentTrace& trace, const Matrix& output_gradient,
                    Matrix& input_gradient, Matrix& gates_gradient) {
  const std::size_t units = gates.columns() / 2;
  std::array<float, Sizes::kMostHidden> carried{};
  auto at = static_cast<std::ptrdiff_t>(run.last);
  for (std::size_t n = 0; n < run.count; ++n, at += run.step) {
    const auto word = static_cast<std::size_t>(at);
    const bool has_previous = n + 1 < run.count;
    const float* previous_cell =
        has_previous ? trace.cell.row(static_cast<std::size_t>(at + run.step)).data() + run.offset : nullptr;
    const float* input = projected.row(word).data() + 3 * run.offset;
    float* out = input_gradient.row(word).data() + 3 * run.offset;
    for (std::size_t k = 0; k < units; ++k) {
      const std::size_t unit = run.offset + k;
      const float f = trace.forget(word, unit);
      const float r = trace.reset(word, unit);
      const float g = trace.squashed(word, unit);
      const float previous = previous_cell == nullptr ? 0.0F : previous_cell[k];
      const float dh = output_gradient(word, unit);
      const float dzr = dh * g * r * (1.0F - r);
      const float dc = dh * r * (1.0F - g * g) + carried[k];
      const float dzf = dc * (previous - input[k]) * f * (1.0F - f);
      out[k] = dc * (1.0F - f);
      out[units + k] = dzf;
      out[2 * units + k] = dzr;
      gates_gradient(0, unit) += dzf * previous;
      gates_gradient(1, unit) += dzf;
      gates_gradient(2, unit) += dzr * previous;
      gates_gradient(3, unit) += dzr;
      carried[k] = dc * f + dzf * gates(0, unit) + dzr * gates(2, unit);
    }
  }
}

}  // namespace

void NetworkLearner::backward_layer(Pass& pass, std::size_t layer) {
  Matrix output_gradient = pass.state_gradient;
  multiply_by(output_gradient, pass.masks[layer + 1]);
  Matrix input_gradient(pass.words.size(), 3 * weights_.sizes.state());
  const Matrix& gates = weights_[kGates[layer]];
  Matrix& gates_gradient = gradients_[kGates[layer]];
  std::size_t begin = 0;
  for (const std::size_t end : pass.ends) {
    const std::size_t count = end - begin;
    recur_backward({end - 1, -1, count, 0}, pass.projected[layer], gates, pass.traces[layer], output_gradient,
                   input_gradient, gates_gradient);
    recur_backward({begin, 1, count, weights_.sizes.hidden}, pass.projected[layer], gates, pass.traces[layer],
                   output_gradient, input_gradient, gates_gradient);
    begin = end;
  }
  language::multiply_add(language::transposed(pass.states[layer]), input_gradient,
                         gradients_[kRecurrent[layer]]);
  // The residual connection leaves the state's own gradient in place.
  language::multiply_add(input_gradient, language::transposed(weights_[kRecurrent[layer]]),
                         pass.state_gradient);
}

// The convolution's rows of what is learnt of the input, side by side as columns.
Matrix NetworkLearner::learnt_convolution() const {
  const Matrix& convolution = weights_[Weight::kConvolution];
  const std::size_t width = weights_.sizes.input();
  const std::size_t learnt = width - weights_.sizes.vector;
  Matrix out(convolution.columns(), 3 * learnt);
  for (std::size_t slot = 0; slot < 3; ++slot) {
    for (std::size_t k = 0; k < learnt; ++k) {
      const auto row = convolution.row(slot * width + k);
      for (std::size_t j = 0; j < row.size(); ++j) out(j, slot * learnt + k) = row[j];
    }
  }
  return out;
}

// The gradient of each word's input from what the windows of three words around it say of it.
Matrix NetworkLearner::own_and_neighbours(const Pass& pass, const Matrix& windows, std::size_t width) {
  Matrix input(pass.words.size(), width);
  std::size_t begin = 0;
  for (const std::size_t end : pass.ends) {
    for (std::size_t i = begin; i < end; ++i) {
      for (std::size_t k = 0; k < width; ++k) {
        if (i > begin) input(i - 1, k) += windows(i, k);
        input(i, k) += windows(i, width + k);
        if (i + 1 < end) input(i + 1, k) += windows(i, 2 * width + k);
      }
    }
    begin = end;
  }
  return input;
}

void NetworkLearner::backward_input(Pass& pass) {
  multiply_by(pass.state_gradient, pass.masks[0]);
  through_leaky_relu(pass.state_gradient, pass.convolved);
  add_column_sums(gradients_[Weight::kConvolutionBias], pass.state_gradient);
  language::multiply_add(language::transposed(pass.wide), pass.state_gradient,
                         gradients_[Weight::kConvolution]);
  // The vectors stay as they are: no gradient for their part of the input.
  const std::size_t learnt = weights_.sizes.input() - weights_.sizes.vector;
  const Matrix wide = language::multiply(pass.state_gradient, learnt_convolution());
  Matrix input = own_and_neighbours(pass, wide, learnt);
  for (std::size_t i = 0; i < input.rows(); ++i) {
    for (std::size_t k = 0; k < learnt; ++k) input(i, k) *= pass.input_mask(i, k);
  }
  for (std::size_t i = 0; i < pass.words.size(); ++i) backward_word(pass.words[i], input.row(i));
}

void NetworkLearner::backward_word(const language::NetworkWord& word, std::span<const float> row) {
  const auto add = [](std::span<float> out, std::span<const float> values) {
    for (std::size_t k = 0; k < values.size(); ++k) out[k] += values[k];
  };
  const Sizes& sizes = weights_.sizes;
  add(gradients_[Weight::kWordEmbedding].row(word.word), row.first(sizes.word));
  add(gradients_[Weight::kTagEmbedding].row(word.tag), row.subspan(sizes.word + sizes.affix, sizes.tag));
  touched_words_.push_back(word.word);
  const auto add_affix = [&](std::uint32_t affix) {
    add(gradients_[Weight::kAffixEmbedding].row(affix), row.subspan(sizes.word, sizes.affix));
    touched_affixes_.push_back(affix);
  };
  for (const std::uint32_t affix : word.affixes) add_affix(affix);
  for (const std::uint32_t affix : word.more) add_affix(affix);
}

NetworkLoss NetworkLearner::gradient(const std::vector<const NetworkExample*>& batch) {
  NetworkLoss loss;
  Pass pass(batch);
  loss.words = pass.words.size();
  forward(pass);
  if (has_trees()) {
    score_arcs(pass, loss);
    score_labels(pass, loss);
  }
  score_tags(pass, loss);
  if (has_trees()) backward_heads(pass);
  for (std::size_t layer = weights_.sizes.layers; layer-- > 0;) backward_layer(pass, layer);
  backward_input(pass);
  return loss;
}

NetworkLoss NetworkLearner::step(const std::vector<const NetworkExample*>& batch, float rate) {
  const NetworkLoss loss = gradient(batch);
  const float scale = 1.0F / static_cast<float>(std::max<std::size_t>(loss.words, 1));
  // Rows of embeddings that no word of the batch uses have no gradient and keep their moments.
  for (std::size_t i = 0; i < language::kWeightCount; ++i) {
    if (i == static_cast<std::size_t>(Weight::kWordEmbedding) ||
        i == static_cast<std::size_t>(Weight::kAffixEmbedding))
      continue;
    for (float& value : gradients_.all[i].values()) value *= scale;
  }
  const auto scale_rows = [&](Weight weight, std::vector<std::uint32_t>& rows) {
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (const std::uint32_t row : rows) {
      for (float& value : gradients_[weight].row(row)) value *= scale;
    }
  };
  scale_rows(Weight::kWordEmbedding, touched_words_);
  scale_rows(Weight::kAffixEmbedding, touched_affixes_);
  adam(rate);
  return loss;
}

void NetworkLearner::adam(float rate) {
  constexpr float kBeta1 = 0.9F;
  constexpr float kBeta2 = 0.98F;
  constexpr float kEpsilon = 1e-8F;
  ++steps_;
  const auto n = static_cast<double>(steps_);
  const auto correction = static_cast<float>(std::sqrt(1.0 - std::pow(0.98, n)) / (1.0 - std::pow(0.9, n)));
  const auto decay = static_cast<float>(std::min(0.999, (1.0 + n) / (10.0 + n)));
  const float step_size = rate * correction;
  const auto update = [&](std::size_t i, std::size_t begin, std::size_t end) {
    float* weight = weights_.all[i].values().data();
    float* gradient = gradients_.all[i].values().data();
    float* first = first_.all[i].values().data();
    float* second = second_.all[i].values().data();
    float* average = average_.all[i].values().data();
    for (std::size_t k = begin; k < end; ++k) {
      first[k] = kBeta1 * first[k] + (1.0F - kBeta1) * gradient[k];
      second[k] = kBeta2 * second[k] + (1.0F - kBeta2) * gradient[k] * gradient[k];
      weight[k] -= step_size * first[k] / (std::sqrt(second[k]) + kEpsilon);
      average[k] = decay * average[k] + (1.0F - decay) * weight[k];
      gradient[k] = 0;
    }
  };
  const auto update_rows = [&](Weight weight, std::vector<std::uint32_t>& rows) {
    const auto i = static_cast<std::size_t>(weight);
    const std::size_t width = weights_.all[i].columns();
    for (const std::uint32_t row : rows) {
      update(i, row * width, (row + 1) * width);
      // Rare rows move too seldom for a moving average to follow.
      const auto current = weights_.all[i].row(row);
      std::copy(current.begin(), current.end(), average_.all[i].row(row).begin());
    }
    rows.clear();
  };
  update_rows(Weight::kWordEmbedding, touched_words_);
  update_rows(Weight::kAffixEmbedding, touched_affixes_);
  for (auto i = static_cast<std::size_t>(Weight::kTagEmbedding); i < language::kWeightCount; ++i) {
    update(i, 0, weights_.all[i].values().size());
  }
}

}  // namespace claimgraph::train
