#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Claimgraph authors
# SPDX-License-Identifier: Apache-2.0
#
# sample-output.sh PROGRAM DIR: the graph of examples/kerman with its table of accounts and its picture, as
# committed in output/. One place for the quick start and for the test that finds output/ stale.
set -euo pipefail
program=$1
directory=$2
root=$(cd "$(dirname "$0")/.." && pwd)

"$program" build "$root"/examples/kerman -o "$directory"
"$program" show "$directory/graph.ttl" -o "$directory/edges.txt"
# A program built from an older tree may lack these.
has() { "$program" --help | grep -q "^  $1 "; }
if has compare; then "$program" compare "$directory/graph.ttl" -o "$directory/accounts.txt"; fi
if has draw; then
  "$program" draw "$directory/graph.ttl" --relation blamed --relation claimed --relation denied \
    -o "$directory/who-blamed-whom.svg"
fi
