// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace claimgraph::cli {

/// The candidate that the user may have meant: at most a third of the word mistyped (insertions, deletions,
/// substitutions and swaps of neighbours each count one; case counts nothing); the first of equals; empty
/// when none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// " (did you mean `X`?)" for the nearest candidate, or "".
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace claimgraph::cli
