// SPDX-License-Identifier: MIT

#include "cli/engine_files.h"

#include <cstdio>
#include <ctime>
#include <utility>

#include "core/diagnostic.h"
#include "core/state.h"

namespace kalendarium::cli {

namespace {

/// What engine.load answers begins with {"usable":true or false,"errors":N.
bool is_usable(const std::string& answer) { return answer.rfind("{\"usable\":true", 0) == 0; }
bool has_errors(const std::string& answer) {
  return answer.find("\"errors\":0,") == std::string::npos;
}

}  // namespace

int load_files(Engine& engine, const std::vector<std::string>& files, const Words& words) {
  std::vector<Input> inputs;
  for (const std::string& name : files) {
    const std::string_view mapped = map_prepared(name);
    auto input = mapped.empty() ? read_input(name, words) : Input{name, {}, mapped};
    if (!input) return exit_unusable;
    inputs.push_back(std::move(*input));
  }
  return load_inputs(engine, inputs, words);
}

std::optional<std::vector<Input>> read_inputs(const std::vector<std::string>& files,
                                              const Words& words) {
  std::vector<Input> inputs;
  for (const std::string& name : files) {
    auto input = read_input(name, words);
    if (!input) return std::nullopt;
    inputs.push_back(std::move(*input));
  }
  return inputs;
}

int load_inputs(Engine& engine, const std::vector<Input>& inputs, const Words& words) {
  bool all_usable = true;
  bool any_errors = false;
  for (const Input& input : inputs) {
    const std::string answer = input.mapped.empty()
                                   ? engine.load(input.name, input.bytes)
                                   : engine.load_in_place(input.name, input.mapped);
    all_usable = all_usable && is_usable(answer);
    any_errors = any_errors || has_errors(answer);
  }
  if (!all_usable) {
    const std::string text = engine.diagnostics("lang=" + std::string(words.language()));
    std::fputs(text.c_str(), stderr);
    return exit_errors;
  }
  if (any_errors)
    std::fprintf(stderr, "kalendarium: %s\n",
                 std::string(words.text(Message::cli_has_errors)).c_str());
  return exit_good;
}

std::string now_or_clock(const std::string& now) {
  if (!now.empty()) return now;
  const std::time_t seconds = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  char text[sizeof "2026-11-21T12:00Z"];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%MZ", &utc);
  return text;
}

void append_to_request(std::string& request, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  if (!request.empty()) request += '&';
  request += key;
  request += '=';
  append_encoded(request, value);
}

}  // namespace kalendarium::cli
