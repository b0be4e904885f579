// Sources in the browser of the desktop.
#include <algorithm>

#include "app/application_state.h"
#include "app/cite.h"

namespace cluneal::app {
namespace {

constexpr double answers_within = 10;  ///< Seconds; what opens browsers has ended or failed by then.

std::string refusal(const std::string& why, const std::string& address) {
  return "The browser could not be opened: " + why + ". The address is " + address + ".";
}

}  // namespace

void Application::State::open_source(const std::string& address, double now) {
  // Whatever the panels ask for: only a source's own address is handed to another program.
  if (!is_web_address(address)) {
    report(base::Severity::error, "That is no address of a source: " + address);
    return;
  }
  base::Result<base::Launched> browser = base::Launched::start("xdg-open", {address});
  if (!browser) {
    report(base::Severity::error, refusal(browser.error().message, address));
    return;
  }
  pages.push_back({*browser, address, now});
  report(base::Severity::note, "Opened in the browser: " + address);
}

bool Application::State::watch_pages() {
  bool told = false;
  std::erase_if(pages, [&](const OpenedPage& page) {
    const std::optional<int> code = page.browser.ended();
    if (code.value_or(0) != 0) {
      report(base::Severity::error, refusal("xdg-open ended with " + std::to_string(*code), page.address));
      told = true;
    }
    return code.has_value();
  });
  return told;
}

bool Application::State::awaits_pages(double now) const {
  return std::any_of(pages.begin(), pages.end(),
                     [now](const OpenedPage& page) { return now - page.since < answers_within; });
}

}  // namespace cluneal::app
