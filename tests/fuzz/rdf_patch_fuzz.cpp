// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as an RDF Patch: one that is refused changes nothing; one that is applied turns the graph into
// what the difference of both says, and the difference's own patch takes the same way.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "claimgraph/rdf/canon.h"
#include "claimgraph/rdf/diff.h"
#include "claimgraph/rdf/patch.h"
#include "claimgraph/rdf/reader.h"

using namespace claimgraph::rdf;  // NOLINT(google-build-using-namespace): the whole file is about it

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

Dataset start() {
  return std::move(
      *read_text("<urn:a> <urn:p> <urn:b> .\n<urn:a> <urn:p> \"x\"@en <urn:g> .\n_:n <urn:p> _:n .\n",
                 Syntax::kNQuads, "start"));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const Dataset before = start();
  Dataset after = start();
  const auto counts = apply_patch(after, text, "fuzz", PatchMismatch::kAllow);
  if (!counts) {
    require(after.size() == before.size());
    return 0;
  }
  const auto changes = difference(before, after);
  if (!changes) return 0;
  const auto patch = format_patch(*changes);
  if (!patch) return 0;  // a blank node of `before` is touched
  Dataset again = start();
  require(apply_patch(again, *patch, "own").has_value());
  const auto same = isomorphic(again, after);
  require(!same || *same);
  return 0;
}
