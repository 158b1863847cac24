// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "claimgraph/resolve/resolution.h"

namespace claimgraph::resolve::by_hand {

/// A document's facts written down by hand, cluster by cluster.
class FactsMaker {
 public:
  explicit FactsMaker(const std::string& id, const std::string& date = {}) {
    facts_.metadata.id = id;
    facts_.metadata.date = date;
    facts_.source_hash = std::string(64, '0');
  }

  extract::ClusterId add(extract::NodeKind kind, const std::string& name,
                         std::vector<std::string> names = {}) {
    extract::Cluster cluster;
    cluster.node = kind;
    cluster.name = name;
    cluster.names = std::move(names);
    facts_.extraction.clusters.push_back(std::move(cluster));
    return static_cast<extract::ClusterId>(facts_.extraction.clusters.size() - 1);
  }

  extract::ClusterId add_event(const std::string& kind, const std::string& name, const std::string& date = {},
                               extract::ClusterId place = extract::kNoCluster) {
    const extract::ClusterId id = add(extract::NodeKind::kEvent, name);
    cluster(id).event_kind = kind;
    cluster(id).date = date;
    cluster(id).place = place;
    return id;
  }

  extract::Frame& add_frame(extract::ClusterId subject, extract::Relation relation, extract::ClusterId object,
                            const std::string& quote) {
    extract::Frame frame;
    frame.subject = subject;
    frame.relation = relation;
    frame.object = object;
    facts_.extraction.frames.push_back(frame);
    facts_.frame_quotes.push_back(next_quote(quote));
    return facts_.extraction.frames.back();
  }

  extract::FigureClaim& add_figure(extract::ClusterId event, std::int64_t value, const std::string& quote) {
    extract::FigureClaim figure;
    figure.event = event;
    figure.measure = extract::Measure::kDeaths;
    figure.value = value;
    facts_.extraction.figures.push_back(figure);
    facts_.figure_quotes.push_back(next_quote(quote));
    return facts_.extraction.figures.back();
  }

  extract::Cluster& cluster(extract::ClusterId id) { return facts_.extraction.clusters[id]; }
  DocumentFacts& facts() { return facts_; }
  [[nodiscard]] DocumentFacts take() { return std::move(facts_); }

 private:
  DocumentFacts::Quote next_quote(const std::string& text) {
    const std::uint32_t begin = at_;
    at_ += static_cast<std::uint32_t>(text.size()) + 1;
    return {{begin, begin + static_cast<std::uint32_t>(text.size())}, text};
  }

  DocumentFacts facts_;
  std::uint32_t at_ = 0;
};

}  // namespace claimgraph::resolve::by_hand
