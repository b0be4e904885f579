#include <memory>

#include "app/cli/definitions.h"
#include "app/cli/option_kinds.h"
#include "io/import.h"
#include "study/question.h"

namespace cluneal::app::cli {
namespace {

std::vector<std::string> question_kinds() {
  std::vector<std::string> words;
  words.reserve(study::kind_words.size());
  for (const auto& [word, kind] : study::kind_words) words.emplace_back(word);
  return words;
}

}  // namespace

void add_info(CLI::App& app, ParsedLine& chosen) {
  const auto a = std::make_shared<InfoOptions>();
  CLI::App& c = *app.add_subcommand("info", "Shows information on the atlas or on a model file");
  c.add_flag("--json", a->json, "Output as JSON");
  c.add_option("--body", a->body, "Person; default: the usual one")->type_name("ID");
  c.add_option("--unit", a->unit, "Unit of files that state none; default: guessed")->check(one_of(io::unit_words()));
  add_language(c, a->language);
  c.add_option("files", a->files, "Models to look at in place of the atlas")->type_name("FILE");
  c.callback([a, &chosen] { chosen = *a; });
}

void add_list(CLI::App& app, ParsedLine& chosen) {
  const auto a = std::make_shared<ListOptions>();
  CLI::App& c = *app.add_subcommand("list", "Lists what the atlas knows: nerves, claims, treatments, references ...");
  c.add_option("kind", a->kind, "Kind to list; without it, the kinds")->type_name("KIND");
  CLI::Option* json = c.add_flag("--json", a->json, "Output as JSON");
  CLI::Option* bibtex = c.add_flag("--bibtex", a->bibtex, "References as BibTeX")->excludes(json);
  add_language(c, a->language);
  c.add_flag("--csl", a->csl, "References as CSL-JSON")->excludes(json)->excludes(bibtex);
  c.callback([a, &chosen] { chosen = *a; });
}

void add_explain(CLI::App& app, ParsedLine& chosen) {
  const auto a = std::make_shared<ExplainOptions>();
  CLI::App& c = *app.add_subcommand("explain", "Says which nerves and conditions are felt where a drawing lies");
  c.add_option("drawing", a->file, "What is painted on the skin, as cluneal-drawing/1")
      ->required()
      ->type_name("DRAWING.json");
  c.add_flag("--json", a->json, "Output as JSON");
  add_language(c, a->language);
  c.callback([a, &chosen] { chosen = *a; });
}

void add_quiz(CLI::App& app, ParsedLine& chosen) {
  const auto a = std::make_shared<QuizOptions>();
  CLI::App& c = *app.add_subcommand("quiz", "Asks questions made from what the atlas knows, each with its sources");
  c.add_flag("--json", a->json, "Output as JSON");
  c.add_option("--seed", a->seed, "Random seed: the same seed gives the same questions; default 1")->type_name("N");
  c.add_option("--count", a->count, "Number of questions; default 10")->check(CLI::Range(1, 100000));
  c.add_option("--kind", a->kind, "Only this kind")->check(one_of(question_kinds()));
  c.add_option("--exam", a->exam, "The questions of this exam, in place of ones that are drawn")
      ->type_name("FILE.cluneal-exam")
      ->excludes("--seed")
      ->excludes("--count")
      ->excludes("--kind");
  c.add_flag("--as-exam", a->as_exam, "Output as an exam, to be changed by hand and opened in the window")
      ->excludes("--json")
      ->excludes("--exam");
  add_language(c, a->language);
  c.callback([a, &chosen] { chosen = *a; });
}

void add_cards(CLI::App& app, ParsedLine& chosen) {
  struct Answers {
    CardsOptions options;
    bool no_pictures = false;
  };
  const auto a = std::make_shared<Answers>();
  CLI::App& c = *app.add_subcommand("cards", "Writes the questions as cards for Anki, with pictures, or as a table");
  c.add_option("-o,--output", a->options.output, "The file: .apkg for Anki, .csv for others")
      ->required()
      ->type_name("OUT.apkg|OUT.csv");
  c.add_option("--only", a->options.only, "Only this kind")->check(one_of(question_kinds()));
  c.add_flag("--no-pictures", a->no_pictures, "Without pictures: done in a moment");
  c.add_option("--body", a->options.body, "Person on the pictures; default: the usual one")->type_name("ID");
  add_language(c, a->options.language);
  c.callback([a, &chosen] {
    a->options.pictures = !a->no_pictures;
    chosen = a->options;
  });
}

void add_check(CLI::App& app, ParsedLine& chosen) {
  const auto a = std::make_shared<CheckOptions>();
  CLI::App& c = *app.add_subcommand("check", "Validates the atlas and the bodies; exit code 1 if a check fails");
  c.add_flag("--json", a->json, "Output as JSON");
  c.add_flag("--all", a->all, "Notes too, not errors and warnings alone");
  CLI::Option& bodies = *c.add_option("--body", a->bodies, "Persons; default: all")->delimiter(',')->type_name("IDS");
  c.add_flag("--knowledge", a->knowledge, "Only the atlas, quickly: no body is built")->excludes(&bodies);
  c.callback([a, &chosen] { chosen = *a; });
}

}  // namespace cluneal::app::cli
