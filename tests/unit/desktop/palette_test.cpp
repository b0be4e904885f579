// Against the whole atlas: whatever there is can be found by its own name.
#include <catch2/catch.hpp>
#include <map>

#include "app/application.h"
#include "session/command.h"
#include "ui/find/palette_entries.h"

namespace cluneal::desktop {
namespace {

using ui::PaletteEntry;

/// The place at which something is found by what is typed, from 1; 0 where it is not.
std::size_t place_of(const PaletteEntry& wanted, const std::vector<PaletteEntry>& entries, const std::string& typed) {
  const auto found = ui::palette_found(entries, typed, {});
  const auto at = std::find(found.begin(), found.end(), &wanted);
  return at == found.end() ? 0 : static_cast<std::size_t>(at - found.begin()) + 1;
}

TEST_CASE(
    "Each action, structure, nerve, site, territory, landmark, view, topic, person and variant is found by name") {
  app::ApplicationOptions options;
  options.keep_state = false;
  const auto made = app::Application::create(options, base::Log::to_stderr());
  REQUIRE(made);
  const ui::Model& model = (*made)->panel_model();
  const std::vector<PaletteEntry> entries = ui::palette_entries(model, ui::PanelState{});
  std::map<std::string, std::size_t> named;
  for (const PaletteEntry& entry : entries) ++named[ui::folded(entry.findable.title)];
  std::map<std::string, std::size_t> kinds;
  for (const PaletteEntry& entry : entries) {
    ++kinds[entry.kind];
    INFO(entry.key << ": " << entry.findable.title);
    // Several of one name stand beside each other.
    const std::size_t shared = named[ui::folded(entry.findable.title)];
    const std::size_t place = place_of(entry, entries, entry.findable.title);
    CHECK(place >= 1);
    CHECK(place <= std::max<std::size_t>(1, std::min<std::size_t>(3, shared)));
    if (!entry.findable.also.empty()) {
      const std::size_t usual = place_of(entry, entries, entry.findable.also);
      CHECK(usual >= 1);
      CHECK(usual <= 3);
    }
  }
  for (const char* kind : {"Action", "View", "Person", "Variant", "Bone", "Disc", "Ligament", "Nerve", "Site",
                           "Territory", "Landmark", "Skin"}) {
    INFO(kind);
    CHECK(kinds[kind] > 0);
  }
  for (const ui::TreeNode& kind : model.topics) CHECK(kinds[kind.title] == kind.children.size());
  CHECK(kinds.count("Structure") == 0);
}

}  // namespace
}  // namespace cluneal::desktop
