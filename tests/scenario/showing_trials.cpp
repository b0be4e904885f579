// What is shown and how.
#include <algorithm>
#include <array>

#include "anatomy/load_atlas.h"
#include "session/visible.h"
#include "trial.h"

namespace scenario {
namespace {

void set_shown(Desk& desk) {
  const std::size_t before = desk.frame().items.size();
  CHECK(desk.node("bone.hip.left"_id).shown);
  desk.undoable(session::SetShown{"bone.hip.left"_id, false});
  CHECK(desk.frame().items.size() == before - 1);
  CHECK_FALSE(desk.node("bone.hip.left"_id).shown);
  CHECK(desk.node("bone.hip"_id).partly);
}

void toggle_group(Desk& desk) {
  const auto part = [&](session::GroupPart which) {
    const ui::GroupSwitches& group = desk.panel().groups.at(0);
    return which == session::GroupPart::nerves  ? group.nerves.state
           : which == session::GroupPart::sites ? group.sites.state
                                                : group.territory.state;
  };
  for (const session::GroupPart which : session::group_parts) {
    const bool all = part(which) == session::VisibilityState::all;
    desk.undoable(session::ToggleGroup{0, which});
    CHECK(part(which) == (all ? session::VisibilityState::none : session::VisibilityState::all));
  }
  CHECK(desk.node("nerve.mcn"_id).shown);
}

/// From a start at which all groups are shown: one by one from the first, and an end that holds.
void reveal_from_the_start(Desk& desk) {
  const int last = desk.panel().stages - 1;
  for (const session::Action& start : {session::Action(session::ResetScene{}), session::Action(session::ShowAll{})}) {
    desk.perform(start);
    for (int stage = 1; stage <= last + 1; ++stage) {
      desk.perform(session::Reveal{1});
      CHECK(desk.panel().stage == std::min(stage, last));
    }
  }
  desk.perform(session::ResetScene{});
}

void reveal(Desk& desk) {
  reveal_from_the_start(desk);
  const int last = desk.panel().stages - 1;
  while (desk.panel().stage > 0) desk.undoable(session::Reveal{-1});
  CHECK_FALSE(desk.node("nerve.scn"_id).shown);
  desk.undoable(session::Reveal{1});
  CHECK(desk.panel().stage == 1);
  CHECK(desk.node("nerve.scn"_id).shown);
  CHECK_FALSE(desk.node("nerve.mcn"_id).shown);
  while (desk.panel().stage < last) desk.undoable(session::Reveal{1});
  CHECK(desk.node("territory"_id).shown);
  const session::Scene all = desk.scene();
  desk.perform(session::Reveal{1});
  CHECK(desk.scene() == all);
}

void isolate(Desk& desk) {
  desk.undoable(session::Isolate{"bone.sacrum"_id});
  CHECK(desk.frame().items.size() == 1);
  CHECK_FALSE(desk.node("nerve.scn"_id).shown);
}

void show_all(Desk& desk) {
  desk.perform(session::Isolate{"bone.sacrum"_id});
  desk.perform(session::SetSides{session::Sides::left});
  desk.undoable(session::ShowAll{});
  CHECK(desk.frame().items.size() > 50);
  CHECK(desk.scene().sides == session::Sides::both);
  CHECK(desk.node("nerve.icn.perforating_round"_id).shown);
}

void reset_scene(Desk& desk) {
  desk.perform(session::Isolate{"bone.sacrum"_id});
  desk.perform(session::SetDarkBackground{true});
  desk.perform(session::SetNerveScale{5});
  desk.undoable(session::ResetScene{});
  CHECK(desk.scene() == session::Scene{});
}

void select(Desk& desk) {
  CHECK_FALSE(desk.panel().info);
  desk.undoable(session::Select{"bone.sacrum"_id});
  REQUIRE(desk.panel().info);
  CHECK(desk.panel().info->title == "Sacrum");
  desk.undoable(session::Select{});
  CHECK_FALSE(desk.panel().info);
}

void visit(Desk& desk) {
  const session::Camera before = desk.camera();
  desk.undoable(session::Visit{"site.scn.crest_tunnel.left"_id});
  CHECK(desk.scene().selected == "site.scn.crest_tunnel.left"_id);
  CHECK(desk.node("site.scn.crest_tunnel.left"_id).shown);
  CHECK(desk.camera().distance < before.distance);
  // Of a topic, what it speaks of.
  desk.undoable(session::Visit{"differential.l5_radiculopathy"_id});
  REQUIRE(desk.panel().info);
  CHECK(desk.panel().info->topic);
  CHECK(desk.node("area.l5_radiculopathy"_id).shown);
}

void set_highlighted(Desk& desk) {
  const auto emphasised = [&] {
    const auto& items = desk.frame().items;
    return std::count_if(items.begin(), items.end(), [](const auto& item) { return item.material.emphasis > 0; });
  };
  CHECK(emphasised() == 0);
  desk.undoable(session::SetHighlighted{"bone.sacrum"_id, true});
  CHECK(emphasised() == 1);
  desk.undoable(session::SetHighlighted{"bone.sacrum"_id, false});
  CHECK(emphasised() == 0);
}

void set_opacity(Desk& desk) {
  desk.perform(session::Isolate{"bone.sacrum"_id});
  // One drag is one entry.
  const session::Scene before = desk.scene();
  for (const double opacity : {0.8, 0.6, 0.4}) desk.perform(session::SetOpacity{"bone.sacrum"_id, opacity});
  CHECK(desk.frame().items.at(0).material.opacity == Approx(0.4));
  desk.perform(session::Undo{});
  CHECK(desk.scene() == before);
  desk.undoable(session::SetOpacity{"bone.sacrum"_id, 7});
  CHECK(desk.scene().opacity.at("bone.sacrum"_id) == 1);
}

void toggle_ghost(Desk& desk) {
  desk.perform(session::Isolate{"bone.sacrum"_id});
  desk.undoable(session::ToggleGhost{"bone.sacrum"_id});
  CHECK(desk.frame().items.at(0).material.opacity == Approx(session::ghost_opacity));
  desk.undoable(session::ToggleGhost{"bone.sacrum"_id});
  CHECK(desk.frame().items.at(0).material.opacity == 1);
}

void choose_variant(Desk& desk) {
  desk.perform(session::Select{"nerve.icn.perforating.left"_id});
  CHECK(desk.node("nerve.icn.perforating"_id).shown);
  desk.undoable(session::ChooseVariant{"nerve.icn.perforating"_id, "variant.icn.perforating.round"_id});
  CHECK_FALSE(desk.node("nerve.icn.perforating"_id).shown);
  CHECK(desk.node("nerve.icn.perforating_round"_id).shown);
  desk.undoable(session::ChooseVariant{"nerve.icn.perforating"_id, {}});
  CHECK(desk.node("nerve.icn.perforating"_id).shown);
  // Whoever goes to the nerve of a variant, or shows it, sees it in its place and not beside the usual one.
  for (const session::Action& action : {session::Action(session::Visit{"nerve.icn.perforating_round.left"_id}),
                                        session::Action(session::SetShown{"nerve.icn.perforating_round"_id, true})}) {
    desk.undoable(action);
    CHECK(desk.node("nerve.icn.perforating_round"_id).shown);
    CHECK_FALSE(desk.node("nerve.icn.perforating"_id).shown);
    desk.perform(session::ChooseVariant{"nerve.icn.perforating"_id, {}});
  }
  // Fewer superior branches, and the strands that led to those that are missing.
  desk.perform(session::Select{"nerve.scn.medial.left"_id});
  const auto told = [&](const char* id) {
    const auto& all = desk.panel().info->variants;
    return std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == *Id::parse(id); });
  };
  REQUIRE(told("variant.scn.branches.one") != desk.panel().info->variants.end());
  CHECK(told("variant.scn.branches.one")->claims.size() == 2);
  desk.undoable(session::ChooseVariant{"nerve.scn"_id, "variant.scn.branches.one"_id});
  CHECK(told("variant.scn.branches.one")->chosen);
  CHECK(desk.node("nerve.scn.medial"_id).shown);
  CHECK_FALSE(desk.node("nerve.scn.lateral"_id).shown);
  CHECK_FALSE(desk.node("nerve.scn.intermediate"_id).shown);
  desk.undoable(session::ChooseVariant{"nerve.scn"_id, "variant.scn.branches.two_no_lateral"_id});
  CHECK(desk.node("nerve.scn.intermediate"_id).shown);
  CHECK_FALSE(desk.node("nerve.scn.lateral"_id).shown);
  // Over, under, through the ligament: what is left of the three nerves, and the one that pierces it.
  const std::array<Id, 4> nerves{"nerve.mcn.upper"_id, "nerve.mcn.middle"_id, "nerve.mcn.lower"_id,
                                 "nerve.mcn.piercing"_id};
  for (const auto& [variant, shown] : {std::pair{"variant.mcn.over_ligament"_id, std::array{true, false, true, false}},
                                       {"variant.mcn.under_ligament"_id, std::array{true, true, false, false}},
                                       {"variant.mcn.through_ligament"_id, std::array{true, true, false, true}}}) {
    desk.undoable(session::ChooseVariant{"nerve.mcn"_id, variant});
    for (std::size_t i = 0; i < nerves.size(); ++i) CHECK(desk.node(nerves[i]).shown == shown[i]);
  }
  desk.undoable(session::ChooseVariant{"nerve.pfcn"_id, "variant.pfcn.high_division"_id});
  CHECK(desk.node("nerve.pfcn.perineal.high"_id).shown);
  CHECK_FALSE(desk.node("nerve.pfcn.perineal.left"_id).shown);
}

/// What a level leaves of the nerves, and what of the rest comes back.
void set_roots(Desk& desk) {
  const auto atlas = anatomy::load_atlas(std::filesystem::path(CLUNEAL_SOURCE_DIR) / "assets" / "atlas");
  REQUIRE(atlas);
  const auto seen = [&](const char* id) { return session::is_visible(desk.scene(), *atlas, *Id::parse(id)); };
  const std::size_t all = desk.frame().items.size();
  CHECK(seen("nerve.mcn.upper.left"));
  const auto l4 = *anatomy::parse_root("L4");
  desk.undoable(session::SetRoots{{l4}});
  for (const char* id : {"nerve.roots.l4.left", "nerve.ramus_dorsal.l4.branch_lateral.left", "nerve.scn.medial.right"})
    CHECK(seen(id));
  for (const char* id : {"nerve.scn.lateral.left", "nerve.mcn.upper.left", "nerve.ramus_dorsal.l3.branch_lateral.left"})
    CHECK_FALSE(seen(id));
  CHECK(desk.frame().items.size() < all);
  CHECK(desk.panel().scene.roots.size() == 1);
  desk.undoable(session::SetRoots{{anatomy::root_t11}});
  CHECK(seen("nerve.ramus_dorsal.t11.branch_lateral.left"));
  CHECK_FALSE(seen("nerve.scn.medial.left"));
  // Who goes to a nerve that the level hides sees it.
  desk.perform(session::Visit{"nerve.mcn.upper.left"_id});
  CHECK(seen("nerve.mcn.upper.left"));
  CHECK(desk.scene().roots.empty());
  CHECK_FALSE(seen("nerve.ramus_dorsal.t11.branch_lateral.left"));
}

void set_sides(Desk& desk) {
  const std::size_t both = desk.frame().items.size();
  desk.undoable(session::SetSides{session::Sides::left});
  CHECK(desk.frame().items.size() < both);
  CHECK(desk.frame().items.size() > both / 3);
}

void set_labels(Desk& desk) {
  const std::size_t with = desk.frame().overlay.texts.size();
  desk.undoable(session::SetLabels{false});
  CHECK(desk.frame().overlay.texts.size() < with);
}

void set_spread(Desk& desk) {
  const std::size_t without = desk.frame().overlay.lines.size();
  desk.undoable(session::SetSpread{"nerve.scn.medial.left"_id});
  CHECK(desk.frame().overlay.lines.size() > without);
  desk.undoable(session::SetSpread{});
  CHECK(desk.frame().overlay.lines.size() == without);
}

void set_skin(Desk& desk) {
  for (const session::SkinLook look : {session::SkinLook::solid, session::SkinLook::ghost, session::SkinLook::none}) {
    if (desk.panel().skin != look) desk.undoable(session::SetSkin{look});
    CHECK(desk.panel().skin == look);
    CHECK(desk.node("skin.trunk"_id).shown == (look != session::SkinLook::none));
  }
}

void next_skin(Desk& desk) {
  const auto first = desk.panel().skin;
  REQUIRE(first);
  for (int i = 0; i < 2; ++i) {
    desk.undoable(session::NextSkin{});
    CHECK(desk.panel().skin != first);
  }
  desk.perform(session::NextSkin{});
  CHECK(desk.panel().skin == first);
}

void set_nerve_scale(Desk& desk) {
  desk.undoable(session::SetNerveScale{4});
  const auto& items = desk.frame().items;
  CHECK(std::any_of(items.begin(), items.end(), [](const auto& item) { return item.tube_scale == 4; }));
  desk.undoable(session::SetNerveScale{99});
  CHECK(desk.scene().nerve_scale == 6);
}

void set_dark_background(Desk& desk) {
  const float light = desk.frame().background.top.x;
  desk.undoable(session::SetDarkBackground{true});
  CHECK(desk.frame().background.top.x < 0.2F * light);
}

void set_body(Desk& desk) {
  const auto sacrum = [&] {
    desk.perform(session::Isolate{"bone.sacrum"_id});
    auto mesh = desk.frame().items.at(0).mesh;
    desk.perform(session::Undo{});
    return mesh;
  };
  const auto man = sacrum();
  desk.undoable(session::SetBody{"woman"});
  CHECK(desk.ended == std::vector<std::string>{"body_built"});
  CHECK(sacrum() != man);
}

void other_body(Desk& desk) {
  desk.undoable(session::OtherBody{});
  CHECK(desk.scene().body == "woman");
  desk.perform(session::OtherBody{});
  CHECK(desk.scene().body == "man");
}

void undo(Desk& desk) {
  const session::Scene first = desk.scene();
  desk.perform(session::Undo{});
  CHECK(desk.scene() == first);
  desk.perform(session::SetLabels{false});
  desk.perform(session::SetDarkBackground{true});
  CHECK(desk.panel().undo_label == "background");
  desk.perform(session::Undo{});
  CHECK_FALSE(desk.scene().dark_background);
  CHECK(desk.panel().redo_label == "background");
  desk.perform(session::Undo{});
  CHECK(desk.scene() == first);
  CHECK(desk.panel().undo_label.empty());
}

void redo(Desk& desk) {
  desk.perform(session::SetLabels{false});
  desk.perform(session::Undo{});
  desk.perform(session::Redo{});
  CHECK_FALSE(desk.scene().labels);
  desk.perform(session::Undo{});
  // What is done anew forgets what was undone.
  desk.perform(session::SetDarkBackground{true});
  CHECK(desk.panel().redo_label.empty());
  desk.perform(session::Redo{});
  CHECK(desk.scene().labels);
}

/// Those who look at the pictures of now: how many there are, and of how many things each is made.
std::vector<std::size_t> things_in_pictures(Desk& desk) {
  std::vector<std::size_t> counts;
  for (const auto& each : desk.app().pictures(Desk::size, 1, desk.now)) {
    counts.push_back(each.picture->frame.items.size());
  }
  return counts;
}

void put_beside(Desk& desk) {
  const std::size_t alone = things_in_pictures(desk).at(0);
  desk.undoable(session::PutBeside{"differential.sacroiliac_joint"_id});
  desk.settle();
  std::vector<std::size_t> counts = things_in_pictures(desk);
  REQUIRE(counts.size() == 2);
  // The territories of both sides; and the joint's area, left and right, and its landmark, which is a sign, no thing.
  CHECK(counts[0] > alone + 4);
  CHECK(counts[1] > alone);
  CHECK(counts[1] < counts[0]);
  REQUIRE(desk.panel().beside);
  CHECK(desk.panel().beside->pictures.size() == 2);
  // A click in the right half picks in the right picture: what is only there.
  const auto pictures = desk.app().pictures(Desk::size, 1, desk.now);
  CHECK(pictures[1].place.corner.x == Desk::size.x / 2);
  const auto name_at = [&](int half, glm::dvec2 share) {
    desk.perform(
        session::HoverAt{share * glm::dvec2(Desk::size.x / 2, Desk::size.y) + glm::dvec2(half * Desk::size.x / 2, 0)});
    return desk.panel().hovered;
  };
  // Nerves lie over most of the joint's area, and the other half shows the same place of the same view.
  const auto only_in = [&](int half, const std::string& words) {
    for (int fine = 6; fine <= 48; fine *= 2) {
      for (int i = 0; i < fine * fine; ++i) {
        const glm::dvec2 share((i % fine + 0.5) / fine, (i / fine + 0.5) / fine);
        if (name_at(half, share).starts_with(words)) return !name_at(1 - half, share).starts_with(words);
      }
    }
    return false;
  };
  CHECK(only_in(0, "Territory"));
  CHECK(only_in(1, "Pain area"));
  // Told, where it cannot be.
  const session::Scene before = desk.scene();
  desk.perform(session::PutBeside{"red_flag.infection"_id});
  CHECK(desk.scene() == before);
  CHECK(desk.told("no place on the model"));
  desk.undoable(session::PutBeside{"differential.s1_radiculopathy"_id});
  desk.undoable(session::PutBeside{"differential.l5_radiculopathy"_id});
  CHECK(things_in_pictures(desk).size() == 4);
  desk.perform(session::PutBeside{"differential.facet_joint"_id});
  CHECK(desk.told("four views already"));
  desk.undoable(session::PutBeside{"territory"_id, false});
  CHECK(things_in_pictures(desk).size() == 3);
  // A topic that compares brings its own pictures.
  desk.perform(session::OnePicture{});
  desk.perform(session::Visit{"walk.not_l5.drawing"_id});
  desk.settle();
  CHECK(things_in_pictures(desk).size() == 2);
  desk.perform(session::Visit{"walk.not_l5.leg"_id});
  CHECK(things_in_pictures(desk).size() == 1);
  for (const char* id : {"differential.s1_radiculopathy", "differential.l5_radiculopathy"}) {
    desk.perform(session::PutBeside{*Id::parse(id)});
  }
  // Painting wants the whole room.
  desk.perform(session::StartPainting{});
  desk.settle();
  CHECK(things_in_pictures(desk).size() == 1);
  desk.perform(session::LeavePainting{});
  desk.settle();
  CHECK(things_in_pictures(desk).size() == 3);
}

void one_picture(Desk& desk) {
  desk.perform(session::PutBeside{"differential.sacroiliac_joint"_id});
  REQUIRE(things_in_pictures(desk).size() == 2);
  desk.undoable(session::OnePicture{});
  CHECK(things_in_pictures(desk).size() == 1);
  CHECK_FALSE(desk.panel().beside);
}

}  // namespace

const std::vector<Trial>& showing_trials() {
  static const std::vector<Trial> trials{
      {"set_shown", set_shown},
      {"toggle_group", toggle_group},
      {"reveal", reveal},
      {"isolate", isolate},
      {"show_all", show_all},
      {"reset_scene", reset_scene},
      {"select", select},
      {"visit", visit},
      {"set_highlighted", set_highlighted},
      {"set_opacity", set_opacity},
      {"toggle_ghost", toggle_ghost},
      {"choose_variant", choose_variant},
      {"set_roots", set_roots},
      {"set_sides", set_sides},
      {"set_labels", set_labels},
      {"set_spread", set_spread},
      {"set_skin", set_skin},
      {"next_skin", next_skin},
      {"set_nerve_scale", set_nerve_scale},
      {"set_dark_background", set_dark_background},
      {"set_body", set_body},
      {"other_body", other_body},
      {"put_beside", put_beside},
      {"one_picture", one_picture},
      {"undo", undo},
      {"redo", redo},
  };
  return trials;
}

}  // namespace scenario
