// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/extract/mention_finder.h"

#include <algorithm>
#include <utility>

#include "extract/name_drafts.h"
#include "extract/name_parts.h"
#include "extract/nominal_drafts.h"
#include "extract/phrase.h"

namespace claimgraph::extract {
namespace {

using language::Analysis;
using language::EntityType;

bool is_evidence(const text::Document& document, const language::Sentence& sentence) {
  const auto& blocks = document.blocks();
  return sentence.block >= blocks.size() || text::is_evidence(blocks[sentence.block].kind);
}

// [token] -> index of the name that covers it, or -1.
std::vector<std::int32_t> cover(const Analysis& analysis) {
  std::vector<std::int32_t> name_of(analysis.tokens.size(), -1);
  for (std::size_t n = 0; n < analysis.names.size(); ++n) {
    const language::NamedEntity& name = analysis.names[n];
    if (name.type == EntityType::kDate || name.type == EntityType::kNone) continue;
    for (std::uint32_t i = name.tokens.begin; i < name.tokens.end && i < name_of.size(); ++i) {
      name_of[i] = static_cast<std::int32_t>(n);
    }
  }
  return name_of;
}

// Puts the drafts into text order and renumbers what points at drafts.
std::vector<MentionDraft> in_text_order(std::vector<MentionDraft> drafts) {
  std::vector<std::uint32_t> order(drafts.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto left = drafts[a].full;
    const auto right = drafts[b].full;
    return left.begin != right.begin ? left.begin < right.begin : left.end > right.end;
  });
  std::vector<std::int32_t> place(drafts.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = static_cast<std::int32_t>(i);
  std::vector<MentionDraft> sorted;
  sorted.reserve(drafts.size());
  for (const std::uint32_t from : order) {
    sorted.push_back(std::move(drafts[from]));
    std::int32_t& title_of = sorted.back().title_of;
    if (title_of >= 0) title_of = place[static_cast<std::size_t>(title_of)];
  }
  return sorted;
}

}  // namespace

std::vector<MentionDraft> MentionFinder::find(const text::Document& document, const SyntaxTree& tree) const {
  const Analysis& analysis = tree.analysis();
  DraftContext context{&document, &tree, lexicon_, cover(analysis), {}, {}, {}};
  context.taken.assign(analysis.tokens.size(), false);
  const KnownNames known = known_names(document, analysis);
  // Names first: a title in front of one is a part of it, not a noun phrase of its own.
  for (const language::NamedEntity& name : analysis.names) {
    const std::uint32_t begin = name.tokens.begin;
    if (begin >= analysis.tokens.size() || context.name_of[begin] < 0) continue;
    if (!is_evidence(document, analysis.sentences[tree.sentence(begin)])) continue;
    for (const language::NamedEntity& part : name_parts(context, known, name)) {
      add_name(context, part);
      if (part.type != EntityType::kPerson) add_nested_names(context, known, part.tokens);
    }
  }
  for (const language::Sentence& sentence : analysis.sentences) {
    if (!is_evidence(document, sentence)) continue;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (context.name_of[i] < 0 && !context.taken[i]) add_nominal(context, i);
    }
  }
  for (MentionDraft& draft : context.drafts) draft.sentence = tree.sentence(draft.head);
  return in_text_order(std::move(context.drafts));
}

}  // namespace claimgraph::extract
