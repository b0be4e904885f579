#pragma once

#include <string>
#include <variant>

#include "app/cli.h"
#include "app/cli/commands.h"

namespace cluneal::app::cli {

/// The call is answered already: help, version (to stdout, code 0) or what is wrong with it (to stderr, code 2).
struct ImmediateExit {
  int code = 0;
  std::string text;
};

using ParsedLine =
    std::variant<ImmediateExit, WindowRequest, RenderOptions, InfoOptions, ListOptions, ExplainOptions, TourOptions,
                 HandoutOptions, QuizOptions, CardsOptions, CheckOptions, ExportOptions, BenchOptions>;

/// Reads the command line and does nothing else.
[[nodiscard]] ParsedLine parse(int argc, const char* const* argv);

}  // namespace cluneal::app::cli
