#include "anatomy/read/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

namespace {

Landmark read_landmark(const JsonReader& at) {
  at.unknown_keys({"id", "names", "paired", "spot", "on", "label", "summary", "references"});
  Landmark landmark;
  landmark.id = at["id"].id();
  landmark.names = read_names(at["names"]);
  landmark.paired = at["paired"].boolean();
  if (at.has("spot")) landmark.spot = read_spot(at["spot"]);
  if (at.has("on")) landmark.on = at["on"].id();
  landmark.label = at.number_or("label", 0);
  if (!(landmark.label >= 0 && landmark.label < 100)) at["label"].fail("is a rank from 0 to less than 100");
  landmark.summary = non_empty_string(at["summary"]);
  landmark.references = optional_strings(at, "references");
  return landmark;
}

}  // namespace

void read_landmarks(const JsonReader& root, Atlas& atlas) {
  for (const JsonReader& at : entries(root, "landmarks")) {
    Landmark landmark = read_landmark(at);
    const Id id = landmark.id;
    insert_unique(at, atlas.places, id, id.text(), PlaceName{id, landmark.names, landmark.paired});
    atlas.landmarks.emplace(id, std::move(landmark));
  }
}

}  // namespace cluneal::anatomy
