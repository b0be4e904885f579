#include "session/nerve_commands.h"

#include <optional>

#include "session/phrases.h"

namespace cluneal::session {
namespace {

using Toggled = std::optional<Action>;

/// One function a switch: an action is a plain function pointer and carries no data.
template <int index, GroupPart part>
Toggled toggle_group(const Scene&) {
  return Action(ToggleGroup{index, part});
}

}  // namespace

std::vector<Command> nerve_commands() {
  using enum GroupPart;
  return {
      {"nerves.superior", phrases::superior_cluneal_nerves, "Nerves", "Q", &toggle_group<0, nerves>},
      {"nerves.middle", phrases::middle_cluneal_nerves, "Nerves", "W", &toggle_group<1, nerves>},
      {"nerves.inferior", phrases::inferior_cluneal_nerves, "Nerves", "E", &toggle_group<2, nerves>},
      {"sites.superior", phrases::superior_entrapment_sites, "Nerves", "Shift+Q", &toggle_group<0, sites>},
      {"sites.middle", phrases::middle_entrapment_sites, "Nerves", "Shift+W", &toggle_group<1, sites>},
      {"sites.inferior", phrases::inferior_entrapment_sites, "Nerves", "Shift+E", &toggle_group<2, sites>},
      {"territory.superior", phrases::superior_territory_on_the_skin, "Nerves", "Alt+Q", &toggle_group<0, territory>},
      {"territory.middle", phrases::middle_territory_on_the_skin, "Nerves", "Alt+W", &toggle_group<1, territory>},
      {"territory.inferior", phrases::inferior_territory_on_the_skin, "Nerves", "Alt+E", &toggle_group<2, territory>},
      {"reveal.next",
       phrases::reveal_the_next_group,
       "Nerves",
       "Space",
       [](const Scene&) -> Toggled { return Reveal{1}; },
       nullptr,
       Mode::usual,
       {"PageDown"}},
      {"reveal.back",
       phrases::hide_the_last_group,
       "Nerves",
       "Shift+Space",
       [](const Scene&) -> Toggled { return Reveal{-1}; },
       nullptr,
       Mode::usual,
       {"PageUp"}},
      {"ride.start", phrases::ride_along_the_selected_nerve, "Nerves", "R",
       [](const Scene& scene) -> Toggled {
         if (scene.selected.empty()) return {};
         return StartRide{};
       }},
  };
}

std::vector<Command> slide_switches() {
  using enum GroupPart;
  constexpr Mode mode = Mode::presenting;
  return {
      {"tour.superior", phrases::superior_cluneal_nerves, "", "S", &toggle_group<0, nerves>, nullptr, mode},
      {"tour.middle", phrases::middle_cluneal_nerves, "", "M", &toggle_group<1, nerves>, nullptr, mode},
      {"tour.inferior", phrases::inferior_cluneal_nerves, "", "I", &toggle_group<2, nerves>, nullptr, mode},
      {"tour.superior_sites", phrases::superior_entrapment_sites, "", "Shift+S", &toggle_group<0, sites>, nullptr,
       mode},
      {"tour.middle_sites", phrases::middle_entrapment_sites, "", "Shift+M", &toggle_group<1, sites>, nullptr, mode},
      {"tour.inferior_sites", phrases::inferior_entrapment_sites, "", "Shift+I", &toggle_group<2, sites>, nullptr,
       mode},
      {"tour.superior_territory", phrases::superior_territory_on_the_skin, "", "Alt+S", &toggle_group<0, territory>,
       nullptr, mode},
      {"tour.middle_territory", phrases::middle_territory_on_the_skin, "", "Alt+M", &toggle_group<1, territory>,
       nullptr, mode},
      {"tour.inferior_territory", phrases::inferior_territory_on_the_skin, "", "Alt+I", &toggle_group<2, territory>,
       nullptr, mode},
  };
}

}  // namespace cluneal::session
