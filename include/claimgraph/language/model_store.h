// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "claimgraph/base/result.h"

namespace claimgraph::language {

/// The layout version of model files; a file of another version is refused.
inline constexpr std::uint32_t kModelFormat = 1;

/// A trained model on disk, memory-mapped and checked. Stored form, little-endian:
///   "CGMODEL\n", u32 format, u32 number of sections, char[24] kind, u64 payload bytes, u64 checksum of the
///   payload, then per section char[24] name, u64 offset, u64 bytes (offset from the payload's start, 64-byte
///   aligned), padding to 64 bytes, payload.
/// Immutable; spans stay valid as long as any copy of the ModelFile lives. Safe to read from many threads.
class ModelFile {
 public:
  /// Maps and checks `path`. kNotFound when absent; kCorrupt when it is no model file, of another kind or
  /// format version, truncated, or its checksum does not match.
  static Result<ModelFile> open(const std::filesystem::path& path, std::string_view kind);

  /// The section's elements, in place; kCorrupt when it is missing or not a whole number of elements.
  template <typename T>
  [[nodiscard]] Result<std::span<const T>> array(std::string_view name) const {
    static_assert(std::is_trivially_copyable_v<T>);
    const Result<std::span<const std::byte>> bytes = section(name, sizeof(T));
    if (!bytes) return tl::unexpected<Error>(bytes.error());
    return std::span<const T>(reinterpret_cast<const T*>(bytes->data()), bytes->size() / sizeof(T));
  }

  /// A list of strings written by ModelWriter::add_strings; the views point into the mapping.
  [[nodiscard]] Result<std::vector<std::string_view>> strings(std::string_view name) const;

  /// The first 16 hex digits of the content's checksum: which weights these are.
  [[nodiscard]] std::string fingerprint() const;

 private:
  struct Mapping;
  explicit ModelFile(std::shared_ptr<const Mapping> mapping) : mapping_(std::move(mapping)) {}
  [[nodiscard]] Result<std::span<const std::byte>> section(std::string_view name,
                                                           std::size_t element_size) const;
  std::shared_ptr<const Mapping> mapping_;
};

/// Gathers the sections of one model and writes them in ModelFile's form. The same sections give the same
/// bytes.
class ModelWriter {
 public:
  /// `kind` names the model's type ("tagger"), at most 23 bytes; ModelFile::open asks for it again.
  explicit ModelWriter(std::string kind) : kind_(std::move(kind)) {}

  /// `name` has at most 23 bytes and is used once.
  template <typename T>
  void add(const std::string& name, std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T>);
    const auto* bytes = reinterpret_cast<const std::byte*>(values.data());
    sections_[name].assign(bytes, bytes + values.size_bytes());
  }
  template <typename T>
  void add(const std::string& name, const std::vector<T>& values) {
    add(name, std::span<const T>(values));
  }
  void add_strings(const std::string& name, const std::vector<std::string>& values);

  /// Writes beside `path` and renames. kIo when the system refuses, kInternal when a section's name is too
  /// long.
  [[nodiscard]] Status write(const std::filesystem::path& path) const;

 private:
  std::string kind_;
  std::map<std::string, std::vector<std::byte>> sections_;
};

/// The folder of trained models of one language, `DATA/models/en`: the one place where models are loaded. It
/// keeps what it opened: several readers of one model share its mapping, checked once, and a file that is
/// written anew needs a new store. For one thread.
class ModelStore {
 public:
  explicit ModelStore(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// Opens `FOLDER/NAME.model`, whose kind is `name` as well.
  [[nodiscard]] Result<ModelFile> open(std::string_view name) const;

  /// Where the model `name` lies or would lie.
  [[nodiscard]] std::filesystem::path path_of(std::string_view name) const;

 private:
  std::filesystem::path folder_;
  mutable std::map<std::string, ModelFile, std::less<>> opened_;
};

}  // namespace claimgraph::language
