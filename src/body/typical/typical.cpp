#include "body/typical/typical.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

#include "body/bones/frame.h"
#include "body/typical/bone_sizes.h"
#include "body/typical/hip_warp.h"
#include "body/typical/joints.h"
#include "body/typical/plate.h"
#include "body/typical/settle.h"
#include "body/typical/symphysis.h"

namespace cluneal::body {
namespace {

using Points = std::vector<glm::dvec3>;

/// Where a bone's own frame lies in the upright pelvis.
struct Lie {
  glm::dmat3 turn{1};
  glm::dvec3 shift{0};
  glm::dvec3 operator()(const glm::dvec3& own) const { return turn * own + shift; }
};

Lie measured_lie(const ControlMeshTable& table, const std::string& form) {
  const Frame frame = frame_of(table.assembled.at(form));
  return {frame.axes, frame.origin};
}

/// A turn in the sagittal plane that takes the direction `from` (y, z) to the angle `degrees` above backwards.
glm::dmat3 sagittal_turn(const glm::dvec3& from, double degrees) {
  const double angle = glm::radians(degrees) - std::atan2(from.z, from.y);
  const double c = std::cos(angle), s = std::sin(angle);
  return {{1, 0, 0}, {0, c, s}, {0, -s, c}};
}

/// The typical person while it is put together, in the upright pelvis.
class Assembly {
 public:
  Assembly(const Person& person, const TypicalSources& sources) : person_(person), sources_(sources) {}

  base::Status size_bones();
  base::Status lay_sacrum();
  base::Status stack_spine();
  base::Status hang_bones();
  base::Status lay_pelvis();
  void stand_on_origin();
  base::Result<std::map<std::string, PosedBone>> standing();

 private:
  struct Bone {
    const ControlMeshTable* table = nullptr;
    std::string form;
    Points own;   ///< With its published sizes, in its own frame.
    Points over;  ///< With those only that the skin follows; empty where these are all.
    std::optional<Lie> lie;
  };

  [[nodiscard]] const ControlMeshTable* table_of(const Id& bone) const {
    for (const ControlMeshTable& table : sources_.tables) {
      if (table.bone == bone.text()) return &table;
    }
    return nullptr;
  }
  base::Status set_on(const DiscRoom& room, const DiscTable& disc);
  void lay(const std::string& name);

  const Person& person_;
  const TypicalSources& sources_;
  std::map<std::string, Bone> bones_;
  std::map<std::string, PosedBone> laid_;
};

base::Error no_such(const std::string& bone, const std::string& what) {
  return {"typical.json and discs.json lay the bones by \"" + what + "\" of " + bone + ", but its table has none such",
          {}};
}

Points measured_points(const ControlMeshTable& table, const std::string& form) {
  Points points;
  for (const NetLandmark& landmark : table.landmarks) points.push_back(landmark.place.at(form));
  return points;
}

base::Status Assembly::size_bones() {
  for (const TypicalBone& bone : sources_.typical.bones) {
    const ControlMeshTable* table = table_of(bone.bone);
    if (table == nullptr) continue;
    auto own = sized_points(*table, bone);
    if (!own) return own.error();
    Points over;
    TypicalBone followed = bone;
    std::erase_if(followed.sizes, [](const BoneSize& size) { return !size.skin_follows; });
    if (followed.sizes.size() < bone.sizes.size()) {
      auto sized = sized_points(*table, followed);
      if (!sized) return sized.error();
      over = std::move(*sized);
    }
    bones_[bone.bone.text()] = {table, bone.form, std::move(*own), std::move(over), {}};
  }
  return base::Done{};
}

void Assembly::lay(const std::string& name) {
  const Bone& bone = bones_.at(name);
  PosedBone posed;
  posed.net.triangles = bone.table->triangles;
  posed.relief = bone.table->relief;
  for (const glm::dvec3& point : bone.own) posed.net.points.push_back((*bone.lie)(point));
  for (const glm::dvec3& point : bone.over) posed.over.push_back((*bone.lie)(point));
  laid_[name] = std::move(posed);
}

base::Status Assembly::lay_sacrum() {
  const auto found = bones_.find(sources_.typical.pelvis.sacrum.text());
  if (found == bones_.end()) return base::Done{};
  Bone& sacrum = found->second;
  const auto middle = sacrum.table->find("endplate.centre"), promontory = sacrum.table->find("rim.12");
  if (!middle || !promontory) return no_such(found->first, "endplate.centre and rim.12");
  const glm::dvec3 plateau = sacrum.own[*middle];
  Lie lie{sagittal_turn(plateau - sacrum.own[*promontory], sources_.typical.sacral_slope), {}};
  glm::dvec3 place(0);
  for (const PublishedPlace& published : sources_.means.places) {
    if (published.landmark == sources_.typical.pelvis.plateau) place = published.mean;
  }
  place.z = sources_.typical.plateau_height.value_or(place.z);
  lie.shift = place - lie.turn * plateau;
  sacrum.lie = lie;
  lay(found->first);
  return base::Done{};
}

/// The upper bone so on the lower one that their plates open by the wedge and stand the disc's height apart in the
/// middle; as far behind it, for its depth, as on the measured person.
base::Status Assembly::set_on(const DiscRoom& room, const DiscTable& disc) {
  const auto below = bones_.find(disc.below.bone.text()), above = bones_.find(disc.above.bone.text());
  if (below == bones_.end() || above == bones_.end() || !below->second.lie) return base::Done{};
  const Bone& base = below->second;
  Bone& bone = above->second;
  const auto floor = plate_of(*base.table, disc.below, base.own);
  if (!floor) return floor.error();
  const auto roof = plate_of(*bone.table, disc.above, bone.own);
  if (!roof) return roof.error();

  double shift = 0;
  const std::string& form = bone.form;
  if (base.table->assembled.contains(form) && bone.table->assembled.contains(form)) {
    const auto his_floor = plate_of(*base.table, disc.below, measured_points(*base.table, form));
    const auto his_roof = plate_of(*bone.table, disc.above, measured_points(*bone.table, form));
    if (!his_floor) return his_floor.error();
    if (!his_roof) return his_roof.error();
    const Lie his_base = measured_lie(*base.table, form), his_bone = measured_lie(*bone.table, form);
    const glm::dvec3 back = his_base.turn * glm::normalize(his_floor->back - his_floor->front) +
                            his_bone.turn * glm::normalize(his_roof->back - his_roof->front);
    const double depth = glm::distance(roof->back, roof->front) / glm::distance(his_roof->back, his_roof->front);
    shift = depth * glm::dot(his_bone(his_roof->middle) - his_base(his_floor->middle), glm::normalize(back));
  }

  const Lie& under = *base.lie;
  const double angle = Plate{under(floor->front), under(floor->back), {}}.angle();
  Lie lie{sagittal_turn(roof->back - roof->front, angle - room.wedge), {}};
  const double middle = glm::radians(angle - 0.5 * room.wedge);
  const glm::dvec3 back(0, std::cos(middle), std::sin(middle)), up(0, -std::sin(middle), std::cos(middle));
  lie.shift = under(floor->middle) + room.height * up + (shift + room.back) * back - lie.turn * roof->middle;
  bone.lie = lie;
  lay(above->first);
  return base::Done{};
}

base::Status Assembly::stack_spine() {
  for (const DiscRoom& room : sources_.typical.spine) {
    const auto disc = std::find_if(sources_.discs.discs.begin(), sources_.discs.discs.end(),
                                   [&](const DiscTable& one) { return one.id == room.disc; });
    if (disc == sources_.discs.discs.end()) {
      return base::Error{"typical.json stacks the spine on " + room.disc.text() + ", which discs.json has not", {}};
    }
    if (base::Status set = set_on(room, *disc); !set) return set;
  }
  return base::Done{};
}

base::Status Assembly::hang_bones() {
  for (const HangingBone& hanging : sources_.typical.hanging) {
    const ControlMeshTable* table = table_of(hanging.bone);
    const auto on = bones_.find(hanging.on.text());
    if (table == nullptr || on == bones_.end() || !on->second.lie) continue;
    const auto at = on->second.table->find_place(hanging.at);
    if (!at) return no_such(hanging.on.text(), hanging.at);
    if (!table->assembled.contains(hanging.form)) return no_such(table->bone, hanging.form);
    const Lie his_bone = measured_lie(*table, hanging.form), his_on = measured_lie(*on->second.table, hanging.form);
    const Lie& lie = *on->second.lie;
    const glm::dvec3 from = his_on(on->second.table->landmarks[at->index].place.at(hanging.form));
    const glm::dvec3 to = lie(on->second.own[at->index]);
    const glm::dmat3 turn = lie.turn * glm::transpose(his_on.turn);
    PosedBone posed;
    posed.net.triangles = table->triangles;
    for (const NetLandmark& landmark : table->landmarks) {
      posed.net.points.push_back(to + hanging.scale * (turn * (his_bone(landmark.place.at(hanging.form)) - from)));
    }
    laid_[table->bone] = std::move(posed);
  }
  return base::Done{};
}

/// The landmarks around it go along: left where the warp took them, the acetabular fossa would be level with its joint.
void set_radius(PosedBone& bone, PosedSphere& sphere, double radius) {
  sphere.radius = radius;
  for (const std::uint32_t i : sphere.landmarks) {
    bone.net.points[i] = sphere.centre + radius * glm::normalize(bone.net.points[i] - sphere.centre);
  }
  for (const OffSphere& off : sphere.around) {
    glm::dvec3& point = bone.net.points[off.landmark];
    point = sphere.centre + off.radii * radius * glm::normalize(point - sphere.centre);
  }
}

base::Status Assembly::lay_pelvis() {
  const ControlMeshTable* hip = table_of(sources_.typical.pelvis.hip);
  if (hip == nullptr) return base::Done{};
  const auto sacrum = bones_.find(sources_.typical.pelvis.sacrum.text());
  std::optional<FacingBone> facing;
  if (sacrum != bones_.end() && sacrum->second.table->assembled.contains(person_.sex)) {
    const ControlMeshTable& table = *sacrum->second.table;
    const Lie lie = measured_lie(table, person_.sex);
    facing = FacingBone{{{}, table.triangles}, laid_.at(sacrum->first).net, sources_.typical.sacroiliac_gap};
    for (const glm::dvec3& point : measured_points(table, person_.sex)) facing->measured.points.push_back(lie(point));
  }
  auto warp =
      hip_warp(person_, *hip, sources_.places, sources_.means, sources_.typical.hip, sources_.typical.wing, facing);
  if (!warp) return warp.error();
  auto bone = posed(*hip, person_, Pose(warp->bone, 0));
  if (!bone) return bone.error();
  const Frame frame = frame_of(hip->assembled.at(person_.sex));
  for (const glm::dvec3& point : measured_points(*hip, person_.sex)) {
    bone->over.push_back(warp->over(frame.to_assembled(point)));
  }
  set_symphysis(*bone, *hip, sources_.typical.symphysis.mean);
  if (bone->spheres.empty()) return no_such(hip->bone, "the lunate surface's sphere");
  set_radius(*bone, bone->spheres.front(), 0.5 * sources_.typical.acetabulum.mean);
  const glm::dvec3 socket = bone->spheres.front().centre;
  laid_[hip->bone] = std::move(*bone);

  const ControlMeshTable* femur = table_of(sources_.typical.pelvis.femur);
  if (femur == nullptr || !femur->assembled.contains(person_.sex)) return base::Done{};
  auto thigh = posed(*femur, person_, Pose{});
  if (!thigh) return thigh.error();
  if (thigh->spheres.empty()) return no_such(femur->bone, "the head's sphere");
  const PosedSphere head = thigh->spheres.front();
  const double scale = 0.5 * sources_.typical.femoral_head.mean / head.radius;
  for (glm::dvec3& point : thigh->net.points) point = socket + scale * (point - head.centre);
  for (PosedSphere& sphere : thigh->spheres) {
    sphere.centre = socket + scale * (sphere.centre - head.centre);
    sphere.radius *= scale;
  }
  laid_[femur->bone] = std::move(*thigh);
  return base::Done{};
}

/// The origin lies midway between the two anterior superior iliac spines: published places are met within their
/// spreads, and so the spines' own by some hundredths of a millimetre.
void Assembly::stand_on_origin() {
  const ControlMeshTable* table = table_of(sources_.typical.pelvis.hip);
  const auto hip = laid_.find(sources_.typical.pelvis.hip.text());
  if (table == nullptr || hip == laid_.end()) return;
  const auto spine = std::find_if(table->landmarks.begin(), table->landmarks.end(),
                                  [table](const auto& landmark) { return landmark.id == table->frame_to; });
  if (spine == table->landmarks.end()) return;
  const glm::dvec3 at = hip->second.net.points[static_cast<std::size_t>(spine - table->landmarks.begin())];
  const glm::dvec3 off(0, at.y, at.z);
  for (auto& [name, bone] : laid_) {
    for (glm::dvec3& point : bone.net.points) point -= off;
    for (glm::dvec3& point : bone.over) point -= off;
    for (PosedSphere& sphere : bone.spheres) sphere.centre -= off;
  }
}

base::Result<std::map<std::string, PosedBone>> Assembly::standing() {
  open_joints(laid_, sources_.tables, sources_.typical.joints);
  if (const auto hip = laid_.find(sources_.typical.pelvis.hip.text()); hip != laid_.end())
    settle_landmarks(hip->second);
  stand_on_origin();
  const double tilt = sources_.posture.tilt_backward;
  for (auto& [name, bone] : laid_) {
    for (glm::dvec3& point : bone.net.points) point = tilted_backward(point, tilt);
    for (glm::dvec3& point : bone.over) point = tilted_backward(point, tilt);
    for (PosedSphere& sphere : bone.spheres) sphere.centre = tilted_backward(sphere.centre, tilt);
  }
  return std::move(laid_);
}

}  // namespace

base::Result<std::map<std::string, PosedBone>> typical_bones(const Person& person, const TypicalSources& sources) {
  Assembly assembly(person, sources);
  if (base::Status done = assembly.size_bones(); !done) return done.error();
  if (base::Status done = assembly.lay_sacrum(); !done) return done.error();
  if (base::Status done = assembly.stack_spine(); !done) return done.error();
  if (base::Status done = assembly.hang_bones(); !done) return done.error();
  if (base::Status done = assembly.lay_pelvis(); !done) return done.error();
  return assembly.standing();
}

}  // namespace cluneal::body
