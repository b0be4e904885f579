#include "app/figure_path.h"

#include <unistd.h>

#include <system_error>

namespace cluneal::app {

base::Status check_folder_of(const std::filesystem::path& path) {
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::absolute(path, error).parent_path();
  if (!std::filesystem::is_directory(folder, error)) {
    return base::Error{"There is no folder \"" + folder.string() + "\"; make it first.", {}};
  }
  const bool is_there = std::filesystem::exists(path, error);
  if (std::filesystem::is_directory(path, error)) {
    return base::Error{"\"" + path.string() + "\" is a folder; give the file a name of its own.", {}};
  }
  // Devices and pipes are written to themselves; anything else is first written beside.
  const bool beside = !is_there || std::filesystem::is_regular_file(path, error);
  if (beside && ::access(folder.c_str(), W_OK) != 0) {
    return base::Error{"Nothing can be written into \"" + folder.string() + "\"; choose another folder.", {}};
  }
  return base::Done{};
}

base::Status check_figure_path(const std::filesystem::path& path) {
  if (path.extension() != ".png" && path.extension() != ".PNG") {
    return base::Error{"A figure is written as PNG; end \"" + path.string() + "\" in .png.", {}};
  }
  return check_folder_of(path);
}

}  // namespace cluneal::app
