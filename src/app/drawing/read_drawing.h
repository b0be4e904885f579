#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "body/places/pain_drawing.h"

namespace cluneal::app {

/// A drawing of pain as a program hands it over; never written by the atlas.
struct PainDrawing {
  std::string body;  ///< Whose skin its points lie on.
  std::vector<body::Stroke> strokes;
};

/// Reads {"format": "cluneal-drawing/1", "body": "man", "strokes": [{"radius": 15, "points": [[x, y, z], ...]}]}, LPS
/// millimetres. Names every mistake.
[[nodiscard]] base::Result<PainDrawing> read_drawing(const std::filesystem::path& file);

}  // namespace cluneal::app
