// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/store.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "claimgraph/base/ascii.h"
#include "claimgraph/rdf/iri.h"
#include "rdf/http.h"

namespace claimgraph::rdf {
namespace {

/// Statements a request of the graph store protocol carries; small enough that a lost one costs little.
constexpr std::size_t kGraphStoreBatch = 20'000;

struct EndpointRow {
  std::string_view ending;  ///< of an update or graph store endpoint's path
  std::string_view query;   ///< what replaces it
};

// Longer endings first. Virtuoso; Oxigraph; Fuseki; GraphDB and RDF4J; QLever answers both at one URL.
constexpr std::array kEndpoints = std::to_array<EndpointRow>({
    {"/sparql-graph-crud-auth", "/sparql"},
    {"/sparql-graph-crud", "/sparql"},
    {"/rdf-graphs/service", ""},
    {"/sparql-auth", "/sparql"},
    {"/statements", ""},
    {"/update", "/query"},
    {"/store", "/query"},
    {"/data", "/query"},
});

/// The statements that go to one graph of the store.
struct Target {
  std::string graph;  ///< IRI; empty: the store's default graph
  std::vector<Quad> quads;
  std::size_t with_blanks = 0;  ///< statements that hold blank nodes
};

using Batch = std::pair<std::size_t, std::size_t>;  ///< first statement, one past the last

class Loader {
 public:
  Loader(const Dataset& data, const StoreOptions& options, HttpClient client,
         const std::function<void(const StoreProgress&)>& progress)
      : data_(data), options_(options), client_(std::move(client)), progress_(progress) {
    query_url_ = options.query_url.empty() ? query_endpoint(options.url) : options.query_url;
  }

  Result<StoreReport> run() {
    const std::vector<Target> targets = split();
    for (const Target& target : targets) total_ += target.quads.size();
    for (const Target& target : targets) {
      if (auto loaded = load_graph(target); !loaded) return tl::unexpected(how_far(loaded.error()));
    }
    return report_;
  }

 private:
  /// The error of a connection, with what has arrived and how to go on.
  [[nodiscard]] Error how_far(Error error) const {
    const std::size_t arrived = report_.sent + report_.present;
    if (error.code != ErrorCode::kNetwork || arrived == 0) return error;
    error.message += "; " + std::to_string(arrived) + " of " + std::to_string(total_) +
                     " statements have arrived, --resume goes on from there" +
                     (options_.mode == StoreMode::kReplace ? " (without --replace)" : "");
    return error;
  }

  [[nodiscard]] std::vector<Target> split() const {
    std::map<std::string, Target> by_graph;
    if (options_.mode == StoreMode::kReplace && data_.empty())
      by_graph[options_.graph].graph = options_.graph;
    for (const Quad& quad : data_.quads()) {
      const std::string graph =
          quad.graph == kDefaultGraph ? options_.graph : std::string(data_.term(quad.graph).value);
      Target& target = by_graph[graph];
      target.graph = graph;
      target.quads.push_back({quad.subject, quad.predicate, quad.object});
      if (is_blank(quad.subject) || is_blank(quad.object)) ++target.with_blanks;
    }
    std::vector<Target> targets;
    for (auto& [name, target] : by_graph) {
      // Two graphs of the data may fall together in one of the store.
      std::sort(target.quads.begin(), target.quads.end());
      target.quads.erase(std::unique(target.quads.begin(), target.quads.end()), target.quads.end());
      targets.push_back(std::move(target));
    }
    return targets;
  }

  Status load_graph(const Target& target) {
    const bool update = options_.protocol == StoreProtocol::kUpdate;
    if (update && target.with_blanks > 0 && target.quads.size() > options_.batch)
      return fail(
          ErrorCode::kUnsupported,
          "the graph has blank nodes, which separate updates cannot share; expected --protocol gsp, or data "
          "without blank nodes");
    std::size_t before = 0;
    if (options_.mode == StoreMode::kAdd) {
      const auto count = count_graph(target);
      if (!count) return tl::unexpected(count.error());
      before = *count;
    }
    if (auto sent = update ? send_updates(target) : send_graph(target); !sent) return sent;
    return before == 0 ? confirm_count(target) : confirm_batches(target, before);
  }

  Status send_updates(const Target& target) {
    if (options_.mode == StoreMode::kReplace) {
      const std::string what = target.graph.empty() ? "DEFAULT" : "GRAPH <" + target.graph + ">";
      if (auto cleared = update("CLEAR SILENT " + what); !cleared) return cleared;
    }
    for (const Batch& batch : batches(target, options_.batch)) {
      auto skipped = is_skipped(target, batch);
      if (!skipped) return tl::unexpected(skipped.error());
      if (*skipped) continue;
      const std::string block = in_graph(target, ntriples(target, batch));
      if (auto sent = update("INSERT DATA {\n" + block + "}"); !sent) return sent;
      advance(batch);
    }
    return {};
  }

  Status send_graph(const Target& target) {
    const std::size_t size =
        target.with_blanks > 0 ? std::max<std::size_t>(target.quads.size(), 1) : kGraphStoreBatch;
    bool replace = options_.mode == StoreMode::kReplace;
    std::vector<Batch> parts = batches(target, size);
    if (parts.empty() && replace) parts.emplace_back(0, 0);
    for (const Batch& batch : parts) {
      auto skipped = replace ? Result<bool>(false) : is_skipped(target, batch);
      if (!skipped) return tl::unexpected(skipped.error());
      if (*skipped) continue;
      const std::string body = ntriples(target, batch);
      // N-Triples is Turtle, and Turtle is what every store takes.
      const HttpRequest request{replace ? "PUT" : "POST", graph_url(target), "text/turtle", body, "*/*"};
      if (auto sent = client_.send(request); !sent) return tl::unexpected(sent.error());
      replace = false;
      advance(batch);
    }
    return {};
  }

  /// With resume: whether the store has the whole batch already.
  Result<bool> is_skipped(const Target& target, const Batch& batch) {
    if (options_.resume != StoreResume::kSkipPresent || target.with_blanks > 0) return false;
    for (const Batch& part : batches_of(batch.first, batch.second, options_.batch)) {
      const auto found = count_batch(target, part);
      if (!found) return tl::unexpected(found.error());
      if (*found != part.second - part.first) return false;
    }
    report_.present += batch.second - batch.first;
    return true;
  }

  Status confirm_count(const Target& target) {
    const auto count = count_graph(target);
    if (!count) return tl::unexpected(count.error());
    if (*count == target.quads.size()) return {};
    return fail(ErrorCode::kConflict, "the store counts " + std::to_string(*count) + " statements in " +
                                          name(target) + ", expected " + std::to_string(target.quads.size()));
  }

  Status confirm_batches(const Target& target, std::size_t before) {
    for (const Batch& batch : batches(target, options_.batch)) {
      const auto found = count_batch(target, batch);
      if (!found) return tl::unexpected(found.error());
      const std::size_t wanted = ground(target, batch);
      if (*found != wanted)
        return fail(ErrorCode::kConflict, "the store has " + std::to_string(*found) + " of " +
                                              std::to_string(wanted) + " statements of a batch in " +
                                              name(target));
    }
    if (target.with_blanks == 0) return {};
    const auto after = count_graph(target);
    if (!after) return tl::unexpected(after.error());
    if (*after >= before + target.with_blanks) return {};
    return fail(ErrorCode::kConflict, "statements with blank nodes are missing in " + name(target));
  }

  Result<std::size_t> count_graph(const Target& target) {
    return count("SELECT (COUNT(*) AS ?n) WHERE { " + in_graph(target, "?s ?p ?o") + " }");
  }

  /// How many of the batch's statements without blank nodes the store has. Statements are asked for by their
  /// terms, but text with a language by its parts: Virtuoso 7 finds none of those among several rows.
  Result<std::size_t> count_batch(const Target& target, const Batch& batch) {
    std::string plain;
    std::string tagged;
    for (std::size_t i = batch.first; i < batch.second; ++i) {
      const Quad& quad = target.quads[i];
      if (has_blank(quad)) continue;
      const bool has_language = !data_.term(quad.object).language.empty();
      (has_language ? tagged : plain) += "(" + (has_language ? in_parts(quad) : statement(quad)) + ")\n";
    }
    const auto first = count_rows(target, "?s ?p ?o", plain, "");
    if (!first) return first;
    const auto second =
        count_rows(target, "?s ?p ?v ?l", tagged, "FILTER (STR(?o) = ?v && LCASE(LANG(?o)) = ?l)");
    if (!second) return second;
    return *first + *second;
  }

  Result<std::size_t> count_rows(const Target& target, const std::string& variables, const std::string& rows,
                                 const std::string& filter) {
    if (rows.empty()) return std::size_t{0};
    return count("SELECT (COUNT(*) AS ?n) WHERE { VALUES (" + variables + ") {\n" + rows + "} " +
                 in_graph(target, "?s ?p ?o") + " " + filter + " }");
  }

  /// Subject, predicate, text and language, which counts in lower case.
  [[nodiscard]] std::string in_parts(const Quad& quad) const {
    const TermView object = data_.term(quad.object);
    std::string tag(object.language);
    std::transform(tag.begin(), tag.end(), tag.begin(), ascii::to_lower);
    std::string text;
    for (const TermView& term :
         {data_.term(quad.subject), data_.term(quad.predicate), literal(object.value), literal(tag)}) {
      append_ntriples(text, term);
      text += ' ';
    }
    return text;
  }

  Result<std::size_t> count(const std::string& query) {
    // As a form (SPARQL 1.1 Protocol, section 2.1.2): Virtuoso never answers a query that is posted directly.
    const std::string form = "query=" + percent_encode(query);
    auto response = client_.send(
        {"POST", query_url_, "application/x-www-form-urlencoded", form, "application/sparql-results+json"});
    if (!response) return tl::unexpected(response.error());
    const auto json = nlohmann::json::parse(response->body, nullptr, false);
    const auto bindings = nlohmann::json::json_pointer("/results/bindings/0/n/value");
    std::size_t number = 0;
    if (json.is_object() && json.contains(bindings) && json[bindings].is_string()) {
      const auto& text = json[bindings].get_ref<const std::string&>();
      if (std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc{}) return number;
    }
    return fail(ErrorCode::kNetwork, query_url_ +
                                         " answered a count with something else; is it the SPARQL query "
                                         "endpoint? (expected, or given by --query)");
  }

  Status update(const std::string& text) {
    auto response = client_.send({"POST", options_.url, "application/sparql-update", text, "*/*"});
    if (!response) return tl::unexpected(response.error());
    return {};
  }

  [[nodiscard]] std::string graph_url(const Target& target) const {
    const std::string separator = options_.url.find('?') == std::string::npos ? "?" : "&";
    return options_.url + separator +
           (target.graph.empty() ? "default" : "graph=" + percent_encode(target.graph));
  }

  [[nodiscard]] static std::string in_graph(const Target& target, const std::string& block) {
    return target.graph.empty() ? block : "GRAPH <" + target.graph + "> {\n" + block + "}";
  }

  [[nodiscard]] static std::string name(const Target& target) {
    return target.graph.empty() ? "the default graph" : "<" + target.graph + ">";
  }

  [[nodiscard]] static bool has_blank(const Quad& quad) {
    return is_blank(quad.subject) || is_blank(quad.object);
  }

  [[nodiscard]] static std::size_t ground(const Target& target, const Batch& batch) {
    return static_cast<std::size_t>(
        std::count_if(target.quads.begin() + static_cast<std::ptrdiff_t>(batch.first),
                      target.quads.begin() + static_cast<std::ptrdiff_t>(batch.second),
                      [](const Quad& quad) { return !has_blank(quad); }));
  }

  [[nodiscard]] std::string statement(const Quad& quad) const {
    std::string text;
    append_ntriples(text, data_.term(quad.subject));
    text += ' ';
    append_ntriples(text, data_.term(quad.predicate));
    text += ' ';
    append_ntriples(text, data_.term(quad.object));
    return text;
  }

  [[nodiscard]] std::string ntriples(const Target& target, const Batch& batch) const {
    std::string text;
    for (std::size_t i = batch.first; i < batch.second; ++i) text += statement(target.quads[i]) + " .\n";
    return text;
  }

  [[nodiscard]] static std::vector<Batch> batches_of(std::size_t begin, std::size_t end, std::size_t size) {
    std::vector<Batch> parts;
    for (std::size_t at = begin; at < end; at += size) parts.emplace_back(at, std::min(at + size, end));
    return parts;
  }
  [[nodiscard]] static std::vector<Batch> batches(const Target& target, std::size_t size) {
    return batches_of(0, target.quads.size(), size);
  }

  void advance(const Batch& batch) {
    report_.sent += batch.second - batch.first;
    if (progress_) progress_({report_.sent + report_.present, total_});
  }

  const Dataset& data_;
  const StoreOptions& options_;
  HttpClient client_;
  const std::function<void(const StoreProgress&)>& progress_;
  std::string query_url_;
  std::size_t total_ = 0;
  StoreReport report_;
};

}  // namespace

std::string query_endpoint(const std::string& url) {
  const std::size_t path_end = std::min(url.find('?'), url.size());
  const std::string_view path = std::string_view(url).substr(0, path_end);
  for (const EndpointRow& row : kEndpoints) {
    if (path.ends_with(row.ending))
      return std::string(path.substr(0, path.size() - row.ending.size())) + std::string(row.query);
  }
  return url;
}

Result<StoreReport> load(const Dataset& data, const StoreOptions& options,
                         const std::function<void(const StoreProgress&)>& progress) {
  if (options.batch == 0)
    return fail(ErrorCode::kInvalidArgument, "a batch of 0 statements, expected 1 or more");
  if (const auto origin = origin_of(options.url); !origin) return tl::unexpected(origin.error());
  auto client = HttpClient::create({options.user, options.password, options.timeout, options.retries});
  if (!client) return tl::unexpected(client.error());
  return Loader(data, options, std::move(*client), progress).run();
}

}  // namespace claimgraph::rdf
