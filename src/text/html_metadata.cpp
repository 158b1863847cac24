// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "text/html_metadata.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <nlohmann/json.hpp>
#include <vector>

#include "claimgraph/text/characters.h"
#include "claimgraph/text/dates.h"

namespace claimgraph::text {
namespace {

using Json = nlohmann::json;

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

/// One line, single spaces.
std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : trimmed(text)) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space || !out.ends_with(' ')) out += space ? ' ' : c;
  }
  return out;
}

/// Everything in a page that speaks about the page.
struct Found {
  std::map<std::string, std::string> metas;  // by name or property, the first of each
  std::vector<std::string> linked_data;
  std::string canonical;
  std::string title;
  std::string heading;
  std::string time;
  std::string language;
};

class Collector {
 public:
  explicit Collector(const GumboNode& root) { collect(root); }
  [[nodiscard]] const Found& found() const { return found_; }

 private:
  void collect(const GumboNode& node) {
    look_at(node);
    for (const GumboNode* child : children_of(node)) collect(*child);
  }
  void look_at(const GumboNode& node);

  Found found_;
};

void Collector::look_at(const GumboNode& node) {
  switch (tag_of(node)) {
    case GUMBO_TAG_HTML:
      found_.language = attribute(node, "lang");
      break;
    case GUMBO_TAG_META:
      for (const char* key : {"property", "name", "itemprop"}) {
        const std::string name = lowered(attribute(node, key));
        if (!name.empty()) found_.metas.try_emplace(name, one_line(attribute(node, "content")));
      }
      break;
    case GUMBO_TAG_LINK:
      if (lowered(attribute(node, "rel")) == "canonical" && found_.canonical.empty())
        found_.canonical = attribute(node, "href");
      break;
    case GUMBO_TAG_TITLE:
      if (found_.title.empty()) found_.title = one_line(text_below(node));
      break;
    case GUMBO_TAG_H1:
      if (found_.heading.empty()) found_.heading = one_line(text_below(node));
      break;
    case GUMBO_TAG_TIME:
      if (found_.time.empty()) found_.time = parse_date(attribute(node, "datetime"));
      break;
    case GUMBO_TAG_SCRIPT:
      if (lowered(attribute(node, "type")) == "application/ld+json")
        found_.linked_data.push_back(text_below(node));
      break;
    default:
      break;
  }
}

std::string first_meta(const Found& found, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const auto at = found.metas.find(name);
    if (at != found.metas.end() && !at->second.empty()) return at->second;
  }
  return {};
}

/// A string, or the `name` or `@id` of an object, or the first of an array: JSON-LD writes all three.
std::string text_of(const Json& value) {
  if (value.is_string()) return one_line(value.get_ref<const std::string&>());
  if (value.is_array()) return value.empty() ? std::string() : text_of(value.front());
  if (!value.is_object()) return {};
  for (const char* key : {"name", "@id", "url"}) {
    if (const auto at = value.find(key); at != value.end() && at->is_string())
      return one_line(at->get_ref<const std::string&>());
  }
  return {};
}

bool is_article(const Json& object, const HtmlLexicon& lexicon) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  const auto known = [&lexicon](const Json& name) {
    return name.is_string() && lexicon.article_types.contains(name.get_ref<const std::string&>());
  };
  return type->is_array() ? std::any_of(type->begin(), type->end(), known) : known(*type);
}

struct LinkedKey {
  const char* key;
  std::string Metadata::*field;
};
constexpr std::array<LinkedKey, 5> kLinkedKeys = {{{"headline", &Metadata::title},
                                                   {"publisher", &Metadata::publisher},
                                                   {"url", &Metadata::url},
                                                   {"mainEntityOfPage", &Metadata::url},
                                                   {"inLanguage", &Metadata::language}}};

void read_article(const Json& article, Metadata& out) {
  for (const LinkedKey& known : kLinkedKeys) {
    const auto at = article.find(known.key);
    if (at != article.end() && (out.*known.field).empty()) out.*known.field = text_of(*at);
  }
  for (const char* key : {"datePublished", "dateCreated"}) {
    const auto at = article.find(key);
    if (at != article.end() && out.date.empty()) out.date = parse_date(text_of(*at));
  }
}

/// The articles in an object, in an array, or in an object's `@graph`.
void read_linked(const Json& value, const HtmlLexicon& lexicon, Metadata& out) {
  if (value.is_array()) {
    for (const Json& item : value) {
      if (item.is_object()) read_linked(item, lexicon, out);
    }
  } else if (value.is_object()) {
    if (is_article(value, lexicon)) read_article(value, out);
    if (const auto graph = value.find("@graph"); graph != value.end() && graph->is_array())
      read_linked(*graph, lexicon, out);
  }
}

void fill(std::string& field, const std::string& value) {
  if (field.empty()) field = value;
}

/// "Headline | Paper" and "Headline - Paper" are the headline.
std::string without_site(const std::string& title, const std::string& publisher, const std::string& heading) {
  if (!heading.empty() && title.starts_with(heading)) return heading;
  for (const std::string_view bar : {" | ", " - ", " \u2013 ", " \u2014 ", " :: "}) {
    const std::size_t at = title.rfind(bar);
    if (at == std::string::npos || at == 0) continue;
    const std::string_view tail = std::string_view(title).substr(at + bar.size());
    if (bar == " | " || bar == " :: " || tail == publisher) return title.substr(0, at);
  }
  return title;
}

}  // namespace

Metadata read_html_metadata(const HtmlTree& tree, const HtmlLexicon& lexicon) {
  const Collector collector(tree.root());
  const Found& found = collector.found();
  Metadata out;
  for (const std::string& script : found.linked_data) {
    read_linked(Json::parse(script, nullptr, false), lexicon, out);
  }
  fill(out.title, first_meta(found, lexicon.title_metas));
  fill(out.date, parse_date(first_meta(found, lexicon.date_metas)));
  fill(out.date, found.time);
  fill(out.publisher, first_meta(found, lexicon.publisher_metas));
  fill(out.url, found.canonical);
  fill(out.url, first_meta(found, lexicon.url_metas));
  if (!out.url.starts_with("http")) out.url.clear();
  fill(out.language, found.language);
  fill(out.description, first_meta(found, lexicon.description_metas));
  fill(out.title, found.heading);
  fill(out.title, found.title);
  out.title = without_site(out.title, out.publisher, found.heading);
  return out;
}

}  // namespace claimgraph::text
