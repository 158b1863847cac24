// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/resolve/facts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace claimgraph::resolve {
namespace {

using Json = nlohmann::ordered_json;
using extract::ClusterId;
using Quote = DocumentFacts::Quote;

constexpr int kVersion = 1;
// Rows are arrays and empty values at their end are cut, which keeps a document's facts about as long as its
// text. kNoCluster is written as -1.

Json cluster_json(ClusterId id) {
  return id == extract::kNoCluster ? Json(-1) : Json(id);
}

Json quote_json(const Quote& quote) {
  return Json::array({quote.span.begin, quote.span.end, quote.text});
}

Json row(std::initializer_list<Json> values) {
  Json cells = Json::array();
  for (const Json& value : values) cells.push_back(value);
  while (!cells.empty() && (cells.back() == "" || cells.back() == Json::array())) {
    cells.erase(cells.size() - 1);
  }
  return cells;
}

Json cluster_row(const extract::Cluster& cluster, const std::string& home) {
  return row({static_cast<int>(cluster.node), home, cluster.name, cluster.names, cluster_json(cluster.place),
              cluster.date, cluster.event_kind, cluster.country, cluster.article});
}

Json frame_row(const extract::Frame& frame, const Quote& quote) {
  return row({extract::relation_name(frame.relation), cluster_json(frame.subject), cluster_json(frame.object),
              cluster_json(frame.about), extract::modality_name(frame.modality), frame.confidence,
              quote_json(quote), frame.attributed_to, frame.date, frame.role});
}

Json figure_row(const extract::FigureClaim& figure, const Quote& quote) {
  return row({cluster_json(figure.event), extract::measure_name(figure.measure), figure.value,
              extract::bound_name(figure.bound), figure.confidence, quote_json(quote), figure.attributed_to,
              figure.date});
}

Json statement_row(const DocumentFacts::StatementFact& statement) {
  const bool whole = statement.text == statement.quote.text;
  return row({cluster_json(statement.speaker), statement.cue, quote_json(statement.quote), statement.mentions,
              whole ? std::string() : statement.text});
}

std::string hex(std::uint64_t value) {
  std::array<char, 16> digits{};
  const auto end = std::to_chars(digits.begin(), digits.end(), value, 16).ptr;
  return {digits.data(), end};
}

// Reading: a cell of the wrong type makes the row, and with it the facts, unreadable. Cells that were cut
// are empty.

const Json& cell(const Json& cells, std::size_t index) {
  static const Json kEmpty;
  return index < cells.size() ? cells[index] : kEmpty;
}

std::string text_cell(const Json& cells, std::size_t index) {
  const Json& value = cell(cells, index);
  return value.is_null() ? std::string() : value.get<std::string>();
}

template <typename T>
std::vector<T> list_cell(const Json& cells, std::size_t index) {
  const Json& value = cell(cells, index);
  return value.is_null() ? std::vector<T>() : value.get<std::vector<T>>();
}

ClusterId cluster_cell(const Json& cells, std::size_t index) {
  const auto id = cell(cells, index).get<std::int64_t>();
  return id < 0 ? extract::kNoCluster : static_cast<ClusterId>(id);
}

Quote quote_cell(const Json& cells, std::size_t index) {
  const Json& value = cell(cells, index);
  return {{value.at(0).get<std::uint32_t>(), value.at(1).get<std::uint32_t>()},
          value.at(2).get<std::string>()};
}

template <typename T>
T named(std::optional<T> found, const Json& name) {
  if (!found) throw std::invalid_argument("unknown name " + name.dump());
  return *found;
}

void read_cluster(const Json& cells, DocumentFacts& facts) {
  extract::Cluster cluster;
  const int kind = cells.at(0).get<int>();
  if (kind < 0 || kind > static_cast<int>(extract::NodeKind::kEvent)) throw std::out_of_range("kind of node");
  cluster.node = static_cast<extract::NodeKind>(kind);
  facts.home_keys.push_back(text_cell(cells, 1));
  cluster.name = text_cell(cells, 2);
  cluster.names = list_cell<std::string>(cells, 3);
  cluster.place = cell(cells, 4).is_null() ? extract::kNoCluster : cluster_cell(cells, 4);
  cluster.date = text_cell(cells, 5);
  cluster.event_kind = text_cell(cells, 6);
  cluster.country = text_cell(cells, 7);
  cluster.article = text_cell(cells, 8);
  facts.extraction.clusters.push_back(std::move(cluster));
}

void read_frame(const Json& cells, DocumentFacts& facts) {
  extract::Frame frame;
  frame.relation = named(extract::find_relation(text_cell(cells, 0)), cells.at(0));
  frame.subject = cluster_cell(cells, 1);
  frame.object = cluster_cell(cells, 2);
  frame.about = cluster_cell(cells, 3);
  frame.modality = named(extract::find_modality(text_cell(cells, 4)), cells.at(4));
  frame.confidence = cells.at(5).get<double>();
  facts.frame_quotes.push_back(quote_cell(cells, 6));
  frame.attributed_to = list_cell<ClusterId>(cells, 7);
  frame.date = text_cell(cells, 8);
  frame.role = text_cell(cells, 9);
  facts.extraction.frames.push_back(std::move(frame));
}

void read_figure(const Json& cells, DocumentFacts& facts) {
  extract::FigureClaim figure;
  figure.event = cluster_cell(cells, 0);
  figure.measure = named(extract::find_measure(text_cell(cells, 1)), cells.at(1));
  figure.value = cells.at(2).get<std::int64_t>();
  figure.bound = named(extract::find_bound(text_cell(cells, 3)), cells.at(3));
  figure.confidence = cells.at(4).get<double>();
  facts.figure_quotes.push_back(quote_cell(cells, 5));
  figure.attributed_to = list_cell<ClusterId>(cells, 6);
  figure.date = text_cell(cells, 7);
  facts.extraction.figures.push_back(std::move(figure));
}

void read_statement(const Json& cells, DocumentFacts& facts) {
  DocumentFacts::StatementFact statement;
  statement.speaker = cluster_cell(cells, 0);
  statement.cue = text_cell(cells, 1);
  statement.quote = quote_cell(cells, 2);
  statement.mentions = list_cell<ClusterId>(cells, 3);
  statement.text = text_cell(cells, 4);
  if (statement.text.empty()) statement.text = statement.quote.text;
  facts.statements.push_back(std::move(statement));
}

void read_fingerprint(const Json& hashes, DocumentFacts& facts) {
  for (const Json& hash : hashes) {
    const auto digits = hash.get<std::string>();
    std::uint64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    facts.fingerprint.push_back(value);
  }
}

bool names_known_clusters(const DocumentFacts& facts) {
  const std::size_t count = facts.extraction.clusters.size();
  const auto known = [count](ClusterId id) { return id == extract::kNoCluster || id < count; };
  const auto all_known = [&](const std::vector<ClusterId>& ids) {
    return std::all_of(ids.begin(), ids.end(), known);
  };
  for (const extract::Cluster& cluster : facts.extraction.clusters) {
    if (!known(cluster.place)) return false;
  }
  for (const extract::Frame& frame : facts.extraction.frames) {
    if (!known(frame.subject) || !known(frame.object) || !known(frame.about)) return false;
    if (!all_known(frame.attributed_to)) return false;
  }
  for (const extract::FigureClaim& figure : facts.extraction.figures) {
    if (!known(figure.event) || !all_known(figure.attributed_to)) return false;
  }
  for (const DocumentFacts::StatementFact& statement : facts.statements) {
    if (!known(statement.speaker) || !all_known(statement.mentions)) return false;
  }
  return true;
}

}  // namespace

std::string facts_to_json(const DocumentFacts& facts, const std::vector<std::string>& home_keys) {
  Json json;
  json["version"] = kVersion;
  json["agency"] = facts.publisher_agency;
  Json& fingerprint = json["fingerprint"] = Json::array();
  for (const std::uint64_t hash : facts.fingerprint) fingerprint.push_back(hex(hash));
  const extract::Extraction& extraction = facts.extraction;
  Json& clusters = json["clusters"] = Json::array();
  for (std::size_t i = 0; i < extraction.clusters.size(); ++i) {
    clusters.push_back(cluster_row(extraction.clusters[i], home_keys[i]));
  }
  Json& frames = json["frames"] = Json::array();
  for (std::size_t i = 0; i < extraction.frames.size(); ++i) {
    frames.push_back(frame_row(extraction.frames[i], facts.frame_quotes[i]));
  }
  Json& figures = json["figures"] = Json::array();
  for (std::size_t i = 0; i < extraction.figures.size(); ++i) {
    figures.push_back(figure_row(extraction.figures[i], facts.figure_quotes[i]));
  }
  Json& statements = json["statements"] = Json::array();
  for (const DocumentFacts::StatementFact& statement : facts.statements) {
    statements.push_back(statement_row(statement));
  }
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<DocumentFacts> facts_from_json(std::string_view text) {
  DocumentFacts facts;
  try {  // nlohmann/json reports by exception; none leaves this function
    const Json json = Json::parse(text);
    if (json.at("version") != kVersion) {
      return fail(ErrorCode::kUnsupported, "a document's facts have version " + json.at("version").dump() +
                                               ", expected " + std::to_string(kVersion));
    }
    facts.publisher_agency = json.at("agency").get<std::string>();
    read_fingerprint(json.at("fingerprint"), facts);
    for (const Json& cells : json.at("clusters")) read_cluster(cells, facts);
    for (const Json& cells : json.at("frames")) read_frame(cells, facts);
    for (const Json& cells : json.at("figures")) read_figure(cells, facts);
    for (const Json& cells : json.at("statements")) read_statement(cells, facts);
  } catch (const std::exception& error) {
    return fail(ErrorCode::kSyntax, std::string("a document's facts cannot be read: ") + error.what());
  }
  if (!names_known_clusters(facts)) {
    return fail(ErrorCode::kCorrupt, "a document's facts name a cluster that is not there");
  }
  const auto is_known = [](const std::string& home) { return !home.empty(); };
  if (std::all_of(facts.home_keys.begin(), facts.home_keys.end(), is_known)) facts.kept_json = text;
  return facts;
}

}  // namespace claimgraph::resolve
