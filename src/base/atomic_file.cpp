// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/base/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

namespace claimgraph {
namespace {

// What discard_temporary_files() removes. A signal handler may touch static storage only, so paths stand in
// slots; a slot counts from the moment that `taken` is set.
struct Slot {
  std::atomic<bool> taken = false;
  std::array<char, PATH_MAX> path{};
};
std::array<Slot, 8> slots;

void remember(const std::string& path) {
  if (path.size() >= PATH_MAX) return;
  for (Slot& slot : slots) {
    if (slot.taken.load() || slot.path.front() != '\0') continue;
    std::memcpy(slot.path.data(), path.c_str(), path.size() + 1);
    slot.taken.store(true);
    return;
  }
}

void forget(const std::string& path) {
  for (Slot& slot : slots) {
    if (!slot.taken.load() || path != slot.path.data()) continue;
    slot.taken.store(false);
    slot.path.front() = '\0';
  }
}

tl::unexpected<Error> refused(const std::string& path, std::string_view doing) {
  const int number = errno;
  return fail(ErrorCode::kIo, std::string(doing) + ": " + std::strerror(number), {path});
}

/// What the file had, or what any new file gets here.
mode_t mode_for(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) return status.st_mode & 07777U;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

/// After a rename only the folder's own entry is not on the disk yet. Some file systems refuse; that is no
/// loss.
void sync_folder(const std::string& path) {
  const auto folder = std::filesystem::path(path).parent_path();
  const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

AtomicFile::AtomicFile(std::string path, std::string temporary, int descriptor)
    : path_(std::move(path)), temporary_(std::move(temporary)), descriptor_(descriptor) {}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : path_(std::move(other.path_)),
      temporary_(std::move(other.temporary_)),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept {
  if (this != &other) {
    discard();
    path_ = std::move(other.path_);
    temporary_ = std::move(other.temporary_);
    descriptor_ = std::exchange(other.descriptor_, -1);
  }
  return *this;
}

AtomicFile::~AtomicFile() {
  discard();
}

void AtomicFile::discard() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  descriptor_ = -1;
  if (temporary_.empty()) return;
  ::unlink(temporary_.c_str());
  forget(temporary_);
}

Result<AtomicFile> AtomicFile::create(const std::string& path) {
  std::error_code problem;
  std::string place = path;
  if (std::filesystem::is_symlink(path, problem)) {
    const auto target = std::filesystem::canonical(path, problem);
    if (!problem) place = target.string();
  }
  const auto status = std::filesystem::status(place, problem);
  if (std::filesystem::is_directory(status)) {
    return fail(ErrorCode::kIo, "is a folder; expected a file to write", {path});
  }
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    const int descriptor = ::open(place.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return refused(path, "cannot be written");
    return AtomicFile(place, {}, descriptor);
  }
  std::string temporary = place + ".XXXXXX";
  const int descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (descriptor < 0) return refused(path, "cannot be written");
  remember(temporary);
  AtomicFile out(place, std::move(temporary), descriptor);
  if (::fchmod(descriptor, mode_for(place)) != 0) return refused(path, "cannot be given its permissions");
  return out;
}

Status AtomicFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return refused(path_, "cannot be written");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Status AtomicFile::commit() {
  if (!temporary_.empty()) {
    if (::fsync(descriptor_) != 0) return refused(path_, "cannot be flushed to the disk");
    if (::rename(temporary_.c_str(), path_.c_str()) != 0) return refused(path_, "cannot be put in its place");
    forget(temporary_);
    temporary_.clear();
    sync_folder(path_);
  }
  const int descriptor = std::exchange(descriptor_, -1);
  if (::close(descriptor) != 0) return refused(path_, "cannot be closed");
  return {};
}

void discard_temporary_files() noexcept {
  for (const Slot& slot : slots) {
    if (slot.taken.load()) ::unlink(slot.path.data());
  }
}

Status write_file_atomically(const std::string& path, std::string_view bytes) {
  auto file = AtomicFile::create(path);
  if (!file) return tl::unexpected<Error>(std::move(file.error()));
  if (auto status = file->write(bytes); !status) return status;
  return file->commit();
}

}  // namespace claimgraph
