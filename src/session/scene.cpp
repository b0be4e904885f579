#include "session/scene.h"

#include <utility>

namespace cluneal::session {
namespace {

/// The entry of the most specific id in `map` that covers `id`; null where none does.
template <class Value>
const Value* most_specific(const std::map<Id, Value>& map, const Id& id) {
  // What covers `id` also covers all that stands between the two in the map's order. No id is copied where the first
  // look says it, as it mostly does: this is asked of everything for each pixel that is picked.
  auto at = map.upper_bound(id);
  for (Id above; at != map.begin(); at = map.upper_bound(above)) {
    --at;
    if (at->first.covers(id)) return &at->second;
    if (above.empty()) above = id;
    do above = above.parent();
    while (!above.empty() && !above.covers(at->first));
    if (above.empty()) return nullptr;
  }
  return nullptr;
}

const Id& all_models() {
  static const Id id = *Id::parse("model");
  return id;
}

/// Models' switches stand with the models alone.
void gather_switches(Scene& scene) {
  for (std::size_t i = 0; i < scene.models.size(); ++i) scene.models[i].shown = is_model_shown(scene, i);
  std::erase_if(scene.shown, [](const auto& entry) { return all_models().covers(entry.first); });
}

/// As `id` is called when model `gone` has been taken out; nothing where it is that one.
std::optional<Id> moved_up(const Id& id, std::size_t gone, std::size_t count) {
  for (std::size_t i = gone; i < count; ++i) {
    if (id == model_id(i)) return i == gone ? std::nullopt : std::optional(model_id(i - 1));
  }
  return id;
}

}  // namespace

bool is_shown(const Scene& scene, const Id& id, bool by_default) {
  const bool* said = most_specific(scene.shown, id);
  return said != nullptr ? *said : by_default;
}

bool is_on_shown_side(const Scene& scene, const Id& id) {
  using base::operator""_id;
  static const Id bones = "bone"_id;
  if (bones.covers(id)) return true;
  switch (scene.sides) {
    case Sides::both:
      return true;
    case Sides::left:
      return base::side_of(id) != base::Side::right;
    case Sides::right:
      return base::side_of(id) != base::Side::left;
  }
  return true;
}

double opacity_of(const Scene& scene, const Id& id, double by_default) {
  const double* said = most_specific(scene.opacity, id);
  return said != nullptr ? *said : by_default;
}

bool is_highlighted(const Scene& scene, const Id& id) {
  for (Id at = id; !scene.highlighted.empty() && !at.empty(); at = at.parent()) {
    if (scene.highlighted.count(at) != 0) return true;
  }
  return false;
}

Id model_id(std::size_t index) {
  return all_models().child(std::to_string(index));
}

bool is_model_shown(const Scene& scene, std::size_t index) {
  return index < scene.models.size() && scene.models[index].shown && is_shown(scene, model_id(index), true);
}

Scene with_branch(Scene scene, const Id& id, bool shown) {
  if (!all_models().covers(id)) {
    std::erase_if(scene.shown, [&](const auto& entry) { return id.covers(entry.first); });
    scene.shown[id] = shown;
    return scene;
  }
  gather_switches(scene);
  for (std::size_t i = 0; i < scene.models.size(); ++i) {
    if (id.covers(model_id(i))) scene.models[i].shown = shown;
  }
  return scene;
}

Scene without_model(Scene scene, std::size_t index) {
  const std::size_t count = scene.models.size();
  if (index >= count) return scene;
  gather_switches(scene);
  scene.models.erase(scene.models.begin() + static_cast<std::ptrdiff_t>(index));
  std::map<Id, double> opacity;
  for (const auto& [id, value] : scene.opacity) {
    if (const auto now = moved_up(id, index, count)) opacity[*now] = value;
  }
  std::set<Id> highlighted;
  for (const Id& id : scene.highlighted) {
    if (const auto now = moved_up(id, index, count)) highlighted.insert(*now);
  }
  scene.opacity = std::move(opacity);
  scene.highlighted = std::move(highlighted);
  scene.selected = moved_up(scene.selected, index, count).value_or(Id{});
  return scene;
}

std::optional<std::size_t> model_index(const Scene& scene, const Id& id) {
  if (id.parent() != all_models()) return std::nullopt;
  const std::string number(id.last());
  if (number.empty() || number.size() > 6 || number.find_first_not_of("0123456789") != std::string::npos)
    return std::nullopt;
  const auto index = static_cast<std::size_t>(std::stoul(number));
  if (index >= scene.models.size()) return std::nullopt;
  return index;
}

}  // namespace cluneal::session
