// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/earlier_graph.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <future>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "claimgraph/cli/suggest.h"
#include "claimgraph/rdf/graph_reader.h"
#include "claimgraph/rdf/reader.h"
#include "claimgraph/resolve/facts.h"
#include "cli/ordered_work.h"

namespace claimgraph::cli {
namespace {

using Facts = resolve::DocumentFacts;

Result<Facts> facts_of(const graph::DocumentNode& node, const std::string& path) {
  if (node.facts.empty()) {
    return fail(
        ErrorCode::kInvalidArgument,
        "does not say what `" + node.key + "` alone said; expected a graph built with `--provenance full`",
        {.file = path});
  }
  auto facts = resolve::facts_from_json(node.facts);
  if (!facts) return tl::unexpected(Error{facts.error().code, facts.error().message, {.file = path}});
  facts->metadata = {.id = node.key,
                     .title = node.title,
                     .date = node.date,
                     .publisher = node.publisher,
                     .url = node.url,
                     .language = node.language};
  facts->source_hash = node.source_hash;
  return facts;
}

/// The facts of all documents, in their order; the first error.
Result<std::vector<Facts>> facts_of(std::span<const graph::DocumentNode> nodes, const std::string& path,
                                    unsigned threads) {
  using Nodes = std::span<const graph::DocumentNode>;
  constexpr std::size_t kTask = 32;  // documents
  std::vector<Facts> all;
  Status status;
  const auto next = [&]() -> std::optional<Nodes> {
    if (nodes.empty() || !status) return std::nullopt;
    const Nodes some = nodes.subspan(0, std::min(kTask, nodes.size()));
    nodes = nodes.subspan(some.size());
    return some;
  };
  const auto read_some = [&path](Nodes some) {
    std::vector<Result<Facts>> read;
    for (const graph::DocumentNode& node : some) read.push_back(facts_of(node, path));
    return read;
  };
  const auto take = [&](std::vector<Result<Facts>> read) {
    for (Result<Facts>& facts : read) {
      if (!facts && status) status = tl::unexpected(facts.error());
      if (facts) all.push_back(*std::move(facts));
    }
  };
  work_in_order<Nodes, std::vector<Result<Facts>>>(next, read_some, take, threads);
  if (!status) return tl::unexpected(status.error());
  return all;
}

Error at_file(Error error, const std::string& path) {
  if (error.where.file.empty()) error.where.file = path;
  return error;
}

std::string unknown_document(const EarlierGraph& graph, const std::string& id) {
  std::vector<std::string_view> known;
  for (const Facts& facts : graph.documents) known.emplace_back(facts.metadata.id);
  return "no document `" + id + "` to retract" + did_you_mean(id, known);
}

/// The line's fields between tabs.
std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> out;
  std::size_t begin = 0;
  for (;;) {
    const std::size_t end = line.find('\t', begin);
    out.push_back(line.substr(begin, end - begin));
    if (end == std::string::npos) return out;
    begin = end + 1;
  }
}

Result<resolve::Ruling> parse_ruling(const std::string& line, const ErrorPlace& where) {
  const std::vector<std::string> parts = fields(line);
  const bool is_same = parts.front() == "same";
  if (parts.size() != 3 || (!is_same && parts.front() != "different") || parts[1].empty() ||
      parts[2].empty()) {
    return fail(ErrorCode::kSyntax, "expected `same` or `different` and two names with tabs between them",
                where);
  }
  using Verdict = resolve::Ruling::Verdict;
  return resolve::Ruling{is_same ? Verdict::kSame : Verdict::kDifferent, parts[1], parts[2], where.line};
}

}  // namespace

Result<EarlierGraph> read_earlier_graph(const std::string& path, const Conformance& conformance,
                                        unsigned threads) {
  auto data = rdf::read_file(path);
  if (!data) return tl::unexpected(data.error());
  const std::string mark = Conformance::take_mark(*data);
  auto trusted = std::async(std::launch::async, [&] { return conformance.trusted(*data, mark); });
  auto graph = rdf::documents_in(*data);
  if (!graph) return tl::unexpected(at_file(graph.error(), path));
  if (graph->documents().empty() && !graph->nodes().empty()) {
    return fail(ErrorCode::kInvalidArgument,
                "has no documents; expected a graph built with `--provenance full`", {.file = path});
  }
  EarlierGraph earlier{{}, rdf::graph_base(*data), graph->provenance(), {}};
  auto documents = facts_of(graph->documents(), path, threads);
  if (!documents) return tl::unexpected(documents.error());
  earlier.documents = *std::move(documents);
  earlier.conforming = trusted.get();
  return earlier;
}

Status retract(EarlierGraph& graph, std::span<const std::string> ids) {
  for (const std::string& id : ids) {
    const auto has_id = [&](const Facts& facts) { return facts.metadata.id == id; };
    if (std::erase_if(graph.documents, has_id) == 0) {
      return fail(ErrorCode::kNotFound, unknown_document(graph, id));
    }
  }
  return {};
}

std::vector<Facts> unite(EarlierGraph earlier, std::vector<Facts> added) {
  std::set<std::string, std::less<>> given;
  for (const Facts& facts : added) given.insert(facts.metadata.id);
  std::vector<Facts> all;
  for (Facts& facts : earlier.documents) {
    if (!given.contains(facts.metadata.id)) all.push_back(std::move(facts));
  }
  std::move(added.begin(), added.end(), std::back_inserter(all));
  return all;
}

Result<std::vector<resolve::Ruling>> read_rulings(const std::string& path) {
  errno = 0;
  std::ifstream in(path);
  if (!in)
    return fail(ErrorCode::kNotFound, std::string("cannot be read: ") + std::strerror(errno), {.file = path});
  std::vector<resolve::Ruling> rulings;
  std::string line;
  for (unsigned number = 1; std::getline(in, line); ++number) {
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty() || line.front() == '#') continue;
    auto ruling = parse_ruling(line, {.file = path, .line = number, .column = 1});
    if (!ruling) return tl::unexpected(ruling.error());
    rulings.push_back(*std::move(ruling));
  }
  return rulings;
}

}  // namespace claimgraph::cli
