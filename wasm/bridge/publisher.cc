// SPDX-License-Identifier: MIT
//
// publisher: the publisher's page asks the core through these C functions. It only hands on; what the
// texts mean is said in publisher/desk.h. In: pointers and sizes in bytes, of memory from
// kalendarium_alloc, which the caller frees. Out: a Response as in bridge.cc; its bytes belong to this
// side until the next call.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "publisher/desk.h"

namespace {

struct Response {
  std::int32_t status;
  const char* pointer;
  std::uint32_t size;  // bytes
};

std::string answer;
Response response;

const Response* respond(std::string text) {
  answer = std::move(text);
  response = {0, answer.data(), static_cast<std::uint32_t>(answer.size())};
  return &response;
}

}  // namespace

extern "C" {

void* kalendarium_alloc(std::uint32_t size) { return std::malloc(size); }
void kalendarium_free(void* pointer) { std::free(pointer); }

const Response* kalendarium_open_input(const char* bytes, std::uint32_t size, const char* request,
                                       std::uint32_t request_size) {
  return respond(kalendarium::open_input({bytes, size}, {request, request_size}));
}

const Response* kalendarium_import_letter(const char* request, std::uint32_t size) {
  return respond(kalendarium::import_letter({request, size}));
}

const Response* kalendarium_edit_file(const char* file, std::uint32_t size, const char* edits,
                                      std::uint32_t edits_size) {
  return respond(kalendarium::edit_file({file, size}, {edits, edits_size}));
}

const Response* kalendarium_check_file(const char* file, std::uint32_t size, const char* request,
                                       std::uint32_t request_size) {
  return respond(kalendarium::check_file({file, size}, {request, request_size}));
}

}  // extern "C"
