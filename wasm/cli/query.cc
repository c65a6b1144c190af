// SPDX-License-Identifier: MIT

#include "cli/query.h"

#include <memory>
#include <string>
#include <vector>

#include "cli/engine_files.h"
#include "cli/files.h"
#include "cli/options.h"
#include "core/engine.h"

namespace kalendarium::cli {

namespace {

struct QueryOptions {
  std::vector<std::string> files;
  std::string state;
  std::string now;
  std::string format = "json";
  std::string language;
};

int query(const QueryOptions& options) {
  const Words words(options.language.empty() ? std::string("sv") : options.language);
  if (!is_moment_or_empty(options.now, words)) return exit_unusable;
  Engine engine;
  if (const int bad = load_files(engine, options.files, words)) return bad;
  std::string request;
  append_to_request(request, "state", options.state);
  append_to_request(request, "now", now_or_clock(options.now));
  append_to_request(request, "lang", options.language);
  return print(engine.query(request) + "\n", words) ? exit_good : exit_unusable;
}

}  // namespace

void add_query(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<QueryOptions>();
  CLI::App* command = app.add_subcommand(
      "query", "Print the items that a state finds, and what each filter would give");
  command->add_option("FILE", options->files, "issues.json or prepared files; - is standard input")
      ->required();
  command->add_option("--state", options->state,
                      "What is chosen, as in the address: view=feed&q=dialog");
  add_now_option(*command, options->now);
  command->add_option("--format", options->format, "json")
      ->check(CLI::IsMember({"json"}))
      ->capture_default_str();
  add_words_option(*command, options->language, "The language of the labels; the file's if absent");
  command->footer(
      "Prints "
      "{\"total\":N,\"items\":[{\"id\",\"type\",\"title\",\"startDate\",\"issue\",\"article\"}],\n"
      "\"facets\":{\"topic\":[{\"value\",\"label\",\"count\"}],…}}: all items, or the 20 of a page "
      "where the state has\n"
      "a page. startDate is the next date of an item (null where it is postponed), and of an "
      "article the\n"
      "datePublished of its issue.\n"
      "\nq=… finds what has all of the words, other forms of them, words that begin with them or "
      "hold "
      "them,\n"
      "and slips where there is nothing better. \"folkets hus\" is a phrase, -barn leaves out, "
      "plats:norrby and\n"
      "titel:dans look there alone, v 42 is a week.\n"
      "\nExit code: 0 printed, 1 a file cannot be shown, 2 bad arguments or a file that cannot be "
      "opened.\n"
      "\nExample: what is free in Norrby in June 2021\n"
      "  $ kalendarium query issues.json --state "
      "\"place=norrby&price=free&from=2021-06-01&to=2021-06-30\"\n");
  command->callback([options, &exit_code] { exit_code = query(*options); });
}

}  // namespace kalendarium::cli
