#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "anatomy/check/checking.h"

namespace cluneal::anatomy {
namespace {

// Chosen: a pixel or two of a figure that is drawn 150 pixels high.
constexpr double most_apart = 0.008;  ///< Statures, between what touches.
constexpr double most_deep = 0.016;   ///< So far flesh gives way to a seat.

const PictogramSegment* segment_of(const PictogramBody& body, const std::string& key) {
  for (const PictogramSegment& segment : body.segments) {
    if (segment.key == key) return &segment;
  }
  return nullptr;
}

/// 12 as "12", 2.5 as "2.5".
std::string short_number(double value) {
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

void check_body(const PictogramBody& body, const Findings& findings) {
  std::set<std::string> known;
  for (const PictogramSegment& segment : body.segments) {
    const std::string where = "body " + body.key + ", " + segment.key;
    if (segment.parent.empty() != known.empty()) {
      findings.error(where, known.empty() ? "comes first and so has no parent." : "hangs on nothing.");
    }
    if (!segment.parent.empty() && !known.contains(segment.parent)) {
      findings.error(where, "hangs on " + in_quotes(segment.parent) + ", which is no segment before it.");
    }
    if (!known.insert(segment.key).second) findings.error(where, "is there twice.");
    if (segment.length <= 0) findings.error(where, "has no length.");
    if (std::abs(segment.turn) != 1) findings.error(where, "bends by neither 1 nor -1.");
    if (segment.least > 0 || segment.most < 0) findings.error(where, "cannot be straight.");
  }
  for (const PictogramSpot& spot : body.spots) {
    if (!known.contains(spot.on)) {
      findings.error("body " + body.key,
                     "has " + in_quotes(spot.id.text()) + " on " + in_quotes(spot.on) + ", which is no segment.");
    }
  }
}

/// Gives whether the pose can be drawn.
bool check_pose(const Pictograms& all, const Pose& pose, const std::string& where, const Findings& findings) {
  const PictogramBody* body = all.body(pose.body);
  if (body == nullptr) {
    findings.error(where, "draws " + in_quotes(pose.body) + ", which is no body.");
    return false;
  }
  for (const auto& [key, angle] : pose.angles) {
    const PictogramSegment* segment = segment_of(*body, key);
    if (segment == nullptr) {
      findings.error(where, "bends " + in_quotes(key) + ", which is no segment of the body.");
    } else if (angle < segment->least || angle > segment->most) {
      findings.error(where, "bends " + in_quotes(key) + " by " + short_number(angle) + " degrees; it goes from " +
                                short_number(segment->least) + " to " + short_number(segment->most) + ".");
    }
  }
  return true;
}

/// How far a part of the person is from a piece of furniture; nothing where either is not drawn.
std::optional<double> distance_of(const Drawing& drawing, const Rest& rest) {
  std::optional<double> nearest;
  for (const Blob& part : drawing.blobs) {
    if (part.part != rest.part) continue;
    for (const Blob& on : drawing.blobs) {
      if (on.part != rest.on) continue;
      const double distance = distance_between(part, on);
      nearest = std::min(nearest.value_or(distance), distance);
    }
  }
  return nearest;
}

struct Extent {
  DrawnPoint low{1e9, 1e9}, high{-1e9, -1e9};
  void add(const Blob& blob) {
    for (const Disc& disc : blob.discs) {
      low = {std::min(low.x, disc.centre.x - disc.radius), std::min(low.y, disc.centre.y - disc.radius)};
      high = {std::max(high.x, disc.centre.x + disc.radius), std::max(high.y, disc.centre.y + disc.radius)};
    }
  }
  [[nodiscard]] bool holds(const Extent& other) const {
    return other.low.x >= low.x && other.low.y >= low.y && other.high.x <= high.x && other.high.y <= high.y;
  }
};

void check_contacts(const Pictogram& pictogram, const PictogramBody& body, const Drawing& drawing,
                    const std::string& where, const Findings& findings) {
  if (pictogram.rests.empty() && pictogram.within.empty()) findings.error(where, "floats: it rests on nothing.");
  for (const Rest& rest : pictogram.rests) {
    const std::optional<double> distance = distance_of(drawing, rest);
    if (!distance) {
      findings.error(where,
                     "rests " + in_quotes(rest.part) + " on " + in_quotes(rest.on) + "; one of them is not drawn.");
    } else if (*distance > most_apart) {
      findings.error(where, "floats: " + in_quotes(rest.part) + " is " + short_number(*distance) + " statures from " +
                                in_quotes(rest.on) + ".");
    } else if (*distance < -most_deep) {
      findings.error(where, "sinks: " + in_quotes(rest.part) + " lies " + short_number(-*distance) +
                                " statures within " + in_quotes(rest.on) + ".");
    }
  }
  if (pictogram.within.empty()) return;
  Extent person, furniture;
  for (const Blob& blob : drawing.blobs) {
    if (segment_of(body, blob.part) != nullptr) person.add(blob);
    if (blob.part == pictogram.within) furniture.add(blob);
  }
  if (!furniture.holds(person)) findings.error(where, "does not lie within " + in_quotes(pictogram.within) + ".");
}

/// Whether a topic speaks of what is marked: names it, or the nerve that gets caught there.
bool speaks_of(const Atlas& atlas, const Topic& topic, const Id& mark) {
  const auto site = atlas.sites.find(mark);
  return std::any_of(topic.places.begin(), topic.places.end(), [&](const Id& place) {
    return place == mark || (site != atlas.sites.end() && place.covers(site->second.nerve));
  });
}

void check_pictogram(const Atlas& atlas, const Id& id, const Pictogram& pictogram, const Findings& findings) {
  const Pictograms& all = atlas.pictograms;
  const std::string& where = id.text();
  bool possible = check_pose(all, pictogram.person, where, findings);
  if (pictogram.before) possible = check_pose(all, *pictogram.before, where, findings) && possible;
  for (const std::string& key : pictogram.furniture) {
    if (!all.furniture.contains(key)) findings.error(where, "stands by " + in_quotes(key) + ", which is no furniture.");
  }
  const auto topic = atlas.topics.find(id);
  if (topic == atlas.topics.end()) {
    findings.error(where, "is drawn and is no topic.");
  } else if (!speaks_of(atlas, topic->second, pictogram.mark)) {
    findings.error(where, "marks " + in_quotes(pictogram.mark.text()) + ", of which its topic does not speak.");
  }
  if (!possible) return;
  const PictogramBody& body = *all.body(pictogram.person.body);
  if (std::none_of(body.spots.begin(), body.spots.end(),
                   [&](const PictogramSpot& spot) { return spot.id == pictogram.mark; })) {
    findings.error(where, "marks " + in_quotes(pictogram.mark.text()) + ", which has no spot on the body " +
                              in_quotes(body.key) + ".");
  }
  const Drawing drawing = drawing_of(all, pictogram);
  check_contacts(pictogram, body, drawing, where, findings);
  Extent drawn;
  for (const Blob& blob : drawing.blobs) drawn.add(blob);
  if (!Extent{all.low, all.high}.holds(drawn)) findings.error(where, "reaches out of the box that holds all figures.");
}

}  // namespace

void check_pictograms(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics) {
  const Findings findings("pictograms.json", diagnostics);
  for (const PictogramBody& body : atlas.pictograms.bodies) check_body(body, findings);
  for (const auto& [id, pictogram] : atlas.pictograms.of_topics) check_pictogram(atlas, id, pictogram, findings);
  for (const TopicKind& kind : atlas.topic_kinds) {
    if (!kind.drawn) continue;
    for (const Topic* topic : atlas.topics_of(kind.key)) {
      if (!atlas.pictograms.of_topics.contains(topic->id)) findings.error(topic->id.text(), "has no figure.");
    }
  }
}

}  // namespace cluneal::anatomy
