#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/id.h"
#include "body/core/level_mesh.h"
#include "geometry/curve.h"
#include "geometry/mesh.h"
#include "geometry/tube.h"

namespace cluneal::body {

using base::Id;

/// How much detail a picture asks for.
enum class LevelOfDetail { finest, still, moving };

/// A structure's shape. `mesh` is shared and never changes once built.
struct Shape {
  Id id;                          ///< With its side: `bone.hip.left`.
  std::array<LevelMesh, 3> mesh;  ///< By Detail.
  long long declared_euler = 2;
  double least_thickness = 0;  ///< mm: it is nowhere thinner; 0: not asked.
  [[nodiscard]] const geometry::Mesh& at(LevelOfDetail detail) const { return *mesh[static_cast<std::size_t>(detail)]; }
};

/// A waypoint where it came to lie on this body.
struct PlacedWaypoint {
  std::string step;
  glm::dvec3 point{0};
  double arc_length = 0;  ///< Along the course, mm.
  struct Residual {
    std::string claim;
    double measured = 0;  ///< mm on this body
    double published = 0;
  };
  std::vector<Residual> residuals;
};

/// One of the twigs into which a nerve breaks up beneath the skin.
struct Twig {
  geometry::Polyline line;     ///< From where it leaves the nerve or another twig to the skin.
  std::vector<double> radius;  ///< One a point, mm.
};

/// A nerve's course on this body.
struct Course {
  Id id;                          ///< `nerve.scn.medial.left`
  geometry::Polyline line;        ///< From root to skin, at most 1 mm apart.
  std::vector<double> radius;     ///< One a point, mm; of a band half its thickness.
  geometry::FlatAxis flat;        ///< Of a band; empty for a cord.
  std::array<LevelMesh, 3> tube;  ///< With its twigs, by Detail.
  std::vector<PlacedWaypoint> waypoints;
  std::vector<Twig> twigs;  ///< Schematic: where each ends is drawn by convention.
};

/// A site of entrapment where it lies on this body.
struct PlacedSite {
  Id id;     ///< `site.scn.crest_tunnel.left`
  Id nerve;  ///< With its side.
  glm::dvec3 point{0};
  glm::dvec3 outward{0};                         ///< Unit, away from the nearest bone.
  double radius = 0;                             ///< Of its marker, mm: schematic, no size of any tunnel is published.
  std::shared_ptr<const geometry::Mesh> marker;  ///< A bead of that radius: add_marker().
};

/// A territory as it lies on this body's skin.
struct PlacedTerritory {
  Id id;                                        ///< `territory.scn.medial.left`
  std::shared_ptr<const geometry::Mesh> patch;  ///< Just off the skin; its occlusion is how much of it shows.
  geometry::Polyline core, extent;              ///< Closed, on the skin.
  double core_area = 0, extent_area = 0;        ///< mm^2 of skin.
};

/// A published mean place of a landmark, of the left side, mm, LPS, origin midway between the ASIS, anterior pelvic
/// plane upright.
struct PublishedPlace {
  Id landmark;  ///< Without its side where it is paired: `landmark.psis`.
  glm::dvec3 mean{0};
  glm::dvec3 sd{0};
  bool named = false;  ///< A body must lie within one standard deviation of it.
};

/// A published distance between two landmarks of the body, mm.
struct PublishedDistance {
  std::string name;
  Id from, to;  ///< With sides.
  double mean = 0;
  double sd = 0;
  double allowed_sd = 1;  ///< How many standard deviations a typical person may be off.
};

/// A published course of a named curve from one landmark to another, of the left side; frame as PublishedPlace.
struct PublishedLine {
  Id curve;                   ///< Without its side: `curve.iliac_crest.top`.
  Id from, to;                ///< The landmarks at its ends, without their sides.
  geometry::Polyline points;  ///< Between the two, in order.
};

/// The measures that a typical person is held against.
struct Measures {
  std::string source;
  std::vector<PublishedPlace> places;
  std::vector<PublishedDistance> distances;
  std::vector<PublishedLine> lines;
};

/// One person standing there: LPS millimetres, origin midway between the two ASIS.
struct Body {
  std::string person;  ///< "man", "woman", "visible-man", "visible-woman"
  std::map<Id, Shape> shapes;
  std::map<Id, glm::dvec3> landmarks;       ///< `landmark.psis.left`
  std::map<Id, geometry::Polyline> curves;  ///< `curve.iliac_crest.top.left`
  std::map<Id, Course> courses;
  std::map<Id, PlacedSite> sites;
  std::map<Id, PlacedTerritory> territories;  ///< None where the body has no skin.
  std::map<Id, PlacedTerritory> areas;        ///< Likewise: where other conditions are felt.
  Measures published;                         ///< Empty for measured persons.
  double tilt_backward = 0;                   ///< Of the anterior pelvic plane from upright, degrees.
  std::vector<base::Diagnostic> remarks;      ///< What the build found: residuals, landmarks that look misplaced.
  std::shared_ptr<LateFaults> late_faults;    ///< Of its finest meshes; null where all were read with it.
};

/// The shape of the skin; null where the body has none.
[[nodiscard]] const Shape* skin_of(const Body& body);

}  // namespace cluneal::body
