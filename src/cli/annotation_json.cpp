// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/annotation_json.h"

#include <nlohmann/json.hpp>

namespace claimgraph::cli {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json cluster(extract::ClusterId id) {
  return id == extract::kNoCluster ? Json(nullptr) : Json(id);
}

std::string_view kind_name(extract::MentionKind kind) {
  switch (kind) {
    case extract::MentionKind::kName:
      return "name";
    case extract::MentionKind::kNominal:
      return "nominal";
    case extract::MentionKind::kPronoun:
      return "pronoun";
  }
  return "name";
}

class Writer {
 public:
  Writer(const text::Document& document, const language::Analysis& analysis)
      : document_(document), analysis_(analysis) {}

  [[nodiscard]] Json metadata() const {
    const text::Metadata& known = document_.metadata();
    const std::string& language = analysis_.language.empty() ? known.language : analysis_.language;
    return {{"id", known.id},
            {"title", text_or_null(known.title)},
            {"date", text_or_null(known.date)},
            {"publisher", text_or_null(known.publisher)},
            {"language", text_or_null(language)}};
  }

  [[nodiscard]] Json sentence(const language::Sentence& sentence) const {
    const SourceSpan span = document_.to_source(sentence.span);
    Json tokens = Json::array();
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      tokens.push_back(token(analysis_.tokens[i], sentence.tokens.begin));
    }
    return {{"begin", span.begin}, {"end", span.end}, {"tokens", std::move(tokens)}};
  }

  [[nodiscard]] Json mention(const extract::Mention& mention) const {
    const TextSpan words{analysis_.tokens[mention.tokens.begin].span.begin,
                         analysis_.tokens[mention.tokens.end - 1].span.end};
    const SourceSpan span = document_.to_source(words);
    return {{"begin", span.begin},
            {"end", span.end},
            {"head", document_.to_source(analysis_.tokens[mention.head].span).begin},
            {"type", extract::node_kind_name(mention.node)},
            {"kind", kind_name(mention.kind)},
            {"cluster", cluster(mention.cluster)}};
  }

  [[nodiscard]] Json time(const language::TimeExpression& time) const {
    const SourceSpan span = document_.to_source(time.span);
    return {{"begin", span.begin}, {"end", span.end}, {"value", text_or_null(time.value)}};
  }

  [[nodiscard]] Json attribution(const extract::Attribution& attribution) const {
    Json content = Json::array();
    for (const TextSpan& piece : attribution.content) content.push_back(pair(piece));
    return {{"source", attribution.source ? pair(*attribution.source) : Json(nullptr)},
            {"cue", attribution.cue ? pair(*attribution.cue) : Json(nullptr)},
            {"content", std::move(content)}};
  }

  [[nodiscard]] Json frame(const extract::Frame& frame) const {
    return {{"relation", extract::relation_name(frame.relation)},
            {"trigger", pair(frame.trigger)},
            {"subject", cluster(frame.subject)},
            {"object", cluster(frame.object)},
            {"about", cluster(frame.about)},
            {"modality", extract::modality_name(frame.modality)}};
  }

 private:
  [[nodiscard]] Json pair(TextSpan span) const {
    const SourceSpan source = document_.to_source(span);
    return Json::array({source.begin, source.end});
  }

  [[nodiscard]] Json token(const language::Token& token, std::uint32_t first) const {
    const SourceSpan span = document_.to_source(token.span);
    const bool is_root = token.head == language::Token::kNoHead;
    Json entity = nullptr;
    if (token.entity != language::EntityType::kNone) {
      entity = (token.entity_begins ? "B-" : "I-") + std::string(language::entity_type_name(token.entity));
    }
    return {{"begin", span.begin},
            {"end", span.end},
            {"form", document_.text(token.span)},
            {"lemma", token.lemma},
            {"upos", language::upos_name(token.upos)},
            {"xpos", text_or_null(token.xpos)},
            {"feats", text_or_null(token.feats)},
            {"head", is_root ? 0 : token.head - static_cast<std::int32_t>(first) + 1},
            {"deprel", language::deprel_name(token.deprel)},
            {"ne", std::move(entity)}};
  }

  const text::Document& document_;
  const language::Analysis& analysis_;
};

template <typename Rows, typename Make>
Json list(const Rows& rows, Make make) {
  Json out = Json::array();
  for (const auto& row : rows) out.push_back(make(row));
  return out;
}

}  // namespace

std::string annotation_json(const text::Document& document, const language::Analysis& analysis,
                            const extract::Extraction& extraction) {
  const Writer writer(document, analysis);
  const Json line = {
      {"document", writer.metadata()},
      {"sentences", list(analysis.sentences, [&](const auto& row) { return writer.sentence(row); })},
      {"mentions", list(extraction.mentions, [&](const auto& row) { return writer.mention(row); })},
      {"times", list(analysis.times, [&](const auto& row) { return writer.time(row); })},
      {"attributions",
       list(extraction.attributions, [&](const auto& row) { return writer.attribution(row); })},
      {"frames", list(extraction.frames, [&](const auto& row) { return writer.frame(row); })},
  };
  return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace claimgraph::cli
