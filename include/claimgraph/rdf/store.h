// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

#include "claimgraph/base/result.h"
#include "claimgraph/rdf/dataset.h"

namespace claimgraph::rdf {

/// How statements travel: the SPARQL 1.1 Graph Store HTTP Protocol, or SPARQL 1.1 Update requests.
enum class StoreProtocol : unsigned char { kGraphStore, kUpdate };

/// Whether what the target graph held before stays.
enum class StoreMode : unsigned char { kAdd, kReplace };

/// Whether batches that the store has already are sent again (harmless) or looked up first and left out.
enum class StoreResume : unsigned char { kSendAll, kSkipPresent };

struct StoreOptions {
  std::string url;        ///< endpoint of the protocol; http or https, without user information
  std::string query_url;  ///< SPARQL query endpoint; empty: told from `url` (see query_endpoint())
  std::string graph;  ///< IRI of the graph that takes the default graph's statements; empty: the store's own
  StoreProtocol protocol = StoreProtocol::kGraphStore;
  StoreMode mode = StoreMode::kAdd;
  StoreResume resume = StoreResume::kSendAll;
  std::string user;                  ///< for Basic or Digest authentication, as the store asks; empty: none
  std::string password;              ///< never printed
  std::chrono::seconds timeout{60};  ///< of one request without any progress
  unsigned retries =
      4;  ///< after a lost connection or a 429, 502, 503 or 504; waits 0.5 s, then twice as long each
  std::size_t batch = 1000;  ///< statements an update or a confirmation; Virtuoso takes no more than 1,000
};

/// What has happened so far, for a progress line.
struct StoreProgress {
  std::size_t sent = 0;
  std::size_t total = 0;
};

struct StoreReport {
  std::size_t sent = 0;     ///< statements sent
  std::size_t present = 0;  ///< statements left out because the store had them
};

/// The SPARQL query endpoint that belongs to an update or graph store endpoint, by the paths of the stores we
/// know (Virtuoso, Oxigraph, Jena Fuseki, GraphDB and RDF4J, QLever, Blazegraph); the URL itself for others.
std::string query_endpoint(const std::string& url);

/// Puts every statement of `data` into a store and makes sure that it is there: a replaced or formerly empty
/// graph must count as many statements as were sent; otherwise every batch is counted by itself.
/// Named graphs go to graphs of their own names. Redirects are followed within the same origin only; TLS
/// certificates are verified. Blank nodes cannot be spread over requests: a graph that has some goes in one
/// request of the graph store protocol, and is refused (kUnsupported) by kUpdate beyond one batch.
/// Errors: kNetwork with what the store said, kInvalidArgument for a URL that is none, kConflict when the
/// store confirms and yet has other counts.
Result<StoreReport> load(const Dataset& data, const StoreOptions& options,
                         const std::function<void(const StoreProgress&)>& progress = {});

}  // namespace claimgraph::rdf
