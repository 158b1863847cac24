// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "extract/name_drafts.h"

namespace claimgraph::extract {

/// What the noun in front of a recognised name, with or without a comma, says that it is: a body ("the
/// insurer Venn Mutual", "her party, Venn Rising") or a place ("his village, Orla Venn"); nothing where it
/// says neither.
[[nodiscard]] std::optional<language::EntityType> called_type(const DraftContext& context,
                                                              language::TokenRange name);

/// The capitalised words right behind a body's noun that name it and that no recogniser took for a name:
/// "Save Our Shelves" of "the campaign group Save Our Shelves"; empty if there are none.
[[nodiscard]] language::TokenRange called_name(const DraftContext& context, std::uint32_t noun);

/// Remembers a name for the rest of the document.
void remember_called(DraftContext& context, language::TokenRange name);

/// Adds the body whose remembered name begins here; false where none does.
bool add_called(DraftContext& context, std::uint32_t index);

}  // namespace claimgraph::extract
