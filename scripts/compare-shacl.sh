#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Claimgraph authors
# SPDX-License-Identifier: Apache-2.0
#
# Validates one graph of our own kind with claimgraph and with npm's shacl-engine, compares the results and
# prints both times. The graph is the sample output, as many times over as it takes.
# usage: scripts/compare-shacl.sh [--triples N] [CLAIMGRAPH]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
home=$root/build/shacl
triples=100000
if [ "${1:-}" = --triples ]; then
  triples=$2
  shift 2
fi
program=${1:-$root/build/claimgraph}
command -v npm >/dev/null || { echo "compare-shacl.sh: npm is missing; expected Debian's packages nodejs and npm" >&2; exit 2; }

mkdir -p "$home"
cp "$root"/scripts/shacl/package.json "$root"/scripts/shacl/compare.mjs "$home/"
[ -d "$home/node_modules/shacl-engine" ] || (cd "$home" && npm install --no-audit --no-fund --no-package-lock --silent)

"$program" canon "$root/output/graph.ttl" -o "$home/once.nt"
lines=$(wc -l < "$home/once.nt")
: > "$home/data.nt"
for ((copy = 0; copy * lines < triples; copy++)); do
  sed "s|<https://w3id.org/claimgraph/id/|&$copy/|g" "$home/once.nt" >> "$home/data.nt"
done
exec node "$home/compare.mjs" "$program" "$home/data.nt" "$root/scripts/shacl/shapes.ttl"
