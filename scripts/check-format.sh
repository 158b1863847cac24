#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Claimgraph authors
# SPDX-License-Identifier: Apache-2.0
#
# Fails when clang-format 14 would change a C++ file of ours; names each place. Exit 77: no clang-format 14.
set -uo pipefail
cd "$(dirname "$0")/.."
formatter=$(command -v clang-format-14 || true)
if [ -z "$formatter" ]; then
  echo "check-format: no clang-format-14 here (Debian: clang-format-14)" >&2
  exit 77
fi
find include src tests bench \( -name '*.h' -o -name '*.cpp' \) -print0 |
  xargs -0 --no-run-if-empty "$formatter" --dry-run --Werror
