// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/iri.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "claimgraph/base/ascii.h"

namespace claimgraph::rdf {
namespace {

/// The five components (RFC 3986, section 5.2.1); an absent one differs from an empty one.
struct Components {
  std::string_view scheme;
  std::optional<std::string_view> authority;
  std::string_view path;
  std::optional<std::string_view> query;
  std::optional<std::string_view> fragment;
};

std::size_t scheme_length(std::string_view iri) {
  if (iri.empty() || !ascii::is_letter(iri[0])) return 0;
  for (std::size_t i = 1; i < iri.size(); ++i) {
    const char c = iri[i];
    if (c == ':') return i;
    if (!ascii::is_letter(c) && !ascii::is_digit(c) && c != '+' && c != '-' && c != '.') return 0;
  }
  return 0;
}

Components split(std::string_view iri) {
  Components out;
  if (const auto hash = iri.find('#'); hash != std::string_view::npos) {
    out.fragment = iri.substr(hash + 1);
    iri = iri.substr(0, hash);
  }
  if (const std::size_t scheme = scheme_length(iri); scheme != 0) {
    out.scheme = iri.substr(0, scheme);
    iri.remove_prefix(scheme + 1);
  }
  if (const auto mark = iri.find('?'); mark != std::string_view::npos) {
    out.query = iri.substr(mark + 1);
    iri = iri.substr(0, mark);
  }
  if (iri.starts_with("//")) {
    const auto end = std::min(iri.find('/', 2), iri.size());
    out.authority = iri.substr(2, end - 2);
    iri.remove_prefix(end);
  }
  out.path = iri;
  return out;
}

/// RFC 3986, section 5.2.4, with the segments kept in `out` instead of an output buffer.
std::string remove_dot_segments(std::string_view path) {
  std::string out;
  while (!path.empty()) {
    if (path.starts_with("../")) {
      path.remove_prefix(3);
    } else if (path.starts_with("./")) {
      path.remove_prefix(2);
    } else if (path.starts_with("/./")) {
      path.remove_prefix(2);
    } else if (path == "/.") {
      path = "/";
    } else if (path.starts_with("/../") || path == "/..") {
      path = path == "/.." ? std::string_view("/") : path.substr(3);
      const auto slash = out.rfind('/');
      out.resize(slash == std::string::npos ? 0 : slash);
    } else if (path == "." || path == "..") {
      path = {};
    } else {
      const auto end = std::min(path.find('/', 1), path.size());
      out += path.substr(0, end);
      path.remove_prefix(end);
    }
  }
  return out;
}

/// RFC 3986, section 5.2.3.
std::string merge_paths(const Components& base, std::string_view path) {
  if (base.authority && base.path.empty()) return "/" + std::string(path);
  const auto slash = base.path.rfind('/');
  if (slash == std::string_view::npos) return std::string(path);
  return std::string(base.path.substr(0, slash + 1)) + std::string(path);
}

/// RFC 3986, section 5.3.
std::string recompose(const Components& parts) {
  std::string out(parts.scheme);
  out += ':';
  if (parts.authority) out += "//" + std::string(*parts.authority);
  out += parts.path;
  if (parts.query) out += "?" + std::string(*parts.query);
  if (parts.fragment) out += "#" + std::string(*parts.fragment);
  return out;
}

}  // namespace

bool is_absolute_iri(std::string_view iri) {
  return scheme_length(iri) != 0;
}

std::string resolve_iri(std::string_view base, std::string_view reference) {
  const Components relative = split(reference);
  if (!relative.scheme.empty()) return std::string(reference);
  const Components from = split(base);
  Components target;
  std::string path;
  target.scheme = from.scheme;
  target.fragment = relative.fragment;
  target.query = relative.query;
  target.authority = from.authority;
  if (relative.authority) {
    target.authority = relative.authority;
    path = remove_dot_segments(relative.path);
  } else if (relative.path.empty()) {
    path = from.path;
    if (!relative.query) target.query = from.query;
  } else if (relative.path.starts_with('/')) {
    path = remove_dot_segments(relative.path);
  } else {
    path = remove_dot_segments(merge_paths(from, relative.path));
  }
  target.path = path;
  return recompose(target);
}

bool is_valid_iri_text(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 ||
           std::string_view("<>\"{}|^`\\").find(c) != std::string_view::npos;
  });
}

std::string percent_encode(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (ascii::is_letter(c) || ascii::is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~') {
      out += c;
    } else {
      out += '%';
      out += kDigits[static_cast<unsigned char>(c) >> 4U];
      out += kDigits[static_cast<unsigned char>(c) & 15U];
    }
  }
  return out;
}

std::string percent_decode(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? ascii::hex_value(text[i + 1]) : -1;
    const int low = high >= 0 ? ascii::hex_value(text[i + 2]) : -1;
    if (low < 0) {
      out += text[i];
    } else {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return out;
}

std::string file_iri(const std::string& path) {
  std::error_code ignored;
  const auto absolute = std::filesystem::absolute(path, ignored).lexically_normal();
  std::string out = "file://";
  for (const auto& segment : absolute.relative_path()) out += "/" + percent_encode(segment.string());
  return out;
}

}  // namespace claimgraph::rdf
