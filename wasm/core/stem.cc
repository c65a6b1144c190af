// SPDX-License-Identifier: MIT

#include "core/stem.h"

#include <algorithm>

namespace kalendarium {

namespace {

bool is_one_of(char letter, std::string_view letters) {
  return letters.find(letter) != std::string_view::npos;
}

/// The length of the longest of `suffixes` (apart by a space) that the text ends with; 0 if it ends with none.
std::size_t longest_suffix(std::string_view text, std::string_view suffixes) {
  std::size_t longest = 0;
  for (std::size_t begin = 0; begin < suffixes.size();) {
    const std::size_t end = std::min(suffixes.find(' ', begin), suffixes.size());
    const std::string_view suffix = suffixes.substr(begin, end - begin);
    if (suffix.size() > longest && text.ends_with(suffix)) longest = suffix.size();
    begin = end + 1;
  }
  return longest;
}

// --- Swedish --------------------------------------------------------------------------------

bool continues_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Where the letter begins that ends at `end`. REQUIRES: end > 0.
std::size_t letter_before(std::string_view word, std::size_t end) {
  do --end;
  while (end > 0 && continues_letter(word[end]));
  return end;
}

std::size_t letter_after(std::string_view word, std::size_t begin) {
  do ++begin;
  while (begin < word.size() && continues_letter(word[begin]));
  return begin;
}

bool is_swedish_vowel(std::string_view letter) {
  if (letter.size() == 1) return is_one_of(letter[0], "aeiouy");
  return letter == "å" || letter == "ä" || letter == "ö";
}

/// Where the region R1 begins: after the first letter that is no vowel and follows one, but after three letters at least. The
/// word's end if there is none.
std::size_t swedish_region(std::string_view word) {
  bool after_vowel = false;
  std::size_t letters = 0;
  std::size_t region = word.size();
  for (std::size_t begin = 0; begin < word.size();) {
    const std::size_t end = letter_after(word, begin);
    const bool vowel = is_swedish_vowel(word.substr(begin, end - begin));
    ++letters;
    if (region == word.size() && after_vowel && !vowel) region = end;
    if (region < word.size() && letters >= 3) return std::max(region, end);
    after_vowel = after_vowel || vowel;
    begin = end;
  }
  return word.size();
}

/// Whether a final -et after this is the article (brev-et), not a part of the word (frih-et, alfab-et): it is after a vowel and
/// one other letter, and these are not all.
bool takes_article(std::string_view word) {
  if (word.empty()) return false;
  const std::size_t last = letter_before(word, word.size());
  if (last == 0 || is_swedish_vowel(word.substr(last))) return false;
  const std::size_t vowel = letter_before(word, last);
  if (vowel == 0 || !is_swedish_vowel(word.substr(vowel, last - vowel))) return false;
  return longest_suffix(word,
                        "h iet uit fab cit dit alit ilit mit nit pit rit sit tit ivit kvit xit kom "
                        "rak pak stak") == 0;
}

/// How much step 1 cuts from the word, given the suffix it found in R1.
std::size_t main_suffix_cut(std::string_view word, std::string_view suffix) {
  const std::string_view rest = word.substr(0, word.size() - suffix.size());
  if (suffix == "et") return takes_article(rest) ? 2 : 0;
  if (suffix != "s") return suffix.size();
  if (rest.ends_with("et") && takes_article(rest.substr(0, rest.size() - 2))) return 3;
  return !rest.empty() && is_one_of(rest.back(), "bcdfghjklmnoprtvy") ? 1 : 0;
}

/// As longest_suffix, among what stands in the region.
std::size_t suffix_in(std::string_view word, std::size_t region, std::string_view suffixes) {
  return region < word.size() ? longest_suffix(word.substr(region), suffixes) : 0;
}

// --- English --------------------------------------------------------------------------------

/// y that is a consonant is Y while the word is worked on.
bool is_vowel(char letter) { return is_one_of(letter, "aeiouy"); }

bool has_vowel(std::string_view text) { return std::any_of(text.begin(), text.end(), is_vowel); }

/// Where the region after the first consonant after a vowel begins, looking from `from` on.
std::size_t region_after(std::string_view word, std::size_t from) {
  while (from < word.size() && !is_vowel(word[from])) ++from;
  while (from < word.size() && is_vowel(word[from])) ++from;
  return std::min(from + 1, word.size());
}

bool ends_short_syllable(std::string_view word) {
  const std::size_t size = word.size();
  if (word.ends_with("past")) return true;
  if (size < 2 || is_vowel(word[size - 1]) || !is_vowel(word[size - 2])) return false;
  return size == 2 || (!is_vowel(word[size - 3]) && !is_one_of(word[size - 1], "wxY"));
}

// A rule is a condition, a suffix, > and what comes in its place. Of those whose suffix is there the one with the longest is the
// rule of the step; it then changes the word if its condition holds. The conditions:
//   .  none         1  in R1        2  in R2       v  after a vowel that is not the letter before
//   c  after a consonant that is not all
//   w  is the word (else the rule is not there)    y  after one consonant that is all (else it is not there)
//   i  i after more than one letter, else ie       d  after a vowel; then what was doubled or lost is mended
//   L  in R1 after c d e g h k m n r t             l  in R1 after l
//   t  in R2 after s or t                          m  in R2 after l
//   e  in R2, or in R1 and not after a short syllable
constexpr std::string_view whole_words =
    "wskies>sky wskis>ski widly>idl wgently>gentl wugly>ugli wearly>earli wonly>onli wsingly>singl "
    "wsky>sky wnews>news whowe>howe watlas>atlas wcosmos>cosmos wbias>bias wandes>andes";
constexpr std::string_view steps[] = {
    ".sses>ss iied>i iies>i .us>us .ss>ss vs>",
    "1eed>ee 1eedly>ee ded> dedly> ding> dingly> yying>ie wproceed>proceed wexceed>exceed "
    "wsucceed>succeed winning>inning wouting>outing wcanning>canning wherring>herring "
    "wearring>earring wevening>evening",
    "cy>i cY>i",
    "1tional>tion 1enci>ence 1anci>ance 1abli>able 1entli>ent 1izer>ize 1ization>ize 1ational>ate "
    "1ation>ate 1ator>ate 1alism>al 1aliti>al 1alli>al 1fulness>ful 1ousli>ous 1ousness>ous "
    "1iveness>ive 1iviti>ive 1biliti>ble 1bli>ble 1ogist>og logi>og 1fulli>ful 1lessli>less Lli>",
    "1tional>tion 1ational>ate 1alize>al 1icate>ic 1iciti>ic 1ical>ic 1ful> 1ness> 2ative>",
    "2al> 2ance> 2ence> 2er> 2ic> 2able> 2ible> 2ant> 2ement> 2ment> 2ent> 2ism> 2ate> 2iti> 2ous> "
    "2ive> 2ize> tion>",
    "ee> ml>",
};

class English {
 public:
  explicit English(EnglishStem& word) : word_(word) {}

  void stem() {
    if (apply(whole_words)) return;
    mark_consonant_y();
    set_regions();
    for (const std::string_view step : steps) static_cast<void>(apply(step));
    std::replace(word_.letters, word_.letters + word_.size, 'Y', 'y');
  }

 private:
  void mark_consonant_y() {
    char before = 'a';
    for (std::size_t i = 0; i < word_.size; ++i) {
      char& letter = word_.letters[i];
      if (letter == 'y' && is_vowel(before)) letter = 'Y';
      before = letter;
    }
  }

  void set_regions() {
    const std::string_view word = word_.text();
    constexpr std::string_view beginnings =
        "arsen commun emerg gener inter later organ past univers";
    for (std::size_t begin = 0; begin < beginnings.size();) {
      const std::size_t end = std::min(beginnings.find(' ', begin), beginnings.size());
      if (word.starts_with(beginnings.substr(begin, end - begin))) first_ = end - begin;
      begin = end + 1;
    }
    if (first_ == 0) first_ = region_after(word, 0);
    second_ = region_after(word, first_);
  }

  /// The step's rule: whether the word was changed by it.
  bool apply(std::string_view rules) {
    const std::string_view word = word_.text();
    std::size_t cut = 0;
    char condition = '.';
    std::string_view put;
    for (std::size_t begin = 0; begin < rules.size();) {
      const std::size_t end = std::min(rules.find(' ', begin), rules.size());
      const std::size_t arrow = rules.find('>', begin);
      const std::string_view suffix = rules.substr(begin + 1, arrow - begin - 1);
      if (suffix.size() > cut && word.ends_with(suffix) &&
          is_there(rules[begin], word.substr(0, word.size() - suffix.size()))) {
        cut = suffix.size();
        condition = rules[begin];
        put = rules.substr(arrow + 1, end - arrow - 1);
      }
      begin = end + 1;
    }
    if (cut == 0 || !holds(condition, word.substr(0, word.size() - cut))) return false;
    word_.size -= cut;
    for (const char letter : put) word_.letters[word_.size++] = letter;
    if (condition == 'i' && word_.size <= 2) word_.letters[word_.size++] = 'e';
    if (condition == 'd') mend();
    return true;
  }

  static bool is_there(char condition, std::string_view rest) {
    if (condition == 'w') return rest.empty();
    return condition != 'y' || (rest.size() == 1 && !is_vowel(rest[0]));
  }

  [[nodiscard]] bool holds(char condition, std::string_view rest) const {
    const bool in_first = rest.size() >= first_;
    const bool in_second = rest.size() >= second_;
    const char last = rest.empty() ? 'a' : rest.back();
    switch (condition) {
      case '1': return in_first;
      case '2': return in_second;
      case 'v': return !rest.empty() && has_vowel(rest.substr(0, rest.size() - 1));
      case 'd': return has_vowel(rest);
      case 'c': return rest.size() > 1 && !is_vowel(last);
      case 'L': return in_first && is_one_of(last, "cdeghkmnrt");
      case 'l': return in_first && last == 'l';
      case 't': return in_second && is_one_of(last, "st");
      case 'm': return in_second && last == 'l';
      case 'e': return in_second || (in_first && !ends_short_syllable(rest));
      default: return true;
    }
  }

  /// What -ed and -ing took from the word's end: hop(p), hop(e).
  void mend() {
    const std::string_view word = word_.text();
    const std::size_t size = word.size();
    const bool is_double =
        size >= 2 && word[size - 1] == word[size - 2] && is_one_of(word.back(), "bdfgmnprt");
    if (is_double) {
      if (size != 3 || !is_one_of(word[0], "aeo")) --word_.size;
    } else if (longest_suffix(word, "at bl iz") > 0 ||
               (first_ >= size && ends_short_syllable(word))) {
      word_.letters[word_.size++] = 'e';
    }
  }

  EnglishStem& word_;
  std::size_t first_ = 0;   // where R1 begins
  std::size_t second_ = 0;  // where R2 begins
};

}  // namespace

StemLanguage stem_language(std::string_view tag) {
  tag = tag.substr(0, tag.find('-'));
  if (tag == "sv") return StemLanguage::swedish;
  return tag == "en" ? StemLanguage::english : StemLanguage::none;
}

std::string_view swedish_stem(std::string_view word) {
  const std::size_t region = swedish_region(word);
  std::size_t found = suffix_in(word, region,
                                "a arna erna heterna orna ad e ade ande arne are aste en anden "
                                "aren heten ern ar er heter or s as arnas ernas ornas es ades "
                                "andes ens arens hetens erns at et andet het ast");
  if (found > 0) word.remove_suffix(main_suffix_cut(word, word.substr(word.size() - found)));
  if (suffix_in(word, region, "dd gd nn dt gt kt tt") > 0) word.remove_suffix(1);
  found = suffix_in(word, region, "ig lig els fullt öst");
  if (found == 0) return word;
  const std::string_view rest = word.substr(0, word.size() - found);
  if (word.ends_with("öst")) {
    found = !rest.empty() && is_one_of(rest.back(), "iklnprtuv") ? 1 : 0;
  } else if (word.ends_with("fullt")) {
    found = 1;
  }
  word.remove_suffix(found);
  return word;
}

EnglishStem english_stem(std::string_view word) {
  EnglishStem stem;
  bool is_ascii = true;
  for (const char letter : word.substr(0, longest_stem)) {
    stem.letters[stem.size++] = letter;
    is_ascii = is_ascii && letter > 0;
  }
  if (is_ascii && stem.size > 2) English(stem).stem();
  return stem;
}

}  // namespace kalendarium
