#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "base/result.h"

namespace cluneal::app {

/// What a figure is written as: pixels alone, or a page with its labels as letters and lines.
enum class FigureKind { png, pdf, svg };

/// By "png", "pdf" or "svg".
[[nodiscard]] std::optional<FigureKind> figure_kind(std::string_view word);
/// By the file's ending, in small letters or capitals.
[[nodiscard]] std::optional<FigureKind> figure_kind_of(const std::filesystem::path& path);

/// Whether a file can be written there, in a sentence.
[[nodiscard]] base::Status check_folder_of(const std::filesystem::path& path);
/// Whether a figure can be written there: its ending says as what, and the folder is there. Says in a sentence what is
/// wrong, before seconds are spent on drawing it.
[[nodiscard]] base::Status check_figure_path(const std::filesystem::path& path);

}  // namespace cluneal::app
