#pragma once

#include <CLI/CLI.hpp>

#include "app/cli/parse.h"

namespace cluneal::app::cli {

/// Each defines one command with its options. Where the call is of that command, `chosen` becomes what it asks for; it
/// must live until the call is read.

// What draws: define_drawing.cpp.
void add_render(CLI::App& app, ParsedLine& chosen);
void add_tour(CLI::App& app, ParsedLine& chosen);
void add_handout(CLI::App& app, ParsedLine& chosen);
void add_export(CLI::App& app, ParsedLine& chosen);
void add_bench(CLI::App& app, ParsedLine& chosen);

// What tells: define_telling.cpp.
void add_info(CLI::App& app, ParsedLine& chosen);
void add_list(CLI::App& app, ParsedLine& chosen);
void add_explain(CLI::App& app, ParsedLine& chosen);
void add_quiz(CLI::App& app, ParsedLine& chosen);
void add_cards(CLI::App& app, ParsedLine& chosen);
void add_check(CLI::App& app, ParsedLine& chosen);

}  // namespace cluneal::app::cli
