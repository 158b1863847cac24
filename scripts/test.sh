#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Claimgraph authors
# SPDX-License-Identifier: Apache-2.0
#
# Installs what is missing, builds and runs the tests. Options:
#   --sanitize  runs them again under AddressSanitizer and UndefinedBehaviorSanitizer
#   --lint      checks formatting and runs clang-tidy over the files that changed
#   --full      with --lint: clang-tidy over every file
# Prints `N passed, N failed` last; a lint that fails counts as a failed test. Exits 1 when anything failed.
set -uo pipefail
cd "$(dirname "$0")/.."

sanitize=no lint=no scope=changed
for argument in "$@"; do
  case $argument in
    --sanitize) sanitize=yes ;;
    --lint) lint=yes ;;
    --full) scope=full ;;
    *) echo "usage: $0 [--sanitize] [--lint [--full]]" >&2; exit 2 ;;
  esac
done

passed=0 failed=0

# check NAME COMMAND...: a step that counts as one test.
check() {
  local name=$1; shift
  echo "== $name"
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $name"; fi
}

# run_tests PRESET FOLDER: builds and runs one preset's tests, and adds up what CTest says.
run_tests() {
  local preset=$1 folder=$2
  echo "== tests, preset $preset"
  if ! { cmake --preset "$preset" && cmake --build --preset "$preset"; }; then
    failed=$((failed + 1)); echo "FAILED: build of preset $preset"; return
  fi
  local report="$folder/ctest-report.txt" summary
  ctest --preset "$preset" -j "$(nproc)" --output-on-failure >"$report" 2>&1
  grep -vE '^ *(Start +[0-9]+:|[0-9]+/[0-9]+ Test +#[0-9]+: .* Passed )' "$report"
  # "97% tests passed, 3 tests failed out of 120"; skipped tests count as passed there.
  summary=$(grep -oE '[0-9]+ tests? failed out of [0-9]+' "$report" | tail -n 1)
  if [ -z "$summary" ]; then failed=$((failed + 1)); echo "FAILED: preset $preset ran no tests"; return; fi
  local bad total
  read -r bad total < <(sed -E 's/([0-9]+) tests? failed out of ([0-9]+)/\1 \2/' <<<"$summary")
  passed=$((passed + total - bad)) failed=$((failed + bad))
}

scripts/install-dependencies.sh --tests || { echo "FAILED: dependencies"; echo "0 passed, 1 failed"; exit 1; }
scripts/store.sh --install-only || echo "no SPARQL store could be installed; the tests that need one skip"
run_tests dev build/dev
if [ "$sanitize" = yes ]; then
  run_tests asan build/asan
fi
if [ "$lint" = yes ]; then
  check "formatting" scripts/check-format.sh
  check "clang-tidy ($scope files)" scripts/check-tidy.sh "$scope"
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
