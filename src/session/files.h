#pragma once

#include <string>

namespace cluneal::session {

/// What a file is chosen for.
enum class FilePurpose { open_model, save_figure, open_scene, save_scene };
[[nodiscard]] constexpr bool saves(FilePurpose purpose) {
  return purpose == FilePurpose::save_figure || purpose == FilePurpose::save_scene;
}

enum class FileOrder { name, newest, largest };

/// How folders are looked at.
struct FileView {
  FilePurpose purpose = FilePurpose::open_model;
  bool all = false;  ///< Files of other kinds too.
  FileOrder order = FileOrder::name;
  bool operator==(const FileView&) const = default;
};

}  // namespace cluneal::session
