#pragma once

#include <glm/mat4x4.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cluneal::io {

/// What a file says about its unit and axes, as far as its kind says anything.
struct DeclaredFrame {
  std::optional<double> millimetres_per_unit;
  std::string unit_name;  ///< "metres, as glTF has it"
  /// Which way the model's own axes point: 0 x, 1 y, 2 z, and the sign. Nothing: taken as LPS.
  struct Axes {
    int up = 1, up_sign = 1;
    int front = 2, front_sign = 1;
  };
  std::optional<Axes> axes;
  std::string space;                 ///< "ras" or "lps" where the file names it.
  std::vector<std::string> remarks;  ///< On what was said and is not understood.
  /// Once each, and the first few only: a file may hold any number of comments.
  void add_remark(std::string remark);
};

struct ModelFrame {
  double millimetres_per_unit = 1;
  bool unit_declared = false;
  std::string unit_note;
  glm::dmat4 transform{1};  ///< Into LPS millimetres.
};

/// The frame of a model `extent` units across (its largest side). Where the unit is not declared it is guessed: scans
/// and what is made of them are in millimetres, so that a coccyx of 30 units is 30 mm; what would then be smaller than
/// 2.5 mm is in metres, as some modelling programs write it. Nothing is guessed to be in centimetres: the same numbers
/// are those of a small bone.
[[nodiscard]] ModelFrame frame_of(const DeclaredFrame& declared, double extent);

/// The rotation that takes a figure standing along `axes.up` and facing `axes.front` to LPS: up to +z, front to -y. Its
/// left side follows from the two, so that no file can swap left and right. Identity where the axes make no sense.
[[nodiscard]] glm::dmat4 to_lps(const DeclaredFrame::Axes& axes);

}  // namespace cluneal::io
