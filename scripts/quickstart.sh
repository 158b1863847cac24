#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Claimgraph authors
# SPDX-License-Identifier: Apache-2.0
#
# From a fresh Debian 12 to a graph: installs what is missing, builds the program, and builds the graph of the
# six sample reports in examples/kerman into output/.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install-dependencies.sh
cmake --preset release -DCLAIMGRAPH_TESTS=OFF
cmake --build --preset release --target claimgraph
scripts/sample-output.sh build/claimgraph output
