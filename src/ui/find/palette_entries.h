#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/find/find.h"
#include "ui/find/window_commands.h"
#include "ui/panels.h"

namespace cluneal::ui {

/// Something that the palette can do or go to.
struct PaletteEntry {
  std::string key;  ///< By which it is remembered: "labels.toggle", "landmark.psis.left".
  Findable findable;
  std::string kind;                       ///< "Action", "Nerve", "Landmark"
  std::string keys;                       ///< That do the same.
  std::string why_not;                    ///< Empty, or why it makes no sense now.
  bool on = false;                        ///< It is so already, or switched on.
  std::optional<session::Action> action;  ///< What is asked for; else `window` does it.
  const WindowCommand* window = nullptr;
  Id topics;                                        ///< Or the list of what there is to learn opens at this kind.
  const session::Preference* preference = nullptr;  ///< To set,
  double value = 0;                                 ///< to this.
};

/// All of them: actions as they stand now, views, bodies, the skin, structures, nerves, sites, landmarks, topics,
/// variants.
[[nodiscard]] std::vector<PaletteEntry> palette_entries(const Model& model, const PanelState& state);

/// Those that are what was typed, the best first; of equal ones what was taken last, then what can be done, then as
/// they stand in the list. Nothing typed: what was taken last, then all that can be done.
[[nodiscard]] std::vector<const PaletteEntry*> palette_found(const std::vector<PaletteEntry>& entries,
                                                             const std::string& typed,
                                                             const std::vector<std::string>& recent);

/// Puts the key first; the oldest are forgotten.
void remember_taken(std::vector<std::string>& recent, const std::string& key);

}  // namespace cluneal::ui
