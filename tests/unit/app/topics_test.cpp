#include "app/present/topics.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>

#include "app/models/load.h"
#include "app/present/postures.h"

using namespace cluneal;
using base::operator""_id;

namespace {

const anatomy::Atlas& knowledge() {
  static const base::Result<anatomy::Atlas> atlas = app::load_knowledge();
  REQUIRE(atlas.ok());
  return *atlas;
}

const ui::TreeNode* find(const std::vector<ui::TreeNode>& nodes, std::string_view id) {
  for (const ui::TreeNode& node : nodes) {
    if (node.id.text() == id) return &node;
    if (const ui::TreeNode* below = find(node.children, id)) return below;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("what must be ruled out comes first, and topics are found by synonyms and by what they say") {
  const std::vector<ui::TreeNode> tree = app::topic_tree(knowledge());
  REQUIRE(tree.size() == knowledge().topic_kinds.size());
  CHECK(tree.front().id == "red_flag"_id);
  const ui::TreeNode* heat = find(tree, "treatment.radiofrequency");
  REQUIRE(heat != nullptr);
  CHECK(heat->topic);
  CHECK(heat->words.find("Radiofrequency ablation") != std::string::npos);
  const ui::TreeNode* equina = find(tree, "red_flag.cauda_equina");
  REQUIRE(equina != nullptr);
  CHECK(equina->text.find("saddle") != std::string::npos);
}

TEST_CASE("a topic is told with its weight, its sources and what comes first") {
  ui::Info info;
  app::describe_topic(knowledge(), knowledge().topics.at("treatment.decompression_superior"_id), info);
  REQUIRE(info.topic);
  CHECK(info.topic->kind == "Treatment");
  CHECK(info.topic->fact == "Frees the nerve.");
  CHECK_FALSE(info.rule_out_first.empty());
  CHECK(info.topic->flags_open);
  CHECK_FALSE(info.topic->places.empty());
  bool weighed = false;
  for (const ui::InfoSection& section : info.topic->sections) {
    for (const ui::InfoStatement& statement : section.statements) {
      // A published sentence shows its source, another says on what it rests.
      CHECK((!statement.sources.empty() || !statement.weight.empty()));
      weighed = weighed || statement.weight.find("34 patients") != std::string::npos;
    }
  }
  CHECK(weighed);
  ui::Info flag;
  app::describe_topic(knowledge(), knowledge().topics.at("red_flag.cancer"_id), flag);
  CHECK(flag.rule_out_first.empty());
}

TEST_CASE("a case holds its answer back") {
  for (const anatomy::Topic* topic : knowledge().topics_of("cases")) {
    ui::Info info;
    app::describe_topic(knowledge(), *topic, info);
    CHECK(info.topic->answer);
    for (const ui::InfoSection& section : info.topic->sections) {
      CHECK(section.held_back == (section.title == "What it was" || section.title == "Why"));
    }
  }
}

TEST_CASE("a place leads to the topics that speak of it, but to no case") {
  const std::vector<ui::InfoAbout> about = app::topics_about(knowledge(), "site.scn.crest_tunnel"_id);
  const auto kind = [&](const std::string& title) {
    return std::any_of(about.begin(), about.end(), [&](const auto& each) { return each.kind == title; });
  };
  CHECK(kind("Treatment"));
  CHECK(kind("Examination"));
  CHECK_FALSE(kind("Cases"));
  CHECK(app::topics_about(knowledge(), "bone.femur"_id).size() < about.size());
}

TEST_CASE(
    "a walk is listed once under its own name and goes from step to step, each on the model and with its ground") {
  const std::vector<ui::TreeNode> tree = app::topic_tree(knowledge());
  const ui::TreeNode* walks = find(tree, "walk");
  REQUIRE(walks != nullptr);
  CHECK(walks->children.size() >= 5);
  for (const ui::TreeNode& walk : walks->children) {
    INFO(walk.title);
    CHECK(walk.title == knowledge().title_of(walk.id.parent()));
    std::size_t steps = 0;
    std::optional<base::Id> before, at = walk.id;
    while (at) {
      ui::Info step;
      app::describe_topic(knowledge(), knowledge().topics.at(*at), step);
      REQUIRE(step.topic->walk);
      CHECK(step.topic->walk->number == ++steps);
      CHECK(step.topic->walk->title == walk.title);
      CHECK((step.topic->walk->back ? std::optional(step.topic->walk->back->id) : std::nullopt) == before);
      CHECK_FALSE(step.topic->places.empty());
      CHECK(walk.text.find(knowledge().topics.at(*at).names.title) != std::string::npos);
      before = at;
      at = step.topic->walk->next ? std::optional(step.topic->walk->next->id) : std::nullopt;
    }
    CHECK((steps >= 4 && steps <= 7));
  }
}

TEST_CASE("a place names a walk once, however many of its steps speak of it") {
  std::size_t times = 0;
  for (const ui::InfoAbout& about : app::topics_about(knowledge(), "landmark.psis"_id)) {
    for (const ui::InfoLink& topic : about.topics) times += topic.title == "Find the middle nerves by hand" ? 1U : 0U;
  }
  CHECK(times == 1);
}

TEST_CASE(
    "a group of nerves is spoken of by what lies at its sites and in its skin, and by what is told apart from it") {
  const auto about = [](const char* thing, const char* topic) {
    for (const ui::InfoAbout& kind : app::topics_about(knowledge(), *base::Id::parse(thing))) {
      for (const ui::InfoLink& link : kind.topics) {
        if (link.id.text() == topic) return true;
      }
    }
    return false;
  };
  for (const char* nerve : {"nerve.scn", "nerve.mcn", "nerve.icn"})
    CHECK(about(nerve, "differential.l5_radiculopathy"));
  CHECK(about("nerve.scn", "symptom.site_superior"));
  CHECK_FALSE(about("nerve.mcn", "symptom.site_superior"));
  CHECK_FALSE(about("bone.femur", "symptom.site_superior"));
}

TEST_CASE("a posture is shown as a figure, with what it does to the pain and whether that was studied") {
  const auto said = [](const char* id) {
    ui::Info info;
    app::describe_topic(knowledge(), knowledge().topics.at(*base::Id::parse(id)), info);
    REQUIRE(info.topic->picture);
    CHECK_FALSE(info.topic->picture->drawing.blobs.empty());
    return info.topic->picture->pain;
  };
  CHECK(said("posture.sitting") == "Can bring the pain on");
  CHECK(said("posture.lying") == "Can ease the pain");
  CHECK(said("posture.tight_belt") == "Said to bring the pain on; not studied");
  CHECK(said("posture.hand_on_crest") == "Said to ease the pain; not studied");
  ui::Info other;
  app::describe_topic(knowledge(), knowledge().topics.at("treatment.radiofrequency"_id), other);
  CHECK_FALSE(other.topic->picture);
  const std::vector<ui::TreeNode> tree = app::topic_tree(knowledge());
  const ui::TreeNode* leaf = find(tree, "posture.walking");
  REQUIRE(leaf != nullptr);
  CHECK(leaf->picture);
}

TEST_CASE("where a nerve gets caught the postures that speak of it are shown as figures") {
  std::size_t figures = 0;
  for (const ui::InfoAbout& about : app::topics_about(knowledge(), "site.icn.ischium"_id)) {
    for (const ui::InfoLink& link : about.topics) figures += link.picture ? 1U : 0U;
  }
  CHECK(figures == 2);  // Sitting, and a hard seat.
}

TEST_CASE("a posture is printed as shapes within its picture, at any resolution of one size on paper") {
  CHECK_FALSE(app::printed_posture(knowledge(), "treatment.radiofrequency"_id, 300));
  for (const int dots : {150, 600}) {
    const auto picture = app::printed_posture(knowledge(), "posture.sitting"_id, dots);
    REQUIRE(picture);
    CHECK(picture->width * 25.4 / dots == Approx(26).margin(0.1));
    CHECK_FALSE(picture->beside.empty());
    CHECK(picture->alt == "Sitting. Can bring the pain on.");
    for (const documents::Mark& mark : picture->marks) {
      const auto* shape = std::get_if<documents::MarkShape>(&mark);
      REQUIRE(shape != nullptr);
      for (const glm::dvec2& point : shape->outline) {
        CHECK((point.x >= 0 && point.x <= picture->width && point.y >= 0 && point.y <= picture->height));
      }
    }
  }
}
