#include "ui/base/words.h"

#include <imgui.h>

#include <utility>

namespace cluneal::ui {

const language::Language& language_now() {
  static const language::Language english;
  // Once for the whole program: where ImGui keeps what is its user's.
  const void* chosen = ImGui::GetCurrentContext() == nullptr ? nullptr : ImGui::GetIO().UserData;
  return chosen == nullptr ? english : *static_cast<const language::Language*>(chosen);
}

Speaking::Speaking(const language::Language& language) : before_(ImGui::GetIO().UserData) {
  ImGui::GetIO().UserData = const_cast<language::Language*>(&language);  // NOLINT: ImGui takes no pointer to const.
}

Speaking::~Speaking() {
  ImGui::GetIO().UserData = before_;
}

std::string say(const language::Phrase& phrase, language::Filling filling) {
  return language_now().say(phrase, filling);
}

std::string count(const language::Phrase& phrase, std::uint64_t n, language::Filling filling) {
  return language_now().count(phrase, n, filling);
}

std::string within(std::string text) {
  return language_now().within(std::move(text));
}

}  // namespace cluneal::ui
