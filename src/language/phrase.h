#pragma once

#include <string_view>

namespace cluneal::language {

/// A text that a person sees, in English, with the id by which translators' files know it. Each folder that shows texts
/// declares its own in a header `phrases*.h`, so that a phrase that is not there fails to compile. What stands in
/// braces, as `{count}`, is filled in where it is said.
struct Phrase {
  std::string_view id;           ///< "ui.undo": folder and name of the constant; the context in translators' files.
  std::string_view text;         ///< "Undo"; of a plural that of one: "{count} nerve".
  std::string_view plural = {};  ///< "{count} nerves"; empty where nothing is counted.
  bool operator==(const Phrase&) const = default;
};

/// A name that is the same in every language: said as it is.
[[nodiscard]] constexpr Phrase proper_name(std::string_view name) {
  return {{}, name, {}};
}

}  // namespace cluneal::language
