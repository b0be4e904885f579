#include "app/state/panel.h"

#include <algorithm>
#include <utility>

namespace cluneal::app {

void Panel::tell(base::Severity severity, std::string text) {
  // Said again, a message says no more.
  std::erase_if(messages, [&](const auto& message) { return message.text == text; });
  messages.push_back({severity, std::move(text)});
  constexpr std::size_t most = 50;
  if (messages.size() > most) messages.erase(messages.begin());
  stale = true;
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
