// The hip bones, the hip joint and the crest's thickness. Breadths and heights with the anterior pelvic plane upright.

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>
#include <glm/mat3x3.hpp>
#include <glm/matrix.hpp>
#include <glm/trigonometric.hpp>
#include <limits>
#include <optional>

#include "body/bones/blade.h"
#include "body/bones/frame.h"
#include "body/measure/measured.h"
#include "geometry/bvh.h"
#include "geometry/section.h"

namespace cluneal::body {
namespace {

using base::operator""_id;
using geometry::Mesh;
using Points = std::vector<glm::dvec3>;

struct Sphere {
  glm::dvec3 centre{0};
  double radius = 0;
};

/// Least squares: |p|^2 = 2 c.p + (r^2 - |c|^2), about the points' mean.
std::optional<Sphere> sphere_through(const Points& points) {
  if (points.size() < 50) return std::nullopt;
  glm::dvec3 mean(0);
  for (const glm::dvec3& p : points) mean += p / static_cast<double>(points.size());
  glm::dmat3 normal(0);
  glm::dvec3 right(0);
  double squares = 0;
  for (const glm::dvec3& p : points) squares += glm::dot(p - mean, p - mean) / static_cast<double>(points.size());
  for (const glm::dvec3& p : points) {
    const glm::dvec3 q = p - mean;
    normal += glm::outerProduct(q, q);
    right += 0.5 * (glm::dot(q, q) - squares) * q;
  }
  if (std::abs(glm::determinant(normal)) < 1e-9) return std::nullopt;
  const glm::dvec3 centre = glm::inverse(normal) * right;
  return Sphere{centre + mean, std::sqrt(squares + glm::dot(centre, centre))};
}

/// The femoral head: the ball that the bone's medial upper surface lies on within a millimetre.
std::optional<Sphere> head_of(const Body& body) {
  const Mesh* femur = mesh_of(body, "bone.femur.left");
  const auto hip_centre = body.landmarks.find("landmark.hip_centre.left"_id);
  if (femur == nullptr || hip_centre == body.landmarks.end()) return std::nullopt;
  Sphere head{hip_centre->second, 24};
  const glm::dvec3 inward = glm::normalize(glm::dvec3(-1, 0, 0.7));
  for (int round = 0; round < 8; ++round) {
    const double slack = round < 3 ? 6 : 1;
    Points points;
    for (const glm::vec3& position : femur->positions) {
      const glm::dvec3 p(position);
      const glm::dvec3 out = p - head.centre;
      if (glm::dot(out, inward) < 0 || std::abs(glm::length(out) - head.radius) > slack) continue;
      points.push_back(p);
    }
    const auto next = sphere_through(points);
    if (!next) return std::nullopt;
    head = *next;
  }
  return head;
}

/// The socket's rim as rays from the head's centre meet it, on the meridians round `axis` but those of the notch below.
Points rim_of(const geometry::Bvh& tree, const Sphere& head, const glm::dvec3& axis) {
  const glm::dvec3 side = glm::normalize(glm::cross(axis, glm::dvec3(0, 1, 0)));
  const glm::dvec3 other = glm::cross(axis, side);
  const glm::dvec3 down(0, 0, -1);
  const glm::dvec3 notch = glm::normalize(down - glm::dot(down, axis) * axis);
  Points rim;
  for (int k = 0; k < 72; ++k) {
    const double turn = glm::two_pi<double>() * k / 72;
    const glm::dvec3 out = std::cos(turn) * side + std::sin(turn) * other;
    if (glm::dot(out, notch) > 0.6) continue;
    for (int half_degrees = 40; half_degrees < 260; ++half_degrees) {
      const double angle = glm::radians(0.5 * half_degrees);
      const glm::dvec3 toward = std::cos(angle) * axis + std::sin(angle) * out;
      const auto hit = tree.first_hit({head.centre, toward}, 0, head.radius + 9);
      if (!hit) continue;
      rim.push_back(head.centre + hit->distance * toward);
      break;
    }
  }
  return rim;
}

struct Socket {
  glm::dvec3 axis{0};
  Points rim;
};
/// Where the socket opens: the axis of the cone of directions from the head's centre that meet no bone near by; the
/// notch below counts as opening and is left out, so the rim above decides.
std::optional<Socket> socket_of(const Body& body, const Sphere& head) {
  const Mesh* hip = mesh_of(body, "bone.hip.left");
  if (hip == nullptr) return std::nullopt;
  const geometry::Bvh tree(*hip);
  Socket socket{glm::normalize(glm::dvec3(1, -0.3, -0.6)), {}};
  for (int round = 0; round < 6; ++round) {
    // The rim on each meridian, and its opposite: a plane's normal from the ring of rim points.
    socket.rim = rim_of(tree, head, socket.axis);
    if (socket.rim.size() < 20) return std::nullopt;
    Points ring;
    for (const glm::dvec3& p : socket.rim) {
      ring.push_back(head.centre + head.radius * glm::normalize(p - head.centre));
    }
    glm::dvec3 mean(0), sum(0);
    for (const glm::dvec3& p : ring) mean += p / static_cast<double>(ring.size());
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) sum += glm::cross(ring[i] - mean, ring[i + 1] - mean);
    sum += glm::cross(ring.back() - mean, ring.front() - mean);
    const glm::dvec3 next = glm::normalize(glm::dot(sum, socket.axis) < 0 ? -sum : sum);
    socket.axis = glm::normalize(socket.axis + next);
  }
  return socket;
}

/// The ischium as callipers hold it: from the tuberosity's lowest point to the farthest of the socket's rim.
void measure_ischium(const Body& body, const Mesh& hip, const Socket& socket, Measured& measured) {
  glm::dvec3 lowest(0, 0, std::numeric_limits<double>::infinity());
  for (const glm::vec3& position : hip.positions) {
    const glm::dvec3 upright = tilted_backward(glm::dvec3(position), -body.tilt_backward);
    if (upright.z < lowest.z) lowest = upright;
  }
  lowest = tilted_backward(lowest, body.tilt_backward);
  double farthest_rim = 0;
  for (const glm::dvec3& rim : socket.rim) farthest_rim = std::max(farthest_rim, glm::distance(rim, lowest));
  measured.values["hip.ischium.to_rim"] = farthest_rim;
}

/// Thickness across the crest, so far below its top, where a plane of equal y cuts the blade.
void measure_crest(const Body& body, const Mesh& hip, Measured& measured) {
  for (const int station : {20, 35, 50, 65, 80, 95, 108, 120, 130}) {
    const auto blade = blade_of(hip, station, body.tilt_backward);
    if (!blade) continue;
    for (const int below : {5, 15, 30}) {
      const auto faces = faces_of(*blade, below);
      if (!faces) continue;
      measured.values["crest.thickness.y" + std::to_string(station) + ".below" + std::to_string(below)] =
          faces->thickness();
    }
  }
}

void measure_breadths(const Body& body, const Mesh& hip, Measured& measured) {
  double low = 1e9, high = -1e9, widest = 0;
  glm::dvec3 lowest(0), most_posterior(0, -1e9, 0);
  for (const glm::vec3& position : hip.positions) {
    const glm::dvec3 upright = tilted_backward(glm::dvec3(position), -body.tilt_backward);
    if (upright.z < low) lowest = upright;
    if (upright.y > most_posterior.y) most_posterior = upright;
    low = std::min(low, upright.z);
    high = std::max(high, upright.z);
    if (upright.z > 0) widest = std::max(widest, upright.x);
  }
  measured.values["pelvis.height"] = high - low;
  measured.values["pelvis.bi_iliac"] = 2 * widest;
  measured.values["pelvis.intertuberous"] = 2 * lowest.x;
  measured.values["pelvis.posterior_spines"] = 2 * most_posterior.x;
}

/// The inlet as obstetricians measure it: its greatest width between the arcuate lines, and from the promontory to the
/// symphysis where that is nearest. In a section across, the arcuate line is what stands out farthest between the wall
/// of the true pelvis, which looks to the middle, and the iliac fossa, which looks up and to the middle.
void measure_inlet(const Mesh& hip, const std::optional<glm::dvec3>& promontory, double tilt, Measured& measured) {
  constexpr int foremost = 40, most_posterior = 80, station = 2;  // mm behind the ASIS
  constexpr double lowest = -75, highest = 20;                    // mm above it
  constexpr double beside_symphysis = 10;                         // mm from the midline
  const double between = glm::radians(25.0);
  const glm::dvec3 out(-std::cos(between), 0, std::sin(between));
  double nearest = std::numeric_limits<double>::infinity();
  for (const glm::vec3& position : hip.positions) {
    const glm::dvec3 place(position);
    if (promontory && place.x < beside_symphysis) {
      nearest = std::min(nearest, std::hypot(place.y - promontory->y, place.z - promontory->z));
    }
  }
  double widest = 0;
  for (int behind = foremost; behind <= most_posterior; behind += station) {
    std::optional<glm::dvec3> line;
    for (const geometry::Contour& contour :
         geometry::section_of(hip, {tilted_backward({0, 1, 0}, tilt), static_cast<double>(behind)}).contours) {
      for (const glm::dvec3& point : contour.points) {
        const glm::dvec3 upright = tilted_backward(point, -tilt);
        if (upright.z < lowest || upright.z > highest) continue;
        if (!line || glm::dot(upright - *line, out) > 0) line = upright;
      }
    }
    if (line) widest = std::max(widest, 2 * line->x);
  }
  if (widest > 0) measured.values["pelvis.inlet_transverse"] = widest;
  if (std::isfinite(nearest)) measured.values["pelvis.obstetric_conjugate"] = nearest;
}

/// The sagittal outlet of obstetricians: from the front of the sacrococcygeal joint to the symphysis where that is
/// nearest.
void measure_outlet(const Body& body, const Mesh& hip, Measured& measured) {
  constexpr double beside_symphysis = 10;  // mm from the midline
  const auto joint = sacrococcygeal_front_of(body);
  if (!joint) return;
  double nearest = std::numeric_limits<double>::infinity();
  for (const glm::vec3& position : hip.positions) {
    if (position.x >= beside_symphysis) continue;
    nearest = std::min(nearest, std::hypot(position.y - joint->y, position.z - joint->z));
  }
  if (std::isfinite(nearest)) measured.values["pelvis.sagittal_outlet"] = nearest;
}

/// Incidence and tilt (Legaye 1998): between the line from the heads' common axis to the middle of the plateau and, for
/// the one, what stands square on the plateau, for the other, the upright.
void measure_incidence(const Body& body, const glm::dvec3& head, Measured& measured) {
  const auto plateau = plateau_of(body);
  if (!plateau) return;
  const glm::dvec3 up = plateau->middle() - head;
  measured.values["pelvis.tilt"] = glm::degrees(std::atan2(up.y, up.z));
  measured.values["pelvis.incidence"] = measured.values["pelvis.tilt"] + slope_of(*plateau);
}

/// Where the fovea lies on the femoral head, as on sections of a computed tomography: by how many degrees below the
/// axis of the neck, seen from in front, and behind it, seen from above. The neck is what a shell round the head meets.
void measure_fovea(const Body& body, const Sphere& head, Measured& measured) {
  constexpr double neck_from = 1.25, neck_to = 1.45;  // head radii, between head and trochanters
  constexpr double least_depth = 0.3;                 // mm under the ball, of the fovea
  const Mesh* femur = mesh_of(body, "bone.femur.left");
  if (femur == nullptr) return;
  glm::dvec3 neck(0), fovea(0);
  for (const glm::vec3& position : femur->positions) {
    const glm::dvec3 out = glm::dvec3(position) - head.centre;
    const double distance = glm::length(out), deep = head.radius - distance;
    if (distance > neck_from * head.radius && distance < neck_to * head.radius) neck -= out / distance;
    if (out.x < -0.5 * head.radius && deep > least_depth) fovea += deep * out / distance;
  }
  if (neck == glm::dvec3(0) || fovea == glm::dvec3(0)) return;
  const auto apart = [&](double there, double here) { return glm::degrees(there - here); };
  measured.values["hip.fovea.below_neck_axis"] = apart(std::atan2(neck.z, -neck.x), std::atan2(fovea.z, -fovea.x));
  measured.values["hip.fovea.behind_neck_axis"] = apart(std::atan2(fovea.y, -fovea.x), std::atan2(neck.y, -neck.x));
}

}  // namespace

void measure_pelvis(const Body& body, Measured& measured) {
  const Mesh* hip = mesh_of(body, "bone.hip.left");
  if (hip == nullptr) return;
  measure_breadths(body, *hip, measured);
  measure_crest(body, *hip, measured);
  const auto promontory = measured.points.find("landmark.sacrum.promontory"_id);
  measure_inlet(*hip, promontory == measured.points.end() ? std::nullopt : std::optional(promontory->second),
                body.tilt_backward, measured);
  measure_outlet(body, *hip, measured);
  const auto head = head_of(body);
  if (!head) return;
  measure_incidence(body, head->centre, measured);
  measure_fovea(body, *head, measured);
  measured.values["hip.head.diameter"] = 2 * head->radius;
  measured.values["hip.head_to_pelvic_height"] = 2 * head->radius / measured.values["pelvis.height"];
  const auto socket = socket_of(body, *head);
  if (!socket) return;
  measure_ischium(body, *hip, *socket, measured);
  const glm::dvec3 upright = tilted_backward(socket->axis, -body.tilt_backward);
  measured.values["hip.socket.anteversion"] = glm::degrees(std::atan2(-upright.y, upright.x));
}

}  // namespace cluneal::body
