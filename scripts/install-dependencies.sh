#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Claimgraph authors
# SPDX-License-Identifier: Apache-2.0
#
# Installs the Debian packages that are not there yet. Default: what the build needs; --tests adds what the
# tests, the sanitizers and the linters need. Works as root, or through sudo; asks for nothing when all is there.
set -euo pipefail

build_packages=(
  g++ cmake ninja-build pkg-config
  libboost-graph-dev      # the graph
  libcli11-dev            # command line
  libcurl4-openssl-dev    # SPARQL stores
  libexpected-dev         # tl::expected, until g++ has <expected>
  libfmt-dev              # formatting
  libgraphviz-dev         # drawings
  libgumbo-dev            # HTML
  libarchive-dev          # .gz and .zst
  libicu-dev              # Unicode
  libserd-dev             # writing RDF
  libssl-dev              # SHA-256, SHA-384
  nlohmann-json3-dev      # JSON
)
test_packages=(
  libgtest-dev libgmock-dev # tests
  libbenchmark-dev          # benchmarks
  libsord-dev               # another RDF store to compare ours with
  clang-format-14 clang-tidy-14
  git                       # which files changed
  python3                   # scorers and checks of the command line
)

packages=("${build_packages[@]}")
if [ "${1:-}" = --tests ]; then
  packages+=("${test_packages[@]}")
  # A SPARQL store to test against runs on Node.js; one from elsewhere conflicts with Debian's and serves as well.
  command -v npm >/dev/null || packages+=(nodejs npm)
elif [ $# -gt 0 ]; then
  echo "usage: $0 [--tests]" >&2
  exit 2
fi

is_installed() { dpkg-query --show --showformat='${Status}' "$1" 2>/dev/null | grep -q '^install ok installed'; }

missing=()
for package in "${packages[@]}"; do
  is_installed "$package" || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
  exit 0
fi
if ! command -v apt-get >/dev/null; then
  echo "install-dependencies: this is no Debian; please install what corresponds to: ${missing[*]}" >&2
  exit 1
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "install-dependencies: run as root, or install sudo: ${missing[*]}" >&2; exit 1; }
  as_root=(sudo)
fi
echo "Installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
# Package lists may be absent (fresh container) or old: fetch them once, and again only if that did not help.
install_missing() { "${as_root[@]}" apt-get install -y --no-install-recommends "${missing[@]}" </dev/null; }
install_missing >/dev/null 2>&1 || { "${as_root[@]}" apt-get update -qq && install_missing; }
