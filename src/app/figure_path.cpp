#include "app/figure_path.h"

#include <system_error>

namespace cluneal::app {

base::Status check_figure_path(const std::filesystem::path& path) {
  if (path.extension() != ".png" && path.extension() != ".PNG") {
    return base::Error{"A figure is written as PNG; end \"" + path.string() + "\" in .png.", {}};
  }
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::absolute(path, error).parent_path();
  if (!std::filesystem::is_directory(folder, error)) {
    return base::Error{"There is no folder \"" + folder.string() + "\"; make it first.", {}};
  }
  if (std::filesystem::is_directory(path, error)) {
    return base::Error{"\"" + path.string() + "\" is a folder; give the figure a name of its own.", {}};
  }
  return base::Done{};
}

}  // namespace cluneal::app
