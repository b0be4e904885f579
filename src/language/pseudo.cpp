#include "language/pseudo.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace cluneal::language {
namespace {

constexpr double longer = 0.4;

std::string_view accented(char letter) {
  switch (letter) {
    case 'a':
      return "á";
    case 'e':
      return "é";
    case 'i':
      return "ï";
    case 'o':
      return "ö";
    case 'u':
      return "ü";
    case 'n':
      return "ñ";
    case 'c':
      return "ç";
    case 'A':
      return "Å";
    case 'E':
      return "É";
    case 'I':
      return "Î";
    case 'O':
      return "Ø";
    case 'U':
      return "Û";
    default:
      return {};
  }
}

bool in_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
}

/// Keys of papers and abbreviations: a program may look for them.
bool is_kept(std::string_view word) {
  const auto is = [](auto kind) { return [kind](char c) { return kind(static_cast<unsigned char>(c)) != 0; }; };
  const bool small = std::any_of(word.begin(), word.end(), is([](int c) { return std::islower(c); }));
  const bool digit = std::any_of(word.begin(), word.end(), is([](int c) { return std::isdigit(c); }));
  return digit || (!small && word.size() > 1);
}

}  // namespace

std::string pseudo(std::string_view english) {
  std::string text = "[";
  std::size_t letters = 0;
  bool words = false;
  for (std::size_t i = 0; i < english.size();) {
    if (english[i] == '{') {
      const std::size_t end = std::min(english.find('}', i), english.size() - 1) + 1;
      text += english.substr(i, end - i);
      i = end;
      continue;
    }
    std::size_t end = i;
    while (end < english.size() && in_word(english[end])) ++end;
    if (end == i) {
      text += english[i++];
      ++letters;
      continue;
    }
    const std::string_view word = english.substr(i, end - i);
    for (const char c : word) {
      const std::string_view with = is_kept(word) ? std::string_view{} : accented(c);
      text += with.empty() ? std::string_view(&c, 1) : with;
    }
    letters += word.size();
    words = true;
    i = end;
  }
  // How a language writes (language/writing.h): signs around what is filled in.
  if (!words) return std::string(english);
  // In pieces, so that it can be broken into lines as words can.
  for (auto more = static_cast<int>(std::ceil(longer * static_cast<double>(letters))); more > 0; more -= 7) {
    text += ' ';
    text.append(static_cast<std::size_t>(std::min(more, 6)), '~');
  }
  return text + ']';
}

}  // namespace cluneal::language
