// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "rdf/turtle_reader.h"

#include <serd/serd.h>

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "claimgraph/rdf/iri.h"
#include "claimgraph/rdf/vocabulary.h"
#include "rdf/characters.h"
#include "rdf/turtle_scan.h"

namespace claimgraph::rdf {
namespace {

constexpr std::size_t kMaxNesting = 1000;
constexpr std::size_t kPage = 1U << 16U;

std::string_view text_of(const SerdNode& node) {
  return {reinterpret_cast<const char*>(node.buf), node.n_bytes};
}

/// Serd decodes an escaped surrogate into three bytes that are no UTF-8: ED A0..BF xx. Text without escapes
/// was checked before.
bool has_surrogate(std::string_view text) {
  for (auto at = text.find('\xED'); at != std::string_view::npos; at = text.find('\xED', at + 1)) {
    if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0xA0) return true;
  }
  return false;
}

/// What stopped a run: Serd's own error with its place, or one of ours at a count of bytes.
struct Trouble {
  SerdStatus status = SERD_SUCCESS;
  std::string message;
  unsigned line = 0;
  unsigned column = 0;
  std::optional<std::size_t> offset;
};

/// One reading of a text. Statements go into the dataset as Serd hands them over.
class TurtleRun {
 public:
  TurtleRun(std::string_view text, TurtleSyntax syntax, std::string base)
      : text_(text),
        base_(std::move(base)),
        reader_(serd_reader_new(syntax == TurtleSyntax::kTrig ? SERD_TRIG : SERD_TURTLE, this, nullptr,
                                on_base, on_prefix, on_statement, nullptr),
                serd_reader_free) {
    serd_reader_set_strict(reader_.get(), true);
    serd_reader_set_error_sink(reader_.get(), on_error, this);
  }

  /// True when the whole text was read. With pages of one byte, the place of any trouble of ours is exact.
  bool read(std::size_t page_size) {
    const SerdStatus status =
        serd_reader_read_source(reader_.get(), next_page, no_stream_error, this, nullptr, page_size);
    // SERD_FAILURE without a word is the end of a document that has no statement (any more).
    if (status > SERD_FAILURE && trouble_.status == SERD_SUCCESS) trouble_.status = status;
    return trouble_.status == SERD_SUCCESS;
  }
  Dataset take() { return std::move(out_); }
  [[nodiscard]] const Trouble& trouble() const { return trouble_; }

 private:
  /// The last subject, predicate or graph: statements come in runs.
  struct Recent {
    SerdType type = SERD_NOTHING;
    std::string text;
    TermId id{};
  };

  static std::size_t next_page(void* buffer, std::size_t size, std::size_t count, void* handle);
  static int no_stream_error(void* /*handle*/) { return 0; }
  static SerdStatus on_error(void* handle, const SerdError* error);
  static SerdStatus on_base(void* handle, const SerdNode* uri);
  static SerdStatus on_prefix(void* handle, const SerdNode* name, const SerdNode* uri);
  static SerdStatus on_statement(void* handle, SerdStatementFlags flags, const SerdNode* graph,
                                 const SerdNode* subject, const SerdNode* predicate, const SerdNode* object,
                                 const SerdNode* datatype, const SerdNode* language);

  SerdStatus refuse(std::string message);
  std::optional<std::string_view> absolute(const SerdNode& node);
  std::optional<TermId> resource(const SerdNode& node);
  std::optional<TermId> recent(Recent& cache, const SerdNode& node);
  std::optional<TermId> object(const SerdNode& node, const SerdNode* datatype, const SerdNode* language);
  void forget();

  std::string_view text_;
  std::size_t consumed_ = 0;
  std::string base_;
  std::map<std::string, std::string, std::less<>> prefixes_;
  std::string buffer_;
  Recent subject_;
  Recent predicate_;
  Recent graph_;
  Trouble trouble_;
  Dataset out_;
  std::unique_ptr<SerdReader, decltype(&serd_reader_free)> reader_;
};

std::size_t TurtleRun::next_page(void* buffer, std::size_t size, std::size_t count, void* handle) {
  auto& run = *static_cast<TurtleRun*>(handle);
  const std::size_t wanted = std::min(size * count, run.text_.size() - run.consumed_);
  if (wanted != 0) std::memcpy(buffer, run.text_.data() + run.consumed_, wanted);
  run.consumed_ += wanted;
  return wanted;
}

SerdStatus TurtleRun::on_error(void* handle, const SerdError* error) {
  auto& run = *static_cast<TurtleRun*>(handle);
  if (run.trouble_.status != SERD_SUCCESS) return SERD_SUCCESS;  // the first one says most
  char message[512];
  std::va_list arguments;
  va_copy(arguments, *error->args);
  std::vsnprintf(message, sizeof message, error->fmt, arguments);
  va_end(arguments);
  run.trouble_ = {error->status == SERD_SUCCESS ? SERD_ERR_BAD_SYNTAX : error->status, message, error->line,
                  error->col, std::nullopt};
  auto& text = run.trouble_.message;
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  return SERD_SUCCESS;
}

SerdStatus TurtleRun::refuse(std::string message) {
  if (trouble_.status == SERD_SUCCESS) {
    trouble_ = {SERD_ERR_BAD_SYNTAX, std::move(message), 0, 0, consumed_};
  }
  return SERD_ERR_BAD_SYNTAX;
}

void TurtleRun::forget() {
  subject_.type = SERD_NOTHING;
  predicate_.type = SERD_NOTHING;
  graph_.type = SERD_NOTHING;
}

/// The absolute IRI of a URI or CURIE node; valid until the next call. Notes what is wrong otherwise.
std::optional<std::string_view> TurtleRun::absolute(const SerdNode& node) {
  std::string_view text = text_of(node);
  if (node.type == SERD_CURIE) {
    const auto colon = text.find(':');
    const auto prefix = prefixes_.find(text.substr(0, colon));
    if (prefix == prefixes_.end()) {
      refuse("the prefix '" + std::string(text.substr(0, colon)) +
             ":' is not declared; expected an @prefix before it");
      return std::nullopt;
    }
    buffer_.assign(prefix->second);
    buffer_.append(text.substr(colon + 1));
    text = buffer_;
  } else if (!is_absolute_iri(text)) {
    if (base_.empty()) {
      refuse("the relative reference <" + std::string(text) + "> has no base to be resolved against");
      return std::nullopt;
    }
    buffer_ = resolve_iri(base_, text);
    text = buffer_;
  }
  if (!is_valid_iri_text(text)) {
    refuse("the IRI <" + std::string(text) + "> has a character that no IRI may have");
    return std::nullopt;
  }
  if (has_surrogate(text)) {
    refuse("a surrogate (U+D800 to U+DFFF) is not a character; expected a Unicode scalar value");
    return std::nullopt;
  }
  return text;
}

std::optional<TermId> TurtleRun::resource(const SerdNode& node) {
  if (node.type == SERD_BLANK) return out_.intern(blank(text_of(node)));
  const auto text = absolute(node);
  if (!text) return std::nullopt;
  return out_.intern(iri(*text));
}

std::optional<TermId> TurtleRun::recent(Recent& cache, const SerdNode& node) {
  if (cache.type == node.type && cache.text == text_of(node)) return cache.id;
  const auto id = resource(node);
  if (id) {
    cache.type = node.type;
    cache.text.assign(text_of(node));
    cache.id = *id;
  }
  return id;
}

std::optional<TermId> TurtleRun::object(const SerdNode& node, const SerdNode* datatype,
                                        const SerdNode* language) {
  if (node.type != SERD_LITERAL) return resource(node);
  const std::string_view text = text_of(node);
  if (has_surrogate(text)) {
    refuse("a surrogate (U+D800 to U+DFFF) is not a character; expected a Unicode scalar value");
    return std::nullopt;
  }
  if (language != nullptr && language->n_bytes != 0) {
    if (language->n_bytes > 0xFFFF) {
      refuse("expected a language tag of less than 65536 bytes");
      return std::nullopt;
    }
    return out_.intern(language_literal(text, text_of(*language)));
  }
  if (datatype == nullptr || datatype->n_bytes == 0) return out_.intern(literal(text));
  const auto type = absolute(*datatype);
  if (!type) return std::nullopt;
  return out_.intern(literal(text, *type));
}

SerdStatus TurtleRun::on_base(void* handle, const SerdNode* uri) {
  auto& run = *static_cast<TurtleRun*>(handle);
  const auto base = run.absolute(*uri);
  if (!base) return SERD_ERR_BAD_SYNTAX;
  run.base_ = std::string(*base);
  run.forget();
  return SERD_SUCCESS;
}

SerdStatus TurtleRun::on_prefix(void* handle, const SerdNode* name, const SerdNode* uri) {
  auto& run = *static_cast<TurtleRun*>(handle);
  const auto value = run.absolute(*uri);
  if (!value) return SERD_ERR_BAD_SYNTAX;
  run.prefixes_.insert_or_assign(std::string(text_of(*name)), std::string(*value));
  run.out_.set_prefix(text_of(*name), run.prefixes_.find(text_of(*name))->second);
  run.forget();
  return SERD_SUCCESS;
}

SerdStatus TurtleRun::on_statement(void* handle, SerdStatementFlags /*flags*/, const SerdNode* graph,
                                   const SerdNode* subject, const SerdNode* predicate, const SerdNode* object,
                                   const SerdNode* datatype, const SerdNode* language) {
  auto& run = *static_cast<TurtleRun*>(handle);
  const bool named = graph != nullptr && graph->type != SERD_NOTHING;
  const auto g = named ? run.recent(run.graph_, *graph) : kDefaultGraph;
  const auto s = g ? run.recent(run.subject_, *subject) : std::nullopt;
  const auto p = s ? run.recent(run.predicate_, *predicate) : std::nullopt;
  const auto o = p ? run.object(*object, datatype, language) : std::nullopt;
  if (!o) return SERD_ERR_BAD_SYNTAX;
  run.out_.add({*s, *p, *o, *g});
  return SERD_SUCCESS;
}

/// Where our own trouble stands: the same run again, a byte at a time, only to see where it stops.
ErrorPlace locate(std::string_view text, TurtleSyntax syntax, const std::string& name,
                  const std::string& base, const Trouble& trouble) {
  if (!trouble.offset) {
    if (trouble.line != 0) return {name, trouble.line, std::max(trouble.column, 1U)};
    return {name, 0, 0};
  }
  TurtleRun again(text, syntax, base);
  again.read(1);
  const auto offset = again.trouble().offset.value_or(0);
  return place_of(text, offset == 0 ? 0 : offset - 1, name);
}

}  // namespace

Result<Dataset> read_turtle(std::string_view text, TurtleSyntax syntax, const std::string& name,
                            const std::string& base) {
  if (const auto deep = find_deep_nesting(text, kMaxNesting)) {
    return fail(ErrorCode::kLimit, "brackets nest deeper than 1,000", place_of(text, *deep, name));
  }
  if (const auto nul = find_stray_nul(text)) {
    return fail(ErrorCode::kSyntax, "a NUL outside a string", place_of(text, *nul, name));
  }
  TurtleRun run(text, syntax, base);
  if (run.read(kPage)) return run.take();
  if (run.trouble().status == SERD_ERR_ID_CLASH) {
    // Serd calls nodes without a label b1, b2..., and gives up on a document that has labels like b1 and B1.
    const std::string renamed = prefix_blank_labels(text, "x");
    TurtleRun retry(renamed, syntax, base);
    if (retry.read(kPage)) return retry.take();
    return fail(ErrorCode::kSyntax, retry.trouble().message,
                locate(renamed, syntax, name, base, retry.trouble()));
  }
  std::string message = run.trouble().message;
  if (message.empty()) message = reinterpret_cast<const char*>(serd_strerror(run.trouble().status));
  return fail(ErrorCode::kSyntax, std::move(message), locate(text, syntax, name, base, run.trouble()));
}

}  // namespace claimgraph::rdf
