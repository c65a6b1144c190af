// SPDX-License-Identifier: MIT

#include "core/search_query.h"

#include <algorithm>

#include "core/ascii.h"

namespace kalendarium {

namespace {

/// Function words of Swedish and English that say nothing of what is looked for. Few: sista, dag, alla may be asked for.
constexpr std::string_view stop_words =
    " och att det i på för med av en ett den de som är till vid om från eller the of to in a an at "
    "by ";

constexpr std::string_view week_words[] = {"vecka", "week", "v"};

struct FieldName {
  std::string_view name;
  SearchField field;
};
constexpr FieldName field_names[] = {
    {"plats", SearchField::place}, {"ort", SearchField::place},   {"place", SearchField::place},
    {"titel", SearchField::title}, {"title", SearchField::title},
};

/// The length of the quotation mark that the text begins with, or 0.
std::size_t quote_length(std::string_view text) {
  if (text.starts_with('"')) return 1;
  for (const std::string_view mark : {"”", "“", "„", "«", "»"}) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

std::size_t find_quote(std::string_view text, std::size_t from) {
  while (from < text.size() && quote_length(text.substr(from)) == 0) ++from;
  return from;
}

/// The number if the text is one of a week, else 0.
std::uint8_t week_number(std::string_view text) {
  if (text.empty() || text.size() > 2) return 0;
  int number = 0;
  for (const char digit : text) {
    if (!is_ascii_digit(digit)) return 0;
    number = 10 * number + (digit - '0');
  }
  return number >= 1 && number <= 53 ? static_cast<std::uint8_t>(number) : std::uint8_t{0};
}

bool is_week_word(std::string_view text) {
  return std::find(std::begin(week_words), std::end(week_words), text) != std::end(week_words);
}

/// Of v42 or v.42; 0 for all else.
std::uint8_t week_in(std::string_view text) {
  for (const std::string_view word : week_words) {
    if (!text.starts_with(word)) continue;
    std::string_view rest = text.substr(word.size());
    if (rest.starts_with('.')) rest.remove_prefix(1);
    return week_number(rest);
  }
  return 0;
}

bool is_stop_word(std::string_view text) {
  for (std::size_t at = stop_words.find(text); at != std::string_view::npos;
       at = stop_words.find(text, at + 1)) {
    if (at > 0 && stop_words[at - 1] == ' ' && stop_words[at + text.size()] == ' ') return true;
  }
  return false;
}

class Parser {
 public:
  Parser(std::string_view typed, SearchQuery& query) : typed_(typed), query_(query) {}

  void run() {
    std::size_t at = 0;
    while (at < typed_.size()) {
      const std::size_t open = find_quote(typed_, at);
      read_words(at, open);
      if (open == typed_.size()) break;
      const std::size_t begin = open + quote_length(typed_.substr(open));
      const std::size_t close = find_quote(typed_, begin);
      is_excluded_ = is_excluded_ || minus_before(open);
      read_phrase(begin, close);
      at = close + quote_length(typed_.substr(close));
    }
    drop_stop_words();
  }

 private:
  /// Whether a minus stands right before what begins here, and is no hyphen.
  [[nodiscard]] bool minus_before(std::size_t begin) const {
    if (begin == 0 || typed_[begin - 1] != '-') return false;
    return begin == 1 || static_cast<unsigned char>(typed_[begin - 2]) <= ' ';
  }

  void read_words(std::size_t begin, std::size_t end) {
    end_ = end;
    query_.reader.read(typed_.substr(0, end), static_cast<std::uint32_t>(begin));
    QueryWord* whole = nullptr;
    for (Token token; query_.reader.next(token);) {
      if (token.kind == Token::Kind::part) {
        if (whole != nullptr) add_text(*whole, token.text);
        continue;
      }
      whole = nullptr;
      if (take_field(token)) continue;
      is_excluded_ = is_excluded_ || minus_before(token.begin);
      if (take_week(token)) continue;
      whole = add_word(
          token.kind == Token::Kind::whole ? QueryWord::Kind::whole : QueryWord::Kind::word,
          token.text);
    }
  }

  void read_phrase(std::size_t begin, std::size_t end) {
    query_.reader.read(typed_.substr(0, end), static_cast<std::uint32_t>(begin));
    QueryWord* phrase = nullptr;
    for (Token token; query_.reader.next(token);) {
      if (token.kind == Token::Kind::whole) continue;
      if (phrase == nullptr) {
        phrase = add_word(QueryWord::Kind::phrase, token.text);
        if (phrase == nullptr) return;
        phrase->is_open = end == typed_.size();
      } else {
        add_text(*phrase, token.text);
      }
    }
  }

  /// plats: before a word, with or without a space between.
  bool take_field(const Token& token) {
    for (const FieldName& field : field_names) {
      const std::size_t end = token.begin + field.name.size();
      if (!token.text.starts_with(field.name) || end >= typed_.size() || typed_[end] != ':')
        continue;
      is_excluded_ = is_excluded_ || minus_before(token.begin);
      field_ = field.field;
      query_.reader.read(typed_.substr(0, end_), static_cast<std::uint32_t>(end + 1));
      return true;
    }
    return false;
  }

  bool take_week(const Token& token) {
    if (is_excluded_ || field_ != SearchField::any) return false;
    std::uint8_t week = week_in(token.text);
    if (week == 0 && follows_week_word()) {
      week = week_number(token.text);
      if (week > 0) query_.words.pop_back();
    }
    if (week == 0) return false;
    query_.week = week;
    ends_with_word_ = false;
    return true;
  }

  /// Whether the last thing read is the word vecka or v.
  [[nodiscard]] bool follows_week_word() const {
    if (!ends_with_word_) return false;
    const QueryWord& last = query_.words.back();
    return last.kind == QueryWord::Kind::word && !last.is_excluded &&
           last.field == SearchField::any && is_week_word(texts_of(query_, last));
  }

  /// The new word, or nullptr if there are too many. Valid until the next.
  QueryWord* add_word(QueryWord::Kind kind, std::string_view text) {
    ends_with_word_ = false;
    if (query_.words.size() == most_query_words) return nullptr;
    QueryWord word;
    word.begin = static_cast<std::uint32_t>(query_.text.size());
    word.kind = kind;
    word.field = field_;
    word.is_excluded = is_excluded_;
    query_.text += text;
    word.end = static_cast<std::uint32_t>(query_.text.size());
    query_.words.push_back(word);
    field_ = SearchField::any;
    is_excluded_ = false;
    ends_with_word_ = true;
    return &query_.words.back();
  }

  void add_text(QueryWord& word, std::string_view text) {
    query_.text += ' ';
    query_.text += text;
    word.end = static_cast<std::uint32_t>(query_.text.size());
  }

  void drop_stop_words() {
    std::vector<QueryWord>& words = query_.words;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const QueryWord& word = words[i];
      const bool is_last = i + 1 == words.size() && ends_with_word_;
      const bool is_plain =
          word.kind == QueryWord::Kind::word && !word.is_excluded && word.field == SearchField::any;
      if (is_last || !is_plain || !is_stop_word(texts_of(query_, word))) words[kept++] = word;
    }
    words.resize(kept);
  }

  std::string_view typed_;
  SearchQuery& query_;
  std::size_t end_ = 0;  // of the words that are read
  SearchField field_ = SearchField::any;
  bool is_excluded_ = false;
  bool ends_with_word_ = false;
};

}  // namespace

void parse_search(std::string_view typed, SearchQuery& query) {
  query.text.clear();
  query.words.clear();
  query.week = 0;
  Parser(typed, query).run();
}

std::string_view take_text(std::string_view& texts) {
  const std::size_t end = std::min(texts.find(' '), texts.size());
  const std::string_view text = texts.substr(0, end);
  texts.remove_prefix(std::min(end + 1, texts.size()));
  return text;
}

}  // namespace kalendarium
