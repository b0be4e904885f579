#pragma once

#include <string>
#include <vector>

namespace cluneal::anatomy {

/// What the atlas says of both sexes at once ("clitoris or penis"), and what it says of a body of one.
struct WordsBySex {
  std::string either, woman, man;
};

/// The text as it stands on a woman or a man: each `either` replaced by the words of that sex, in the order given.
[[nodiscard]] std::string in_words_of(const std::vector<WordsBySex>& words, bool woman, std::string text);

}  // namespace cluneal::anatomy
