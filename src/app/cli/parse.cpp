#include "app/cli/parse.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <filesystem>
#include <map>

#include "app/cli/manual.h"
#include "app/cli/nearest.h"
#include "io/import.h"
#include "language/language.h"
#include "session/camera.h"
#include "session/text_size.h"
#include "study/question.h"

namespace cluneal::app::cli {
namespace {

constexpr int largest_side = 16384;

/// All that the options are read into; what was asked for decides which part counts.
struct Answers {
  WindowRequest window;
  RenderOptions render;
  InfoOptions info;
  ListOptions list;
  ExplainOptions explain;
  TourOptions tour;
  HandoutOptions handout;
  QuizOptions quiz;
  CardsOptions cards;
  bool no_pictures = false;
  CheckOptions check;
  ExportOptions mesh;
  BenchOptions bench;
  std::string paper;
  bool manual_page = false;
  std::string shell;
  std::string render_size, tour_size, tour_quality, bench_size, labels, quality, export_lod = "still", bench_lod,
                                                                                 bench_scene = "default";
};

std::string read_size(const std::string& text, glm::ivec2& size) {
  const auto number = [](const char* first, const char* last) {
    int value = 0;
    const auto [end, error] = std::from_chars(first, last, value);
    return error == std::errc() && end == last ? value : 0;
  };
  const std::size_t cross = text.find('x');
  if (cross != std::string::npos) {
    size.x = number(text.data(), text.data() + cross);
    size.y = number(text.data() + cross + 1, text.data() + text.size());
  }
  if (cross == std::string::npos || size.x < 16 || size.y < 16) {
    return "\"" + text + "\" is no size; give width x height in pixels, each 16 or more, as in 1920x1080";
  }
  if (size.x > largest_side || size.y > largest_side) {
    return text + " is too large; a side can have at most " + std::to_string(largest_side) + " pixels";
  }
  return {};
}

CLI::Validator size_into(glm::ivec2& size) {
  return {[&size](const std::string& text) { return read_size(text, size); }, "WIDTHxHEIGHT"};
}

std::vector<std::string> view_names() {
  std::vector<std::string> names;
  for (const session::NamedView& view : session::named_views()) names.push_back(view.name);
  return names;
}

/// One of a few words, with all of them in the complaint.
CLI::Validator one_of(const std::vector<std::string>& words) {
  std::string listed;
  for (const std::string& word : words) listed += (listed.empty() ? "" : ", ") + word;
  return {[words, listed](const std::string& text) {
            const bool known = std::find(words.begin(), words.end(), text) != words.end();
            return known ? std::string() : "\"" + text + "\" is not one of " + listed;
          },
          listed};
}

CLI::Option* ids(CLI::App& app, const std::string& name, std::vector<std::string>& into, const std::string& help) {
  return app.add_option(name, into, help)->delimiter(',')->type_name("IDS");
}

/// "de", or "pseudo" for who looks for what is not translated.
void add_language(CLI::App& app, std::string& into) {
  std::string listed;
  for (const language::Choice& choice : language::choices()) {
    listed += (listed.empty() ? "" : ", ") + std::string(choice.tag) + " (" + std::string(choice.name) + ")";
  }
  const auto known = [listed](const std::string& text) {
    if (!language::chosen(text).empty()) return std::string();
    return "\"" + text + "\" is no language of this program; there are " + listed;
  };
  app.add_option("--language", into, "In which language; what has no translation is in English")
      ->check(CLI::Validator(known, "en, de, es, ja"));
}

void add_render(CLI::App& app, Answers& a) {
  CLI::App& c = *app.add_subcommand("render", "Draws a figure; needs no display");
  c.add_option("-o,--output", a.render.output, "The figure to write; its ending says as what: .png, .pdf or .svg")
      ->required()
      ->type_name("OUT");
  c.add_option("--format", a.render.format,
               "In place of the ending. pdf and svg have labels as letters and lines, a caption and the sources below")
      ->check(one_of({"png", "pdf", "svg"}));
  c.add_option("--size", a.render_size, "Pixels; 1920x1080 where not given")->check(size_into(a.render.size));
  c.add_option("--view", a.render.view, "Where from; posterior where not given")->check(one_of(view_names()));
  ids(c, "--show", a.render.show, "Also shows these and all below them");
  ids(c, "--hide", a.render.hide, "Hides these and all below them");
  ids(c, "--only", a.render.only, "Shows these and nothing else");
  ids(c, "--highlight", a.render.highlight, "Brings these out");
  c.add_option("--topic", a.render.topic, "Shows where on the model something of the syndrome is (cluneal list)")
      ->type_name("ID");
  ids(c, "--beside", a.render.beside,
      "Two to four pictures side by side with one camera, one for each of these: what can be shown, or has a topic");
  c.add_option("--spread", a.render.spread,
               "Draws each published distance of this nerve's crossings with its spread, study by study")
      ->type_name("ID");
  ids(c, "--variant", a.render.variants, "Shows these ways in which nerves are found in place of the usual one");
  ids(c, "--focus", a.render.focus, "From so near that these fill the picture, where they are shown");
  c.add_option("--state", a.render.state_file, "A scene that the window saved")->type_name("FILE.json");
  c.add_option("--body", a.render.body, "woman, man, visible-man, visible-woman")->type_name("ID");
  c.add_option("--model", a.render.models, "A model of yours, drawn with the rest; may be given again")
      ->type_name("FILE")
      ->expected(1)
      ->take_all();
  c.add_option("--unit", a.render.unit, "Of models whose files do not say theirs; guessed where not given")
      ->check(one_of(io::unit_words()));
  c.add_option("--labels", a.labels, "Names on the picture")->check(one_of({"on", "off"}));
  c.add_option("--text-size", a.render.text_size, "Size of names and notes, percent, as far as there is room")
      ->check(CLI::Range(session::least_text_size, session::largest_text_size));
  c.add_option("--dpi", a.render.dots_per_inch, "Dots an inch when it is printed; 300 where not given")
      ->check(CLI::Range(36, 2400));
  c.add_flag("--transparent", a.render.transparent, "No background");
  c.add_option("--seen", a.render.seen_file, "Also writes what the picture shows, by rays through a grid of its pixels")
      ->type_name("OUT.json");
  c.add_option("--quality", a.quality, "draft is quick, final is smooth; final where not given")
      ->check(one_of({"draft", "final"}));
  add_language(c, a.render.language);
}

void add_info(CLI::App& app, Answers& a) {
  CLI::App& c = *app.add_subcommand("info", "Says what the atlas, or a model file, is made of");
  c.add_flag("--json", a.info.json, "For programs");
  c.add_option("--body", a.info.body, "Whose; the default body where not given")->type_name("ID");
  c.add_option("--unit", a.info.unit, "Of files that do not say theirs; guessed where not given")
      ->check(one_of(io::unit_words()));
  add_language(c, a.info.language);
  c.add_option("files", a.info.files, "Models to look at in place of the atlas")->type_name("FILE");
}

void add_list(CLI::App& app, Answers& a) {
  CLI::App& c = *app.add_subcommand("list", "Lists what the atlas knows: nerves, claims, treatments, references ...");
  c.add_option("kind", a.list.kind, "Of what; without it, which kinds there are")->type_name("KIND");
  CLI::Option* json = c.add_flag("--json", a.list.json, "For programs");
  CLI::Option* bibtex = c.add_flag("--bibtex", a.list.bibtex, "References for BibTeX")->excludes(json);
  add_language(c, a.list.language);
  c.add_flag("--csl", a.list.csl, "References as CSL-JSON")->excludes(json)->excludes(bibtex);
}

void add_explain(CLI::App& app, Answers& a) {
  CLI::App& c = *app.add_subcommand("explain", "Says which nerves and conditions are felt where a drawing lies");
  c.add_option("drawing", a.explain.file, "What is painted on the skin, as cluneal-drawing/1")
      ->required()
      ->type_name("DRAWING.json");
  c.add_flag("--json", a.explain.json, "For programs");
  add_language(c, a.explain.language);
}

void add_check(CLI::App& app, Answers& a) {
  CLI::App& c =
      *app.add_subcommand("check", "Holds knowledge and bodies against each other; exit code 1 if a check fails");
  c.add_flag("--json", a.check.json, "For programs");
  c.add_flag("--all", a.check.all, "Notes too, not errors and warnings alone");
  CLI::Option& bodies =
      *c.add_option("--body", a.check.bodies, "Which bodies; all where not given")->delimiter(',')->type_name("IDS");
  c.add_flag("--knowledge", a.check.knowledge, "Only what the atlas says, quickly: no body is built")
      ->excludes(&bodies);
}

void add_tour(CLI::App& app, Answers& a) {
  CLI::App& c = *app.add_subcommand("tour", "Makes slides of a tour, for a hall or for the hands; needs no display");
  c.add_option("tour", a.tour.tour, "Which one (cluneal list tours), or a file of yours")
      ->required()
      ->type_name("ID|FILE");
  c.add_option("-o,--output", a.tour.output,
               "Slides as a .pdf, a film as .mp4 (by ffmpeg), or a folder for a picture a slide")
      ->required()
      ->type_name("OUT");
  c.add_option("--size", a.tour_size, "Pixels of a slide; 1920x1080 where not given")->check(size_into(a.tour.size));
  c.add_flag("--handout", a.tour.handout, "Slides with what is said to them, on paper");
  c.add_flag("--transparent", a.tour.transparent, "Pictures without a background, for slides of another program");
  c.add_option("--quality", a.tour_quality, "draft is quick, final is smooth; final where not given")
      ->check(one_of({"draft", "final"}));
  add_language(c, a.tour.language);
}

void add_handout(CLI::App& app, Answers& a) {
  CLI::App& c = *app.add_subcommand("handout", "Makes the page that a patient takes home; needs no display");
  c.add_option("-o,--output", a.handout.output, "The page, a .pdf")->required()->type_name("OUT.pdf");
  std::string listed;
  for (const language::Choice& choice : language::choices()) {
    listed += (listed.empty() ? "" : ", ") + std::string(choice.tag) + " (" + std::string(choice.name) + ")";
  }
  const auto known = [listed](const std::string& text) {
    if (!language::chosen(text).empty()) return std::string();
    return "\"" + text + "\" is no language of this program; there are " + listed;
  };
  c.add_option("--language", a.handout.languages, "In which language; two stand side by side. English where not given")
      ->delimiter(',')
      ->type_name("L[,L2]")
      ->check(CLI::Validator(known, ""));
  c.add_option("--side", a.handout.side, "Which side hurts, as the patient has it")
      ->required()
      ->check(one_of({"left", "right"}));
  c.add_option("--nerve", a.handout.nerve, "Which nerves were talked about: nerve.scn, nerve.mcn, nerve.icn")
      ->required()
      ->type_name("ID");
  c.add_option("--drawing", a.handout.drawing, "What the patient painted (cluneal explain --help), put on the picture")
      ->type_name("FILE.json");
  c.add_option("--body", a.handout.body, "Whose is shown; the drawing's, else the default body, where not given")
      ->type_name("ID");
  c.add_option("--paper", a.paper, "a4 where not given")->check(one_of({"a4", "letter"}));
}

std::vector<std::string> question_kinds() {
  std::vector<std::string> words;
  words.reserve(study::kind_words.size());
  for (const auto& [word, kind] : study::kind_words) words.emplace_back(word);
  return words;
}

void add_quiz(CLI::App& app, Answers& a) {
  CLI::App& c = *app.add_subcommand("quiz", "Asks questions made from what the atlas knows, each with its sources");
  c.add_flag("--json", a.quiz.json, "For programs");
  c.add_option("--seed", a.quiz.seed, "The same seed gives the same questions; 1 where not given")->type_name("N");
  c.add_option("--count", a.quiz.count, "How many; 10 where not given")->check(CLI::Range(1, 100000));
  c.add_option("--kind", a.quiz.kind, "Of one kind alone")->check(one_of(question_kinds()));
  add_language(c, a.quiz.language);
}

void add_cards(CLI::App& app, Answers& a) {
  CLI::App& c = *app.add_subcommand("cards", "Writes the questions as cards for Anki, with pictures, or as a table");
  c.add_option("-o,--output", a.cards.output, "The file: .apkg for Anki, .csv for others")
      ->required()
      ->type_name("OUT.apkg|OUT.csv");
  c.add_option("--only", a.cards.only, "Of one kind alone")->check(one_of(question_kinds()));
  c.add_flag("--no-pictures", a.no_pictures, "Without pictures: done in a moment");
  c.add_option("--body", a.cards.body, "Whose pictures; the default body where not given")->type_name("ID");
  add_language(c, a.cards.language);
}

void add_export(CLI::App& app, Answers& a) {
  CLI::App& c = *app.add_subcommand("export",
                                    "Writes shapes as .glb (metres, +y up), .obj, .stl or .ply (millimetres, LPS), "
                                    "or a page that turns in any browser (.html)");
  c.add_option("output", a.mesh.output, "The file; its ending says which kind")->required()->type_name("OUT");
  ids(c, "--only", a.mesh.only, "These and all below them; everything where not given");
  c.add_option("--body", a.mesh.body, "Whose; the default body where not given")->type_name("ID");
  c.add_option("--lod", a.export_lod, "How fine; still where not given")->check(one_of({"still", "moving", "finest"}));
  c.add_option("--state", a.mesh.state_file, "Of a page: a saved scene to show")->type_name("FILE.json");
  add_language(c, a.mesh.language);
  c.add_option("--nerve", a.mesh.nerve, "Of a page: which nerves were talked about (nerve.scn, nerve.mcn, nerve.icn)")
      ->type_name("ID");
  c.add_option("--side", a.mesh.side, "Of a page: which side hurts, as the patient has it")
      ->check(one_of({"left", "right"}));
}

void add_bench(CLI::App& app, Answers& a) {
  CLI::App& c = *app.add_subcommand("bench", "Measures drawing, refining and picking; needs no display");
  c.add_flag("--json", a.bench.json, "For programs");
  c.add_option("--size", a.bench_size, "Pixels; 1920x1080 where not given")->check(size_into(a.bench.size));
  c.add_option("--frames", a.bench.frames, "How many frames of an orbit; 120 where not given")
      ->check(CLI::Range(5, 100000));
  c.add_option("--scene", a.bench_scene, "What is shown")->check(one_of({"default", "all", "bones"}));
  c.add_flag("--fixed-size", a.bench.fixed_size,
             "Full size and one level of detail in place of what the window chooses");
  c.add_option("--lod", a.bench_lod, "This level of detail, always")->check(one_of({"still", "moving"}));
  c.add_option("--body", a.bench.body, "Whose; the default body where not given")->type_name("ID");
}

/// What a package brings beside the program; only who makes one asks for it.
void add_manual(CLI::App& app, Answers& a) {
  CLI::App& c = *app.add_subcommand("manual", "Writes the manual page, or what a shell completes");
  c.group("");
  CLI::Option* page = c.add_flag("--man", a.manual_page, "The manual page");
  c.add_option("--completions", a.shell, "Of a shell")->check(one_of({"bash", "zsh", "fish"}))->excludes(page);
}

void define(CLI::App& app, Answers& a) {
  app.set_help_flag("-h,--help", "Tells what can be asked for");
  app.set_version_flag("--version", std::string("cluneal ") + CLUNEAL_VERSION, "Tells which version this is");
  app.add_option("files", a.window.files, "Models and scenes to open in the window")->type_name("FILE");
  app.add_option("--ui-scale", a.window.ui_scale, "Size of the window's text and buttons; 1 is the usual")
      ->check(CLI::Range(0.5, 4.0));
  add_language(app, a.window.language);
  app.add_option("--state", a.window.state_file, "A scene to start with")->type_name("FILE.json");
  app.add_flag("--desk", a.window.desk, "Lessons and questions at once, for somebody who learns alone");
  app.add_flag("--bedside", a.window.bedside, "A talk with a patient at once: large, plain, and nothing of it is kept");
  app.add_option("--tour", a.window.tour, "A tour to give at once (cluneal list tours), or a file of yours")
      ->type_name("ID|FILE");
  app.add_option("--event-log", a.window.event_log, "Write what happens in the window, a JSON line an event")
      ->type_name("FILE");
  app.require_subcommand(0, 1);
  app.footer(
      "Without a command, a window opens. Each command has --help.\n"
      "Lists of ids are separated by commas; an id stands for all below it (nerve.scn).\n"
      "Exit codes: 0 done, 1 the answer is no, 2 the call or the input is wrong.");
  add_render(app, a);
  add_info(app, a);
  add_list(app, a);
  add_explain(app, a);
  add_tour(app, a);
  add_handout(app, a);
  add_quiz(app, a);
  add_cards(app, a);
  add_check(app, a);
  add_export(app, a);
  add_bench(app, a);
  add_manual(app, a);
}

body::Detail detail_of(const std::string& word) {
  if (word == "finest") return body::Detail::finest;
  return word == "moving" ? body::Detail::moving : body::Detail::still;
}

ParsedLine chosen(const CLI::App& app, Answers& a) {
  if (app.got_subcommand("render")) {
    if (!a.labels.empty()) a.render.labels = a.labels == "on";
    a.render.final_quality = a.quality != "draft";
    return a.render;
  }
  if (app.got_subcommand("info")) return a.info;
  if (app.got_subcommand("list")) return a.list;
  if (app.got_subcommand("explain")) return a.explain;
  if (app.got_subcommand("tour")) {
    a.tour.final_quality = a.tour_quality != "draft";
    return a.tour;
  }
  if (app.got_subcommand("handout")) {
    a.handout.letter = a.paper == "letter";
    return a.handout;
  }
  if (app.got_subcommand("quiz")) return a.quiz;
  if (app.got_subcommand("cards")) {
    a.cards.pictures = !a.no_pictures;
    return a.cards;
  }
  if (app.got_subcommand("check")) return a.check;
  if (app.got_subcommand("export")) {
    a.mesh.detail = detail_of(a.export_lod);
    return a.mesh;
  }
  if (app.got_subcommand("manual"))
    return Answered{exit_done, a.shell.empty() ? man_page(app, CLUNEAL_VERSION) : completions(app, a.shell)};
  if (app.got_subcommand("bench")) {
    if (!a.bench_lod.empty()) a.bench.detail = detail_of(a.bench_lod);
    a.bench.scene = a.bench_scene == "all"     ? BenchScene::all
                    : a.bench_scene == "bones" ? BenchScene::bones
                                               : BenchScene::shown_by_default;
    return a.bench;
  }
  return a.window;
}

const CLI::App& asked_about(const CLI::App& app) {
  const std::vector<CLI::App*> commands = app.get_subcommands();
  return commands.empty() ? app : *commands.front();
}

/// A word that is no file but nearly a command.
std::string misspelt_command(const CLI::App& app, const std::vector<std::string>& words) {
  if (words.empty() || words.front().find_first_of("./") != std::string::npos ||
      std::filesystem::exists(words.front())) {
    return {};
  }
  std::vector<std::string> commands;
  for (const CLI::App* command : app.get_subcommands({})) {
    if (!command->get_group().empty()) commands.push_back(command->get_name());
  }
  const std::vector<std::string> near = nearest(words.front(), commands, 1);
  if (near.empty()) return {};
  return "There is no command or file \"" + words.front() + "\"; did you mean \"" + near.front() + "\"?";
}

Answered wrong(const CLI::App& app, std::string reason) {
  while (!reason.empty() && (reason.back() == '.' || reason.back() == '\n')) reason.pop_back();
  const CLI::App& command = asked_about(app);
  const std::string call = &command == &app ? "cluneal" : "cluneal " + command.get_name();
  return {exit_wrong, "cluneal: " + reason + ". \"" + call + " --help\" tells what can be asked for.\n"};
}

}  // namespace

ParsedLine parse(int argc, const char* const* argv) {
  CLI::App app(
      "Cluneal Atlas: the superior, middle and inferior cluneal nerves in three dimensions.\n"
      "A teaching tool; not a medical device, not a diagnosis, not for guiding a needle.",
      "cluneal");
  Answers answers;
  define(app, answers);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForVersion& call) {
    return Answered{exit_done, std::string(call.what()) + "\n"};
  } catch (const CLI::Success&) {
    const CLI::App& about = asked_about(app);
    return Answered{exit_done, &about == &app ? app.help() : about.help("cluneal")};
  } catch (const CLI::ParseError& error) {
    const std::string misspelt = misspelt_command(app, answers.window.files);
    return misspelt.empty() ? wrong(app, error.what()) : Answered{exit_wrong, "cluneal: " + misspelt + "\n"};
  }
  if (app.get_subcommands().empty()) {
    const std::string misspelt = misspelt_command(app, answers.window.files);
    if (!misspelt.empty()) return Answered{exit_wrong, "cluneal: " + misspelt + "\n"};
  }
  return chosen(app, answers);
}

}  // namespace cluneal::app::cli
