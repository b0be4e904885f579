#pragma once

#include <string_view>

#include "io/import_units.h"

namespace cluneal::io {

/// What a header or a comment says of its space ("SPACE=RAS", "Coordinate system: R-A-S") and its unit ("UNITS=mm",
/// "1 unit = 0.1 inch", "This file uses centimeters as units"), added to `frame`; whatever else it says is passed over.
/// What speaks of a unit and cannot be understood for certain is left as it is, with a remark; so is a second
/// declaration that contradicts the first.
void read_declaration(std::string_view text, DeclaredFrame& frame);

}  // namespace cluneal::io
