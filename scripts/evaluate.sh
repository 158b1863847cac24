#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Claimgraph authors
# SPDX-License-Identifier: Apache-2.0
#
# evaluate.sh DATA_DIR [PROGRAM] [OUTPUT]: runs every scorer of DATA_DIR/tools that has its data below DATA_DIR and
# writes the figures, with their commands, to OUTPUT (docs/scoreboard.md). Skips cleanly what is not there.
set -uo pipefail
cd "$(dirname "$0")/.."
data=${1:?usage: scripts/evaluate.sh DATA_DIR [PROGRAM] [OUTPUT]}
program=${2:-build/claimgraph}
board=${3:-docs/scoreboard.md}
if [ ! -d "$data/tools" ]; then
  echo "evaluate: no scorers in $data/tools; skipped" >&2
  exit 0
fi
[ -x "$program" ] || { echo "evaluate: no program at $program; build it first" >&2; exit 2; }

results=$(mktemp)
trap 'rm -f "$results"' EXIT

# score TITLE DATA SCORER ARGUMENT...: one section; the command is shown with DATA_DIR for the folder.
score() {
  local title=$1 needs=$2 scorer=$3; shift 3
  if [ ! -e "$needs" ] || [ ! -e "$data/tools/$scorer" ]; then
    echo "evaluate: $title: no data; skipped" >&2
    return
  fi
  echo "== $title" >&2
  local begin=$SECONDS output
  output=$(python3 "$data/tools/$scorer" "$@" --bin "$program" 2>&1) || output="failed: $output"
  echo "$output" >&2
  {
    echo "## $title"
    echo
    echo "    python3 DATA_DIR/tools/$scorer ${*//$data/DATA_DIR} --bin $program"
    echo
    sed 's/^/    /' <<<"$output"
    echo
    echo "$((SECONDS - begin)) s"
    echo
  } >>"$results"
}

for treebank in ewt gum; do
  for mode in "" --raw; do
    score "Words, tags, trees: $treebank dev${mode:+, raw text}" "$data/data/ud/$treebank-dev.conllu" score_ud.py \
      "$data/data/ud/$treebank-dev.conllu" $mode
  done
done
score "Names: UNER EWT dev" "$data/data/ner/uner-ewt-dev.tsv" score_ner.py "$data/data/ner/uner-ewt-dev.tsv"
score "Names: re3d" "$data/data/ner/re3d-test.tsv" score_ner.py "$data/data/ner/re3d-test.tsv"
score "Names: WNUT 17 dev" "$data/data/ner/wnut17-dev.tsv" score_ner.py "$data/data/ner/wnut17-dev.tsv"
score "Attribution: PolNeAR" "$data/data/polnear/text" score_attribution.py \
  "$data/data/polnear/text" "$data/data/polnear/attributions"
score "Who did what to whom: PLOVER" "$data/data/plover/dev.jsonl" score_plover.py "$data/data/plover/dev.jsonl"
score "The graph: gold dev" "$data/gold/dev" score_graph.py "$data/gold/dev"
score "Identity across documents" "$data/gold/cross-dev.json" score_resolution.py "$data/gold/dev" "$data/gold/cross-dev.json"

processor=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
version=$(git describe --always --dirty 2>/dev/null || echo "no git")
{
  echo "# Scoreboard"
  echo
  echo "Written by \`scripts/evaluate.sh DATA_DIR\`; do not edit. DATA_DIR is optional evaluation data, not part of the"
  echo "project."
  echo
  echo "| what | value |"
  echo "|---|---|"
  echo "| program | $("$program" --version), commit $version |"
  echo "| date | $(date -u +%Y-%m-%d) |"
  echo "| machine | ${processor:-unknown processor}, $(nproc) cores |"
  echo
  cat "$results"
} >"$board.new" && mv "$board.new" "$board"
echo "evaluate: wrote $board" >&2
