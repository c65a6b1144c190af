// SPDX-License-Identifier: MIT
// Whatever is given to the importer, reading it must not crash, and what comes out must be a file that can be merged with itself
// and shown. `./dev fuzz` runs this on damaged copies of the newsletters in tests/import.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "cli/import/assemble.h"
#include "cli/import/input.h"
#include "cli/import/report.h"
#include "core/engine.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kalendarium;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Day today = to_day({2026, 11, 21});
  // The size decides whether the day of publication is told: without it, it is inferred.
  const std::optional<Day> published =
      size % 2 == 0 ? std::optional<Day>(today) : std::optional<Day>();
  cli::ReadInput input = cli::read_any(bytes, published);
  if (input.refusal != cli::Refusal::none) return 0;
  cli::Assembly all;
  cli::add_reading(all, {"brev", std::move(input.reading)}, {published, today});
  cli::finish(all);
  const MergeResult file = cli::issues_json(all);
  if (!file.usable) std::abort();
  if (cli::report_json(all, cli::places_in(all, file)).empty()) std::abort();
  const MergeResult again = merge_issues(file.text, print_draft(all.draft));
  if (!again.usable) std::abort();
  Engine engine;
  if (engine.load("issues.json", file.text).empty()) std::abort();
  if (engine.render("now=2026-11-21T08:00").empty()) std::abort();
  return 0;
}
