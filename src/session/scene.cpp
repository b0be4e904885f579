#include "session/scene.h"

namespace cluneal::session {
namespace {

/// The entry of the most specific id in `map` that covers `id`; null where none does.
template <class Value>
const Value* most_specific(const std::map<Id, Value>& map, const Id& id) {
  if (map.empty()) return nullptr;
  for (Id at = id; !at.empty(); at = at.parent()) {
    const auto found = map.find(at);
    if (found != map.end()) return &found->second;
  }
  return nullptr;
}

}  // namespace

std::string person_of_sex(const std::string& person, std::string_view sex) {
  constexpr std::string_view measured = "visible-";
  return std::string(person.starts_with(measured) ? measured : "") + std::string(sex);
}

bool is_woman(const std::string& person) {
  return person.ends_with("woman");
}

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

std::optional<std::size_t> model_index(const Scene& scene, const Id& id) {
  const Id all = Id::parse("model").value_or(Id{});
  if (id.parent() != all) return std::nullopt;
  const std::string number(id.last());
  if (number.empty() || number.size() > 6 || number.find_first_not_of("0123456789") != std::string::npos)
    return std::nullopt;
  const auto index = static_cast<std::size_t>(std::stoul(number));
  if (index >= scene.models.size()) return std::nullopt;
  return index;
}

}  // namespace cluneal::session
