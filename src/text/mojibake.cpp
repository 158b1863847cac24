// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/mojibake.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <utility>

#include "claimgraph/base/utf8.h"

namespace claimgraph::text {
namespace {

/// Text is seldom broken more than twice; the bound keeps hostile input from buying time.
constexpr int kMostRounds = 3;

/// Windows-1252 for the bytes 0x80-0x9F (WHATWG Encoding Standard, index windows-1252). The five undefined
/// bytes stand for the C1 control of the same number, as browsers and Latin-1 have it.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

/// The byte that a decoder of Windows-1252 or Latin-1 would have read as `point`; nullopt for none.
std::optional<unsigned char> byte_of(char32_t point) {
  if (point < 0x100) return static_cast<unsigned char>(point);
  const auto* at = std::find(kWindows1252.begin(), kWindows1252.end(), point);
  if (at == kWindows1252.end()) return std::nullopt;
  return static_cast<unsigned char>(0x80 + (at - kWindows1252.begin()));
}

bool is_continuation(unsigned char byte) {
  return (byte & 0xC0U) == 0x80;
}

/// Characters that in honest text also follow a letter: quotes, dashes, an ellipsis, a no-break space, marks
/// of trade and footnotes. A letter and one of these is no sign of mojibake by itself ("Spaß…", "CAFÉ®").
bool is_ambiguous(char32_t point) {
  constexpr std::array<char32_t, 23> kAfterLetters = {
      0xA0,   0xA9,   0xAB,   0xAE,   0xB0,   0xB2,   0xB3,   0xB4,   0xB7,   0xB9,   0xBB,  0x2013,
      0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2026, 0x2039, 0x203A, 0x2122};
  return std::find(kAfterLetters.begin(), kAfterLetters.end(), point) != kAfterLetters.end();
}

/// What a run of characters may be read as: one character, if its bytes are read as UTF-8.
struct Sequence {
  char32_t meant = 0;
  std::uint32_t size = 0;  // bytes of the broken text
  bool certain = false;    // else only beside a certain one, or where its context allows it
};

std::uint32_t expected_length(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

bool is_letter(char32_t point) {
  return u_isalpha(static_cast<UChar32>(point)) != 0;
}
bool is_upper(char32_t point) {
  return u_isupper(static_cast<UChar32>(point)) != 0;
}

char32_t point_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t begin = at - 1;
  while (begin > 0 && is_continuation(static_cast<unsigned char>(text[begin]))) --begin;
  return utf8::decode(text, begin).code_point;
}

char32_t point_at(std::string_view text, std::size_t at) {
  return at < text.size() ? utf8::decode(text, at).code_point : 0;
}

/// Latin letters and signs ("Ã–sterreich", "Â»") are by far the commonest mojibake: they are doubtful only
/// where a word in capitals may end ("AMANHÃ”").
bool context_allows(std::string_view text, std::size_t at, const Sequence& sequence) {
  const unsigned char lead = byte_of(point_at(text, at)).value_or(0);
  if (lead != 0xC2 && lead != 0xC3) return false;
  return !is_upper(point_before(text, at)) || is_letter(point_at(text, at + sequence.size));
}

/// A closing quote lost its last byte: 0x9D is undefined in Windows-1252, and many programs wrote U+FFFD.
std::optional<Sequence> lossy_quote(std::string_view text, std::size_t at) {
  constexpr std::string_view kBroken = "\u00E2\u20AC\uFFFD";
  if (text.substr(at, kBroken.size()) != kBroken) return std::nullopt;
  return Sequence{0x201D, static_cast<std::uint32_t>(kBroken.size()), true};
}

/// Reads the characters at `at` as the bytes of one UTF-8 sequence.
std::optional<Sequence> read_sequence(std::string_view text, std::size_t at) {
  const utf8::Decoded first = utf8::decode(text, at);
  const unsigned char lead = byte_of(first.code_point).value_or(0);
  const std::uint32_t length = expected_length(lead);
  if (length == 0) return std::nullopt;
  std::array<char, 4> bytes{static_cast<char>(lead)};
  std::uint32_t size = first.length;
  std::uint32_t clear = 0;
  for (std::uint32_t i = 1; i < length; ++i) {
    if (at + size >= text.size()) return std::nullopt;
    const utf8::Decoded next = utf8::decode(text, at + size);
    const auto byte = byte_of(next.code_point);
    if (!byte || !is_continuation(*byte)) return lossy_quote(text, at);
    bytes[i] = static_cast<char>(*byte);
    size += next.length;
    clear += is_ambiguous(next.code_point) ? 0U : 1U;
  }
  const utf8::Decoded meant = utf8::decode(std::string_view(bytes.data(), length), 0);
  if (!meant.valid || u_charType(static_cast<UChar32>(meant.code_point)) == U_UNASSIGNED) return std::nullopt;
  return Sequence{meant.code_point, size, clear > 0};
}

/// Where the next character stands that could lead a sequence: U+00C2 to U+00F4 all begin with byte 0xC3.
std::size_t next_candidate(std::string_view text, std::size_t from) {
  for (;;) {
    if (from >= text.size()) return std::string_view::npos;
    const void* hit = std::memchr(text.data() + from, 0xC3, text.size() - from);
    if (hit == nullptr) return std::string_view::npos;
    const auto at = static_cast<std::size_t>(static_cast<const char*>(hit) - text.data());
    if (at + 2 < text.size() && static_cast<unsigned char>(text[at + 2]) >= 0xC2) return at;
    from = at + 1;
  }
}

/// A maximal run of adjacent sequences is settled together: one certain member vouches for its neighbours.
struct Stretch {
  std::vector<Sequence> sequences;
  std::size_t end = 0;
  bool certain = false;
};

Stretch read_stretch(std::string_view text, std::size_t at) {
  Stretch out;
  out.end = at;
  while (out.end < text.size()) {
    const auto sequence = read_sequence(text, out.end);
    if (!sequence) break;
    out.certain = out.certain || sequence->certain;
    out.sequences.push_back(*sequence);
    out.end += sequence->size;
  }
  return out;
}

TextSpan span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// One round; nullopt when nothing was broken.
std::optional<MappedText> repair_once(std::string_view text) {
  MappedText out;
  std::size_t done = 0;
  for (std::size_t at = next_candidate(text, 0); at != std::string_view::npos;) {
    const Stretch stretch = read_stretch(text, at);
    std::size_t position = at;
    for (const Sequence& sequence : stretch.sequences) {
      if (stretch.certain || context_allows(text, position, sequence)) {
        out.copy(text, span_of(done, position));
        std::string meant;
        utf8::append(meant, sequence.meant);
        out.replace(meant, span_of(position, position + sequence.size));
        done = position + sequence.size;
      }
      position += sequence.size;
    }
    at = next_candidate(text, std::max(stretch.end, at + 1));
  }
  if (done == 0) return std::nullopt;
  out.copy(text, span_of(done, text.size()));
  return out;
}

}  // namespace

MappedText repair_mojibake(std::string input) {
  auto repaired = repair_once(input);
  if (!repaired) return MappedText::identity(std::move(input));
  for (int round = 1; round < kMostRounds; ++round) {
    auto again = repair_once(repaired->text());
    if (!again) break;
    repaired = again->compose(*repaired);
  }
  return *std::move(repaired);
}

}  // namespace claimgraph::text
