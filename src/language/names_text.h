// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace claimgraph::language {

/// Whether "al-Qaida" counts as one word or, as UD tokenizers cut it, as three.
enum class HyphenWords : std::uint8_t { kKeep, kSplit };

/// How a word is written, as far as names care.
enum class Casing : std::uint8_t { kNone, kLower, kCapitalised, kUpper, kMixed };

/// kNone for a word without cased letters; one upper-case letter is kCapitalised.
Casing casing_of(std::string_view word);

/// Writing pattern with runs cut to one: "McDonald's" gives "AaAa'a", "U.S." gives "A.A.", "1,200" gives
/// "9,9".
std::string short_shape(std::string_view word);

}  // namespace claimgraph::language
