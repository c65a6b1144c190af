// SPDX-License-Identifier: MIT

#include "cli/render.h"

#include <memory>
#include <string>
#include <vector>

#include "cli/engine_files.h"
#include "cli/files.h"
#include "cli/options.h"
#include "core/engine.h"
#include "core/text_writer.h"

namespace kalendarium::cli {

namespace {

/// A whole page has no other heading: the widget's first one is the page's.
constexpr std::string_view heading_level_of_page = "1";

struct RenderOptions {
  std::vector<std::string> files;
  std::string state;
  std::string now;
  std::string language;
  std::string source;  // what the element's src says; the files' names if empty
  std::string script = "kalendarium.js";
  std::string stylesheet = "kalendarium.css";
  bool whole_page = false;
};

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  append_html_attribute(out, value);
  out += '"';
}

std::string stylesheet_link(const RenderOptions& options) {
  std::string out = "<link rel=\"stylesheet\"";
  append_attribute(out, "href", options.stylesheet);
  return out + ">";
}

std::string joined_files(const std::vector<std::string>& files) {
  std::string out;
  for (const std::string& file : files) {
    if (!out.empty()) out += ' ';
    out += file;
  }
  return out;
}

/// The element with its shadow root. No white space stands around the tree: the widget adopts every node that it finds.
std::string element_html(const RenderOptions& options, const Engine& engine,
                         const Rendering& rendering, const std::string& now) {
  std::string out = "<kalendarium-widget";
  append_attribute(out, "src",
                   options.source.empty() ? joined_files(options.files) : options.source);
  if (!options.state.empty()) append_attribute(out, "state", options.state);
  if (!options.language.empty()) append_attribute(out, "lang", options.language);
  if (options.whole_page) append_attribute(out, "heading-level", heading_level_of_page);
  out +=
      "><template shadowrootmode=\"open\">" + stylesheet_link(options) + "<div class=\"kal-frame\"";
  append_attribute(out, "lang", rendering.language);
  append_attribute(out, "dir", rendering.direction);
  append_attribute(out, "data-hash", engine.data_hash());
  append_attribute(out, "data-state", rendering.state);
  append_attribute(out, "data-now", now);
  return out + ">" + rendering.html + "</div></template></kalendarium-widget>";
}

std::string page_html(const RenderOptions& options, const Rendering& rendering,
                      const std::string& element) {
  std::string out = "<!DOCTYPE html>\n<html";
  append_attribute(out, "lang", rendering.language);
  append_attribute(out, "dir", rendering.direction);
  out +=
      ">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
      "initial-scale=1\">\n<title>";
  append_html_text(out, rendering.title);
  // Linked here too: Firefox and WebKit paint unstyled while a stylesheet of a shadow root loads.
  out += "</title>\n" + stylesheet_link(options) + "\n<script";
  append_attribute(out, "src", options.script);
  return out + " async></script>\n</head>\n<body>\n<main>\n" + element +
         "\n</main>\n</body>\n</html>\n";
}

int render(const RenderOptions& options) {
  const Words words(options.language.empty() ? std::string("sv") : options.language);
  if (!is_moment_or_empty(options.now, words)) return exit_unusable;
  Engine engine;
  if (const int bad = load_files(engine, options.files, words)) return bad;
  const std::string now = now_or_clock(options.now);
  std::string request;
  append_to_request(request, "state", options.state);
  append_to_request(request, "now", now);
  append_to_request(request, "lang", options.language);
  if (options.whole_page) append_to_request(request, "heading-level", heading_level_of_page);
  const Rendering rendering = engine.render_html(request);
  const std::string element = element_html(options, engine, rendering, now);
  const std::string out =
      options.whole_page ? page_html(options, rendering, element) : element + "\n";
  return print(out) ? exit_good : exit_unusable;
}

}  // namespace

void add_render(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<RenderOptions>();
  CLI::App* command = app.add_subcommand(
      "render", "Print the widget as HTML, to be shown before its script has come");
  command->add_option("FILE", options->files, "issues.json or prepared files; - is standard input")->required();
  command->add_option("--state", options->state,
                      "What is chosen, as in the address: view=feed&q=dialog");
  add_now_option(*command, options->now);
  add_words_option(*command, options->language, "The language of the texts; the file's if absent");
  command->add_flag("--page", options->whole_page, "A whole page rather than the element alone");
  command->add_option("--src", options->source,
                      "Addresses of the files for the element's src; their names if absent");
  command->add_option("--script", options->script, "Address of the script (with --page)")
      ->capture_default_str();
  command->add_option("--stylesheet", options->stylesheet, "Address of the stylesheet")
      ->capture_default_str();
  command->footer(
      "Exit code: 0 printed, 1 a file cannot be shown, 2 bad arguments or a file that cannot be "
      "opened.\n"
      "\nExample:\n"
      "  $ kalendarium render issues.json --page --state view=feed > kalender.html\n");
  command->callback([options, &exit_code] { exit_code = render(*options); });
}

}  // namespace kalendarium::cli
