// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/earlier_graph.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <set>
#include <string_view>
#include <utility>

#include "claimgraph/cli/suggest.h"
#include "claimgraph/rdf/reader.h"
#include "claimgraph/resolve/facts.h"
#include "cli/graph_input.h"

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
  return resolve::Ruling{is_same ? Verdict::kSame : Verdict::kDifferent, parts[1], parts[2]};
}

}  // namespace

Result<EarlierGraph> read_earlier_graph(const std::string& path, const Conformance& conformance) {
  auto data = rdf::read_file(path);
  if (!data) return tl::unexpected(data.error());
  auto conforming = conformance.take_mark(*data);
  const auto input = graph_in(*data, path);
  if (!input) return tl::unexpected(input.error());
  EarlierGraph earlier{{}, input->base, input->graph.provenance(), std::move(conforming)};
  for (const graph::DocumentNode& node : input->graph.documents()) {
    auto facts = facts_of(node, path);
    if (!facts) return tl::unexpected(facts.error());
    earlier.documents.push_back(*std::move(facts));
  }
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
