// Laying a model onto a bone's surface: worked out beside the window, delivered where nothing has changed meanwhile.
#include <glm/mat3x3.hpp>
#include <utility>

#include "app/models/models.h"
#include "app/phrases.h"
#include "app/present/cite.h"
#include "geometry/surface_distance.h"
#include "geometry/topology.h"
#include "language/writing.h"
#include "session/visible.h"
#include "view/shown.h"

namespace cluneal::app {
namespace {

using base::operator""_id;
using MeshPointer = std::shared_ptr<const geometry::Mesh>;

struct Laid {
  glm::dmat4 motion{1};
  geometry::SurfaceDistance left;
  bool cancelled = false;
};

/// Positions and triangles of all, where `transform` lays them.
geometry::Mesh gathered(const std::vector<MeshPointer>& meshes, const glm::dmat4& transform) {
  geometry::Mesh all;
  for (const MeshPointer& mesh : meshes) {
    const auto first = static_cast<std::uint32_t>(all.positions.size());
    for (const glm::vec3& p : mesh->positions)
      all.positions.push_back(glm::vec3(glm::dvec3(transform * glm::dvec4(glm::dvec3(p), 1))));
    for (const std::uint32_t corner : mesh->indices) all.indices.push_back(first + corner);
  }
  geometry::compute_normals(all);
  return all;
}

Laid lay(geometry::Mesh model, const geometry::Mesh& bone, bool with_scale, const std::string& doing,
         base::Progress& progress) {
  const auto go_on = [&](double fraction) {
    progress.report(0.9 * fraction, doing);
    return !progress.cancelled();
  };
  const geometry::Similarity found = geometry::align(model, bone, with_scale, geometry::align_steps, go_on);
  Laid laid;
  laid.cancelled = progress.cancelled();
  if (laid.cancelled) return laid;
  for (glm::vec3& p : model.positions) p = glm::vec3(found(glm::dvec3(p)));
  laid.left = geometry::surface_distance(model, bone);
  laid.motion = glm::dmat4(found.scale * found.rotation);
  laid.motion[3] = glm::dvec4(found.translation, 1);
  laid.cancelled = progress.cancelled();
  return laid;
}

/// Where the model is still as it was when the work began; `onto`: what it was laid on.
void keep_laid(Application::State& state, const session::FitSurface& wanted, const session::ImportedModel& model,
               const Laid& laid, const std::string& name, const std::string& onto) {
  const bool as_it_was = wanted.model < state.scene().models.size() && state.scene().models[wanted.model] == model;
  if (!as_it_was) {
    state.report(base::Severity::note, state.say(phrases::model_was_changed_while_it, {{"model", name}}));
    return;
  }
  session::Scene next = state.scene();
  next.models[wanted.model].transform = laid.motion * model.transform;
  state.commit(state.say(phrases::align_model_to_bone, {{"model", name}, {"bone", onto}}), std::move(next),
               state.clock);
  const language::Language& language = state.library.atlas.language;
  state.report(base::Severity::note, state.say(phrases::model_is_aligned_to_bone,
                                               {{"model", name},
                                                {"bone", onto},
                                                {"mean", language::number(language, laid.left.mean, 1) + " mm"},
                                                {"most", language::number(language, laid.left.p95, 1) + " mm"}}));
  state.work.ended.emplace_back("surface_fitted");
}

}  // namespace

void fit_surface(Application::State& state, const session::FitSurface& wanted) {
  if (wanted.model >= state.scene().models.size()) return;
  const session::ImportedModel& model = state.scene().models[wanted.model];
  const auto loaded = state.library.models.find(model.hash);
  if (loaded == state.library.models.end()) return;
  std::vector<MeshPointer> bones;
  for (const auto& [id, shape] : state.library.body->shapes) {
    // Of a whole branch only what is shown: so one chooses which bones a model of several is laid on.
    const bool one = id == wanted.to;
    if (!one && !(wanted.to.covers(id) && session::is_visible(state.scene(), state.library.atlas, id))) continue;
    bones.push_back(shape.mesh[static_cast<std::size_t>(body::LevelOfDetail::still)]);
  }
  if (bones.empty()) {
    state.report(base::Severity::note, state.say(phrases::none_of_these_bones_is));
    return;
  }
  const std::string name = model.name, onto = wanted.to == "bone"_id ? state.say(phrases::the_bones_shown)
                                                                     : state.library.atlas.title_of(wanted.to);
  const std::string doing = state.say(phrases::aligning_the_model_to_bone);
  auto work = [&state, wanted, doing, model, mesh = loaded->second.mesh, bones, name,
               onto](base::Progress& progress) -> base::Jobs::Delivery {
    const Laid laid =
        lay(gathered({mesh}, model.transform), gathered(bones, glm::dmat4(1)), wanted.with_scale, doing, progress);
    return [&state, &progress, wanted, model, laid, name, onto] {
      if (progress.cancelled()) return;  // Also where it had just been laid.
      state.on_own_scene(
          [&state, wanted, model, laid, name, onto] { keep_laid(state, wanted, model, laid, name, onto); });
    };
  };
  state.work.start(state.say(phrases::aligning_model, {{"model", name}}), "", std::move(work));
  state.panel.stale = true;
}

}  // namespace cluneal::app
