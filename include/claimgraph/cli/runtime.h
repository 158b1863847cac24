// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>

#include "claimgraph/base/result.h"

namespace claimgraph::cli {

/// Whether messages that are no errors are wanted.
enum class Verbosity : unsigned char { kNormal, kQuiet };

/// What every command shares: where to print, and where lexicon, ontology and models are.
/// Messages may be printed from several threads; everything else belongs to the main thread.
class Runtime {
 public:
  /// The streams outlive the runtime. `err_is_terminal` in `Terminal` decides whether progress is shown.
  struct Streams {
    std::ostream& out;
    std::ostream& err;
    unsigned out_columns = 0;  ///< width of the terminal that `out` is; 0 when it is none (piped)
    unsigned err_columns = 0;  ///< the same for `err`: progress is shown only when not 0
  };
  explicit Runtime(Streams streams) : streams_(streams) {}

  /// Standard output: for results only.
  [[nodiscard]] std::ostream& out() { return streams_.out; }
  [[nodiscard]] const Streams& streams() const { return streams_; }

  /// Prints `claimgraph: FILE:LINE:COLUMN: message` to standard error.
  void report(const Error& error);
  /// Prints `claimgraph: message` to standard error unless quiet: what is worth knowing and no error.
  void note(std::string_view message);

  void set_verbosity(Verbosity verbosity) { verbosity_ = verbosity; }
  [[nodiscard]] Verbosity verbosity() const { return verbosity_; }

  /// The value of --data; commands that read data bind their option to it (see add_data_option()).
  [[nodiscard]] std::string& data_option() { return data_option_; }

  /// The folder that holds `ontology/` and `models/`: --data, CLAIMGRAPH_DATA, the installed share folder,
  /// the source tree, in that order. One that was named and is unfit is kNotFound, not passed over.
  [[nodiscard]] Result<std::filesystem::path> data_dir() const;

 private:
  Streams streams_;
  Verbosity verbosity_ = Verbosity::kNormal;
  std::string data_option_;
};

}  // namespace claimgraph::cli
