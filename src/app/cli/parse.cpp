#include "app/cli/parse.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "app/cli/definitions.h"
#include "app/cli/manual.h"
#include "app/cli/nearest.h"
#include "app/cli/option_kinds.h"

namespace cluneal::app::cli {
namespace {

/// What a package brings beside the program; only who makes one asks for it.
void add_manual(CLI::App& app, ParsedLine& chosen) {
  struct Answers {
    bool manual_page = false;
    std::string shell;
  };
  const auto a = std::make_shared<Answers>();
  CLI::App& c = *app.add_subcommand("manual", "Writes the manual page, or what a shell completes");
  c.group("");
  CLI::Option* page = c.add_flag("--man", a->manual_page, "The manual page");
  c.add_option("--completions", a->shell, "Of a shell")->check(one_of({"bash", "zsh", "fish"}))->excludes(page);
  c.callback([a, &app, &chosen] {
    chosen = ImmediateExit{exit_done, a->shell.empty() ? man_page(app, CLUNEAL_VERSION) : completions(app, a->shell)};
  });
}

void define(CLI::App& app, WindowRequest& window, ParsedLine& chosen) {
  app.set_help_flag("-h,--help", "Shows this help");
  app.set_version_flag("--version", std::string("cluneal ") + CLUNEAL_VERSION, "Shows the version");
  app.add_option("files", window.files, "Models and scenes to open in the window")->type_name("FILE");
  app.add_option("--ui-scale", window.ui_scale, "Scale of the window's text and buttons; default 1")
      ->check(CLI::Range(0.5, 4.0));
  add_language(app, window.language);
  app.add_option("--state", window.state_file, "A scene to start with")->type_name("FILE.json");
  app.add_flag("--desk", window.desk, "Tours and questions at once, for somebody who learns alone");
  app.add_flag("--bedside", window.bedside, "A talk with a patient at once: large, plain, and nothing of it is kept");
  app.add_option("--tour", window.tour, "A tour to give at once (cluneal list tours), or a file of yours")
      ->type_name("ID|FILE");
  app.add_option("--event-log", window.event_log, "Write what happens in the window, a JSON line an event")
      ->type_name("FILE");
  app.require_subcommand(0, 1);
  app.footer(
      "Without a command, a window opens. Each command has --help.\n"
      "Lists of ids are separated by commas; an id stands for all below it (nerve.scn).\n"
      "Exit codes: 0 done, 1 the answer is no, 2 the call or the input is wrong.");
  add_render(app, chosen);
  add_info(app, chosen);
  add_list(app, chosen);
  add_explain(app, chosen);
  add_tour(app, chosen);
  add_handout(app, chosen);
  add_quiz(app, chosen);
  add_cards(app, chosen);
  add_check(app, chosen);
  add_export(app, chosen);
  add_bench(app, chosen);
  add_manual(app, chosen);
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

ImmediateExit wrong(const CLI::App& app, std::string reason) {
  while (!reason.empty() && (reason.back() == '.' || reason.back() == '\n')) reason.pop_back();
  const CLI::App& command = asked_about(app);
  const std::string call = &command == &app ? "cluneal" : "cluneal " + command.get_name();
  return {exit_wrong, "cluneal: " + reason + ". \"" + call + " --help\" shows what there is.\n"};
}

}  // namespace

ParsedLine parse(int argc, const char* const* argv) {
  CLI::App app(
      "Cluneal Atlas: the superior, middle and inferior cluneal nerves in three dimensions.\n"
      "A teaching tool; not a medical device, not a diagnosis, not for guiding a needle.",
      "cluneal");
  WindowRequest window;
  ParsedLine chosen;
  define(app, window, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForVersion& call) {
    return ImmediateExit{exit_done, std::string(call.what()) + "\n"};
  } catch (const CLI::Success&) {
    const CLI::App& about = asked_about(app);
    return ImmediateExit{exit_done, &about == &app ? app.help() : about.help("cluneal")};
  } catch (const CLI::ParseError& error) {
    const std::string misspelt = misspelt_command(app, window.files);
    return misspelt.empty() ? wrong(app, error.what()) : ImmediateExit{exit_wrong, "cluneal: " + misspelt + "\n"};
  }
  if (app.get_subcommands().empty()) {
    const std::string misspelt = misspelt_command(app, window.files);
    if (!misspelt.empty()) return ImmediateExit{exit_wrong, "cluneal: " + misspelt + "\n"};
    return window;
  }
  return chosen;
}

}  // namespace cluneal::app::cli
