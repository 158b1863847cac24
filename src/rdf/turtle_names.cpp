// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "rdf/turtle_names.h"

#include <cstdint>
#include <utility>

#include "claimgraph/base/ascii.h"
#include "claimgraph/rdf/iri.h"
#include "rdf/characters.h"

namespace claimgraph::rdf {
namespace {

/// What a byte may be within a prefixed name.
enum NameByte : std::uint8_t { kNever, kAlways, kNotFirst, kNotAtEnds, kPercent, kBackslash, kBeyondAscii };

constexpr std::array<NameByte, 256> make_name_bytes() {
  std::array<NameByte, 256> table{};
  for (std::size_t c = 0; c < 256; ++c) {
    if (c >= 0x80) {
      table[c] = kBeyondAscii;
    } else if (is_pn_chars(static_cast<char32_t>(c)) || c == ':') {
      table[c] = kAlways;
    }
  }
  table['-'] = kNotFirst;
  table['.'] = kNotAtEnds;
  table['%'] = kPercent;
  table['\\'] = kBackslash;
  return table;
}
constexpr std::array<NameByte, 256> kNameBytes = make_name_bytes();

constexpr NameByte name_byte(char c) {
  return kNameBytes[static_cast<unsigned char>(c)];
}

/// PN_LOCAL_ESC.
constexpr std::string_view kLocalEscapes = "_~.-!$&'()*+,;=/?#@%";

}  // namespace

std::string_view TurtleNames::bare_word() const {
  const std::string_view word = scanner_.letters();
  const NameByte next = name_byte(scanner_.peek(word.size()));
  if (next == kAlways || next == kNotFirst || next == kBeyondAscii) return {};
  return word;
}

TurtleNames::Recent& TurtleNames::recent(std::string_view source) {
  const std::size_t size = source.size();
  const auto last = static_cast<unsigned char>(source[size - 1]);
  const auto middle = static_cast<unsigned char>(source[size / 2]);
  return recent_[(size * 5 + last * 3U + middle) % recent_.size()];
}

std::optional<TermId> TurtleNames::read_reference() {
  const char* const begin = scanner_.position();
  const auto reference = scanner_.read_iri();
  if (!reference) return std::nullopt;
  const std::string_view source = scanner_.since(begin);
  Recent& known = recent(source);
  if (known.source == source) return known.id;
  const auto value = absolute(*reference);
  if (!value) return std::nullopt;
  known = {source, out_.intern(iri(*value))};
  return known.id;
}

std::optional<std::string_view> TurtleNames::absolute(std::string_view reference) {
  if (is_absolute_iri(reference)) return reference;
  if (base_.empty()) {
    scanner_.refuse("the relative reference <" + std::string(reference) +
                    "> has no base to be resolved against");
    return std::nullopt;
  }
  buffer_ = resolve_iri(base_, reference);
  return buffer_;
}

bool TurtleNames::read_prefix() {
  const char* const begin = scanner_.position();
  if (!skip_prefix_name()) return scanner_.refuse("expected the prefix to declare, with its colon");
  const std::string name(scanner_.since(begin));
  scanner_.skip();
  scanner_.skip_space();
  if (scanner_.peek() != '<') return scanner_.refuse("expected an IRI in <> for the prefix");
  const auto reference = scanner_.read_iri();
  const auto value = reference ? absolute(*reference) : std::nullopt;
  if (!value) return false;
  out_.set_prefix(name, *value);
  prefixes_.insert_or_assign(name, std::string(*value));
  recent_.fill({});  // names mean something else now
  return true;
}

bool TurtleNames::read_base() {
  if (scanner_.peek() != '<') return scanner_.refuse("expected an IRI in <> as the base");
  const auto reference = scanner_.read_iri();
  const auto value = reference ? absolute(*reference) : std::nullopt;
  if (!value) return false;
  base_ = std::string(*value);
  recent_.fill({});
  return true;
}

bool TurtleNames::skip_prefix_name() {
  const char* const begin = scanner_.position();
  while (!scanner_.at_end() && scanner_.peek() != ':') {
    const bool first = scanner_.position() == begin;
    const char32_t c = scanner_.code_point();
    if (first ? !is_pn_chars_base(c) : !is_pn_chars(c) && c != '.') break;
    scanner_.skip_code_point();
  }
  const char* const colon = scanner_.position();
  if (scanner_.peek() == ':' && (colon == begin || colon[-1] != '.')) return true;
  scanner_.go_to(begin);
  return false;
}

/// One of the longer parts of PN_LOCAL: PLX, or a character beyond ASCII.
bool TurtleNames::skip_part_of_local_name() {
  switch (name_byte(scanner_.peek())) {
    case kPercent:
      if (ascii::hex_value(scanner_.peek(1)) < 0 || ascii::hex_value(scanner_.peek(2)) < 0)
        return scanner_.refuse("expected two hexadecimal digits after '%' in a name");
      scanner_.skip(3);
      return true;
    case kBackslash:
      if (scanner_.peek(1) == '\0' || kLocalEscapes.find(scanner_.peek(1)) == std::string_view::npos)
        return scanner_.refuse("expected one of " + std::string(kLocalEscapes) +
                               " after a backslash in a name");
      scanner_.skip(2);
      return true;
    default:
      scanner_.skip_code_point();
      return true;
  }
}

/// PN_LOCAL, which may be empty.
std::optional<std::string_view> TurtleNames::skip_local_name() {
  const char* const begin = scanner_.position();
  const char* last = begin;  // a name does not end in a dot
  while (!scanner_.at_end()) {
    const bool first = scanner_.position() == begin;
    const NameByte kind = name_byte(scanner_.peek());
    if (kind == kNever || (first && (kind == kNotFirst || kind == kNotAtEnds))) break;
    if (kind == kBeyondAscii) {
      const char32_t c = scanner_.code_point();
      if (first ? !is_pn_chars_u(c) : !is_pn_chars(c)) break;
    }
    if (kind <= kNotAtEnds) {
      scanner_.skip();
    } else if (!skip_part_of_local_name()) {
      return std::nullopt;
    }
    if (kind != kNotAtEnds) last = scanner_.position();
  }
  scanner_.go_to(last);
  return scanner_.since(begin);
}

std::optional<TermId> TurtleNames::read_prefixed_name() {
  const char* const begin = scanner_.position();
  if (!skip_prefix_name()) return scanner_.expected("an IRI, as <...> or with a prefix and a colon");
  const std::string_view prefix = scanner_.since(begin);
  scanner_.skip();
  const auto local = skip_local_name();
  if (!local) return std::nullopt;
  const std::string_view source = scanner_.since(begin);
  Recent& known = recent(source);
  if (known.source == source) return known.id;
  const auto id = expand(prefix, *local, begin);
  if (id) known = {source, *id};
  return id;
}

std::optional<TermId> TurtleNames::expand(std::string_view prefix, std::string_view local,
                                          const char* begin) {
  const auto expansion = prefixes_.find(prefix);
  if (expansion == prefixes_.end()) {
    scanner_.go_to(begin);
    scanner_.refuse("the prefix '" + std::string(prefix) +
                    ":' is not declared; expected an @prefix before it");
    return std::nullopt;
  }
  buffer_.assign(expansion->second);
  for (auto escape = local.find('\\'); escape != std::string_view::npos; escape = local.find('\\')) {
    buffer_.append(local.substr(0, escape));
    buffer_ += local[escape + 1];
    local.remove_prefix(escape + 2);
  }
  buffer_.append(local);
  return out_.intern(iri(buffer_));
}

}  // namespace claimgraph::rdf
