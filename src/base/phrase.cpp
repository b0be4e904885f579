#include "base/phrase.h"

#include <utility>

namespace cluneal::base {

std::string filled(std::string_view text, std::span<const Filled> filling) {
  std::string said;
  said.reserve(text.size());
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    said += text.substr(0, open);
    if (open == std::string_view::npos) break;
    text.remove_prefix(open);
    const std::size_t close = text.find('}');
    const std::string_view name = close == std::string_view::npos ? std::string_view{} : text.substr(1, close - 1);
    const Filled* given = nullptr;
    for (const Filled& one : filling) {
      if (one.name == name && !name.empty()) given = &one;
    }
    const std::size_t length = close == std::string_view::npos ? 1 : close + 1;
    said += given == nullptr ? text.substr(0, length) : std::string_view(given->value);
    text.remove_prefix(length);
  }
  return said;
}

std::string in_english(const Said& said) {
  return filled(said.phrase.text, said.filling);
}

Filled filled_by(std::string_view name, Said said) {
  std::string words = in_english(said);
  return {name, std::move(words), std::make_shared<const Said>(std::move(said))};
}

}  // namespace cluneal::base
