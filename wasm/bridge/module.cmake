# SPDX-License-Identifier: MIT
# The WebAssembly module: C functions only, none of Emscripten's JavaScript.
#   build/wasm/kalendarium.wasm   what browsers run
#   build/wasm/kalendarium.js     the same module as JavaScript, for pages that forbid WebAssembly

# Added after CMake's own -O3, so these win. The linker sees the whole program: a seventh smaller.
target_compile_options(kalendarium_core PRIVATE -Oz -flto)
set_source_files_properties(${hot_core_sources} PROPERTIES COMPILE_OPTIONS -O2)

set(exported_functions
  kalendarium_alloc
  kalendarium_close
  kalendarium_diagnostics
  kalendarium_free
  kalendarium_load
  kalendarium_open
  kalendarium_query
  kalendarium_render
)
list(TRANSFORM exported_functions PREPEND _)
list(JOIN exported_functions "," exported_functions)

add_executable(kalendarium_wasm bridge/bridge.cc)
set_target_properties(kalendarium_wasm PROPERTIES OUTPUT_NAME kalendarium SUFFIX .wasm
  RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
target_link_libraries(kalendarium_wasm PRIVATE kalendarium_core)
target_compile_options(kalendarium_wasm PRIVATE -fno-exceptions -fno-rtti -Oz -flto)
target_link_options(kalendarium_wasm PRIVATE
  -Oz -flto
  -fno-exceptions
  --no-entry                            # a library: nothing runs by itself
  -sSTANDALONE_WASM                     # no JavaScript is written; five imports are left
  -sEXPORTED_FUNCTIONS=${exported_functions}
  -sALLOW_MEMORY_GROWTH                 # a big file takes what it needs
  -sMALLOC=emmalloc                     # the smaller allocator
)

find_program(KALENDARIUM_WASM2JS wasm2js HINTS "${EMSCRIPTEN_ROOT_PATH}/../bin")
if(NOT KALENDARIUM_WASM2JS)
  message(FATAL_ERROR "wasm2js was not found. Debian has it in binaryen.")
endif()
add_custom_command(
  OUTPUT "${CMAKE_BINARY_DIR}/kalendarium.js"
  COMMAND "${KALENDARIUM_WASM2JS}" -Oz "$<TARGET_FILE:kalendarium_wasm>"
    -o "${CMAKE_BINARY_DIR}/kalendarium.js"
  DEPENDS kalendarium_wasm
  COMMENT "Translating the module into JavaScript"
  VERBATIM)
add_custom_target(kalendarium_nowasm ALL DEPENDS "${CMAKE_BINARY_DIR}/kalendarium.js")
