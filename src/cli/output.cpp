// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/cli/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstring>
#include <vector>

namespace claimgraph::cli {
namespace {

namespace fs = std::filesystem;

// What the signal handler removes: it may only touch static storage and async-signal-safe calls. A slot is
// free while its first byte is zero, and that byte is written last.
constexpr std::size_t kSlots = 8;
std::array<std::array<char, PATH_MAX>, kSlots> temporary_paths{};
std::array<std::atomic<bool>, kSlots> slot_used{};

void remember(const fs::path& path) {
  const std::string& bytes = path.native();
  if (bytes.size() + 1 > PATH_MAX) return;
  for (std::size_t i = 0; i < kSlots; ++i) {
    if (slot_used[i].load() || temporary_paths[i][0] != '\0') continue;
    std::memcpy(temporary_paths[i].data(), bytes.c_str(), bytes.size() + 1);
    slot_used[i].store(true);
    return;
  }
}

void forget(const fs::path& path) {
  for (std::size_t i = 0; i < kSlots; ++i) {
    if (!slot_used[i].load() || path.native() != temporary_paths[i].data()) continue;
    slot_used[i].store(false);
    temporary_paths[i][0] = '\0';
  }
}

extern "C" void remove_and_die(int signal_number) {
  for (std::size_t i = 0; i < kSlots; ++i) {
    if (slot_used[i].load()) ::unlink(temporary_paths[i].data());
  }
  // Die of the signal itself, so that the shell and make see an interrupted program.
  ::signal(signal_number, SIG_DFL);
  ::raise(signal_number);
}

std::string system_reason(int number) {
  return std::strerror(number);
}

tl::unexpected<Error> cannot_write(const fs::path& target, int number) {
  return fail(ErrorCode::kIo, "cannot write: " + system_reason(number), {.file = target.string()});
}

/// The mode a new file gets: the old file's, or what the umask leaves of rw-rw-rw-.
mode_t mode_for(const fs::path& target) {
  struct stat status {};
  if (::stat(target.c_str(), &status) == 0) return status.st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

/// A new file beside the target, closed again; its descriptor is not needed, its name is.
Result<fs::path> create_beside(const fs::path& target) {
  std::string pattern = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
  const int descriptor = ::mkstemp(pattern.data());
  if (descriptor < 0) return cannot_write(target, errno);
  ::fchmod(descriptor, mode_for(target));
  ::close(descriptor);
  return fs::path(pattern);
}

/// Makes the bytes durable before the rename makes them visible.
Status sync_file(const fs::path& path, const fs::path& target) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return cannot_write(target, errno);
  const int result = ::fsync(descriptor);
  const int reason = errno;
  ::close(descriptor);
  if (result != 0) return cannot_write(target, reason);
  return {};
}

}  // namespace

AtomicFile::AtomicFile(fs::path target, fs::path temporary)
    : target_(std::move(target)), temporary_(std::move(temporary)) {
  if (!temporary_.empty()) remember(temporary_);
  stream_.open(temporary_.empty() ? target_ : temporary_, std::ios::binary | std::ios::trunc);
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      stream_(std::move(other.stream_)) {}

Result<AtomicFile> AtomicFile::create(const fs::path& target) {
  std::error_code ignored;
  // A link's goal is replaced, not the link.
  const fs::path place = fs::is_symlink(target, ignored) ? fs::weakly_canonical(target, ignored) : target;
  if (fs::is_directory(place, ignored)) {
    return fail(ErrorCode::kIo, "is a folder; expected a file to write", {.file = target.string()});
  }
  fs::path temporary;
  if (!fs::exists(place, ignored) || fs::is_regular_file(place, ignored)) {
    auto created = create_beside(place);
    if (!created) return tl::unexpected(created.error());
    temporary = *std::move(created);
  }
  errno = 0;
  AtomicFile file(place, std::move(temporary));
  if (!file.stream_) return cannot_write(target, errno);
  return file;
}

AtomicFile::~AtomicFile() {
  if (temporary_.empty()) return;
  std::error_code ignored;
  fs::remove(temporary_, ignored);
  forget(temporary_);
}

Status AtomicFile::commit() {
  // A write that failed already has left its reason in errno.
  if (stream_) errno = 0;
  stream_.close();
  if (!stream_) return cannot_write(target_, errno != 0 ? errno : EIO);
  if (temporary_.empty()) return {};
  if (auto synced = sync_file(temporary_, target_); !synced) return synced;
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0) return cannot_write(target_, errno);
  forget(temporary_);
  temporary_.clear();
  return {};
}

Status write_output(Runtime& runtime, const std::string& target,
                    const std::function<Status(std::ostream&)>& write) {
  if (target.empty() || target == "-") {
    errno = 0;
    if (auto written = write(runtime.out()); !written) return written;
    if (!runtime.out().flush()) return cannot_write("standard output", errno != 0 ? errno : EIO);
    return {};
  }
  auto file = AtomicFile::create(target);
  if (!file) return tl::unexpected(file.error());
  if (auto written = write(file->stream()); !written) return written;
  return file->commit();
}

Status write_output(Runtime& runtime, const std::string& target, std::string_view bytes) {
  return write_output(runtime, target, [&](std::ostream& out) -> Status {
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return {};
  });
}

void remove_temporary_files_on_signals() {
  struct sigaction action {};
  action.sa_handler = remove_and_die;
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) ::sigaction(number, &action, nullptr);
}

}  // namespace claimgraph::cli
