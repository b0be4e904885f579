#include "session/preferences.h"

#include <catch2/catch.hpp>
#include <set>

using namespace cluneal::session;
using Kind = Preference::Kind;

TEST_CASE("Each setting has a name and a title of its own, holds what is set, and its usual value is one it may have") {
  std::set<std::string> names, titles, parts;
  std::string part;
  for (const Preference& preference : all_preferences()) {
    INFO(preference.name);
    CHECK(names.insert(preference.name).second);
    CHECK(titles.insert(std::string(preference.title.text)).second);
    CHECK(preference.name == preference.part() + "." + preference.entry());
    // One part after the other: the file has each once.
    if (preference.part() != part) CHECK(parts.insert(part = preference.part()).second);
    const double usual = preference.get(Preferences{});
    CHECK(usual >= preference.least);
    CHECK(usual <= preference.largest);
    CHECK(preference.choices.empty() == (preference.kind != Kind::choice));
    for (const double value : {preference.least, preference.largest}) {
      Preferences chosen;
      preference.set(chosen, value);
      CHECK(preference.get(chosen) == value);
      CHECK((chosen == Preferences{}) == (value == usual));
    }
  }
}

TEST_CASE("How the scene draws labels, nerves and its background goes into the settings and comes back") {
  Scene scene;
  scene.labels = false;
  scene.nerve_scale = 3.5;
  scene.dark_background = true;
  scene.body = "woman";
  const Preferences chosen = with_scene(Preferences{}, scene);
  CHECK_FALSE(chosen.labels);
  CHECK(chosen.nerve_thickness == 3.5);
  CHECK(chosen.dark_picture);
  Scene other;
  other.body = "woman";
  CHECK(drawn_as(other, chosen) == scene);
}
