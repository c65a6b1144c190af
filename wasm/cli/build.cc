// SPDX-License-Identifier: MIT

#include "cli/build.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "cli/engine_files.h"
#include "cli/files.h"
#include "cli/folder.h"
#include "cli/options.h"
#include "cli/widget_page.h"
#include "core/engine.h"
#include "core/state.h"

namespace kalendarium::cli {

namespace {

namespace fs = std::filesystem;

struct BuildOptions {
  std::vector<std::string> files;
  std::string folder;
  std::string now;
  std::string language;
  std::string page;
  std::string dist;
};

void say(const Words& words, Message message, const std::string& folder) {
  const std::string text = words.format(message, {{"folder", folder}});
  std::fprintf(stderr, "kalendarium: %s\n", text.c_str());
}

/// What a file is called in the folder: without the folders that it came from.
std::string name_in_site(const Input& input) {
  return input.name == "-" ? "issues.json" : fs::path(input.name).filename().string();
}

bool has_widget(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_regular_file(folder / "kalendarium.js", ignored);
}

/// `dist` beside the command, as `./dev build` leaves it; empty where it is not.
std::string widget_beside_command() {
  std::error_code error;
  const fs::path command = fs::read_symlink("/proc/self/exe", error);
  const fs::path folder = command.parent_path() / "dist";
  return !error && has_widget(folder) ? folder.string() : std::string();
}

/// False, and said on standard error, where a folder was named that has no widget. It may be empty: then there is none.
bool find_widget(std::string& folder, const Words& words) {
  if (folder.empty()) {
    folder = widget_beside_command();
    return true;
  }
  if (has_widget(folder)) return true;
  say(words, Message::cli_bad_widget, folder);
  return false;
}

/// What a browser may fetch: no types and no notes.
std::vector<fs::path> widget_files(const std::string& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    const bool is_widget = name.rfind("kalendarium", 0) == 0 && at->path().extension() != ".ts";
    if (is_widget && at->is_regular_file(error)) files.push_back(at->path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

class Site {
 public:
  Site(const BuildOptions& options, Engine& engine, NewFolder& folder, const Words& words)
      : options_(options), engine_(engine), folder_(folder), words_(words) {
    now_ = now_or_clock(options.now);
  }

  void add_data(const std::vector<Input>& inputs) {
    for (const Input& input : inputs) {
      const std::string name = name_in_site(input);
      folder_.add(name, input.bytes);
      if (!source_.empty()) source_ += ' ';
      append_encoded(source_, name);
    }
  }

  [[nodiscard]] bool add_widget(const std::string& dist) {
    has_widget_ = !dist.empty();
    if (!has_widget_) return true;
    for (const fs::path& path : widget_files(dist)) {
      const auto file = read_input(path.string(), words_);
      if (!file) return false;
      folder_.add(path.filename().string(), file->bytes);
    }
    return true;
  }

  void add_page() {
    PageOptions page;
    page.now = now_;
    page.language = options_.language;
    page.source = source_;
    page.whole_page = true;
    if (has_widget_) {
      page.script = "kalendarium.js";
      page.stylesheet = "kalendarium.css";
    }
    page.head =
        "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"feed.xml\">\n"
        "<link rel=\"alternate\" type=\"application/feed+json\" href=\"feed.json\">\n"
        "<link rel=\"alternate\" type=\"text/calendar\" href=\"calendar.ics\">\n";
    folder_.add("index.html", widget_page(engine_, page));
  }

  void add_exports() {
    folder_.add("calendar.ics", engine_.export_items(request("when=all") + "&to=ics"));
    folder_.add("events.jsonld", engine_.export_items(request("when=all") + "&to=jsonld"));
    folder_.add("feed.xml", engine_.export_items(request("view=feed") + "&to=rss"));
    folder_.add("feed.json", engine_.export_items(request("view=feed") + "&to=jsonfeed"));
  }

  void add_items() {
    for (const std::string& id : engine_.item_ids(request("when=all"))) {
      const std::string file = engine_.calendar(request("item=" + id));
      if (!file.empty()) folder_.add("events/" + id + ".ics", file);
    }
  }

 private:
  /// Deadlines are whole days: most who subscribe have a calendar that knows no tasks.
  [[nodiscard]] std::string request(const std::string& state) const {
    std::string out;
    append_to_request(out, "state", state);
    append_to_request(out, "now", now_);
    append_to_request(out, "lang", options_.language);
    append_to_request(out, "page-url", options_.page);
    return out + "&deadlines=day";
  }

  const BuildOptions& options_;
  Engine& engine_;
  NewFolder& folder_;
  const Words& words_;
  std::string now_;
  std::string source_;
  bool has_widget_ = false;
};

int build(const BuildOptions& options) {
  const Words words(options.language.empty() ? std::string("sv") : options.language);
  if (!is_moment_or_empty(options.now, words)) return exit_unusable;
  const auto inputs = read_inputs(options.files, words);
  if (!inputs) return exit_unusable;
  Engine engine;
  if (const int bad = load_inputs(engine, *inputs, words)) return bad;
  std::string dist = options.dist;
  if (!find_widget(dist, words)) return exit_unusable;
  NewFolder folder(options.folder, words);
  if (!folder.is_ready()) return exit_unusable;
  Site site(options, engine, folder, words);
  site.add_data(*inputs);
  if (!site.add_widget(dist)) return exit_unusable;
  site.add_page();
  site.add_exports();
  site.add_items();
  if (!folder.finish()) return exit_unusable;
  if (dist.empty()) say(words, Message::cli_no_widget, {});
  return exit_good;
}

}  // namespace

void add_build(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<BuildOptions>();
  CLI::App* command = app.add_subcommand(
      "build", "Write everything that a site serves into a folder, as static files");
  command->add_option("FILE", options->files, "issues.json files; - is standard input")->required();
  command
      ->add_option("-o", options->folder,
                   "Folder to write, whole or not at all; what build wrote there before goes")
      ->required();
  add_now_option(*command, options->now);
  add_words_option(*command, options->language, "The language of the texts; the file's if absent");
  command->add_option("--page", options->page,
                      "Address that index.html will have; feeds link to it");
  command->add_option("--dist", options->dist,
                      "Folder with the widget's files (build/dist); `dist` beside the command if "
                      "absent");
  command->footer(
      "Writes index.html (the calendar, ready before its script has come), the files themselves, "
      "the "
      "widget's\nfiles, calendar.ics, events.jsonld, feed.xml (RSS), feed.json and, for each event "
      "and "
      "deadline,\nevents/ID.ics. A folder that holds a file of somebody else is refused.\n"
      "\nExit code: 0 written, 1 a file cannot be shown, 2 bad arguments, or something cannot be "
      "read or "
      "written.\n"
      "\nExample: once an hour on the web server\n"
      "  $ kalendarium build issues.json -o /srv/www/kalender --page "
      "https://kommun.example/kalender/\n");
  command->callback([options, &exit_code] { exit_code = build(*options); });
}

}  // namespace kalendarium::cli
