#pragma once

#include <filesystem>
#include <string>

#include "geometry/mesh.h"

/// A closed box from the origin to (x, y, z), twelve triangles on eight corners, seen from outside counter-clockwise.
[[nodiscard]] cluneal::geometry::Mesh box(float x, float y, float z);

/// The same box as text in several formats.
[[nodiscard]] std::string box_obj(float x, float y, float z);
[[nodiscard]] std::string box_dae(float x, float y, float z, const std::string& unit, const std::string& up_axis);
[[nodiscard]] std::string box_fbx(float x, float y, float z, double unit_scale, int up, int up_sign, int front,
                                  int front_sign);

/// All of a file.
[[nodiscard]] std::string bytes_of(const std::filesystem::path& path);
void write(const std::filesystem::path& path, const std::string& text);
