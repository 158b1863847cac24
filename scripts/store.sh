#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Claimgraph authors
# SPDX-License-Identifier: Apache-2.0
#
# Starts a SPARQL endpoint (Oxigraph, in memory, loopback only) with the graphs given.
# usage: scripts/store.sh [--port N] [--install-only] [GRAPH.ttl|.nt|.trig|.nq ...]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
home=${CLAIMGRAPH_STORE_DIR:-$root/build/store}

install_server() {
  command -v node >/dev/null || { echo "store.sh: node is missing; expected Debian's packages nodejs and npm" >&2; exit 2; }
  mkdir -p "$home"
  cp "$root/scripts/store/package.json" "$root/scripts/store/server.mjs" "$home/"
  [ -d "$home/node_modules/oxigraph" ] || (cd "$home" && npm install --no-audit --no-fund --no-package-lock --silent)
}

install_server
[ "${1:-}" = --install-only ] && exit 0
exec node "$home/server.mjs" "$@"
