// SPDX-License-Identifier: MIT
// Whatever bytes a prepared file holds, loading, showing and searching it must not crash or read outside it. The checksum is put
// right first, since it would stop nearly all damage at the door. `./dev fuzz` runs this on damaged copies of prepared examples.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include "core/checksum.h"
#include "core/engine.h"
#include "core/prepared.h"

namespace {

void put(std::string& bytes, std::size_t at, std::uint32_t number) {
  std::memcpy(bytes.data() + at, &number, sizeof number);
}

/// Made whole as far as its header goes: magic, version, size and checksum.
std::string signed_copy(const std::uint8_t* data, std::size_t size) {
  using namespace kalendarium;
  std::string bytes(reinterpret_cast<const char*>(data), size);
  bytes.resize((size + 15) / 16 * 16);
  if (bytes.size() < 48) return bytes;
  prepared_format::magic.copy(bytes.data(), prepared_format::magic.size());
  put(bytes, 8, prepared_format::version);
  put(bytes, 16, static_cast<std::uint32_t>(bytes.size()));
  put(bytes, 12, checksum_of(std::string_view(bytes).substr(prepared_format::checked_from)));
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view requests[] = {
      "now=2021-05-01T08:00",
      "now=2026-10-24T23:30&lang=en&state=view%3Dfeed%26when%3Dall%26q%3Da",
      "now=2021-05-01T08:00&state=q%3D%22a%20b%22%20dialog%26when%3Dall%26page%3D2",
      "now=2021-05-01T08:00&state=view%3Dmonth%26date%3D2021-06",
      "now=2021-05-01T08:00&state=view%3Dweek%26date%3D2021-W23",
  };
  kalendarium::Engine engine;
  if (engine.load("issues.kal", signed_copy(data, size)).empty()) std::abort();
  for (const std::string_view request : requests) {
    if (engine.render(request).empty()) std::abort();
    if (engine.query(request).empty()) std::abort();
  }
  return 0;
}
