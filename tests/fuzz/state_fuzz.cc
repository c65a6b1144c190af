// SPDX-License-Identifier: MIT
// Whatever stands in an address, the state that is read from it survives being printed and read.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/state.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const kalendarium::State state = kalendarium::parse_state(text);
  const std::string printed = kalendarium::print_state(state);
  if (!(kalendarium::parse_state(printed) == state)) std::abort();
  if (kalendarium::print_state(kalendarium::parse_state(printed)) != printed) std::abort();
  return 0;
}
