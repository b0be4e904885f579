#include "anatomy/tour.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace cluneal::anatomy {

std::vector<std::string> Tour::references() const {
  std::vector<std::string> keys;
  for (const TourStep& step : steps) {
    for (const std::string& key : step.references) {
      if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
    }
  }
  return keys;
}

int words_in(const std::string& text) {
  std::istringstream in(text);
  int count = 0;
  for (std::string word; in >> word;) {
    // A dash or a sign that stands alone is no word; letters beyond ASCII are.
    const auto speaks = [](unsigned char c) { return c >= 0x80 || std::isalnum(c) != 0; };
    if (std::any_of(word.begin(), word.end(), speaks)) ++count;
  }
  return count;
}

}  // namespace cluneal::anatomy
