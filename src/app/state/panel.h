#pragma once

#include <string>
#include <vector>

#include "app/files/file_browser.h"
#include "app/files/places.h"
#include "base/process.h"
#include "ui/model.h"

namespace cluneal::app {

/// What the panels show, and the sentences that are told in them.
struct Panel {
  ui::Model model;
  std::vector<ui::Message> messages;
  std::string description, status;
  bool stale = true;  ///< Something that it shows has changed.

  void tell(base::Severity severity, std::string text);
  void dismiss(std::size_t index);
  /// Notes are old when something else is asked for; errors stay until they are dismissed.
  void forget_notes();
};

/// The folder that is looked into, and where files came from and went to.
struct Browsing {
  ui::FileBrowser browser;
  RecentFolders recent;
};

/// A page that was handed to the browser.
struct OpenedPage {
  base::Launched browser;
  std::string address;
  double since = 0;
};

}  // namespace cluneal::app
