// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/relation_report.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>

namespace claimgraph::train {
namespace {

using extract::Relation;

struct Row {
  int gold = 0;
  int nodes = 0;           // gold edges whose two ends some cluster is
  int reachable = 0;       // gold edges that some pair could be
  int proposed = 0;        // edges that a row of the lexicon reads off a sentence
  int proposed_right = 0;  // of them those in gold
  int kept = 0;
  int right = 0;

  Row& operator+=(const Row& other) {
    gold += other.gold;
    nodes += other.nodes;
    reachable += other.reachable;
    proposed += other.proposed;
    proposed_right += other.proposed_right;
    kept += other.kept;
    right += other.right;
    return *this;
  }
};

std::string line(std::string_view name, const Row& row, double threshold) {
  const double precision = row.kept > 0 ? static_cast<double>(row.right) / row.kept : 0.0;
  const double recall = row.gold > 0 ? static_cast<double>(row.right) / row.gold : 0.0;
  const double f1 = 2.0 * row.right / std::max(1, row.kept + row.gold);
  std::array<char, 200> text{};
  std::snprintf(text.data(), text.size(),
                "  %-14s gold %4d  nodes %4d  pairs %4d  lexicon %4d of %4d  kept %4d  P %.3f R %.3f F1 %.3f "
                " from %.2f\n",
                std::string(name).c_str(), row.gold, row.nodes, row.reachable, row.proposed_right,
                row.proposed, row.kept, precision, recall, f1, threshold);
  return text.data();
}

void count_gold(const DocumentExamples& document, std::array<Row, extract::kRelationCount>& rows) {
  std::set<EdgeKey> reachable;
  std::set<EdgeKey> proposed;
  for (const PairExample& pair : document.pairs) {
    for (const auto& [relation, features] : pair.proposed) {
      proposed.insert(edge_key(relation, pair.subject, pair.object));
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
      if ((pair.admitted >> r & 1U) == 0) continue;
      reachable.insert(edge_key(static_cast<Relation>(r), pair.subject, pair.object));
    }
  }
  for (const EdgeKey& key : proposed) {
    Row& row = rows[static_cast<std::size_t>(key.relation)];
    ++row.proposed;
    row.proposed_right += document.gold.contains(key) ? 1 : 0;
  }
  for (const EdgeKey& key : document.gold) {
    Row& row = rows[static_cast<std::size_t>(key.relation)];
    ++row.gold;
    row.reachable += reachable.contains(key) ? 1 : 0;
    const bool nodes =
        document.found_nodes.contains(key.subject) && document.found_nodes.contains(key.object);
    row.nodes += nodes ? 1 : 0;
  }
}

// What became of the edges of one document.
class EdgeList {
 public:
  explicit EdgeList(const DocumentExamples& document) : document_(&document) {
    for (const auto& [key, quote] : document.quotes) lines_[key] = {"missed:pair", 0.0, quote};
    for (const PairExample& pair : document.pairs) {
      for (std::size_t r = 0; r < extract::kRelationCount; ++r) {
        if ((pair.admitted >> r & 1U) == 0) continue;
        const EdgeKey key = edge_key(static_cast<Relation>(r), pair.subject, pair.object);
        sentence_of_.try_emplace(key, pair.sentence);
        if (const auto line = lines_.find(key); line != lines_.end())
          line->second.state = "missed:no proposal";
      }
    }
    for (const PairExample& pair : document.pairs) {
      for (const auto& [relation, features] : pair.proposed) {
        const auto line = lines_.find(edge_key(relation, pair.subject, pair.object));
        if (line != lines_.end()) line->second.state = "missed:decider+row";
      }
    }
    for (auto& [key, line] : lines_) {
      const bool nodes =
          document.found_nodes.contains(key.subject) && document.found_nodes.contains(key.object);
      if (!nodes) line.state = "missed:node";
    }
  }

  void add(const ScoredEdge& edge, const RelationCalibration& calibration, double probability) {
    const bool kept = calibration.keeps(edge.key.relation, edge.sums.alone, probability);
    if (!edge.right && !kept && !edge.sums.proposed) return;
    Line& line = lines_[edge.key];
    line.probability = probability;
    if (edge.right) {
      line.state = kept ? "right" : edge.sums.proposed ? "missed:decider" : line.state;
    } else {
      line.state = kept ? "wrong" : "refused";
      line.words = document_->sentences[sentence_of_.at(edge.key)];
    }
    if (edge.sums.proposed) line.state += edge.sums.sure ? "+sure" : "+row";
  }

  [[nodiscard]] std::string text() const {
    std::string out;
    for (const auto& [key, line] : lines_) {
      std::array<char, 16> number{};
      std::snprintf(number.data(), number.size(), "%.2f", line.probability);
      std::string words = line.words;
      std::replace(words.begin(), words.end(), '\n', ' ');
      out += line.state + '\t' + document_->id + '\t' + std::string(extract::relation_name(key.relation)) +
             '\t' + document_->labels.at(key.subject) + '\t' + document_->labels.at(key.object) + '\t' +
             number.data() + '\t' + words + '\n';
    }
    return out;
  }

 private:
  struct Line {
    std::string state;
    double probability = 0.0;
    std::string words;
  };
  const DocumentExamples* document_;
  std::map<EdgeKey, Line> lines_;
  std::map<EdgeKey, std::uint32_t> sentence_of_;
};

}  // namespace

std::string report(const std::vector<const DocumentExamples*>& documents,
                   const std::vector<ScoredEdge>& scored, const RelationCalibration& calibration) {
  std::array<Row, extract::kRelationCount> rows{};
  for (const DocumentExamples* document : documents) count_gold(*document, rows);
  std::array<Row, 10> bins{};
  const auto probabilities = calibration.probabilities(scored);
  for (std::size_t i = 0; i < scored.size(); ++i) {
    const ScoredEdge& edge = scored[i];
    const double probability = probabilities[i];
    Row& bin = bins[static_cast<std::size_t>(std::min(9.0, probability * 10))];
    ++bin.kept;
    bin.right += edge.right ? 1 : 0;
    if (!calibration.keeps(edge.key.relation, edge.sums.alone, probability)) continue;
    Row& row = rows[static_cast<std::size_t>(edge.key.relation)];
    ++row.kept;
    row.right += edge.right ? 1 : 0;
  }
  std::string out;
  Row acts;
  Row structure;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const auto relation = static_cast<Relation>(r);
    out += line(extract::relation_name(relation), rows[r], calibration.threshold(relation, false));
    (extract::is_structural(relation) ? structure : acts) += rows[r];
  }
  out += line("acts", acts, 0) + line("structure", structure, 0);
  acts += structure;
  out += line("edges", acts, 0);
  for (std::size_t b = 0; b < bins.size(); ++b) {
    std::array<char, 80> text{};
    std::snprintf(text.data(), text.size(), "  probability %.1f: %5d edges, %.3f right\n",
                  static_cast<double>(b) / 10, bins[b].kept,
                  bins[b].kept > 0 ? static_cast<double>(bins[b].right) / bins[b].kept : 0.0);
    out += text.data();
  }
  return out;
}

std::string list_edges(const std::vector<DocumentExamples>& documents, const std::vector<ScoredEdge>& scored,
                       const RelationCalibration& calibration) {
  std::vector<EdgeList> lists;
  lists.reserve(documents.size());
  for (const DocumentExamples& document : documents) lists.emplace_back(document);
  const auto probabilities = calibration.probabilities(scored);
  for (std::size_t i = 0; i < scored.size(); ++i) {
    lists[scored[i].document].add(scored[i], calibration, probabilities[i]);
  }
  std::string out;
  for (const EdgeList& list : lists) out += list.text();
  return out;
}

}  // namespace claimgraph::train
