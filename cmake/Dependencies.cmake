# SPDX-FileCopyrightText: 2026 The Claimgraph authors
# SPDX-License-Identifier: Apache-2.0
#
# Every dependency with the Debian package that brings it.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(Boost 1.74 REQUIRED)                      # libboost-graph-dev
find_package(nlohmann_json 3.11 REQUIRED)              # nlohmann-json3-dev
find_package(tl-expected 1.0 REQUIRED)                 # libexpected-dev
find_package(fmt 9 REQUIRED)                           # libfmt-dev
find_package(CLI11 2 REQUIRED)                         # libcli11-dev
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)       # libicu-dev
find_package(OpenSSL 3 REQUIRED)                       # libssl-dev
find_package(CURL 7.88 REQUIRED)                       # libcurl4-openssl-dev
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)          # libgumbo-dev
pkg_check_modules(LIBARCHIVE REQUIRED IMPORTED_TARGET libarchive) # libarchive-dev
pkg_check_modules(SERD REQUIRED IMPORTED_TARGET serd-0)          # libserd-dev
pkg_check_modules(GRAPHVIZ REQUIRED IMPORTED_TARGET libgvc)      # libgraphviz-dev
