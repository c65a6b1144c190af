// SPDX-License-Identifier: MIT
//
// bridge: the core's engines as C functions, for the WebAssembly module. It only hands on; what the
// texts mean is said in core/engine.h.
// In:  a pointer and a size in bytes, of memory from kalendarium_alloc. The caller frees it, but for the file of kalendarium_load:
//      that is given away, whatever comes of it.
// Out: a pointer to a Response. Its bytes belong to this side until the next call: copy them first,
//      and read the memory's buffer anew after each call. Status 0: the engine's answer, UTF-8.
//      Status 1: the text says what was wrong with the call.
// kalendarium_query and kalendarium_diagnostics answer in the full core alone (core/lean.h): the visitor's gives an empty text.
// Handle: a number from kalendarium_open, until kalendarium_close; another one gets status 1.

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/engine.h"

namespace {

struct Response {
  std::int32_t status;
  const char* pointer;
  std::uint32_t size;  // bytes
};

std::vector<std::unique_ptr<kalendarium::Engine>> engines;  // handle - 1
std::string answer;
Response response;

const Response* respond(std::int32_t status, std::string text) {
  answer = std::move(text);
  response = {status, answer.data(), static_cast<std::uint32_t>(answer.size())};
  return &response;
}

template <typename Call>
const Response* ask(std::uint32_t handle, Call call) {
  const bool open = handle - 1 < engines.size() && engines[handle - 1];
  if (!open) return respond(1, "No engine is open under this handle.");
  return respond(0, call(*engines[handle - 1]));
}

}  // namespace

extern "C" {

void* kalendarium_alloc(std::uint32_t size) { return std::malloc(size); }
void kalendarium_free(void* pointer) { std::free(pointer); }

std::uint32_t kalendarium_open() {
  engines.push_back(std::make_unique<kalendarium::Engine>());
  return static_cast<std::uint32_t>(engines.size());
}

void kalendarium_close(std::uint32_t handle) {
  if (handle - 1 < engines.size()) engines[handle - 1].reset();
}

const Response* kalendarium_load(std::uint32_t handle, const char* name, std::uint32_t name_size,
                                 char* bytes, std::uint32_t size) {
  kalendarium::GivenBytes given(bytes);
  return ask(handle, [&](auto& engine) {
    return engine.load({name, name_size}, std::move(given), size);
  });
}

const Response* kalendarium_words(std::uint32_t handle, const char* file, std::uint32_t size) {
  return ask(handle, [&](auto& engine) { return engine.words({file, size}); });
}

const Response* kalendarium_render(std::uint32_t handle, const char* request, std::uint32_t size) {
  return ask(handle, [&](auto& engine) { return engine.render({request, size}); });
}

const Response* kalendarium_prepare(std::uint32_t handle) {
  return ask(handle, [](auto& engine) { return std::string(engine.prepare() ? "ready" : ""); });
}

const Response* kalendarium_calendar(std::uint32_t handle, const char* request,
                                     std::uint32_t size) {
  return ask(handle, [&](auto& engine) { return engine.calendar({request, size}); });
}

const Response* kalendarium_query(std::uint32_t handle, const char* request, std::uint32_t size) {
  return ask(handle, [&](auto& engine) { return engine.query({request, size}); });
}

const Response* kalendarium_diagnostics(std::uint32_t handle, const char* request,
                                        std::uint32_t size) {
  return ask(handle, [&](auto& engine) { return engine.diagnostics({request, size}); });
}

}  // extern "C"
