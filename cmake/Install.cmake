# SPDX-FileCopyrightText: 2026 The Claimgraph authors
# SPDX-License-Identifier: Apache-2.0
install(TARGETS claimgraph RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ontology models DESTINATION ${CMAKE_INSTALL_DATADIR}/claimgraph)
