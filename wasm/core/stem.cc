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

/// Where the region after the first consonant after a vowel begins, looking from `from` on.
std::size_t region_after(std::string_view word, std::size_t from) {
  while (from < word.size() && !is_vowel(word[from])) ++from;
  while (from < word.size() && is_vowel(word[from])) ++from;
  return std::min(from + 1, word.size());
}

bool has_vowel(std::string_view text) { return std::any_of(text.begin(), text.end(), is_vowel); }

bool ends_short_syllable(std::string_view word) {
  const std::size_t size = word.size();
  if (word.ends_with("past")) return true;
  if (size < 2 || is_vowel(word[size - 1]) || !is_vowel(word[size - 2])) return false;
  if (size == 2) return true;
  return !is_vowel(word[size - 3]) && !is_one_of(word[size - 1], "wxY");
}

bool ends_double(std::string_view word) {
  return word.size() >= 2 && word[word.size() - 1] == word[word.size() - 2] &&
         is_one_of(word.back(), "bdfgmnprt");
}

/// A rule is `suffix>replacement`. The longest suffix is the one that counts.
struct Change {
  std::size_t cut = 0;  // 0: none of the suffixes is there
  std::string_view put;
};

Change find_change(std::string_view word, std::string_view rules) {
  Change found;
  for (std::size_t begin = 0; begin < rules.size();) {
    const std::size_t end = std::min(rules.find(' ', begin), rules.size());
    const std::size_t arrow = rules.find('>', begin);
    const std::string_view suffix = rules.substr(begin, arrow - begin);
    if (suffix.size() > found.cut && word.ends_with(suffix)) {
      found = {suffix.size(), rules.substr(arrow + 1, end - arrow - 1)};
    }
    begin = end + 1;
  }
  return found;
}

class English {
 public:
  explicit English(std::string& word) : word_(word) {}

  void stem() {
    mark_consonant_y();
    set_regions();
    plural();
    if (word_ != "proceed" && word_ != "exceed" && word_ != "succeed") {
      verb_ending();
      final_y();
      derivation();
    }
    std::replace(word_.begin(), word_.end(), 'Y', 'y');
  }

 private:
  void mark_consonant_y() {
    for (std::size_t i = 0; i < word_.size(); ++i) {
      if (word_[i] == 'y' && (i == 0 || is_vowel(word_[i - 1]))) word_[i] = 'Y';
    }
  }

  void set_regions() {
    first_ = 0;
    for (const std::string_view begin :
         {"arsen", "commun", "emerg", "gener", "inter", "later", "organ", "past", "univers"}) {
      if (word_.starts_with(begin)) first_ = begin.size();
    }
    if (first_ == 0) first_ = region_after(word_, 0);
    second_ = region_after(word_, first_);
  }

  void cut(std::size_t length) { word_.resize(word_.size() - length); }
  void replace_end(std::size_t length, std::string_view put) {
    cut(length);
    word_ += put;
  }
  /// The word without its last letters.
  [[nodiscard]] std::string_view before(std::size_t length) const {
    return std::string_view(word_).substr(0, word_.size() - length);
  }

  /// Step 1a.
  void plural() {
    if (word_.ends_with("sses")) return cut(2);
    if (word_.ends_with("ied") || word_.ends_with("ies")) return cut(word_.size() > 4 ? 2 : 1);
    if (!word_.ends_with("s") || word_.ends_with("us") || word_.ends_with("ss")) return;
    if (has_vowel(before(2))) cut(1);
  }

  /// Step 1b.
  void verb_ending() {
    const Change ending = find_change(word_, "eed>ee eedly>ee ed> edly> ing>ing ingly>");
    if (ending.cut == 0) return;
    const std::string_view rest = before(ending.cut);
    if (ending.put == "ee") {
      if (rest.size() >= first_) replace_end(ending.cut, ending.put);
      return;
    }
    if (!ending.put.empty() && keeps_ing(rest)) return;
    if (!has_vowel(rest)) return;
    cut(ending.cut);
    mend();
  }

  /// The words that -ing belongs to; dying becomes die.
  bool keeps_ing(std::string_view rest) {
    if (rest.size() == 2 && rest[1] == 'y' && !is_vowel(rest[0])) {
      replace_end(4, "ie");
      return true;
    }
    return rest == "inn" || rest == "out" || rest == "cann" || rest == "herr" || rest == "earr" ||
           rest == "even";
  }

  /// What -ed and -ing took from the word's end: hop(p), hop(e).
  void mend() {
    if (longest_suffix(word_, "at bl iz") > 0) {
      word_ += 'e';
    } else if (ends_double(word_)) {
      if (word_.size() != 3 || !is_one_of(word_[0], "aeo")) cut(1);
    } else if (first_ >= word_.size() && ends_short_syllable(word_)) {
      word_ += 'e';
    }
  }

  /// Step 1c.
  void final_y() {
    const std::size_t size = word_.size();
    if (size > 2 && is_one_of(word_[size - 1], "yY") && !is_vowel(word_[size - 2]))
      word_[size - 1] = 'i';
  }

  void apply(const Change& change, std::size_t region) {
    if (change.cut > 0 && word_.size() - change.cut >= region) replace_end(change.cut, change.put);
  }

  /// Steps 2 to 5.
  void derivation() {
    Change change = find_change(
        word_,
        "tional>tion enci>ence anci>ance abli>able entli>ent izer>ize ization>ize ational>ate "
        "ation>ate ator>ate alism>al aliti>al alli>al fulness>ful ousli>ous ousness>ous "
        "iveness>ive iviti>ive biliti>ble bli>ble ogist>og ogi>og fulli>ful lessli>less li>");
    if (is_allowed(change)) apply(change, first_);
    change = find_change(
        word_, "tional>tion ational>ate alize>al icate>ic iciti>ic ical>ic ful> ness> ative>");
    apply(change, word_.ends_with("ative") ? second_ : first_);
    change =
        find_change(word_,
                    "al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> ism> ate> iti> "
                    "ous> ive> ize> ion>");
    if (!word_.ends_with("ion") || ends_before(3, "st")) apply(change, second_);
    final_letter();
  }

  /// Whether the letter before the last `length` ones is one of these.
  [[nodiscard]] bool ends_before(std::size_t length, std::string_view letters) const {
    return word_.size() > length && is_one_of(word_[word_.size() - length - 1], letters);
  }

  [[nodiscard]] bool is_allowed(const Change& change) const {
    if (change.cut == 2) return ends_before(2, "cdeghkmnrt");
    return change.cut != 3 || change.put != "og" || ends_before(3, "l");
  }

  /// Step 5.
  void final_letter() {
    if (word_.empty()) return;
    const std::string_view rest = before(1);
    const bool in_second = rest.size() >= second_;
    if (word_.back() == 'e') {
      if (in_second || (rest.size() >= first_ && !ends_short_syllable(rest))) cut(1);
    } else if (word_.back() == 'l') {
      if (in_second && rest.ends_with('l')) cut(1);
    }
  }

  std::string& word_;
  std::size_t first_ = 0;   // where R1 begins
  std::size_t second_ = 0;  // where R2 begins
};

/// Words with a stem of their own, as `>word>stem>`; those without one keep what they are.
constexpr std::string_view english_exceptions =
    ">skies>sky>skis>ski>idly>idl>gently>gentl>ugly>ugli>early>earli>only>onli>singly>singl>sky>"
    "sky>news>"
    "news>howe>howe>atlas>atlas>cosmos>cosmos>bias>bias>andes>andes>";

bool stem_exception(std::string& word) {
  const std::string key = '>' + word + '>';
  std::size_t at = 0;
  bool is_word = true;  // every other entry is
  for (std::size_t next = 0;
       (next = english_exceptions.find('>', at + 1)) != std::string_view::npos;
       at = next, is_word = !is_word) {
    if (!is_word || english_exceptions.substr(at, next - at + 1) != key) continue;
    word = english_exceptions.substr(next + 1, english_exceptions.find('>', next + 1) - next - 1);
    return true;
  }
  return false;
}

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

void stem_english(std::string& word) {
  const bool is_ascii =
      std::all_of(word.begin(), word.end(), [](char letter) { return letter > 0; });
  if (word.size() < 3 || !is_ascii || stem_exception(word)) return;
  English(word).stem();
}

}  // namespace kalendarium
