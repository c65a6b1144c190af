// SPDX-License-Identifier: MIT

#include "cli/usage.h"

#include <cstdio>
#include <string>
#include <vector>

#include "core/diagnostic.h"

namespace kalendarium::cli {

namespace {

constexpr std::string_view language_option = "--language";

void say(const std::string& sentence) {
  std::fprintf(stderr, "kalendarium: %s\n", sentence.c_str());
}

/// The word before `mark` in a text of CLI11's; all of it where the mark is not there.
std::string_view before(std::string_view text, std::string_view mark) {
  return text.substr(0, text.find(mark));
}

std::string_view behind(std::string_view text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  return at == std::string_view::npos ? std::string_view() : text.substr(at + mark.size());
}

/// "a,b,c" as "a, b, c".
std::string spaced(std::string_view list) {
  std::string out;
  for (const char letter : list) {
    out += letter;
    if (letter == ',') out += ' ';
  }
  return out;
}

std::vector<std::string> names_of_commands(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

std::vector<std::string> names_of_options(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) names.push_back(option->get_name());
  return names;
}

/// What was meant, or else `otherwise`.
std::string advice(std::string_view word, const std::vector<std::string>& known, const Words& words,
                   const std::string& otherwise) {
  const std::string_view near =
      nearest(word, std::vector<std::string_view>(known.begin(), known.end()));
  return near.empty() ? otherwise : words.format(Message::did_you_mean, {{"word", near}});
}

std::string list_of_commands(const CLI::App& app) {
  std::string list;
  for (const std::string& name : names_of_commands(app)) list += (list.empty() ? "" : ",") + name;
  return spaced(list);
}

/// The command that the arguments are for: "kalendarium validate".
const CLI::App& chosen_command(const CLI::App& app) {
  const std::vector<CLI::App*> chosen = app.get_subcommands();
  return chosen.empty() ? app : *chosen.front();
}

std::string unknown_argument(const CLI::App& app, const std::string& command, const Words& words) {
  const std::vector<std::string> left = app.remaining(true);
  const std::string word = left.empty() ? std::string() : left.front();
  const std::string help = words.format(Message::cli_see_help, {{"command", command}});
  return words.format(Message::cli_unknown_argument, {{"value", word}, {"command", command}}) +
         ' ' + advice(word, names_of_options(chosen_command(app)), words, help);
}

/// From "--language: xx not in {sv,en}".
std::string not_among(std::string_view text, const Words& words) {
  const std::string_view rest = behind(text, ": ");
  const std::string known = spaced(before(behind(rest, " not in {"), "}"));
  return words.format(
      Message::cli_not_among,
      {{"name", before(text, ":")}, {"value", before(rest, " not in {")}, {"known", known}});
}

std::string missing(const CLI::App& app, std::string_view text, const std::string& command,
                    const Words& words) {
  if (&chosen_command(app) == &app)
    return words.format(Message::cli_needs_command, {{"commands", list_of_commands(app)}});
  return words.format(Message::cli_missing_argument,
                      {{"name", before(text, " is required")}, {"command", command}});
}

std::string sentence_of(const CLI::App& app, const CLI::ParseError& error, const Words& words) {
  const std::string text = error.what();
  const CLI::App& chosen = chosen_command(app);
  const std::string command =
      &chosen == &app ? app.get_name() : app.get_name() + ' ' + chosen.get_name();
  switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
    case CLI::ExitCodes::RequiredError: return missing(app, text, command, words);
    case CLI::ExitCodes::ExtrasError: return unknown_argument(app, command, words);
    case CLI::ExitCodes::ValidationError: return not_among(text, words);
    case CLI::ExitCodes::ArgumentMismatch:
      return words.format(Message::cli_needs_value,
                          {{"name", before(text, ":")}, {"command", command}});
    default: break;
  }
  return words.format(Message::cli_bad_arguments, {{"error", text}, {"command", command}});
}

}  // namespace

Words asked_words(int count, const char* const* arguments) {
  std::string_view language;
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = arguments[i];
    if (argument == language_option && i + 1 < count) language = arguments[i + 1];
    if (before(argument, "=") == language_option && argument.size() > language_option.size())
      language = argument.substr(language_option.size() + 1);
  }
  return editors_words(language);
}

bool is_command(const CLI::App& app, std::string_view word) {
  for (const std::string& name : names_of_commands(app)) {
    if (name == word) return true;
  }
  return false;
}

void complain_of_command(const CLI::App& app, std::string_view word, const Words& words) {
  const std::string known =
      words.format(Message::cli_known_commands, {{"commands", list_of_commands(app)}});
  say(words.format(Message::cli_no_such_command, {{"value", word}}) + ' ' +
      advice(word, names_of_commands(app), words, known));
}

void complain(const CLI::App& app, const CLI::ParseError& error, const Words& words) {
  say(sentence_of(app, error, words));
}

}  // namespace kalendarium::cli
