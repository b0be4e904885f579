#include "body/places/places.h"

#include <algorithm>
#include <array>
#include <glm/geometric.hpp>

#include "body/core/midline.h"
#include "body/core/stations.h"
#include "geometry/bvh.h"

namespace cluneal::body {
namespace {

base::Error no_such(const std::string& what, const Id& id, const ControlMeshTable& table) {
  return {"places.json calls \"" + what + "\" of " + table.bone + " " + id.text() + ", but the table has no such " +
              "landmark or row; correct one of them",
          {}};
}

void add_both(Body& body, const Id& id, const glm::dvec3& left, bool paired) {
  if (!paired) {
    body.landmarks[id] = left;
    return;
  }
  body.landmarks[id.child("left")] = left;
  body.landmarks[id.child("right")] = across_midline(left);
}

/// Where landmarks of several nets lie; fewer than were asked for where the body lacks one of the bones.
struct Ends {
  std::vector<glm::dvec3> points;
  bool paired = false;  ///< One of them has a twin on the right.
};
base::Result<Ends> ends_of(const Id& id, const std::vector<NetPlace>& places, const std::vector<PlacedNet>& nets) {
  Ends ends;
  for (const NetPlace& place : places) {
    const auto net = std::find_if(nets.begin(), nets.end(),
                                  [&](const PlacedNet& laid) { return laid.table->bone == place.bone.text(); });
    if (net == nets.end()) break;
    const auto found = net->table->find_place(place.net);
    if (!found) return no_such(place.net, id, *net->table);
    ends.points.push_back(net->bone.net.points[found->index]);
    ends.paired = ends.paired || found->both_sides;
  }
  return ends;
}

/// Onto the surface and smooth: the projection alone would copy the surface's small unevenness.
geometry::Polyline laid_on(const geometry::Polyline& line, const geometry::Bvh& surface) {
  geometry::Polyline laid = line;
  for (int round = 0; round < 3; ++round) {
    geometry::Polyline next = laid;
    for (std::size_t i = 1; round > 0 && i + 1 < laid.size(); ++i) {
      next[i] = 0.25 * laid[i - 1] + 0.5 * laid[i] + 0.25 * laid[i + 1];
    }
    for (glm::dvec3& point : next) {
      const auto nearest = surface.nearest(point);
      if (nearest) point = nearest->point;
    }
    laid = std::move(next);
  }
  return laid;
}

/// In the middle of a ligament's substance, straight through its band from a point between its edges: it bulges.
glm::dvec3 in_substance(const geometry::Mesh& ligament, const glm::dvec3& between, const glm::dvec3& through) {
  constexpr double farthest = 15, step = 0.5;  // mm
  const geometry::Bvh tree(ligament);
  glm::dvec3 deepest = between;
  double least = 0;
  for (double t = -farthest; t <= farthest; t += step) {
    const double distance = tree.signed_distance(between + t * through);
    if (distance >= least) continue;
    least = distance;
    deepest = between + t * through;
  }
  return deepest;
}

/// A place on a ligament's band, between its two edges.
base::Result<LocatedPlace> spot_on_band(const Id& ligament, const anatomy::BandSpot& spot, base::Side side,
                                        const Body& body) {
  const auto base = Id::parse("curve" + ligament.text().substr(ligament.text().find('.')));
  std::array<glm::dvec3, 2> ends{}, along{};
  for (const std::size_t i : {0U, 1U}) {
    const auto edge = body.curves.find(sided(base->child(i == 0 ? "first_edge" : "last_edge"), side));
    if (edge == body.curves.end()) {
      return base::Error{"this body has no \"" + ligament.text() + "\" with edges to find a place between", {}};
    }
    const double at = spot.along * geometry::length_of(edge->second);
    ends[i] = geometry::point_at(edge->second, at);
    along[i] = geometry::tangent_at(edge->second, at);
  }
  LocatedPlace laid{ends[0] + spot.across * (ends[1] - ends[0]), {}, 0};
  const glm::dvec3 through = glm::cross(along[0] + along[1], ends[1] - ends[0]);
  const auto shape = body.shapes.find(sided(ligament, side));
  if (shape == body.shapes.end() || glm::length(through) < 1e-9) return laid;
  laid.point = in_substance(shape->second.at(LevelOfDetail::still), laid.point, glm::normalize(through));
  return laid;
}

/// The point before offsets; residuals where claims placed it.
base::Result<LocatedPlace> place_of(const anatomy::Waypoint& waypoint, base::Side side, const anatomy::Atlas& atlas,
                                    const Body& body, const std::optional<glm::dvec3>& before) {
  if (waypoint.band) return spot_on_band(waypoint.place, *waypoint.band, side, body);
  const Id with_side = sided(waypoint.place, side);
  for (const Id& id : {with_side, waypoint.place}) {
    const auto landmark = body.landmarks.find(id);
    if (landmark != body.landmarks.end()) return LocatedPlace{landmark->second, {}, 0};
    const auto curve = body.curves.find(id);
    if (curve != body.curves.end()) {
      if (!waypoint.station_claims.empty()) {
        auto claims = claim_measures(atlas, body, waypoint.station_claims, side);
        if (!claims) return claims.error();
        CurvePosition station = fitted_position(curve->second, body, *claims);
        return LocatedPlace{station.point, std::move(station.residuals), 0};
      }
      if (!before) {
        return base::Error{"a whole curve can only place a waypoint that has claims or another waypoint before it", {}};
      }
      return LocatedPlace{geometry::nearest_on(curve->second, *before).point, {}, 0};
    }
    if (body.shapes.contains(id)) {
      if (!before) return base::Error{"a whole bone can only place a waypoint that has another one before it", {}};
      // Offsets first, then the bone: "down the outside of the ilium" walks along the surface.
      return LocatedPlace{*before, {}, 0};
    }
  }
  return base::Error{"this body has no \"" + waypoint.place.text() + "\"", {}};
}

}  // namespace

base::Status add_landmarks(Body& body, const ControlMeshTable& table, const PosedBone& bone, const PlaceTable& places) {
  for (const LandmarkPlace& place : places.landmarks) {
    if (place.bone.text() != table.bone) continue;
    if (place.sphere_centre) {
      if (bone.spheres.empty()) return no_such("sphere centre", place.id, table);
      add_both(body, place.id, bone.spheres.front().centre, table.paired);
      continue;
    }
    if (!place.row.empty()) {
      const auto found = table.find_row(place.row);
      if (!found || found->row->empty()) return no_such(place.row, place.id, table);
      glm::dvec3 sum(0);
      for (const std::uint32_t i : *found->row) sum += bone.net.points[i];
      add_both(body, place.id, sum / static_cast<double>(found->row->size()), found->both_sides);
      continue;
    }
    const auto found = table.find_place(place.net);
    if (!found) return no_such(place.net, place.id, table);
    add_both(body, place.id, bone.net.points[found->index], found->both_sides);
  }
  return base::Done{};
}

base::Status add_places_between(Body& body, const std::vector<PlacedNet>& nets, const PlaceTable& places) {
  for (const PlaceBetween& place : places.between) {
    auto ends = ends_of(place.id, place.ends, nets);
    if (!ends) return ends.error();
    if (ends->points.size() < place.ends.size()) continue;
    glm::dvec3 sum(0);
    for (const glm::dvec3& point : ends->points) sum += point;
    add_both(body, place.id, sum / static_cast<double>(ends->points.size()), ends->paired);
  }
  return base::Done{};
}

base::Status add_rims(Body& body, const std::vector<PlacedNet>& nets, const PlaceTable& places) {
  for (const RimPlace& rim : places.rims) {
    auto ends = ends_of(rim.id, rim.through, nets);
    if (!ends) return ends.error();
    if (ends->points.size() < rim.through.size()) continue;
    ends->points.push_back(ends->points.front());
    geometry::Polyline line = geometry::resampled(geometry::spline_through(ends->points, 0.5), 1.0);
    body.curves[rim.id.child("right")] = across_midline(line);
    body.curves[rim.id.child("left")] = std::move(line);
  }
  return base::Done{};
}

base::Status add_curves(Body& body, const ControlMeshTable& table, const PosedBone& bone, const PlaceTable& places,
                        const geometry::Mesh& surface) {
  const geometry::Bvh tree(surface);
  for (const CurvePlace& place : places.curves) {
    if (place.bone.text() != table.bone) continue;
    const auto found = table.find_row(place.row);
    if (!found || found->row->size() < 2) return no_such(place.row, place.id, table);
    std::vector<glm::dvec3> points;
    for (const std::uint32_t i : *found->row) points.push_back(bone.net.points[i]);
    if (place.closed) points.push_back(points.front());
    geometry::Polyline line = geometry::resampled(laid_on(geometry::spline_through(points, 0.5), tree), 1.0);
    if (found->both_sides) body.curves[place.id.child("right")] = across_midline(line);
    body.curves[found->both_sides ? place.id.child("left") : place.id] = std::move(line);
  }
  return base::Done{};
}

void add_lines(Body& body, const PlaceTable& places) {
  for (const LinePlace& line : places.lines) {
    std::vector<glm::dvec3> left;
    for (const LinePlace::Point& point : line.points) {
      auto found = body.landmarks.find(point.landmark.child("left"));
      if (found == body.landmarks.end()) found = body.landmarks.find(point.landmark);
      if (found != body.landmarks.end()) left.push_back(found->second + point.offset);
    }
    if (left.size() != line.points.size()) continue;
    geometry::Polyline curve = geometry::resampled(geometry::spline_through(left, 0.5), 1.0);
    body.curves[line.id.child("right")] = across_midline(curve);
    body.curves[line.id.child("left")] = std::move(curve);
  }
}

namespace {

/// How far a step that crosses a curve beside the studies' place lies from where each of them puts it; none for a step
/// that crosses nothing.
std::vector<PlacedWaypoint::Residual> residuals_at(const glm::dvec3& point, const anatomy::Waypoint& waypoint,
                                                   base::Side side, const anatomy::Atlas& atlas, const Body& body) {
  const auto curve = body.curves.find(sided(waypoint.place, side));
  if (waypoint.relation != anatomy::Relation::over || curve == body.curves.end()) return {};
  const auto claims = claim_measures(atlas, body, waypoint.station_claims, side);
  std::vector<PlacedWaypoint::Residual> residuals;
  if (!claims) return residuals;
  for (const ClaimMeasure& claim : *claims) {
    residuals.push_back({claim.claim, measured_at(claim, body, curve->second, point), claim.published});
  }
  return residuals;
}

}  // namespace

base::Result<LocatedPlace> lay_waypoint(const anatomy::Waypoint& waypoint, base::Side side, const anatomy::Atlas& atlas,
                                        const Body& body, const BoneField& bones,
                                        const std::optional<glm::dvec3>& before, double clearance) {
  auto laid = place_of(waypoint, side, atlas, body, before);
  if (!laid) return laid;
  const double lateral = side == base::Side::right ? -waypoint.offset_lateral : waypoint.offset_lateral;
  if (!waypoint.toward.empty()) {
    auto target = body.landmarks.find(sided(waypoint.toward, side));
    if (target == body.landmarks.end()) target = body.landmarks.find(waypoint.toward);
    if (target == body.landmarks.end()) {
      return base::Error{"this body has no \"" + waypoint.toward.text() + "\"", {}};
    }
    laid->point += waypoint.share * (target->second - laid->point);
    laid->residuals.clear();
  }
  const glm::dvec3 offset(lateral, waypoint.offset_posterior, waypoint.offset_superior);
  laid->point += offset;
  // What crosses a line of bone does so on it: an offset only moves the crossing along. Beside the line the bone's
  // nearest surface may be on either side of it, and a small change would throw the nerve across.
  const auto crossed = body.curves.find(sided(waypoint.place, side));
  if (waypoint.relation == anatomy::Relation::over && crossed != body.curves.end() && offset != glm::dvec3(0)) {
    laid->point = geometry::nearest_on(crossed->second, laid->point).point;
  }
  if (offset != glm::dvec3(0)) laid->residuals = residuals_at(laid->point, waypoint, side, atlas, body);
  const Id with_side = sided(waypoint.place, side);
  const bool on_bone = body.shapes.contains(with_side) || body.shapes.contains(waypoint.place);
  if (waypoint.offset_outward > 0 || on_bone) {
    const auto contact =
        on_bone ? bones.contact_with(body.shapes.contains(with_side) ? with_side : waypoint.place, laid->point)
                : bones.contact(laid->point);
    if (contact) laid->point = contact->surface + std::max(waypoint.offset_outward, clearance) * contact->outward;
  }
  for (int round = 0; round < 4; ++round) {
    const auto contact = bones.contact(laid->point, clearance);
    if (!contact || contact->distance >= clearance - 1e-6) break;
    laid->lifted += clearance - contact->distance;
    laid->point += (clearance - contact->distance) * contact->outward;
  }
  return laid;
}

}  // namespace cluneal::body
