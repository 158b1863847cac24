// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "claimgraph/cli/runtime.h"

namespace claimgraph::cli {

/// `-o, --output FILE`: where the result goes; empty or "-" is standard output.
CLI::Option* add_output_option(CLI::App& app, std::string& target);

/// `--data DIR` of the commands that read lexicon, ontology or models.
CLI::Option* add_data_option(CLI::App& app, Runtime& runtime);

/// An option that takes one of a few words; another word is refused with the nearest one. The words are the
/// option's type name ("json|tsv"), which is what help shows and completion offers. A default is shown when
/// `value` has one.
CLI::Option* add_choice(CLI::App& app, const std::string& name, std::string& value,
                        const std::vector<std::string>& words, const std::string& description);

/// The words of an option that add_choice() made; empty for any other.
std::vector<std::string> choices_of(const CLI::Option& option);

}  // namespace claimgraph::cli
