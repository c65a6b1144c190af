// SPDX-License-Identifier: MIT

#include "cli/widget_page.h"

#include "cli/engine_files.h"
#include "core/text_writer.h"

namespace kalendarium::cli {

namespace {

/// A whole page has no other heading: the widget's first one is the page's.
constexpr std::string_view heading_level_of_page = "1";

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  append_html_attribute(out, value);
  out += '"';
}

std::string stylesheet_link(const PageOptions& options) {
  if (options.stylesheet.empty()) return {};
  std::string out = "<link rel=\"stylesheet\"";
  append_attribute(out, "href", options.stylesheet);
  return out + ">";
}

/// The element with its shadow root. No white space stands around the tree: the widget adopts every node that it finds.
std::string element_html(const PageOptions& options, const Engine& engine,
                         const Rendering& rendering) {
  std::string out = "<kalendarium-widget";
  append_attribute(out, "src", options.source);
  if (!options.state.empty()) append_attribute(out, "state", options.state);
  if (!options.language.empty()) append_attribute(out, "lang", options.language);
  if (options.whole_page) append_attribute(out, "heading-level", heading_level_of_page);
  out +=
      "><template shadowrootmode=\"open\">" + stylesheet_link(options) + "<div class=\"kal-frame\"";
  append_attribute(out, "lang", rendering.language);
  append_attribute(out, "dir", rendering.direction);
  append_attribute(out, "data-hash", engine.data_hash());
  append_attribute(out, "data-state", rendering.state);
  append_attribute(out, "data-now", options.now);
  return out + ">" + rendering.html + "</div></template></kalendarium-widget>";
}

std::string page_html(const PageOptions& options, const Rendering& rendering,
                      const std::string& element) {
  std::string out = "<!DOCTYPE html>\n<html";
  append_attribute(out, "lang", rendering.language);
  append_attribute(out, "dir", rendering.direction);
  out +=
      ">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
      "initial-scale=1\">\n<title>";
  append_html_text(out, rendering.title);
  // Linked here too: Firefox and WebKit paint unstyled while a stylesheet of a shadow root loads.
  out += "</title>\n" + options.head;
  if (!options.stylesheet.empty()) out += stylesheet_link(options) + '\n';
  if (!options.script.empty()) {
    out += "<script";
    append_attribute(out, "src", options.script);
    out += " async></script>\n";
  }
  return out + "</head>\n<body>\n<main>\n" + element + "\n</main>\n</body>\n</html>\n";
}

}  // namespace

std::string widget_page(Engine& engine, const PageOptions& options) {
  std::string request;
  append_to_request(request, "state", options.state);
  append_to_request(request, "now", options.now);
  append_to_request(request, "lang", options.language);
  if (options.whole_page) append_to_request(request, "heading-level", heading_level_of_page);
  const Rendering rendering = engine.render_html(request);
  const std::string element = element_html(options, engine, rendering);
  return options.whole_page ? page_html(options, rendering, element) : element + "\n";
}

}  // namespace kalendarium::cli
