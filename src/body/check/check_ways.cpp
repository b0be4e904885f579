#include "body/check/check_ways.h"

#include <cmath>

#include "body/measure/ways.h"

namespace cluneal::body {
namespace {

using base::Severity;

Finding held_to_range(const anatomy::Topic& topic, const anatomy::NearWay& near, base::Side side, double distance) {
  // Whole millimetres are told: no drawn body is right to less.
  const long whole = std::lround(distance);
  const bool within = near.least <= whole && whole <= near.greatest;
  const char* of = side == base::Side::left ? "left" : "right";
  Finding told =
      finding("way." + topic.id.text(), within ? Severity::note : Severity::error, near.thing.child(of).text(),
              text_of("lies %.1f mm from the way of %s; the atlas tells %d to %d mm over all bodies", distance,
                      topic.id.text().c_str(), near.least, near.greatest));
  told.subject = "nerves";
  told.held = Held{distance, 0.5 * (near.least + near.greatest), 0, "mm", "drawn bodies"};
  return told;
}

}  // namespace

Findings check_ways(const Body& body, const anatomy::Atlas& atlas) {
  Findings findings;
  // A body without a skin has no way that begins there.
  if (skin_of(body) == nullptr) return findings;
  const SkinField skin(body);
  JointFaces joints(body);
  for (const auto& [id, topic] : atlas.topics) {
    if (!topic.way) continue;
    for (const base::Side side : {base::Side::left, base::Side::right}) {
      const WayOnBody way(body, skin, *topic.way, side);
      if (!way.leads_there()) {
        findings.push_back(
            finding("way." + id.text(), Severity::error, id.text(), "has a way to what this body lacks"));
        continue;
      }
      for (const anatomy::NearWay& near : topic.way->near) {
        const std::optional<double> distance = way.distance_to(near, joints);
        if (distance) {
          findings.push_back(held_to_range(topic, near, side, *distance));
        } else {
          findings.push_back(finding("way." + id.text(), Severity::error, near.thing.text(),
                                     "is told to lie near the way of " + id.text() + ", and this body lacks it"));
        }
      }
    }
  }
  return findings;
}

}  // namespace cluneal::body
