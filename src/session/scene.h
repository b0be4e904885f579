#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <glm/mat4x4.hpp>

#include "anatomy/roots.h"
#include "base/id.h"

namespace cluneal::session {

using base::Id;

/// A model of the user's own, by reference: never copied into a session.
struct ImportedModel {
  std::string path;
  std::string hash;  ///< Of the file's content.
  std::string name;
  double millimetres_per_unit = 1;
  bool unit_declared = false;  ///< By the file; else guessed.
  glm::dmat4 transform{1};     ///< From the file's axes into LPS millimetres, unit included.
  bool shown = true;
  bool operator==(const ImportedModel&) const = default;
};

/// How many times thicker than in life nerves are drawn.
inline constexpr double least_nerve_scale = 1, largest_nerve_scale = 6;

enum class Sides { both, left, right };

/// Of what somebody looks through.
inline constexpr double ghost_opacity = 0.3;

/// What is shown and how: one plain value. An undo entry, a bookmark, --state and a test's input are all one of these.
struct Scene {
  std::string body = "man";
  /// Deviations from what the atlas shows by itself; the most specific id wins. `bone.hip` hides both, unless
  /// `bone.hip.left` says otherwise.
  std::map<Id, bool> shown;
  std::map<Id, double> opacity;   ///< 0 to 1; absent: as the atlas does. The most specific id wins.
  std::map<Id, Id> variants;      ///< By the nerve that varies, where not the usual one: variants.h.
  std::set<anatomy::Root> roots;  ///< Only nerves that hold fibres of these are shown; empty: all. levels.h.
  std::set<Id> highlighted;
  Id selected;             ///< Empty: nothing.
  Id spread;               ///< The nerve whose published distances lie beside the curves that it crosses; empty: none.
  std::vector<Id> beside;  ///< What pictures side by side show, one each; fewer than two: one picture (side_by_side.h).
  Sides sides = Sides::both;
  bool labels = true;
  double nerve_scale = 2.0;  ///< How many times thicker nerves are drawn; written on the picture.
  bool dark_background = false;
  std::vector<ImportedModel> models;
  bool operator==(const Scene&) const = default;
};

/// Which of the scene's models `id` names; nothing where it names none.
[[nodiscard]] std::optional<std::size_t> model_index(const Scene& scene, const Id& id);
/// `model.<index>`.
[[nodiscard]] Id model_id(std::size_t index);
/// Whether a model is to be drawn, by its own switch and by what is said of its id in scenes of earlier versions.
[[nodiscard]] bool is_model_shown(const Scene& scene, std::size_t index);
/// The scene with all at and below `id` shown or hidden: what was said of single things there no longer counts.
[[nodiscard]] Scene with_branch(Scene scene, const Id& id, bool shown);
/// The scene without that model. Those after it move up by one, with all that was said of them.
[[nodiscard]] Scene without_model(Scene scene, std::size_t index);
/// Whether `id` is to be drawn, given what the atlas shows by itself.
[[nodiscard]] bool is_shown(const Scene& scene, const Id& id, bool by_default);
/// Whether the sides filter lets `id` through: what lies on the midline always passes, and so do bones, without which
/// one sees half a skeleton.
[[nodiscard]] bool is_on_shown_side(const Scene& scene, const Id& id);
/// 0 to 1: what the scene says, else how the atlas shows it by itself.
[[nodiscard]] double opacity_of(const Scene& scene, const Id& id, double by_default = 1);
/// Whether `id` or anything above it is highlighted.
[[nodiscard]] bool is_highlighted(const Scene& scene, const Id& id);

}  // namespace cluneal::session
