// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "claimgraph/base/result.h"
#include "extract/relation_candidates.h"
#include "train/linear_learner.h"
#include "train/relation_gold.h"
#include "train/relation_network_learner.h"

namespace claimgraph::train {

/// An edge as the scoring compares it: ends are gold nodes, or -2 - cluster for what no gold node is.
struct EdgeKey {
  extract::Relation relation = extract::Relation::kBlamed;
  std::int32_t subject = 0;
  std::int32_t object = 0;
  friend auto operator<=>(const EdgeKey&, const EdgeKey&) = default;  // NOLINT(modernize-use-nullptr)
};

/// The key with the ends of a symmetric relation in order.
EdgeKey edge_key(extract::Relation relation, std::int32_t subject, std::int32_t object);

/// What a decided edge's details are learnt from.
struct DetailExample {
  std::vector<extract::Feature> features;
  std::int32_t target = 0;  ///< a modality; or 1 for yes, 0 for no
};

/// One candidate pair with what the gold graph says of it.
struct PairExample {
  std::int32_t subject = 0;  ///< as in EdgeKey
  std::int32_t object = 0;
  std::uint32_t sentence = 0;
  std::uint32_t admitted = 0;
  std::vector<extract::Feature> features;
  NetworkInput network;
  std::vector<std::pair<extract::Relation, std::vector<extract::Feature>>> proposed;
  std::uint32_t sure = 0;  ///< relations that sure rows of the lexicon propose, as bits
  std::array<Target, extract::kRelationCount> targets{};
};

/// Where a document and its graph come from.
enum class Origin : std::uint8_t {
  kGiven,      ///< the gold graphs of DATA: whole documents
  kExcerpt,    ///< the same: a single sentence that was chosen for what it tells
  kWritten,    ///< training/: written and annotated for this project
  kAnnotated,  ///< training/: news of DATA, annotated for this project
};

/// A document as the learners see it.
struct DocumentExamples {
  std::string id;
  Origin origin = Origin::kGiven;
  std::uint32_t fold = 0;  ///< of the cross-validation; texts that share a sentence share it
  std::vector<PairExample> pairs;
  std::vector<DetailExample> modality;
  std::vector<DetailExample> source;
  std::vector<DetailExample> about;
  std::set<EdgeKey> gold;
  std::vector<std::pair<EdgeKey, std::string>> quotes;  ///< for reports of what is missed
  std::set<std::int32_t> found_nodes;                   ///< gold nodes that some cluster is
  std::map<std::int32_t, std::string> labels;           ///< of ends, for reports
  std::vector<std::string> sentences;                   ///< their text, for reports
};

/// Analyses gold documents as the program would, up to the frames.
class ExampleMaker {
 public:
  /// `data_dir` holds ontology/lexicon and models/en.
  static Result<ExampleMaker> load(const std::filesystem::path& data_dir);
  ExampleMaker(ExampleMaker&&) noexcept;
  ExampleMaker& operator=(ExampleMaker&&) noexcept;
  ~ExampleMaker();

  /// Its examples point into the word vectors of this maker, which must outlive them.
  [[nodiscard]] DocumentExamples make(const GoldGraph& gold) const;

 private:
  struct Parts;
  explicit ExampleMaker(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace claimgraph::train
