// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "claimgraph/cli/output.h"
#include "claimgraph/language/conllu.h"
#include "claimgraph/text/byte_source.h"
#include "claimgraph/text/reader.h"
#include "cli/annotation_json.h"
#include "cli/commands.h"
#include "cli/engine.h"
#include "cli/options.h"
#include "cli/ordered_work.h"

namespace claimgraph::cli {
namespace {

constexpr std::uint64_t kLargestConllu = std::uint64_t{1} << 31U;

struct AnnotateOptions {
  std::vector<std::string> files;
  std::string format = "json";
  std::string input = "text";
  std::string output;
  ReadingOptions reading;
};

/// MISC of words that are no evidence: boilerplate is marked, not dropped.
std::string boilerplate_mark(const text::Document& document, const language::Analysis& analysis,
                             std::uint32_t token) {
  const text::Block* block = document.block_at(analysis.tokens[token].span.begin);
  const bool is_boilerplate = block != nullptr && block->kind == text::BlockKind::kBoilerplate;
  return is_boilerplate ? "Boilerplate=Yes" : "";
}

class Annotator {
 public:
  Annotator(const AnnotateOptions& options, const Engine& engine) : options_(options), engine_(engine) {}

  /// The lines of one document that was read as text.
  [[nodiscard]] std::string text(const text::Document& document) const {
    return lines(document, engine_.pipeline.analyse(document));
  }

  /// The lines of one document whose sentences and words are given.
  [[nodiscard]] std::string given(language::GivenDocument given) const {
    return lines(given.document, engine_.pipeline.analyse_given(given.document, std::move(given.analysis)));
  }

 private:
  [[nodiscard]] std::string lines(const text::Document& document, const language::Analysis& analysis) const {
    if (options_.format == "conllu") {
      return language::write_conllu(document, analysis,
                                    [&](const language::Analysis& all, std::uint32_t token) {
                                      return boilerplate_mark(document, all, token);
                                    });
    }
    return annotation_json(document, analysis, engine_.extractor.extract(document, analysis)) + "\n";
  }

  const AnnotateOptions& options_;
  const Engine& engine_;
};

/// Documents done and errors reported, for the exit code.
struct Counts {
  std::size_t done = 0;
  std::size_t failed = 0;
};

ExitCode exit_code(const Counts& counts) {
  if (counts.failed == 0) return ExitCode::kDone;
  return counts.done == 0 ? ExitCode::kTrouble : ExitCode::kNo;
}

Counts annotate_texts(const AnnotateOptions& options, const Engine& engine, Runtime& runtime,
                      std::ostream& out) {
  Counts counts;
  const Annotator annotator(options, engine);
  text::DocumentSource source(engine.cleaner, options.files, {.default_date = options.reading.date});
  work_in_order<Result<text::Document>, Result<std::string>>(
      [&] { return source.next(); },
      [&](Result<text::Document> document) -> Result<std::string> {
        if (!document) return tl::unexpected(document.error());
        if (auto status = readable(*document, options.reading); !status)
          return tl::unexpected(status.error());
        return annotator.text(*document);
      },
      [&](Result<std::string> lines) {
        if (lines) {
          out << *lines;
          ++counts.done;
        } else {
          runtime.report(lines.error());
          ++counts.failed;
        }
      },
      job_count(options.reading));
  return counts;
}

Result<language::GivenDocument> read_given(const std::string& path) {
  auto bytes = text::ByteSource::open(path);
  if (!bytes) return tl::unexpected(bytes.error());
  auto content = bytes->read_rest(kLargestConllu);
  if (!content) return tl::unexpected(content.error());
  return language::read_conllu(*content, path);
}

Counts annotate_given(const AnnotateOptions& options, const Engine& engine, Runtime& runtime,
                      std::ostream& out) {
  Counts counts;
  const Annotator annotator(options, engine);
  for (const std::string& path : options.files) {
    auto given = read_given(path);
    if (!given) {
      runtime.report(given.error());
      ++counts.failed;
      continue;
    }
    out << annotator.given(*std::move(given));
    ++counts.done;
  }
  return counts;
}

Result<ExitCode> run(const AnnotateOptions& options, Runtime& runtime) {
  const auto data_dir = runtime.data_dir();
  if (!data_dir) return tl::unexpected(data_dir.error());
  const auto engine = Engine::load(*data_dir, options.reading);
  if (!engine) return tl::unexpected(engine.error());
  Counts counts;
  const auto annotate = options.input == "conllu" ? annotate_given : annotate_texts;
  const Status written = write_output(runtime, options.output, [&](std::ostream& out) -> Status {
    counts = annotate(options, *engine, runtime, out);
    return {};
  });
  if (!written) return tl::unexpected(written.error());
  return exit_code(counts);
}

Action declare(CLI::App& app, Runtime& runtime) {
  auto options = std::make_shared<AnnotateOptions>();
  app.add_option("FILE", options->files, "Documents: files, folders, globs, or - for standard input")
      ->required();
  add_choice(app, "--format", options->format, {"json", "conllu"},
             "json: everything, a line a document; conllu: words, trees, names");
  add_choice(app, "--input", options->input, {"text", "conllu"},
             "text: any form that news comes in; conllu: sentences and words are given and kept");
  add_output_option(app, options->output);
  add_reading_options(app, options->reading, runtime);
  return [options, &runtime] { return run(*options, runtime); };
}

}  // namespace

constinit const Command kAnnotateCommand{
    "annotate", "show what each document says, without a graph",
    "  claimgraph annotate --format conllu examples/kerman/wire-report.txt\n"
    "prints words, tags, trees and names; without --format, mentions, attributions and frames as well, as "
    "JSON.\n",
    declare};

}  // namespace claimgraph::cli
