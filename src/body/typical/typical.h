#pragma once

#include <map>
#include <span>
#include <string>

#include "base/result.h"
#include "body/bones/pose.h"
#include "body/tables/disc_table.h"
#include "body/tables/typical_table.h"

namespace cluneal::body {

/// What a typical person's bones are made of.
struct TypicalSources {
  std::span<const ControlMeshTable> tables;
  const PlaceTable& places;
  const Measures& means;
  const Posture& posture;
  const Discs& discs;
  const TypicalTable& typical;
};

/// The nets of a typical person's bones where they lie, standing, by bone. Each is brought to its own published sizes
/// first and laid by its joints then: the sacrum by plateau and slope, the vertebrae on their discs, ribs and coccyx
/// from what they hang from, the hip bones by their own landmarks and onto the sacrum's auricular surfaces, the femora
/// in their sockets. Bones that typical.json does not name are not in it.
[[nodiscard]] base::Result<std::map<std::string, PosedBone>> typical_bones(const Person& person,
                                                                           const TypicalSources& sources);

/// Carries what was laid by `pose` (the skin) after the bones: the least bending that takes places of the bones from
/// where `pose` has them to where they lie, mirrored left and right.
[[nodiscard]] base::Result<geometry::Warp> after_bones(const Person& person, std::span<const ControlMeshTable> tables,
                                                       const Pose& pose, const std::map<std::string, PosedBone>& bones);

}  // namespace cluneal::body
