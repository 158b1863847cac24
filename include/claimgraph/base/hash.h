// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace claimgraph {

/// FNV-1a, 64 bits: for tables and model features, the same on every machine. Not for identities.
constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t seed = 0xcbf29ce484222325ULL) {
  for (const char c : bytes) {
    seed ^= static_cast<unsigned char>(c);
    seed *= 0x100000001b3ULL;
  }
  return seed;
}

/// SHA-256 (FIPS 180-4) of the bytes, through OpenSSL, as 64 lower-case hex digits: what identities are made
/// of.
std::string sha256_hex(std::string_view bytes);

/// SHA-384 of the bytes as 96 lower-case hex digits.
std::string sha384_hex(std::string_view bytes);

}  // namespace claimgraph
