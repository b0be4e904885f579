#include "app/figures/figure_path.h"

#include <unistd.h>

#include <cctype>
#include <string>
#include <system_error>

#include "app/phrases.h"

namespace cluneal::app {

base::Status check_folder_of(const std::filesystem::path& path) {
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::absolute(path, error).parent_path();
  if (!std::filesystem::is_directory(folder, error)) {
    return base::error_of(phrases::no_folder_make_it, {{"folder", folder.string()}});
  }
  const bool is_there = std::filesystem::exists(path, error);
  if (std::filesystem::is_directory(path, error)) {
    return base::error_of(phrases::is_a_folder, {{"file", path.string()}});
  }
  // Devices and pipes are written to themselves; anything else is first written beside.
  const bool beside = !is_there || std::filesystem::is_regular_file(path, error);
  if (beside && ::access(folder.c_str(), W_OK) != 0) {
    return base::error_of(phrases::folder_cannot_be_written, {{"folder", folder.string()}});
  }
  return base::Done{};
}

std::optional<FigureKind> figure_kind(std::string_view word) {
  if (word == "png") return FigureKind::png;
  if (word == "pdf") return FigureKind::pdf;
  if (word == "svg") return FigureKind::svg;
  return {};
}

std::optional<FigureKind> figure_kind_of(const std::filesystem::path& path) {
  std::string ending = path.extension().string();
  for (char& c : ending) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return ending.empty() ? std::nullopt : figure_kind(std::string_view(ending).substr(1));
}

base::Status check_figure_path(const std::filesystem::path& path) {
  if (!figure_kind_of(path)) {
    return base::error_of(phrases::figure_wants_an_ending, {{"file", path.string()}});
  }
  return check_folder_of(path);
}

}  // namespace cluneal::app
