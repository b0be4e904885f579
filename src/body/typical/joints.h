#pragma once

#include <map>
#include <span>
#include <string>

#include "body/bones/pose.h"
#include "body/tables/net_table.h"
#include "body/tables/typical_table.h"

namespace cluneal::body {

/// Opens the joints of laid bones to the room that their cartilage fills: where two bones stand nearer than that, or in
/// each other, the landmarks round the place move apart, half each. Landmarks of spheres and endplates stay.
void open_joints(std::map<std::string, PosedBone>& bones, std::span<const ControlMeshTable> tables,
                 std::span<const JointSpace> joints);

}  // namespace cluneal::body
