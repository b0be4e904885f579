#include "body/build_body.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <glm/geometric.hpp>
#include <iterator>
#include <system_error>

#include "base/parallel.h"
#include "body/bones/bone_surface.h"
#include "body/bones/net_check.h"
#include "body/core/finding.h"
#include "body/core/midline.h"
#include "body/nerves/course.h"
#include "body/nerves/twigs.h"
#include "body/phrases.h"
#include "body/places/marks.h"
#include "body/places/places.h"
#include "body/soft/disc.h"
#include "body/soft/ligament.h"
#include "body/soft/muscle.h"
#include "body/tables/measures.h"
#include "body/typical/typical.h"
#include "geometry/occlusion.h"
#include "geometry/simplify.h"

namespace cluneal::body {
namespace {

/// Beyond these a landmark is not where the table says (body.md); spheres' own landmarks are exempt.
constexpr double pure_residual_limit = 0.01;
constexpr double sphere_residual_limit = 0.02;

/// Everything that is read before anything is built.
struct Tables {
  std::vector<ControlMeshTable> bones;  ///< And the skin.
  std::vector<ControlMeshTable> muscle_nets;
  PlaceTable places;
  Measures measures;
  Posture posture;
  std::vector<LigamentTable> ligaments;
  Discs discs;
  std::vector<MuscleTable> muscles;
  TypicalTable typical;
};

base::Result<std::vector<ControlMeshTable>> load_nets(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".json" && is_net_table(at->path())) files.push_back(at->path());
  }
  std::sort(files.begin(), files.end());
  if (files.empty()) {
    return base::Error{
        "there is no bone's table in " + folder.string() + "; check where the program's assets lie (CLUNEAL_ASSETS)",
        {}};
  }
  std::vector<ControlMeshTable> tables;
  std::vector<base::Diagnostic> mistakes;
  std::string first;
  for (const auto& file : files) {
    auto table = load_net_table(file);
    if (table) {
      tables.push_back(std::move(*table));
      continue;
    }
    if (first.empty()) first = table.error().message;
    mistakes.insert(mistakes.end(), table.error().details.begin(), table.error().details.end());
  }
  if (!first.empty()) return base::Error{first, std::move(mistakes)};
  return tables;
}

base::Result<Tables> load_tables(const std::filesystem::path& folder, const Person& person) {
  auto bones = load_nets(folder);
  if (!bones) return bones.error();
  const auto muscles_from = std::stable_partition(
      bones->begin(), bones->end(), [](const ControlMeshTable& net) { return !net.bone.starts_with("muscle."); });
  std::vector<ControlMeshTable> muscle_nets(std::make_move_iterator(muscles_from),
                                            std::make_move_iterator(bones->end()));
  bones->erase(muscles_from, bones->end());
  auto places = load_place_table(folder / "places.json");
  if (!places) return places.error();
  auto measures = load_measures(folder / "measures.json");
  if (!measures) return measures.error();
  auto posture = load_posture(folder / "posture.json");
  if (!posture) return posture.error();
  auto ligaments = load_ligaments(folder / "ligaments.json");
  if (!ligaments) return ligaments.error();
  auto discs = load_discs(folder / "discs.json");
  if (!discs) return discs.error();
  auto muscles = load_muscles(folder / "muscles.json");
  if (!muscles) return muscles.error();
  auto typical = load_typical(folder / "typical.json", person.sex);
  if (!typical) return typical.error();
  return Tables{std::move(*bones),        std::move(muscle_nets), std::move(*places),
                measures->at(person.sex), std::move(*posture),    std::move(*ligaments),
                std::move(*discs),        std::move(*muscles),    std::move(*typical)};
}

bool is_skin(const ControlMeshTable& table) {
  return table.bone.starts_with("skin.");
}

void remark_residuals(Body& body, const ControlMeshTable& table, const BoneSurface& surface) {
  const auto add = [&](const std::string& path, std::string message) {
    body.remarks.push_back({base::Severity::error, "", path, std::move(message)});
  };
  if (surface.pure_residual > pure_residual_limit) {
    add(table.bone, text_of("the interpolation misses a landmark by %.3f mm; at most %.3f mm is allowed",
                            surface.pure_residual, pure_residual_limit));
  }
  const double limit = table.limits.residual;
  if (surface.residual > limit) {
    add(table.bone + " " + table.landmarks[surface.worst_landmark].id,
        text_of("the smoothed surface passes the landmark at %.3f mm; at most %.3f mm is allowed: space the landmarks "
                "round it more evenly",
                surface.residual, limit));
  }
  if (surface.sphere_residual > sphere_residual_limit) {
    add(table.bone, text_of("the surface leaves its sphere by %.3f mm", surface.sphere_residual));
  }
}

/// Of the skin, whatever is asked of bones: edges of 6 mm, on which the territories are laid.
constexpr int skin_levels = 3;

/// How often to subdivide: nets of small bones are fine already, and one level less gives them edges as short as a hip
/// bone's (about half a millimetre).
int levels_for(const ControlMeshTable& table, const PosedBone& bone, int levels) {
  if (is_skin(table)) return skin_levels;
  constexpr double fine = 75;  // mm^2 a net triangle; the hip bone's has 150, a vertebra's and the sacrum's about 40.
  double area = 0;
  for (const geometry::Triangle& t : bone.net.triangles) {
    const auto& p = bone.net.points;
    area += 0.5 * glm::length(glm::cross(p[t[1]] - p[t[0]], p[t[2]] - p[t[0]]));
  }
  return area < fine * static_cast<double>(bone.net.triangles.size()) ? levels - 1 : levels;
}

std::array<geometry::Mesh, 3> bone_details(const BoneSurface& surface) {
  return {geometry::ordered_for_drawing(surface.coarse),
          geometry::ordered_for_drawing(geometry::simplified(surface.mesh, still_error)),
          geometry::ordered_for_drawing(geometry::simplified(surface.mesh, moving_error))};
}

/// Subdivisions in place of simplified meshes: on so large and smooth a surface the long facets of a simplified one
/// show as flecks.
std::array<geometry::Mesh, 3> skin_details(const BoneSurface& surface) {
  const geometry::Mesh still = geometry::ordered_for_drawing(surface.mesh);
  return {still, still, geometry::ordered_for_drawing(surface.coarse)};
}

struct BuiltBone {
  BoneSurface surface;
  std::array<geometry::Mesh, 3> details;
};

/// The surfaces of all bones, in their order. None needs another, and they are a quarter of the work.
std::vector<BuiltBone> built_bones(const std::vector<PlacedNet>& nets, int levels) {
  std::vector<BuiltBone> built(nets.size());
  base::for_each_parallel(nets.size(), [&](std::size_t i) {
    const ControlMeshTable& table = *nets[i].table;
    built[i].surface = bone_surface(nets[i].bone, std::max(1, levels_for(table, nets[i].bone, levels)));
    built[i].details = is_skin(table) ? skin_details(built[i].surface) : bone_details(built[i].surface);
  });
  return built;
}

/// Adds a bone's shapes, landmarks and curves; a paired one's right side is the mirror image.
base::Status add_bone(Body& body, const PlacedNet& net, const BuiltBone& built, const PlaceTable& places,
                      const std::string& sex) {
  const ControlMeshTable& table = *net.table;
  const PosedBone& bone = net.bone;
  const BoneSurface& surface = built.surface;
  remark_residuals(body, table, surface);
  const std::array<geometry::Mesh, 3>& details = built.details;
  if (base::Status landmarks = add_landmarks(body, table, bone, places); !landmarks) return landmarks;
  if (base::Status curves = add_curves(body, table, bone, places, surface.coarse); !curves) return curves;
  const auto id = Id::parse(table.bone);
  const double thickness = is_skin(table) ? 0 : table.limits.thickness(sex);
  Shape left{table.paired ? id->child("left") : *id, {}, table.euler, thickness};
  Shape right{table.paired ? id->child("right") : *id, {}, table.euler, thickness};
  for (std::size_t d = 0; d < details.size(); ++d) {
    left.mesh[d] = std::make_shared<const geometry::Mesh>(details[d]);
    right.mesh[d] = std::make_shared<const geometry::Mesh>(across_midline(details[d]));
  }
  if (table.paired) body.shapes.insert_or_assign(right.id, right);
  body.shapes.insert_or_assign(left.id, left);
  return base::Done{};
}

/// The occlusion of a mesh's vertices, taken from the nearest points of another mesh that has it.
std::vector<float> carried_occlusion(const geometry::Mesh& mesh, const geometry::Mesh& from,
                                     const geometry::Bvh& tree) {
  std::vector<float> values;
  values.reserve(mesh.positions.size());
  for (const glm::vec3& position : mesh.positions) {
    const auto nearest = tree.nearest(glm::dvec3(position));
    float value = 0;
    for (std::size_t k = 0; nearest && k < 3; ++k) {
      const std::uint32_t vertex = from.indices[3 * std::size_t{nearest->triangle} + k];
      value += static_cast<float>(nearest->barycentric[k]) * from.occlusion[vertex];
    }
    values.push_back(std::min(value, 1.0F));
  }
  return values;
}

/// The occlusion of a shape by itself: baked on the even, unsimplified mesh and carried to the simplified ones, where
/// the long facets of a vertex would shade it.
void shade(Shape& shape, base::Progress* progress) {
  geometry::OcclusionOptions options;
  options.rays = 48;
  options.lift = 0.3;  // mm; clear of the facets that stand for the surface.
  const geometry::Bvh own(shape.at(LevelOfDetail::still));
  const std::array<const geometry::Bvh*, 1> blockers{&own};
  auto finest = std::make_shared<geometry::Mesh>(shape.at(LevelOfDetail::finest));
  finest->occlusion = geometry::occlusion_of(*finest, blockers, options, progress);
  const geometry::Bvh tree(*finest);
  for (const LevelOfDetail detail : {LevelOfDetail::still, LevelOfDetail::moving}) {
    auto mesh = std::make_shared<geometry::Mesh>(shape.at(detail));
    mesh->occlusion = carried_occlusion(*mesh, *finest, tree);
    shape.mesh[static_cast<std::size_t>(detail)] = std::move(mesh);
  }
  shape.mesh[static_cast<std::size_t>(LevelOfDetail::finest)] = std::move(finest);
}

/// Each structure is shaded by its own form alone: what stands beside it shades it only while it is shown too, which is
/// the renderer's affair (shaders/contact.glsl). A bone shown by itself would otherwise bear the shadow of bones that
/// are not there, and one would see a pit in it. A right bone gets its twin's values: the body is symmetrical.
base::Status bake_occlusion(Body& body, base::Progress* progress) {
  std::vector<Shape*> shapes;
  for (auto& [id, shape] : body.shapes) {
    if (base::side_of(id) != base::Side::right) shapes.push_back(&shape);
  }
  // The largest first, so that no thread is left alone with one in the end.
  std::sort(shapes.begin(), shapes.end(), [](const Shape* a, const Shape* b) {
    return a->at(LevelOfDetail::finest).positions.size() > b->at(LevelOfDetail::finest).positions.size();
  });
  std::atomic<int> done{0};
  base::for_each_parallel(shapes.size(), [&](std::size_t i) {
    if (progress != nullptr && progress->cancelled()) return;
    shade(*shapes[i], progress);
    const double share = static_cast<double>(++done) / static_cast<double>(shapes.size());
    if (progress != nullptr) progress->report(0.45 + 0.35 * share, base::Said{phrases::baking_the_shade});
  });
  if (progress != nullptr && progress->cancelled()) return base::Error{"cancelled", {}};
  for (const Shape* shape : shapes) {
    const auto twin = body.shapes.find(base::mirrored(shape->id));
    if (twin == body.shapes.end() || twin->first == shape->id) continue;
    for (std::size_t d = 0; d < shape->mesh.size(); ++d) {
      twin->second.mesh[d] = std::make_shared<const geometry::Mesh>(across_midline(*shape->mesh[d]));
    }
  }
  return base::Done{};
}

/// The muscles that nerves go round.
std::vector<Id> gone_round(const std::vector<MuscleTable>& muscles) {
  std::vector<Id> ids;
  for (const MuscleTable& muscle : muscles) {
    if (muscle.nerves_go_round) ids.push_back(muscle.id);
  }
  return ids;
}

/// Says how far the build is and whether it goes on.
bool goes_on(base::Progress* progress, double fraction, const base::Phrase& what) {
  if (progress == nullptr) return true;
  progress->report(fraction, base::Said{what});
  return !progress->cancelled();
}

}  // namespace

base::Result<Body> build_body(const std::filesystem::path& assets, const anatomy::Atlas& atlas,
                              const std::string& person_name, const BuildOptions& options, base::Progress* progress) {
  const base::Error cancelled{"cancelled", {}};
  const auto person = anatomy::person_named(atlas.persons, person_name);
  if (!person) return person.error();
  if (!goes_on(progress, 0, phrases::reading_the_tables)) return cancelled;
  const auto tables = load_tables(assets / "body", *person);
  if (!tables) return tables.error();
  const auto pose = pose_of(*person, tables->bones, tables->places, tables->measures, tables->posture);
  if (!pose) return pose.error();

  Body body;
  body.person = person_name;
  body.tilt_backward = pose->tilt_backward();
  if (person->typical) body.published = tables->measures;
  if (!goes_on(progress, 0.05, phrases::building_the_bones)) return cancelled;
  std::vector<PlacedNet> nets;
  std::map<std::string, PosedBone> typical;
  geometry::Warp skin_after_bones;
  if (person->typical) {
    auto bones = typical_bones(
        *person, {tables->bones, tables->places, tables->measures, tables->posture, tables->discs, tables->typical});
    if (!bones) return bones.error();
    typical = std::move(*bones);
    auto follow = after_bones(*person, tables->bones, *pose, typical);
    if (!follow) return follow.error();
    skin_after_bones = std::move(*follow);
  }
  for (const ControlMeshTable& table : tables->bones) {
    if (!table.assembled.contains(person->sex)) {
      // A bone that nobody has measured on this person is left out, not invented.
      body.remarks.push_back({base::Severity::note, "", table.bone, "is not measured on this person and left out"});
      continue;
    }
    for (base::Diagnostic& odd : misplaced_landmarks(table)) body.remarks.push_back(std::move(odd));
    const auto known = typical.find(table.bone);
    auto bone =
        known != typical.end() ? base::Result<PosedBone>(std::move(known->second)) : posed(table, *person, *pose);
    if (!bone) return bone.error();
    if (is_skin(table)) {
      for (glm::dvec3& point : bone->net.points) point = skin_after_bones(point);
    }
    nets.push_back({&table, std::move(*bone)});
    if (!goes_on(progress, 0.1, phrases::building_the_bones)) return cancelled;
  }
  const std::vector<BuiltBone> built = built_bones(nets, options.levels);
  for (std::size_t i = 0; i < nets.size(); ++i) {
    if (base::Status added = add_bone(body, nets[i], built[i], tables->places, person->sex); !added)
      return added.error();
  }
  if (!goes_on(progress, 0.4, phrases::building_the_bones)) return cancelled;
  if (base::Status added = add_discs(body, tables->discs, nets, options.levels); !added) return added.error();
  if (base::Status added = add_places_between(body, nets, tables->places); !added) return added.error();
  if (base::Status added = add_rims(body, nets, tables->places); !added) return added.error();
  add_lines(body, tables->places);
  lay_landmarks(body, atlas);
  const BoneField bones(body);
  if (base::Status added = add_ligaments(body, tables->ligaments, nets, bones); !added) return added.error();
  if (base::Status added = add_muscles(body, tables->muscles, tables->muscle_nets, nets, bones, options.levels);
      !added) {
    return added.error();
  }
  if (!goes_on(progress, 0.45, phrases::baking_the_shade)) return cancelled;
  if (options.occlusion) {
    if (base::Status baked = bake_occlusion(body, progress); !baked) return baked.error();
  }
  if (!goes_on(progress, 0.8, phrases::laying_the_nerves)) return cancelled;
  if (base::Status laid =
          route_nerves(body, atlas, bones, Surroundings(body, bones, gone_round(tables->muscles)), progress);
      !laid)
    return laid.error();
  if (!goes_on(progress, 0.95, phrases::laying_marks)) return cancelled;
  place_sites(body, atlas, bones);
  lay_territories(body, atlas);
  lay_twigs(body, atlas, bones);
  if (!goes_on(progress, 1, phrases::done)) return cancelled;
  return body;
}

}  // namespace cluneal::body
