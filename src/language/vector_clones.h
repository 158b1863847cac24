// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Before a function: wider vectors where the processor has them; the order of operations is the same in every
// clone.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define CLAIMGRAPH_VECTOR_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define CLAIMGRAPH_VECTOR_CLONES
#endif
