// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/best_tree.h"

#include <algorithm>
#include <limits>

namespace claimgraph::language {
namespace {

constexpr std::int32_t kRoot = -1;

std::vector<std::int32_t> best_heads(const Matrix& scores) {
  std::vector<std::int32_t> heads;
  for (std::size_t d = 0; d < scores.rows(); ++d) {
    std::size_t best = scores.rows();
    for (std::size_t h = 0; h < scores.columns(); ++h) {
      if (h != d && scores(d, h) > scores(d, best)) best = h;
    }
    heads.push_back(best == scores.rows() ? kRoot : static_cast<std::int32_t>(best));
  }
  return heads;
}

bool is_tree(const std::vector<std::int32_t>& heads) {
  if (std::count(heads.begin(), heads.end(), kRoot) != 1) return false;
  // 0: not seen; otherwise the walk, counted from 1, that came by.
  std::vector<std::size_t> seen(heads.size(), 0);
  for (std::size_t start = 0; start < heads.size(); ++start) {
    for (auto at = static_cast<std::int32_t>(start); at != kRoot; at = heads[static_cast<std::size_t>(at)]) {
      std::size_t& mark = seen[static_cast<std::size_t>(at)];
      if (mark == start + 1) return false;
      if (mark != 0) break;
      mark = start + 1;
    }
  }
  return true;
}

/// The chart of Eisner's algorithm over the words without the root.
class Eisner {
 public:
  explicit Eisner(const Matrix& scores) : scores_(scores), size_(scores.rows()) {
    for (Chart* chart : {&complete_left_, &complete_right_, &open_left_, &open_right_}) {
      chart->score.assign(size_ * size_, 0.0F);
      chart->split.assign(size_ * size_, 0);
    }
  }

  std::vector<std::int32_t> solve() {
    for (std::size_t width = 1; width < size_; ++width) {
      for (std::size_t from = 0; from + width < size_; ++from) fill(from, from + width);
    }
    std::size_t root = 0;
    float best = -std::numeric_limits<float>::infinity();
    for (std::size_t r = 0; r < size_; ++r) {
      const float score =
          complete_left_.score[at(0, r)] + complete_right_.score[at(r, size_ - 1)] + scores_(r, size_);
      if (score > best) {
        best = score;
        root = r;
      }
    }
    heads_.assign(size_, kRoot);
    unfold_complete(0, root, Side::kLeft);
    unfold_complete(root, size_ - 1, Side::kRight);
    return heads_;
  }

 private:
  /// kLeft: the head is the span's last word; kRight: its first.
  enum class Side : std::uint8_t { kLeft, kRight };
  struct Chart {
    std::vector<float> score;
    std::vector<std::uint32_t> split;
  };
  struct Todo {
    std::size_t from;
    std::size_t to;
    Side side;
  };

  [[nodiscard]] std::size_t at(std::size_t from, std::size_t to) const { return from * size_ + to; }

  void fill(std::size_t from, std::size_t to) {
    const std::size_t here = at(from, to);
    float best = -std::numeric_limits<float>::infinity();
    std::size_t split = from;
    for (std::size_t k = from; k < to; ++k) {
      const float score = complete_right_.score[at(from, k)] + complete_left_.score[at(k + 1, to)];
      if (score > best) {
        best = score;
        split = k;
      }
    }
    open_left_.score[here] = best + scores_(from, to);
    open_right_.score[here] = best + scores_(to, from);
    open_left_.split[here] = open_right_.split[here] = static_cast<std::uint32_t>(split);
    fill_complete(from, to);
  }

  void fill_complete(std::size_t from, std::size_t to) {
    const std::size_t here = at(from, to);
    float best = -std::numeric_limits<float>::infinity();
    for (std::size_t k = from; k < to; ++k) {
      const float score = complete_left_.score[at(from, k)] + open_left_.score[at(k, to)];
      if (score <= best) continue;
      best = score;
      complete_left_.split[here] = static_cast<std::uint32_t>(k);
    }
    complete_left_.score[here] = best;
    best = -std::numeric_limits<float>::infinity();
    for (std::size_t k = from + 1; k <= to; ++k) {
      const float score = open_right_.score[at(from, k)] + complete_right_.score[at(k, to)];
      if (score <= best) continue;
      best = score;
      complete_right_.split[here] = static_cast<std::uint32_t>(k);
    }
    complete_right_.score[here] = best;
  }

  /// Reads the heads off a complete span, with a list of what is left to do instead of recursion.
  void unfold_complete(std::size_t from, std::size_t to, Side side) {
    std::vector<Todo> todo = {{from, to, side}};
    while (!todo.empty()) {
      const Todo span = todo.back();
      todo.pop_back();
      if (span.from == span.to) continue;
      const std::size_t here = at(span.from, span.to);
      const bool left = span.side == Side::kLeft;
      const std::size_t k = left ? complete_left_.split[here] : complete_right_.split[here];
      // The open part: its head and dependent are its ends.
      const std::size_t begin = left ? k : span.from;
      const std::size_t end = left ? span.to : k;
      heads_[left ? begin : end] = static_cast<std::int32_t>(left ? end : begin);
      const std::size_t middle = (left ? open_left_ : open_right_).split[at(begin, end)];
      todo.push_back({begin, middle, Side::kRight});
      todo.push_back({middle + 1, end, Side::kLeft});
      todo.push_back(left ? Todo{span.from, k, Side::kLeft} : Todo{k, span.to, Side::kRight});
    }
  }

  const Matrix& scores_;
  std::size_t size_;
  Chart complete_left_;
  Chart complete_right_;
  Chart open_left_;
  Chart open_right_;
  std::vector<std::int32_t> heads_;
};

}  // namespace

std::vector<std::int32_t> best_tree(const Matrix& scores) {
  std::vector<std::int32_t> heads = best_heads(scores);
  return is_tree(heads) ? heads : Eisner(scores).solve();
}

}  // namespace claimgraph::language
