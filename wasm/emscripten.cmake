# SPDX-License-Identifier: MIT
# The toolchain of the wasm preset: finds Emscripten by the `em++` on the PATH, so that both
# Debian's package and an emsdk work.
find_program(KALENDARIUM_EMXX em++)
if(NOT KALENDARIUM_EMXX)
  message(FATAL_ERROR "em++ was not found. Install the package emscripten, or activate an emsdk.")
endif()
file(REAL_PATH "${KALENDARIUM_EMXX}" emscripten_compiler)
cmake_path(GET emscripten_compiler PARENT_PATH emscripten_root)
include("${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
