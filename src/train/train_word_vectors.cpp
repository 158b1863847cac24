// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/train_word_vectors.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "language/word_keys.h"
#include "language/word_vectors.h"

namespace claimgraph::train {
namespace {

using language::WordVectors;
using Values = std::array<double, WordVectors::kWidth>;

constexpr std::size_t kWords = 98'000;  ///< fills a table of 2^17 slots to three quarters

struct Vectors {
  std::map<std::uint64_t, std::uint32_t> words;
  std::vector<Values> rows;
};

Result<Values> read_values(std::string_view rest, std::size_t line) {
  Values values{};
  for (double& value : values) {
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (error != std::errc()) {
      return fail(ErrorCode::kSyntax, "line " + std::to_string(line) +
                                          " of the word vectors has fewer than " +
                                          std::to_string(values.size()) + " values");
    }
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  }
  return values;
}

// Words that differ in case or digits alone count as the commonest of them.
Result<Vectors> read_vectors(std::istream& in) {
  Vectors out;
  std::string line;
  for (std::size_t number = 1; out.rows.size() < kWords && std::getline(in, line); ++number) {
    const std::size_t end = line.find(' ');
    const auto values = read_values(std::string_view(line).substr(std::min(end, line.size())), number);
    if (!values) return tl::unexpected<Error>(values.error());
    const std::uint64_t key = language::word_keys(line.substr(0, end)).word;
    if (out.words.emplace(key, static_cast<std::uint32_t>(out.rows.size())).second)
      out.rows.push_back(*values);
  }
  return out;
}

// What all vectors have in common says nothing of any word (Mu and Viswanath 2018); their lengths say little
// more than how common the words are.
void to_directions(std::vector<Values>& rows) {
  Values mean{};
  for (const Values& row : rows) {
    for (std::size_t k = 0; k < row.size(); ++k) mean[k] += row[k] / static_cast<double>(rows.size());
  }
  for (Values& row : rows) {
    double square = 0;
    for (std::size_t k = 0; k < row.size(); ++k) {
      row[k] -= mean[k];
      square += row[k] * row[k];
    }
    const double length = std::max(std::sqrt(square), 1e-9);
    for (double& value : row) value /= length;
  }
}

}  // namespace

Status train_word_vectors(const Folders& folders) {
  const std::filesystem::path path = folders.data / "words" / "vectors.txt";
  std::ifstream in(path);
  if (!in) {
    const auto kept = language::ModelStore(folders.models).open("words");
    if (!kept) return tl::unexpected<Error>(kept.error());
    std::cerr << "no " << path.string() << ": words.model stays as it is\n";
    return {};
  }
  auto vectors = read_vectors(in);
  if (!vectors) return tl::unexpected<Error>(vectors.error());
  to_directions(vectors->rows);
  std::vector<std::uint8_t> steps;
  for (const Values& row : vectors->rows) {
    const std::vector<std::uint8_t> bytes = WordVectors::steps_of(row);
    steps.insert(steps.end(), bytes.begin(), bytes.end());
  }
  language::ModelWriter writer("words");
  WordVectors::add_sections(vectors->words, steps, writer);
  return writer.write(folders.models / "words.model");
}

}  // namespace claimgraph::train
