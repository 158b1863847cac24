// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "claimgraph/base/utf8.h"
#include "claimgraph/text/characters.h"
#include "claimgraph/text/dates.h"
#include "claimgraph/text/html_entities.h"
#include "text/wikitext_page.h"

namespace claimgraph::text {
namespace {

/// Templates and links nested deeper are left out: pages do not need it, hostile input does.
constexpr int kDeepest = 40;

std::uint32_t u32(std::size_t value) {
  return static_cast<std::uint32_t>(value);
}

/// Characters that may begin markup.
constexpr ByteSet kSpecial("<{}[]'&\n_");

bool is_list_mark(char c) {
  return c == '*' || c == '#' || c == ':' || c == ';';
}
bool is_lower_letter(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_letter(char c) {
  return is_lower_letter(c) || (c >= 'A' && c <= 'Z');
}

std::string_view before_mark(std::string_view text, char mark) {
  return text.substr(0, std::min(text.find(mark), text.size()));
}

/// "fa", "zh-min": a link to the same article in another language.
bool is_language(std::string_view prefix) {
  return prefix.size() >= 2 && prefix.size() <= 12 && is_lower_letter(prefix[0]) &&
         is_lower_letter(prefix[1]) && (prefix.size() <= 3 || prefix[2] == '-' || prefix[3] == '-') &&
         std::all_of(prefix.begin(), prefix.end(), [](char c) { return is_lower_letter(c) || c == '-'; });
}

/// An article's title as MediaWiki writes it: a capital first, single spaces, no fragment.
std::string article_title(std::string_view target) {
  const std::string decoded = decode_character_references(before_mark(target, '#'));
  std::string title;
  for (const char c : decoded) {
    const bool space = c == ' ' || c == '_' || c == '\n' || c == '\t';
    if (!space) {
      title += c;
    } else if (!title.empty() && title.back() != ' ') {
      title += ' ';
    }
  }
  if (title.ends_with(' ')) title.pop_back();
  if (!title.empty() && is_lower_letter(title[0])) title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

int number_of(std::string_view text) {
  int value = 0;
  text = trimmed(text);
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  return parsed.ec == std::errc() && parsed.ptr == text.data() + text.size() && value >= 0 && value <= 9999
             ? value
             : 0;
}

}  // namespace

TextSpan WikiPage::trim(TextSpan span) const {
  return trimmed(source_, span);
}

const WikiConstruct* WikiPage::construct_at(std::uint32_t at, std::uint32_t end) const {
  const WikiConstruct* construct = brackets_.at(at);
  return construct != nullptr && construct->whole.end <= end ? construct : nullptr;
}

std::string WikiPage::words_of(TextSpan range) const {
  WikiPage page(source_, brackets_, lexicon_);
  page.depth_ = depth_ + 1;
  page.writer_.begin(BlockKind::kParagraph);
  page.read_inline(range, LineBreak::kSpace);
  return std::move(page).take().text.text();
}

std::uint32_t WikiPage::read_inline(TextSpan range, LineBreak line_break) {
  std::uint32_t at = range.begin;
  while (at < range.end) {
    const std::uint32_t plain = u32(kSpecial.find_in(source_.substr(0, range.end), at));
    if (plain > at) writer_.copy({at, plain});
    at = plain;
    if (at >= range.end || (source_[at] == '\n' && line_break == LineBreak::kStops)) return at;
    at = read_special(at, range.end, line_break);
  }
  return at;
}

std::uint32_t WikiPage::read_special(std::uint32_t at, std::uint32_t end, LineBreak line_break) {
  switch (source_[at]) {
    case '<':
      return read_angle(at, end);
    case '[':
      return read_square(at, end);
    case '\'':
      return read_quotes(at, end);
    case '&':
      return read_reference(at);
    case '\n':
      return line_break == LineBreak::kSpace ? read_break(at, end) : at;
    case '{': {
      const WikiConstruct* construct = construct_at(at, end);
      if (construct == nullptr) return read_open_template(at, end);
      if (construct->bracket == WikiBracket::kTemplate) read_template(*construct);
      return std::min(construct->whole.end, end);
    }
    case ']':
    case '}':
      if (at + 1 < end && source_[at + 1] == source_[at]) return at + 2;
      return copy_one(at);
    case '_':
      // A behaviour switch, __NOTOC__.
      if (has(at, "__")) {
        std::uint32_t name = at + 2;
        while (name < end && source_[name] >= 'A' && source_[name] <= 'Z') ++name;
        if (name > at + 2 && has(name, "__")) return name + 2;
      }
      return copy_one(at);
    default:
      return copy_one(at);
  }
}

std::uint32_t WikiPage::copy_one(std::uint32_t at) {
  writer_.copy({at, at + 1});
  return at + 1;
}

/// A line break inside a value: a list's next item, or a space.
std::uint32_t WikiPage::read_break(std::uint32_t at, std::uint32_t end) {
  std::uint32_t next = at;
  while (next < end && (source_[next] == '\n' || source_[next] == ' ' || source_[next] == '\r')) ++next;
  std::uint32_t after = next;
  while (after < end && is_list_mark(source_[after])) ++after;
  const bool item = after > next;
  const char last = writer_.open_text().empty() ? ' ' : writer_.open_text().back();
  if (item && last != ' ' && last != ',' && last != ':') {
    writer_.replace(", ", {at, after});
  } else {
    writer_.space({at, next});
  }
  return after;
}

std::uint32_t WikiPage::read_reference(std::uint32_t at) {
  constexpr std::uint32_t kLongest = 40;
  const auto reference = read_character_reference(source_.substr(at, kLongest));
  if (!reference) return copy_one(at);
  const TextSpan whole{at, at + u32(reference->length)};
  if (reference->text == "\u00A0") {
    writer_.space(whole);
  } else {
    writer_.replace(reference->text, whole);
  }
  return whole.end;
}

/// Two to five apostrophes are emphasis; the first bold words of a page are its subject's name.
std::uint32_t WikiPage::read_quotes(std::uint32_t at, std::uint32_t end) {
  std::uint32_t next = at;
  while (next < end && source_[next] == '\'') ++next;
  const std::uint32_t marks = next - at;
  if (marks == 1) return copy_one(at);
  if (marks >= 3 && bold_title_.empty() && depth_ == 0) {
    if (!bold_begin_) {
      bold_begin_ = writer_.size();
    } else if (*bold_begin_ <= writer_.size()) {
      bold_title_ = trimmed(writer_.text().substr(*bold_begin_));
    }
  }
  if (marks == 4) return copy_one(at) + 3;
  return next;
}

std::uint32_t WikiPage::read_angle(std::uint32_t at, std::uint32_t end) {
  if (const WikiConstruct* construct = construct_at(at, end)) {
    if (construct->bracket == WikiBracket::kNowiki) writer_.copy(construct->content);
    if (construct->bracket == WikiBracket::kGallery && !writer_.is_open() && depth_ == 0)
      read_gallery(construct->content);
    writer_.drop();
    return std::min(construct->whole.end, end);
  }
  const std::uint32_t name = at + (has(at + 1, "/") ? 2U : 1U);
  constexpr std::uint32_t kLongestTag = 500;
  if (name >= end || (!is_letter(source_[name]) && !has(at, "<!--"))) return copy_one(at);
  const std::size_t close = source_.substr(0, std::min(end, at + kLongestTag)).find('>', at);
  if (close == std::string_view::npos) return copy_one(at);
  const std::string tag = wiki_name(source_.substr(name, close - name));
  if (tag.starts_with("br") || tag.starts_with("p") || tag.starts_with("div") || tag.starts_with("li") ||
      tag.starts_with("td")) {
    writer_.space({at, u32(close + 1)});
  }
  writer_.drop();
  return u32(close + 1);
}

std::uint32_t WikiPage::read_square(std::uint32_t at, std::uint32_t end) {
  if (const WikiConstruct* link = construct_at(at, end)) return read_link(*link, end);
  if (has(at, "[[")) return read_open_link(at, end);
  return read_external_link(at, end);
}

/// "[[target|words" without its end, as in a stretch cut out of a page: the words are text.
std::uint32_t WikiPage::read_open_link(std::uint32_t at, std::uint32_t end) {
  constexpr std::uint32_t kLongestTarget = 250;
  const std::string_view rest = source_.substr(at + 2, std::min(end - at - 2, kLongestTarget));
  const std::size_t bar = rest.find_first_of("|\n[]{}");
  if (bar != std::string_view::npos && rest[bar] == '|') return at + 3 + u32(bar);
  return at + 2;
}

/// "{{nowrap|words" without its end: the words are text when the template would have given them.
std::uint32_t WikiPage::read_open_template(std::uint32_t at, std::uint32_t end) {
  constexpr std::uint32_t kLongestName = 100;
  if (!has(at, "{{")) return copy_one(at);
  const std::string_view rest = source_.substr(at + 2, std::min(end - at - 2, kLongestName));
  constexpr ByteSet kEnds("|\n[]{}");
  std::size_t bar = kEnds.find_in(rest, 0);
  const auto rule = lexicon_.templates.find(wiki_name(rest.substr(0, bar)));
  if (rule == lexicon_.templates.end() || rule->second.parameters.empty()) return copy_one(at);
  // The parameters before the one that is shown.
  for (int skipped = number_of(rule->second.parameters.front()); skipped > 1 && bar < rest.size();
       --skipped) {
    bar = kEnds.find_in(rest, bar + 1);
  }
  return bar < rest.size() && rest[bar] == '|' ? at + 3 + u32(bar) : copy_one(at);
}

/// "[https://... words]": the words; a bare address in brackets is a source.
std::uint32_t WikiPage::read_external_link(std::uint32_t at, std::uint32_t end) {
  const std::string_view rest = source_.substr(at + 1, end - at - 1);
  const bool address = rest.starts_with("http://") || rest.starts_with("https://") ||
                       rest.starts_with("//") || rest.starts_with("ftp://");
  if (!address) return copy_one(at);
  constexpr std::size_t kLongestLink = 2000;
  const std::string_view window = rest.substr(0, kLongestLink);
  constexpr ByteSet kEnds("]\n");
  const std::size_t close = kEnds.find_in(window, 0);
  if (close == window.size() || window[close] == '\n') return copy_one(at);
  const std::size_t space = window.find(' ');
  const std::uint32_t close_at = at + 1 + u32(close);
  if (space < close) {
    const TextSpan words = trim({at + 1 + u32(space), close_at});
    if (depth_ < kDeepest) {
      ++depth_;
      read_inline(words, LineBreak::kSpace);
      --depth_;
    }
    writer_.enclose({{at, close_at + 1}, words});
  }
  writer_.drop();
  return close_at + 1;
}

std::uint32_t WikiPage::read_link(const WikiConstruct& link, std::uint32_t end) {
  std::uint32_t after = std::min(link.whole.end, end);
  const auto parts = split_bars(link.content);
  if (parts.empty() || depth_ >= kDeepest) return after;
  const TextSpan target_span =
      trim({link.content.begin, parts.size() > 1 ? parts[0].value.end : link.content.end});
  std::string_view target = at(target_span);
  const bool shown = target.starts_with(':');
  if (shown) target = trimmed(target.substr(1));
  const std::size_t colon = target.find(':');
  const std::string prefix =
      colon == std::string_view::npos ? std::string() : wiki_name(target.substr(0, colon));
  if (!shown && lexicon_.file_prefixes.contains(prefix)) {
    read_file(link, parts);
    return after;
  }
  if (!shown && (lexicon_.dropped_namespaces.contains(prefix) || (parts.size() == 1 && is_language(prefix))))
    return after;
  TextSpan words = parts.size() > 1 ? trim({parts[1].value.begin, link.content.end}) : target_span;
  if (words.empty())
    words = trim({target_span.begin, target_span.begin + u32(before_mark(at(target_span), '(').size())});
  if (shown && words.begin == target_span.begin) words.begin += 1;
  const std::uint32_t begin = writer_.size();
  ++depth_;
  read_inline(words, LineBreak::kSpace);
  --depth_;
  while (after < end && is_lower_letter(source_[after])) ++after;  // the link trail: [[bomb]]ings
  writer_.enclose({{link.whole.begin, after}, words});
  if (after > link.whole.end) writer_.copy({link.whole.end, after});
  const std::string article = article_title(target);
  const TextSpan linked = trimmed(writer_.text(), {begin, writer_.size()});
  if (!article.empty() && !linked.empty() && !lexicon_.other_namespaces.contains(prefix))
    out_.links.push_back({linked, article});
  return after;
}

/// A picture shown in a frame has a caption: its last part that is no option.
void WikiPage::read_file(const WikiConstruct& link, const std::vector<WikiParameter>& parts) {
  const bool framed = std::any_of(parts.begin(), parts.end(), [this](const WikiParameter& part) {
    return lexicon_.thumbnail_options.contains(wiki_name(at(part.value)));
  });
  writer_.drop();
  if (!framed || writer_.is_open() || depth_ > 0 || parts.size() < 2) return;
  const WikiParameter& last = parts.back();
  const std::string option = wiki_name(at(last.value));
  if (!last.name.empty() && at(last.name).find(' ') == std::string_view::npos) return;
  if (lexicon_.image_options.contains(option) || option.ends_with("px")) return;
  ++depth_;
  caption_block({last.name.empty() ? last.value.begin : last.name.begin, link.content.end});
  --depth_;
  writer_.begin(BlockKind::kParagraph);
}

std::vector<WikiParameter> WikiPage::split_bars(TextSpan content) const {
  std::vector<WikiParameter> out;
  TextSpan name;
  std::uint32_t begin = content.begin;
  const auto finish = [&](std::uint32_t end) {
    out.push_back({trim(name), trim({begin, end})});
    name = {};
    begin = end + 1;
  };
  std::uint32_t at = content.begin;
  while (at < content.end) {
    if (const WikiConstruct* inner = brackets_.at(at); inner != nullptr && inner->whole.end <= content.end) {
      at = inner->whole.end;
      continue;
    }
    if (source_[at] == '|') finish(at);
    if (source_[at] == '=' && name.empty() && begin < at) {
      name = {begin, at};
      begin = at + 1;
    }
    ++at;
  }
  finish(content.end);
  return out;
}

const WikiParameter* WikiPage::find_parameter(const std::vector<WikiParameter>& parameters,
                                              const std::vector<std::string>& names) const {
  for (const std::string& wanted : names) {
    int position = 0;
    for (const WikiParameter& parameter : parameters) {
      const std::string name =
          parameter.name.empty() ? std::to_string(++position) : wiki_name(at(parameter.name));
      if (name == wanted && !parameter.value.empty()) return &parameter;
    }
  }
  return nullptr;
}

void WikiPage::read_template(const WikiConstruct& construct) {
  writer_.drop();
  if (depth_ >= kDeepest) return;
  TextSpan content = construct.content;
  const std::string_view text = at(content);
  const std::uint32_t name_end = content.begin + u32(std::min(text.find_first_of("|:"), text.size()));
  const std::string name = wiki_name(at({content.begin, name_end}));
  const bool infobox = lexicon_.is_infobox(name);
  const auto rule = lexicon_.templates.find(name);
  if (!infobox && rule == lexicon_.templates.end()) return;
  std::vector<WikiParameter> parameters;
  if (name_end < content.end) parameters = split_bars({name_end + 1, content.end});
  ++depth_;
  if (!infobox) {
    render(rule->second, construct, parameters);
  } else if (!writer_.is_open()) {
    read_infobox(name, parameters);
    writer_.begin(BlockKind::kParagraph);
  }
  --depth_;
}

void WikiPage::render(const TemplateRule& rule, const WikiConstruct& construct,
                      const std::vector<WikiParameter>& parameters) {
  const WikiParameter* first = find_parameter(parameters, rule.parameters);
  switch (rule.render) {
    case TemplateRender::kParameter:
      if (first == nullptr) return;
      read_inline(first->value, LineBreak::kSpace);
      writer_.enclose({construct.whole, first->value});
      return;
    case TemplateRender::kLiteral:
      writer_.replace(rule.text, construct.whole);
      if (first != nullptr) read_inline(first->value, LineBreak::kSpace);
      return;
    case TemplateRender::kJoin:
      for (const std::string& wanted : rule.parameters) {
        const WikiParameter* part = find_parameter(parameters, {wanted});
        if (part == nullptr) continue;
        writer_.replace(wanted == rule.parameters.front() ? "" : " ", {part->value.begin, part->value.begin});
        read_inline(part->value, LineBreak::kSpace);
      }
      return;
    case TemplateRender::kList:
      return render_list(parameters, construct.whole);
    case TemplateRender::kDate:
      return render_date(rule, parameters, construct.whole);
    case TemplateRender::kQuote:
      return render_quote(rule, parameters, BlockKind::kParagraph);
    case TemplateRender::kPost:
      return render_quote(rule, parameters, BlockKind::kPost);
    case TemplateRender::kGallery:
      if (writer_.is_open()) return;
      for (const WikiParameter& part : parameters) {
        const std::string prefix = wiki_name(before_mark(at(part.value), ':'));
        if (part.name.empty() && !part.value.empty() && !lexicon_.file_prefixes.contains(prefix))
          caption_block(part.value);
      }
      writer_.begin(BlockKind::kParagraph);
      return;
    case TemplateRender::kTitle:
      if (first != nullptr) out_.metadata.title = words_of(first->value);
      return;
    case TemplateRender::kDescription:
      if (first != nullptr) out_.metadata.description = words_of(first->value);
      return;
  }
}

void WikiPage::render_list(const std::vector<WikiParameter>& parameters, TextSpan whole) {
  bool begun = false;
  for (const WikiParameter& item : parameters) {
    if (!item.name.empty() || item.value.empty()) continue;
    if (begun) writer_.replace(", ", {item.value.begin, item.value.begin});
    TextSpan value = item.value;
    while (!value.empty() && (is_list_mark(source_[value.begin]) || source_[value.begin] == ' '))
      ++value.begin;
    read_inline(value, LineBreak::kSpace);
    begun = true;
  }
  if (!begun) writer_.space(whole);
}

void WikiPage::render_date(const TemplateRule& rule, const std::vector<WikiParameter>& parameters,
                           TextSpan whole) {
  WrittenDate date;
  const std::array<int WrittenDate::*, 3> fields = {&WrittenDate::year, &WrittenDate::month,
                                                    &WrittenDate::day};
  for (std::size_t i = 0; i < fields.size() && i < rule.parameters.size(); ++i) {
    const WikiParameter* part = find_parameter(parameters, {rule.parameters[i]});
    if (part != nullptr) date.*fields[i] = number_of(at(part->value));
  }
  std::string words = date.year == 0 || date.month > 12 ? std::string() : date.words();
  // "{{date|3 January 2024}}" and other forms: as it is written.
  const WikiParameter* first =
      find_parameter(parameters, {rule.parameters.empty() ? "1" : rule.parameters.front()});
  if (words.empty() && first != nullptr) words = at(first->value);
  writer_.replace(words, whole);
}

void WikiPage::render_quote(const TemplateRule& rule, const std::vector<WikiParameter>& parameters,
                            BlockKind kind) {
  const WikiParameter* words = find_parameter(parameters, rule.parameters);
  if (words == nullptr) return;
  const WikiParameter* author = kind == BlockKind::kPost ? find_parameter(parameters, rule.author) : nullptr;
  read_blocks(words->value, kind, author == nullptr ? std::string() : words_of(author->value),
              FirstLine::kLineStart);
  writer_.begin(BlockKind::kParagraph);
}

}  // namespace claimgraph::text
