// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/node_report.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>
#include <map>
#include <set>
#include <tuple>

#include "claimgraph/extract/extractor.h"
#include "claimgraph/language/pipeline.h"
#include "extract/relation_candidates.h"
#include "train/relation_examples.h"
#include "train/relation_gold.h"

namespace claimgraph::train {
namespace {

using extract::ClusterId;

struct Tally {
  int gold = 0;
  int found = 0;
};

// How far a corpus' nodes and figures are found.
struct Totals {
  std::map<std::string, Tally> nodes;  // by type
  Tally edges;                         // found: both ends are
  Tally pairs;                         // found: a sentence pairs them
  int figures = 0;
  int predicted = 0;
  int right = 0;
};

using FigureKey = std::tuple<std::int32_t, extract::Measure, std::int64_t>;

// One document's nodes and figures against its gold graph.
class DocumentReport {
 public:
  DocumentReport(const GoldGraph& gold, const extract::Extraction& extraction,
                 const language::Analysis& analysis, const extract::FrameLexicon& frames)
      : gold_(gold),
        extraction_(extraction),
        analysis_(analysis),
        context_(gold.document, analysis, extraction, frames),
        nodes_(match_clusters(extraction, gold)),
        found_(nodes_.begin(), nodes_.end()) {}

  void add_nodes(Totals& totals) const {
    std::map<GoldNode, std::pair<int, std::string>> used;  // edges of a node, the first one's quote
    for (const GoldEdge& edge : gold_.edges) {
      ++totals.edges.gold;
      totals.edges.found += found_.contains(edge.subject) && found_.contains(edge.object) ? 1 : 0;
      for (const GoldNode end : {edge.subject, edge.object}) {
        auto& [count, quote] = used[end];
        if (count++ == 0) quote = edge.quote;
      }
    }
    for (const auto& [node, use] : used) {
      const GoldName& name = gold_.nodes[static_cast<std::size_t>(node)];
      Tally& tally = totals.nodes[name.type];
      ++tally.gold;
      tally.found += found_.contains(node) ? 1 : 0;
      if (!found_.contains(node)) print_node(name, use.first, use.second);
    }
  }

  // The edges whose ends are found, and why no sentence pairs them.
  void add_pairs(Totals& totals) const {
    std::set<EdgeKey> paired;
    for (std::uint32_t s = 0; s < analysis_.sentences.size(); ++s) {
      for (const auto& candidate : extract::find_candidates(context_, s)) {
        const auto admitted = extract::admitted_relations(context_, candidate.subject, candidate.object);
        for (std::size_t r = 0; r < extract::kRelationCount; ++r) {
          if ((admitted >> r & 1U) == 0) continue;
          paired.insert(edge_key(static_cast<extract::Relation>(r), end_of(candidate.subject.cluster),
                                 end_of(candidate.object.cluster)));
        }
      }
    }
    for (const GoldEdge& edge : gold_.edges) {
      ++totals.pairs.gold;
      const bool found = paired.contains(edge_key(edge.relation, edge.subject, edge.object));
      totals.pairs.found += found ? 1 : 0;
      if (!found && found_.contains(edge.subject) && found_.contains(edge.object)) print_pair(edge);
    }
  }

  void add_figures(Totals& totals) const {
    std::map<FigureKey, std::string> gold;
    for (const GoldFigure& figure : gold_.figures) {
      if (figure.measure == extract::Measure::kOther) continue;
      gold.try_emplace({figure.event, figure.measure, figure.value}, figure.quote);
    }
    std::map<FigureKey, std::string> predicted;
    for (const extract::FigureClaim& figure : extraction_.figures) {
      if (figure.measure == extract::Measure::kOther) continue;
      predicted.try_emplace({end_of(figure.event), figure.measure, figure.value},
                            std::string(gold_.document.text(figure.evidence)));
    }
    totals.figures += static_cast<int>(gold.size());
    totals.predicted += static_cast<int>(predicted.size());
    for (const auto& [key, quote] : predicted) {
      totals.right += gold.contains(key) ? 1 : 0;
      print_figure(gold.contains(key) ? "figure:right" : "figure:wrong", key, quote);
    }
    for (const auto& [key, quote] : gold) {
      if (!predicted.contains(key)) print_figure("figure:missed", key, quote);
    }
  }

 private:
  // A gold node, or -2 - cluster for what no gold node is.
  [[nodiscard]] std::int32_t end_of(ClusterId cluster) const {
    return nodes_[cluster] >= 0 ? nodes_[cluster] : -2 - static_cast<std::int32_t>(cluster);
  }

  [[nodiscard]] std::string label_of(std::int32_t end) const {
    if (end >= 0) return gold_.nodes[static_cast<std::size_t>(end)].id;
    const auto& cluster = extraction_.clusters[static_cast<std::size_t>(-2 - end)];
    return '<' + cluster.name + ' ' + cluster.date + '>';
  }

  // The mentions that share words with `name`, each with the gold node that its cluster is.
  [[nodiscard]] std::set<std::string> mentions_at(const std::string& name) const {
    std::set<std::string> out;
    const std::string_view text = gold_.document.text();
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
      const TextSpan place{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())};
      for (const extract::Mention& mention : extraction_.mentions) {
        const TextSpan span{analysis_.tokens[mention.tokens.begin].span.begin,
                            analysis_.tokens[mention.tokens.end - 1].span.end};
        if (!span.overlaps(place) || mention.cluster == extract::kNoCluster) continue;
        out.insert(std::string(gold_.document.text(span)) + " = " + label_of(end_of(mention.cluster)) + '/' +
                   std::string(extract::node_kind_name(extraction_.clusters[mention.cluster].node)));
      }
    }
    return out;
  }

  static std::string one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return text;
  }

  // The kinds and words of a node's mentions where an edge is told; "absent" if there is none.
  [[nodiscard]] std::string told_as(GoldNode node, const GoldEdge& edge) const {
    std::string out;
    for (const extract::Mention& mention : extraction_.mentions) {
      if (mention.cluster == extract::kNoCluster || nodes_[mention.cluster] != node) continue;
      const auto sentence = analysis_.sentences[context_.tree().sentence(mention.head)].span;
      const bool here = std::any_of(edge.places.begin(), edge.places.end(),
                                    [&](TextSpan place) { return place.overlaps(sentence); });
      if (!here) continue;
      const TextSpan word = analysis_.tokens[mention.head].span;
      out += (out.empty() ? "" : "; ") + std::string(gold_.document.text(word)) + '/' +
             std::string(extract::node_kind_name(extraction_.clusters[mention.cluster].node));
    }
    return out.empty() ? "absent" : out;
  }

  void print_pair(const GoldEdge& edge) const {
    std::cout << "pair:" << extract::relation_name(edge.relation) << '\t' << gold_.document.metadata().id
              << '\t' << gold_.nodes[static_cast<std::size_t>(edge.subject)].names.front() << '\t'
              << told_as(edge.subject, edge) << '\t'
              << gold_.nodes[static_cast<std::size_t>(edge.object)].names.front() << '\t'
              << told_as(edge.object, edge) << '\t' << one_line(edge.quote) << '\n';
  }

  void print_node(const GoldName& node, int edges, const std::string& quote) const {
    std::set<std::string> near;
    std::string names;
    for (const std::string& name : node.names) {
      names += (names.empty() ? "" : " | ") + name;
      near.merge(mentions_at(name));
    }
    std::string mentions;
    for (const std::string& mention : near) mentions += (mentions.empty() ? "" : "; ") + mention;
    std::cout << "node:" << node.type << '\t' << gold_.document.metadata().id << '\t' << edges << '\t'
              << one_line(names) << '\t' << one_line(mentions) << '\t' << one_line(quote) << '\n';
  }

  void print_figure(const char* state, const FigureKey& key, const std::string& quote) const {
    std::cout << state << '\t' << gold_.document.metadata().id << '\t' << label_of(std::get<0>(key)) << '\t'
              << extract::measure_name(std::get<1>(key)) << '\t' << std::get<2>(key) << '\t'
              << one_line(quote) << '\n';
  }

  const GoldGraph& gold_;
  const extract::Extraction& extraction_;
  const language::Analysis& analysis_;
  const extract::FrameContext context_;
  std::vector<GoldNode> nodes_;
  std::set<GoldNode> found_;
};

void print_totals(const char* corpus, const Totals& totals) {
  const auto share = [](int part, int whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
  };
  std::cerr << corpus << '\n';
  const auto row = [&](const std::string& name, const Tally& tally) {
    std::array<char, 120> line{};
    std::snprintf(line.data(), line.size(), "  %-14s %5d of %5d  %.3f\n", name.c_str(), tally.found,
                  tally.gold, share(tally.found, tally.gold));
    std::cerr << line.data();
  };
  for (const auto& [type, tally] : totals.nodes) row(type, tally);
  row("both ends", totals.edges);
  row("pairs", totals.pairs);
  std::array<char, 120> line{};
  std::snprintf(line.data(), line.size(), "  figures        gold %d  P %.3f R %.3f F1 %.3f\n", totals.figures,
                share(totals.right, totals.predicted), share(totals.right, totals.figures),
                share(2 * totals.right, totals.predicted + totals.figures));
  std::cerr << line.data();
}

}  // namespace

Status list_node_errors(const Folders& folders) {
  const auto data_dir = folders.models.parent_path().parent_path();
  const auto lexicon = data_dir / "ontology" / "lexicon";
  const auto gold = folders.data.parent_path() / "gold";
  const auto frames = extract::FrameLexicon::load(lexicon);
  if (!frames) return tl::unexpected<Error>(frames.error());
  const auto pipeline = language::Pipeline::load(data_dir, language::Preset::kAccurate);
  if (!pipeline) return tl::unexpected<Error>(pipeline.error());
  const auto extractor = extract::Extractor::load(data_dir);
  if (!extractor) return tl::unexpected<Error>(extractor.error());
  for (const char* corpus : {"dev", "train", "sentences.jsonl"}) {
    const bool lines = std::string_view(corpus).ends_with(".jsonl");
    const auto graphs =
        lines ? read_gold_lines(gold / corpus, lexicon) : read_gold_folder(gold / corpus, lexicon);
    if (!graphs) return tl::unexpected<Error>(graphs.error());
    Totals totals;
    for (const GoldGraph& graph : *graphs) {
      const auto analysis = pipeline->analyse(graph.document);
      const auto extraction = extractor->extract(graph.document, analysis);
      const DocumentReport report(graph, extraction, analysis, *frames);
      report.add_nodes(totals);
      report.add_pairs(totals);
      report.add_figures(totals);
    }
    print_totals(corpus, totals);
  }
  return {};
}

}  // namespace claimgraph::train
