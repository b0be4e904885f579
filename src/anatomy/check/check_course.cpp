#include <algorithm>
#include <set>

#include "anatomy/check/checking.h"
#include "anatomy/roots.h"

namespace cluneal::anatomy {

namespace {

bool known_place(const Atlas& atlas, const Id& id) {
  return atlas.places.count(id) > 0 || atlas.structures.count(id) > 0;
}

/// Whether a claim about `measured` speaks of `nerve`: of itself or of the whole that it belongs to.
bool speaks_of(const std::string& measured, const Nerve& nerve) {
  const std::optional<Id> id = Id::parse(measured);
  return id && id->covers(nerve.id);
}

void check_station(const Atlas& atlas, const Nerve& nerve, const Waypoint& waypoint, const std::string& where,
                   const Findings& findings) {
  if (!waypoint.station_claims.empty() && waypoint.place.text().rfind("curve.", 0) != 0) {
    findings.error(where, "chooses a station by claims, but its place is no curve.");
  }
  for (const std::string& key : waypoint.station_claims) {
    const auto found = atlas.claims.find(key);
    if (found == atlas.claims.end()) {
      findings.error(where, "chooses its station by " + in_quotes(key) + ", which is no claim.");
      continue;
    }
    const Claim& claim = found->second;
    const bool height = claim.quantity == "offset" && claim.metric == "superior";
    if ((claim.quantity != "distance" && !height) ||
        (claim.from != "midline" && claim.from.rfind("landmark.", 0) != 0)) {
      findings.error(where,
                     "chooses its station by " + in_quotes(key) + ", which is no distance from midline or a landmark.");
    }
    if (!speaks_of(claim.to, nerve)) {
      findings.error(where, "chooses its station by " + in_quotes(key) + ", which is of " + in_quotes(claim.to) + ".");
    }
    if (claim.checked == Checked::recalled) {
      findings.error(where, "chooses its station by " + in_quotes(key) + ", which is only recalled.");
    }
  }
}

/// Nerve Ln leaves below vertebra Ln; its dorsal ramus then crosses the base of the transverse process of the next
/// vertebra, that of L5 the sacral ala. (A step that is only placed from such a point, not over it, crosses nothing.)
void check_level(const Atlas& atlas, const Nerve& nerve, const Waypoint& waypoint, const std::string& where,
                 const Findings& findings) {
  const std::optional<Root> root = root_in(nerve.id);
  if (!root) return;
  const Id& place = waypoint.place;
  const std::optional<Root> level = root_in(place);
  if (level && place.last() == "foramen" && *level != *root) {
    findings.error(where, "leaves below " + level->name() + ", but nerve " + root->name() + " leaves below vertebra " +
                              root->name() + ".");
  }
  if (waypoint.relation != Relation::over) return;
  if (level && place.last() == "transverse_process_base" && (*level != root->next() || *root >= root_l5)) {
    const std::string expected =
        *root >= root_l5 ? "the sacral ala" : "the transverse process of " + root->next().name();
    findings.error(where, "crosses the transverse process of " + level->name() + ", but the dorsal ramus of " +
                              root->name() + " crosses " + expected + ".");
  }
  const auto known = atlas.places.find(place);
  if (known == atlas.places.end() || known->second.crossed_by.empty()) return;
  if (parse_root(known->second.crossed_by) != root) {
    findings.error(where, "crosses " + in_quotes(known->second.names.title) + ", but only the dorsal ramus of " +
                              known->second.crossed_by + " does.");
  }
}

void check_foramen_side(const Nerve& nerve, const Waypoint& waypoint, const std::string& where,
                        const Findings& findings) {
  const std::string& place = waypoint.place.text();
  const std::optional<Root> root = root_in(nerve.id);
  const std::optional<Root> level = root_in(waypoint.place);
  if (root && level && *root != *level && waypoint.relation == Relation::through_foramen) {
    findings.error(where, "leaves by the foramen " + level->name() + ", but it is a nerve of " + root->name() + ".");
  }
  if (nerve.ramus == Ramus::dorsal && place.find("foramen_anterior") != std::string::npos) {
    findings.error(where, "leaves by an anterior sacral foramen, but dorsal rami leave by the posterior ones.");
  }
  if (nerve.ramus == Ramus::ventral && place.find("foramen_posterior") != std::string::npos) {
    findings.error(where, "leaves by a posterior sacral foramen, but ventral rami leave by the anterior ones.");
  }
}

void check_waypoint(const Atlas& atlas, const Nerve& nerve, std::size_t index, const Findings& findings) {
  const Waypoint& waypoint = nerve.course[index];
  const std::string where = nerve.id.text() + " step " + in_quotes(waypoint.step);
  if (!known_place(atlas, waypoint.place)) {
    findings.error(where, "lies at " + in_quotes(waypoint.place.text()) + ", which is no place and no structure.");
  }
  for (const std::string& key : waypoint.claims) {
    const auto found = atlas.claims.find(key);
    if (found == atlas.claims.end()) {
      findings.error(where, "is held against " + in_quotes(key) + ", which is no claim.");
    } else if (!speaks_of(found->second.to, nerve)) {
      findings.error(where, "is held against " + in_quotes(key) + ", which is of " + in_quotes(found->second.to) + ".");
    }
  }
  if (!waypoint.toward.empty() && !known_place(atlas, waypoint.toward)) {
    findings.error(where, "lies toward " + in_quotes(waypoint.toward.text()) + ", which is no place.");
  }
  if (!waypoint.passes.empty() && !known_place(atlas, waypoint.passes)) {
    findings.error(where, "passes " + in_quotes(waypoint.passes.text()) + ", which is no place and no structure.");
  }
  check_references_known(atlas, waypoint.references, where, findings);
  if (waypoint.references.empty() && waypoint.station_claims.empty() && !waypoint.schematic) {
    findings.error(where, "has no source and is not marked schematic.");
  }
  if (waypoint.diameter && !(*waypoint.diameter > 0 && *waypoint.diameter <= 20)) {
    findings.error(where, "has a diameter outside 0 to 20 mm.");
  }
  if ((index == 0) != (waypoint.relation == Relation::start)) {
    findings.error(where, index == 0 ? "is the first step but not marked \"start\"."
                                     : "is marked \"start\" but is not the first step.");
  }
  const bool ends = waypoint.relation == Relation::ends_in || waypoint.relation == Relation::goes_on;
  if (ends && index + 1 != nerve.course.size()) {
    findings.error(where, std::string("is marked \"") +
                              (waypoint.relation == Relation::ends_in ? "ends_in" : "goes_on") +
                              "\" but is not the last step.");
  }
  check_station(atlas, nerve, waypoint, where, findings);
  check_level(atlas, nerve, waypoint, where, findings);
  check_foramen_side(nerve, waypoint, where, findings);
}

}  // namespace

void check_course(const Atlas& atlas, const Nerve& nerve, const Findings& findings) {
  const std::string& where = nerve.id.text();
  const std::size_t points = nerve.course.size() + (nerve.joins ? 1 : 0);
  if (!nerve.drawn && nerve.shown && !nerve.course.empty()) {
    findings.error(where, "is shown by default but not drawn.");
  }
  if (nerve.drawn && points < 2) findings.error(where, "is drawn, but its course has fewer than two points.");
  const bool ends = !nerve.course.empty() && (nerve.course.back().relation == Relation::ends_in ||
                                              nerve.course.back().relation == Relation::goes_on);
  if (nerve.drawn && nerve.joins && ends) findings.error(where, "ends and joins another nerve at once.");
  // Its fibres go on in those that leave it at its end.
  const bool goes_on = std::any_of(atlas.nerves.begin(), atlas.nerves.end(), [&](const auto& entry) {
    return entry.second.drawn && entry.second.leaves == nerve.id && entry.second.joins;
  });
  if (nerve.drawn && !nerve.joins && !nerve.course.empty() && !ends && !goes_on) {
    findings.error(where, "has a free end: it neither joins another nerve nor ends in anything.");
  }
  std::set<std::string> steps;
  for (std::size_t i = 0; i < nerve.course.size(); ++i) {
    if (!steps.insert(nerve.course[i].step).second) {
      findings.error(where, "has the step " + in_quotes(nerve.course[i].step) + " twice.");
    }
    check_waypoint(atlas, nerve, i, findings);
  }
}

}  // namespace cluneal::anatomy
