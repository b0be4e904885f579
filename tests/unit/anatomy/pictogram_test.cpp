#include "anatomy/pictogram.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "small_atlas.h"

using namespace cluneal;
using namespace cluneal::test;
using anatomy::Blob;
using anatomy::Disc;
using anatomy::DrawnPoint;
using anatomy::Ink;
using base::operator""_id;

namespace {

const anatomy::Atlas& drawn_atlas() {
  static const base::Result<anatomy::Atlas> atlas =
      anatomy::load_atlas(std::filesystem::path(CLUNEAL_SOURCE_DIR) / "assets" / "atlas");
  REQUIRE(atlas.ok());
  return *atlas;
}

const Blob& part_of(const anatomy::Drawing& drawing, const std::string& part) {
  for (const Blob& blob : drawing.blobs) {
    if (blob.part == part) return blob;
  }
  FAIL("nothing is drawn of " + part);
  return drawing.blobs.front();
}

double length_of(const Blob& blob) {
  const DrawnPoint &a = blob.discs.front().centre, &b = blob.discs.back().centre;
  return std::hypot(b.x - a.x, b.y - a.y);
}

double area_of(const std::vector<DrawnPoint>& ring) {
  double twice = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const DrawnPoint &a = ring[i], &b = ring[(i + 1) % ring.size()];
    twice += a.x * b.y - a.y * b.x;
  }
  return twice / 2;
}

/// Whether the blobs of a drawing cover the middle of each cell of a coarse picture.
std::vector<bool> raster(const anatomy::Drawing& drawing) {
  constexpr int cells = 60;
  std::vector<bool> covered;
  for (int row = 0; row < cells; ++row) {
    for (int column = 0; column < cells; ++column) {
      const double x = drawing.low.x + (drawing.high.x - drawing.low.x) * (column + 0.5) / cells;
      const double y = drawing.low.y + (drawing.high.y - drawing.low.y) * (row + 0.5) / cells;
      const Blob point{"", Ink::body, {{{x, y}, 0}}};
      bool in = false;
      for (const Blob& blob : drawing.blobs) {
        if (blob.ink != Ink::gap && anatomy::distance_between(blob, point) < 0) in = true;
      }
      covered.push_back(in);
    }
  }
  return covered;
}

}  // namespace

TEST_CASE("a joint that is bent turns what hangs on it, and all else keeps its length", "[anatomy][pictograms]") {
  const anatomy::Atlas atlas = small_atlas();
  anatomy::Pictogram pictogram = atlas.pictograms.of_topics.at("treatment.release"_id);
  pictogram.person.angles = {{"trunk", 90}, {"leg", 90}, {"arm", 0}};
  const anatomy::Drawing drawing = anatomy::drawing_of(atlas.pictograms, pictogram);
  // Bent forward by a right angle, the trunk lies along x; so the leg, bent by as much, goes on in the trunk's
  // direction.
  const Disc& shoulder = part_of(drawing, "trunk").discs.back();
  CHECK(shoulder.centre.x == Approx(0.3));
  CHECK(shoulder.centre.y == Approx(0.54));
  const Disc& foot = part_of(drawing, "leg").discs.back();
  CHECK(foot.centre.x == Approx(0.0).margin(1e-9));
  CHECK(foot.centre.y == Approx(0.04));
  const Disc& hand = part_of(drawing, "arm").discs.back();
  CHECK(hand.centre.x == Approx(0.0).margin(1e-9));
  CHECK(hand.centre.y == Approx(0.54));
  CHECK(length_of(part_of(drawing, "leg")) == Approx(0.5));
}

TEST_CASE("the outline of a stadium has a stadium's area and stays as near to its curve as was asked",
          "[anatomy][pictograms]") {
  const Blob stadium{"", Ink::body, {{{0, 0}, 0.1}, {{0.5, 0}, 0.1}}};
  const std::vector<DrawnPoint> ring = anatomy::outline_of(stadium, 1e-5);
  CHECK(area_of(ring) == Approx(0.5 * 0.2 + std::numbers::pi * 0.01).epsilon(1e-3));
  for (const DrawnPoint& point : ring) {
    const double off = std::hypot(point.x - std::clamp(point.x, 0.0, 0.5), point.y);
    CHECK(off == Approx(0.1).margin(1e-9));
  }
}

TEST_CASE("two blobs are as far apart as their circles, and as deep in each other", "[anatomy][pictograms]") {
  const Blob bar{"", Ink::body, {{{0, 0}, 0.1}, {{1, 0}, 0.1}}};
  CHECK(anatomy::distance_between(bar, {"", Ink::body, {{{0.5, 0.4}, 0.1}}}) == Approx(0.2));
  CHECK(anatomy::distance_between(bar, {"", Ink::body, {{{1.3, 0.4}, 0.1}}}) == Approx(0.3).margin(1e-5));
  CHECK(anatomy::distance_between(bar, {"", Ink::body, {{{0.5, 0.15}, 0.1}}}) == Approx(-0.05));
}

TEST_CASE("a wheel is round", "[anatomy][pictograms]") {
  const anatomy::Atlas atlas = small_atlas();
  for (const DrawnPoint& point : atlas.pictograms.furniture.at("wheel").strokes.front().points) {
    CHECK(std::hypot(point.x, point.y - 0.5) == Approx(0.4));
  }
}

TEST_CASE("the check names what is wrong with a pictogram", "[anatomy][pictograms]") {
  struct Fault {
    std::string from, to, said;
  };
  const std::vector<Fault> faults{
      {"{\"arm\": 30}", "{\"arm\": -30}", "bends \"arm\" by -30 degrees; it goes from 0 to 180"},
      {"{\"arm\": 30}", "{\"wing\": 30}", "bends \"wing\", which is no segment"},
      {"\"at\": [0, 0.54]", "\"at\": [0, 0.6]", "floats: \"leg\" is 0.06"},
      {"\"at\": [0, 0.54]", "\"at\": [0, 0.5]", "sinks: \"leg\" lies 0.04"},
      {"\"on\": \"floor\"", "\"on\": \"roof\"", "one of them is not drawn"},
      {"[\"floor\"]", "[\"flour\"]", "stands by \"flour\", which is no furniture"},
      {"{\"body\": \"side\"", "{\"body\": \"top\"", "draws \"top\", which is no body"},
      {"\"mark\": \"site.scn.crest_tunnel\"", "\"mark\": \"landmark.tip\"", "of which its topic does not speak"},
      {"\"mark\": \"site.scn.crest_tunnel\"", "\"mark\": \"nerve.scn.medial\"", "has no spot on the body"},
      {"\"high\": [0.5, 1.1]", "\"high\": [0.5, 0.8]", "reaches out of the box"},
      {"\"rests\": [{\"part\": \"leg\", \"on\": \"floor\"}]", "\"rests\": []", "floats: it rests on nothing"},
      {"\"id\": \"treatment.release\"", "\"id\": \"treatment.other\"", "treatment.release: has no figure"},
      {"\"id\": \"treatment.release\"", "\"id\": \"treatment.other\"", "is drawn and is no topic"},
      {"\"parent\": \"trunk\", \"along\": 1", "\"parent\": \"neck\", \"along\": 1", "hangs on \"neck\""},
      {"\"on\": \"trunk\"", "\"on\": \"tail\"", "on \"tail\", which is no segment"},
  };
  for (const Fault& fault : faults) {
    INFO(fault.from << " -> " << fault.to);
    CHECK(says(remarks("pictograms.json", fault.from, fault.to), fault.said));
  }
}

TEST_CASE("a pictogram that cannot be read is refused", "[anatomy][pictograms]") {
  CHECK(says(refusal("pictograms.json", "\"pain\": \"better\"", "\"pain\": \"gone\""), "\"gone\" is not one of"));
  CHECK(says(refusal("pictograms.json", "[0, 0.54]", "[0, 0.54, 1]"), "a point of a drawing is two numbers"));
  CHECK(says(refusal("pictograms.json", "\"centre\": [0, 0.5], ", ""), "centre"));
  CHECK(says(refusal("pictograms.json", "[0.03, 0.02]", "[0.03, 0]"), "more than 0 at both ends"));
}

TEST_CASE("every posture is drawn, all are the same person, and no two figures look alike", "[anatomy][pictograms]") {
  const anatomy::Atlas& atlas = drawn_atlas();
  std::vector<std::pair<std::string, std::vector<bool>>> pictures;
  for (const anatomy::Topic* topic : atlas.topics_of("postures")) {
    INFO(topic->id.text());
    REQUIRE(atlas.pictograms.of_topics.contains(topic->id));
    const anatomy::Drawing drawing = anatomy::drawing_of(atlas.pictograms, atlas.pictograms.of_topics.at(topic->id));
    std::vector<bool> picture = raster(drawing);
    for (const auto& [id, other] : pictures) {
      INFO(id);
      std::size_t differ = 0, either = 0;
      for (std::size_t i = 0; i < picture.size(); ++i) {
        differ += picture[i] != other[i] ? 1U : 0U;
        either += picture[i] || other[i] ? 1U : 0U;
      }
      CHECK(static_cast<double>(differ) > 0.08 * static_cast<double>(either));
    }
    pictures.emplace_back(topic->id.text(), std::move(picture));
  }
  CHECK(pictures.size() >= 10);
}

TEST_CASE("near and far, left and right limbs are of one length, and the person is one stature high",
          "[anatomy][pictograms]") {
  const anatomy::Pictograms& all = drawn_atlas().pictograms;
  for (const anatomy::PictogramBody& body : all.bodies) {
    INFO(body.key);
    std::map<std::string, double> lengths;
    for (const anatomy::PictogramSegment& segment : body.segments) {
      const std::string name = segment.key.substr(0, segment.key.find('.'));
      const auto [at, fresh] = lengths.emplace(name, segment.length);
      if (!fresh) CHECK(at->second == segment.length);
    }
    // As the textbooks have it after Drillis and Contini 1966.
    CHECK(lengths.at("thigh") == Approx(0.245));
    CHECK(lengths.at("shank") == Approx(0.246));
    CHECK(lengths.at("arm") == Approx(0.186));
  }
  // Upright, from the sole to the top of the head.
  anatomy::Pictogram upright = all.of_topics.at("posture.standing"_id);
  for (const char* body : {"side", "back"}) {
    INFO(body);
    upright.person.body = body;
    upright.person.angles.clear();
    const anatomy::Drawing drawing = anatomy::drawing_of(all, upright);
    double low = 1e9, high = -1e9;
    for (const Blob& blob : drawing.blobs) {
      if (blob.part.empty() || blob.part == "floor") continue;
      for (const Disc& disc : blob.discs) {
        low = std::min(low, disc.centre.y - disc.radius);
        high = std::max(high, disc.centre.y + disc.radius);
      }
    }
    CHECK(high - low == Approx(1).margin(0.01));
    CHECK(low == Approx(0).margin(0.01));
  }
}
