// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "rdf/turtle_reader.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "claimgraph/base/ascii.h"
#include "claimgraph/rdf/iri.h"
#include "claimgraph/rdf/vocabulary.h"
#include "rdf/scanner.h"
#include "rdf/turtle_names.h"

namespace claimgraph::rdf {
namespace {

constexpr unsigned kMaxNesting = 1000;

bool equals_ignoring_case(std::string_view word, std::string_view upper) {
  return std::equal(word.begin(), word.end(), upper.begin(), upper.end(),
                    [](char a, char b) { return ascii::to_lower(a) == ascii::to_lower(b); });
}

/// One pass over the text. Each read_ function is a production of the Turtle or the TriG grammar (section 6.5
/// of Turtle, 4 of TriG); it gives nothing after the scanner has noted what was expected where.
class TurtleReader {
 public:
  TurtleReader(std::string_view text, TurtleSyntax syntax, std::string base)
      : scanner_(text), syntax_(syntax), names_(scanner_, out_, std::move(base)) {
    type_ = out_.intern(iri(vocabulary::kRdfType));
    first_ = out_.intern(iri(vocabulary::kRdfFirst));
    rest_ = out_.intern(iri(vocabulary::kRdfRest));
    nil_ = out_.intern(iri(vocabulary::kRdfNil));
  }

  bool read_document() {
    for (skip_space(); !scanner_.at_end(); skip_space()) {
      if (!read_block()) return false;
    }
    return true;
  }
  Dataset take() { return std::move(out_); }
  [[nodiscard]] Error error(const std::string& name) const { return scanner_.error(name); }

 private:
  /// How a subject is written, which decides what may follow it.
  enum class Form : std::uint8_t { kName, kPropertyList, kCollection };
  struct Node {
    TermId id{};
    Form form = Form::kName;
  };
  /// One level of brackets, as long as it lives.
  class Nesting {
   public:
    explicit Nesting(unsigned& depth) : depth_(depth) { ++depth_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;
    ~Nesting() { --depth_; }

   private:
    unsigned& depth_;
  };

  [[nodiscard]] char peek() const { return scanner_.peek(); }
  void skip_space() { scanner_.skip_space(); }
  void add(TermId subject, TermId predicate, TermId object) {
    out_.add({subject, predicate, object, graph_});
  }

  bool read_block();
  bool read_directive(std::string_view word, std::size_t length);
  bool read_end_of_statement();
  bool read_triples_or_graph();
  bool read_graph_after_keyword();
  bool read_wrapped_graph(TermId graph);
  bool read_predicates_after(const Node& subject);
  bool read_predicate_object_list(TermId subject);
  bool read_object_list(TermId subject, TermId predicate);

  std::optional<Node> read_subject();
  std::optional<TermId> read_verb();
  std::optional<TermId> read_object();
  std::optional<Node> read_brackets();
  std::optional<TermId> read_collection();
  std::optional<TermId> read_blank_node();
  std::optional<TermId> read_name_or_boolean();
  std::optional<TermId> read_literal();
  std::optional<TermId> read_number();

  TermId fresh_blank();

  Scanner scanner_;
  TurtleSyntax syntax_;
  Dataset out_;
  TurtleNames names_;
  TermId graph_ = kDefaultGraph;
  unsigned depth_ = 0;
  TermId type_{};
  TermId first_{};
  TermId rest_{};
  TermId nil_{};
  std::vector<TermId> unlabelled_;                      ///< ascending
  std::unordered_map<std::string, TermId> relabelled_;  ///< labels that an unlabelled node had taken
};

/// statement of Turtle; directive or block of TriG.
bool TurtleReader::read_block() {
  if (peek() == '@') {
    scanner_.skip();
    const std::string_view word = scanner_.letters();
    if (word == "prefix" || word == "base")
      return read_directive(word, word.size()) && read_end_of_statement();
    return scanner_.refuse("expected @prefix or @base");
  }
  const bool trig = syntax_ == TurtleSyntax::kTrig;
  if (trig && peek() == '{') return read_wrapped_graph(kDefaultGraph);
  const std::string_view word = names_.bare_word();
  if (equals_ignoring_case(word, "PREFIX")) return read_directive("prefix", word.size());
  if (equals_ignoring_case(word, "BASE")) return read_directive("base", word.size());
  if (trig && equals_ignoring_case(word, "GRAPH")) {
    scanner_.skip(word.size());
    return read_graph_after_keyword();
  }
  return read_triples_or_graph();
}

bool TurtleReader::read_directive(std::string_view word, std::size_t length) {
  scanner_.skip(length);
  skip_space();
  return word == "prefix" ? names_.read_prefix() : names_.read_base();
}

bool TurtleReader::read_end_of_statement() {
  skip_space();
  return scanner_.accept('.') || scanner_.refuse("expected '.' at the end of the statement");
}

/// triplesOrGraph and triples2 of TriG; in Turtle, triples alone.
bool TurtleReader::read_triples_or_graph() {
  const auto subject = read_subject();
  if (!subject) return false;
  skip_space();
  if (syntax_ == TurtleSyntax::kTrig && peek() == '{' && subject->form == Form::kName)
    return read_wrapped_graph(subject->id);
  return read_predicates_after(*subject) && read_end_of_statement();
}

bool TurtleReader::read_graph_after_keyword() {
  skip_space();
  const auto name = read_subject();
  if (!name) return false;
  if (name->form != Form::kName) return scanner_.refuse("expected an IRI or a blank node before this");
  skip_space();
  return read_wrapped_graph(name->id);
}

bool TurtleReader::read_wrapped_graph(TermId graph) {
  if (!scanner_.accept('{')) return scanner_.refuse("expected '{' after the name of a graph");
  graph_ = graph;
  skip_space();
  while (peek() != '}') {
    const auto subject = read_subject();
    if (!subject) return false;
    skip_space();
    if (!read_predicates_after(*subject)) return false;
    skip_space();
    if (peek() != '.' && peek() != '}') return scanner_.refuse("expected '.' or '}' after the statement");
    scanner_.accept('.');
    skip_space();
  }
  scanner_.skip();
  graph_ = kDefaultGraph;
  return true;
}

/// A list of properties in brackets says something by itself; every other subject needs a predicate.
bool TurtleReader::read_predicates_after(const Node& subject) {
  if (subject.form == Form::kPropertyList && (peek() == '.' || peek() == '}')) return true;
  return read_predicate_object_list(subject.id);
}

bool TurtleReader::read_predicate_object_list(TermId subject) {
  while (true) {
    const auto predicate = read_verb();
    if (!predicate || !read_object_list(subject, *predicate)) return false;
    if (peek() != ';') return true;
    while (scanner_.accept(';')) skip_space();
    const char next = peek();
    if (next == '.' || next == ']' || next == '}' || scanner_.at_end()) return true;
  }
}

bool TurtleReader::read_object_list(TermId subject, TermId predicate) {
  do {
    skip_space();
    const auto object = read_object();
    if (!object) return false;
    add(subject, predicate, *object);
    skip_space();
  } while (scanner_.accept(','));
  return true;
}

std::optional<TurtleReader::Node> TurtleReader::read_subject() {
  std::optional<TermId> id;
  Form form = Form::kName;
  switch (peek()) {
    case '[':
      return read_brackets();
    case '(':
      form = Form::kCollection;
      id = read_collection();
      break;
    case '_':
      id = read_blank_node();
      break;
    case '"':
    case '\'':
      return scanner_.expected("an IRI or a blank node as the subject");
    default:
      id = names_.read_iri();
  }
  if (!id) return std::nullopt;
  return Node{*id, form};
}

std::optional<TermId> TurtleReader::read_verb() {
  if (peek() == 'a' && names_.bare_word() == "a") {
    scanner_.skip();
    return type_;
  }
  if (peek() == '_' || peek() == '[' || peek() == '(' || peek() == '"' || peek() == '\'')
    return scanner_.expected("an IRI or 'a' as the predicate");
  return names_.read_iri();
}

std::optional<TermId> TurtleReader::read_object() {
  const char c = peek();
  switch (c) {
    case '<':
      return names_.read_reference();
    case '"':
    case '\'':
      return read_literal();
    case '_':
      return read_blank_node();
    case '(':
      return read_collection();
    case '[': {
      const auto node = read_brackets();
      return node ? std::optional(node->id) : std::nullopt;
    }
    case '+':
    case '-':
    case '.':
      return read_number();
    default:
      return ascii::is_digit(c) ? read_number() : read_name_or_boolean();
  }
}

/// ANON or blankNodePropertyList.
std::optional<TurtleReader::Node> TurtleReader::read_brackets() {
  const Nesting level(depth_);
  if (depth_ > kMaxNesting) {
    scanner_.refuse("brackets nest deeper than " + std::to_string(kMaxNesting), ErrorCode::kLimit);
    return std::nullopt;
  }
  scanner_.skip();
  const TermId node = fresh_blank();
  skip_space();
  if (scanner_.accept(']')) return Node{node, Form::kName};
  if (!read_predicate_object_list(node)) return std::nullopt;
  skip_space();
  if (!scanner_.accept(']')) return scanner_.expected("']' after the properties of a blank node");
  return Node{node, Form::kPropertyList};
}

std::optional<TermId> TurtleReader::read_collection() {
  const Nesting level(depth_);
  if (depth_ > kMaxNesting) {
    scanner_.refuse("brackets nest deeper than " + std::to_string(kMaxNesting), ErrorCode::kLimit);
    return std::nullopt;
  }
  scanner_.skip();
  std::optional<TermId> head;
  std::optional<TermId> last;
  for (skip_space(); !scanner_.accept(')'); skip_space()) {
    if (scanner_.at_end()) return scanner_.expected("')' at the end of a collection");
    const TermId cell = fresh_blank();
    const auto member = read_object();
    if (!member) return std::nullopt;
    add(cell, first_, *member);
    if (last) add(*last, rest_, cell);
    if (!head) head = cell;
    last = cell;
  }
  if (last) add(*last, rest_, nil_);
  return head ? head : nil_;
}

/// A node without a label gets one that looks like `b0`. When the document uses that very label later on, its
/// node is given another, so that the two stay apart.
std::optional<TermId> TurtleReader::read_blank_node() {
  const auto label = scanner_.read_blank_label();
  if (!label) return std::nullopt;
  const bool may_clash = !unlabelled_.empty() && label->front() == 'b';
  if (!may_clash) return out_.intern(blank(*label));
  const TermId id = out_.intern(blank(*label));
  if (!std::binary_search(unlabelled_.begin(), unlabelled_.end(), id)) return id;
  const auto [entry, added] = relabelled_.try_emplace(std::string(*label));
  if (added) entry->second = out_.fresh_blank();
  return entry->second;
}

TermId TurtleReader::fresh_blank() {
  unlabelled_.push_back(out_.fresh_blank());
  return unlabelled_.back();
}

std::optional<TermId> TurtleReader::read_name_or_boolean() {
  const std::string_view word = peek() == 't' || peek() == 'f' ? names_.bare_word() : std::string_view();
  if (word != "true" && word != "false") return names_.read_prefixed_name();
  // `true.x:y` begins like a boolean and is a name.
  if (scanner_.peek(word.size()) == '.') {
    const char* const begin = scanner_.position();
    const bool is_name = names_.skip_prefix_name();
    scanner_.go_to(begin);
    if (is_name) return names_.read_prefixed_name();
  }
  scanner_.skip(word.size());
  return out_.intern(literal(word, vocabulary::kXsdBoolean));
}

/// RDFLiteral.
std::optional<TermId> TurtleReader::read_literal() {
  const char quote = peek();
  const bool is_long = scanner_.peek(1) == quote && scanner_.peek(2) == quote;
  const auto value = is_long ? scanner_.read_long_string() : scanner_.read_string();
  if (!value) return std::nullopt;
  skip_space();
  if (peek() == '@') {
    const auto language = scanner_.read_language();
    if (!language) return std::nullopt;
    return out_.intern(language_literal(*value, *language));
  }
  if (!scanner_.accept('^')) return out_.intern(literal(*value));
  if (!scanner_.accept('^')) return scanner_.expected("'^^' before a datatype");
  skip_space();
  const auto datatype = names_.read_iri();
  if (!datatype) return std::nullopt;
  return out_.intern(literal(*value, out_.term(*datatype).value));
}

/// INTEGER, DECIMAL or DOUBLE, whichever is longest.
std::optional<TermId> TurtleReader::read_number() {
  const auto digits_from = [this](std::size_t at) {
    while (ascii::is_digit(scanner_.peek(at))) ++at;
    return at;
  };
  const std::size_t sign = peek() == '+' || peek() == '-' ? 1 : 0;
  const std::size_t whole = digits_from(sign);
  std::size_t end = whole;
  std::string_view type = vocabulary::kXsdInteger;
  const std::size_t fraction = scanner_.peek(whole) == '.' ? digits_from(whole + 1) : whole;
  if (fraction > whole + 1) {
    end = fraction;
    type = vocabulary::kXsdDecimal;
  }
  const bool has_digits = whole > sign || fraction > whole + 1;
  if (has_digits && (scanner_.peek(fraction) | 0x20) == 'e') {
    const char after = scanner_.peek(fraction + 1);
    const std::size_t exponent = fraction + (after == '+' || after == '-' ? 2 : 1);
    if (digits_from(exponent) > exponent) {
      end = digits_from(exponent);
      type = vocabulary::kXsdDouble;
    }
  }
  if (!has_digits) return scanner_.expected("an object: an IRI, a blank node, a literal or a number");
  const std::string_view value(scanner_.position(), end);
  scanner_.skip(end);
  return out_.intern(literal(value, type));
}

}  // namespace

Result<Dataset> read_turtle(std::string_view text, TurtleSyntax syntax, const std::string& name,
                            const std::string& base) {
  if (!base.empty() && (!is_absolute_iri(base) || !is_valid_iri_text(base)))
    return fail(ErrorCode::kInvalidArgument, "the base <" + base + "> is no absolute IRI", {name});
  TurtleReader reader(text, syntax, base);
  if (!reader.read_document()) return tl::unexpected<Error>(reader.error(name));
  return reader.take();
}

}  // namespace claimgraph::rdf
