// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/relation_gold.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "claimgraph/text/cleaner.h"
#include "claimgraph/text/reader.h"

namespace claimgraph::train {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 11> kDeterminers = {
    "the ", "a ", "an ", "its ", "his ", "her ", "their ", "this ", "that ", "these ", "those "};
constexpr std::array<std::string_view, 15> kHeadEnds = {
    " of ",   " in ",      " on ",   " at ",   " by ",    " for ", " against ", " near ",
    " from ", " between ", " with ", " that ", " which ", " who ", " to "};

bool is_word_byte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// A name as the comparison with gold names sees it: lower case, no article, possessive or punctuation.
std::string normalised(std::string_view name) {
  std::string text;
  for (const char c : name) text += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (const std::string_view quote : {"’", "‘", "`"}) replace_all(text, quote, "'");
  for (const std::string_view quote : {"“", "”", "\""}) replace_all(text, quote, "");
  text += ' ';
  replace_all(text, "'s ", " ");
  replace_all(text, "s' ", "s ");
  std::string out;
  for (const char c : text) {
    const bool kept = is_word_byte(c) || c == '\'' || c == '-' || c == '_';
    if (kept) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  for (const std::string_view determiner : kDeterminers) {
    if (out.starts_with(determiner)) return out.substr(determiner.size());
  }
  return out;
}

std::string head_word(std::string_view name) {
  std::string text = normalised(name);
  for (const std::string_view end : kHeadEnds) {
    if (const std::size_t at = text.find(end); at != std::string::npos) text.resize(at);
  }
  if (const std::size_t space = text.rfind(' '); space != std::string::npos) text.erase(0, space + 1);
  if (!text.empty() && text.back() == 's') text.pop_back();
  return text;
}

// The letters and digits of a text with the place of each.
struct Letters {
  std::string text;
  std::vector<std::uint32_t> places;
};

Letters letters_of(std::string_view text) {
  Letters out;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (std::isalnum(static_cast<unsigned char>(text[i])) == 0) continue;
    out.text += static_cast<char>(std::tolower(static_cast<unsigned char>(text[i])));
    out.places.push_back(i);
  }
  return out;
}

std::vector<TextSpan> places_of(const Letters& document, std::string_view quote) {
  std::vector<TextSpan> out;
  const std::string wanted = letters_of(quote).text;
  if (wanted.empty()) return out;
  for (std::size_t at = document.text.find(wanted); at != std::string::npos;
       at = document.text.find(wanted, at + 1)) {
    out.push_back({document.places[at], document.places[at + wanted.size() - 1] + 1});
  }
  return out;
}

GoldNode node_of(const std::map<std::string, GoldNode>& ids, const json& record, const char* key) {
  const auto value = record.find(key);
  if (value == record.end() || !value->is_string()) return -1;
  const auto found = ids.find(value->get<std::string>());
  return found == ids.end() ? -1 : found->second;
}

void read_edges(const json& record, const std::map<std::string, GoldNode>& ids, GoldGraph& gold) {
  const Letters letters = letters_of(gold.document.text());
  for (const json& entry : record.at("edges")) {
    GoldEdge edge;
    edge.relation = extract::find_relation(entry.at("relation").get<std::string>()).value();
    edge.subject = node_of(ids, entry, "subject");
    edge.object = node_of(ids, entry, "object");
    edge.about = node_of(ids, entry, "about");
    edge.source = node_of(ids, entry, "attributedTo");
    edge.modality = extract::find_modality(entry.value("modality", "actual")).value();
    edge.quote = entry.value("quote", "");
    edge.places = places_of(letters, edge.quote);
    gold.edges.push_back(std::move(edge));
  }
  for (const json& entry : record.at("figures")) {
    const auto measure = extract::find_measure(entry.at("measure").get<std::string>());
    const auto value = static_cast<std::int64_t>(entry.at("value").get<double>());
    gold.figures.push_back({node_of(ids, entry, "event"), measure.value(), value, entry.value("quote", "")});
  }
}

GoldGraph graph_of(const json& record, const text::Document& document) {
  auto metadata = document.metadata();
  if (record.contains("date") && record.at("date").is_string()) metadata.date = record.at("date");
  GoldGraph gold{document.with_metadata(std::move(metadata)), {}, {}, {}};
  std::map<std::string, GoldNode> ids;
  for (const char* kind : {"entities", "events"}) {
    for (const json& entry : record.at(kind)) {
      ids[entry.at("id").get<std::string>()] = static_cast<GoldNode>(gold.nodes.size());
      const bool event = std::string_view(kind) == "events";
      const std::string type = event ? "event" : entry.at("type").get<std::string>();
      gold.nodes.push_back({entry.at("id"), event, type, entry.at("names")});
    }
  }
  read_edges(record, ids, gold);
  return gold;
}

}  // namespace

Result<std::vector<GoldGraph>> read_gold_folder(const std::filesystem::path& folder,
                                                const std::filesystem::path& lexicon) {
  std::set<std::filesystem::path> files;
  std::error_code missing;
  for (const auto& entry : std::filesystem::directory_iterator(folder, missing)) {
    if (entry.path().extension() == ".json") files.insert(entry.path());
  }
  if (missing) return fail(ErrorCode::kNotFound, "cannot list the folder", {folder.string(), 0, 0});
  const auto cleaner = text::Cleaner::load(lexicon);
  if (!cleaner) return tl::unexpected<Error>(cleaner.error());
  std::vector<GoldGraph> out;
  for (const auto& file : files) {
    const auto text = folder / "texts" / (file.stem().string() + ".txt");
    auto read = text::read_all(text::DocumentSource(*cleaner, {text.string()}));
    if (read.documents.size() != 1)
      return fail(ErrorCode::kIo, "cannot read the text", {text.string(), 0, 0});
    std::ifstream in(file);
    out.push_back(graph_of(json::parse(in), read.documents.front()));
  }
  return out;
}

Result<std::vector<GoldGraph>> read_gold_lines(const std::filesystem::path& file,
                                               const std::filesystem::path& lexicon) {
  const auto cleaner = text::Cleaner::load(lexicon);
  if (!cleaner) return tl::unexpected<Error>(cleaner.error());
  const auto read = text::read_all(text::DocumentSource(*cleaner, {file.string()}));
  std::map<std::string, const text::Document*> by_id;
  for (const auto& document : read.documents) by_id[document.metadata().id] = &document;
  std::vector<GoldGraph> out;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const json record = json::parse(line);
    const auto found = by_id.find(record.at("id").get<std::string>());
    if (found != by_id.end()) out.push_back(graph_of(record, *found->second));
  }
  if (out.empty()) return fail(ErrorCode::kNotFound, "no gold graphs found", {file.string(), 0, 0});
  return out;
}

std::vector<GoldNode> match_clusters(const extract::Extraction& extraction, const GoldGraph& gold) {
  std::map<std::string, std::set<GoldNode>> owners;
  std::map<std::string, std::set<GoldNode>> heads;
  for (std::size_t n = 0; n < gold.nodes.size(); ++n) {
    for (const std::string& name : gold.nodes[n].names) {
      owners[normalised(name)].insert(static_cast<GoldNode>(n));
      if (gold.nodes[n].event) heads[head_word(name)].insert(static_cast<GoldNode>(n));
    }
  }
  std::vector<GoldNode> out;
  for (const extract::Cluster& cluster : extraction.clusters) {
    std::vector<std::string> names = {cluster.name};
    names.insert(names.end(), cluster.names.begin(), cluster.names.end());
    const bool event = cluster.node == extract::NodeKind::kEvent;
    std::map<GoldNode, int> votes;
    for (std::size_t i = 0; i < names.size(); ++i) {
      for (const GoldNode node : owners[normalised(names[i])]) {
        if (gold.nodes[static_cast<std::size_t>(node)].event == event) votes[node] += i == 0 ? 2 : 1;
      }
    }
    for (std::size_t i = 0; votes.empty() && event && i < names.size(); ++i) {
      const auto& sharing = heads[head_word(names[i])];
      if (sharing.size() == 1) ++votes[*sharing.begin()];
    }
    const auto best = std::max_element(votes.begin(), votes.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    out.push_back(best == votes.end() ? -1 : best->first);
  }
  return out;
}

}  // namespace claimgraph::train
