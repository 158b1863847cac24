// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/engine.h"

#include <algorithm>
#include <thread>

#include "claimgraph/text/dates.h"
#include "cli/options.h"

namespace claimgraph::cli {
namespace {

/// BCP 47: the primary subtag decides ("en-GB" is English).
bool is_english(const std::string& tag) {
  const std::string primary = tag.substr(0, tag.find_first_of("-_"));
  return primary == "en" || primary == "EN" || primary == "En";
}

/// A full ISO 8601 date or what is known of one: YYYY, YYYY-MM, YYYY-MM-DD.
std::string check_date(const std::string& value) {
  const auto date = text::read_date(value);
  const bool whole = date && date->length == value.size() && date->year != 0 && date->iso() == value;
  return whole ? std::string() : "expected a date as YYYY-MM-DD, not `" + value + "`";
}

}  // namespace

void add_reading_options(CLI::App& app, ReadingOptions& options, Runtime& runtime) {
  app.add_option("--date", options.date, "Publication date of documents that give none, YYYY-MM-DD")
      ->type_name("D")
      ->check(CLI::Validator(std::function<std::string(std::string&)>(check_date), ""));
  add_choice(app, "--preset", options.preset, {"accurate", "fast"},
             "fast is less accurate and twice as fast");
  app.add_option("--lang", options.language,
                 "Read every document as this language, whatever it says of itself; English (en) is there")
      ->type_name("TAG");
  app.add_option("--jobs", options.jobs, "Threads; 0 is one a processor. The result does not depend on it")
      ->type_name("N")
      ->check(CLI::Range(0, 1024).description(""))
      ->capture_default_str();
  add_data_option(app, runtime);
}

unsigned job_count(const ReadingOptions& options) {
  return options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
}

std::launch launch_policy(const ReadingOptions& options) {
  return job_count(options) > 1 ? std::launch::async : std::launch::deferred;
}

Result<Engine> Engine::load(const std::filesystem::path& data_dir, const ReadingOptions& options) {
  if (!options.language.empty() && !is_english(options.language)) {
    return fail(ErrorCode::kUnsupported,
                "no models for language `" + options.language + "`; expected `en`, the only one there is");
  }
  auto cleaner = text::Cleaner::load(data_dir / "ontology" / "lexicon");
  if (!cleaner) return tl::unexpected(cleaner.error());
  const auto preset = options.preset == "fast" ? language::Preset::kFast : language::Preset::kAccurate;
  // Each takes about half of the time to start.
  auto loading = std::async(launch_policy(options), [&] { return extract::Extractor::load(data_dir); });
  auto pipeline = language::Pipeline::load(data_dir, preset);
  auto extractor = loading.get();
  if (!pipeline) return tl::unexpected(pipeline.error());
  if (!extractor) return tl::unexpected(extractor.error());
  return Engine{*std::move(cleaner), *std::move(pipeline), *std::move(extractor)};
}

Status readable(const text::Document& document, const ReadingOptions& options) {
  const std::string& tag = document.metadata().language;
  if (!options.language.empty() || tag.empty() || is_english(tag)) return {};
  return fail(ErrorCode::kUnsupported,
              "is in language `" + tag + "`; only English is read (`--lang en` reads it as English)",
              {.file = document.path()});
}

}  // namespace claimgraph::cli
