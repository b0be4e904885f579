#include "app/cli.h"

#include <algorithm>
#include <iostream>
#include <utility>

#include "app/cli/commands.h"
#include "app/cli/parse.h"

namespace cluneal::app {
namespace cli {

int report_error(const Streams& console, const base::Error& error) {
  console.err << "cluneal: " << error.message << '\n';
  constexpr std::size_t most = 12;  // What follows from the first few would bury them.
  const std::size_t told = std::min(most, error.details.size());
  for (std::size_t i = 0; i < told; ++i) console.err << "  " << to_string(error.details[i]) << '\n';
  if (told < error.details.size()) console.err << "  and " << error.details.size() - told << " more\n";
  return exit_wrong;
}

void warn(const Streams& console, const std::vector<base::Diagnostic>& warnings) {
  for (const base::Diagnostic& warning : warnings) console.err << "cluneal: " << to_string(warning) << '\n';
}

namespace {

template <class... Fs>
struct Overloaded : Fs... {
  using Fs::operator()...;
};
template <class... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

CommandLineResult done(int code) {
  CommandLineResult outcome;
  outcome.exit_code = code;
  return outcome;
}

}  // namespace
}  // namespace cli

CommandLineResult run_command_line(int argc, const char* const* argv) {
  using namespace cli;
  const Streams console{std::cout, std::cerr};
  return std::visit(Overloaded{[&](const ImmediateExit& answer) {
                                 (answer.code == exit_done ? console.out : console.err) << answer.text;
                                 return done(answer.code);
                               },
                               [](WindowRequest request) {
                                 CommandLineResult outcome;
                                 outcome.open_window = true;
                                 outcome.window = std::move(request);
                                 return outcome;
                               },
                               [&](const RenderOptions& options) { return done(run_render(options, console)); },
                               [&](const InfoOptions& options) { return done(run_info(options, console)); },
                               [&](const ListOptions& options) { return done(run_list(options, console)); },
                               [&](const ExplainOptions& options) { return done(run_explain(options, console)); },
                               [&](const TourOptions& options) { return done(run_tour(options, console)); },
                               [&](const HandoutOptions& options) { return done(run_handout(options, console)); },
                               [&](const QuizOptions& options) { return done(run_quiz(options, console)); },
                               [&](const CardsOptions& options) { return done(run_cards(options, console)); },
                               [&](const CheckOptions& options) { return done(run_check(options, console)); },
                               [&](const ExportOptions& options) { return done(run_export(options, console)); },
                               [&](const BenchOptions& options) { return done(run_bench(options, console)); }},
                    parse(argc, argv));
}

}  // namespace cluneal::app
