#pragma once

#include "body/bones/pose.h"
#include "body/tables/net_table.h"

namespace cluneal::body {

/// Moves the pubic bone of the left hip bone sideways until the narrowest of the symphysis, between it and its mirror
/// image, is `width` mm; farther from the symphysis less and less. The bone stands with the midline at x = 0. Does
/// nothing where the table names no landmarks of the symphysis.
void set_symphysis(PosedBone& hip, const ControlMeshTable& table, double width);

}  // namespace cluneal::body
