#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <glm/trigonometric.hpp>

#include "session/groups.h"
#include "session/side_by_side.h"
#include "session/tours.h"
#include "session/visible.h"

namespace cluneal::session {
namespace {

constexpr int usual_seconds = 60;

std::set<Id> switched_on(const Scene& scene, const anatomy::Atlas& atlas) {
  std::set<Id> shown;
  for (const Id& id : atlas.leaves()) {
    if (is_switched_on(scene, atlas, id)) shown.insert(id);
  }
  return shown;
}

/// The fewest ids that name exactly these: a branch where all that its name shows is among them.
class FewestNames {
 public:
  FewestNames(const anatomy::Atlas& atlas, const std::set<Id>& wanted) : atlas_(atlas), wanted_(wanted) {
    Scene every = nothing_shown(atlas);
    for (const Id& leaf : atlas.leaves()) {
      for (Id id = leaf; !id.empty(); id = id.parent()) {
        if (!below_[id.parent()].insert(id).second) break;
      }
    }
    for (const Id& root : below_[{}]) every = with_shown_branch(std::move(every), atlas, root);
    every_ = switched_on(every, atlas);
  }
  [[nodiscard]] std::vector<Id> find() {
    add_below({});
    return std::move(ids_);
  }

 private:
  void add_below(const Id& id) {
    for (const Id& child : below_[id]) add(child);
  }
  void add(const Id& id) {
    const std::set<Id> here = under(id, wanted_);
    if (here.empty()) return;
    if (below_.count(id) == 0 || here == shown_by(id)) {
      ids_.push_back(id);
    } else {
      add_below(id);
    }
  }
  [[nodiscard]] static std::set<Id> under(const Id& id, const std::set<Id>& of) {
    std::set<Id> some;
    std::copy_if(of.begin(), of.end(), std::inserter(some, some.end()),
                 [&](const Id& leaf) { return id.covers(leaf); });
    return some;
  }
  /// What is held back from the name of a branch above is shown by its own.
  [[nodiscard]] std::set<Id> shown_by(const Id& id) const {
    std::set<Id> shown = under(id, every_);
    if (shown.empty()) shown = switched_on(with_shown_branch(nothing_shown(atlas_), atlas_, id), atlas_);
    return shown;
  }

  const anatomy::Atlas& atlas_;
  const std::set<Id>& wanted_;
  std::map<Id, std::set<Id>> below_;
  std::set<Id> every_;  ///< What the names of all roots show together.
  std::vector<Id> ids_;
};

anatomy::TourSides tour_sides_of(Sides sides) {
  switch (sides) {
    case Sides::left:
      return anatomy::TourSides::left;
    case Sides::right:
      return anatomy::TourSides::right;
    case Sides::both:
      break;
  }
  return anatomy::TourSides::both;
}

/// What variants, roots and joints make of the step's names other than the scene has it is said thing by thing.
void add_what_differs(anatomy::TourStep& step, const std::set<Id>& wanted, const anatomy::Atlas& atlas) {
  const std::set<Id> shown = switched_on(shot_of(step, atlas).scene, atlas);
  std::set_difference(wanted.begin(), wanted.end(), shown.begin(), shown.end(), std::back_inserter(step.show));
  std::set_difference(shown.begin(), shown.end(), wanted.begin(), wanted.end(), std::back_inserter(step.hide));
}

}  // namespace

anatomy::TourCamera tour_camera_of(const Camera& camera) {
  anatomy::TourCamera taken;
  for (std::size_t i = 0; i < taken.target.size(); ++i)
    taken.target[i] = std::clamp(camera.target[static_cast<glm::length_t>(i)], -anatomy::farthest_tour_target,
                                 anatomy::farthest_tour_target);
  taken.azimuth = std::remainder(camera.azimuth, 360);
  taken.elevation = camera.elevation;
  taken.half_height = std::clamp(camera.distance * std::tan(glm::radians(camera.field_of_view / 2)),
                                 anatomy::least_tour_height, anatomy::largest_tour_height);
  return taken;
}

anatomy::TourStep step_taken_from(const Scene& scene, const Camera& camera, const anatomy::Atlas& atlas) {
  anatomy::TourStep step;
  step.seconds = usual_seconds;
  step.camera = tour_camera_of(camera);
  step.body = scene.body;
  const std::set<Id> wanted = switched_on(scene, atlas);
  step.only = FewestNames(atlas, wanted).find();
  for (const auto& [of, variant] : scene.variants) step.variants.push_back(variant);
  step.roots = scene.roots;
  // Models are the user's own: whoever opens the tour has none.
  const Id models = *Id::parse("model");
  for (const auto& [id, opacity] : scene.opacity) {
    if (!models.covers(id)) step.opacity[id] = opacity;
  }
  std::copy_if(scene.highlighted.begin(), scene.highlighted.end(), std::back_inserter(step.highlight),
               [&](const Id& id) { return !models.covers(id); });
  step.sides = tour_sides_of(scene.sides);
  step.spread = scene.spread;
  step.labels = scene.labels;
  add_what_differs(step, wanted, atlas);
  for (const Id& id : scene.beside) {
    if (!models.covers(id)) step.beside.push_back({id, {}});
  }
  return step;
}

}  // namespace cluneal::session
