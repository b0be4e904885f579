#pragma once

#include <set>
#include <variant>

#include "session/groups.h"
#include "session/scene.h"

namespace cluneal::session {

// What of the atlas is shown, and what is selected. Undo takes each back.

struct SetShown {
  base::Id id;
  bool shown = true;
};
/// Shows what the group's switch stands for, or hides it where all of it is shown; on the slide of a tour where any is.
struct ToggleGroup {
  int group = 0;  ///< Its place in a lecture, from 0: anatomy::Group::order.
  GroupPart part = GroupPart::nerves;
};
/// One group of nerves more, or one less: see groups.h.
struct Reveal {
  int by = 1;
};
/// Hides all but this.
struct Isolate {
  base::Id id;
};
/// All structures and nerves; sites, territories and landmarks stay as they are.
struct ShowAll {};
/// As the atlas shows itself.
struct ResetScene {};
struct SetSides {
  Sides sides = Sides::both;
};
/// Only nerves that hold fibres of these roots; none: all (levels.h).
struct SetRoots {
  std::set<anatomy::Root> roots;
};
/// In place of what was chosen for that nerve before; empty: the usual pattern.
struct ChooseVariant {
  base::Id of;
  base::Id variant;
};
/// Empty: nothing.
struct Select {
  base::Id id;
};
/// Shows it, selects it and flies to it; of a topic, what it speaks of (topics.h).
struct Visit {
  base::Id id;
};
struct SetHighlighted {
  base::Id id;
  bool on = true;
};
/// Gives it a picture of its own beside those that stand there, or takes that away (side_by_side.h).
struct PutBeside {
  base::Id id;
  bool on = true;
};
/// Ends that several pictures stand side by side.
struct OnePicture {};

using VisibilityAction = std::variant<SetShown, ToggleGroup, Reveal, Isolate, ShowAll, ResetScene, SetSides, SetRoots,
                                      ChooseVariant, Select, Visit, SetHighlighted, PutBeside, OnePicture>;

}  // namespace cluneal::session
