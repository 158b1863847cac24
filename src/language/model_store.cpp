// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/model_store.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <cstring>
#include <fstream>

namespace claimgraph::language {
namespace {

static_assert(std::endian::native == std::endian::little, "model files are mapped as little-endian");

constexpr std::array<char, 8> kMagic = {'C', 'G', 'M', 'O', 'D', 'E', 'L', '\n'};
constexpr std::size_t kNameSize = 24;
constexpr std::size_t kAlignment = 64;

struct Header {
  std::array<char, 8> magic;
  std::uint32_t format;
  std::uint32_t section_count;
  std::array<char, kNameSize> kind;
  std::uint64_t payload_size;
  std::uint64_t checksum;
};

struct SectionEntry {
  std::array<char, kNameSize> name;
  std::uint64_t offset;
  std::uint64_t size;
};

constexpr std::size_t aligned(std::size_t size) {
  return (size + kAlignment - 1) / kAlignment * kAlignment;
}

// FNV-1a over 8-byte words (the last one zero-padded): a damaged download is what it must catch, at start-up
// speed; it is no protection against malice.
std::uint64_t checksum_of(std::span<const std::byte> bytes) {
  std::uint64_t sum = 0xcbf29ce484222325ULL;
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, 8);
    sum = (sum ^ word) * 0x100000001b3ULL;
    sum ^= sum >> 32U;
  }
  std::uint64_t tail = 0;
  if (at < bytes.size()) std::memcpy(&tail, bytes.data() + at, bytes.size() - at);
  return (sum ^ tail ^ bytes.size()) * 0x100000001b3ULL;
}

std::array<char, kNameSize> fixed_name(std::string_view name) {
  std::array<char, kNameSize> out{};
  name.copy(out.data(), kNameSize - 1);
  return out;
}

std::string_view view_of(const std::array<char, kNameSize>& name) {
  return {name.data(), ::strnlen(name.data(), kNameSize)};
}

}  // namespace

struct ModelFile::Mapping {
  std::filesystem::path path;
  const std::byte* data = nullptr;
  std::size_t size = 0;
  std::span<const SectionEntry> sections;
  std::span<const std::byte> payload;
  std::uint64_t checksum = 0;

  Mapping() = default;
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  ~Mapping() {
    if (data != nullptr) ::munmap(const_cast<std::byte*>(data), size);
  }

  tl::unexpected<Error> corrupt(const std::string& what) const {
    return fail(ErrorCode::kCorrupt, what, {path.string(), 0, 0});
  }
  Status map();
  Status check(std::string_view kind);
  [[nodiscard]] Status check_sections() const;
};

Status ModelFile::Mapping::map() {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    return fail(ErrorCode::kNotFound, "cannot open the model file; expected a file made by claimgraph-train",
                {path.string(), 0, 0});
  }
  struct stat status {};
  const bool known = ::fstat(file, &status) == 0 && status.st_size > 0;
  size = known ? static_cast<std::size_t>(status.st_size) : 0;
  void* mapped = known ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
  ::close(file);
  if (mapped == MAP_FAILED) return corrupt("the model file is empty or cannot be mapped");
  data = static_cast<const std::byte*>(mapped);
  return {};
}

Status ModelFile::Mapping::check(std::string_view kind) {
  Header header{};
  if (size < sizeof header) return corrupt("the model file is truncated");
  std::memcpy(&header, data, sizeof header);
  if (header.magic != kMagic) return corrupt("not a Claimgraph model file");
  if (header.format != kModelFormat) {
    return corrupt("model format " + std::to_string(header.format) + ", expected " +
                   std::to_string(kModelFormat) + "; train it again with this version's claimgraph-train");
  }
  if (view_of(header.kind) != kind) {
    return corrupt("a model of kind '" + std::string(view_of(header.kind)) + "', expected '" +
                   std::string(kind) + "'");
  }
  const std::size_t directory = std::size_t{header.section_count} * sizeof(SectionEntry);
  const std::size_t start = aligned(sizeof header + directory);
  if (start > size || size - start != header.payload_size) return corrupt("the model file is truncated");
  sections = {reinterpret_cast<const SectionEntry*>(data + sizeof header), header.section_count};
  payload = {data + start, size - start};
  checksum = header.checksum;
  const std::uint64_t found = checksum_of({data + sizeof header, size - sizeof header});
  if (found != header.checksum) return corrupt("the model file is damaged: its checksum does not match");
  return check_sections();
}

Status ModelFile::Mapping::check_sections() const {
  for (const SectionEntry& entry : sections) {
    if (entry.offset % kAlignment != 0 || entry.offset > payload.size() ||
        entry.size > payload.size() - entry.offset) {
      return corrupt("section '" + std::string(view_of(entry.name)) + "' lies outside the model file");
    }
  }
  return {};
}

Result<ModelFile> ModelFile::open(const std::filesystem::path& path, std::string_view kind) {
  auto mapping = std::make_shared<Mapping>();
  mapping->path = path;
  if (Status mapped = mapping->map(); !mapped) return tl::unexpected<Error>(mapped.error());
  if (Status checked = mapping->check(kind); !checked) return tl::unexpected<Error>(checked.error());
  return ModelFile(std::move(mapping));
}

Result<std::span<const std::byte>> ModelFile::section(std::string_view name, std::size_t element_size) const {
  for (const SectionEntry& entry : mapping_->sections) {
    if (view_of(entry.name) != name) continue;
    if (entry.size % element_size != 0) {
      return mapping_->corrupt("section '" + std::string(name) +
                               "' has a size that its elements do not fill");
    }
    return mapping_->payload.subspan(entry.offset, entry.size);
  }
  return mapping_->corrupt("section '" + std::string(name) + "' is missing");
}

Result<std::vector<std::string_view>> ModelFile::strings(std::string_view name) const {
  const auto ends = array<std::uint32_t>(std::string(name) + ".ends");
  if (!ends) return tl::unexpected<Error>(ends.error());
  const auto bytes = array<char>(std::string(name) + ".text");
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  std::vector<std::string_view> out;
  out.reserve(ends->size());
  std::uint32_t begin = 0;
  for (const std::uint32_t end : *ends) {
    if (end < begin || end > bytes->size())
      return mapping_->corrupt("string list '" + std::string(name) + "' is damaged");
    out.emplace_back(bytes->data() + begin, end - begin);
    begin = end;
  }
  return out;
}

std::string ModelFile::fingerprint() const {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4) {
    out += kDigits[(mapping_->checksum >> static_cast<unsigned>(shift)) & 15U];
  }
  return out;
}

void ModelWriter::add_strings(const std::string& name, const std::vector<std::string>& values) {
  std::vector<std::uint32_t> ends;
  std::vector<char> bytes;
  for (const std::string& value : values) {
    bytes.insert(bytes.end(), value.begin(), value.end());
    ends.push_back(static_cast<std::uint32_t>(bytes.size()));
  }
  add(name + ".ends", ends);
  add(name + ".text", bytes);
}

Status ModelWriter::write(const std::filesystem::path& path) const {
  for (const auto& [name, bytes] : sections_) {
    if (name.size() >= kNameSize)
      return fail(ErrorCode::kInternal, "the section name '" + name + "' is too long", {path.string(), 0, 0});
  }
  std::vector<SectionEntry> entries;
  std::size_t payload_size = 0;
  for (const auto& [name, bytes] : sections_) {
    entries.push_back({fixed_name(name), payload_size, bytes.size()});
    payload_size = aligned(payload_size + bytes.size());
  }
  Header header{
      kMagic, kModelFormat, static_cast<std::uint32_t>(entries.size()), fixed_name(kind_), payload_size, 0};
  const std::size_t start = aligned(sizeof header + entries.size() * sizeof(SectionEntry));
  std::vector<std::byte> file(start + payload_size);
  if (!entries.empty()) {
    std::memcpy(file.data() + sizeof header, entries.data(), entries.size() * sizeof(SectionEntry));
  }
  std::size_t index = 0;
  for (const auto& [name, bytes] : sections_) {
    if (!bytes.empty()) std::memcpy(file.data() + start + entries[index].offset, bytes.data(), bytes.size());
    ++index;
  }
  header.checksum = checksum_of(std::span<const std::byte>(file).subspan(sizeof header));
  std::memcpy(file.data(), &header, sizeof header);

  std::filesystem::path beside = path;
  beside += ".new";
  std::ofstream out(beside, std::ios::binary);
  out.write(reinterpret_cast<const char*>(file.data()), static_cast<std::streamsize>(file.size()));
  out.close();
  std::error_code renamed;
  if (out) std::filesystem::rename(beside, path, renamed);
  if (!out || renamed) return fail(ErrorCode::kIo, "cannot write the model file", {path.string(), 0, 0});
  return {};
}

std::filesystem::path ModelStore::path_of(std::string_view name) const {
  return folder_ / (std::string(name) + ".model");
}

Result<ModelFile> ModelStore::open(std::string_view name) const {
  if (const auto known = opened_.find(name); known != opened_.end()) return known->second;
  Result<ModelFile> file = ModelFile::open(path_of(name), name);
  if (file) opened_.emplace(name, *file);
  return file;
}

}  // namespace claimgraph::language
