#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Claimgraph authors
# SPDX-License-Identifier: Apache-2.0
#
# compare-wink.sh TEXT [BENCH]: words per second of npm's wink-nlp with its lite model (words, sentences, tags) on
# TEXT, beside the same stages of language_bench (default build/dev/language_bench). Installs wink-nlp into a
# temporary folder; needs node and npm. Skips cleanly where they or the package are not to be had.
set -euo pipefail
text=$(realpath "${1:?usage: scripts/compare-wink.sh TEXT [BENCH]}")
cd "$(dirname "$0")/.."
bench=${2:-build/dev/language_bench}
[ -s "$text" ] || { echo "compare-wink: $text is empty" >&2; exit 2; }
command -v npm >/dev/null || { echo "compare-wink: no npm; skipped" >&2; exit 0; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/package.json" <<'JSON'
{"private": true, "dependencies": {"wink-nlp": "^2.0.0", "wink-eng-lite-web-model": "^1.5.0"}}
JSON
(cd "$folder" && npm install --no-audit --no-fund --silent) ||
  { echo "compare-wink: wink-nlp cannot be installed; skipped" >&2; exit 0; }
cat >"$folder/run.js" <<'JS'
const fs = require("fs");
const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"), ["sbd", "pos"]);
const its = nlp.its;
const text = fs.readFileSync(process.argv[2], "utf8");
const rates = [];
let words = 0;
for (let run = 0; run < 7; ++run) {
  const begin = process.hrtime.bigint();
  const tags = nlp.readDoc(text).tokens().out(its.pos);
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  words = tags.length;
  if (run > 1) rates.push(words / seconds);  // the first two warm up
}
rates.sort((a, b) => a - b);
console.log(`wink-nlp ${require("wink-nlp/package.json").version}: words, sentences, tags: ` +
            `${Math.round(rates[rates.length >> 1])} words/s (median of ${rates.length}, ${words} words)`);
JS
node "$folder/run.js" "$text"
if [ -x "$bench" ]; then
  "$bench" --benchmark_filter='^segment/' --benchmark_repetitions=5 --benchmark_report_aggregates_only=true 2>/dev/null |
    grep _median
else
  echo "compare-wink: no $bench; build it with the preset dev to see this program's own rates" >&2
fi
