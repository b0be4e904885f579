#include <array>

#include "anatomy/read/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

namespace {

constexpr std::array<std::pair<std::string_view, Relation>, 9> relation_words{
    {{"start", Relation::start},
     {"over", Relation::over},
     {"under", Relation::under},
     {"pierces", Relation::pierces},
     {"through_foramen", Relation::through_foramen},
     {"beside", Relation::beside},
     {"along", Relation::along},
     {"ends_in", Relation::ends_in},
     {"goes_on", Relation::goes_on}}};

constexpr std::array<std::pair<std::string_view, RootFinding>, 6> finding_words{
    {{"share", RootFinding::share},
     {"present", RootFinding::present},
     {"absent", RootFinding::absent},
     {"not listed", RootFinding::not_listed},
     {"range in reviews", RootFinding::review_range},
     {"branch not reported", RootFinding::not_reported}}};

RootShare read_root(const JsonReader& at) {
  at.unknown_keys({"root", "reference", "finding", "percent", "of", "note"});
  RootShare root;
  root.root = non_empty_string(at["root"]);
  root.reference = non_empty_string(at["reference"]);
  root.finding = read_enum(at["finding"], finding_words);
  if (at.has("percent")) root.percent = at["percent"].number();
  root.of = at.string_or("of", "");
  root.note = at.string_or("note", "");
  if ((root.finding == RootFinding::share) != root.percent.has_value()) {
    at.fail("\"percent\" belongs to the finding \"share\" and to no other");
  }
  return root;
}

/// Lists of claims by name, which several steps of one course may share.
using Stations = std::map<std::string, std::vector<std::string>>;

Stations read_stations(const JsonReader& nerve) {
  Stations stations;
  if (!nerve.has("stations")) return stations;
  for (const auto& [name, claims] : nerve["stations"].members()) {
    std::vector<std::string>& list = stations[name];
    for (const JsonReader& claim : claims.items()) list.push_back(non_empty_string(claim));
    if (claims.is_array() && list.empty()) claims.fail("names no claim");
  }
  return stations;
}

FlatSection read_flat(const JsonReader& at) {
  at.unknown_keys({"width", "faces"});
  FlatSection flat;
  flat.width = at["width"].number();
  const JsonReader faces = at["faces"];
  faces.unknown_keys({"lateral", "posterior", "superior"});
  flat.faces_lateral = faces.number_or("lateral", 0);
  flat.faces_posterior = faces.number_or("posterior", 0);
  flat.faces_superior = faces.number_or("superior", 0);
  if (!(flat.width > 0)) at.fail("a band is broader than 0 mm");
  if (flat.faces_lateral == 0 && flat.faces_posterior == 0 && flat.faces_superior == 0) {
    at.fail("a flat side faces somewhere: \"faces\" is a direction that is not 0");
  }
  return flat;
}

BandSpot read_band_spot(const JsonReader& at) {
  at.unknown_keys({"along", "across"});
  const BandSpot spot{at["along"].number(), at["across"].number()};
  if (spot.along < 0 || spot.along > 1 || spot.across < 0 || spot.across > 1) {
    at.fail("\"along\" and \"across\" are shares of a band, 0 to 1");
  }
  return spot;
}

Waypoint read_waypoint(const JsonReader& at, const Stations& stations) {
  at.unknown_keys({"step", "relation", "passes", "place", "station", "band", "claims", "toward", "share", "offset",
                   "depth", "schematic", "diameter", "flat", "references", "note"});
  Waypoint waypoint;
  waypoint.step = non_empty_string(at["step"]);
  waypoint.text = waypoint.step;
  waypoint.relation = read_enum(at["relation"], relation_words);
  waypoint.passes = optional_id(at, "passes");
  waypoint.place = at["place"].id();
  if (at.has("station")) {
    const std::string name = at["station"].string();
    const auto found = stations.find(name);
    if (found != stations.end()) {
      waypoint.station_claims = found->second;
    } else if (at["station"].is_string()) {
      at["station"].fail("\"" + name + "\" is none of this nerve's stations");
    }
  }
  if (at.has("band")) waypoint.band = read_band_spot(at["band"]);
  if (waypoint.band && !waypoint.place.text().starts_with("ligament.")) at.fail("\"band\" is a place on a ligament");
  waypoint.claims = optional_strings(at, "claims");
  waypoint.toward = optional_id(at, "toward");
  waypoint.share = at.number_or("share", 0);
  if (waypoint.toward.empty() != (waypoint.share == 0)) at.fail("\"toward\" and \"share\" belong together");
  if (at.has("offset")) {
    const JsonReader offset = at["offset"];
    offset.unknown_keys({"lateral", "posterior", "superior", "outward"});
    waypoint.offset_lateral = offset.number_or("lateral", 0);
    waypoint.offset_posterior = offset.number_or("posterior", 0);
    waypoint.offset_superior = offset.number_or("superior", 0);
    waypoint.offset_outward = offset.number_or("outward", 0);
  }
  if (at.has("depth")) waypoint.depth = at["depth"].number();
  if (waypoint.depth && !waypoint.passes.text().starts_with("skin."))
    at.fail("\"depth\" is under the skin that it passes");
  waypoint.schematic = at.boolean_or("schematic", false);
  if (at.has("diameter")) waypoint.diameter = at["diameter"].number();
  if (at.has("flat")) waypoint.flat = read_flat(at["flat"]);
  waypoint.references = optional_strings(at, "references");
  waypoint.note = at.string_or("note", "");
  return waypoint;
}

Twigs read_twigs(const JsonReader& at) {
  at.unknown_keys({"count", "after", "territory", "references", "note"});
  Twigs twigs;
  twigs.count = static_cast<int>(at["count"].integer());
  twigs.after = non_empty_string(at["after"]);
  twigs.territory = at["territory"].id();
  twigs.references = optional_strings(at, "references");
  twigs.note = at.string_or("note", "");
  return twigs;
}

void read_fibres_of(const JsonReader& at, Nerve& nerve) {
  const std::string name = non_empty_string(at);
  const std::optional<Root> root = parse_root(name);
  if (!name.empty() && !root) at.fail("\"" + name + "\" is no spinal nerve");
  if (root && !nerve.told_fibres.insert(*root).second) at.fail("\"" + name + "\" stands there twice");
}

Nerve read_nerve(const JsonReader& at) {
  at.unknown_keys({"id",     "names",  "group",    "summary",        "parent", "joins",     "joins_beside", "leaves",
                   "paired", "ramus",  "diameter", "diameter_claim", "drawn",  "shown",     "minor",        "uncertain",
                   "roots",  "fibres", "stations", "course",         "twigs",  "references"});
  Nerve nerve;
  nerve.id = at["id"].id();
  nerve.names = read_names(at["names"]);
  nerve.group = at["group"].id();
  nerve.summary = non_empty_string(at["summary"]);
  if (at.has("parent")) nerve.parent = at["parent"].id();
  if (at.has("joins")) nerve.joins = at["joins"].id();
  nerve.joins_beside = at.number_or("joins_beside", 0);
  if (nerve.joins_beside != 0 && !nerve.joins) at.fail("\"joins_beside\" belongs to \"joins\"");
  if (at.has("leaves")) nerve.leaves = at["leaves"].id();
  nerve.paired = at.boolean_or("paired", true);
  nerve.ramus = read_enum(at["ramus"], ramus_words);
  nerve.diameter = at.number_or("diameter", 1);
  nerve.diameter_claim = at.string_or("diameter_claim", "");
  nerve.drawn = at.boolean_or("drawn", true);
  nerve.shown = at.boolean_or("shown", true);
  nerve.minor = at.boolean_or("minor", false);
  nerve.uncertainty = at.string_or("uncertain", "");
  nerve.uncertain = !nerve.uncertainty.empty();
  if (at.has("roots")) {
    for (const JsonReader& root : at["roots"].items()) nerve.roots.push_back(read_root(root));
  }
  if (at.has("fibres")) {
    for (const JsonReader& root : at["fibres"].items()) read_fibres_of(root, nerve);
  }
  const Stations stations = read_stations(at);
  if (at.has("course")) {
    for (const JsonReader& step : at["course"].items()) nerve.course.push_back(read_waypoint(step, stations));
  }
  if (at.has("twigs")) nerve.twigs = read_twigs(at["twigs"]);
  nerve.references = optional_strings(at, "references");
  return nerve;
}

}  // namespace

void read_nerves(const JsonReader& root, const std::string& file, Atlas& atlas) {
  for (const JsonReader& at : entries(root, "nerves")) {
    Nerve nerve = read_nerve(at);
    nerve.file = file;
    const Id id = nerve.id;
    insert_unique(at, atlas.nerves, id, id.text(), std::move(nerve));
  }
}

}  // namespace cluneal::anatomy
