#pragma once

#include "ui/model/model.h"

namespace cluneal::ui {

/// Something of everything that panels show: a pair of bones, a nerve that is selected and told of, a job, two persons.
inline Model full_model() {
  using base::operator""_id;
  Model model;
  TreeNode hip{"bone.hip"_id, "Hip bone", true, true, {}, {}, {}, {}, {}};
  hip.children = {{"bone.hip.left"_id, "Left", true, false, {}, {}, {}, {}, {}},
                  {"bone.hip.right"_id, "Right", false, false, {}, {}, {}, {}, {}}};
  TreeNode scn{"nerve.scn"_id, "Superior cluneal nerves", true, false, 0.1, 0.5, 0.6, {}, {}};
  scn.children = {{"nerve.scn.medial"_id, "Medial superior cluneal nerve", true, false, {}, {}, {}, {}, {}}};
  model.tree = {hip, scn};
  Info info;
  info.id = "nerve.scn.medial.left"_id;
  info.title = "Medial superior cluneal nerve, left";
  info.summary = "A summary that is long enough to be wrapped over several lines of a narrow panel on a small screen.";
  const InfoClaim claim{"64.7 ± 5.3 mm", "60 mm on this body", "Lu et al. 1998", "All of it",
                        "PMID 1",        "abstract read",      "A note"};
  info.roots = {{"L1", {claim, claim}}, {"L5", {}}};
  info.course = {{"Leaves the foramen", "Leaves the foramen", true, false, {}},
                 {"Crosses the crest", "Crosses the crest", false, false, {claim}}};
  info.sources = {claim};
  info.facts = {{"Triangles", "12"}};
  info.model = 0;
  model.info = info;
  model.scene.selected = info.id;
  model.persons = {{"man", "Man", false}, {"woman", "Woman", true}};
  model.jobs = {{"Opening pelvis.stl", 0.4}};
  model.undo_label = "hide left hip bone";
  model.hovered = "Hip bone";
  model.status = "120000 triangles";
  return model;
}

}  // namespace cluneal::ui
