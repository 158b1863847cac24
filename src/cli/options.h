// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "claimgraph/cli/runtime.h"

namespace claimgraph::cli {

/// `-o, --output FILE`: where the result goes; empty or "-" is standard output.
inline CLI::Option* add_output_option(CLI::App& app, std::string& target) {
  return app.add_option("-o,--output", target, "Write to FILE instead of standard output")->type_name("FILE");
}

/// `--data DIR` of the commands that read lexicon, ontology or models.
inline CLI::Option* add_data_option(CLI::App& app, Runtime& runtime) {
  return app
      .add_option(
          "--data", runtime.data_option(),
          "Folder that holds ontology/ and models/ (else CLAIMGRAPH_DATA, the installed share folder, "
          "the source tree)")
      ->type_name("DIR");
}

}  // namespace claimgraph::cli
