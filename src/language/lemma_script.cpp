// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/lemma_script.h"

#include <algorithm>
#include <charconv>

#include "language/characters.h"

namespace claimgraph::language {

LemmaScript LemmaScript::between(std::string_view form, std::string_view lemma) {
  constexpr std::size_t kLongestSuffix = 4;
  LemmaScript script;
  const std::string lower = to_lower(form);
  const bool lowered = to_lower(lemma) == lemma;
  const std::string_view base = lowered ? std::string_view(lower) : form;
  std::size_t common = 0;
  while (common < std::min(base.size(), lemma.size()) && base[common] == lemma[common]) ++common;
  script.base_ = lowered ? 'l' : 'k';
  script.cut_ = base.size() - common;
  script.suffix_ = lemma.substr(common);
  const bool far = script.suffix_.size() > kLongestSuffix || script.cut_ > kLongestSuffix ||
                   (common == 0 && !lemma.empty());
  if (!far) return script;
  script.base_ = '=';
  script.cut_ = 0;
  script.suffix_ = lemma;
  return script;
}

std::optional<LemmaScript> LemmaScript::parse(std::string_view text) {
  LemmaScript script;
  if (text.empty()) return std::nullopt;
  script.base_ = text.front();
  if (script.base_ == '=') {
    script.suffix_ = text.substr(1);
    return script;
  }
  if (script.base_ != 'l' && script.base_ != 'k') return std::nullopt;
  const auto [rest, error] = std::from_chars(text.data() + 1, text.data() + text.size(), script.cut_);
  if (error != std::errc() || *rest != ' ') return std::nullopt;
  script.suffix_ = std::string_view(rest + 1, static_cast<std::size_t>(text.data() + text.size() - rest - 1));
  return script;
}

std::string LemmaScript::text() const {
  std::string out(1, base_);
  if (!is_whole()) out.append(std::to_string(cut_)).append(1, ' ');
  return out.append(suffix_);
}

std::optional<std::string> LemmaScript::apply(std::string_view form, std::string_view lower) const {
  if (base_ == '=') return suffix_;
  const std::string_view base = base_ == 'l' ? lower : form;
  if (base.size() < cut_ || (base.size() == cut_ && suffix_.empty())) return std::nullopt;
  const std::size_t kept = base.size() - cut_;
  if (kept < base.size() && (static_cast<unsigned char>(base[kept]) & 0xC0U) == 0x80U) return std::nullopt;
  return std::string(base.substr(0, kept)) + suffix_;
}

FeatureList<24> lemma_features(const WordKeys& word, TagId tag) {
  FeatureList<24> out;
  out.add(0, tag);
  for (std::size_t i = 0; i < WordKeys::kSuffixes; ++i) {
    out.add(1, word.suffix[i], tag);
    out.add(2, word.suffix[i]);
  }
  out.add(3, word.shape, tag);
  out.add(4, word.word, tag);
  out.add(5, word.prefix[2], word.suffix[2], tag);
  out.add(6, word.traits, tag, word.suffix[0]);
  out.add(7, word.lower.size() < 6 ? word.lower.size() : 6, tag, word.suffix[1]);
  return out;
}

}  // namespace claimgraph::language
