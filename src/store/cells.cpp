#include "store/cells.h"

#include <cstddef>
#include <variant>

namespace cluneal::store {

std::string text_of(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string() : *text;
}

long long number_of(const Value& value) {
  const auto* number = std::get_if<long long>(&value);
  return number == nullptr ? 0 : *number;
}

std::string tidy_name(const std::string& name) {
  constexpr std::size_t longest = 200;
  std::string tidied;
  std::size_t letters = 0;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    // A byte that goes on with a letter of UTF-8 begins none.
    if ((byte & 0xC0U) != 0x80U && ++letters > longest) break;
    tidied += byte < 0x20 || byte == 0x7F ? ' ' : c;
  }
  const auto first = tidied.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return tidied.substr(first, tidied.find_last_not_of(' ') - first + 1);
}

}  // namespace cluneal::store
