# SPDX-FileCopyrightText: 2026 The Claimgraph authors
# SPDX-License-Identifier: Apache-2.0
#
# A layer is one static library claimgraph_NAME (alias claimgraph::NAME); what it links is what it may see.

add_library(claimgraph_options INTERFACE)
target_compile_options(claimgraph_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  # g++ 12 warns of uninitialised values inside std::optional that it has just tested.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
  # A designated initializer names what differs from the defaults; the rest is meant to be left out.
  -Wno-missing-field-initializers
  # Same bytes on every processor: no fused multiply-add behind our back.
  -ffp-contract=off)
if(CLAIMGRAPH_WERROR)
  target_compile_options(claimgraph_options INTERFACE -Werror)
endif()
if(CLAIMGRAPH_SANITIZE)
  target_compile_options(claimgraph_options INTERFACE -fsanitize=${CLAIMGRAPH_SANITIZE} -fno-omit-frame-pointer
                                                      -fno-sanitize-recover=all)
  target_link_options(claimgraph_options INTERFACE -fsanitize=${CLAIMGRAPH_SANITIZE})
endif()

# claimgraph_layer(NAME SOURCES file... [SEES target...] [USES target...])
# SEES are lower layers and libraries that our public headers show; USES are private.
function(claimgraph_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES;SEES;USES")
  add_library(claimgraph_${name} STATIC ${ARG_SOURCES})
  add_library(claimgraph::${name} ALIAS claimgraph_${name})
  target_include_directories(claimgraph_${name} PUBLIC ${PROJECT_SOURCE_DIR}/include PRIVATE ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(claimgraph_${name} PUBLIC ${ARG_SEES} PRIVATE claimgraph_options ${ARG_USES})
endfunction()

# claimgraph_test(NAME SOURCES file... USES target...): one GoogleTest program per folder of tests/.
function(claimgraph_test name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES;USES")
  add_executable(${name} ${ARG_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(${name} PRIVATE claimgraph_options ${ARG_USES} GTest::gmock GTest::gtest_main)
  target_compile_definitions(${name} PRIVATE
    CLAIMGRAPH_SOURCE_DIR="${PROJECT_SOURCE_DIR}" CLAIMGRAPH_BINARY_DIR="${PROJECT_BINARY_DIR}"
    CLAIMGRAPH_EVALUATION_DATA="${CLAIMGRAPH_EVALUATION_DATA}")
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
  gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 600)
endfunction()
