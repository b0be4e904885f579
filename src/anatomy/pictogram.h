#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"

namespace cluneal::anatomy {

using base::Id;

// Postures as small drawn figures. Lengths are shares of the drawn person's stature, x to the right, y up from the
// floor; angles are degrees. A figure is told by the angles of its joints alone, so no two differ in their proportions.

struct DrawnPoint {
  double x = 0, y = 0;
  bool operator==(const DrawnPoint&) const = default;
};

/// What is drawn with one colour. A gap has the colour of the ground: it parts a limb from the trunk behind it.
/// A mark says where it hurts, a relief where it eases.
enum class Ink { body, far, furniture, gap, mark, relief, arrow };

struct Disc {
  DrawnPoint centre;
  double radius = 0;
};

/// The convex hull of its discs: all that a pictogram is made of.
struct Blob {
  std::string part;  ///< "thigh.near", "floor": a segment or a piece of furniture; empty of others.
  Ink ink = Ink::body;
  std::vector<Disc> discs;
};

/// A stretch of the drawn person between two joints.
struct PictogramSegment {
  std::string key, parent;       ///< No parent: where the person hangs on, its pelvis.
  double along = 0, across = 0;  ///< Where on the parent it begins: share of its length, and to its left.
  double rest = 0;               ///< Its direction where the joint is straight, from the parent's.
  double turn = 1;               ///< 1 or -1: which way it bends.
  double least = 0, most = 0;    ///< How far.
  double length = 0;
  double start_radius = 0, end_radius = 0;    ///< Both 0: it is not drawn.
  double start_breadth = 0, end_breadth = 0;  ///< To each side, of a trunk that is seen from behind.
  bool far = false;                           ///< Behind the trunk, paler.
  bool gap = false;                           ///< Parted from what lies behind it.
  int layer = 0;                              ///< The lower is drawn first.
};

/// A place where something hurts, on the drawn person.
struct PictogramSpot {
  Id id;
  std::string on;
  double along = 0, across = 0;
};

struct PictogramBody {
  std::string key;  ///< "side"
  std::vector<PictogramSegment> segments;
  std::vector<PictogramSpot> spots;
};

/// A line with round ends.
struct DrawnStroke {
  std::vector<DrawnPoint> points;
  double width = 0;
};

/// A chair, a bed, the floor.
struct Furniture {
  std::vector<DrawnStroke> strokes;
  bool over = false;  ///< Drawn over the person: a belt.
};

/// The person with its joints bent.
struct Pose {
  std::string body;
  DrawnPoint at;                         ///< Where its first segment begins.
  std::map<std::string, double> angles;  ///< Of segments; 0 where none is given.
};

/// What must touch what, so that nobody floats.
struct Rest {
  std::string part, on;
};

/// What is done to the pain at the mark: a posture brings it on or eases it, a step of an examination presses there.
enum class Pain { worse, better, pressed };

struct Pictogram {
  Pose person;
  std::optional<Pose> before;  ///< Where a movement comes from, paler.
  std::vector<std::string> furniture;
  std::vector<Rest> rests;
  std::string within;               ///< Furniture seen from above, inside whose outline the person lies; or empty.
  std::vector<DrawnStroke> arrows;  ///< Each points where it ends.
  Id mark;                          ///< One of the spots.
  Pain pain = Pain::worse;
};

struct Pictograms {
  DrawnPoint low, high;  ///< The box that holds each of them.
  std::vector<PictogramBody> bodies;
  std::map<std::string, Furniture> furniture;
  std::map<Id, Pictogram> of_topics;

  [[nodiscard]] const PictogramBody* body(const std::string& key) const;  ///< Nothing where it is unknown.
};

/// A pictogram ready to be drawn, the last blob on top.
struct Drawing {
  DrawnPoint low, high;  ///< Its box.
  std::vector<Blob> blobs;
};

/// What it names must be there, as `check_pictograms` makes sure; what is not is left out.
[[nodiscard]] Drawing drawing_of(const Pictograms& pictograms, const Pictogram& pictogram);
/// The outline of a blob, counter-clockwise with y up, nowhere further than `fine` from its true curve.
[[nodiscard]] std::vector<DrawnPoint> outline_of(const Blob& blob, double fine);
/// How far apart two blobs are; negative: how deep the one lies in the other.
[[nodiscard]] double distance_between(const Blob& a, const Blob& b);

}  // namespace cluneal::anatomy
