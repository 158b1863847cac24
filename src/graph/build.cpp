// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/graph/build.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "claimgraph/resolve/facts.h"

namespace claimgraph::graph {
namespace {

using extract::Relation;
using resolve::DocumentFacts;
using resolve::Entity;
using resolve::EntityId;
using resolve::kNoEntity;

NodeKind kind_of(extract::NodeKind kind) {
  switch (kind) {
    case extract::NodeKind::kPerson:
      return NodeKind::kPerson;
    case extract::NodeKind::kOrganization:
      return NodeKind::kOrganization;
    case extract::NodeKind::kPlace:
    case extract::NodeKind::kGeopoliticalEntity:
      return NodeKind::kPlace;
    case extract::NodeKind::kGroup:
      return NodeKind::kGroup;
    case extract::NodeKind::kEvent:
      return NodeKind::kEvent;
  }
  return NodeKind::kEvent;
}

/// What the annotation guide says of a speech act: its subject is not also its source.
bool is_speech(Relation relation) {
  return relation <= Relation::kMourned;
}

double rounded(double confidence) {
  constexpr double kSteps = 20;  // multiples of 0.05
  return std::clamp(std::round(confidence * kSteps), 1.0, kSteps) / kSteps;
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// DBpedia's name for an encyclopedia article: spaces become underscores, what an IRI must not hold is
/// percent-encoded (dbpedia.org/page, "URI encoding").
std::string article_iri(std::string_view title) {
  static constexpr std::string_view kKept = "_-.~!$&'()*+,;=:@/";
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string iri = "http://dbpedia.org/resource/";
  for (const char c : title) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == ' ') {
      iri += '_';
    } else if (byte >= 0x80 || is_letter(c) || kKept.find(c) != std::string_view::npos) {
      iri += c;
    } else {
      iri += '%';
      iri += kDigits[byte >> 4U];
      iri += kDigits[byte & 15U];
    }
  }
  return iri;
}

/// A frame with its clusters resolved.
struct Claim {
  EntityId subject = kNoEntity;
  Relation relation = Relation::kBlamed;
  EntityId object = kNoEntity;
  EntityId about = kNoEntity;
  extract::Modality modality = extract::Modality::kActual;
  std::vector<EntityId> sources;  ///< ascending
  const extract::Frame* frame = nullptr;
  DocumentFacts::Quote* quote = nullptr;  ///< the frame's own

  /// What two frames of one document share that say the same, whoever is their source.
  [[nodiscard]] auto content() const { return std::tie(subject, relation, object, about, modality); }
};

class Builder {
 public:
  Builder(std::vector<DocumentFacts> documents, const resolve::Resolution& resolution,
          const BuildOptions& options)
      : documents_(std::move(documents)),
        resolution_(resolution),
        options_(options),
        node_of_(resolution.entities.size(), kNone) {}

  Built build() {
    for (std::uint32_t i = 0; i < documents_.size(); ++i) add_document(i);
    mention_documents();
    for (std::uint32_t i = 0; i < documents_.size(); ++i) {
      add_edges(i);
      add_figures(i);
      speakers(i);
      keep_statements_alone(documents_[i]);
    }
    add_named_by_several();
    for (std::uint32_t i = 0; i < documents_.size(); ++i) {
      add_statements(i);
      documents_[i] = DocumentFacts();
    }
    built_.graph.set_provenance(options_.provenance);
    built_.graph.sort();
    return std::move(built_);
  }

 private:
  void add_document(std::uint32_t index) {
    const DocumentFacts& facts = documents_[index];
    DocumentNode node;
    node.key = facts.metadata.id;
    node.title = facts.metadata.title;
    node.date = facts.metadata.date;
    node.publisher = facts.metadata.publisher;
    node.url = facts.metadata.url;
    node.language = facts.metadata.language;
    node.source_hash = facts.source_hash;
    const std::uint32_t original = resolution_.printing_of[index];
    if (original != index) node.printing_of = documents_[original].metadata.id;
    if (options_.facts == Facts::kKeep) node.facts = facts_with_homes(index);
    built_.graph.add_document(std::move(node));
  }

  /// The document's facts with the key that each of its clusters was first given, which is this one for a
  /// new document.
  [[nodiscard]] std::string facts_with_homes(std::uint32_t index) const {
    if (!documents_[index].kept_json.empty()) return documents_[index].kept_json;
    const std::vector<EntityId>& entities = resolution_.entity_of_cluster[index];
    std::vector<std::string> homes = documents_[index].home_keys;
    homes.resize(entities.size());
    for (std::size_t i = 0; i < entities.size(); ++i) {
      if (homes[i].empty()) homes[i] = resolution_.entities[entities[i]].key;
    }
    return resolve::facts_to_json(documents_[index], homes);
  }

  static void keep_statements_alone(DocumentFacts& document) {
    DocumentFacts rest;
    rest.statements = std::move(document.statements);
    document = std::move(rest);
  }

  void mention_documents() {
    mentioned_in_.resize(resolution_.entities.size());
    for (EntityId id = 0; id < resolution_.entities.size(); ++id) {
      for (const resolve::ClusterRef member : resolution_.entities[id].members) {
        mentioned_in_[id].push_back(member.document);  // documents were added in this order
      }
      std::vector<DocumentId>& documents = mentioned_in_[id];
      std::sort(documents.begin(), documents.end());
      documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
    }
  }

  /// What two reports name is worth a node, even where no edge says anything of it: it is what they share.
  /// Printings of one report are one.
  void add_named_by_several() {
    for (EntityId id = 0; id < mentioned_in_.size(); ++id) {
      const std::vector<DocumentId>& documents = mentioned_in_[id];
      const auto original = [this](DocumentId document) { return resolution_.printing_of[document]; };
      const bool by_several = std::any_of(documents.begin(), documents.end(), [&](DocumentId document) {
        return original(document) != original(documents.front());
      });
      if (by_several) node(id);
    }
  }

  [[nodiscard]] EntityId entity_of(std::uint32_t document, extract::ClusterId cluster) const {
    return cluster == extract::kNoCluster ? kNoEntity : resolution_.entity_of_cluster[document][cluster];
  }
  [[nodiscard]] const Entity& entity(EntityId id) const { return resolution_.entities[id]; }

  /// The entity's node, made when it is first needed.
  NodeId node(EntityId id) {
    if (id == kNoEntity) return kNone;
    if (node_of_[id] != kNone) return node_of_[id];
    const Entity& source = entity(id);
    Node result;
    result.key = source.key;
    result.kind = kind_of(source.kind);
    result.type = source.type;
    result.label = source.name;
    result.alt_labels = source.other_names;
    for (const std::string& article : source.articles) result.exact_match.push_back(article_iri(article));
    std::sort(result.exact_match.begin(), result.exact_match.end());
    result.documents = mentioned_in_[id];
    result.date = source.date;
    result.replaces = source.replaces;
    result.explanations = source.explanations;
    node_of_[id] = built_.graph.add_node(std::move(result));
    if (source.place != kNoEntity) built_.graph.set_place(node_of_[id], node(source.place));
    return node_of_[id];
  }

  std::vector<NodeId> nodes(const std::vector<EntityId>& ids) {
    std::vector<NodeId> result;
    result.reserve(ids.size());
    for (const EntityId id : ids) result.push_back(node(id));
    return result;
  }

  /// Sources as entities, ascending. An event ("initial reports") cannot speak, and is passed over.
  std::vector<EntityId> sources_of(std::uint32_t document,
                                   const std::vector<extract::ClusterId>& clusters) const {
    std::vector<EntityId> sources;
    for (const extract::ClusterId cluster : clusters) {
      const EntityId source = entity_of(document, cluster);
      if (source != kNoEntity && entity(source).kind != extract::NodeKind::kEvent) sources.push_back(source);
    }
    std::sort(sources.begin(), sources.end());
    sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
    return sources;
  }

  /// Whether a source cannot speak. What it says must not become what the document says; a number may: there
  /// is no plain triple of it.
  [[nodiscard]] bool has_mute_source(std::uint32_t document,
                                     const std::vector<extract::ClusterId>& clusters) const {
    return std::any_of(clusters.begin(), clusters.end(), [&](extract::ClusterId cluster) {
      const EntityId source = entity_of(document, cluster);
      return source != kNoEntity && entity(source).kind == extract::NodeKind::kEvent;
    });
  }

  [[nodiscard]] bool is_admissible(const Claim& claim) const {
    if (claim.subject == kNoEntity || claim.object == kNoEntity) return false;
    return extract::admits_subject(claim.relation, entity(claim.subject).kind) &&
           extract::admits_object(claim.relation, entity(claim.object).kind);
  }

  std::optional<Claim> resolve_frame(std::uint32_t document, std::size_t index) {
    const extract::Frame& frame = documents_[document].extraction.frames[index];
    Claim claim;
    claim.frame = &frame;
    claim.quote = &documents_[document].frame_quotes[index];
    claim.relation = frame.relation;
    claim.modality = frame.modality;
    claim.subject = entity_of(document, frame.subject);
    claim.object = entity_of(document, frame.object);
    claim.about = entity_of(document, frame.about);
    if (has_mute_source(document, frame.attributed_to) || !is_admissible(claim)) {
      ++built_.left_out.inadmissible;
      return std::nullopt;
    }
    if (claim.subject == claim.object) {
      ++built_.left_out.reflexive;
      return std::nullopt;
    }
    if (claim.quote->text.empty()) {
      ++built_.left_out.empty;
      return std::nullopt;
    }
    claim.sources = sources_of(document, frame.attributed_to);
    if (is_speech(claim.relation)) std::erase(claim.sources, claim.subject);
    const bool about_fits = claim.about != kNoEntity && claim.about != claim.object &&
                            entity(claim.about).kind == extract::NodeKind::kEvent;
    if (!about_fits) claim.about = kNoEntity;
    // Entities are sorted by key, so the smaller index has the smaller key.
    if (extract::is_symmetric(claim.relation) && claim.object < claim.subject) {
      std::swap(claim.subject, claim.object);
    }
    return claim;
  }

  void add_edges(std::uint32_t document) {
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < documents_[document].extraction.frames.size(); ++i) {
      if (auto claim = resolve_frame(document, i)) claims.push_back(std::move(*claim));
    }
    std::stable_sort(claims.begin(), claims.end(), [](const Claim& left, const Claim& right) {
      return std::tuple_cat(left.content(), std::make_tuple(left.sources.size())) <
             std::tuple_cat(right.content(), std::make_tuple(right.sources.size()));
    });
    const Claim* own_voice = nullptr;  // of the run of claims with the same content; it comes first
    for (Claim& claim : claims) {
      if (claim.sources.empty()) own_voice = &claim;
      const bool said_plainly = own_voice != nullptr && own_voice->content() == claim.content();
      add_edge(document, claim, said_plainly ? std::vector<EntityId>{} : claim.sources);
    }
  }

  void add_edge(std::uint32_t document, Claim& claim, const std::vector<EntityId>& sources) {
    Edge edge;
    edge.relation = extract::relation_name(claim.relation);
    edge.subject = node(claim.subject);
    edge.object = node(claim.object);
    edge.about = node(claim.about);
    edge.modality = static_cast<Modality>(claim.modality);
    edge.attributed_to = nodes(sources);
    edge.date = claim.frame->date;
    edge.role = claim.frame->role;
    edge.confidence = rounded(claim.frame->confidence);
    edge.evidence.push_back({document, claim.quote->span, std::move(claim.quote->text)});
    built_.graph.add_edge(std::move(edge));
  }

  void add_figures(std::uint32_t document) {
    DocumentFacts& facts = documents_[document];
    for (std::size_t i = 0; i < facts.extraction.figures.size(); ++i) {
      const extract::FigureClaim& claim = facts.extraction.figures[i];
      const EntityId event = entity_of(document, claim.event);
      if (event == kNoEntity || entity(event).kind != extract::NodeKind::kEvent || claim.value < 0) {
        ++built_.left_out.inadmissible;
        continue;
      }
      if (facts.figure_quotes[i].text.empty()) {
        ++built_.left_out.empty;
        continue;
      }
      Figure figure;
      figure.event = node(event);
      figure.measure = extract::measure_name(claim.measure);
      figure.value = claim.value;
      figure.bound = static_cast<Bound>(claim.bound);
      figure.attributed_to = nodes(sources_of(document, claim.attributed_to));
      figure.date = claim.date;
      figure.evidence.push_back(
          {document, facts.figure_quotes[i].span, std::move(facts.figure_quotes[i].text)});
      built_.graph.add_figure(std::move(figure));
    }
  }

  /// Makes the nodes of all who speak, so that which statements mention whom does not depend on order.
  void speakers(std::uint32_t document) {
    for (const DocumentFacts::StatementFact& fact : documents_[document].statements) {
      const EntityId speaker = entity_of(document, fact.speaker);
      if (speaker != kNoEntity && entity(speaker).kind != extract::NodeKind::kEvent) node(speaker);
    }
  }

  void add_statements(std::uint32_t document) {
    for (DocumentFacts::StatementFact& fact : documents_[document].statements) {
      if (fact.text.empty() || fact.quote.text.empty()) {
        ++built_.left_out.empty;
        continue;
      }
      Statement statement;
      const EntityId speaker = entity_of(document, fact.speaker);
      if (speaker != kNoEntity && entity(speaker).kind != extract::NodeKind::kEvent) {
        statement.speaker = node(speaker);
      }
      statement.cue = fact.cue;
      statement.text = std::move(fact.text);
      for (const extract::ClusterId cluster : fact.mentions) {
        const EntityId mentioned = entity_of(document, cluster);
        // What is only ever mentioned in passing gets no node.
        if (mentioned != kNoEntity && node_of_[mentioned] != kNone) {
          statement.mentions.push_back(node_of_[mentioned]);
        }
      }
      statement.evidence.push_back({document, fact.quote.span, std::move(fact.quote.text)});
      built_.graph.add_statement(std::move(statement));
    }
  }

  std::vector<DocumentFacts> documents_;
  const resolve::Resolution& resolution_;
  const BuildOptions& options_;
  std::vector<NodeId> node_of_;
  std::vector<std::vector<DocumentId>> mentioned_in_;
  Built built_;
};

}  // namespace

Built build(std::vector<DocumentFacts> documents, const resolve::Resolution& resolution,
            const BuildOptions& options) {
  return Builder(std::move(documents), resolution, options).build();
}

}  // namespace claimgraph::graph
