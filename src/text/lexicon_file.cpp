// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "text/lexicon_file.h"

#include <fmt/format.h>

#include <fstream>
#include <nlohmann/json.hpp>

namespace claimgraph::text {

using Json = nlohmann::json;

Result<Json> load_lexicon_json(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return fail(ErrorCode::kNotFound, "no such lexicon file; is --data right?", {path.string()});
  try {
    return Json::parse(in);
  } catch (const Json::exception& error) {
    return fail(ErrorCode::kSyntax, std::string("not JSON: ") + error.what(), {path.string()});
  }
}

Error lexicon_error(const std::string& file, std::string_view entry, std::string_view expected) {
  return {ErrorCode::kSyntax, fmt::format("entry {}: expected {}", entry, expected), {file}};
}

Result<std::vector<std::string>> strings_at(const Json& object, const std::string& key,
                                            const std::string& file) {
  const auto at = object.find(key);
  if (at == object.end() || !at->is_array())
    return tl::unexpected(lexicon_error(file, key, "an array of strings"));
  std::vector<std::string> out;
  for (const Json& value : *at) {
    if (!value.is_string()) {
      return tl::unexpected(lexicon_error(file, fmt::format("{}[{}]", key, out.size()), "a string"));
    }
    out.push_back(value.get<std::string>());
  }
  return out;
}

Result<std::set<std::string, std::less<>>> string_set_at(const Json& object, const std::string& key,
                                                         const std::string& file) {
  const auto values = strings_at(object, key, file);
  if (!values) return tl::unexpected(values.error());
  return std::set<std::string, std::less<>>(values->begin(), values->end());
}

}  // namespace claimgraph::text
