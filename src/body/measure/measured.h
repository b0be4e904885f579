#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "body/core/body.h"

namespace cluneal::body {

/// What was measured on a body's surfaces, however they were made: lengths in mm, volumes in cm^3, angles in degrees,
/// by the names that assets/check/published.json uses ("sacrum.width", "vertebra.l3.upper.depth").
struct Measured {
  std::map<std::string, double> values;
  std::map<Id, glm::dvec3> points;  ///< `landmark.sacrum.promontory`, where the surface has it.
};

/// Everything below together. What a body lacks is left out.
[[nodiscard]] Measured measure(const Body& body);

/// Of T11 to L5: endplates, body, canal, processes; discs between them; lordosis, by how much the spine leans backward,
/// and where the supracristal line crosses it. Needs the sacrum's plateau and the hip bone, if any.
void measure_spine(const Body& body, Measured& measured);
/// Width, length, index, promontory, plateau, slope, tilt, curvature, hiatus, foramina.
void measure_sacrum(const Body& body, Measured& measured);
/// Breadths, inlet, sagittal outlet, incidence, the hip joint, the fovea, the crest's thickness, and the joint spaces
/// between bones.
void measure_pelvis(const Body& body, Measured& measured);
/// Both sciatic notches and the spine between them, the subpubic angle, the symphysis in front.
void measure_hip_bone(const Body& body, Measured& measured);
void measure_joint_spaces(const Body& body, Measured& measured);
/// Length, width half way and slant of each ligament with two edges.
void measure_ligaments(const Body& body, Measured& measured);
/// The volume of each muscle's left side, cm^3, and its level section half way up each disc, mm^2
/// (`muscle.multifidus.section.l3_l4`).
void measure_muscles(const Body& body, Measured& measured);
/// Of each left spinal nerve how thick it is beyond its ganglion, of each ventral ramus of the sacrum its length and
/// how far it runs off the sagittal plane as seen from in front (`slant`), of each nerve that is a band its greatest
/// width.
void measure_nerves(const Body& body, Measured& measured);
/// How thick the skin's layer is over bone.
void measure_skin(const Body& body, Measured& measured);

/// A bone's mesh, or nothing.
[[nodiscard]] const geometry::Mesh* mesh_of(const Body& body, const std::string& id,
                                            LevelOfDetail detail = LevelOfDetail::still);

/// The point that lies farthest in a direction, of one or more.
[[nodiscard]] glm::dvec3 farthest(const std::vector<glm::dvec3>& points, const glm::dvec3& direction);

/// A section of a bone near the median plane.
struct Corners {
  glm::dvec3 front{0}, back{0};  ///< Of an endplate, in the median plane.
  [[nodiscard]] glm::dvec3 middle() const { return 0.5 * (front + back); }
};
/// The degrees by which an endplate's front lies lower than its back.
[[nodiscard]] double slope_of(const Corners& endplate);
/// S1's endplate, where the body has a sacrum.
[[nodiscard]] std::optional<Corners> plateau_of(const Body& body);
/// The front of the sacrococcygeal joint in the median plane, where the body has a sacrum.
[[nodiscard]] std::optional<glm::dvec3> sacrococcygeal_front_of(const Body& body);

}  // namespace cluneal::body
