# SPDX-FileCopyrightText: 2026 The Claimgraph authors
# SPDX-License-Identifier: Apache-2.0
install(TARGETS claimgraph RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ontology models DESTINATION ${CMAKE_INSTALL_DATADIR}/claimgraph)
install(FILES docs/claimgraph.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

# The program makes its own completion scripts, from the options that it has.
add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/completions/claimgraph ${CMAKE_BINARY_DIR}/completions/_claimgraph
  COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/completions
  COMMAND claimgraph completion bash -o ${CMAKE_BINARY_DIR}/completions/claimgraph
  COMMAND claimgraph completion zsh -o ${CMAKE_BINARY_DIR}/completions/_claimgraph
  DEPENDS claimgraph VERBATIM)
add_custom_target(completions ALL
  DEPENDS ${CMAKE_BINARY_DIR}/completions/claimgraph ${CMAKE_BINARY_DIR}/completions/_claimgraph)
install(FILES ${CMAKE_BINARY_DIR}/completions/claimgraph
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${CMAKE_BINARY_DIR}/completions/_claimgraph
  DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
