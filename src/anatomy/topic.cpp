#include "anatomy/topic.h"

#include <algorithm>

#include "anatomy/words.h"

namespace cluneal::anatomy {

std::vector<std::string> Topic::references() const {
  std::vector<std::string> keys;
  const auto add = [&](const std::vector<std::string>& more) {
    for (const std::string& key : more) {
      if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
    }
  };
  for (const Section& section : sections) {
    for (const Statement& statement : section.statements) add(statement.references);
  }
  for (const AreaInWords& area : areas) add(area.references);
  return keys;
}

std::string_view word_of(Basis basis) {
  return spelt(basis, basis_words);
}
std::string_view word_of(NerveEffect effect) {
  return spelt(effect, effect_words);
}
std::string_view word_of(Confidence confidence) {
  return spelt(confidence, confidence_words);
}
std::string_view word_of(Checked checked) {
  return spelt(checked, checked_words);
}

}  // namespace cluneal::anatomy
