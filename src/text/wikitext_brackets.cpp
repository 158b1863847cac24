// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/wikitext_brackets.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string>

#include "claimgraph/text/characters.h"

namespace claimgraph::text {
namespace {

std::uint32_t u32(std::size_t value) {
  return static_cast<std::uint32_t>(value);
}

/// Extension tags whose content is no running text (MediaWiki: parser extension tags).
struct OpaqueTag {
  std::string_view name;
  WikiBracket bracket;
};
constexpr std::array<OpaqueTag, 18> kOpaqueTags = {{{"ref", WikiBracket::kDropped},
                                                    {"references", WikiBracket::kDropped},
                                                    {"math", WikiBracket::kDropped},
                                                    {"chem", WikiBracket::kDropped},
                                                    {"timeline", WikiBracket::kDropped},
                                                    {"score", WikiBracket::kDropped},
                                                    {"syntaxhighlight", WikiBracket::kDropped},
                                                    {"source", WikiBracket::kDropped},
                                                    {"graph", WikiBracket::kDropped},
                                                    {"imagemap", WikiBracket::kDropped},
                                                    {"hiero", WikiBracket::kDropped},
                                                    {"templatestyles", WikiBracket::kDropped},
                                                    {"mapframe", WikiBracket::kDropped},
                                                    {"style", WikiBracket::kDropped},
                                                    {"script", WikiBracket::kDropped},
                                                    {"categorytree", WikiBracket::kDropped},
                                                    {"nowiki", WikiBracket::kNowiki},
                                                    {"gallery", WikiBracket::kGallery}}};

char lower(char c) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

bool equal_lower(std::string_view text, std::string_view lower_name) {
  return text.size() == lower_name.size() && std::equal(text.begin(), text.end(), lower_name.begin(),
                                                        [](char a, char b) { return lower(a) == b; });
}

class Matcher {
 public:
  explicit Matcher(std::string_view source) : source_(source) {}

  std::vector<WikiConstruct> run() {
    constexpr ByteSet kMarks("<{[]}|\n");
    for (std::size_t at = kMarks.find_in(source_, 0); at < source_.size(); at = kMarks.find_in(source_, at)) {
      at = step(at);
    }
    std::sort(found_.begin(), found_.end(),
              [](const WikiConstruct& a, const WikiConstruct& b) { return a.whole.begin < b.whole.begin; });
    return std::move(found_);
  }

 private:
  struct Open {
    std::size_t at;
    WikiBracket bracket;
  };

  [[nodiscard]] bool has(std::size_t at, std::string_view mark) const {
    return source_.substr(at, mark.size()) == mark;
  }

  /// Handles the mark at `at`; the position to go on from.
  std::size_t step(std::size_t at) {
    switch (source_[at]) {
      case '<':
        return read_angle(at);
      case '{':
        if (has(at, "{{")) return open(at, WikiBracket::kTemplate);
        return has(at, "{|") && begins_line(at) ? open(at, WikiBracket::kTable) : at + 1;
      case '[':
        return has(at, "[[") ? open(at, WikiBracket::kLink) : at + 1;
      case '}':
        return has(at, "}}") ? close(at, WikiBracket::kTemplate) : at + 1;
      case ']':
        return has(at, "]]") ? close_link(at) : at + 1;
      case '|':
        return has(at, "|}") && !has(at, "|}}") && begins_line(at) ? close(at, WikiBracket::kTable) : at + 1;
      case '\n':
        return end_line(at);
      default:
        return at + 1;
    }
  }

  [[nodiscard]] bool begins_line(std::size_t at) const {
    while (at > 0 && (source_[at - 1] == ' ' || source_[at - 1] == '\t' || source_[at - 1] == ':')) --at;
    return at == 0 || source_[at - 1] == '\n';
  }

  std::size_t open(std::size_t at, WikiBracket bracket) {
    open_.push_back({at, bracket});
    ++count(bracket);
    return at + 2;
  }

  std::size_t& count(WikiBracket bracket) { return counts_[static_cast<std::size_t>(bracket)]; }

  void pop() {
    --count(open_.back().bracket);
    open_.pop_back();
  }

  /// Closes the innermost of its kind; what was opened inside and not closed is no construct.
  std::size_t close(std::size_t at, WikiBracket bracket) {
    if (count(bracket) == 0) return at + 2;
    while (open_.back().bracket != bracket) pop();
    add(open_.back().at, at, 2, bracket);
    pop();
    return at + 2;
  }

  /// A link does not reach out of a template or a table.
  std::size_t close_link(std::size_t at) {
    if (open_.empty() || open_.back().bracket != WikiBracket::kLink) return at + 2;
    add(open_.back().at, at, 2, WikiBracket::kLink);
    pop();
    return at + 2;
  }

  /// Links end with their paragraph.
  std::size_t end_line(std::size_t at) {
    std::size_t next = at + 1;
    while (next < source_.size() && (source_[next] == ' ' || source_[next] == '\r')) ++next;
    if (next < source_.size() && source_[next] == '\n') {
      while (!open_.empty() && open_.back().bracket == WikiBracket::kLink) pop();
    }
    return at + 1;
  }

  void add(std::size_t begin, std::size_t close_at, std::size_t mark, WikiBracket bracket) {
    found_.push_back({{u32(begin), u32(close_at + mark)}, {u32(begin + mark), u32(close_at)}, bracket});
  }

  std::size_t read_angle(std::size_t at) {
    if (has(at, "<!--")) {
      const std::size_t end = find_end("-->", at + 4);
      if (end == std::string_view::npos) return at + 4;
      found_.push_back({{u32(at), u32(end + 3)}, {u32(at + 4), u32(end)}, WikiBracket::kDropped});
      return end + 3;
    }
    for (const OpaqueTag& tag : kOpaqueTags) {
      if (is_tag(at + 1, tag.name)) return read_opaque(at, tag);
    }
    return at + 1;
  }

  [[nodiscard]] bool is_tag(std::size_t at, std::string_view name) const {
    if (!equal_lower(source_.substr(at, name.size()), name)) return false;
    const std::size_t after = at + name.size();
    return after < source_.size() && (source_[after] == '>' || source_[after] == '/' ||
                                      source_[after] == ' ' || source_[after] == '\n');
  }

  std::size_t read_opaque(std::size_t at, const OpaqueTag& tag) {
    constexpr std::size_t kLongestTag = 1000;
    const std::size_t end = source_.substr(0, std::min(source_.size(), at + kLongestTag)).find('>', at);
    if (end == std::string_view::npos) return at + 1;
    if (source_[end - 1] == '/') {
      found_.push_back({{u32(at), u32(end + 1)}, {u32(end), u32(end)}, WikiBracket::kDropped});
      return end + 1;
    }
    const std::size_t close = find_end("</" + std::string(tag.name), end + 1);
    if (close == std::string_view::npos) return end + 1;
    const std::size_t close_end = std::min(source_.find('>', close), source_.size() - 1);
    found_.push_back({{u32(at), u32(close_end + 1)}, {u32(end + 1), u32(close)}, tag.bracket});
    return close_end + 1;
  }

  /// The next `mark` (in lower case) from `from` on. A mark that is missing is looked for once.
  std::size_t find_end(const std::string& mark, std::size_t from) {
    std::size_t& known = next_[mark];
    if (known == std::string_view::npos || (known >= from && known > 0)) return known;
    known = from;
    for (;; ++known) {
      known = source_.find(mark[0], known);
      if (known == std::string_view::npos || equal_lower(source_.substr(known, mark.size()), mark))
        return known;
    }
  }

  std::string_view source_;
  std::vector<WikiConstruct> found_;
  std::vector<Open> open_;
  std::array<std::size_t, 6> counts_{};
  std::map<std::string, std::size_t> next_;
};

}  // namespace

WikiBrackets::WikiBrackets(std::string_view source) : constructs_(Matcher(source).run()) {}

const WikiConstruct* WikiBrackets::at(std::uint32_t at) const {
  const auto found =
      std::lower_bound(constructs_.begin(), constructs_.end(), at,
                       [](const WikiConstruct& c, std::uint32_t byte) { return c.whole.begin < byte; });
  return found != constructs_.end() && found->whole.begin == at ? &*found : nullptr;
}

}  // namespace claimgraph::text
