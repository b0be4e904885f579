#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace cluneal::session {
namespace detail {

/// "SetShown", as the compiler spells the type, without its namespaces.
template <class Type>
constexpr std::string_view spelled() {
  // GCC: "... [with Type = ns::SetShown; ...]"; Clang: "... [Type = ns::SetShown]".
  constexpr std::string_view all = __PRETTY_FUNCTION__;
  constexpr std::string_view mark = "Type = ";
  constexpr std::size_t from = all.find(mark) + mark.size();
  constexpr std::string_view whole = all.substr(from, all.find_first_of(";]", from) - from);
  return whole.substr(whole.rfind(':') + 1);
}

constexpr bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

/// "set_shown" for "SetShown".
template <class Type>
constexpr auto small_letters() {
  constexpr std::string_view text = spelled<Type>();
  constexpr std::size_t length = [text] {
    std::size_t count = text.size();
    for (std::size_t i = 1; i < text.size(); ++i) count += is_capital(text[i]) ? 1U : 0U;
    return count;
  }();
  std::array<char, length> letters{};
  std::size_t at = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && is_capital(text[i])) letters[at++] = '_';
    letters[at++] = is_capital(text[i]) ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
  }
  return letters;
}

template <class Type>
inline constexpr auto small_letters_of = small_letters<Type>();

}  // namespace detail

/// A type's name in small letters with underscores: "set_shown" for session::SetShown.
template <class Type>
constexpr std::string_view type_name() {
  constexpr const auto& letters = detail::small_letters_of<Type>;
  return {letters.data(), letters.size()};
}

}  // namespace cluneal::session
