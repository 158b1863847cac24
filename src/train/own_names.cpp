// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/own_names.h"

#include <fstream>
#include <optional>
#include <sstream>
#include <string_view>

namespace claimgraph::train {
namespace {

using language::EntityType;

std::optional<EntityType> type_named(std::string_view name) {
  for (const EntityType type : {EntityType::kPerson, EntityType::kOrganization, EntityType::kPlace}) {
    if (language::entity_type_name(type) == name) return type;
  }
  return std::nullopt;
}

// The last three columns of a mark.
std::optional<NameSpan> read_span(std::istream& columns) {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string name;
  if (!(columns >> first >> last >> name)) return std::nullopt;
  const std::optional<EntityType> type = type_named(name);
  if (!type || first < 1 || last < first) return std::nullopt;
  return NameSpan{first - 1, last, *type};
}

Result<std::vector<MarkedSentence>> read_forms(const std::filesystem::path& path) {
  constexpr std::string_view kSentence = "# sent_id = ";
  std::ifstream stream(path);
  if (!stream) return fail(ErrorCode::kNotFound, "no such treebank", {path.string(), 0, 0});
  std::vector<MarkedSentence> sentences;
  for (std::string line; std::getline(stream, line);) {
    if (line.compare(0, kSentence.size(), kSentence) == 0) {
      sentences.push_back({line.substr(kSentence.size()), {}, {}});
      continue;
    }
    std::istringstream columns(line);
    std::string id;
    std::string form;
    const bool word = std::getline(columns, id, '\t') && std::getline(columns, form, '\t') && id[0] != '#' &&
                      id.find_first_of("-.") == std::string::npos;
    if (word && !sentences.empty()) sentences.back().words.push_back(form);
  }
  return sentences;
}

}  // namespace

Result<NameMarks> read_name_marks(const std::filesystem::path& path) {
  std::ifstream stream(path);
  if (!stream) return fail(ErrorCode::kNotFound, "no such file of names", {path.string(), 0, 0});
  NameMarks marks;
  unsigned number = 0;
  for (std::string line; std::getline(stream, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    std::istringstream columns(line);
    std::string id;
    std::getline(columns, id, '\t');
    const std::optional<NameSpan> span = read_span(columns);
    if (!span)
      return fail(ErrorCode::kSyntax,
                  "expected sentence, first word, last word and person, organization or place",
                  {path.string(), number, 0});
    std::vector<NameSpan>& names = marks[id];
    if (!names.empty() && span->begin < names.back().end)
      return fail(ErrorCode::kSyntax, "expected a name behind the one before it", {path.string(), number, 0});
    names.push_back(*span);
  }
  return marks;
}

Result<std::vector<MarkedSentence>> read_marked_treebank(const std::filesystem::path& treebank,
                                                         const NameMarks& marks) {
  Result<std::vector<MarkedSentence>> sentences = read_forms(treebank);
  if (!sentences) return sentences;
  std::size_t used = 0;
  for (MarkedSentence& sentence : *sentences) {
    const auto found = marks.find(sentence.id);
    if (found == marks.end()) continue;
    ++used;
    sentence.names = found->second;
    if (sentence.names.back().end > sentence.words.size())
      return fail(ErrorCode::kSyntax, "a name is marked past the end of sentence " + sentence.id,
                  {treebank.string(), 0, 0});
  }
  if (used != marks.size())
    return fail(ErrorCode::kSyntax, "names are marked in sentences that the treebank does not have",
                {treebank.string(), 0, 0});
  return sentences;
}

}  // namespace claimgraph::train
