// SPDX-License-Identifier: MIT

#include "core/load/number_field.h"

#include <string>
#include <utility>

#include "core/ascii.h"

namespace kalendarium {

namespace {

double times_ten_to(double value, int exponent) {
  // Beyond 400 any number is zero or infinite already.
  for (int i = 0; i < exponent && i < 400; ++i) value *= 10;
  for (int i = 0; i > exponent && i > -400; --i) value /= 10;
  return value;
}

bool reject_range(Loader& loader, const JsonNode& node, Said least, Said most) {
  return reject(loader, node, Message::diagnostic_out_of_range,
                {{"member", member_name(loader, node)},
                 {"value", excerpt(node.text)},
                 {"least", std::move(least)},
                 {"most", std::move(most)}});
}

}  // namespace

double number_value(std::string_view written) {
  const bool negative = !written.empty() && written[0] == '-';
  double value = 0;
  int exponent = 0;
  bool fraction = false;
  std::size_t i = negative ? 1 : 0;
  for (; i < written.size() && (is_ascii_digit(written[i]) || written[i] == '.'); ++i) {
    if (written[i] == '.') {
      fraction = true;
      continue;
    }
    value = value * 10 + (written[i] - '0');
    if (fraction && exponent > -1000) --exponent;
  }
  if (i < written.size()) {
    const bool smaller = i + 1 < written.size() && written[i + 1] == '-';
    int stated = 0;
    for (++i; i < written.size(); ++i) {
      if (is_ascii_digit(written[i]) && stated < 10000) stated = stated * 10 + (written[i] - '0');
    }
    exponent += smaller ? -stated : stated;
  }
  value = value == 0 ? 0 : times_ten_to(value, exponent);
  return negative ? -value : value;
}

bool read_flag(Loader& loader, const JsonNode& node, bool& out) {
  if (!expect(loader, node, JsonKind::boolean)) return false;
  out = node.text == "true";
  return true;
}

bool read_size(Loader& loader, const JsonNode& node, int& out) {
  if (!expect(loader, node, JsonKind::number)) return false;
  const double value = number_value(node.text);
  if (!(value >= 0 && value <= 2147483647.0)) return reject_range(loader, node, "0", "2147483647");
  out = static_cast<int>(value);
  return true;
}

bool read_price(Loader& loader, const JsonNode& node, int& out) {
  if (!expect(loader, node, JsonKind::number)) return false;
  const double value = number_value(node.text);
  if (!(value >= 0 && value <= 20'000'000.0)) return reject_range(loader, node, "0", "20000000");
  out = static_cast<int>(value * 100 + 0.5);
  return true;
}

bool read_degrees(Loader& loader, const JsonNode& node, int most, double& out) {
  if (!expect(loader, node, JsonKind::number)) return false;
  out = number_value(node.text);
  const std::string_view limit = most == 90 ? "90" : "180";
  return (out >= -most && out <= most) ||
         reject_range(loader, node, told([&] { return "-" + std::string(limit); }), Said(limit));
}

}  // namespace kalendarium
