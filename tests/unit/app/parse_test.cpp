#include "app/cli/parse.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <sstream>
#include <vector>

using namespace cluneal;
using namespace cluneal::app::cli;
using app::WindowRequest;

namespace {

ParsedLine parsed(std::vector<const char*> words) {
  words.insert(words.begin(), "cluneal");
  return parse(static_cast<int>(words.size()), words.data());
}

std::string refusal(const std::vector<const char*>& words) {
  const ParsedLine line = parsed(words);
  const auto* answered = std::get_if<ImmediateExit>(&line);
  REQUIRE(answered != nullptr);
  CHECK(answered->code == 2);
  return answered->text;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// With one blank wherever lines were broken or set apart.
std::string joined_lines(const std::string& text) {
  std::istringstream words(text);
  std::string joined, word;
  while (words >> word) joined += (joined.empty() ? "" : " ") + word;
  return joined;
}

}  // namespace

TEST_CASE("without a command it is the window") {
  const auto plain = std::get<WindowRequest>(parsed({}));
  CHECK(plain.files.empty());
  CHECK(plain.ui_scale == 0);
  const auto request =
      std::get<WindowRequest>(parsed({"a.ply", "some b.glb", "--ui-scale", "1.5", "--state", "s.json"}));
  CHECK(request.files == std::vector<std::string>{"a.ply", "some b.glb"});
  CHECK(request.ui_scale == 1.5f);
  CHECK(request.state_file == "s.json");
}

TEST_CASE("render takes all that its contract names") {
  const auto plain = std::get<RenderOptions>(parsed({"render", "-o", "a.png"}));
  CHECK(plain.output == "a.png");
  CHECK(plain.size == glm::ivec2(1920, 1080));
  CHECK(plain.final_quality);
  CHECK_FALSE(plain.labels);
  CHECK_FALSE(plain.transparent);
  const auto full = std::get<RenderOptions>(parsed({"render",
                                                    "-o",
                                                    "a.png",
                                                    "--size",
                                                    "3840x2160",
                                                    "--view",
                                                    "anterior",
                                                    "--show",
                                                    "nerve.scn,bone.sacrum",
                                                    "--hide",
                                                    "bone.hip.left",
                                                    "--highlight",
                                                    "nerve.scn.medial",
                                                    "--focus",
                                                    "site.scn",
                                                    "--roots",
                                                    "L1,L2",
                                                    "--state",
                                                    "s.json",
                                                    "--body",
                                                    "woman",
                                                    "--labels",
                                                    "off",
                                                    "--dpi",
                                                    "600",
                                                    "--text-size",
                                                    "150",
                                                    "--transparent",
                                                    "--quality",
                                                    "draft",
                                                    "--model",
                                                    "m.ply",
                                                    "--model",
                                                    "n.ply"}));
  CHECK(full.size == glm::ivec2(3840, 2160));
  CHECK(full.view == "anterior");
  CHECK(full.show == std::vector<std::string>{"nerve.scn", "bone.sacrum"});
  CHECK(full.hide == std::vector<std::string>{"bone.hip.left"});
  CHECK(full.highlight == std::vector<std::string>{"nerve.scn.medial"});
  CHECK(full.focus == std::vector<std::string>{"site.scn"});
  CHECK(full.roots == std::vector<std::string>{"L1", "L2"});
  CHECK(full.state_file == "s.json");
  CHECK(full.body == "woman");
  CHECK(full.labels == std::optional<bool>(false));
  CHECK(full.dots_per_inch == 600);
  CHECK(full.text_size == 150);
  CHECK(full.transparent);
  CHECK_FALSE(full.final_quality);
  CHECK(full.models == std::vector<std::string>{"m.ply", "n.ply"});
}

TEST_CASE("the other commands take what their contracts name") {
  const auto info = std::get<InfoOptions>(parsed({"info", "--json", "a.ply", "b.ply"}));
  CHECK(info.json);
  CHECK(info.files == std::vector<std::string>{"a.ply", "b.ply"});
  const auto list = std::get<ListOptions>(parsed({"list", "references", "--bibtex"}));
  CHECK(list.kind == "references");
  CHECK(list.bibtex);
  CHECK(std::get<ListOptions>(parsed({"list", "treatments", "--json"})).json);
  CHECK(std::get<ListOptions>(parsed({"list"})).kind.empty());
  CHECK(contains(refusal({"list", "references", "--bibtex", "--csl"}), "--bibtex"));
  const auto check = std::get<CheckOptions>(parsed({"check", "--json", "--body", "man,woman"}));
  CHECK(check.json);
  CHECK(check.bodies == std::vector<std::string>{"man", "woman"});
  const auto mesh = std::get<ExportOptions>(parsed({"export", "a.glb", "--only", "bone", "--lod", "finest"}));
  CHECK(mesh.output == "a.glb");
  CHECK(mesh.only == std::vector<std::string>{"bone"});
  CHECK(mesh.detail == body::LevelOfDetail::finest);
  CHECK(std::get<ExportOptions>(parsed({"export", "a.glb"})).detail == body::LevelOfDetail::still);
  const auto quiz = std::get<QuizOptions>(parsed({"quiz", "--seed", "18446744073709551615", "--kind", "find_it"}));
  CHECK(quiz.seed == 18446744073709551615U);
  CHECK(quiz.kind == "find_it");
  CHECK(quiz.count == 10);
  const auto cards = std::get<CardsOptions>(parsed({"cards", "-o", "a.apkg", "--no-pictures", "--only", "find_it"}));
  CHECK(cards.output == "a.apkg");
  CHECK(cards.only == "find_it");
  CHECK_FALSE(cards.pictures);
  const auto bench = std::get<BenchOptions>(parsed(
      {"bench", "--json", "--size", "640x480", "--frames", "30", "--scene", "all", "--fixed-size", "--lod", "moving"}));
  CHECK(bench.size == glm::ivec2(640, 480));
  CHECK(bench.frames == 30);
  CHECK(bench.scene == BenchScene::all);
  CHECK(bench.fixed_size);
  CHECK(bench.detail == std::optional(body::LevelOfDetail::moving));
  CHECK_FALSE(std::get<BenchOptions>(parsed({"bench"})).detail);
}

TEST_CASE("a wrong call gets one sentence that says where to look") {
  const std::string text = refusal({"render"});
  CHECK(contains(text, "--output"));
  CHECK(contains(text, "cluneal render --help"));
  CHECK(text.find('\n') == text.size() - 1);
  CHECK(contains(refusal({"render", "-o", "a.png", "--size", "1920"}), "1920x1080"));
  CHECK(contains(refusal({"render", "-o", "a.png", "--size", "1920x1080x3"}), "no size"));
  CHECK(contains(refusal({"render", "-o", "a.png", "--size", "99999x99999"}), "16384"));
  CHECK(contains(refusal({"render", "-o", "a.png", "--view", "under"}), "inferior"));
  CHECK(contains(refusal({"expotr"}), "export"));
  CHECK(contains(refusal({"export"}), "output"));
  CHECK(contains(refusal({"--no-such-option"}), "--no-such-option"));
  CHECK(contains(refusal({"--ui-scale", "99"}), "ui-scale"));
}

TEST_CASE("the help of a command names the options that it takes, and no other's") {
  const std::vector<std::string> commands{"render", "info", "list",  "explain", "check",
                                          "export", "tour", "bench", "quiz",    "cards"};
  const std::map<std::string, std::set<std::string>> takers{
      {"--view", {"render"}},
      {"--handout", {"tour"}},
      {"--bibtex", {"list"}},
      {"--knowledge", {"check"}},
      {"--frames", {"bench"}},
      {"--seed", {"quiz"}},
      {"--no-pictures", {"cards"}},
      {"--lod", {"export", "bench"}},
      {"--unit", {"render", "info"}},
      {"--body", {"render", "info", "check", "export", "bench", "cards"}},
      {"--json", {"info", "list", "explain", "check", "bench", "quiz"}},
      {"--language", {"render", "info", "list", "explain", "tour", "export", "quiz", "cards"}},
      {"--transparent", {"render", "tour"}},
  };
  const auto whole = std::get<ImmediateExit>(parsed({"--help"}));
  CHECK(whole.code == 0);
  CHECK(contains(whole.text, "not a medical device"));
  for (const std::string& command : commands) {
    const auto help = std::get<ImmediateExit>(parsed({command.c_str(), "--help"}));
    INFO(help.text);
    CHECK(help.code == 0);
    CHECK(contains(help.text, "\nUsage: cluneal " + command + " "));
    // What it is for stands in the list of all commands too.
    const std::string purpose = help.text.substr(0, help.text.find('\n'));
    CHECK(purpose.size() > 10);
    CHECK(contains(joined_lines(whole.text), command + " " + purpose));
    for (const auto& [option, by] : takers) {
      INFO(option);
      CHECK(contains(help.text, "\n  " + option + " ") == by.contains(command));
    }
  }
}

TEST_CASE("the version is the program's name and three numbers") {
  const auto version = std::get<ImmediateExit>(parsed({"--version"}));
  CHECK(version.code == 0);
  CHECK_THAT(version.text, Catch::Matches("cluneal [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}
