#include "anatomy/words_by_sex.h"

#include "anatomy/read/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

std::string in_words_of(const std::vector<WordsBySex>& words, bool woman, std::string text) {
  for (const WordsBySex& one : words) {
    const std::string& own = woman ? one.woman : one.man;
    if (one.either.empty()) continue;
    for (std::size_t at = text.find(one.either); at != std::string::npos; at = text.find(one.either, at + own.size())) {
      text.replace(at, one.either.size(), own);
    }
  }
  return text;
}

void read_words_by_sex(const JsonReader& root, Atlas& atlas) {
  for (const JsonReader& at : entries(root, "words_by_sex")) {
    at.unknown_keys({"either", "woman", "man"});
    atlas.words_by_sex.push_back(
        {non_empty_string(at["either"]), non_empty_string(at["woman"]), non_empty_string(at["man"])});
  }
}

}  // namespace cluneal::anatomy
