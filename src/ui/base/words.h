#pragma once

#include <cstdint>
#include <string>

#include "language/language.h"
#include "ui/base/phrases.h"

namespace cluneal::ui {

/// In which language the panels of the current ImGui context speak; English where none was chosen.
[[nodiscard]] const language::Language& language_now();
/// While it lives the panels speak `language`, which must live as long.
class Speaking {
 public:
  explicit Speaking(const language::Language& language);
  ~Speaking();
  Speaking(const Speaking&) = delete;
  Speaking& operator=(const Speaking&) = delete;

 private:
  void* before_;
};

[[nodiscard]] std::string say(const language::Phrase& phrase, language::Filling filling = {});
/// The form that belongs to `n`, which fills `{count}`.
[[nodiscard]] std::string count(const language::Phrase& phrase, std::uint64_t n, language::Filling filling = {});
/// As it stands within a sentence: "superior cluneal nerves". Languages that keep the capitals of names do so.
[[nodiscard]] std::string within(std::string text);

}  // namespace cluneal::ui
