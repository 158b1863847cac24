// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/extract/extraction.h"
#include "claimgraph/text/document.h"
#include "extract/frame_lexicon.h"

namespace claimgraph::extract {

/// A measure that an infobox field gives, with the field's words.
struct BoxedFigure {
  Measure measure = Measure::kOther;
  ClusterId event = kNoCluster;
  TextSpan value;
};

/// infobox.json: what the fields of an encyclopedia's infobox say. Immutable after loading.
class Infobox {
 public:
  static Result<Infobox> load(const std::filesystem::path& folder);

  /// The fields that state an edge about the article's topic.
  [[nodiscard]] std::vector<Frame> frames(const text::Document& document, const language::Analysis& analysis,
                                          const Extraction& extraction) const;

  /// The fields that state a number about the event that is the article's topic.
  [[nodiscard]] std::vector<BoxedFigure> figures(const text::Document& document,
                                                 const Extraction& extraction) const;

  /// Gives the event that is the article's topic the day that the infobox states.
  void date_topic(const text::Document& document, const language::Analysis& analysis,
                  Extraction& extraction) const;

 private:
  enum class Side : std::uint8_t { kTopic, kValue };
  struct Field {
    std::optional<Relation> relation;
    std::optional<Measure> measure;
    bool target = false;
    bool date = false;
    Side subject = Side::kTopic;
  };
  [[nodiscard]] const Field* find(std::string_view name) const;

  WordTable<Field> fields_;
};

/// The cluster that the article is about: the one that bears its title, else the first event; or kNoCluster.
ClusterId topic_of(const text::Document& document, const Extraction& extraction);

}  // namespace claimgraph::extract
