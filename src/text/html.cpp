// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/html.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_map>
#include <utility>

#include "claimgraph/text/block_writer.h"
#include "claimgraph/text/characters.h"
#include "claimgraph/text/html_entities.h"
#include "text/html_metadata.h"
#include "text/html_tree.h"

namespace claimgraph::text {
namespace {

/// Whose words nobody reads as part of an article.
constexpr std::array<GumboTag, 21> kSkipped = {
    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,  GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_HEAD,
    GUMBO_TAG_TITLE,  GUMBO_TAG_NAV,    GUMBO_TAG_FOOTER,   GUMBO_TAG_ASIDE,    GUMBO_TAG_FORM,
    GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_OPTION,   GUMBO_TAG_TEXTAREA, GUMBO_TAG_SVG,
    GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT, GUMBO_TAG_AUDIO,    GUMBO_TAG_VIDEO,    GUMBO_TAG_CANVAS,
    GUMBO_TAG_MATH};

/// Elements that stand inside a line; all others begin a block.
constexpr std::array<GumboTag, 36> kInline = {
    GUMBO_TAG_A,     GUMBO_TAG_ABBR,  GUMBO_TAG_ACRONYM, GUMBO_TAG_B,      GUMBO_TAG_BDI,    GUMBO_TAG_BDO,
    GUMBO_TAG_BIG,   GUMBO_TAG_CITE,  GUMBO_TAG_CODE,    GUMBO_TAG_DATA,   GUMBO_TAG_DEL,    GUMBO_TAG_DFN,
    GUMBO_TAG_EM,    GUMBO_TAG_FONT,  GUMBO_TAG_I,       GUMBO_TAG_IMG,    GUMBO_TAG_INS,    GUMBO_TAG_KBD,
    GUMBO_TAG_LABEL, GUMBO_TAG_MARK,  GUMBO_TAG_NOBR,    GUMBO_TAG_Q,      GUMBO_TAG_RUBY,   GUMBO_TAG_S,
    GUMBO_TAG_SAMP,  GUMBO_TAG_SMALL, GUMBO_TAG_SPAN,    GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_SUB,
    GUMBO_TAG_SUP,   GUMBO_TAG_TIME,  GUMBO_TAG_TT,      GUMBO_TAG_U,      GUMBO_TAG_VAR,    GUMBO_TAG_WBR};

template <std::size_t kCount>
bool holds(const std::array<GumboTag, kCount>& tags, GumboTag tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_block(const GumboNode& node) {
  return is_element(node) && !holds(kInline, tag_of(node)) && tag_of(node) != GUMBO_TAG_BR;
}

bool is_hidden(const GumboNode& node) {
  if (has_attribute(node, "hidden") || attribute(node, "aria-hidden") == "true") return true;
  std::string style(attribute(node, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos;
}

bool is_skipped(const GumboNode& node) {
  return holds(kSkipped, tag_of(node)) || is_hidden(node);
}

/// Calls `use` with each word of a class or id attribute, in lower case; true when one call does.
template <typename Use>
bool any_word(std::string_view value, std::string_view separators, const Use& use) {
  std::string word;
  for (std::size_t i = 0; i <= value.size(); ++i) {
    const bool ends = i == value.size() || separators.find(value[i]) != std::string_view::npos;
    if (!ends) {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(value[i])));
    } else if (!word.empty()) {
      if (use(word)) return true;
      word.clear();
    }
  }
  return false;
}

/// Where markup may begin inside the text of a node.
constexpr ByteSet kMarks("<&");

constexpr std::string_view kSpaces = " \t\n\r";
constexpr std::string_view kWordEnds = " \t\n\r-_:/";

bool has_class(const GumboNode& node, const HtmlLexicon::Names& classes) {
  return any_word(attribute(node, "class"), kSpaces,
                  [&classes](const std::string& name) { return classes.contains(name); });
}

/// How much text a part of the page holds, in bytes without space.
struct Weight {
  std::uint64_t own = 0;    // not inside a block below
  std::uint64_t links = 0;  // the part of it that is links
  std::uint64_t good = 0;   // in paragraphs that are running text, at any depth
};

std::uint64_t count_text(std::string_view text) {
  return static_cast<std::uint64_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return !(c == ' ' || c == '\n' || c == '\t' || c == '\r'); }));
}

/// Weighs the page once; the article is where the running text is (the idea of Readability's scoring by
/// length and density of links, on paragraphs).
class Scale {
 public:
  explicit Scale(const GumboNode& root) { weigh(root, false); }

  [[nodiscard]] Weight of(const GumboNode& node) const {
    const auto at = weights_.find(&node);
    return at == weights_.end() ? Weight{} : at->second;
  }

 private:
  Weight weigh(const GumboNode& node, bool in_link) {
    Weight sum;
    if (is_text(node)) {
      sum.own = count_text(node.v.text.text);
      sum.links = in_link ? sum.own : 0;
      return sum;
    }
    if (is_skipped(node)) return sum;
    for (const GumboNode* child : children_of(node)) {
      const Weight part = weigh(*child, in_link || tag_of(*child) == GUMBO_TAG_A);
      sum.good += part.good;
      if (is_block(*child)) continue;
      sum.own += part.own;
      sum.links += part.links;
    }
    constexpr std::uint64_t kShortestParagraph = 50;
    if (is_block(node) && sum.own >= kShortestParagraph && sum.links * 5 <= sum.own * 2) sum.good += sum.own;
    weights_[&node] = sum;
    return sum;
  }

  std::unordered_map<const GumboNode*, Weight> weights_;
};

class PageReader {
 public:
  enum class Furniture : std::uint8_t { kDrop, kKeep };

  PageReader(const HtmlTree& tree, const HtmlLexicon& lexicon, Furniture furniture)
      : tree_(tree), lexicon_(lexicon), furniture_(furniture), scale_(tree.root()), writer_(tree.source()) {}

  Extracted read() {
    const GumboNode& article = find_article();
    good_ = scale_.of(article).good;
    const GumboNode* heading = find_heading(tree_.root());
    if (heading != nullptr && !is_inside(*heading, article) &&
        heading->v.element.start_pos.offset < article.v.element.start_pos.offset) {
      read_node(*heading, BlockKind::kTitle, {});
    }
    read_node(article, BlockKind::kParagraph, {});
    writer_.end();
    return finish();
  }

  std::string read_all() {
    writer_.begin(BlockKind::kParagraph);
    read_children(tree_.root(), BlockKind::kParagraph, {});
    writer_.end();
    return std::move(writer_).take_text().text();
  }

 private:
  Extracted finish() {
    Extracted out;
    out.source = BlockSource::kMarkup;
    out.metadata = read_html_metadata(tree_, lexicon_);
    out.blocks = std::move(writer_).take_blocks();
    out.text = std::move(writer_).take_text();
    return out;
  }

  [[nodiscard]] bool is_inside(const GumboNode& node, const GumboNode& ancestor) const {
    for (const GumboNode* up = &node; up != nullptr; up = up->parent) {
      if (up == &ancestor) return true;
    }
    return false;
  }

  [[nodiscard]] const GumboNode* find_heading(const GumboNode& node) const {
    if (tag_of(node) == GUMBO_TAG_H1) return &node;
    if (is_skipped(node)) return nullptr;
    for (const GumboNode* child : children_of(node)) {
      if (const GumboNode* found = find_heading(*child)) return found;
    }
    return nullptr;
  }

  /// The element of that tag with the most running text; nullptr for none.
  [[nodiscard]] const GumboNode* heaviest(const GumboNode& node, GumboTag tag) const {
    const GumboNode* best = tag_of(node) == tag ? &node : nullptr;
    if (is_skipped(node) && tag_of(node) != GUMBO_TAG_HEAD) return nullptr;
    for (const GumboNode* child : children_of(node)) {
      const GumboNode* found = heaviest(*child, tag);
      if (found != nullptr && (best == nullptr || scale_.of(*found).good > scale_.of(*best).good))
        best = found;
    }
    return best;
  }

  [[nodiscard]] const GumboNode& find_article() const {
    const std::uint64_t all = scale_.of(tree_.root()).good;
    for (const GumboTag tag : {GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN}) {
      const GumboNode* found = heaviest(tree_.root(), tag);
      if (found != nullptr && all > 0 && scale_.of(*found).good * 5 >= all * 2) return *found;
    }
    // No such element: the deepest one that still holds nearly all of the running text.
    const GumboNode* at = &tree_.root();
    for (const GumboNode* next = at; next != nullptr && all > 0;) {
      at = next;
      next = nullptr;
      for (const GumboNode* child : children_of(*at)) {
        if (is_block(*child) && tag_of(*child) != GUMBO_TAG_P && scale_.of(*child).good * 10 >= all * 9)
          next = child;
      }
    }
    return *at;
  }

  /// A share bar, a list of other stories: by its class or id, unless much of the article is inside.
  [[nodiscard]] bool is_furniture(const GumboNode& node) const {
    if (furniture_ == Furniture::kKeep || !is_element(node) || scale_.of(node).good * 5 > good_) return false;
    const auto known = [this](const std::string& word) { return lexicon_.furniture_words.contains(word); };
    return any_word(attribute(node, "class"), kWordEnds, known) ||
           any_word(attribute(node, "id"), kWordEnds, known);
  }

  void read_node(const GumboNode& node, BlockKind kind, const std::string& author) {
    if (is_text(node)) {
      read_text(tree_.raw_text(node));
    } else if (tag_of(node) == GUMBO_TAG_BR) {
      read_break(kind, author);
    } else if (is_skipped(node) || is_furniture(node)) {
      writer_.drop();
    } else if (is_block(node)) {
      read_block(node, kind, author);
    } else {
      read_children(node, kind, author);
      enclose(node);
    }
  }

  void read_children(const GumboNode& node, BlockKind kind, const std::string& author) {
    for (const GumboNode* child : children_of(node)) read_node(*child, kind, author);
  }

  void read_block(const GumboNode& node, BlockKind outer, const std::string& outer_author) {
    const bool post = has_class(node, lexicon_.post_classes);
    const BlockKind kind = post ? BlockKind::kPost : kind_of(node, outer);
    std::string author = outer_author;
    if (post) {
      const auto signature = find_post_signature(text_below(node));
      author = signature ? signature->author : std::string();
    }
    breaks_ = 0;
    writer_.begin(kind, author);
    read_children(node, kind, author);
    const bool cell = tag_of(node) == GUMBO_TAG_TD || tag_of(node) == GUMBO_TAG_TH;
    if (cell && kind == BlockKind::kParagraph && !ends_sentence(trimmed(writer_.open_text())))
      writer_.set_kind(BlockKind::kField);
    writer_.begin(outer, outer_author);
  }

  BlockKind kind_of(const GumboNode& node, BlockKind outer) {
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_H1 && !titled_) {
      titled_ = true;
      return BlockKind::kTitle;
    }
    if (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6) return BlockKind::kHeading;
    if (tag == GUMBO_TAG_FIGCAPTION || has_class(node, lexicon_.caption_classes)) return BlockKind::kCaption;
    if (outer != BlockKind::kParagraph) return outer;
    // A paragraph or an item that is one link leads to another story.
    const Weight weight = scale_.of(node);
    const bool one_link = weight.own > 0 && weight.links * 10 >= weight.own * 9;
    if (one_link && furniture_ == Furniture::kDrop && weight.good == 0) return BlockKind::kBoilerplate;
    return BlockKind::kParagraph;
  }

  /// One break is a space, two are a new paragraph.
  void read_break(BlockKind kind, const std::string& author) {
    const std::uint32_t at = last_;
    writer_.space({at, at});
    if (++breaks_ > 1) writer_.begin(kind, author);
  }

  void read_text(std::string_view raw) {
    if (raw.empty()) return;
    const auto begin = static_cast<std::uint32_t>(raw.data() - tree_.source().data());
    const auto end = begin + static_cast<std::uint32_t>(raw.size());
    if (!trimmed(raw).empty()) breaks_ = 0;
    for (std::uint32_t at = begin; at < end;) {
      const std::size_t mark = kMarks.find_in(tree_.source().substr(0, end), at);
      writer_.copy({at, static_cast<std::uint32_t>(mark)});
      at = static_cast<std::uint32_t>(mark);
      if (at < end) at = read_mark(at, end);
    }
    last_ = end;
  }

  /// A character reference, or a tag that the parser passed over inside the text.
  std::uint32_t read_mark(std::uint32_t at, std::uint32_t end) {
    const std::string_view rest = tree_.source().substr(at, end - at);
    if (rest[0] == '&') {
      const auto reference = read_character_reference(rest);
      if (reference) {
        const TextSpan whole{at, at + static_cast<std::uint32_t>(reference->length)};
        if (reference->text == "\u00A0") {
          writer_.space(whole);
        } else {
          writer_.replace(reference->text, whole);
        }
        return whole.end;
      }
    } else if (rest.size() > 1 &&
               (std::isalpha(static_cast<unsigned char>(rest[1])) != 0 || rest[1] == '/' || rest[1] == '!')) {
      const std::size_t close = rest.find('>');
      if (close != std::string_view::npos) return at + static_cast<std::uint32_t>(close) + 1;
    }
    writer_.copy({at, at + 1});
    return at + 1;
  }

  void enclose(const GumboNode& node) {
    const GumboStringPiece& open = node.v.element.original_tag;
    const GumboStringPiece& close = node.v.element.original_end_tag;
    if (open.data == nullptr || close.data == nullptr || close.length == 0 ||
        close.data < open.data + open.length)
      return;
    const char* base = tree_.source().data();
    // Elements that the parser made up point elsewhere.
    const char* source_end = base + tree_.source().size();
    if (open.data < base || close.data + close.length > source_end) return;
    const auto at = [base](const char* place) { return static_cast<std::uint32_t>(place - base); };
    writer_.enclose(
        {{at(open.data), at(close.data + close.length)}, {at(open.data + open.length), at(close.data)}});
  }

  const HtmlTree& tree_;
  const HtmlLexicon& lexicon_;
  Furniture furniture_;
  Scale scale_;
  BlockWriter writer_;
  std::uint64_t good_ = 0;
  std::uint32_t last_ = 0;
  int breaks_ = 0;
  bool titled_ = false;
};

}  // namespace

Extracted read_html(std::string_view source, const HtmlLexicon& lexicon) {
  const HtmlTree tree(source);
  return PageReader(tree, lexicon, PageReader::Furniture::kDrop).read();
}

std::string clean_html_stretch(std::string_view stretch, const HtmlLexicon& lexicon) {
  const HtmlTree tree(stretch);
  return PageReader(tree, lexicon, PageReader::Furniture::kKeep).read_all();
}

}  // namespace claimgraph::text
