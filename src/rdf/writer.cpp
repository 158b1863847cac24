// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/writer.h"

#include <serd/serd.h>

#include <algorithm>
#include <cstdint>
#include <deque>
#include <future>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "claimgraph/base/atomic_file.h"
#include "claimgraph/base/utf8.h"
#include "claimgraph/rdf/vocabulary.h"
#include "rdf/characters.h"
#include "rdf/sorted.h"

namespace claimgraph::rdf {
namespace {

constexpr SerdNode kNoNode = {nullptr, 0, 0, 0, SERD_NOTHING};

bool is_pretty(Syntax syntax) {
  return syntax == Syntax::kTurtle || syntax == Syntax::kTrig;
}

bool has_graphs(Syntax syntax) {
  return syntax == Syntax::kTrig || syntax == Syntax::kNQuads;
}

SerdSyntax serd_syntax(Syntax syntax) {
  switch (syntax) {
    case Syntax::kTurtle:
      return SERD_TURTLE;
    case Syntax::kTrig:
      return SERD_TRIG;
    case Syntax::kNTriples:
      return SERD_NTRIPLES;
    case Syntax::kNQuads:
      return SERD_NQUADS;
  }
  return SERD_TURTLE;
}

/// `text` has a NUL behind it: the dataset's terms and std::string both do.
SerdNode node(SerdType type, std::string_view text) {
  return {reinterpret_cast<const uint8_t*>(text.data()), text.size(), text.size(), 0, type};
}

/// PN_LOCAL without what would need an escape; "" too.
bool is_plain_local_name(std::string_view text) {
  bool first = true;
  for (std::size_t at = 0; at < text.size(); first = false) {
    const utf8::Decoded next = utf8::decode(text, at);
    const char32_t c = next.code_point;
    const bool digit = c >= '0' && c <= '9';
    if (first ? !is_pn_chars_u(c) && !digit : !is_pn_chars(c) && c != '.') return false;
    at += next.length;
  }
  return text.empty() || text.back() != '.';
}

/// Prefixes with names of ASCII letters, digits, `-` and `_`: the others are rare, and Serd 0.30 itself
/// refuses to read some of them (U+00B7 after the first letter of a predicate's prefix).
Prefixes plain_prefixes(const Prefixes& all) {
  Prefixes out;
  for (const auto& [name, text] : all) {
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
      return static_cast<unsigned char>(c) < 0x80 && (is_pn_chars(static_cast<unsigned char>(c)));
    });
    if (plain) out.emplace(name, text);
  }
  return out;
}

bool is_abbreviated(std::string_view datatype) {
  return datatype == vocabulary::kXsdInteger || datatype == vocabulary::kXsdDecimal ||
         datatype == vocabulary::kXsdBoolean;
}

/// What Turtle reads back as this very literal without quotes. Serd drops the quotes of anything that is
/// typed as a number or a truth value, whatever its text ("five"^^xsd:integer), so that has to be decided
/// before.
bool reads_back_bare(const TermView& literal) {
  std::string_view digits = literal.value;
  if (literal.datatype == vocabulary::kXsdBoolean) return digits == "true" || digits == "false";
  if (digits.starts_with('-') || digits.starts_with('+')) digits.remove_prefix(1);
  const auto all_digits = [](std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (literal.datatype == vocabulary::kXsdInteger) return all_digits(digits);
  if (literal.datatype != vocabulary::kXsdDecimal) return false;
  const auto dot = digits.find('.');
  return dot != std::string_view::npos && all_digits(digits.substr(0, dot)) &&
         all_digits(digits.substr(dot + 1));
}

/// The prefixes that a document of the syntax declares. A number in quotes needs one for its datatype (see
/// SerdOutput::datatype()).
Prefixes prefixes_of(const Dataset& data, Syntax syntax) {
  Prefixes prefixes = plain_prefixes(data.prefixes());
  if (!is_pretty(syntax)) return prefixes;
  const bool there = std::any_of(prefixes.begin(), prefixes.end(),
                                 [](const auto& entry) { return entry.second == vocabulary::kXsd; });
  const auto quads = data.quads();
  const bool needed = !there && std::any_of(quads.begin(), quads.end(), [&data](const Quad& quad) {
    const TermView term = data.term(quad.object);
    return is_abbreviated(term.datatype) && !reads_back_bare(term);
  });
  if (!needed) return prefixes;
  std::string name = "xsd";
  while (!prefixes.try_emplace(name, vocabulary::kXsd).second) name += 'x';
  return prefixes;
}

/// Serd's writer with what it needs around it.
class SerdOutput {
 public:
  /// All given must outlive the output.
  SerdOutput(const Dataset& data, const Prefixes& prefixes, Syntax syntax, const ByteSink& sink)
      : data_(data),
        prefixes_(prefixes),
        pretty_(is_pretty(syntax)),
        sink_(sink),
        environment_(serd_env_new(nullptr), serd_env_free),
        writer_(serd_writer_new(serd_syntax(syntax), pretty_ ? SERD_STYLE_ABBREVIATED : SerdStyle{},
                                environment_.get(), nullptr, take_bytes, this),
                serd_writer_free) {}

  /// Quads in the order of sorted_quads(). A stretch that continues a document uses its prefixes undeclared.
  enum class Place : std::uint8_t { kWhole, kContinued };

  Status write(std::span<const Quad> quads, Place place) {
    if (pretty_) set_prefixes(place);
    TermId graph = kDefaultGraph;
    for (const Quad& quad : quads) {
      if (pretty_ && quad.graph != graph) {
        end_graph(graph);
        graph = quad.graph;
      }
      if (auto status = write_quad(quad); !status) return status;
      if (!status_) return status_;
    }
    end_graph(graph);
    return status_;
  }

 private:
  static std::size_t take_bytes(const void* bytes, std::size_t size, void* handle);
  void flush();
  void end_graph(TermId graph);
  [[nodiscard]] std::string wrapped(TermId graph);
  void set_prefixes(Place place);
  Status write_quad(const Quad& quad);
  SerdNode resource(TermId id, std::string& buffer) const;
  SerdNode predicate(TermId id, std::string& buffer) const;
  SerdNode iri_node(std::string_view text, std::string& buffer) const;
  SerdNode datatype(const TermView& literal, std::string& buffer) const;

  struct Prefix {
    std::string_view name;
    std::string_view text;
  };

  const Dataset& data_;
  const Prefixes& prefixes_;
  std::vector<Prefix> by_length_;  ///< of what they stand for, longest first; views of prefixes_
  bool pretty_;
  const ByteSink& sink_;
  std::string page_;
  bool holds_page_ = false;  ///< a named graph is wrapped when it is complete
  bool wrote_graph_ = false;
  Status status_;
  std::string subject_buffer_, predicate_buffer_, object_buffer_, graph_buffer_;
  std::unique_ptr<SerdEnv, decltype(&serd_env_free)> environment_;
  std::unique_ptr<SerdWriter, decltype(&serd_writer_free)> writer_;
};

std::size_t SerdOutput::take_bytes(const void* bytes, std::size_t size, void* handle) {
  auto& self = *static_cast<SerdOutput*>(handle);
  constexpr std::size_t kPage = 1U << 18U;
  self.page_.append(static_cast<const char*>(bytes), size);
  if (self.page_.size() >= kPage && !self.holds_page_) self.flush();
  return size;
}

void SerdOutput::flush() {
  if (status_ && !page_.empty()) status_ = sink_(page_);
  page_.clear();
}

/// What Serd wrote for a named graph since the last one, as `name { ... }`. Each of its lines is a line of
/// the document: line feeds in literals are escaped.
std::string SerdOutput::wrapped(TermId graph) {
  std::string buffer;
  const SerdNode name = resource(graph, buffer);
  std::string out(reinterpret_cast<const char*>(name.buf), name.n_bytes);
  if (name.type == SERD_URI) out = "<" + out + ">";
  if (name.type == SERD_BLANK) out = "_:" + out;
  out += " {\n";
  std::string_view rest = page_;
  while (rest.starts_with('\n') || rest.starts_with(' ')) rest.remove_prefix(1);
  while (rest.ends_with('\n')) rest.remove_suffix(1);
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    if (end != 0) out.append("\t").append(rest.substr(0, end));
    out += '\n';
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out + "}\n";
}

void SerdOutput::end_graph(TermId graph) {
  if (serd_writer_finish(writer_.get()) != SERD_SUCCESS && status_) {
    status_ = fail(ErrorCode::kInternal, "the end of the document cannot be written");
  }
  if (holds_page_ && !page_.empty()) page_ = wrapped(graph);
  if (pretty_ && page_.ends_with("\n\n")) page_.pop_back();
  if (pretty_ && !page_.empty() && wrote_graph_) page_.insert(0, "\n");
  wrote_graph_ = wrote_graph_ || !page_.empty();
  flush();
  holds_page_ = pretty_;
}

void SerdOutput::set_prefixes(Place place) {
  for (const auto& [name, text] : prefixes_) {
    const SerdNode name_node = node(SERD_LITERAL, name);
    const SerdNode text_node = node(SERD_URI, text);
    if (place == Place::kWhole) {
      serd_writer_set_prefix(writer_.get(), &name_node, &text_node);
    } else {
      serd_env_set_prefix(environment_.get(), &name_node, &text_node);
    }
    by_length_.push_back({name, text});
  }
  std::stable_sort(by_length_.begin(), by_length_.end(),
                   [](const auto& a, const auto& b) { return a.text.size() > b.text.size(); });
}

SerdNode SerdOutput::iri_node(std::string_view text, std::string& buffer) const {
  if (!pretty_) return node(SERD_URI, text);
  const auto best = std::find_if(by_length_.begin(), by_length_.end(), [text](const Prefix& prefix) {
    return !prefix.text.empty() && text.starts_with(prefix.text);
  });
  if (best == by_length_.end()) return node(SERD_URI, text);
  const std::string_view local = text.substr(best->text.size());
  if (!is_plain_local_name(local)) return node(SERD_URI, text);
  buffer.assign(best->name);
  buffer += ':';
  buffer += local;
  return node(SERD_CURIE, buffer);
}

SerdNode SerdOutput::resource(TermId id, std::string& buffer) const {
  const TermView term = data_.term(id);
  if (term.kind == TermKind::kBlank) return node(SERD_BLANK, term.value);
  return iri_node(term.value, buffer);
}

SerdNode SerdOutput::predicate(TermId id, std::string& buffer) const {
  const TermView term = data_.term(id);
  if (term.value == vocabulary::kRdfType) return node(SERD_URI, term.value);  // Serd writes `a`
  return resource(id, buffer);
}

SerdNode SerdOutput::datatype(const TermView& literal, std::string& buffer) const {
  if (!literal.language.empty() || literal.datatype == vocabulary::kXsdString) return kNoNode;
  if (!pretty_ || reads_back_bare(literal)) return node(SERD_URI, literal.datatype);
  // Serd knows xsd:integer and its like by their IRI alone: a prefixed name keeps the quotes.
  return iri_node(literal.datatype, buffer);
}

Status SerdOutput::write_quad(const Quad& quad) {
  const TermView term = data_.term(quad.object);
  const bool is_text = term.kind == TermKind::kLiteral;
  std::string datatype_buffer;
  const bool named = quad.graph != kDefaultGraph && !pretty_;
  const SerdNode graph = named ? resource(quad.graph, graph_buffer_) : kNoNode;
  const SerdNode subject = resource(quad.subject, subject_buffer_);
  const SerdNode relation = predicate(quad.predicate, predicate_buffer_);
  const SerdNode object = is_text ? node(SERD_LITERAL, term.value) : resource(quad.object, object_buffer_);
  const SerdNode type = is_text ? datatype(term, datatype_buffer) : kNoNode;
  const SerdNode language = is_text && !term.language.empty() ? node(SERD_LITERAL, term.language) : kNoNode;
  const SerdStatus status = serd_writer_write_statement(
      writer_.get(), 0, graph.buf == nullptr ? nullptr : &graph, &subject, &relation, &object,
      type.buf == nullptr ? nullptr : &type, language.buf == nullptr ? nullptr : &language);
  if (status == SERD_SUCCESS) return {};
  return fail(ErrorCode::kInternal,
              "a statement about " + to_ntriples(data_.term(quad.subject)) +
                  " cannot be written: " + reinterpret_cast<const char*>(serd_strerror(status)));
}

/// Where the subjects of a large document are parted: at the first one behind each so many statements.
std::vector<std::span<const Quad>> stretches_of(std::span<const Quad> quads) {
  constexpr std::size_t kStretch = 1U << 16U;
  std::vector<std::span<const Quad>> stretches;
  while (!quads.empty()) {
    std::size_t end = std::min(kStretch, quads.size());
    while (end < quads.size() && quads[end].subject == quads[end - 1].subject) ++end;
    stretches.push_back(quads.subspan(0, end));
    quads = quads.subspan(end);
  }
  return stretches;
}

Result<std::string> write_stretch(const Dataset& data, const Prefixes& prefixes, std::span<const Quad> quads,
                                  SerdOutput::Place place) {
  std::string text;
  const ByteSink append = [&text](std::string_view bytes) -> Status {
    text += bytes;
    return {};
  };
  if (auto status = SerdOutput(data, prefixes, Syntax::kTurtle, append).write(quads, place); !status)
    return tl::unexpected<Error>(std::move(status.error()));
  if (place == SerdOutput::Place::kWhole) return text;
  return '\n' + text.substr(std::min(text.find_first_not_of('\n'), text.size()));  // as between two subjects
}

/// Turtle in stretches that threads make, put together in their order.
Status write_in_stretches(const Dataset& data, const Prefixes& prefixes, std::span<const Quad> quads,
                          const ByteSink& sink, unsigned threads) {
  std::deque<std::future<Result<std::string>>> under_way;
  const auto take_oldest = [&]() -> Status {
    const auto text = under_way.front().get();
    under_way.pop_front();
    return text ? sink(*text) : tl::unexpected<Error>(text.error());
  };
  auto place = SerdOutput::Place::kWhole;
  for (const std::span<const Quad> stretch : stretches_of(quads)) {
    if (under_way.size() == threads) {
      if (auto status = take_oldest(); !status) return status;
    }
    under_way.push_back(std::async(std::launch::async, [&data, &prefixes, stretch, place] {
      return write_stretch(data, prefixes, stretch, place);
    }));
    place = SerdOutput::Place::kContinued;
  }
  while (!under_way.empty()) {
    if (auto status = take_oldest(); !status) return status;
  }
  return {};
}

}  // namespace

Status write(const Dataset& data, Syntax syntax, const ByteSink& sink, unsigned threads) {
  if (!has_graphs(syntax) && data.has_named_graphs()) {
    return fail(ErrorCode::kUnsupported,
                "Turtle and N-Triples have no named graphs, and this dataset has; use trig or nquads");
  }
  const std::vector<Quad> quads =
      sorted_quads(data, is_pretty(syntax) ? PredicateOrder::kReadable : PredicateOrder::kByName);
  const Prefixes prefixes = prefixes_of(data, syntax);
  if (syntax == Syntax::kTurtle && threads > 1)
    return write_in_stretches(data, prefixes, quads, sink, threads);
  return SerdOutput(data, prefixes, syntax, sink).write(quads, SerdOutput::Place::kWhole);
}

Result<std::string> write_text(const Dataset& data, Syntax syntax) {
  std::string out;
  const auto append = [&out](std::string_view bytes) -> Status {
    out += bytes;
    return {};
  };
  if (auto status = write(data, syntax, append); !status)
    return tl::unexpected<Error>(std::move(status.error()));
  return out;
}

Status write_file(const Dataset& data, Syntax syntax, const std::string& path, unsigned threads) {
  auto file = AtomicFile::create(path);
  if (!file) return tl::unexpected<Error>(std::move(file.error()));
  const auto append = [&file](std::string_view bytes) { return file->write(bytes); };
  if (auto status = write(data, syntax, append, threads); !status) return status;
  return file->commit();
}

}  // namespace claimgraph::rdf
