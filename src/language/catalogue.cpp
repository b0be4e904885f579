#include "language/catalogue.h"

namespace cluneal::language {
namespace {

std::string key_of(std::string_view context, std::string_view text) {
  std::string key;
  key.reserve(context.size() + text.size() + 1);
  return key.append(context).append(1, '\x04').append(text);
}

}  // namespace

void Catalogue::add(PoFile file) {
  rule_ = std::move(file.plural_rule);
  for (PoMessage& message : file.messages) {
    messages_.insert_or_assign(key_of(message.context, message.text), std::move(message.translations));
  }
}

const std::vector<std::string>* Catalogue::find(std::string_view context, std::string_view text) const {
  const auto found = messages_.find(key_of(context, text));
  if (found != messages_.end()) return &found->second;
  if (!made_up_) {
    const std::lock_guard lock(guard_);
    missed_.insert(std::string(context) + ": " + std::string(text));
  }
  return nullptr;
}

void add_letters(std::string_view text, std::set<std::uint32_t>& letters) {
  constexpr std::uint32_t last_latin = 0x24F;
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i++]);
    const unsigned more = first >= 0xF0U ? 3 : first >= 0xE0U ? 2 : first >= 0xC0U ? 1 : 0;
    std::uint32_t code = more == 0 ? first : first & (0x3FU >> more);
    for (unsigned k = 0; k < more && i < text.size(); ++k, ++i) {
      code = code << 6U | (static_cast<unsigned char>(text[i]) & 0x3FU);
    }
    if (code > last_latin) letters.insert(code);
  }
}

std::set<std::uint32_t> Catalogue::letters() const {
  std::set<std::uint32_t> all;
  for (const auto& [key, translations] : messages_) {
    for (const std::string& text : translations) add_letters(text, all);
  }
  return all;
}

std::vector<std::string> Catalogue::missed() const {
  const std::lock_guard lock(guard_);
  return {missed_.begin(), missed_.end()};
}

}  // namespace cluneal::language
