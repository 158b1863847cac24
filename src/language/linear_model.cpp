// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/linear_model.h"

#include <algorithm>
#include <bit>

namespace claimgraph::language {

Result<LinearModel> LinearModel::load(const ModelFile& file, const std::string& name) {
  const auto slots = file.array<Slot>(name + ".slots");
  if (!slots) return tl::unexpected<Error>(slots.error());
  const auto classes = file.array<std::uint8_t>(name + ".classes");
  if (!classes) return tl::unexpected<Error>(classes.error());
  const auto weights = file.array<std::int16_t>(name + ".weights");
  if (!weights) return tl::unexpected<Error>(weights.error());

  const auto inside = [&](const Slot& slot) {
    return (slot.packed >> 8U) + (slot.packed & 255U) <= classes->size();
  };
  const auto is_free = [](const Slot& slot) { return slot.packed == 0; };
  if (!std::has_single_bit(slots->size()) || classes->size() != weights->size() ||
      std::none_of(slots->begin(), slots->end(), is_free) ||
      !std::all_of(slots->begin(), slots->end(), inside)) {
    return fail(ErrorCode::kCorrupt, "the linear model '" + name + "' is damaged");
  }
  LinearModel model;
  model.slots_ = *slots;
  model.classes_ = *classes;
  model.weights_ = *weights;
  for (const std::uint8_t value : *classes)
    model.class_count_ = std::max<std::size_t>(model.class_count_, value + 1U);
  return model;
}

}  // namespace claimgraph::language
