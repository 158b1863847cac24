// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

int main() {
  std::puts("claimgraph " CLAIMGRAPH_VERSION);
  return 0;
}
