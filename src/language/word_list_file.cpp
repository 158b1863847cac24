// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/word_list_file.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace claimgraph::language {
namespace {

ErrorPlace place_of(const std::string& path, const std::string& text, std::size_t byte) {
  const std::size_t end = std::min(byte == 0 ? 0 : byte - 1, text.size());
  const auto begin = text.begin();
  const auto lines = std::count(begin, begin + static_cast<std::ptrdiff_t>(end), '\n');
  const std::size_t line_start = end == 0 ? std::string::npos : text.rfind('\n', end - 1);
  const std::size_t column = line_start == std::string::npos ? end : end - line_start - 1;
  return {path, static_cast<unsigned>(lines) + 1, static_cast<unsigned>(column) + 1};
}

}  // namespace

const nlohmann::json* JsonEntry::member(std::string_view key) const {
  const auto found = value_->find(std::string(key));
  return found == value_->end() ? nullptr : &*found;
}

tl::unexpected<Error> JsonEntry::reject(const std::string& expectation) const {
  return fail(ErrorCode::kSyntax, label_ + ": " + expectation, {path_, 0, 0});
}

Result<std::string> JsonEntry::text(std::string_view key) const {
  const nlohmann::json* value = member(key);
  if (value == nullptr) return std::string();
  if (!value->is_string()) return reject("\"" + std::string(key) + "\" must be a string");
  return value->get<std::string>();
}

Result<std::vector<std::string>> JsonEntry::texts(std::string_view key) const {
  std::vector<std::string> strings;
  const nlohmann::json* value = member(key);
  if (value == nullptr) return strings;
  const std::string expectation = "\"" + std::string(key) + "\" must be a list of non-empty strings";
  if (!value->is_array()) return reject(expectation);
  for (const nlohmann::json& item : *value) {
    if (!item.is_string() || item.get_ref<const std::string&>().empty()) return reject(expectation);
    strings.push_back(item.get<std::string>());
  }
  return strings;
}

Result<int> JsonEntry::integer(std::string_view key) const {
  const nlohmann::json* value = member(key);
  if (value == nullptr || !value->is_number_integer()) {
    return reject("\"" + std::string(key) + "\" must be a whole number");
  }
  return value->get<int>();
}

std::vector<std::string> JsonEntry::keys() const {
  std::vector<std::string> names;
  for (const auto& [key, value] : value_->items()) names.push_back(key);
  return names;
}

Result<JsonFile> JsonFile::read(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return fail(ErrorCode::kNotFound, "no such lexicon file", {path.string(), 0, 0});
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  try {
    auto root = std::make_shared<const nlohmann::json>(nlohmann::json::parse(text));
    if (!root->is_object())
      return fail(ErrorCode::kSyntax, "a JSON object was expected", {path.string(), 1, 1});
    return JsonFile(std::move(root), path.string());
  } catch (const nlohmann::json::parse_error& error) {
    return fail(ErrorCode::kSyntax, "no valid JSON", place_of(path.string(), text, error.byte));
  }
}

JsonEntry JsonFile::root() const {
  return {root_, root_.get(), path_, "top level"};
}

Result<std::vector<JsonEntry>> JsonFile::rows(std::string_view key) const {
  const auto found = root_->find(std::string(key));
  if (found == root_->end() || !found->is_array()) {
    return fail(ErrorCode::kSyntax, "\"" + std::string(key) + "\" must be a list of objects", {path_, 0, 0});
  }
  std::vector<JsonEntry> entries;
  for (std::size_t i = 0; i < found->size(); ++i) {
    const std::string label = std::string(key) + "[" + std::to_string(i) + "]";
    entries.emplace_back(root_, &(*found)[i], path_, label);
    if (!(*found)[i].is_object()) return entries.back().reject("an object was expected");
  }
  return entries;
}

Result<JsonEntry> JsonFile::object(std::string_view key) const {
  const auto found = root_->find(std::string(key));
  if (found == root_->end() || !found->is_object()) {
    return fail(ErrorCode::kSyntax, "\"" + std::string(key) + "\" must be an object", {path_, 0, 0});
  }
  return JsonEntry(root_, &*found, path_, std::string(key));
}

}  // namespace claimgraph::language
