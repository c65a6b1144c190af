// SPDX-License-Identifier: MIT

#include "cli/index.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/files.h"
#include "cli/options.h"
#include "core/checksum.h"
#include "core/load.h"
#include "core/prepared.h"
#include "core/prepared_writer.h"
#include "core/state.h"

namespace kalendarium::cli {

namespace {

struct IndexOptions {
  std::vector<std::string> files;
  std::string output;
  std::vector<std::string> addresses;
  std::string language = "sv";
};

void complain(const Words& words, Message message, const std::string& file) {
  std::fprintf(stderr, "kalendarium: %s\n", words.format(message, {{"file", file}}).c_str());
}

/// The way from the output's folder to the file, as a URL.
std::string address_of(const std::string& file, const std::string& output) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path folder = fs::weakly_canonical(fs::absolute(output, error), error).parent_path();
  const fs::path way =
      fs::weakly_canonical(fs::absolute(file, error), error).lexically_relative(folder);
  std::string address;
  for (const fs::path& step : way.empty() ? fs::path(file) : way) {
    if (!address.empty()) address += '/';
    append_encoded(address, step.string());
  }
  return address;
}

/// The addresses that are given, or the ways to the files. Empty, and said, where they do not fit.
std::vector<std::string> addresses_of(const IndexOptions& options, const Words& words) {
  std::vector<std::string> all = options.addresses;
  if (all.empty()) {
    for (const std::string& file : options.files) {
      if (file == "-") {
        complain(words, Message::cli_index_needs_source, file);
        return {};
      }
      all.push_back(address_of(file, options.output));
    }
  }
  if (all.size() == options.files.size()) return all;
  complain(words, Message::cli_index_sources_do_not_fit, options.files.front());
  return {};
}

/// exit_good, and the source is there; else what is wrong has been said.
int read_source(const std::string& name, const Words& words, PreparedSource& source) {
  const auto input = read_input(name, words);
  if (!input) return exit_unusable;
  if (is_prepared(input->bytes)) {
    complain(words, Message::cli_index_is_prepared, name);
    return exit_errors;
  }
  source.loaded = load(input->name, input->bytes);
  source.hash = hash_of(input->bytes);
  if (source.loaded.usable) return exit_good;
  std::fputs(format_text(source.loaded.diagnostics, words).c_str(), stderr);
  return exit_errors;
}

int index(const IndexOptions& options) {
  const Words words(options.language);
  const std::vector<std::string> addresses = addresses_of(options, words);
  if (addresses.empty()) return exit_unusable;
  std::vector<PreparedSource> sources;
  bool has_errors = false;
  for (std::size_t i = 0; i < options.files.size(); ++i) {
    PreparedSource source;
    source.address = addresses[i];
    if (const int bad = read_source(options.files[i], words, source)) return bad;
    has_errors |= source.loaded.counts.errors > 0;
    sources.push_back(std::move(source));
  }
  const std::string file = write_prepared(std::move(sources));
  if (file.empty()) {
    complain(words, Message::cli_index_too_large, options.output);
    return exit_errors;
  }
  if (!write_whole(options.output, file, words)) return exit_unusable;
  if (has_errors)
    std::fprintf(stderr, "kalendarium: %s\n",
                 std::string(words.text(Message::cli_has_errors)).c_str());
  return exit_good;
}

}  // namespace

void add_index(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<IndexOptions>();
  CLI::App* command = app.add_subcommand(
      "index", "Make a prepared file, which a widget shows and searches without parsing");
  command->add_option("FILE", options->files, "issues.json files; - is standard input")->required();
  command->add_option("-o", options->output, "The file to write")->required();
  command->add_option("--src", options->addresses,
                      "Address of each FILE as seen from the prepared file, in the same order; the "
                      "way to it if absent");
  add_language_option(*command, options->language);
  command->footer(
      "The prepared file holds all of the files, and the index of the search. Name it in data-src "
      "instead of them.\n"
      "Put it on the server with them: where a script of another version cannot use it, or it was "
      "damaged on the way,\n"
      "the files are loaded from the addresses inside it. Make it anew whenever one of them "
      "changes.\n"
      "query, render and validate read it too.\n"
      "\nExit code: 0 written, 1 a file cannot be shown and nothing is written, 2 bad arguments or "
      "a file that cannot\n"
      "be opened or written.\n"
      "\nExample:\n"
      "  $ kalendarium index data/issues.json -o data/issues.kal\n"
      "  $ kalendarium query data/issues.kal --state \"q=dialog\"\n"
      "and in the page: data-src=\"https://kommun.example/data/issues.kal\"\n");
  command->callback([options, &exit_code] { exit_code = index(*options); });
}

}  // namespace kalendarium::cli
