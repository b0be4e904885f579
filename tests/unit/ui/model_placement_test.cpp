// Where a user's own model lies, as the information panel shows it: numbers and what lays it there by itself.
#include "ui/information/model_placement.h"

#include <imgui.h>

#include <catch2/catch.hpp>
#include <set>

#include "screen.h"

namespace cluneal::ui {
namespace {

using base::operator""_id;

Model model_selected() {
  Model model;
  Info info;
  info.id = "model.0"_id;
  info.title = "pelvis.stl";
  info.model = 0;
  info.placement = session::Placement{{12, 80, -40}, {0, 0, 90}, 1};
  model.info = info;
  model.scene.models.resize(1);
  model.scene.selected = info.id;
  return model;
}

struct Asked {
  std::set<session::Lay> laid;
  std::vector<session::PlaceModel> placed;
  std::set<std::string_view> names;
};

void sort(const std::vector<session::Action>& actions, Asked& asked) {
  for (const session::Action& action : actions) {
    asked.names.insert(session::name_of(action));
    if (const auto* lay = session::get_if<session::LayModel>(&action)) asked.laid.insert(lay->how);
    if (const auto* place = session::get_if<session::PlaceModel>(&action)) asked.placed.push_back(*place);
  }
}

/// A drag from a place to the right, over several frames.
void drag(Screen& screen, const Model& model, float x, float y, Asked& asked) {
  ImGuiIO& io = ImGui::GetIO();
  for (int step = -1; step < 6; ++step) {
    io.MousePos = {x + 4.0F * static_cast<float>(std::max(0, step)), y};
    io.MouseDown[0] = step >= 0 && step < 5;
    sort(screen.frame(model).actions, asked);
  }
}

}  // namespace

TEST_CASE("A model's panel lays it by buttons, and each drag of a number has a number of its own") {
  Screen screen(1440, 900, 1);
  const Model model = model_selected();
  const PanelOutput output = screen.frame(model);
  const auto left = static_cast<float>(output.viewport.x + output.viewport.width);
  Asked clicked;
  Asked dragged;
  // One after the other: two clicks at a place are a double click, which opens the field for typing.
  for (const bool drags : {false, true}) {
    for (float y = static_cast<float>(output.viewport.y) + 60; y < 660; y += 10) {
      for (float x = left + 20; x < 1420; x += 50) {
        if (drags) {
          drag(screen, model, x, y, dragged);
        } else {
          sort(screen.click(model, x, y), clicked);
        }
      }
    }
  }
  using session::Lay;
  CHECK(clicked.laid == std::set<Lay>{Lay::as_read, Lay::to_centre, Lay::flipped});
  CHECK(clicked.placed.empty());
  CHECK(clicked.names.count("start_pairing") == 1);
  CHECK(clicked.names.count("toggle_handles") == 1);
  std::set<unsigned> drags;
  std::set<std::string> moved;
  for (const session::PlaceModel& place : dragged.placed) {
    CHECK(place.index == 0);
    CHECK(place.drag != 0);
    drags.insert(place.drag);
    const session::Placement was = *model.info->placement;
    for (glm::length_t k = 0; k < 3; ++k) {
      if (place.to.middle[k] != was.middle[k]) moved.insert("middle " + std::to_string(k));
      if (place.to.turned[k] != was.turned[k]) moved.insert("turned " + std::to_string(k));
    }
    if (place.to.scale != was.scale) moved.insert("scale");
  }
  CHECK(moved ==
        std::set<std::string>{"middle 0", "middle 1", "middle 2", "turned 0", "turned 1", "turned 2", "scale"});
  CHECK(drags.size() >= moved.size());
  CHECK(drags.size() < dragged.placed.size());
}

TEST_CASE("A list of bones lays the model onto one of them, with scale where it is ticked") {
  Screen screen(1440, 900, 1);
  Model model = model_selected();
  model.info->bones = {{"bone"_id, "All bones that are shown"}, {"bone.sacrum"_id, "Sacrum"}};
  const PanelOutput output = screen.frame(model);
  const auto left = static_cast<float>(output.viewport.x + output.viewport.width);
  const auto popup = [] { return ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId); };
  // Wherever the button is, and then all over what it opens, upward: the tick, which stands on top, comes last.
  std::set<std::pair<std::string, bool>> laid;
  for (float y = static_cast<float>(output.viewport.y) + 60; y < 660; y += 10) {
    for (float x = left + 20; x < 1420; x += 50) {
      for (const float off : {20.0F, -50.0F, -90.0F, -130.0F, 20.0F}) {
        (void)screen.click(model, x, y);
        for (float below = y + 150; popup() && below > y - 150; below -= 9) {
          for (const session::Action& action : screen.click(model, std::min(x + off, 1400.0F), below)) {
            if (const auto* fit = session::get_if<session::FitSurface>(&action))
              laid.emplace(fit->to.text(), fit->with_scale);
          }
          if (!popup()) (void)screen.click(model, x, y);
        }
        if (popup()) (void)screen.press(model, ImGuiKey_Escape);
      }
    }
  }
  std::set<std::string> onto;
  for (const auto& [bone, scaled] : laid) onto.insert(bone);
  CHECK(onto == std::set<std::string>{"bone", "bone.sacrum"});
  CHECK(laid.count({"bone", true}) + laid.count({"bone.sacrum", true}) > 0);
}

TEST_CASE("A model that has not been read has no place to change") {
  Screen screen(1440, 900, 1);
  Model model = model_selected();
  model.info->placement.reset();
  Asked asked;
  const PanelOutput output = screen.frame(model);
  for (float y = static_cast<float>(output.viewport.y) + 60; y < 560; y += 10)
    sort(screen.click(model, static_cast<float>(output.viewport.x + output.viewport.width) + 40, y), asked);
  CHECK(asked.laid.empty());
}

TEST_CASE("The strip of points says what to click, takes its room from the picture, and lays only by enough points") {
  const float scale = GENERATE(1.0F, 1.5F);
  Screen screen(1440, 900, scale);
  Model model = model_selected();
  const Viewport without = screen.frame(model).viewport;
  for (const bool enough : {false, true}) {
    model.pairing = PairStrip{"pelvis.stl", false, 4, "Sacrum", enough, false};
    const Viewport with = screen.frame(model).viewport;
    CHECK(with.height < without.height);
    CHECK(with.width == without.width);
    Asked asked;
    for (auto y = static_cast<float>(with.y + with.height) + 4; y < static_cast<float>(without.y + without.height);
         y += 8) {
      for (auto x = static_cast<float>(with.x); x < static_cast<float>(with.x + with.width); x += 12)
        sort(screen.click(model, x, y), asked);
    }
    std::set<std::string_view> all{"take_pair_back", "set_pair_scale", "leave_pairing"};
    if (enough) all.insert("fit_pairs");
    CHECK(asked.names == all);
  }
}

}  // namespace cluneal::ui
