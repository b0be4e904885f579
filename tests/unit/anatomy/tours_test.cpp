#include <catch2/catch.hpp>

#include "anatomy/tour.h"
#include "anatomy/write_tour.h"
#include "small_atlas.h"

using namespace cluneal;
using namespace cluneal::test;
using base::operator""_id;

namespace {

const std::string file = "tours/one.json";

/// Eight steps of a minute each, the first of which says all that a step can say.
std::string tour_text() {
  std::string text = R"({"id": "tour.one", "order": 3, "names": {"english": "One"}, "minutes": 8, "summary": "For all.",
    "steps": [{"key": "first", "slide": "The nerve crosses - at 7 cm", "notes": "Look here.", "seconds": 60,
      "view": "posterior", "focus": ["nerve.scn.medial.left"], "only": ["nerve"], "sides": "left", "skin": "ghost",
      "topic": "treatment.release", "labels": "none", "ink": [{"colour": "blue", "width": 0.008, "points": [[0.1, -0.2], [0, 0.25]]},
        {"colour": "yellow", "width": 0.02, "arrow": true, "points": [[-0.5, 0], [-0.25, 0.1]]}],
      "beside": [{"of": "nerve.scn.medial", "show": ["nerve.scn"]}, {"of": "site.scn.crest_tunnel"}], "question": {"ask": "Which?", "answer": "This."},
      "references": ["A98"]})";
  for (const char* key : {"b", "c", "d", "e", "f", "g", "h"}) {
    text += std::string(R"(, {"key": ")") + key +
            R"(", "slide": "More", "notes": "Say more.", "seconds": 60, "view": "left", "references": []})";
  }
  return text + "]}";
}

std::map<std::string, std::string> with_tour(const std::string& text) {
  std::map<std::string, std::string> texts = small_atlas_texts();
  texts[file] = text;
  return texts;
}

std::vector<base::Diagnostic> remarks_of(const std::string& from, const std::string& to) {
  const base::Result<anatomy::Atlas> atlas = load(with_tour(replaced(tour_text(), from, to)));
  REQUIRE(atlas.ok());
  return anatomy::check_atlas(*atlas);
}

}  // namespace

TEST_CASE("a tour is read with its steps", "[anatomy][tours]") {
  const base::Result<anatomy::Atlas> atlas = load(with_tour(tour_text()));
  REQUIRE(atlas.ok());
  const anatomy::Tour& tour = atlas->tours.at("tour.one"_id);
  REQUIRE(tour.steps.size() == 8);
  const anatomy::TourStep& step = tour.steps.front();
  CHECK(step.focus == std::vector<base::Id>{"nerve.scn.medial.left"_id});
  CHECK(step.sides == anatomy::TourSides::left);
  CHECK(step.skin == anatomy::TourSkin::ghost);
  CHECK_FALSE(step.labels);
  REQUIRE(step.beside.size() == 2);
  CHECK(step.beside[0].of == "nerve.scn.medial"_id);
  CHECK(step.beside[0].show == std::vector<base::Id>{"nerve.scn"_id});
  CHECK(step.beside[1].of == "site.scn.crest_tunnel"_id);
  CHECK(tour.steps[1].beside.empty());
  REQUIRE(step.ink.size() == 2);
  CHECK(step.ink[0] == anatomy::InkStroke{{{0.1, -0.2}, {0, 0.25}}, anatomy::InkColour::blue, 0.008, false});
  CHECK(step.ink[1].arrow);
  CHECK(tour.steps[1].ink.empty());
  REQUIRE(step.question);
  CHECK(step.question->answer == "This.");
  CHECK(tour.steps[1].skin == anatomy::TourSkin::by_default);
  CHECK(tour.references() == std::vector<std::string>{"A98"});
  CHECK(anatomy::check_atlas(*atlas).empty());
  CHECK(atlas->content_hash == small_atlas().content_hash);
}

TEST_CASE("words of a slide are counted as one reads them", "[anatomy][tours]") {
  CHECK(anatomy::words_in("The nerve crosses - at 7 cm") == 6);
  CHECK(anatomy::words_in("  ") == 0);
  CHECK(anatomy::words_in("\u4e0a\u6bbf\u76ae\u795e\u7d4c \u2013") == 2);
}

TEST_CASE("a tour that cannot be read is refused", "[anatomy][tours]") {
  const auto refused = [](const std::string& from, const std::string& to) {
    const base::Result<anatomy::Atlas> atlas = load(with_tour(replaced(tour_text(), from, to)));
    REQUIRE_FALSE(atlas.ok());
    return atlas.error().details;
  };
  CHECK(says(refused("\"sides\": \"left\"", "\"sides\": \"inner\""), "\"inner\" is not one of"));
  CHECK(says(refused("\"minutes\": 8", "\"minutes\": 0"), "1 to 120"));
  CHECK(says(refused("\"only\"", "\"just\""), "just"));
  CHECK(says(refused("{\"of\": \"site.scn.crest_tunnel\"}", "{\"show\": []}"), "of"));
  CHECK(says(refused("[0.1, -0.2]", "[0.1, -9]"), "-3 to 3"));
  CHECK(says(refused("[0.1, -0.2]", "[0.1]"), "two numbers"));
  CHECK(says(refused("[[0.1, -0.2], [0, 0.25]]", "[]"), "1 to 4000"));
  CHECK(says(refused("\"width\": 0.02", "\"width\": 2"), "0.001 to 0.1"));
  CHECK(says(refused("\"colour\": \"blue\"", "\"colour\": \"mauve\""), "\"mauve\" is not one of"));
  CHECK(says(refused("{\"of\": \"site.scn.crest_tunnel\"}", "\"site.scn.crest_tunnel\""), file));
}

TEST_CASE("a tour is written as it is read", "[anatomy][tours]") {
  const base::Result<anatomy::Atlas> atlas = load(with_tour(tour_text()));
  REQUIRE(atlas.ok());
  anatomy::Tour tour = atlas->tours.at("tour.one"_id);
  anatomy::TourStep& step = tour.steps[1];
  step.camera = anatomy::TourCamera{{1.5, -2, 3}, -170.25, 12, 140};
  step.view.clear();
  step.notes.clear();
  step.opacity["bone.hip"_id] = 0.3;
  step.roots = {*anatomy::parse_root("L1"), *anatomy::parse_root("S2")};
  const std::string written = anatomy::to_json(tour);
  const base::Result<anatomy::Atlas> again = load(with_tour(written));
  REQUIRE(again.ok());
  const anatomy::Tour& read = again->tours.at("tour.one"_id);
  CHECK(anatomy::to_json(read) == written);
  CHECK(read.steps[1].camera == step.camera);
  CHECK(read.steps[1].opacity == step.opacity);
  CHECK(read.steps[1].roots == step.roots);
  CHECK(read.steps[0].focus == tour.steps[0].focus);
  CHECK(read.steps[0].beside.size() == 2);
  CHECK(read.steps[0].ink == tour.steps[0].ink);
  REQUIRE(read.steps[0].question);
  CHECK(read.steps[0].question->ask == "Which?");
  CHECK(read.names.title == "One");
}

TEST_CASE("a camera of a step must lie where a body is", "[anatomy][tours]") {
  const auto refused = [](const std::string& camera) {
    const base::Result<anatomy::Atlas> atlas =
        load(with_tour(replaced(tour_text(), "\"view\": \"posterior\"", "\"camera\": " + camera)));
    REQUIRE_FALSE(atlas.ok());
    return atlas.error().details;
  };
  const std::string rest = "\"azimuth\": 180, \"elevation\": 0, ";
  CHECK(says(refused("{\"target\": [0, 0], " + rest + "\"half_height\": 100}"), "three numbers"));
  CHECK(says(refused("{\"target\": [0, 0, 1e9], " + rest + "\"half_height\": 100}"), "-5000 to 5000"));
  CHECK(says(refused("{\"target\": [0, 0, 0], " + rest + "\"half_height\": 0}"), "1 to 2000"));
}

TEST_CASE("the check names what is wrong with a tour", "[anatomy][tours]") {
  CHECK(says(remarks_of("The nerve crosses - at 7 cm", "a b c d e f g h i j k l m n o p"), "16 words on its slide"));
  CHECK(says(remarks_of("\"Look here.\"", "\"\""), "no notes"));
  CHECK(says(remarks_of("\"answer\": \"This.\"", "\"answer\": \"\""), "without an answer"));
  CHECK(says(remarks_of("\"order\": 3, ", ""), "no place among the tours"));
  CHECK(says(remarks_of("nerve.scn.medial.left", "nerve.scn.nowhere"), "nothing that is drawn"));
  CHECK(says(remarks_of("treatment.release", "treatment.nothing"), "which is no topic"));
  CHECK(says(remarks_of("[\"A98\"]", "[\"Z99\"]"), "which is no reference"));
  CHECK(says(remarks_of("\"key\": \"b\"", "\"key\": \"first\""), "there twice"));
  CHECK(says(remarks_of("\"minutes\": 8", "\"minutes\": 20"), "its steps take 8"));
  CHECK(says(remarks_of("\"tour.one\"", "\"walk.one\""), "does not start with"));
  CHECK(says(remarks_of("[\"A98\"]", "[]"), "names no source"));
  const std::string second = "{\"of\": \"site.scn.crest_tunnel\"}";
  CHECK(says(remarks_of(", " + second, ""), "compares 1 things side by side"));
  CHECK(says(remarks_of(second, "{\"of\": \"nerve.scn.medial\"}"), "compares \"nerve.scn.medial\" with itself"));
  CHECK(says(remarks_of(second, "{\"of\": \"treatment.nothing\"}"), "which no picture can show"));
  CHECK(says(remarks_of("\"show\": [\"nerve.scn\"]", "\"show\": [\"nerve.x\"]"), "nothing that is drawn"));
}
