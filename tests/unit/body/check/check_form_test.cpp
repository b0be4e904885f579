// Planted faults of courses, ligaments, sites and claims: each is found and named.

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/gtc/constants.hpp>
#include <glm/trigonometric.hpp>

#include "../fixtures.h"
#include "body/check/check_claims.h"
#include "body/check/check_form.h"
#include "body/check/check_ligaments.h"
#include "body/check/check_owners.h"

using namespace cluneal;
using namespace cluneal::body;
using base::operator""_id;
using base::Severity;

namespace {

geometry::Polyline arc(double radius, double degrees) {
  geometry::Polyline line;
  const double length = glm::radians(degrees) * radius;
  for (int i = 0; 0.5 * i <= length; ++i) {
    const double s = 0.5 * i;
    line.push_back({radius * std::sin(s / radius), 0, radius * std::cos(s / radius)});
  }
  return line;
}

/// Without nerves or claims, but with what the atlas declares of nerves' branches and of structures.
anatomy::Atlas knowing_what_nerves_are() {
  anatomy::Atlas atlas;
  atlas.nerve_traits = body::test::real_atlas().nerve_traits;
  atlas.structures = body::test::real_atlas().structures;
  return atlas;
}

anatomy::Nerve nerve(const Id& id) {
  anatomy::Nerve result;
  result.id = id;
  return result;
}

void lay(Body& body, anatomy::Atlas& atlas, const anatomy::Nerve& nerve, const geometry::Polyline& line) {
  Course course;
  course.id = *Id::parse(nerve.id.text() + ".left");
  course.line = line;
  course.radius.assign(line.size(), 0.5);
  body.courses.insert_or_assign(course.id, course);
  atlas.nerves.insert_or_assign(nerve.id, nerve);
}

geometry::Polyline straight(const glm::dvec3& from, const glm::dvec3& to) {
  geometry::Polyline line;
  for (int i = 0; i <= 100; ++i) line.push_back(from + (to - from) * (i / 100.0));
  return line;
}

const Finding* error_of(const Findings& findings, const std::string& rule) {
  for (const Finding& found : findings) {
    if (found.rule == rule && found.severity == Severity::error) return &found;
  }
  return nullptr;
}

/// A body with a sheet 40 mm wide and 30 high, 4 mm thick, facing backward, as one ligament.
Body with_sheet(const std::string& ligament, double y) {
  Body body = body::test::round_body();
  geometry::Mesh sheet = body::test::sphere_mesh(glm::dvec3(0), 1, 32);
  for (glm::vec3& p : sheet.positions) {
    p = glm::vec3(glm::dvec3(50, y, 0) + glm::dvec3(20, 2, 15) * glm::dvec3(p));
  }
  Shape shape{*Id::parse(ligament + ".left"), {}, 2};
  for (auto& mesh : shape.mesh) mesh = std::make_shared<const geometry::Mesh>(sheet);
  body.shapes.insert_or_assign(shape.id, shape);
  return body;
}

}  // namespace

TEST_CASE("A run's bends are measured", "[form]") {
  const Run half = run_of(arc(20, 180), {});
  CHECK(half.least_radius == Approx(20).epsilon(0.02));
  CHECK(half.turning == Approx(180).margin(15));
  CHECK(half.length / half.chord == Approx(glm::half_pi<double>()).epsilon(0.02));
  CHECK(half.bow == Approx(20).epsilon(0.05));
  CHECK(half.rise < 0.01);
  CHECK(run_of(arc(5, 180), {{0, 100}}).least_radius > 1e9);
  const Run up = run_of(straight({0, 0, 0}, {0, 0, 7}), {});
  CHECK(up.rise == Approx(7));
}

TEST_CASE("Wires, curls and nerves that climb are named", "[form]") {
  Body body = body::test::round_body();
  anatomy::Atlas atlas = knowing_what_nerves_are();
  const auto said = [&](const char* id, const geometry::Polyline& line) {
    lay(body, atlas, nerve(*Id::parse(id)), line);
    Findings findings = check_form(body, atlas, BoneField(body));
    atlas.nerves.clear();
    body.courses.clear();
    return findings;
  };
  CHECK(error_of(said("nerve.a", arc(6, 180)), "form.radius"));
  CHECK_FALSE(error_of(said("nerve.a", arc(9, 180)), "form.radius"));
  CHECK(error_of(said("nerve.a", arc(12, 330)), "form.turning"));
  CHECK(error_of(said("nerve.plexus_sacral_posterior.s1_s2", arc(12, 250)), "form.chord"));
  const geometry::Polyline rising = straight({60, 0, 21}, {70, 0, 25});
  CHECK(error_of(said("nerve.ramus_dorsal.l4.branch_lateral", rising), "form.descent"));
  CHECK_FALSE(
      error_of(said("nerve.ramus_dorsal.l4.branch_lateral", straight({60, 0, 25}, {70, 0, 21})), "form.descent"));
  CHECK(error_of(said("nerve.ramus_dorsal.l4.branch_lateral", arc(60, 100)), "form.bow"));
  // The ball's top is at z = 20: 9 mm above it a sacral ramus stands off, 3 mm above it it does not.
  CHECK(error_of(said("nerve.ramus_dorsal.s1.branch_lateral", straight({58, 0, 29}, {62, 0, 29})), "form.stand_off"));
  CHECK_FALSE(
      error_of(said("nerve.ramus_dorsal.s1.branch_lateral", straight({58, 0, 23}, {62, 0, 23})), "form.stand_off"));
}

TEST_CASE("A lateral branch is held to bone as far as the fat, and L5's lies on the sacroiliac ligaments", "[form]") {
  Body body = body::test::round_body();
  anatomy::Atlas atlas = knowing_what_nerves_are();
  anatomy::Nerve fifth = nerve("nerve.ramus_dorsal.l5.branch_lateral"_id);
  fifth.course.resize(2);
  // Past the ball and on: 30 mm off it at the end.
  lay(body, atlas, fifth, straight({60, 0, 23}, {110, 0, 0}));
  Course& course = body.courses.at("nerve.ramus_dorsal.l5.branch_lateral.left"_id);
  course.waypoints.resize(2);
  course.waypoints[1].arc_length = 8;
  CHECK(error_of(check_form(body, atlas, BoneField(body)), "form.stand_off"));
  fifth.course.resize(3);
  fifth.course[2].passes = "skin.buttock"_id;
  atlas.nerves.insert_or_assign(fifth.id, fifth);
  course.waypoints.resize(3);
  course.waypoints[2].arc_length = 50;
  CHECK_FALSE(error_of(check_form(body, atlas, BoneField(body)), "form.stand_off"));
  // Above the fat it may stand off bone where a ligament lies beneath it.
  course.waypoints[1].arc_length = 45;
  CHECK(error_of(check_form(body, atlas, BoneField(body)), "form.stand_off"));
  Shape floor{"ligament.sacroiliac_posterior_short.left"_id, {}, 2};
  for (auto& mesh : floor.mesh) mesh = std::make_shared<const geometry::Mesh>(body::test::sphere_mesh({92, 0, 0}, 12));
  body.shapes.insert_or_assign(floor.id, floor);
  CHECK_FALSE(error_of(check_form(body, atlas, BoneField(body)), "form.stand_off"));
}

TEST_CASE("A skin nerve without twigs is a wire", "[form]") {
  Body body = body::test::round_body();
  anatomy::Atlas atlas = knowing_what_nerves_are();
  anatomy::Nerve wire = nerve("nerve.scn.medial"_id);
  wire.course.resize(2);
  wire.course.back().relation = anatomy::Relation::ends_in;
  lay(body, atlas, wire, straight({60, 0, 25}, {70, 0, -60}));
  CHECK(error_of(check_form(body, atlas, BoneField(body)), "form.forks"));
  body.courses.at("nerve.scn.medial.left"_id).twigs.resize(3);
  CHECK_FALSE(error_of(check_form(body, atlas, BoneField(body)), "form.forks"));
}

TEST_CASE("Over the iliac crest a nerve glides", "[form]") {
  Body body = body::test::round_body();
  anatomy::Atlas atlas;
  anatomy::Nerve over = nerve("nerve.scn.intermediate"_id);
  over.course.resize(2);
  over.course[0].relation = anatomy::Relation::pierces;
  over.course[1].relation = anatomy::Relation::over;
  over.course[1].place = "curve.iliac_crest.top"_id;
  const auto crossed = [&](double radius) {
    lay(body, atlas, over, arc(radius, 120));
    Course& course = body.courses.at("nerve.scn.intermediate.left"_id);
    course.waypoints.resize(2);
    for (PlacedWaypoint& waypoint : course.waypoints) waypoint.arc_length = glm::radians(60.0) * radius;
    return check_form(body, atlas, BoneField(body));
  };
  CHECK(error_of(crossed(6), "form.crest"));
  CHECK_FALSE(error_of(crossed(9), "form.crest"));
}

TEST_CASE("Under another name a nerve is as thick as before", "[form]") {
  Body body = body::test::round_body();
  anatomy::Atlas atlas = knowing_what_nerves_are();
  anatomy::Nerve root = nerve("nerve.spinal.s1"_id);
  root.joins = "nerve.ramus_ventral.s1"_id;
  lay(body, atlas, nerve("nerve.ramus_ventral.s1"_id), straight({40, 0, 30}, {20, 0, 30}));
  lay(body, atlas, root, straight({60, 0, 30}, {40, 0, 30}));
  CHECK_FALSE(error_of(check_form(body, atlas, BoneField(body)), "form.step"));
  body.courses.at("nerve.spinal.s1.left"_id).radius.assign(101, 0.4);
  CHECK(error_of(check_form(body, atlas, BoneField(body)), "form.step"));
}

TEST_CASE("A twig waves, but is no string of joints", "[form]") {
  Body body = body::test::round_body();
  anatomy::Atlas atlas = knowing_what_nerves_are();
  lay(body, atlas, nerve("nerve.scn.lateral"_id), straight({60, 0, 25}, {70, 0, -60}));
  const auto waving = [&](double height) {
    Twig twig;
    for (int i = 0; i <= 120; ++i) {
      const double s = 0.5 * i;
      twig.line.push_back({s, height * std::sin(2 * glm::pi<double>() * s / 20), 60});
    }
    body.courses.at("nerve.scn.lateral.left"_id).twigs = {twig};
    return check_form(body, atlas, BoneField(body));
  };
  CHECK(error_of(waving(1.4), "form.twig"));
  CHECK_FALSE(error_of(waving(0.5), "form.twig"));
}

TEST_CASE("Piercing is going in and coming out, and nothing else goes through", "[form]") {
  Body body = with_sheet("ligament.sacrotuberous", 0);
  anatomy::Atlas atlas = knowing_what_nerves_are();
  anatomy::Nerve piercing = nerve("nerve.a"_id);
  piercing.course.resize(1);
  piercing.course[0].relation = anatomy::Relation::pierces;
  piercing.course[0].passes = "ligament.sacrotuberous"_id;
  lay(body, atlas, piercing, straight({50, 20, 0}, {50, -20, 0}));
  CHECK_FALSE(error_of(check_ligaments(body, atlas), "ligament.pierced"));
  // It slips past the edge, 2 mm beside it: within the band's tolerance of old.
  lay(body, atlas, piercing, straight({72, 20, 0}, {72, -20, 0}));
  CHECK(error_of(check_ligaments(body, atlas), "ligament.pierced"));
  // It ends inside.
  lay(body, atlas, piercing, straight({50, 20, 0}, {50, 0, 0}));
  CHECK(error_of(check_ligaments(body, atlas), "ligament.pierced"));
  atlas.nerves.clear();
  lay(body, atlas, nerve("nerve.b"_id), straight({50, 20, 0}, {50, -20, 0}));
  const Findings findings = check_ligaments(body, atlas);
  REQUIRE(error_of(findings, "ligament.undeclared"));
  CHECK(error_of(findings, "ligament.undeclared")->message.find("ligament.sacrotuberous") != std::string::npos);
}

TEST_CASE("What leaves the pelvis passes behind the sacrospinous ligament", "[form]") {
  Body body = with_sheet("ligament.sacrospinous", 0);
  anatomy::Atlas atlas = knowing_what_nerves_are();
  anatomy::Nerve pudendal = nerve("nerve.neighbour.pudendal"_id);
  pudendal.leaves = "nerve.ramus_ventral.s3"_id;
  pudendal.course.resize(3);
  lay(body, atlas, pudendal, straight({50, 8, 40}, {50, 8, -40}));
  CHECK_FALSE(error_of(check_ligaments(body, atlas), "ligament.foramen"));
  lay(body, atlas, pudendal, straight({50, -8, 40}, {50, -8, -40}));
  const Findings before = check_ligaments(body, atlas);
  REQUIRE(error_of(before, "ligament.foramen"));
  CHECK(error_of(before, "ligament.foramen")->message.find("inside the pelvis") != std::string::npos);
  // Far beside it: it never turns round the spine.
  lay(body, atlas, pudendal, straight({100, 8, 40}, {100, 8, -40}));
  CHECK(error_of(check_ligaments(body, atlas), "ligament.foramen"));
}

TEST_CASE("A site lies at its nerve and at what traps it", "[form]") {
  Body body = with_sheet("ligament.sacrotuberous", 0);
  anatomy::Atlas atlas = knowing_what_nerves_are();
  lay(body, atlas, nerve("nerve.icn.medial"_id), straight({50, 3, 40}, {50, 3, -40}));
  anatomy::Site site;
  site.id = "site.icn.sacrotuberous"_id;
  site.nerve = "nerve.icn.medial"_id;
  atlas.sites[site.id] = site;
  PlacedSite laid;
  laid.id = "site.icn.sacrotuberous.left"_id;
  laid.nerve = "nerve.icn.medial.left"_id;
  laid.point = {50, 3, 0};
  body.sites[laid.id] = laid;
  CHECK_FALSE(error_of(check_owners(body, atlas), "owner.site"));
  body.sites[laid.id].point = {50, 9, 0};
  const Findings off = check_owners(body, atlas);
  REQUIRE(error_of(off, "owner.site"));
  CHECK(error_of(off, "owner.site")->message.find("6.0 mm from nerve.icn.medial.left") != std::string::npos);
}

TEST_CASE("A nerve ends in its own territory, and so do its twigs", "[form]") {
  Body body = body::test::round_body();
  anatomy::Atlas atlas = knowing_what_nerves_are();
  anatomy::Nerve skin_nerve = nerve("nerve.scn.medial"_id);
  skin_nerve.course.resize(2);
  skin_nerve.course.back().relation = anatomy::Relation::ends_in;
  skin_nerve.course.back().passes = "skin.buttock"_id;
  lay(body, atlas, skin_nerve, straight({60, 0, 60}, {60, 0, 21}));
  anatomy::Territory territory;
  territory.id = "territory.scn.medial"_id;
  territory.nerve = skin_nerve.id;
  territory.extent.resize(3);
  atlas.territories[territory.id] = territory;
  PlacedTerritory laid;
  laid.id = "territory.scn.medial.left"_id;
  laid.patch = std::make_shared<const geometry::Mesh>(body::test::sphere_mesh({60, 0, 0}, 20));
  body.territories[laid.id] = laid;
  CHECK_FALSE(error_of(check_owners(body, atlas), "owner.territory"));
  body.courses.at("nerve.scn.medial.left"_id).twigs.push_back({straight({60, 0, 60}, {90, 0, 40}), {}});
  const Findings off = check_owners(body, atlas);
  REQUIRE(error_of(off, "owner.territory"));
  CHECK(error_of(off, "owner.territory")->message.find("twig 1") != std::string::npos);
}

TEST_CASE("No two nerves end in one place of the skin", "[form]") {
  Body body = body::test::round_body();
  anatomy::Atlas atlas = knowing_what_nerves_are();
  const auto ends_in_skin = [&](const Id& id, const geometry::Polyline& line) {
    anatomy::Nerve one = nerve(id);
    one.course.resize(2);
    one.course.back().relation = anatomy::Relation::ends_in;
    lay(body, atlas, one, line);
  };
  ends_in_skin("nerve.mcn.middle"_id, straight({50, 0, 60}, {50, 0, 20}));
  ends_in_skin("nerve.mcn.lower"_id, straight({60, 0, 60}, {60, 0, 20}));
  // Its own twigs may end near each other.
  body.courses.at("nerve.mcn.lower.left"_id).twigs.push_back({straight({60, 0, 50}, {62, 0, 20}), {}});
  CHECK_FALSE(error_of(check_owners(body, atlas), "owner.ends_apart"));
  body.courses.at("nerve.mcn.lower.left"_id).twigs.push_back({straight({60, 0, 50}, {53, 0, 20}), {}});
  const Findings joined = check_owners(body, atlas);
  REQUIRE(error_of(joined, "owner.ends_apart"));
  CHECK(error_of(joined, "owner.ends_apart")->message.find("3.0 mm from where nerve.mcn.") != std::string::npos);
  atlas.nerves.at("nerve.mcn.lower"_id).shown = false;
  CHECK_FALSE(error_of(check_owners(body, atlas), "owner.ends_apart"));
}

TEST_CASE("Every spatial statement of the atlas is compared, or says why not", "[form]") {
  const anatomy::Atlas& atlas = body::test::real_atlas();
  for (const char* person : {"man", "woman"}) {
    const Body& body = body::test::real_body(person);
    const Findings findings = check_claims(body, atlas, measure(body));
    std::size_t spatial = 0, compared = 0;
    for (const auto& [key, claim] : atlas.claims) {
      if (!is_spatial(claim)) continue;
      ++spatial;
      const auto found = std::find_if(findings.begin(), findings.end(),
                                      [&key = key](const Finding& f) { return f.rule == "claim." + key; });
      INFO(key);
      REQUIRE(found != findings.end());
      CHECK((found->held || found->message.find("cannot be compared: ") != std::string::npos));
      // How the study measured stands beside it.
      CHECK(found->message.find(claim.reference) != std::string::npos);
      if (found->held) ++compared;
    }
    CHECK(findings.size() == spatial);
    CHECK(spatial >= 70);
    // The other sex's, and at most a few more, are not compared.
    CHECK(compared >= 45);
  }
}

TEST_CASE("A statement is compared with what it speaks of", "[form]") {
  Body body = body::test::round_body();
  body.published.places.push_back({"landmark.psis"_id, {}, {}});
  anatomy::Atlas atlas = knowing_what_nerves_are();
  lay(body, atlas, nerve("nerve.mcn.upper"_id), straight({40, 0, 30}, {60, 0, 0}));
  lay(body, atlas, nerve("nerve.mcn.lower"_id), straight({40, 0, -10}, {60, 0, -30}));
  body.landmarks["landmark.psis.left"_id] = {45, 0, 10};
  anatomy::Claim claim = body::test::distance_claim("tub10.mcn_2.psis", "landmark.psis", 0, 10);
  claim.quantity = "offset";
  claim.metric = "superior";
  claim.to = "nerve.mcn";
  claim.rank = 2;
  claim.named = true;
  atlas.claims[claim.key] = claim;
  const Findings findings = check_claims(body, atlas, {});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].held->value == Approx(-20));
  CHECK(findings[0].severity == Severity::error);  // Two standard deviations, where it must lie within one.
  CHECK(findings[0].subject == "nerves");
}
