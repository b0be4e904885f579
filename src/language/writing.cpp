#include "language/writing.h"

#include <cstdio>

#include "language/phrases.h"

namespace cluneal::language {

std::string number(const Language& language, double value, int decimals) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", decimals, value);
  return number(language, text);
}

std::string number(const Language& language, std::string_view with_point) {
  std::string text(with_point);
  const std::size_t point = text.find('.');
  if (point != std::string::npos) text.replace(point, 1, language.say(phrases::decimal_sign));
  return text;
}

std::string clock(int seconds) {
  const int rest = seconds % 60;
  return std::to_string(seconds / 60) + (rest < 10 ? ":0" : ":") + std::to_string(rest);
}

std::string sentence(const Language& language, std::string words) {
  if (words.empty()) return words;
  for (const std::string_view mark : {".", "!", "?", "。", "！", "？"}) {
    if (words.ends_with(mark)) return words;
  }
  return language.say(phrases::full_stop, {{"words", words}});
}

std::string followed(const Language& language, const std::string& first, const std::string& next) {
  if (first.empty() || next.empty()) return first + next;
  return language.say(phrases::first_and_next_sentence, {{"first", first}, {"next", next}});
}

std::string listed(const Language& language, const std::string& some, const std::string& next) {
  if (some.empty() || next.empty()) return some + next;
  return language.say(phrases::some_next_of_list, {{"some", some}, {"next", next}});
}

std::string titled(const Language& language, const std::string& title, const std::string& text) {
  if (title.empty() || text.empty()) return title + text;
  return language.say(phrases::title_and_text, {{"title", title}, {"text", text}});
}

std::string with_remark(const Language& language, const std::string& words, const std::string& more) {
  if (more.empty()) return words;
  return language.say(phrases::words_with_remark, {{"words", words}, {"more", more}});
}

}  // namespace cluneal::language
