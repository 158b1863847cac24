// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/corpus.h"

#include <optional>
#include <utility>

#include "claimgraph/text/document_ids.h"
#include "claimgraph/text/reader.h"
#include "cli/ordered_work.h"
#include "cli/progress.h"

namespace claimgraph::cli {
namespace {

using Facts = resolve::DocumentFacts;

Facts analyse(const text::Document& document, const Engine& engine) {
  const language::Analysis analysis = engine.pipeline.analyse(document);
  return resolve::gather(document, analysis, engine.extractor.extract(document, analysis));
}

/// Collects what comes out of the threads, on the thread that reads.
class Collector {
 public:
  Collector(const ReadingOptions& options, Runtime& runtime)
      : options_(options), runtime_(runtime), progress_(runtime) {}

  /// The next document that is worth analysing; what is not is reported and counted.
  std::optional<text::Document> next(text::DocumentSource& source) {
    while (auto document = source.next()) {
      const text::ReaderProgress read = source.progress();
      progress_.update(corpus_.documents.size(), read.bytes_read, read.bytes_total);
      if (!*document) {
        report(document->error(), corpus_.failed);
      } else if (auto status = readable(**document, options_); !status) {
        report(status.error(), corpus_.skipped);
      } else if (ids_.add((*document)->metadata().id, (*document)->source_hash()) ==
                 text::DocumentIds::Seen::kRepeated) {
        ++corpus_.repeated;
      } else {
        return **std::move(document);
      }
    }
    return std::nullopt;
  }

  void take(Facts facts) { corpus_.documents.push_back(std::move(facts)); }

  /// Two texts can share an id only once both are known, so ids are made unique at the end.
  Corpus finish() {
    for (Facts& facts : corpus_.documents) {
      facts.metadata.id = ids_.unique_id(facts.metadata.id, facts.source_hash);
    }
    return std::move(corpus_);
  }

 private:
  void report(const Error& error, std::size_t& count) {
    progress_.clear();
    runtime_.report(error);
    ++count;
  }

  const ReadingOptions& options_;
  Runtime& runtime_;
  Progress progress_;
  text::DocumentIds ids_;
  Corpus corpus_;
};

}  // namespace

Corpus read_corpus(const std::vector<std::string>& inputs, const ReadingOptions& options,
                   const Engine& engine, Runtime& runtime) {
  text::DocumentSource source(engine.cleaner, inputs, {.default_date = options.date});
  Collector collector(options, runtime);
  work_in_order<text::Document, Facts>(
      [&] { return collector.next(source); },
      [&](const text::Document& document) { return analyse(document, engine); },
      [&](Facts facts) { collector.take(std::move(facts)); }, job_count(options));
  return collector.finish();
}

}  // namespace claimgraph::cli
