// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/base/result.h"

namespace claimgraph::language {

/// One object of a lexicon file, with the words that name it in an error. Valid while a copy of its file
/// lives.
class JsonEntry {
 public:
  JsonEntry(std::shared_ptr<const nlohmann::json> file, const nlohmann::json* value, std::string path,
            std::string label)
      : file_(std::move(file)), value_(value), path_(std::move(path)), label_(std::move(label)) {}

  /// A string member; "" when absent, kSyntax when it is something else.
  [[nodiscard]] Result<std::string> text(std::string_view key) const;

  /// A member that is a list of strings without empty ones; an absent member is an empty list.
  [[nodiscard]] Result<std::vector<std::string>> texts(std::string_view key) const;

  /// A whole number member; kSyntax when it is absent or something else.
  [[nodiscard]] Result<int> integer(std::string_view key) const;

  /// The names of its members, in alphabetical order.
  [[nodiscard]] std::vector<std::string> keys() const;

  /// The error "FILE: ENTRY: expectation".
  [[nodiscard]] tl::unexpected<Error> reject(const std::string& expectation) const;

 private:
  [[nodiscard]] const nlohmann::json* member(std::string_view key) const;

  std::shared_ptr<const nlohmann::json> file_;
  const nlohmann::json* value_;
  std::string path_;
  std::string label_;
};

/// A lexicon file: a JSON object.
class JsonFile {
 public:
  /// kNotFound when absent, kSyntax with line and column when it is no JSON object.
  static Result<JsonFile> read(const std::filesystem::path& path);

  /// The file's own object.
  [[nodiscard]] JsonEntry root() const;

  /// The objects of the list `key`; kSyntax when that is no list of objects.
  [[nodiscard]] Result<std::vector<JsonEntry>> rows(std::string_view key) const;

  /// The object `key`; kSyntax when that is no object.
  [[nodiscard]] Result<JsonEntry> object(std::string_view key) const;

 private:
  JsonFile(std::shared_ptr<const nlohmann::json> root, std::string path)
      : root_(std::move(root)), path_(std::move(path)) {}

  std::shared_ptr<const nlohmann::json> root_;
  std::string path_;
};

}  // namespace claimgraph::language
