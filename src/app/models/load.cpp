#include "app/models/load.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "anatomy/load_atlas.h"
#include "anatomy/translate.h"
#include "app/phrases.h"
#include "base/file.h"
#include "body/baked_file.h"
#include "body/build_body.h"
#include "body/tables/measures.h"
#include "geometry/bounds.h"
#include "geometry/simplify.h"

namespace cluneal::app {
namespace {

constexpr std::size_t light_enough = 60'000;  ///< Triangles that need no coarser copy.
constexpr double moving_error = 0.0015;       ///< Of the model's size: half a pixel when it fills the picture.

/// Where a body lies baked: beside the installed assets, else in the user's own cache.
std::filesystem::path baked_folder(const anatomy::Atlas& atlas, const std::string& person,
                                   const body::BuildOptions& options = {}) {
  const std::filesystem::path assets = base::assets_folder();
  const base::Result<std::string> key = body::cache_key(assets, atlas.content_hash, person, options);
  std::error_code none;
  const std::filesystem::path installed = assets.parent_path();
  if (key && std::filesystem::exists(body::cached_file(installed, person, *key), none)) return installed;
  return base::cache_folder();
}

base::Result<OpenedModel> opened_model(const std::filesystem::path& file, const std::filesystem::path& program,
                                       base::Progress* progress, bool moves) {
  base::Result<io::ForeignModel> model = io::import_model(file, program, progress);
  if (!model) return model.error();
  if (progress != nullptr)
    progress->report(0.9, base::Said{phrases::preparing_file, {{"file", file.filename().string()}}});
  OpenedModel opened;
  opened.triangles = model->mesh.triangle_count();
  const double size = geometry::bounds_of(model->mesh.positions).radius();
  opened.loaded.hash = model->content_hash;
  auto still = std::make_shared<const geometry::Mesh>(geometry::ordered_for_drawing(model->mesh));
  model->mesh = {};
  opened.loaded.moving =
      !moves || opened.triangles <= light_enough
          ? still
          : std::make_shared<const geometry::Mesh>(geometry::simplified(*still, moving_error * size));
  opened.loaded.mesh = std::move(still);
  opened.model = std::move(*model);
  base::Result<OpenedModel> result(std::move(opened));
  result.warnings = std::move(model.warnings);
  return result;
}

}  // namespace

base::Result<language::Language> load_language(std::string_view tag) {
  return language::Language::load(base::assets_folder() / "languages", tag);
}

base::Result<anatomy::Atlas> load_knowledge(std::string_view language) {
  const base::Result<language::Language> spoken = load_language(language);
  if (!spoken) return spoken.error();
  base::Result<anatomy::Atlas> atlas = anatomy::load_atlas(base::assets_folder() / "atlas");
  if (atlas) *atlas = anatomy::translated(std::move(*atlas), *spoken);
  return atlas;
}

base::Status known_person(const anatomy::Persons& persons, const std::string& person) {
  if (anatomy::find_person(persons, person) != nullptr) return base::Done{};
  std::string names;
  for (const anatomy::Person& known : persons) names += (names.empty() ? "" : ", ") + known.id;
  return base::error_of(phrases::no_such_body, {{"body", person}, {"bodies", names}});
}

base::Result<body::Body> load_person(const anatomy::Atlas& atlas, const std::string& person, base::Progress* progress,
                                     const body::BuildOptions& options) {
  if (base::Status known = known_person(atlas.persons, person); !known) return known.error();
  return body::cached_body(base::assets_folder(), atlas, person, baked_folder(atlas, person, options), progress,
                           options);
}

base::Result<body::Body> load_person_to_draw(const anatomy::Atlas& atlas, const std::string& person,
                                             base::Progress* progress, const body::BuildOptions& options) {
  if (base::Status known = known_person(atlas.persons, person); !known) return known.error();
  return body::cached_body(base::assets_folder(), atlas, person, baked_folder(atlas, person, options), progress,
                           options, body::Finest::when_asked_for);
}

base::Result<body::Body> load_person_to_measure(const anatomy::Atlas& atlas, const std::string& person) {
  if (base::Status known = known_person(atlas.persons, person); !known) return known.error();
  return body::measured_body(base::assets_folder(), atlas, person, baked_folder(atlas, person));
}

base::Result<OpenedModel> open_model(const std::filesystem::path& file, const std::filesystem::path& program,
                                     base::Progress* progress) {
  return opened_model(file, program, progress, true);
}

base::Result<OpenedModel> open_model_for_figure(const std::filesystem::path& file,
                                                const std::filesystem::path& program) {
  return opened_model(file, program, nullptr, false);
}

session::ImportedModel scene_entry(const std::filesystem::path& file, const io::ForeignModel& model) {
  session::ImportedModel entry;
  std::error_code error;
  entry.path = std::filesystem::absolute(file, error).string();
  entry.hash = model.content_hash;
  entry.name = file.filename().string();
  entry.millimetres_per_unit = model.millimetres_per_unit;
  entry.unit_declared = model.unit_declared;
  entry.transform = model.transform;
  return entry;
}

std::filesystem::path this_program() {
  std::error_code error;
  std::filesystem::path path = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::filesystem::path("/proc/self/exe") : path;
}

}  // namespace cluneal::app
