// SPDX-License-Identifier: MIT
//
// Prints the lines of a page as the command reads it, as JSON in the form of publisher/desk.h. The page is
// standard input, UTF-8.
#include <cstdio>
#include <string>

#include "cli/import/html_lines.h"
#include "core/text_writer.h"

namespace {

std::string read_all() {
  std::string text;
  char buffer[65536];
  for (std::size_t size = 0; (size = std::fread(buffer, 1, sizeof buffer, stdin)) > 0;)
    text.append(buffer, size);
  return text;
}

void append_line(std::string& out, const kalendarium::Line& line) {
  out += "{\"text\":";
  kalendarium::append_json_string(out, line.text);
  out += ",\"links\":[";
  for (const kalendarium::LineLink& link : line.links) {
    if (&link != line.links.data()) out += ',';
    out += "{\"begin\":" + std::to_string(link.begin) + ",\"end\":" + std::to_string(link.end) +
           ",\"url\":";
    kalendarium::append_json_string(out, link.url);
    out += '}';
  }
  out += "],\"heading\":" + std::to_string(line.heading);
  out += line.bold ? ",\"bold\":true}" : ",\"bold\":false}";
}

}  // namespace

int main() {
  std::string out = "[";
  for (const kalendarium::Line& line : kalendarium::cli::read_html(read_all()).lines) {
    if (out.size() > 1) out += ",\n";
    append_line(out, line);
  }
  std::puts((out + "]").c_str());
  return 0;
}
