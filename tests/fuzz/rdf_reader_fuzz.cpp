// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Any bytes in any syntax: what is read is the same after every syntax that can hold it wrote it and it was
// read again; what is refused has a place.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "claimgraph/rdf/canon.h"
#include "claimgraph/rdf/reader.h"
#include "claimgraph/rdf/writer.h"

using namespace claimgraph::rdf;  // NOLINT(google-build-using-namespace): the whole file is about it

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_round_trip(const Dataset& data) {
  const auto canonical = canonicalize(data, {.work_limit = 500});
  if (!canonical) return;
  for (const Syntax syntax : {Syntax::kTurtle, Syntax::kTrig, Syntax::kNTriples, Syntax::kNQuads}) {
    const bool graphs = syntax == Syntax::kTrig || syntax == Syntax::kNQuads;
    if (!graphs && data.has_named_graphs()) continue;
    const auto text = write_text(data, syntax);
    require(text.has_value());
    const auto again = read_text(*text, syntax, "again");
    require(again.has_value());
    const auto same = canonicalize(*again, {.work_limit = 500});
    require(same && same->nquads == canonical->nquads);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  const auto syntax = static_cast<Syntax>(bytes[0] % 4);
  const std::string_view text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  const auto data = read_text(text, syntax, "fuzz", "http://base.example/a/b");
  if (!data) {
    require(!data.error().message.empty());
    return 0;
  }
  check_round_trip(*data);
  return 0;
}
