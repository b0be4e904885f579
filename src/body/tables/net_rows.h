#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "body/tables/net_table.h"

namespace cluneal::body {

/// The strip of triangles between two rows of landmarks, walking both at an even pace: A is advanced whenever its next
/// step comes no later, as a share of its length, than B's. `closed` joins each row's end to its start.
[[nodiscard]] std::vector<geometry::Triangle> stitch_rows(std::span<const std::uint32_t> a,
                                                          std::span<const std::uint32_t> b, bool closed);

/// What keeps a net from being a closed, oriented surface with the declared Euler number: one sentence each, with the
/// names of landmarks and patches. Empty for a sound net.
[[nodiscard]] std::vector<std::string> net_mistakes(const ControlMeshTable& table);

/// Completes a table of a mirror-symmetric bone that gives the midline and the left half: a landmark that is not
/// `midline` becomes two, `<id>.left` and `<id>.right`, faces and rows likewise. Gives what could not be mirrored.
[[nodiscard]] std::vector<std::string> mirror_half(ControlMeshTable& table, const std::vector<bool>& midline);

}  // namespace cluneal::body
