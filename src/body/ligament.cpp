#include "body/ligament.h"

#include <algorithm>
#include <array>
#include <glm/common.hpp>
#include <optional>

#include "body/frame.h"
#include "body/ligament_sheet.h"
#include "geometry/curve.h"
#include "geometry/slab.h"

namespace cluneal::body {
namespace {

/// What is kept of the sheet, by Detail: its bundles of fibres are finer than its bends.
constexpr std::size_t every_row[] = {2, 2, 4};
constexpr std::size_t every_fibre[] = {1, 2, 4};

/// The place of one landmark of an attachment; nothing where the body lacks its bone.
base::Result<std::optional<glm::dvec3>> place_of(const LigamentTable::Point& point, const LigamentTable& ligament,
                                                 const std::vector<LaidNet>& nets) {
  const auto net = std::find_if(nets.begin(), nets.end(),
                                [&](const LaidNet& each) { return each.table->bone == point.bone.text(); });
  if (net == nets.end()) return std::optional<glm::dvec3>();
  std::array<glm::dvec3, 2> ends{};
  const std::array<std::string, 2> names{point.net, point.toward.empty() ? point.net : point.toward};
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const auto found = net->table->find_place(names[i]);
    if (!found) {
      return base::Error{"ligaments.json ties " + ligament.id.text() + " to \"" + names[i] + "\" of " +
                             point.bone.text() + ", but the table has no such landmark; correct one of them",
                         {}};
    }
    ends[i] = net->bone.net.points[found->index];
  }
  return std::optional(glm::mix(ends[0], ends[1], point.share));
}

/// The places of an attachment's landmarks; nothing where the body lacks a bone of it.
base::Result<std::optional<std::vector<glm::dvec3>>> attachment(std::span<const LigamentTable::Point> points,
                                                                const LigamentTable& ligament,
                                                                const std::vector<LaidNet>& nets) {
  std::vector<glm::dvec3> places;
  for (const LigamentTable::Point& point : points) {
    const auto place = place_of(point, ligament, nets);
    if (!place) return place.error();
    if (!*place) return std::optional<std::vector<glm::dvec3>>();
    places.push_back(**place);
  }
  return std::optional(std::move(places));
}

/// The band's two edges as curves of the body, which the check holds nerves against.
void add_edges(Body& body, const Id& ligament, const geometry::Grid& grid) {
  for (const auto& [column, part] : {std::pair{std::size_t{0}, "first_edge"}, {grid.across - 1, "last_edge"}}) {
    geometry::Polyline left, right;
    for (std::size_t r = 0; r < grid.rows(); ++r) left.push_back(grid.at(r, column));
    left = geometry::resampled(left, 1.0);
    for (const glm::dvec3& point : left) right.push_back(across_midline(point));
    const Id id = Id::parse("curve" + ligament.text().substr(ligament.text().find('.')))->child(part);
    body.curves[id.child("left")] = std::move(left);
    body.curves[id.child("right")] = std::move(right);
  }
}

geometry::Grid mirrored_grid(geometry::Grid grid) {
  for (glm::dvec3& point : grid.points) point = across_midline(point);
  return grid;
}

}  // namespace

base::Status add_ligaments(Body& body, std::span<const LigamentTable> ligaments, const std::vector<LaidNet>& nets,
                           const BoneField& bones) {
  for (const LigamentTable& ligament : ligaments) {
    const auto from = attachment(ligament.from, ligament, nets);
    if (!from) return from.error();
    const auto to = attachment(ligament.to, ligament, nets);
    if (!to) return to.error();
    if (!*from || !*to) continue;
    Shape left{ligament.id.child("left"), {}, 2}, right{ligament.id.child("right"), {}, 2};
    const LigamentSheet fine = ligament_sheet(**from, **to, {ligament.thickness, ligament.waist}, bones);
    add_edges(body, ligament.id, fine.grid);
    for (std::size_t d = 0; d < left.mesh.size(); ++d) {
      const LigamentSheet sheet = thinned(fine, every_row[d], every_fibre[d]);
      left.mesh[d] = std::make_shared<const geometry::Mesh>(geometry::slab(sheet.grid, sheet.thickness));
      right.mesh[d] =
          std::make_shared<const geometry::Mesh>(geometry::slab(mirrored_grid(sheet.grid), sheet.thickness));
    }
    body.shapes.insert_or_assign(left.id, left);
    body.shapes.insert_or_assign(right.id, right);
  }
  return base::Done{};
}

}  // namespace cluneal::body
