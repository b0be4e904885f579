#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "base/json.h"
#include "body/tables/relief_row.h"
#include "geometry/loop_surface.h"

namespace cluneal::body {

/// Reads a table's "relief": lines, tubercles and rough areas through the landmarks of `index` (name to number).
/// `triangles` are the net's own: a stop between two landmarks must lie on one of their edges.
[[nodiscard]] std::vector<Relief> read_reliefs(const base::JsonReader& json,
                                               const std::unordered_map<std::string, std::uint32_t>& index,
                                               const std::vector<geometry::Triangle>& triangles);

/// Completes the reliefs of a mirror-symmetric bone; `twin` gives each landmark's mirror image. A relief that is its
/// own mirror image stays alone.
void mirror_reliefs(std::vector<Relief>& reliefs, const std::vector<std::uint32_t>& twin);

}  // namespace cluneal::body
