#pragma once

#include <cstddef>
#include <string>

namespace cluneal::session {

/// What a file is chosen for.
enum class FilePurpose {
  open_model,
  save_figure,
  open_scene,
  save_scene,
  save_handout,
  save_phone_page,
  save_progress,
  open_progress,
  save_tour,
  open_tour,
  save_exam,
  open_exam,
  save_exam_report
};
/// How many there are: as many dialogs as names that are remembered.
inline constexpr std::size_t file_purposes = static_cast<std::size_t>(FilePurpose::save_exam_report) + 1;
[[nodiscard]] constexpr bool saves(FilePurpose purpose) {
  return purpose != FilePurpose::open_model && purpose != FilePurpose::open_scene &&
         purpose != FilePurpose::open_progress && purpose != FilePurpose::open_tour &&
         purpose != FilePurpose::open_exam;
}
/// Whether it is about a patient: neither the file's name nor its folder is remembered.
[[nodiscard]] constexpr bool is_of_patient(FilePurpose purpose) {
  return purpose == FilePurpose::save_handout || purpose == FilePurpose::save_phone_page;
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
