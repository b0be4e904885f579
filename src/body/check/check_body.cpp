#include <cmath>
#include <glm/geometric.hpp>
#include <iterator>

#include "body/check/check_body.h"
#include "body/check/check_claims.h"
#include "body/check/check_distances.h"
#include "body/check/check_form.h"
#include "body/check/check_joints.h"
#include "body/check/check_ligaments.h"
#include "body/check/check_marks.h"
#include "body/check/check_measures.h"
#include "body/check/check_muscles.h"
#include "body/check/check_nerves.h"
#include "body/check/check_owners.h"
#include "body/check/check_shared_room.h"
#include "body/check/check_skin.h"
#include "body/check/check_surfaces.h"
#include "body/check/check_ways.h"
#include "body/tables/published.h"

namespace cluneal::body {
namespace {

using base::Severity;
using Remarks = std::vector<base::Diagnostic>;

constexpr double midline = 0.3;  ///< mm that a paired nerve may lie across it: less than its own width.

void check_side(const Id& id, double x, Remarks& remarks) {
  const base::Side side = base::side_of(id);
  const bool wrong = (side == base::Side::left && x <= 0) || (side == base::Side::right && x >= 0);
  if (!wrong) return;
  remarks.push_back({Severity::error, "", id.text(),
                     text_of("lies at x = %.1f mm: left and right are swapped (+x is the patient's left)", x)});
}

/// What has no side has no twin either, and so lies in the midline.
void check_midline(const Id& id, double x, Remarks& remarks) {
  if (base::side_of(id) != base::Side::none || std::abs(x) <= midline) return;
  remarks.push_back({Severity::error, "", id.text(),
                     text_of("lies at x = %.1f mm, off the midline, but has no side and no twin", x)});
}

void check_sides(const Body& body, Remarks& remarks) {
  for (const auto& [id, point] : body.landmarks) {
    check_side(id, point.x, remarks);
    check_midline(id, point.x, remarks);
  }
  for (const auto& [id, line] : body.curves) {
    if (!line.empty()) check_side(id, line[line.size() / 2].x, remarks);
  }
  for (const auto& [id, shape] : body.shapes) {
    glm::dvec3 sum(0);
    for (const glm::vec3& position : shape.at(LevelOfDetail::moving).positions) sum += glm::dvec3(position);
    check_side(id, sum.x, remarks);
  }
  for (const auto& [id, course] : body.courses) {
    for (const glm::dvec3& point : course.line) {
      // What branches off the cord starts in the midline.
      if (base::side_of(id) == base::Side::left ? point.x > -midline : point.x < midline) continue;
      check_side(id, point.x, remarks);
      break;
    }
  }
}

/// The origin is midway between the two ASIS.
void check_origin(const Body& body, Remarks& remarks) {
  const auto left = body.landmarks.find(*Id::parse("landmark.asis.left"));
  const auto right = body.landmarks.find(*Id::parse("landmark.asis.right"));
  if (left == body.landmarks.end() || right == body.landmarks.end()) return;
  const double off = glm::length(0.5 * (left->second + right->second));
  if (off <= 0.5) return;
  remarks.push_back({Severity::error, "", "landmark.asis",
                     text_of("the middle between the two ASIS lies %.1f mm from the origin", off)});
}

Findings taken(const Remarks& remarks, const std::string& rule) {
  Findings findings;
  for (const base::Diagnostic& remark : remarks) {
    Finding found = finding(rule, remark.severity, remark.path, remark.message);
    found.file = remark.file;
    findings.push_back(std::move(found));
  }
  return findings;
}

}  // namespace

Findings check_body(const Body& body, const anatomy::Atlas& atlas, const Published& published,
                    const Measured& measured) {
  Findings findings;
  const auto add = [&](Findings&& more) {
    findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  };
  add(taken(body.remarks, "built"));
  Remarks surfaces = check_surfaces(body);
  check_sides(body, surfaces);
  check_origin(body, surfaces);
  add(taken(surfaces, "surface"));
  add(check_published_places(body, measured));
  if (const anatomy::Person* person = anatomy::find_person(atlas.persons, body.person)) {
    add(check_measures(body, person->sex, measured, published));
  }
  add(check_joints(body));
  const BoneField bones(body);
  add(taken(check_skin(body), "skin.depth"));
  add(taken(check_nerves(body, atlas, bones), "nerve.course"));
  Findings claims = check_claims(body, atlas, measured);
  Findings distances = check_distances(body, claims, atlas, published);
  add(std::move(claims));
  add(std::move(distances));
  add(check_form(body, atlas, bones));
  add(check_shared_room(body, atlas));
  add(check_ligaments(body, atlas));
  add(check_muscles(body, atlas, bones));
  add(taken(check_marks(body, atlas), "mark"));
  add(check_owners(body, atlas));
  add(check_ways(body, atlas));
  return findings;
}

}  // namespace cluneal::body
