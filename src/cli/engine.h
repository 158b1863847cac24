// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <future>
#include <string>

#include "claimgraph/base/result.h"
#include "claimgraph/cli/runtime.h"
#include "claimgraph/extract/extractor.h"
#include "claimgraph/language/pipeline.h"
#include "claimgraph/text/cleaner.h"

namespace claimgraph::cli {

/// Options of the commands that read documents, as text from the command line.
struct ReadingOptions {
  std::string date;  ///< publication date of documents that give none
  std::string preset = "accurate";
  std::string language;  ///< read everything as this language; only English is there
  unsigned jobs = 0;     ///< 0: one a processor
};

/// Declares --date, --preset, --lang, --jobs and --data.
void add_reading_options(CLI::App& app, ReadingOptions& options, Runtime& runtime);

/// Number of threads that the options ask for; at least 1.
unsigned job_count(const ReadingOptions& options);

/// How to start what may run beside something else: at once, or when it is waited for if there is one thread.
std::launch launch_policy(const ReadingOptions& options);

/// What documents go through: cleaning, language analysis, extraction. Safe to use from many threads.
struct Engine {
  text::Cleaner cleaner;
  language::Pipeline pipeline;
  extract::Extractor extractor;

  /// Loads the lexicon and the models. Errors as those of the three, and kUnsupported for a language without
  /// models.
  static Result<Engine> load(const std::filesystem::path& data_dir, const ReadingOptions& options);
};

/// Why a document of this metadata cannot be read, if so: it says that it is in a language without models.
Status readable(const text::Document& document, const ReadingOptions& options);

}  // namespace claimgraph::cli
