#pragma once

#include <CLI/CLI.hpp>
#include <glm/vec2.hpp>
#include <string>
#include <vector>

namespace cluneal::app::cli {

/// What several commands ask for in the same way. What `into` refers to must live as long as the command.

/// "1920x1080"; each side from 16 to 16384 pixels. Writes the size while it checks the word.
[[nodiscard]] CLI::Validator size_into(glm::ivec2& size);

/// One of a few words, with all of them in the complaint.
[[nodiscard]] CLI::Validator one_of(const std::vector<std::string>& words);

/// A tag of a language that the program has ("de"), or "pseudo" for who looks for what is not translated.
[[nodiscard]] CLI::Validator known_language(const std::string& type_name);

/// Ids, separated by commas.
CLI::Option* ids(CLI::App& app, const std::string& name, std::vector<std::string>& into, const std::string& help);

CLI::Option* add_language(CLI::App& app, std::string& into);

}  // namespace cluneal::app::cli
