// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/running_text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace claimgraph::train {
namespace {

constexpr std::array<std::string_view, 18> kClosing = {
    ".", ",", ";", ":", "?", "!", "%", ")", "]", "'", "'s", "'re", "'ve", "'ll", "'d", "'m", "n't", "'S"};
constexpr std::array<std::string_view, 3> kOpening = {"(", "[", "$"};

template <std::size_t kSize>
bool is_one_of(const std::array<std::string_view, kSize>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// How a word stands to its neighbours.
struct Joint {
  std::string_view printed;
  bool touches_before = false;
  bool touches_after = false;
};

Joint joint_of(std::string_view word, bool quoted) {
  if (word == "-LRB-") return {"(", false, true};
  if (word == "-RRB-") return {")", true, false};
  const bool opens = word == "``" || word == "“" || (word == "\"" && !quoted);
  if (opens) return {"\"", false, true};
  if (word == "''" || word == "”" || word == "\"") return {"\"", true, false};
  return {word, is_one_of(kClosing, word), is_one_of(kOpening, word)};
}

}  // namespace

std::string running_text(const std::vector<std::string>& words) {
  std::string text;
  bool quoted = false;
  bool touching = true;
  for (const std::string& word : words) {
    const Joint joint = joint_of(word, quoted);
    if (joint.printed == "\"") quoted = joint.touches_after;
    if (!joint.touches_before && !touching) text += ' ';
    text += joint.printed;
    touching = joint.touches_after;
  }
  return text;
}

}  // namespace claimgraph::train
