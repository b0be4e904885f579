#include "body/soft/ligament.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/common.hpp>
#include <map>
#include <optional>

#include "body/core/curve_named.h"
#include "body/core/midline.h"
#include "body/soft/ligament_sheet.h"
#include "geometry/curve.h"
#include "geometry/slab.h"

namespace cluneal::body {
namespace {

using Places = std::vector<std::vector<glm::dvec3>>;
using FirstBands = std::map<Id, LigamentSheet>;  ///< Of the ligaments laid so far; the left ones.

/// What is kept of the sheet, by Detail: its bundles of fibres are finer than its bends.
constexpr std::size_t row_steps[] = {2, 2, 4};
constexpr std::size_t fibre_steps[] = {1, 2, 4};

/// Half way through the thickness of a sheet, at shares of its length and of its width.
glm::dvec3 place_in(const geometry::Grid& grid, double along, double across) {
  const auto fibre = static_cast<std::size_t>(std::lround(across * static_cast<double>(grid.across - 1)));
  geometry::Polyline line;
  for (std::size_t r = 0; r < grid.rows(); ++r) line.push_back(grid.at(r, fibre));
  return geometry::point_at(line, along * geometry::length_of(line));
}

/// The place of one point of a row; nothing where the body lacks its bone or its ligament.
base::Result<std::optional<glm::dvec3>> place_of(const LigamentTable::Point& point, const LigamentTable& ligament,
                                                 const std::vector<PlacedNet>& nets, const FirstBands& laid) {
  if (point.ligament) {
    const auto sheet = laid.find(*point.ligament);
    if (sheet == laid.end()) return std::optional<glm::dvec3>();
    return std::optional(place_in(sheet->second.grid, point.along, point.across));
  }
  const auto net = std::find_if(nets.begin(), nets.end(),
                                [&](const PlacedNet& each) { return each.table->bone == point.bone.text(); });
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
  const glm::dvec3 place = glm::mix(ends[0], ends[1], point.share);
  return std::optional(point.mirrored ? across_midline(place) : place);
}

/// The places of a band's rows; nothing where the body lacks a bone of it.
base::Result<std::optional<Places>> places_of(const LigamentTable::Band& band, const LigamentTable& ligament,
                                              const std::vector<PlacedNet>& nets, const FirstBands& laid) {
  Places places;
  for (const auto& row : band.rows) {
    places.emplace_back();
    for (const LigamentTable::Point& point : row) {
      const auto place = place_of(point, ligament, nets, laid);
      if (!place) return place.error();
      if (!*place) return std::optional<Places>();
      places.back().push_back(**place);
    }
  }
  return std::optional(std::move(places));
}

void add_curve(Body& body, const Id& id, geometry::Polyline line, bool paired) {
  if (paired) body.curves[id.child("right")] = across_midline(line);
  body.curves[paired ? id.child("left") : id] = std::move(line);
}

/// The band's middle fibre and its two edges as curves of the body, which the check holds nerves against and measures
/// by.
void add_fibres(Body& body, const LigamentTable& ligament, const geometry::Grid& grid) {
  const Id curve = curve_named(ligament.id);
  for (const auto& [column, id] : {std::pair{std::size_t{0}, curve.child("first_edge")},
                                   {grid.across / 2, curve},
                                   {grid.across - 1, curve.child("last_edge")}}) {
    geometry::Polyline line;
    for (std::size_t r = 0; r < grid.rows(); ++r) line.push_back(grid.at(r, column));
    add_curve(body, id, geometry::resampled(line, 1.0), ligament.paired);
  }
}

/// Parts the fibres of a band where it says so; each opening becomes a landmark in its middle and a curve round it.
void add_openings(Body& body, const LigamentTable& ligament, const LigamentTable::Band& band, LigamentSheet& sheet) {
  for (const LigamentTable::Opening& opening : band.openings) {
    geometry::Polyline rim = part_fibres(sheet, {opening.along, opening.across, opening.length, opening.width});
    if (rim.empty()) continue;
    glm::dvec3 middle(0);
    for (const glm::dvec3& point : rim) middle += point / static_cast<double>(rim.size());
    if (ligament.paired) body.landmarks[opening.id.child("right")] = across_midline(middle);
    body.landmarks[ligament.paired ? opening.id.child("left") : opening.id] = middle;
    add_curve(body, curve_named(opening.id), std::move(rim), ligament.paired);
  }
}

void append(geometry::Mesh& mesh, const geometry::Mesh& more) {
  const auto first = static_cast<std::uint32_t>(mesh.positions.size());
  mesh.positions.insert(mesh.positions.end(), more.positions.begin(), more.positions.end());
  mesh.normals.insert(mesh.normals.end(), more.normals.begin(), more.normals.end());
  for (const std::uint32_t index : more.indices) mesh.indices.push_back(first + index);
}

/// The bands of one ligament, laid on this body.
base::Result<std::vector<LigamentSheet>> sheets_of(Body& body, const LigamentTable& ligament,
                                                   const std::vector<PlacedNet>& nets, const LigamentFloor& floor,
                                                   FirstBands& laid) {
  std::vector<LigamentSheet> sheets;
  for (const LigamentTable::Band& band : ligament.bands) {
    const auto places = places_of(band, ligament, nets, laid);
    if (!places) return places.error();
    if (!*places) continue;
    LigamentSheet sheet = ligament_sheet(**places, {band.thickness, band.waist, band.clear, band.blunt}, floor);
    if (sheets.empty()) {
      add_fibres(body, ligament, sheet.grid);
      laid.insert_or_assign(ligament.id, sheet);
    }
    add_openings(body, ligament, band, sheet);
    std::vector<double> openings;
    for (const LigamentTable::Opening& opening : band.openings) openings.push_back(opening.along);
    sheet = with_dense_rows(with_round_corners(sheet), openings);
    sheets.push_back(band.blunt ? std::move(sheet) : run_out(sheet, floor));
  }
  return sheets;
}

std::shared_ptr<const geometry::Mesh> mesh_of(const std::vector<LigamentSheet>& sheets, std::size_t detail,
                                              bool mirrored) {
  geometry::Mesh mesh;
  for (const LigamentSheet& fine : sheets) {
    const LigamentSheet sheet = thinned(fine, row_steps[detail], fibre_steps[detail]);
    append(mesh, geometry::slab(mirrored ? across_midline(sheet.grid) : sheet.grid, sheet.thickness));
  }
  return std::make_shared<const geometry::Mesh>(std::move(mesh));
}

void add_shape(Body& body, const Id& id, const std::vector<LigamentSheet>& sheets, bool mirrored) {
  Shape shape{id, {}, 2 * static_cast<long long>(sheets.size())};
  for (std::size_t d = 0; d < shape.mesh.size(); ++d) shape.mesh[d] = mesh_of(sheets, d, mirrored);
  body.shapes.insert_or_assign(id, std::move(shape));
}

}  // namespace

base::Status add_ligaments(Body& body, std::span<const LigamentTable> ligaments, const std::vector<PlacedNet>& nets,
                           const BoneField& bones) {
  FirstBands first_bands;
  std::map<Id, geometry::Bvh> laid;  // Of the left ones that others lie on.
  for (const LigamentTable& ligament : ligaments) {
    std::vector<const geometry::Bvh*> under;
    for (const Id& other : ligament.over) {
      const Id id = ligament.paired ? other.child("left") : other;
      const auto shape = body.shapes.find(id);
      if (shape == body.shapes.end()) continue;
      under.push_back(&laid.try_emplace(id, shape->second.at(LevelOfDetail::still)).first->second);
    }
    const auto sheets = sheets_of(body, ligament, nets, LigamentFloor(bones, under), first_bands);
    if (!sheets) return sheets.error();
    if (sheets->empty()) continue;
    if (ligament.paired) add_shape(body, ligament.id.child("right"), *sheets, true);
    add_shape(body, ligament.paired ? ligament.id.child("left") : ligament.id, *sheets, false);
  }
  return base::Done{};
}

}  // namespace cluneal::body
