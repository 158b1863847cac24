#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Claimgraph authors
# SPDX-License-Identifier: Apache-2.0
#
# check-tidy.sh changed|full: clang-tidy 14 over our sources. `changed` takes what differs from the main branch
# (its merge base), or from the commit before where we are on it (none in a shallow clone); a changed header brings its own source file.
set -uo pipefail
cd "$(dirname "$0")/.."
scope=${1:-changed}
[ -f build/dev/compile_commands.json ] || cmake --preset dev >/dev/null || exit 1

base_commit() {
  local head main
  head=$(git rev-parse HEAD)
  for main in origin/main main; do
    git rev-parse --verify --quiet "$main" >/dev/null || continue
    local base; base=$(git merge-base HEAD "$main")
    if [ "$base" != "$head" ]; then echo "$base"; return; fi
  done
  git rev-parse --verify --quiet HEAD~1
}

changed_sources() {
  local base; base=$(base_commit) || base=
  # Without a commit to compare with (a shallow or first clone), nothing is known to have changed: see `full`.
  [ -n "$base" ] || return 0
  { git diff --name-only --diff-filter=d "$base" -- include src
    git ls-files --others --exclude-standard -- include src; } |
    sed -nE 's#^include/claimgraph/(.*)\.h$#src/\1.cpp#p; s#^(src/.*)\.h$#\1.cpp#p; /^src\/.*\.cpp$/p' |
    sort -u | while read -r file; do [ ! -f "$file" ] || echo "$file"; done
}

all_sources() { git ls-files 'src/*.cpp'; }

if [ "$scope" = full ]; then sources=$(all_sources); else sources=$(changed_sources); fi
[ -n "$sources" ] || { echo "no source file changed"; exit 0; }
echo "$(wc -l <<<"$sources") files"
# The flags are g++'s; clang does not know every warning among them.
# The output of clean files is only a count of suppressed warnings in system headers.
xargs --max-procs="$(nproc)" --max-args=1 clang-tidy-14 -p build/dev --quiet --warnings-as-errors='*' \
  --extra-arg=-Wno-unknown-warning-option \
  <<<"$sources" 2> >(grep -vE '^[0-9]+ warnings? (and [0-9]+ errors? )?generated' >&2)
