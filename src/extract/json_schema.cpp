// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/json_schema.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace claimgraph::extract {
namespace {

using nlohmann::json;

bool has_type(const json& value, std::string_view type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number();
  if (type == "boolean") return value.is_boolean();
  return type == "null" && value.is_null();
}

tl::unexpected<Error> wrong(const std::string& pointer, const std::string& expected) {
  return fail(ErrorCode::kSyntax, (pointer.empty() ? "/" : pointer) + ": " + expected);
}

Status check(const json& value, const json& schema, const std::string& pointer);

// The member `key` of a schema, or the fallback.
const json& member_or(const json& schema, const char* key, const json& fallback) {
  const auto found = schema.find(key);
  return found == schema.end() ? fallback : *found;
}

Status check_object(const json& value, const json& schema, const std::string& pointer) {
  static const json kNone = json::object();
  static const json kAnything = true;
  for (const auto& key : member_or(schema, "required", kNone)) {
    if (!value.contains(key)) return wrong(pointer, "expected the key '" + key.get<std::string>() + "'");
  }
  const json& properties = member_or(schema, "properties", kNone);
  const json& rest = member_or(schema, "additionalProperties", kAnything);
  for (const auto& [key, member] : value.items()) {
    const std::string below = pointer + "/" + key;
    if (properties.contains(key)) {
      if (auto status = check(member, properties.at(key), below); !status) return status;
    } else if (rest.is_object()) {
      if (auto status = check(member, rest, below); !status) return status;
    } else if (rest == json(false)) {
      return wrong(below, "unknown key");
    }
  }
  return {};
}

Status check_array(const json& value, const json& schema, const std::string& pointer) {
  if (value.size() < schema.value("minItems", std::size_t{0})) {
    return wrong(pointer, "expected at least " + schema.at("minItems").dump() + " items");
  }
  if (!schema.contains("items")) return {};
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (auto status = check(value[i], schema.at("items"), pointer + "/" + std::to_string(i)); !status) {
      return status;
    }
  }
  return {};
}

Status check(const json& value, const json& schema, const std::string& pointer) {
  if (schema.contains("type") && !has_type(value, schema.at("type").get_ref<const std::string&>())) {
    return wrong(pointer, "expected " + schema.at("type").get<std::string>() + ", found " +
                              std::string(value.type_name()));
  }
  if (schema.contains("enum")) {
    const json& allowed = schema.at("enum");
    if (std::find(allowed.begin(), allowed.end(), value) == allowed.end()) {
      return wrong(pointer, "found " + value.dump() + ", expected one of " + allowed.dump());
    }
  }
  if (value.is_string() &&
      value.get_ref<const std::string&>().size() < schema.value("minLength", std::size_t{0})) {
    return wrong(pointer, "expected a string that is not empty");
  }
  if (value.is_object()) return check_object(value, schema, pointer);
  if (value.is_array()) return check_array(value, schema, pointer);
  return {};
}

Result<json> read_json(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return fail(ErrorCode::kNotFound, "cannot open the lexicon file", {path.string(), 0, 0});
  const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  try {
    return json::parse(bytes);
  } catch (const json::parse_error& error) {
    const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(std::min(error.byte, bytes.size()));
    const auto line = 1 + static_cast<unsigned>(std::count(bytes.begin(), end, '\n'));
    return fail(ErrorCode::kSyntax, "not valid JSON", {path.string(), line, 0});
  }
}

}  // namespace

Status check_schema(const nlohmann::json& value, const nlohmann::json& schema) {
  return check(value, schema, "");
}

Result<nlohmann::json> read_lexicon(const std::filesystem::path& folder, std::string_view name) {
  const auto path = folder / (std::string(name) + ".json");
  auto value = read_json(path);
  if (!value) return value;
  const auto schema = read_json(folder / "schema" / (std::string(name) + ".schema.json"));
  if (!schema) return tl::unexpected(schema.error());
  if (auto status = check_schema(*value, *schema); !status) {
    Error error = status.error();
    error.where.file = path.string();
    return tl::unexpected(error);
  }
  return value;
}

}  // namespace claimgraph::extract
