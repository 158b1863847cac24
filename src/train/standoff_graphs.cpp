// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/standoff_graphs.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "train/corpus_sentences.h"

namespace claimgraph::train {
namespace {

using nlohmann::json;

// The sentences of an article as one text: what ends like a sentence shares its paragraph with the next.
class ArticleText {
 public:
  ArticleText(const std::vector<std::string>& sentences, std::uint32_t first, std::uint32_t last)
      : first_(first) {
    for (std::uint32_t s = first; s <= last; ++s) add(sentences.at(s));
  }

  [[nodiscard]] TextSpan sentence(std::uint32_t number) const { return spans_.at(number - first_); }
  [[nodiscard]] std::string_view text(TextSpan span) const {
    return std::string_view(parts_.text).substr(span.begin, span.size());
  }
  [[nodiscard]] text::Document document(std::string id) && {
    parts_.metadata.id = std::move(id);
    parts_.metadata.language = "en";
    return text::Document(std::move(parts_));
  }

 private:
  static constexpr std::string_view kEnds = ".!?\"')";

  void add(const std::string& sentence) {
    const bool goes_on = !spans_.empty() && !text(spans_.back()).empty() &&
                         kEnds.find(text(spans_.back()).back()) != std::string_view::npos;
    if (!parts_.text.empty()) parts_.text += goes_on ? " " : "\n\n";
    const auto begin = static_cast<std::uint32_t>(parts_.text.size());
    parts_.text += sentence;
    const auto end = static_cast<std::uint32_t>(parts_.text.size());
    spans_.push_back({begin, end});
    if (begin == end) return;
    if (goes_on && !parts_.blocks.empty()) {
      parts_.blocks.back().span.end = end;
    } else {
      parts_.blocks.push_back({{begin, end}, text::BlockKind::kParagraph, {}, {}});
    }
  }

  std::uint32_t first_;
  text::Document::Parts parts_;
  std::vector<TextSpan> spans_;
};

GoldName name_of(const json& node, std::size_t index, const ArticleText& article) {
  GoldName out{std::to_string(index), node.at("type") == "event", node.at("type"), {}};
  for (const json& place : node.at("names")) {
    const TextSpan sentence = article.sentence(place.at(0).get<std::uint32_t>());
    const auto begin = place.at(1).get<std::uint32_t>();
    const auto end = place.at(2).get<std::uint32_t>();
    if (begin >= end || end > sentence.size()) throw std::out_of_range("a name beyond its sentence");
    out.names.emplace_back(article.text({sentence.begin + begin, sentence.begin + end}));
  }
  return out;
}

GoldEdge edge_of(const json& entry, const ArticleText& article) {
  GoldEdge edge;
  edge.relation = extract::find_relation(entry.at("relation").get<std::string>()).value();
  edge.modality = extract::find_modality(entry.value("modality", "actual")).value();
  edge.subject = entry.at("subject");
  edge.object = entry.at("object");
  edge.about = entry.value("about", GoldNode{-1});
  edge.source = entry.value("attributedTo", GoldNode{-1});
  for (const std::uint32_t number : entry.at("at").get<std::vector<std::uint32_t>>()) {
    edge.places.push_back(article.sentence(number));
  }
  edge.quote = article.text(edge.places.at(0));
  return edge;
}

bool is_node(GoldNode node, const GoldGraph& graph) {
  return node >= 0 && node < static_cast<GoldNode>(graph.nodes.size());
}

StandoffGraph graph_of(const json& record, CorpusSentences& corpora) {
  StandoffGraph out{record.at("source"), record.at("sentences").at(0), record.at("sentences").at(1),
                    GoldGraph{text::Document({}), {}, {}, {}}};
  const auto sentences = corpora.of(out.source);
  if (!sentences) throw std::invalid_argument(sentences.error().describe());
  ArticleText article(**sentences, out.first_sentence, out.last_sentence);
  GoldGraph& graph = out.graph;
  for (const json& node : record.at("nodes"))
    graph.nodes.push_back(name_of(node, graph.nodes.size(), article));
  for (const json& entry : record.at("edges")) {
    graph.edges.push_back(edge_of(entry, article));
    const GoldEdge& edge = graph.edges.back();
    if (!is_node(edge.subject, graph) || !is_node(edge.object, graph))
      throw std::out_of_range("an edge without its node");
  }
  graph.document = std::move(article).document(record.at("id"));
  return out;
}

}  // namespace

Result<std::vector<StandoffGraph>> read_standoff_graphs(const std::filesystem::path& file,
                                                        const std::filesystem::path& data) {
  std::ifstream in(file);
  if (!in) return fail(ErrorCode::kNotFound, "no such file of graphs", {file.string(), 0, 0});
  CorpusSentences corpora(data, file.parent_path());
  std::vector<StandoffGraph> out;
  unsigned number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    try {
      out.push_back(graph_of(json::parse(line), corpora));
    } catch (const std::exception& error) {
      return fail(ErrorCode::kSyntax, error.what(), {file.string(), number, 1});
    }
  }
  return out;
}

}  // namespace claimgraph::train
