#include "anatomy/pictogram.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <set>

namespace cluneal::anatomy {
namespace {

// Chosen: as thin as they may be to be seen in a row of text.
constexpr double gap_width = 0.011;         ///< Between a limb and the trunk behind it.
constexpr double arrow_tip = 0.030;         ///< Beyond the end of its line, and as far back.
constexpr double arrow_half_width = 0.036;  ///< Of its head.
constexpr double arrow_corner = 0.006;      ///< How round the head's corners are.

constexpr double radians = std::numbers::pi / 180;

DrawnPoint moved(const DrawnPoint& from, double degrees, double far) {
  return {from.x + far * std::sin(degrees * radians), from.y + far * std::cos(degrees * radians)};
}

/// Where a segment lies in a pose.
struct Placed {
  DrawnPoint start, end;
  double direction = 0;  ///< From up, clockwise.
};

/// A point of a segment: so far along it, and to its left.
DrawnPoint point_on(const Placed& segment, double far, double left) {
  return moved(moved(segment.start, segment.direction, far), segment.direction - 90, left);
}

std::map<std::string, Placed> placed(const PictogramBody& body, const Pose& pose) {
  std::map<std::string, Placed> all;
  std::map<std::string, double> lengths;
  for (const PictogramSegment& segment : body.segments) {
    Placed here{pose.at, {}, 0};
    if (const auto parent = all.find(segment.parent); parent != all.end()) {
      here.start = point_on(parent->second, segment.along * lengths[segment.parent], segment.across);
      here.direction = parent->second.direction;
    }
    const auto angle = pose.angles.find(segment.key);
    here.direction += segment.rest + (angle == pose.angles.end() ? 0 : segment.turn * angle->second);
    here.end = moved(here.start, here.direction, segment.length);
    lengths[segment.key] = segment.length;
    all[segment.key] = here;
  }
  return all;
}

/// The discs of a segment, `start` and `end` thicker than they are.
std::vector<Disc> discs_of(const PictogramSegment& segment, const Placed& at, double start, double end) {
  std::vector<Disc> discs;
  const auto add = [&](double far, double breadth, double radius) {
    discs.push_back({point_on(at, far, breadth), radius});
    if (breadth > 0) discs.push_back({point_on(at, far, -breadth), radius});
  };
  add(0, segment.start_breadth, segment.start_radius + start);
  add(segment.length, segment.end_breadth, segment.end_radius + end);
  return discs;
}

bool is_drawn(const PictogramSegment& segment) {
  return segment.start_radius > 0 && segment.end_radius > 0;
}

/// A limb grows out of the trunk: its gap begins at nothing.
bool grows_out(const PictogramBody& body, const PictogramSegment& segment) {
  return std::none_of(body.segments.begin(), body.segments.end(),
                      [&](const PictogramSegment& other) { return other.key == segment.parent && other.gap; });
}

void add_person(const PictogramBody& body, const Pose& pose, bool pale, std::vector<Blob>& blobs) {
  const std::map<std::string, Placed> all = placed(body, pose);
  std::set<int> layers;
  for (const PictogramSegment& segment : body.segments) layers.insert(segment.layer);
  for (const int layer : layers) {
    const auto here = [&](const PictogramSegment& segment) { return segment.layer == layer && is_drawn(segment); };
    // All gaps of a layer first, so that none cuts through a joint.
    for (const PictogramSegment& segment : body.segments) {
      if (!here(segment) || !segment.gap || pale) continue;
      const double start = grows_out(body, segment) ? 0 : gap_width;
      blobs.push_back({"", Ink::gap, discs_of(segment, all.at(segment.key), start, gap_width)});
    }
    for (const PictogramSegment& segment : body.segments) {
      if (!here(segment)) continue;
      blobs.push_back({pale ? "" : segment.key, pale || segment.far ? Ink::far : Ink::body,
                       discs_of(segment, all.at(segment.key), 0, 0)});
    }
  }
}

void add_stroke(const DrawnStroke& stroke, const std::string& part, Ink ink, double wider, std::vector<Blob>& blobs) {
  const double radius = stroke.width / 2 + wider;
  for (std::size_t i = 1; i < stroke.points.size(); ++i) {
    blobs.push_back({part, ink, {{stroke.points[i - 1], radius}, {stroke.points[i], radius}}});
  }
}

void add_furniture(const Pictograms& pictograms, const Pictogram& pictogram, bool over, std::vector<Blob>& blobs) {
  for (const std::string& key : pictogram.furniture) {
    const auto piece = pictograms.furniture.find(key);
    if (piece == pictograms.furniture.end() || piece->second.over != over) continue;
    for (const DrawnStroke& stroke : piece->second.strokes) {
      if (over) add_stroke(stroke, "", Ink::gap, gap_width, blobs);
      add_stroke(stroke, key, Ink::furniture, 0, blobs);
    }
  }
}

void add_arrow(const DrawnStroke& arrow, std::vector<Blob>& blobs) {
  if (arrow.points.size() < 2) return;
  add_stroke(arrow, "", Ink::arrow, 0, blobs);
  const DrawnPoint &from = arrow.points[arrow.points.size() - 2], &to = arrow.points.back();
  const double direction = std::atan2(to.x - from.x, to.y - from.y) / radians;
  const DrawnPoint foot = moved(to, direction, -arrow_tip);
  blobs.push_back({"",
                   Ink::arrow,
                   {{moved(to, direction, arrow_tip), arrow_corner},
                    {moved(foot, direction + 90, arrow_half_width), arrow_corner},
                    {moved(foot, direction - 90, arrow_half_width), arrow_corner}}});
}

/// Pain is a point with a ring round it, its ease an open ring: told apart without colour.
void add_mark(const PictogramBody& body, const Pictogram& pictogram, std::vector<Blob>& blobs) {
  const auto spot = std::find_if(body.spots.begin(), body.spots.end(),
                                 [&](const PictogramSpot& each) { return each.id == pictogram.mark; });
  if (spot == body.spots.end()) return;
  const std::map<std::string, Placed> all = placed(body, pictogram.person);
  const auto on = all.find(spot->on);
  if (on == all.end()) return;
  const double length = std::hypot(on->second.end.x - on->second.start.x, on->second.end.y - on->second.start.y);
  const DrawnPoint at = point_on(on->second, spot->along * length, spot->across);
  const auto add = [&](Ink ink, double radius) { blobs.push_back({"", ink, {{at, radius}}}); };
  if (pictogram.pain != Pain::better) {
    add(Ink::gap, 0.068);
    add(Ink::mark, 0.058);
    add(Ink::gap, 0.046);
    add(Ink::mark, 0.033);
  } else {
    add(Ink::gap, 0.060);
    add(Ink::relief, 0.050);
    add(Ink::gap, 0.027);
  }
}

double reach(const Blob& blob, double x, double y) {
  double most = -std::numeric_limits<double>::infinity();
  for (const Disc& disc : blob.discs) most = std::max(most, disc.centre.x * x + disc.centre.y * y + disc.radius);
  return most;
}

/// Twice the area that three points turn round: positive, to the left.
double turn_of(const DrawnPoint& a, const DrawnPoint& b, const DrawnPoint& c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

}  // namespace

const PictogramBody* Pictograms::body(const std::string& key) const {
  for (const PictogramBody& each : bodies) {
    if (each.key == key) return &each;
  }
  return nullptr;
}

Drawing drawing_of(const Pictograms& pictograms, const Pictogram& pictogram) {
  Drawing drawing{pictograms.low, pictograms.high, {}};
  add_furniture(pictograms, pictogram, false, drawing.blobs);
  if (pictogram.before) {
    if (const PictogramBody* body = pictograms.body(pictogram.before->body)) {
      add_person(*body, *pictogram.before, true, drawing.blobs);
    }
  }
  const PictogramBody* body = pictograms.body(pictogram.person.body);
  if (body != nullptr) add_person(*body, pictogram.person, false, drawing.blobs);
  add_furniture(pictograms, pictogram, true, drawing.blobs);
  for (const DrawnStroke& arrow : pictogram.arrows) add_arrow(arrow, drawing.blobs);
  if (body != nullptr) add_mark(*body, pictogram, drawing.blobs);
  return drawing;
}

std::vector<DrawnPoint> outline_of(const Blob& blob, double fine) {
  std::vector<DrawnPoint> points;
  for (const Disc& disc : blob.discs) {
    // The chord of an arc of 2a lies r (1 - cos a) from it.
    const double flat = std::clamp(1 - fine / std::max(disc.radius, 1e-9), -1.0, 1.0);
    const int count =
        std::clamp(static_cast<int>(std::ceil(std::numbers::pi / std::max(std::acos(flat), 1e-3))), 12, 256);
    for (int i = 0; i < count; ++i) points.push_back(moved(disc.centre, 360.0 * i / count, disc.radius));
  }
  std::sort(points.begin(), points.end(),
            [](const DrawnPoint& a, const DrawnPoint& b) { return a.x < b.x || (a.x == b.x && a.y < b.y); });
  // The convex hull by monotone chains (Andrew 1979): below from the left, above from the right.
  std::vector<DrawnPoint> hull;
  for (int chain = 0; chain < 2; ++chain) {
    const std::size_t first = hull.size();
    for (const DrawnPoint& point : points) {
      while (hull.size() > first + 1 && turn_of(hull[hull.size() - 2], hull.back(), point) <= 0) hull.pop_back();
      hull.push_back(point);
    }
    hull.pop_back();
    std::reverse(points.begin(), points.end());
  }
  return hull;
}

double distance_between(const Blob& a, const Blob& b) {
  // Two convex shapes are as far apart as the widest strip between them, in whatever direction that lies.
  constexpr int directions = 720;
  double widest = -std::numeric_limits<double>::infinity();
  for (int i = 0; i < directions; ++i) {
    const double angle = 2 * std::numbers::pi * i / directions, x = std::cos(angle), y = std::sin(angle);
    widest = std::max(widest, -reach(b, -x, -y) - reach(a, x, y));
  }
  return widest;
}

}  // namespace cluneal::anatomy
