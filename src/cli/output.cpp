// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/cli/output.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <streambuf>

#include "claimgraph/base/atomic_file.h"

namespace claimgraph::cli {
namespace {

/// Lets ostreams write into an AtomicFile, and keeps the first error for whoever asks afterwards.
class AtomicFileBuffer : public std::streambuf {
 public:
  explicit AtomicFileBuffer(AtomicFile& file) : file_(file) {
    setp(bytes_.data(), bytes_.data() + bytes_.size());
  }

  [[nodiscard]] const Status& status() const { return status_; }

 protected:
  int_type overflow(int_type next) override {
    if (sync() != 0) return traits_type::eof();
    if (!traits_type::eq_int_type(next, traits_type::eof())) sputc(traits_type::to_char_type(next));
    return traits_type::not_eof(next);
  }
  int sync() override {
    if (status_) status_ = file_.write({pbase(), static_cast<std::size_t>(pptr() - pbase())});
    setp(bytes_.data(), bytes_.data() + bytes_.size());
    return status_ ? 0 : -1;
  }

 private:
  AtomicFile& file_;
  Status status_;
  std::array<char, 1 << 16> bytes_{};
};

Status write_to_file(const std::string& target, const std::function<Status(std::ostream&)>& write) {
  auto file = AtomicFile::create(target);
  if (!file) return tl::unexpected(file.error());
  AtomicFileBuffer buffer(*file);
  std::ostream out(&buffer);
  if (auto written = write(out); !written) return written;
  out.flush();
  if (!buffer.status()) return buffer.status();
  return file->commit();
}

extern "C" void discard_and_die(int number) {
  discard_temporary_files();
  // Die of the signal itself, so that the shell and make see an interrupted program.
  static_cast<void>(std::signal(number, SIG_DFL));
  static_cast<void>(std::raise(number));
}

}  // namespace

Status write_output(Runtime& runtime, const std::string& target,
                    const std::function<Status(std::ostream&)>& write) {
  if (!target.empty() && target != "-") return write_to_file(target, write);
  errno = 0;
  if (auto written = write(runtime.out()); !written) return written;
  if (runtime.out().flush()) return {};
  return fail(ErrorCode::kIo, std::string("cannot be written: ") + std::strerror(errno != 0 ? errno : EIO),
              {.file = "standard output"});
}

Status write_output(Runtime& runtime, const std::string& target, std::string_view bytes) {
  return write_output(runtime, target, [&](std::ostream& out) -> Status {
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return {};
  });
}

void remove_temporary_files_on_signals() {
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    // Whoever ignored a signal for us (nohup) keeps it ignored.
    if (std::signal(number, SIG_IGN) != SIG_IGN) static_cast<void>(std::signal(number, discard_and_die));
  }
}

}  // namespace claimgraph::cli
