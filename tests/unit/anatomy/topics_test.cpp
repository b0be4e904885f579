#include <catch2/catch.hpp>

#include "anatomy/plain_topic.h"
#include "small_atlas.h"

using namespace cluneal;
using namespace cluneal::test;
using base::operator""_id;

TEST_CASE("a topic is read with its statements in the order of its kind", "[anatomy][topics]") {
  const anatomy::Atlas atlas = small_atlas();
  REQUIRE(atlas.topic_kinds.size() == 2);
  const anatomy::Topic& topic = atlas.topics.at("treatment.release"_id);
  CHECK(topic.kind == "treatments");
  CHECK(topic.names.synonyms == std::vector<std::string>{"Freeing"});
  CHECK(topic.effect == anatomy::NerveEffect::frees);
  REQUIRE(topic.sections.size() == 2);
  CHECK(topic.sections[0].key == "results");
  CHECK(topic.sections[1].key == "limits");
  const anatomy::Statement& statement = topic.sections[0].statements.at(0);
  CHECK(statement.n == 30);
  CHECK(statement.confidence == anatomy::Confidence::low);
  CHECK(topic.sections[1].statements.at(0).basis == anatomy::Basis::none_found);
  CHECK(topic.references() == std::vector<std::string>{"A98"});
  CHECK(atlas.title_of("treatment.release"_id) == "Release");
  const anatomy::Topic& case_one = atlas.topics.at("case.one"_id);
  CHECK(case_one.urgent);
  CHECK(case_one.answer == "site.scn.crest_tunnel"_id);
  CHECK(anatomy::check_atlas(atlas).empty());
}

TEST_CASE("what is said of the syndrome shapes no body", "[anatomy][topics]") {
  std::map<std::string, std::string> texts = small_atlas_texts();
  const std::string before = load(texts)->content_hash;
  texts["clinical/treatments.json"] = replaced(texts["clinical/treatments.json"], "Better", "Worse");
  CHECK(load(texts)->content_hash == before);
  texts["sites.json"] = replaced(texts["sites.json"], "Tunnel", "Channel");
  CHECK(load(texts)->content_hash != before);
}

TEST_CASE("a topic that cannot be read is refused", "[anatomy][topics]") {
  const std::string file = "clinical/treatments.json";
  CHECK(says(refusal(file, "\"limits\":", "\"limitations\":"), "limitations"));
  CHECK(says(refusal(file, "\"frees\"", "\"neurolysis\""), "\"neurolysis\" is not one of"));
  CHECK(says(refusal(file, "none_found", "unknown"), "\"unknown\" is not one of"));
  CHECK(says(refusal("clinical/kinds.json", "\"cases\"", "\"treatments\""), "there twice"));
}

TEST_CASE("the check names what is wrong with a topic", "[anatomy][topics]") {
  struct Fault {
    std::string from, to, said;
  };
  const std::vector<Fault> faults{
      {"\"references\": [\"A98\"], ", "", "as published without a source"},
      {"[\"A98\"]", "[\"C03\"]", "cites \"C03\", which is no reference"},
      {"site.scn.crest_tunnel", "site.scn.nowhere", "\"site.scn.nowhere\", which is nothing of the model"},
      {"nerve.scn.medial", "nerve.scn.medial.left", "names a side"},
      {"\"treatment.release\"", "\"remedy.release\"", "does not start with \"treatment.\""},
      {", \"effect_on_nerve\": \"frees\"", "", "does not say what it does to the nerve"},
      {"Nobody compared it.", "Nobody compared it, but 9 % asked.", "states a share without a source"},
      {"Better in 80 %.", "Better in 80 % (A98).", "shows the key \"A98\""},
      {"\"n\": 30, \"counted\": \"patients\"", "\"n\": 30", "does not say what it counts"},
      {"\"n\": 30", "\"n\": 0", "counts nothing"},
      {"\"basis\": \"none_found\"", "\"basis\": \"made_up\"", "makes something up"},
  };
  for (const Fault& fault : faults) {
    INFO(fault.from << " -> " << fault.to);
    CHECK(says(remarks("clinical/treatments.json", fault.from, fault.to), fault.said));
  }
  CHECK(says(remarks("clinical/kinds.json", "\"least\": 1", "\"least\": 2"), "has 1 entries; there must be 2"));
  CHECK(says(remarks("clinical/cases.json", "\"site.scn.crest_tunnel\"", "\"site.scn.other\""),
             "which is neither a topic nor a site"));
}

TEST_CASE("an area is read with its rings, and what is wrong with it is named", "[anatomy][areas]") {
  const anatomy::Atlas atlas = small_atlas();
  const anatomy::Area& area = atlas.areas.at("area.one"_id);
  CHECK(area.urgent);
  CHECK_FALSE(area.paired);
  CHECK(area.core.size() == 3);
  CHECK(area.extent.at(1).offset_lateral == 40);
  CHECK(atlas.title_of("area.one"_id) == "Area");
  CHECK(says(remarks("areas.json", "treatment.release", "treatment.none"), "which is no topic"));
  CHECK(says(remarks("areas.json", "\"urgent\": true, ", ""), "its topic tells no area in words"));
  CHECK(says(remarks("areas.json", "\"area.one\"", "\"zone.one\""), "is no area"));
  CHECK(says(refusal("areas.json", "\"core\"", "\"middle\""), "middle"));
}

TEST_CASE("a piece of skin says whose root it is told to be, and the root has a colour", "[anatomy][areas]") {
  const std::string urgent = "\"urgent\": true, \"paired\": false";
  auto texts = small_atlas_texts();
  texts["areas.json"] = replaced(texts["areas.json"], urgent, R"("dermatome": {"root": "L1", "part": "test_point"})");
  const auto atlas = load(texts);
  REQUIRE(atlas.ok());
  const anatomy::Area& area = atlas->areas.at("area.one"_id);
  REQUIRE(area.dermatome);
  CHECK(area.dermatome->root == anatomy::root_l1);
  CHECK(area.dermatome->part == anatomy::DermatomePart::test_point);
  CHECK(atlas->root_colours.at(anatomy::root_l1).green == 0.2);
  const auto with = [&](const std::string& dermatome) { return remarks("areas.json", urgent, dermatome); };
  const std::vector<base::Diagnostic> alone = with(R"("dermatome": {"root": "L2", "part": "varies"})");
  CHECK(says(alone, "is of a root, and its topic is of no root"));
  CHECK(says(alone, "is of L2 and is called otherwise"));
  CHECK(says(alone, "has no colour: L2 has none"));
  CHECK(says(alone, "does not say after what it is drawn"));
  CHECK(says(with(R"("urgent": true, "dermatome": {"root": "L1", "part": "agreed"})"), "yet marked urgent"));
  CHECK(says(refusal("areas.json", urgent, R"("dermatome": {"root": "L9", "part": "varies"})"), "is no spinal root"));
  CHECK(says(refusal("areas.json", urgent, R"("dermatome": {"root": "L1", "part": "sure"})"), "is not one of"));
  CHECK(says(refusal("root_colours.json", "[0, 0.2, 0.3]", "[0, 0.2]"), "needs three numbers"));
  CHECK(says(remarks("root_colours.json", "[0, 0.2, 0.3]", "[0, 0.2, 3]"), "L1: has a colour outside 0 to 1"));
}

TEST_CASE("a patient is shown the plain words of a topic, and nothing of a kind for professionals",
          "[anatomy][topics]") {
  const anatomy::Atlas atlas = small_atlas();
  const auto topic = anatomy::plain_topic(atlas, "treatment.release"_id);
  REQUIRE(topic);
  CHECK(topic->text == "P.");
  CHECK(topic->references == std::vector<std::string>{"A98"});
  CHECK_FALSE(anatomy::plain_topic(atlas, "treatment.none"_id));
  auto texts = small_atlas_texts();
  texts["clinical/kinds.json"] =
      replaced(texts["clinical/kinds.json"], "\"drawn\": true", "\"drawn\": true, \"professional\": true");
  const auto closed = load(texts);
  REQUIRE(closed.ok());
  CHECK_FALSE(anatomy::plain_topic(*closed, "treatment.release"_id));
}

TEST_CASE("the check names what is wrong with a way, with numbers and with where one presses", "[anatomy][topics]") {
  const std::string before = "\"effect_on_nerve\": \"frees\",";
  const auto with = [&](const std::string& more) {
    return remarks("clinical/treatments.json", before, before + more + ",");
  };
  CHECK(says(with(R"("press": "site.scn.moon")"), "which is neither a site nor a landmark"));
  CHECK(says(with(R"("press": "landmark.psis")"), "which is none of its places"));
  CHECK(says(with(R"("claims": ["nobody.said"])"), "\"nobody.said\", which is no claim"));
  CHECK(says(with(R"("claims": ["nobody.said"], "pooled": [["nobody.told", "nobody.said"]])"),
             "pools \"nobody.told\", which it does not draw"));
  CHECK(says(
      with(
          R"("way": {"to": ["site.scn.crest_tunnel"], "near": [{"id": "nerve.scn.medial", "least": 1, "greatest": 2}]})"),
      "has a way, which treatments have not"));
  CHECK(says(remarks("clinical/kinds.json", "\"drawn\": true", "\"drawn\": true, \"has_way\": true"),
             "has no way, as all treatments have"));
}
