#include "app/state/library.h"

#include <algorithm>
#include <array>

#include "app/phrases.h"
#include "geometry/bounds.h"
#include "language/writing.h"

namespace cluneal::app {

using base::Id;
using base::operator""_id;

void Library::keep(const OpenedModel& opened) {
  const std::string& hash = opened.loaded.hash;
  models[hash] = opened.loaded;
  const glm::dvec3 size = geometry::bounds_of(opened.loaded.mesh->positions).size();
  units[hash] = {opened.model.unit_declared, opened.model.millimetres_per_unit,
                 std::max({size.x, size.y, size.z}) * opened.model.millimetres_per_unit};
  files[hash] = {opened.model.transform, opened.model.millimetres_per_unit,
                 geometry::bounds_of(opened.loaded.mesh->positions).centre()};
}

std::string Library::unit_note(const std::string& hash) const {
  const auto known = units.find(hash);
  if (known == units.end()) return {};
  const FileUnit& file = known->second;
  struct Name {
    double millimetres;
    language::Phrase words;
  };
  constexpr std::array<Name, 4> names{
      {{1, phrases::millimetres}, {10, phrases::centimetres}, {25.4, phrases::inches}, {1000, phrases::metres}}};
  std::string unit = atlas.language.say(phrases::units_of_millimetres,
                                        {{"size", language::number(atlas.language, file.millimetres, 3)}});
  for (const Name& name : names) {
    if (file.millimetres == name.millimetres) unit = atlas.language.say(name.words);
  }
  constexpr double without_decimals = 10;
  return atlas.language.say(
      file.declared ? phrases::read_in_unit : phrases::unit_guessed,
      {{"unit", unit},
       {"size", language::number(atlas.language, file.across, file.across < without_decimals ? 1 : 0)}});
}

std::optional<session::FileFrame> Library::file_of(const session::Scene& scene, std::size_t index) const {
  if (index >= scene.models.size()) return std::nullopt;
  const session::ImportedModel& model = scene.models[index];
  const auto file = files.find(model.hash);
  if (file == files.end()) return std::nullopt;
  return session::in_unit(file->second, model.millimetres_per_unit);
}

bool is_on(const body::Body& body, const Id& id) {
  const auto has = [&](const auto& things) {
    return std::any_of(things.begin(), things.end(), [&](const auto& entry) { return id.covers(entry.first); });
  };
  return has(body.shapes) || has(body.courses) || has(body.sites) || has(body.territories) || has(body.areas) ||
         has(body.landmarks);
}

bool Library::on_body(const Id& id) const {
  return is_on(*body, id);
}

std::vector<session::GroupMembers> Library::groups() const {
  return session::group_members(atlas, [this](const Id& id) { return on_body(id); });
}

std::vector<Id> Library::bones() const {
  std::vector<Id> all{"bone"_id};
  for (const auto& [id, shape] : body->shapes) {
    if ("bone"_id.covers(id)) all.push_back(id);
  }
  return all;
}

}  // namespace cluneal::app
