// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/block_labels.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "claimgraph/base/utf8.h"
#include "claimgraph/text/characters.h"
#include "claimgraph/text/dateline.h"

namespace claimgraph::text {
namespace {

using Words = std::vector<std::string>;

/// In bytes; with the words of TextLexicon::kMostWords far from reached by any caption.
constexpr std::size_t kLongestFurniture = 900;
constexpr std::size_t kMostTitleWords = 25;
constexpr std::size_t kMostHeadingWords = 12;
constexpr std::size_t kMostLinkWords = 22;
/// A headline of another story inside an article is a whole sentence in capitals; a heading is shorter.
constexpr std::size_t kFewestHeadlineWords = 8;
/// Paragraphs that may stand before a dateline which is a place and nothing else.
constexpr std::size_t kMostBeforeDateline = 3;
/// Shorter repetitions are chants, refrains and answers, not copies.
constexpr std::size_t kFewestRepeatedWords = 8;

bool has_capital(std::string_view word) {
  return u_isupper(static_cast<UChar32>(first_point(word))) != 0;
}

/// True when nearly all longer words begin with a capital, as headlines of many papers have it.
bool in_title_case(std::string_view text) {
  std::size_t longer = 0;
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\n\u00A0", at), text.size());
    std::string_view word = text.substr(at, end - at);
    while (!word.empty() && u_isalnum(static_cast<UChar32>(first_point(word))) == 0) {
      word.remove_prefix(utf8::decode(word, 0).length);
    }
    if (word.size() > 3 && u_isalpha(static_cast<UChar32>(first_point(word))) != 0) {
      ++longer;
      capitals += has_capital(word) ? 1U : 0U;
    }
    at = end + 1;
  }
  return longer >= 3 && capitals * 100 >= longer * 85;
}

bool is_address(std::string_view text) {
  return (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.")) &&
         text.find_first_of(" \t\n\r") == std::string_view::npos;
}

class Labeller {
 public:
  Labeller(std::string_view text, BlockSource source, const TextLexicon& lexicon)
      : text_(text), source_(source), lexicon_(lexicon) {}

  LabelledBlocks run(std::vector<Block> blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      next_ = i + 1 < blocks.size() ? std::optional(blocks[i + 1].span) : std::nullopt;
      label(std::move(blocks[i]));
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view words_of(TextSpan span) const {
    return text_.substr(span.begin, span.size());
  }

  void label(Block block) {
    const bool open = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kCaption;
    if (!open) {
      label_known(std::move(block));
      return;
    }
    const std::string_view text = words_of(block.span);
    if (text.size() > kLongestFurniture) {
      links_open_ = false;
      label_running(std::move(block));
      return;
    }
    // One word more than any phrase may have, so that "too long" is seen.
    const Words words = phrase_words(text, TextLexicon::kMostWords + 1);
    if (words.size() > TextLexicon::kMostWords) {
      links_open_ = false;
      label_running(std::move(block));
    } else if (!label_furniture(block, text, words) && !label_repeated(block, text, words)) {
      label_short(std::move(block), text, words);
    }
  }

  /// Blocks whose kind the format gave.
  void label_known(Block block) {
    if (block.kind == BlockKind::kHeading) set_section(block);
    if (block.kind == BlockKind::kPost) {
      if (const auto signature = find_post_signature(words_of(block.span))) {
        put_post(std::move(block), *signature);
        return;
      }
    }
    put(std::move(block));
  }

  /// Advertisements, share bars, links to other stories, addresses, marks without a word.
  bool label_furniture(Block& block, std::string_view text, const Words& words) {
    if (is_address(text) && out_.url.empty() && !article_begun_) out_.url = text;
    const Phrase* phrase = lexicon_.boilerplate.find(text, words);
    if (phrase != nullptr) links_open_ = phrase->opens_links;
    const bool link = phrase == nullptr && is_link(text, words);
    if (phrase == nullptr && !link && !words.empty() && !is_address(text)) {
      links_open_ = false;
      return false;
    }
    block.kind = BlockKind::kBoilerplate;
    put(std::move(block));
    return true;
  }

  /// A headline of another story: anything without a full stop under "Latest Headlines", or a headline in
  /// capitals between the paragraphs of an article.
  [[nodiscard]] bool is_link(std::string_view text, const Words& words) const {
    if (words.size() > kMostLinkWords || text.find('\n') != std::string_view::npos) return false;
    if (ends_sentence(text)) return false;
    if (links_open_) return true;
    return source_ == BlockSource::kPlain && paragraphs_ > 0 && words.size() >= kFewestHeadlineWords &&
           in_title_case(text);
  }

  /// The same caption or paragraph again, perhaps with a licence added or left off.
  bool label_repeated(Block& block, std::string_view text, const Words& words) {
    if (words.size() < kFewestRepeatedWords) return false;
    bool repeated = !seen_.insert(text).second;
    constexpr std::size_t kMostCaptions = 64;
    const std::size_t from = captions_.size() > kMostCaptions ? captions_.size() - kMostCaptions : 0;
    for (std::size_t i = from; i < captions_.size() && !repeated; ++i) {
      const Words& caption = captions_[i];
      const std::size_t common = std::min(caption.size(), words.size());
      repeated =
          common >= kFewestRepeatedWords &&
          std::equal(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(common), caption.begin());
    }
    if (!repeated) return false;
    block.kind = BlockKind::kBoilerplate;
    put(std::move(block));
    return true;
  }

  void label_short(Block block, std::string_view text, const Words& words) {
    if (const auto byline = find_byline(text, lexicon_)) {
      if (out_.date.empty()) out_.date = byline->date;
      block.kind = BlockKind::kDateline;
      put(std::move(block));
    } else if (block.kind == BlockKind::kCaption || lexicon_.credits.find(text, words) != nullptr) {
      block.kind = BlockKind::kCaption;
      captions_.push_back(words);
      take_heading_into_caption();
      put(std::move(block));
    } else if (is_title(text, words)) {
      block.kind = BlockKind::kTitle;
      out_.title = text;
      article_begun_ = true;
      put(std::move(block));
    } else if (is_heading(text, words)) {
      block.kind = BlockKind::kHeading;
      set_section(block);
      put(std::move(block));
    } else {
      label_running(std::move(block));
    }
  }

  /// In plain text a short line right above a caption is the picture's name, no heading of what follows.
  void take_heading_into_caption() {
    if (source_ != BlockSource::kPlain || out_.blocks.empty() ||
        out_.blocks.back().kind != BlockKind::kHeading)
      return;
    out_.blocks.back().kind = BlockKind::kCaption;
    out_.blocks.back().section = section_before_;
    section_ = section_before_;
  }

  [[nodiscard]] bool is_title(std::string_view text, const Words& words) const {
    if (source_ != BlockSource::kPlain || article_begun_ || !next_) return false;
    if (words.size() > kMostTitleWords || text.find('\n') != std::string_view::npos) return false;
    return !ends_sentence(text) || (in_title_case(text) && next_->size() > text.size());
  }

  [[nodiscard]] bool is_heading(std::string_view text, const Words& words) const {
    if (source_ != BlockSource::kPlain || !next_ || words.size() > kMostHeadingWords) return false;
    if (ends_sentence(text) || text.find('\n') != std::string_view::npos) return false;
    const auto first = static_cast<UChar32>(first_point(text));
    return u_isupper(first) != 0 || u_isdigit(first) != 0;
  }

  void label_running(Block block) {
    const std::string_view text = words_of(block.span);
    const auto signature = find_post_signature(text);
    if (signature) {
      put_post(std::move(block), *signature);
      return;
    }
    if (!out_.dateline) {
      auto dateline = find_dateline(text, lexicon_);
      // Far down a place in capitals before a dash is a heading within the line.
      const bool only_place =
          dateline && dateline->dateline.agency.empty() && dateline->dateline.date.empty();
      if (dateline && !(only_place && paragraphs_ >= kMostBeforeDateline)) {
        out_.dateline = std::move(dateline->dateline);
        put({{block.span.begin, block.span.begin + dateline->length}, BlockKind::kDateline, {}, {}});
        block.span = trimmed(text_, {block.span.begin + dateline->length, block.span.end});
      }
    }
    article_begun_ = true;
    ++paragraphs_;
    put(std::move(block));
  }

  /// The signature tells whose words stand before it: in the same block, or in the one above.
  void put_post(Block block, const PostSignature& signature) {
    const std::uint32_t begin = block.span.begin + static_cast<std::uint32_t>(signature.begin);
    const TextSpan words = trimmed(text_, {block.span.begin, begin});
    if (!words.empty()) {
      put({words, BlockKind::kPost, signature.author, {}});
    } else if (!out_.blocks.empty() && (out_.blocks.back().kind == BlockKind::kParagraph ||
                                        out_.blocks.back().kind == BlockKind::kPost)) {
      out_.blocks.back().kind = BlockKind::kPost;
      out_.blocks.back().author = signature.author;
    }
    put({{begin, block.span.end}, BlockKind::kDateline, {}, {}});
  }

  void set_section(const Block& heading) {
    section_before_ = section_;
    section_ = words_of(heading.span);
  }

  void put(Block block) {
    if (block.span.empty()) return;
    if (block.section.empty() && block.kind != BlockKind::kHeading) block.section = section_;
    out_.blocks.push_back(std::move(block));
  }

  std::string_view text_;
  BlockSource source_;
  const TextLexicon& lexicon_;
  LabelledBlocks out_;
  std::optional<TextSpan> next_;
  std::unordered_set<std::string_view> seen_;
  std::vector<Words> captions_;
  std::string section_;
  std::string section_before_;
  std::size_t paragraphs_ = 0;
  bool links_open_ = false;
  bool article_begun_ = false;
};

}  // namespace

std::optional<PostSignature> find_post_signature(std::string_view text) {
  const std::size_t handle = text.rfind("(@");
  if (handle == std::string_view::npos || handle == 0) return std::nullopt;
  const std::size_t close = text.find(')', handle);
  constexpr std::size_t kLongestTail = 40;  // the date and time of the post
  if (close == std::string_view::npos || text.size() - close > kLongestTail) return std::nullopt;
  constexpr std::size_t kLongestName = 80;
  const std::size_t from = handle > kLongestName ? handle - kLongestName : 0;
  const std::string_view before = text.substr(from, handle - from);
  for (const std::string_view dash : {"\u2014", "\u2013", "--"}) {
    const std::size_t at = before.rfind(dash);
    if (at == std::string_view::npos) continue;
    const std::string_view name = trimmed(before.substr(at + dash.size()));
    if (!name.empty()) return PostSignature{from + at, std::string(name)};
  }
  return std::nullopt;
}

LabelledBlocks label_blocks(std::string_view text, std::vector<Block> blocks, BlockSource source,
                            const TextLexicon& lexicon) {
  return Labeller(text, source, lexicon).run(std::move(blocks));
}

}  // namespace claimgraph::text
