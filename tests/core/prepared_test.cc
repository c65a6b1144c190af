// SPDX-License-Identifier: MIT

#include "core/prepared.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "core/checksum.h"
#include "core/engine.h"
#include "core/prepared_writer.h"
#include "views/sample.h"

using namespace kalendarium;
using namespace kalendarium::sample;

namespace {

const char* const all_examples[] = {
    "biblioteket.json", "demokrati.json",        "en-handelse.json",      "fientligt-lankar.json",
    "fientligt.json",   "flera-utgivare-a.json", "flera-utgivare-b.json", "inga-handelser.json",
    "tom.json",         "tva-sprak.json"};

using Names = std::vector<std::string>;

std::string prepared(const Names& names) {
  std::vector<PreparedSource> sources;
  for (const std::string& name : names) {
    const std::string bytes = example(name);
    sources.push_back({load(name, bytes), hash_of(bytes), name});
  }
  return write_prepared(std::move(sources));
}

/// An engine that has read the files themselves.
void load_all(Engine& engine, const Names& names) {
  for (const std::string& name : names) (void)engine.load(name, example(name));
}

PreparedFault fault_of(const std::string& bytes) {
  PreparedFile file;
  open_prepared(bytes, file);
  return file.fault;
}

void put(std::string& bytes, std::size_t at, std::uint32_t number) {
  std::memcpy(bytes.data() + at, &number, sizeof number);
}

void sign(std::string& bytes) { put(bytes, 12, checksum_of(std::string_view(bytes).substr(16))); }

const char* const requests[] = {
    "now=2021-05-01T08:00",
    "now=2021-05-01T08:00&state=when%3Dall",
    "now=2021-05-01T08:00&state=view%3Dfeed",
    "now=2021-05-01T08:00&lang=en&state=view%3Dfeed%26q%3Ddialog",
    "now=2021-05-01T08:00&state=view%3Dmonth%26date%3D2021-06",
    "now=2021-05-01T08:00&state=view%3Dweek%26date%3D2021-W23",
    "now=2021-05-01T08:00&state=q%3Da%26when%3Dall%26page%3D2",
    "now=2026-10-24T23:30&lang=en&state=when%3Dpast%26price%3Dfree",
};

void must_agree(Engine& one, Engine& other) {
  for (const char* const request : requests) {
    INFO(request);
    CHECK(one.query(request) == other.query(request));
    CHECK(one.render(request) == other.render(request));
  }
}

/// The same numbers each time (Park and Miller).
class Chance {
 public:
  explicit Chance(unsigned seed) : seed_(seed) {}
  std::size_t below(std::size_t limit) {
    seed_ = seed_ * 48271 % 2147483647;
    return static_cast<std::size_t>(seed_) % limit;
  }

 private:
  unsigned long long seed_;
};

std::string damaged(std::string bytes, Chance& chance) {
  const std::size_t wounds = 1 + chance.below(4);
  for (std::size_t i = 0; i < wounds; ++i) {
    const std::size_t at = 20 + chance.below(bytes.size() - 24);
    switch (chance.below(4)) {
      case 0: bytes[at] = static_cast<char>(chance.below(256)); break;
      case 1: put(bytes, at / 4 * 4, static_cast<std::uint32_t>(chance.below(1000))); break;
      case 2:
        put(bytes, at / 4 * 4, UINT32_MAX - static_cast<std::uint32_t>(chance.below(16)));
        break;
      default: {
        // A stretch is moved to elsewhere, over what is there.
        const std::size_t from = 16 + chance.below(bytes.size() - 16);
        const std::size_t size = std::min(chance.below(64), bytes.size() - std::max(at, from));
        std::memmove(bytes.data() + at, bytes.data() + from, size);
      }
    }
  }
  sign(bytes);
  return bytes;
}

/// What it says is not known; that it says something and reads nothing but its own bytes is.
void must_survive(const std::string& bytes) {
  Engine engine;
  CHECK_FALSE(engine.load("skadad.kal", bytes).empty());
  for (const char* const request : requests) {
    if (engine.render(request).empty() || engine.query(request).empty()) FAIL(request);
  }
}

}  // namespace

TEST_CASE("A prepared file says the same as the file that it was made of", "[prepared]") {
  for (const char* const name : all_examples) {
    INFO(name);
    Engine one;
    Engine other;
    load_all(one, {name});
    const std::string answer = other.load("issues.kal", prepared({name}));
    INFO(answer);
    REQUIRE(answer.find("\"usable\":true") == 1);
    CHECK(other.data_hash() == one.data_hash());
    must_agree(one, other);
  }
}

TEST_CASE("Its answer to being loaded is that of the file that it was made of", "[prepared]") {
  for (const char* const name : all_examples) {
    Engine one;
    Engine other;
    CHECK(other.load("issues.kal", prepared({name})) == one.load(name, example(name)));
  }
}

TEST_CASE("A prepared file of several is all of them, in their order", "[prepared]") {
  const Names names = {"flera-utgivare-b.json", "flera-utgivare-a.json", "demokrati.json"};
  Engine one;
  Engine other;
  load_all(one, names);
  (void)other.load("issues.kal", prepared(names));
  CHECK(other.data_hash() == one.data_hash());
  must_agree(one, other);
}

TEST_CASE("Prepared files and others are shown together", "[prepared]") {
  Engine one;
  Engine other;
  load_all(one, {"biblioteket.json", "demokrati.json", "flera-utgivare-a.json",
                 "flera-utgivare-b.json"});
  (void)other.load("a.kal", prepared({"biblioteket.json"}));
  (void)other.load("demokrati.json", example("demokrati.json"));
  (void)other.load("b.kal", prepared({"flera-utgivare-a.json", "flera-utgivare-b.json"}));
  CHECK(other.data_hash() == one.data_hash());
  must_agree(one, other);
}

TEST_CASE("A file in place is used where it lies", "[prepared]") {
  const std::string file = prepared({"demokrati.json"});
  std::vector<std::uint64_t> aligned((file.size() + 7) / 8);
  std::memcpy(aligned.data(), file.data(), file.size());
  Engine one;
  Engine other;
  load_all(one, {"demokrati.json"});
  (void)other.load_in_place("issues.kal",
                            {reinterpret_cast<const char*>(aligned.data()), file.size()});
  must_agree(one, other);
}

TEST_CASE("Its own wordings and another language are those of the file that it was made of",
          "[prepared]") {
  for (const char* const name : all_examples) {
    for (const char* const language : {"sv", "en", "en-GB", "fr"}) {
      INFO(name << ' ' << language);
      Engine one;
      Engine other;
      load_all(one, {name});
      (void)other.load("issues.kal", prepared({name}));
      const std::string request = std::string(requests[1]) + "&lang=" + language;
      CHECK(one.render(request) == other.render(request));
      CHECK(one.render(requests[2]) == other.render(requests[2]));
    }
  }
}

TEST_CASE("The index of the search is there at once", "[prepared]") {
  Engine engine;
  (void)engine.load("issues.kal", prepared({"demokrati.json", "biblioteket.json"}));
  (void)engine.render(requests[0]);
  CHECK(engine.prepare());
}

TEST_CASE("Where a reader gets other translations, the index is made anew", "[prepared]") {
  Engine engine;
  (void)engine.load("issues.kal", prepared({"tva-sprak.json"}));
  (void)engine.render("now=2021-05-01T08:00&lang=sv");
  CHECK(engine.prepare());
  (void)engine.render("now=2021-05-01T08:00&lang=en");
  CHECK_FALSE(engine.prepare());
}

TEST_CASE("The same files make the same bytes", "[prepared]") {
  CHECK(prepared({"demokrati.json", "tom.json"}) == prepared({"demokrati.json", "tom.json"}));
}

TEST_CASE("The bytes are those of docs/index-format.md", "[prepared]") {
  const std::string bytes = prepared({"en-handelse.json", "tom.json"});
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
  };
  CHECK(bytes.substr(0, 8) == "\x89KAL\r\n\x1A\n");
  CHECK(number(8) == 3);
  CHECK(number(12) == checksum_of(std::string_view(bytes).substr(16)));
  CHECK(number(16) == bytes.size());
  CHECK(bytes.size() % 16 == 0);
  CHECK(number(20) == 25);
  CHECK(number(24) == 2);
  CHECK(number(36) > 0);
  CHECK(bytes.substr(40, 32) == std::string("en-handelse.json\ntom.json\0\0\0\0\0\0\0", 32));
  const std::uint64_t hash = hash_of(example("en-handelse.json"));
  CHECK(number(72) == static_cast<std::uint32_t>(hash));
  CHECK(number(76) == static_cast<std::uint32_t>(hash >> 32U));
  CHECK(number(88) == 1);   // articles of the first
  CHECK(number(92) == 2);   // bytes that say how long its record is
  CHECK(number(120) == 0);  // and of the second
  const std::uint32_t pieces = number(136);
  CHECK(pieces > 0);
  // Where the first piece ends, and the size of all of them, which is where the last one does.
  CHECK(number(144) > 0);
  CHECK(number(140) == number(144 + 4 * (pieces - 1)));
}

TEST_CASE("A file that was changed or cut off is not used, and says what to load instead",
          "[prepared]") {
  const std::string whole = prepared({"en-handelse.json"});
  std::string changed = whole;
  changed[200] = static_cast<char>(changed[200] + 1);
  CHECK(fault_of(whole) == PreparedFault::none);
  CHECK(fault_of(changed) == PreparedFault::checksum);
  CHECK(fault_of(whole.substr(0, whole.size() - 1)) == PreparedFault::size);
  CHECK(fault_of(whole + "\n") == PreparedFault::size);
  CHECK(fault_of(whole.substr(0, 8)) == PreparedFault::size);
  Engine engine;
  CHECK(
      engine.load("issues.kal", changed) ==
      R"({"usable":false,"errors":1,"warnings":0,"language":"","fault":"checksum","fallback":"en-handelse.json"})");
  CHECK(engine.load("issues.kal", whole.substr(0, 8)) ==
        R"({"usable":false,"errors":1,"warnings":0,"language":"","fault":"size","fallback":""})");
  CHECK(
      engine.load("issues.kal", whole.substr(0, 64)) ==
      R"({"usable":false,"errors":1,"warnings":0,"language":"","fault":"size","fallback":"en-handelse.json"})");
  CHECK(engine.render(requests[0]).find("\"tree\":null") != std::string::npos);
}

TEST_CASE("A file of another version is not used, and says what to load instead", "[prepared]") {
  std::string other = prepared({"en-handelse.json"});
  put(other, 8, 1);
  PreparedFile file;
  open_prepared(other, file);
  CHECK(file.fault == PreparedFault::version);
  CHECK(file.fallback == "en-handelse.json");
}

TEST_CASE("No single byte can be changed without being noticed", "[prepared]") {
  const std::string whole = prepared({"en-handelse.json"});
  for (std::size_t at = 8; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 4);
    if (fault_of(changed) == PreparedFault::none) FAIL(at);
  }
  CHECK(fault_of(whole) == PreparedFault::none);
}

TEST_CASE("Whatever a prepared file holds, nothing outside it is read", "[prepared]") {
  Chance chance(7);
  const std::string small = prepared({"en-handelse.json"});
  for (int i = 0; i < 3000; ++i) must_survive(damaged(small, chance));
  const std::string several =
      prepared({"flera-utgivare-a.json", "flera-utgivare-b.json", "tva-sprak.json"});
  for (int i = 0; i < 300; ++i) must_survive(damaged(several, chance));
}

TEST_CASE("Each size and count of the header is checked", "[prepared]") {
  const std::string whole = prepared({"en-handelse.json"});
  for (const std::size_t at : {20U, 24U, 28U, 36U, 72U, 76U, 80U, 84U, 88U, 96U, 100U}) {
    for (const std::uint32_t number :
         {0U, 1U, 7U, 0xFFFFU, 0x10000U, 0x7FFFFFFFU, 0xFFFFFFF8U, 0xFFFFFFFFU}) {
      std::string changed = whole;
      put(changed, at, number);
      sign(changed);
      must_survive(changed);
    }
  }
}

TEST_CASE("What is wrong with a prepared file is said as of any other", "[prepared]") {
  const auto finding = [](const std::string& bytes, std::string_view language) {
    PreparedFile file;
    open_prepared(bytes, file);
    const Diagnostic diagnostic = finding_of("issues.kal", file);
    return code_of(diagnostic) + "|" + format_text({diagnostic}, Words(language));
  };
  std::string bytes = prepared({"en-handelse.json", "tom.json"});
  CHECK(finding(bytes, "en") ==
        "prepared|issues.kal:1:1: hint: The file is prepared, and whole. What is wrong in its "
        "content cannot be seen here. "
        "[prepared]\n  Validate what it was made of: en-handelse.json tom.json\n");
  bytes[100] = static_cast<char>(bytes[100] + 1);
  CHECK(finding(bytes, "sv") ==
        "prepared-damaged|issues.kal:1:1: fel: Filen är förberedd, men inte hel: den har ändrats "
        "sedan den gjordes. Filen kan "
        "inte visas. [prepared-damaged]\n  Gör om den med kalendarium index, och kopiera den som "
        "binär fil (inte som text).\n");
  put(bytes, 8, 1);
  CHECK(finding(bytes, "en") ==
        "prepared-version|issues.kal:1:1: error: The file was prepared by another version of "
        "kalendarium. The file cannot be "
        "shown. [prepared-version]\n  Make it anew with kalendarium index, of the same version as "
        "what reads it.\n");
}
