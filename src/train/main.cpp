// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <iostream>
#include <string_view>
#include <vector>

#include "train/annotate.h"
#include "train/names_report.h"
#include "train/node_report.h"
#include "train/segmentation.h"
#include "train/train_jackknife.h"
#include "train/train_lemmatizer.h"
#include "train/train_names.h"
#include "train/train_names_network.h"
#include "train/train_neural_parser.h"
#include "train/train_relations.h"
#include "train/train_tagger.h"
#include "train/train_word_vectors.h"
#include "train/trainers.h"

namespace claimgraph::train {
namespace {

/// What a command leaves behind; `all` makes the models and prints no reports.
enum class Product : std::uint8_t { kModel, kReport };

struct Command {
  std::string_view name;
  std::string_view description;
  Trainer trainer;
  Product product = Product::kModel;
};

// One row a model, in the order of their needs: `all` runs them from top to bottom.
const std::vector<Command> kCommands = {
    {"tokenizer", "word borders", train_tokenizer},
    {"sentences", "sentence borders", train_sentences},
    {"words", "word vectors, of words/vectors.txt where that is given", train_word_vectors},
    {"tagger", "part-of-speech tags and morphological features", train_tagger},
    {"lemmatizer", "dictionary forms", train_lemmatizer},
    {"jackknife", "tags of the treebanks by taggers that have not seen them, for the parsers",
     train_jackknife},
    {"parser-fast", "the parser of preset `fast`", train_fast_parser},
    {"parser", "the parser of preset `accurate`", train_accurate_parser},
    {"names", "the linear model of names", train_names},
    {"names-network", "the network that finds names beside it, for the preset `accurate`",
     train_names_network},
    {"relations", "the deciders of relations, modality, sources and events at issue", train_relations},
    {"relation-candidates", "which gold edges have nodes, pairs and proposals, before anything is learnt",
     list_relation_candidates, Product::kReport},
    {"relation-errors", "what became of every edge of the gold documents, as a table", list_relation_errors,
     Product::kReport},
    {"node-errors", "the gold nodes that no cluster is, and what became of figures, as a table",
     list_node_errors, Product::kReport},
    {"names-report", "the accuracy of the recogniser on what its training sets aside", report_names,
     Product::kReport},
};

int run(const Command& command, const Folders& folders) {
  std::cerr << "== " << command.name << '\n';
  if (const Status done = command.trainer(folders); !done) {
    std::cerr << "claimgraph-train: " << done.error().describe() << '\n';
    return 2;
  }
  return 0;
}

/// `annotate` takes what the evaluation scripts pass to the program itself.
CLI::App* add_annotate(CLI::App& app, AnnotateOptions& options) {
  CLI::App* sub = app.add_subcommand("annotate", "analyse a file with the models, as CoNLL-U");
  sub->add_option("FILE", options.file)->required();
  options.data_dir = ".";
  sub->add_option("--data", options.data_dir, "folder that holds models/en (default .)");
  sub->add_option_function<std::string>("--input",
                                        [&](const std::string& v) { options.given_words = v == "conllu"; })
      ->check(CLI::IsMember({"text", "conllu"}));
  sub->add_option("--format", "conllu")->check(CLI::IsMember({"conllu"}));
  sub->add_option_function<std::string>("--preset",
                                        [&](const std::string& v) {
                                          options.preset = v == "fast" ? language::Preset::kFast
                                                                       : language::Preset::kAccurate;
                                        })
      ->check(CLI::IsMember({"fast", "accurate"}));
  return sub;
}

int run_annotate(const AnnotateOptions& options) {
  const Result<std::string> out = annotate(options);
  if (!out) {
    std::cerr << "claimgraph-train: " << out.error().describe() << '\n';
    return 2;
  }
  std::cout << *out;
  return 0;
}

int run_program(int argc, char** argv) {
  CLI::App app("Trains the models of claimgraph from annotated data");
  Folders folders;
  std::vector<std::pair<CLI::App*, const Command*>> chosen;
  chosen.reserve(kCommands.size());
  const auto add = [&](const std::string& name, const std::string& description) {
    CLI::App* sub = app.add_subcommand(name, description);
    sub->add_option("DATA", folders.data, "folder with ud/, ner/ and pos/")->required();
    sub->add_option("OUT", folders.models, "folder for the model files (models/en)")->required();
    return sub;
  };
  CLI::App* all = add("all", "every model, in the order of their needs");
  for (const Command& command : kCommands) {
    chosen.emplace_back(add(std::string(command.name), std::string(command.description)), &command);
  }
  AnnotateOptions annotation;
  CLI::App* look = add_annotate(app, annotation);
  app.require_subcommand(1);
  CLI11_PARSE(app, argc, argv);
  if (look->parsed()) return run_annotate(annotation);
  std::filesystem::create_directories(folders.models);
  for (const auto& [sub, command] : chosen) {
    if (!sub->parsed() && !(all->parsed() && command->product == Product::kModel)) continue;
    if (const int code = run(*command, folders); code != 0) return code;
  }
  return 0;
}

}  // namespace
}  // namespace claimgraph::train

int main(int argc, char** argv) {
  try {
    return claimgraph::train::run_program(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "claimgraph-train: %s\n", error.what());
  }
  return 2;
}
