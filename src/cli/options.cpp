// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "claimgraph/cli/suggest.h"

namespace claimgraph::cli {
namespace {

/// The validator's complaint; empty when the word is one of the choices.
std::string check_choice(const std::string& word, const std::vector<std::string>& words) {
  if (std::find(words.begin(), words.end(), word) != words.end()) return {};
  const std::vector<std::string_view> views(words.begin(), words.end());
  return fmt::format("`{}` is none of {}{}", word, fmt::join(words, ", "), did_you_mean(word, views));
}

}  // namespace

CLI::Option* add_output_option(CLI::App& app, std::string& target) {
  return app.add_option("-o,--output", target, "Write to FILE instead of standard output")->type_name("FILE");
}

CLI::Option* add_data_option(CLI::App& app, Runtime& runtime) {
  return app
      .add_option(
          "--data", runtime.data_option(),
          "Folder that holds ontology/ and models/ (else CLAIMGRAPH_DATA, the installed share folder, "
          "the source tree)")
      ->type_name("DIR");
}

CLI::Option* add_choice(CLI::App& app, const std::string& name, std::string& value,
                        const std::vector<std::string>& words, const std::string& description) {
  CLI::Option* option = app.add_option(name, value, description);
  option->type_name(fmt::format("{}", fmt::join(words, "|")));
  option->check(CLI::Validator([words](std::string& word) { return check_choice(word, words); }, ""));
  if (!value.empty()) option->default_str(value);
  return option;
}

std::vector<std::string> choices_of(const CLI::Option& option) {
  const std::string names = option.get_type_name();
  std::vector<std::string> words;
  if (names.find('|') == std::string::npos) return words;
  std::size_t begin = 0;
  for (;;) {
    const std::size_t end = names.find('|', begin);
    words.push_back(names.substr(begin, end - begin));
    if (end == std::string::npos) return words;
    begin = end + 1;
  }
}

}  // namespace claimgraph::cli
