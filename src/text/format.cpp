// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/format.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace claimgraph::text {
namespace {

struct FormatName {
  std::string_view name;
  Format format;
};

// The first name of a format is the one that we print.
constexpr std::array<FormatName, 7> kNames = {{{"plain", Format::kPlain},
                                               {"wikitext", Format::kWikitext},
                                               {"html", Format::kHtml},
                                               {"json", Format::kJson},
                                               {"jsonl", Format::kJsonLines},
                                               {"text", Format::kPlain},
                                               {"ndjson", Format::kJsonLines}}};

constexpr std::array<FormatName, 10> kExtensions = {{{".html", Format::kHtml},
                                                     {".htm", Format::kHtml},
                                                     {".xhtml", Format::kHtml},
                                                     {".json", Format::kJson},
                                                     {".jsonl", Format::kJsonLines},
                                                     {".ndjson", Format::kJsonLines},
                                                     {".wiki", Format::kWikitext},
                                                     {".wikitext", Format::kWikitext},
                                                     {".mediawiki", Format::kWikitext},
                                                     {".mw", Format::kWikitext}}};

/// Tags that begin a page or its head; whatever else a text begins with, it is not a whole page.
constexpr std::array<std::string_view, 7> kPageStarts = {"<!doctype html", "<html", "<head", "<body",
                                                         "<article",       "<main", "<meta"};

/// Marks of wikitext with the weight each is given; a text that collects kEnoughWikitext is wikitext.
struct Mark {
  std::string_view text;
  int weight;
};
constexpr std::array<Mark, 16> kWikitextMarks = {{{"{{infobox", 8},
                                                  {"{{short description", 8},
                                                  {"{{use dmy dates", 8},
                                                  {"{{use mdy dates", 8},
                                                  {"{{cite ", 6},
                                                  {"</ref>", 4},
                                                  {"<ref name=", 4},
                                                  {"[[category:", 6},
                                                  {"[[file:", 6},
                                                  {"[[image:", 6},
                                                  {"{{reflist", 6},
                                                  {"{{main|", 6},
                                                  {"\n==", 2},
                                                  {"]]", 2},
                                                  {"}}\n", 2},
                                                  {"'''", 2}}};
constexpr int kEnoughWikitext = 8;

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string_view skip_space(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  return text;
}

bool looks_like_html(std::string_view head) {
  std::string_view rest = skip_space(head);
  if (rest.starts_with("<?xml"))
    rest = skip_space(rest.substr(std::min(rest.find("?>"), rest.size() - 2) + 2));
  while (rest.starts_with("<!--")) {
    const std::size_t end = rest.find("-->");
    if (end == std::string_view::npos) return false;
    rest = skip_space(rest.substr(end + 3));
  }
  return std::any_of(kPageStarts.begin(), kPageStarts.end(),
                     [rest](std::string_view start) { return rest.starts_with(start); });
}

bool looks_like_json(std::string_view head) {
  std::string_view rest = skip_space(head);
  if (rest.starts_with('[')) {
    rest = skip_space(rest.substr(1));
    if (!rest.starts_with('{')) return false;
  }
  if (!rest.starts_with('{')) return false;
  return skip_space(rest.substr(1)).starts_with('"');
}

bool looks_like_wikitext(std::string_view head) {
  int weight = 0;
  for (const Mark& mark : kWikitextMarks) {
    std::size_t at = head.find(mark.text);
    for (int hits = 0; at != std::string_view::npos && hits < 3; ++hits) {
      weight += mark.weight;
      at = head.find(mark.text, at + mark.text.size());
    }
  }
  return weight >= kEnoughWikitext;
}

}  // namespace

std::string_view format_name(Format format) {
  return std::find_if(kNames.begin(), kNames.end(),
                      [format](const FormatName& n) { return n.format == format; })
      ->name;
}

std::optional<Format> find_format(std::string_view name) {
  const auto* at =
      std::find_if(kNames.begin(), kNames.end(), [name](const FormatName& n) { return n.name == name; });
  if (at == kNames.end()) return std::nullopt;
  return at->format;
}

Format detect_format(std::string_view name, std::string_view head) {
  const std::string lower_name = lowered(name);
  for (const FormatName& extension : kExtensions) {
    if (lower_name.ends_with(extension.name)) return extension.format;
  }
  const std::string lower_head = lowered(head);
  if (looks_like_html(lower_head)) return Format::kHtml;
  if (looks_like_json(lower_head)) return Format::kJson;
  if (looks_like_wikitext(lower_head)) return Format::kWikitext;
  return Format::kPlain;
}

}  // namespace claimgraph::text
