# SPDX-License-Identifier: MIT
# The readers of the command `import`: mails, pages, feeds, calendars and sheets become lines or drafts.
# Native only, but for those that need no library, which are in kalendarium_desk; docs/decisions/18-import-libraries.md has the libraries.

# find_native_library(NAME HEADER PACKAGE): the library's file in NAME_library, its headers' folder in
# NAME_headers. The static one is preferred: the command stays one file.
function(find_native_library name header package)
  find_library(${name}_library NAMES "lib${name}.a" ${name} PATHS /opt/homebrew/lib)
  find_path(${name}_headers ${header} PATHS /opt/homebrew/include)
  if(NOT ${name}_library OR NOT ${name}_headers)
    message(FATAL_ERROR "The library ${name} was not found. Debian has it in ${package}.")
  endif()
endfunction()
find_native_library(gumbo gumbo.h libgumbo-dev)
find_native_library(pugixml pugixml.hpp libpugixml-dev)

add_library(kalendarium_readers STATIC EXCLUDE_FROM_ALL
  cli/import/calendar_file.cc
  cli/import/calendar_lines.cc
  cli/import/feed.cc
  cli/import/html_lines.cc
  cli/import/html_style.cc
  cli/import/html_table.cc
  cli/import/input.cc
  cli/import/json_input.cc
  cli/import/line_builder.cc
)
target_link_libraries(kalendarium_readers
  PUBLIC kalendarium_desk PRIVATE "${gumbo_library}" "${pugixml_library}")
target_include_directories(kalendarium_readers SYSTEM
  PRIVATE "${gumbo_headers}" "${pugixml_headers}")
target_compile_options(kalendarium_readers PRIVATE ${sanitizers})
# As in the core: one library cannot be compiled in two ways.
target_compile_definitions(kalendarium_readers PRIVATE JSON_NOEXCEPTION)
