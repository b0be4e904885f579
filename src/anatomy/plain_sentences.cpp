#include "anatomy/plain_sentences.h"

#include <algorithm>

namespace cluneal::anatomy {

int longest_sentence(const std::string& text) {
  int longest = 0, words = 0;
  bool in_word = false;
  for (const char c : text) {
    const bool ends = c == '.' || c == '!' || c == '?';
    const bool letter = !ends && c != ' ' && c != '\n';
    if (letter && !in_word) ++words;
    in_word = letter;
    if (!ends) continue;
    longest = std::max(longest, words);
    words = 0;
  }
  return std::max(longest, words);
}

}  // namespace cluneal::anatomy
