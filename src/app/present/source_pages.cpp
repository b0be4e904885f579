// Sources in the browser of the desktop.
#include <algorithm>

#include "app/files/files.h"
#include "app/phrases.h"
#include "app/present/cite.h"

namespace cluneal::app {
namespace {

constexpr double answers_within = 10;  ///< Seconds; what opens browsers has ended or failed by then.

std::string refusal(const Application::State& state, const std::string& why, const std::string& address) {
  return state.say(phrases::the_browser_could_not_be, {{"why", why}, {"address", address}});
}

}  // namespace

void open_source(Application::State& state, const std::string& address, double now) {
  state.panel.asked(ui::Matter::source);
  // Whatever the panels ask for: only a source's own address is handed to another program.
  if (!is_web_address(address)) {
    state.report(base::Severity::error, state.say(phrases::that_is_no_address_of, {{"address", address}}),
                 ui::Matter::source);
    return;
  }
  base::Result<base::Launched> browser = base::Launched::start("xdg-open", {address});
  if (!browser) {
    state.report(base::Severity::error, refusal(state, state.say(browser.error()), address), ui::Matter::source);
    return;
  }
  state.pages.push_back({*browser, address, now});
  state.report(base::Severity::note, state.say(phrases::opened_in_the_browser_address, {{"address", address}}));
}

bool watch_pages(Application::State& state) {
  bool told = false;
  std::erase_if(state.pages, [&](const OpenedPage& page) {
    const std::optional<int> code = page.browser.ended();
    if (code.value_or(0) != 0) {
      state.report(base::Severity::error, refusal(state, "xdg-open: " + std::to_string(*code), page.address),
                   ui::Matter::source);
      told = true;
    } else if (code) {
      state.panel.done(ui::Matter::source);
      told = true;
    }
    return code.has_value();
  });
  return told;
}

bool awaits_pages(const Application::State& state, double now) {
  return std::any_of(state.pages.begin(), state.pages.end(),
                     [now](const OpenedPage& page) { return now - page.since < answers_within; });
}

}  // namespace cluneal::app
