#pragma once

#include <cstddef>
#include <string>
#include <variant>

namespace cluneal::session {

// The program itself, what it works on and what it says.

/// A source of the atlas, in the browser.
struct OpenSource {
  std::string address;
};
struct CancelWork {};
struct DismissMessage {
  std::size_t index = 0;
};
/// All that is read, in another language.
struct SetLanguage {
  std::string tag;  ///< "de"
};
struct Quit {};

using ProgramAction = std::variant<OpenSource, CancelWork, DismissMessage, SetLanguage, Quit>;

}  // namespace cluneal::session
