// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/filter_options.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/cli/suggest.h"
#include "claimgraph/extract/vocabulary.h"
#include "claimgraph/text/dates.h"

namespace claimgraph::cli {
namespace {

using Check = std::function<std::string(std::string&)>;

constexpr std::array kModalities = {graph::Modality::kActual, graph::Modality::kNegated,
                                    graph::Modality::kPlanned, graph::Modality::kCancelled,
                                    graph::Modality::kPossible};

std::string check_relation(const std::string& name) {
  if (extract::find_relation(name)) return {};
  std::vector<std::string_view> known;
  for (int i = 0; i < extract::kRelationCount; ++i) {
    known.push_back(extract::relation_name(static_cast<extract::Relation>(i)));
  }
  return "no relation is called `" + name + "`" + did_you_mean(name, known);
}

std::string check_date(const std::string& value) {
  const auto date = text::read_date(value);
  const bool whole = date && date->year != 0 && date->iso() == value;
  return whole ? std::string() : "expected a date as YYYY-MM-DD, YYYY-MM or YYYY, not `" + value + "`";
}

std::string check_modality(const std::string& name) {
  std::vector<std::string_view> known;
  for (const graph::Modality modality : kModalities) known.push_back(graph::modality_name(modality));
  if (std::find(known.begin(), known.end(), name) != known.end()) return {};
  return "no modality is called `" + name + "`" + did_you_mean(name, known);
}

CLI::Option* add_text(CLI::App& app, const char* name, std::string& value, const char* type,
                      const char* description) {
  return app.add_option(name, value, description)->type_name(type)->group("Filters");
}

}  // namespace

std::shared_ptr<graph::Filter> add_filter_options(CLI::App& app) {
  auto filter = std::make_shared<graph::Filter>();
  app.add_option("--relation", filter->relations, "Edges of this relation (\"blamed\"); may be repeated")
      ->type_name("R")
      ->allow_extra_args(false)
      ->check(CLI::Validator(Check(check_relation), ""))
      ->group("Filters");
  add_text(app, "--subject", filter->subject, "NAME", "Whose subject is called so");
  add_text(app, "--object", filter->object, "NAME", "Whose object is called so");
  add_text(app, "--about", filter->about, "NAME", "About the event that is called so");
  app.add_option_function<std::string>(
         "--modality",
         [filter](const std::string& name) {
           filter->modality = *std::find_if(
               kModalities.begin(), kModalities.end(),
               [&](graph::Modality modality) { return graph::modality_name(modality) == name; });
         },
         "Of this modality")
      ->type_name("actual|negated|planned|cancelled|possible")
      ->check(CLI::Validator(Check(check_modality), ""))
      ->group("Filters");
  add_text(app, "--document", filter->document, "ID", "Stated in this document");
  add_text(app, "--since", filter->since, "D", "Not before this day, YYYY-MM-DD")
      ->check(CLI::Validator(Check(check_date), ""));
  add_text(app, "--until", filter->until, "D", "Not after this day, YYYY-MM-DD")
      ->check(CLI::Validator(Check(check_date), ""));
  app.add_option("--min-confidence", filter->min_confidence, "At least as sure as this, 0 to 1")
      ->type_name("X")
      ->check(CLI::Range(0.0, 1.0).description(""))
      ->group("Filters");
  app.add_option("--min-sources", filter->min_sources, "Stated by at least so many documents")
      ->type_name("N")
      ->group("Filters");
  return filter;
}

graph::Graph apply_filter(graph::Graph graph, const graph::Filter& wanted) {
  const bool restricts = !wanted.relations.empty() || !wanted.subject.empty() || !wanted.object.empty() ||
                         !wanted.about.empty() || wanted.modality || !wanted.document.empty() ||
                         !wanted.since.empty() || !wanted.until.empty() || wanted.min_confidence > 0 ||
                         wanted.min_sources > 1;
  if (!restricts) return graph;
  return graph::filter(graph, wanted);
}

}  // namespace claimgraph::cli
