// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace claimgraph::language {

/// Accuracy against speed: kAccurate is the default; kFast trades some accuracy for twice the speed.
enum class Preset : std::uint8_t { kAccurate, kFast };

}  // namespace claimgraph::language
