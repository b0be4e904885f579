#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/files/file_browser.h"
#include "app/files/places.h"
#include "base/process.h"
#include "ui/model/model.h"

namespace cluneal::app {

/// How much the picture that stands was drawn of.
struct Drawn {
  std::size_t triangles = 0;
  bool refined = false;
  bool operator==(const Drawn&) const = default;
};

/// What the panels show, and the sentences that are told in them.
struct Panel {
  ui::Model model;
  std::vector<ui::Message> messages;
  std::string description;
  std::optional<Drawn> drawn;
  bool stale = true;  ///< Something that it shows has changed.

  void tell(base::Severity severity, std::string text, ui::Matter matter = ui::Matter::other);
  /// Such a thing is asked for once more.
  void asked(ui::Matter matter);
  /// It has been done: what was said against those before it is old. What was refused since it was asked for stays, as
  /// of files that are opened together.
  void done(ui::Matter matter);
  void dismiss(std::size_t index);
  /// Notes are old when something else is asked for; errors stay until they are dismissed, or it is done after all.
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
