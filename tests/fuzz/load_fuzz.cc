// SPDX-License-Identifier: MIT
// Whatever bytes a publisher's file holds, loading and showing them must not crash, and what is
// printed must be there. `./dev fuzz` runs this on damaged copies of data/examples and data/bad.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/engine.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view requests[] = {
      "now=2021-05-01T08:00",
      "now=2026-10-24T23:30&lang=en&state=view%3Dfeed%26when%3Dall",
      "now=2021-05-01T08:00&state=q%3Da%26when%3Dall%26page%3D2",
  };
  kalendarium::Engine engine;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (engine.load("issues.json", bytes).empty()) std::abort();
  for (const std::string_view request : requests) {
    if (engine.render(request).empty()) std::abort();
    if (engine.query(request).empty()) std::abort();
  }
  if (engine.diagnostics("format=json").empty()) std::abort();
  return 0;
}
