#include "app/state/panel.h"

#include <algorithm>
#include <utility>

namespace cluneal::app {

void Panel::tell(base::Severity severity, std::string text, ui::Matter matter) {
  // Said again, a message says no more.
  std::erase_if(messages, [&](const auto& message) { return message.text == text; });
  messages.push_back({severity, std::move(text), matter});
  constexpr std::size_t most = 50;
  if (messages.size() > most) messages.erase(messages.begin());
  stale = true;
}

void Panel::asked(ui::Matter matter) {
  for (ui::Message& message : messages) message.asked_again = message.asked_again || message.matter == matter;
}

void Panel::done(ui::Matter matter) {
  const auto erased = std::erase_if(
      messages, [&](const ui::Message& message) { return message.matter == matter && message.asked_again; });
  stale = stale || erased > 0;
}

void Panel::dismiss(std::size_t index) {
  if (index >= messages.size()) return;
  messages.erase(messages.begin() + static_cast<std::ptrdiff_t>(index));
  stale = true;
}

void Panel::forget_notes() {
  std::erase_if(messages, [](const auto& message) { return message.severity == base::Severity::note; });
}

}  // namespace cluneal::app
