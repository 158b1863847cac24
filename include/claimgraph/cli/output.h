// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <string_view>

#include "claimgraph/base/result.h"
#include "claimgraph/cli/runtime.h"

namespace claimgraph::cli {

/// Gives `write` a stream that leads to `target`: a file, in the manner of AtomicFile, or standard output
/// when the target is empty or "-". An error that `write` returns is passed on and leaves no file.
Status write_output(Runtime& runtime, const std::string& target,
                    const std::function<Status(std::ostream&)>& write);
/// The same for bytes that are there already.
Status write_output(Runtime& runtime, const std::string& target, std::string_view bytes);

/// From now on SIGINT, SIGTERM and SIGHUP remove the temporary files of every AtomicFile before the process
/// dies of the signal, as shells expect it: the old output stays whole. Once, from main().
void remove_temporary_files_on_signals();

}  // namespace claimgraph::cli
