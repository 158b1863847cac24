// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/infobox.h"

#include <algorithm>

#include "extract/json_schema.h"

namespace claimgraph::extract {
namespace {

// A field is the encyclopedia's own statement, but its value may be parsed amiss.
constexpr double kFieldConfidence = 0.8;

bool bears_name(const Cluster& cluster, std::string_view name) {
  return cluster.name == name || cluster.article == name ||
         std::find(cluster.names.begin(), cluster.names.end(), name) != cluster.names.end();
}

TextSpan span_of(const language::Analysis& analysis, const Mention& mention) {
  return {analysis.tokens[mention.tokens.begin].span.begin, analysis.tokens[mention.tokens.end - 1].span.end};
}

// The clusters that are mentioned in a field's value, outermost mentions only.
std::vector<ClusterId> values_of(const language::Analysis& analysis, const Extraction& extraction,
                                 TextSpan value) {
  std::vector<ClusterId> found;
  TextSpan last{};
  const auto& tokens = analysis.tokens;
  const auto& mentions = extraction.mentions;
  auto mention = std::lower_bound(
      mentions.begin(), mentions.end(), value.begin,
      [&](const Mention& m, std::uint32_t at) { return tokens[m.tokens.begin].span.begin < at; });
  for (; mention != mentions.end() && tokens[mention->tokens.begin].span.begin < value.end; ++mention) {
    const TextSpan span = span_of(analysis, *mention);
    if (!value.contains(span) || last.contains(span) || mention->cluster == kNoCluster) continue;
    last = span;
    if (std::find(found.begin(), found.end(), mention->cluster) == found.end()) {
      found.push_back(mention->cluster);
    }
  }
  return found;
}

// Adds the edge if the vocabulary lets such nodes stand in it.
void add_frame(const Extraction& extraction, Relation relation, ClusterId subject, ClusterId object,
               TextSpan value, std::vector<Frame>& out) {
  const auto& clusters = extraction.clusters;
  if (subject == kNoCluster || object == kNoCluster || subject == object) return;
  if (!admits_subject(relation, clusters[subject].node) || !admits_object(relation, clusters[object].node)) {
    return;
  }
  Frame frame;
  frame.relation = relation;
  frame.subject = subject;
  frame.object = object;
  frame.trigger = value;
  frame.evidence = value;
  frame.confidence = kFieldConfidence;
  out.push_back(std::move(frame));
}

}  // namespace

Result<Infobox> Infobox::load(const std::filesystem::path& folder) {
  const auto json = read_lexicon(folder, "infobox");
  if (!json) return tl::unexpected<Error>(json.error());
  Infobox box;
  for (const auto& entry : json->at("fields")) {
    Field field;
    const auto gives = entry.at("gives").get<std::string>();
    field.relation = find_relation(gives);
    field.measure = find_measure(gives);
    field.target = gives == "target";
    field.date = gives == "date";
    field.subject = entry.at("subject") == "value" ? Side::kValue : Side::kTopic;
    for (const auto& name : entry.at("names")) box.fields_[name.get<std::string>()] = field;
  }
  return box;
}

const Infobox::Field* Infobox::find(std::string_view name) const {
  const auto found = fields_.find(name);
  return found == fields_.end() ? nullptr : &found->second;
}

ClusterId topic_of(const text::Document& document, const Extraction& extraction) {
  const std::string& title = document.metadata().title;
  for (std::size_t i = 0; i < extraction.clusters.size(); ++i) {
    if (!title.empty() && bears_name(extraction.clusters[i], title)) return static_cast<ClusterId>(i);
  }
  for (const Mention& mention : extraction.mentions) {
    const bool event = mention.cluster != kNoCluster && mention.node == NodeKind::kEvent;
    if (event) return mention.cluster;
  }
  return kNoCluster;
}

std::vector<Frame> Infobox::frames(const text::Document& document, const language::Analysis& analysis,
                                   const Extraction& extraction) const {
  std::vector<Frame> out;
  if (document.fields().empty()) return out;
  const ClusterId topic = topic_of(document, extraction);
  if (topic == kNoCluster) return out;
  std::vector<ClusterId> perpetrators;
  std::vector<std::pair<ClusterId, TextSpan>> targets;
  for (const text::InfoboxField& given : document.fields()) {
    const Field* field = find(given.name);
    if (field == nullptr || (!field->relation && !field->target)) continue;
    for (const ClusterId value : values_of(analysis, extraction, given.value)) {
      if (field->target) {
        targets.emplace_back(value, given.value);
      } else if (field->subject == Side::kValue) {
        add_frame(extraction, *field->relation, value, topic, given.value, out);
        if (*field->relation == Relation::kCarriedOut) perpetrators.push_back(value);
      } else {
        add_frame(extraction, *field->relation, topic, value, given.value, out);
      }
    }
  }
  for (const auto& [target, span] : targets) {
    for (const ClusterId perpetrator : perpetrators) {
      add_frame(extraction, Relation::kAttacked, perpetrator, target, span, out);
    }
  }
  return out;
}

std::vector<BoxedFigure> Infobox::figures(const text::Document& document,
                                          const Extraction& extraction) const {
  std::vector<BoxedFigure> out;
  if (document.fields().empty()) return out;
  const ClusterId topic = topic_of(document, extraction);
  if (topic == kNoCluster || extraction.clusters[topic].node != NodeKind::kEvent) return out;
  for (const text::InfoboxField& given : document.fields()) {
    const Field* field = find(given.name);
    if (field != nullptr && field->measure) out.push_back({*field->measure, topic, given.value});
  }
  return out;
}

void Infobox::date_topic(const text::Document& document, const language::Analysis& analysis,
                         Extraction& extraction) const {
  if (document.fields().empty()) return;
  const ClusterId topic = topic_of(document, extraction);
  if (topic == kNoCluster || extraction.clusters[topic].node != NodeKind::kEvent) return;
  for (const text::InfoboxField& given : document.fields()) {
    const Field* field = find(given.name);
    if (field == nullptr || !field->date) continue;
    const auto stated =
        std::find_if(analysis.times.begin(), analysis.times.end(), [&](const language::TimeExpression& time) {
          return given.value.contains(time.span) && !language::calendar_date(time).empty();
        });
    if (stated != analysis.times.end()) extraction.clusters[topic].date = language::calendar_date(*stated);
    return;
  }
}

}  // namespace claimgraph::extract
