#pragma once

#include <string>

namespace CLI {
class App;
}  // namespace CLI

namespace cluneal::app::cli {

// What the package brings beside the program, made from the definitions of the command line themselves, so that it says
// what --help says. Hidden commands are left out.

/// A page for man(1), in section 1.
[[nodiscard]] std::string man_page(const CLI::App& app, const std::string& version);
/// What a shell completes after "cluneal"; empty for a shell that is not bash, zsh or fish.
[[nodiscard]] std::string completions(const CLI::App& app, const std::string& shell);

}  // namespace cluneal::app::cli
