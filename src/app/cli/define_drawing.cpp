#include <memory>

#include "app/cli/definitions.h"
#include "app/cli/option_kinds.h"
#include "io/import.h"
#include "session/camera.h"
#include "session/text_size.h"

namespace cluneal::app::cli {
namespace {

std::vector<std::string> view_names() {
  std::vector<std::string> names;
  for (const session::NamedView& view : session::named_views()) names.push_back(view.name);
  return names;
}

body::LevelOfDetail detail_of(const std::string& word) {
  if (word == "finest") return body::LevelOfDetail::finest;
  return word == "moving" ? body::LevelOfDetail::moving : body::LevelOfDetail::still;
}

}  // namespace

void add_render(CLI::App& app, ParsedLine& chosen) {
  struct Answers {
    RenderOptions options;
    std::string size, labels, quality;
  };
  const auto a = std::make_shared<Answers>();
  CLI::App& c = *app.add_subcommand("render", "Draws a figure; needs no display");
  c.add_option("-o,--output", a->options.output, "The figure to write; its ending says as what: .png, .pdf or .svg")
      ->required()
      ->type_name("OUT");
  c.add_option("--format", a->options.format,
               "In place of the ending. pdf and svg have labels as letters and lines, a caption and the sources below")
      ->check(one_of({"png", "pdf", "svg"}));
  c.add_option("--size", a->size, "Size in pixels; default 1920x1080")->check(size_into(a->options.size));
  c.add_option("--view", a->options.view, "Named view; default posterior")->check(one_of(view_names()));
  ids(c, "--show", a->options.show, "Shows these ids and all below them too");
  ids(c, "--hide", a->options.hide, "Hides these ids and all below them");
  ids(c, "--only", a->options.only, "Shows only these ids");
  ids(c, "--highlight", a->options.highlight, "Highlights these ids");
  c.add_option("--topic", a->options.topic, "Shows where on the model something of the syndrome is (cluneal list)")
      ->type_name("ID");
  ids(c, "--beside", a->options.beside,
      "Two to four views side by side with one camera, one for each id: what can be shown, or has a topic");
  c.add_option("--spread", a->options.spread,
               "Draws each published distance of this nerve's crossings with its spread, study by study")
      ->type_name("ID");
  ids(c, "--variant", a->options.variants, "Shows these anatomical variants in place of the usual pattern");
  ids(c, "--roots", a->options.roots, "Of the nerves only those that hold fibres of these roots: L1,L2")
      ->type_name("ROOT,...");
  ids(c, "--focus", a->options.focus, "Zooms to these ids, where they are shown");
  c.add_option("--state", a->options.state_file, "A scene that the window saved")->type_name("FILE.json");
  c.add_option("--body", a->options.body, "Person: woman, man, visible-man, visible-woman")->type_name("ID");
  c.add_option("--model", a->options.models, "A model of yours, drawn with the rest; may be given again")
      ->type_name("FILE")
      ->expected(1)
      ->take_all();
  c.add_option("--unit", a->options.unit, "Unit of models whose files state none; default: guessed")
      ->check(one_of(io::unit_words()));
  c.add_option("--labels", a->labels, "Labels on the picture")->check(one_of({"on", "off"}));
  c.add_option("--text-size", a->options.text_size, "Size of labels and notes in percent, as far as there is room")
      ->check(CLI::Range(session::least_text_size, session::largest_text_size));
  c.add_option("--dpi", a->options.dots_per_inch, "Print resolution in dots per inch; default 300")
      ->check(CLI::Range(36, 2400));
  c.add_flag("--transparent", a->options.transparent, "Transparent background");
  c.add_option("--seen,--visibility-report", a->options.seen_file,
               "Also writes a visibility report: what the picture shows, by rays through a grid of its pixels")
      ->type_name("OUT.json");
  c.add_option("--quality", a->quality, "draft is quick, final is smooth; default final")
      ->check(one_of({"draft", "final"}));
  add_language(c, a->options.language);
  c.callback([a, &chosen] {
    if (!a->labels.empty()) a->options.labels = a->labels == "on";
    a->options.final_quality = a->quality != "draft";
    chosen = a->options;
  });
}

void add_tour(CLI::App& app, ParsedLine& chosen) {
  struct Answers {
    TourOptions options;
    std::string size, quality;
  };
  const auto a = std::make_shared<Answers>();
  CLI::App& c = *app.add_subcommand("tour", "Makes slides of a tour, for a hall or for the hands; needs no display");
  c.add_option("tour", a->options.tour, "Which one (cluneal list tours), or a file of yours")
      ->required()
      ->type_name("ID|FILE");
  c.add_option("-o,--output", a->options.output,
               "Slides as a .pdf, a film as .mp4 (by ffmpeg), or a folder for a picture a slide")
      ->required()
      ->type_name("OUT");
  c.add_option("--size", a->size, "Size of a slide in pixels; default 1920x1080")->check(size_into(a->options.size));
  c.add_flag("--handout", a->options.handout, "Slides with what is said to them, on paper");
  c.add_flag("--transparent", a->options.transparent, "Pictures without a background, for slides of another program");
  c.add_option("--quality", a->quality, "draft is quick, final is smooth; default final")
      ->check(one_of({"draft", "final"}));
  add_language(c, a->options.language);
  c.callback([a, &chosen] {
    a->options.final_quality = a->quality != "draft";
    chosen = a->options;
  });
}

void add_handout(CLI::App& app, ParsedLine& chosen) {
  struct Answers {
    HandoutOptions options;
    std::string paper;
  };
  const auto a = std::make_shared<Answers>();
  CLI::App& c = *app.add_subcommand("handout", "Makes the page that a patient takes home; needs no display");
  c.add_option("-o,--output", a->options.output, "The page, a .pdf")->required()->type_name("OUT.pdf");
  c.add_option("--language", a->options.languages, "Language, or two side by side; default English")
      ->delimiter(',')
      ->type_name("L[,L2]")
      ->check(known_language(""));
  c.add_option("--side", a->options.side, "Which side hurts, as the patient has it")
      ->required()
      ->check(one_of({"left", "right"}));
  c.add_option("--nerve", a->options.nerve, "Which nerves were talked about: nerve.scn, nerve.mcn, nerve.icn")
      ->required()
      ->type_name("ID");
  c.add_option("--drawing", a->options.drawing, "What the patient painted (cluneal explain --help), put on the picture")
      ->type_name("FILE.json");
  c.add_option("--body", a->options.body, "Person; default: that of the drawing, else the usual one")->type_name("ID");
  c.add_option("--paper", a->paper, "Paper size; default a4")->check(one_of({"a4", "letter"}));
  c.callback([a, &chosen] {
    a->options.letter = a->paper == "letter";
    chosen = a->options;
  });
}

void add_export(CLI::App& app, ParsedLine& chosen) {
  struct Answers {
    ExportOptions options;
    std::string lod = "still";
  };
  const auto a = std::make_shared<Answers>();
  CLI::App& c = *app.add_subcommand("export",
                                    "Writes shapes as .glb (metres, +y up), .obj, .stl or .ply (millimetres, LPS), "
                                    "or a page that turns in any browser (.html)");
  c.add_option("output", a->options.output, "The file; its ending says which kind")->required()->type_name("OUT");
  ids(c, "--only", a->options.only, "Only these ids and all below them; default: everything");
  c.add_option("--body", a->options.body, "Person; default: the usual one")->type_name("ID");
  c.add_option("--lod", a->lod, "Level of detail; default still")->check(one_of({"still", "moving", "finest"}));
  c.add_option("--state", a->options.state_file, "Of a page: a saved scene to show")->type_name("FILE.json");
  add_language(c, a->options.language);
  c.add_option("--nerve", a->options.nerve,
               "Of a page: which nerves were talked about (nerve.scn, nerve.mcn, nerve.icn)")
      ->type_name("ID");
  c.add_option("--side", a->options.side, "Of a page: which side hurts, as the patient has it")
      ->check(one_of({"left", "right"}));
  c.callback([a, &chosen] {
    a->options.detail = detail_of(a->lod);
    chosen = a->options;
  });
}

void add_bench(CLI::App& app, ParsedLine& chosen) {
  struct Answers {
    BenchOptions options;
    std::string size, lod, scene = "default";
  };
  const auto a = std::make_shared<Answers>();
  CLI::App& c = *app.add_subcommand("bench", "Measures drawing, refining and picking; needs no display");
  c.add_flag("--json", a->options.json, "Output as JSON");
  c.add_option("--size", a->size, "Size in pixels; default 1920x1080")->check(size_into(a->options.size));
  c.add_option("--frames", a->options.frames, "Number of frames of an orbit; default 120")
      ->check(CLI::Range(5, 100000));
  c.add_option("--scene", a->scene, "Scene to draw")->check(one_of({"default", "all", "bones"}));
  c.add_flag("--fixed-size", a->options.fixed_size,
             "Full size and one level of detail in place of what the window chooses");
  c.add_option("--lod", a->lod, "Fixed level of detail")->check(one_of({"still", "moving"}));
  c.add_option("--body", a->options.body, "Person; default: the usual one")->type_name("ID");
  c.callback([a, &chosen] {
    if (!a->lod.empty()) a->options.detail = detail_of(a->lod);
    a->options.scene = a->scene == "all"     ? BenchScene::all
                       : a->scene == "bones" ? BenchScene::bones
                                             : BenchScene::shown_by_default;
    chosen = a->options;
  });
}

}  // namespace cluneal::app::cli
