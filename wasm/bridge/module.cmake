# SPDX-License-Identifier: MIT
# The WebAssembly modules: C functions only, none of Emscripten's JavaScript.
#   build/wasm/kalendarium.wasm         what browsers run: the lean core (core/lean.h)
#   build/wasm/kalendarium-first.wasm   the same in two parts: what a first view needs,
#   build/wasm/kalendarium-rest.wasm    and what is behind gates (core/gate.h)
#   build/wasm/kalendarium-check.wasm   the full core, fetched where there is something to tell an editor
#   build/wasm/kalendarium-publisher.wasm  the importer, for the publisher's page (web/publisher)
#   build/wasm/kalendarium.js           kalendarium.wasm as JavaScript, for pages that forbid WebAssembly

write_messages(generated-lean --lean)
add_core(kalendarium_core_lean generated-lean ${core_sources})
add_library(kalendarium_lean_options INTERFACE)
target_compile_definitions(kalendarium_lean_options INTERFACE KALENDARIUM_LEAN)
# What is for editors stands in the same files, and is left out.
target_compile_options(kalendarium_lean_options INTERFACE
  -Wno-unneeded-internal-declaration -Wno-unused-function)
target_link_libraries(kalendarium_core_lean PUBLIC kalendarium_lean_options)
# Its own <vector> comes before the library's (core/lean_vector.h).
target_include_directories(kalendarium_lean_options SYSTEM INTERFACE "${CMAKE_CURRENT_SOURCE_DIR}/lean_std")

# Everything is compiled for size, but for what walks over all items or all words: at each keystroke, and where a file is
# opened (docs/decisions/24-lean-vector.md).
# By source, since a second -O does not undo all of the first.
set(quick_sources
  core/alphabet.cc
  core/bits.cc
  core/catalog_columns.cc
  core/checksum.cc
  core/load/address_field.cc
  core/load/date_field.cc
  core/load/json_reader.cc
  core/load/object_reader.cc
  core/load/text_arena.cc
  core/load/text_field.cc
  core/load/value_reader.cc
  core/prepared.cc
  core/search.cc
  core/search_index.cc
  core/slips.cc
  core/text.cc
  core/word_search.cc
)
set_source_files_properties(${core_sources} ${editor_sources} PROPERTIES COMPILE_OPTIONS -Oz)
set_source_files_properties(${quick_sources} PROPERTIES COMPILE_OPTIONS -O2)

add_library(kalendarium_memory OBJECT bridge/memory.cc)
target_compile_options(kalendarium_memory PRIVATE -O2 -fno-builtin) # what memcpy is made of, not a call of it

# A function of some length stays one, also where it is called once: a browser exchanges rough code for better by the function, and
# compiles a short one sooner (core/blocks.h). It also weighs less.
target_link_options(kalendarium_core_lean INTERFACE
  -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=100)

# add_module TARGET NAME CORE SOURCE FUNCTION…: the module NAME.wasm, with all of CORE that FUNCTION… need.
function(add_module target name core source)
  list(TRANSFORM ARGN PREPEND _kalendarium_ OUTPUT_VARIABLE functions)
  list(JOIN functions "," functions)
  add_executable(${target} ${source} $<TARGET_OBJECTS:kalendarium_memory>)
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${name} SUFFIX .wasm
    RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
  target_link_libraries(${target} PRIVATE ${core})
  # Added after CMake's own -O3, so these win. The linker sees the whole program: a seventh smaller.
  target_compile_options(${core} PRIVATE -flto)
  target_compile_options(${target} PRIVATE -fno-exceptions -fno-rtti -Oz -flto)
  target_link_options(${target} PRIVATE
    -Oz -flto
    -fno-exceptions
    --no-entry                            # a library: nothing runs by itself
    -sSTANDALONE_WASM                     # no JavaScript is written; five imports are left
    -sEXPORTED_FUNCTIONS=${functions}
    -sALLOW_MEMORY_GROWTH                 # a big file takes what it needs
    -sMALLOC=emmalloc                     # the smaller allocator
  )
endfunction()
set(engine_functions
  alloc calendar close diagnostics free load open prepare query render words)
add_module(kalendarium_check_wasm kalendarium-check kalendarium_core bridge/bridge.cc ${engine_functions})
add_module(kalendarium_lean_wasm kalendarium-linked kalendarium_core_lean bridge/bridge.cc ${engine_functions})
target_link_options(kalendarium_lean_wasm PRIVATE -g2) # the functions' names, to cut by
target_compile_options(kalendarium_import PRIVATE -Oz -flto)
target_compile_options(kalendarium_desk PRIVATE -Oz)
set(desk_functions alloc check_file edit_file free import_letter open_input)
add_module(kalendarium_publisher_wasm kalendarium-publisher kalendarium_desk bridge/publisher.cc ${desk_functions})

find_program(KALENDARIUM_WASM2JS wasm2js HINTS "${EMSCRIPTEN_ROOT_PATH}/../bin")
if(NOT KALENDARIUM_WASM2JS)
  message(FATAL_ERROR "wasm2js was not found. Debian has it in binaryen.")
endif()
set(whole "${CMAKE_BINARY_DIR}/kalendarium.wasm")
set(parts "${CMAKE_BINARY_DIR}/kalendarium-first.wasm" "${CMAKE_BINARY_DIR}/kalendarium-rest.wasm")
add_custom_command(
  OUTPUT "${whole}" ${parts}
  COMMAND "${KALENDARIUM_NODE}" "${CMAKE_CURRENT_SOURCE_DIR}/bridge/split.mjs"
    "$<TARGET_FILE:kalendarium_lean_wasm>" "${whole}" ${parts}
  DEPENDS kalendarium_lean_wasm bridge/split.mjs bridge/module_sections.mjs
  COMMENT "Cutting the module in two"
  VERBATIM)
add_custom_command(
  OUTPUT "${CMAKE_BINARY_DIR}/kalendarium.js"
  COMMAND "${KALENDARIUM_WASM2JS}" -Oz "${whole}" -o "${CMAKE_BINARY_DIR}/kalendarium.js"
  DEPENDS "${whole}"
  COMMENT "Translating the module into JavaScript"
  VERBATIM)
add_custom_target(kalendarium_nowasm ALL DEPENDS "${CMAKE_BINARY_DIR}/kalendarium.js")
