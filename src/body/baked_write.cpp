#include <algorithm>
#include <cstring>

#include "base/file.h"
#include "body/baked_file.h"
#include "body/baked_layout.h"
#include "body/byte_stream.h"

namespace cluneal::body {
namespace {

/// Gathers the blocks of numbers and gives each its place in the array table.
class WrittenBlocks {
 public:
  template <class T>
  std::uint32_t add(ArrayKind kind, const std::vector<T>& items) {
    if (items.empty()) return no_array;
    bytes_.align(16);
    arrays_.push_back({kind, 0, bytes_.size(), items.size()});
    bytes_.array(std::span<const T>(items));
    return static_cast<std::uint32_t>(arrays_.size() - 1);
  }
  [[nodiscard]] std::vector<BakedArray>& arrays() { return arrays_; }
  [[nodiscard]] ByteWriter& bytes() { return bytes_; }

 private:
  std::vector<BakedArray> arrays_;
  ByteWriter bytes_;
};

void write_point(ByteWriter& out, const glm::dvec3& point) {
  for (std::size_t i = 0; i < 3; ++i) out.value(point[i]);
}

void write_mesh(ByteWriter& out, WrittenBlocks& blocks, const std::shared_ptr<const geometry::Mesh>& mesh) {
  out.value(static_cast<std::uint8_t>(mesh != nullptr));
  if (mesh == nullptr) return;
  out.value(blocks.add(ArrayKind::float3, mesh->positions));
  out.value(blocks.add(ArrayKind::float3, mesh->normals));
  out.value(blocks.add(ArrayKind::float1, mesh->occlusion));
  out.value(blocks.add(ArrayKind::float1, mesh->radii));
  out.value(blocks.add(ArrayKind::index, mesh->indices));
}

void write_twigs(ByteWriter& out, WrittenBlocks& blocks, const std::vector<Twig>& twigs) {
  out.value(static_cast<std::uint32_t>(twigs.size()));
  for (const Twig& twig : twigs) {
    out.value(blocks.add(ArrayKind::double3, twig.line));
    out.value(blocks.add(ArrayKind::double1, twig.radius));
  }
}

void write_course(ByteWriter& out, WrittenBlocks& blocks, const Course& course) {
  out.text(course.id.text());
  out.value(blocks.add(ArrayKind::double3, course.line));
  out.value(blocks.add(ArrayKind::double1, course.radius));
  out.value(blocks.add(ArrayKind::double1, course.flat.half_width));
  out.value(blocks.add(ArrayKind::double3, course.flat.faces));
  for (const auto& mesh : course.tube) write_mesh(out, blocks, mesh);
  out.value(static_cast<std::uint32_t>(course.waypoints.size()));
  for (const LaidWaypoint& waypoint : course.waypoints) {
    out.text(waypoint.step);
    write_point(out, waypoint.point);
    out.value(waypoint.arc_length);
    out.value(static_cast<std::uint32_t>(waypoint.residuals.size()));
    for (const auto& residual : waypoint.residuals) {
      out.text(residual.claim);
      out.value(residual.measured);
      out.value(residual.published);
    }
  }
  write_twigs(out, blocks, course.twigs);
}

void write_site(ByteWriter& out, const LaidSite& site) {
  out.text(site.id.text());
  out.text(site.nerve.text());
  write_point(out, site.point);
  write_point(out, site.outward);
  out.value(site.radius);
}

void write_territory(ByteWriter& out, WrittenBlocks& blocks, const LaidTerritory& territory) {
  out.text(territory.id.text());
  write_mesh(out, blocks, territory.patch);
  out.value(blocks.add(ArrayKind::double3, territory.core));
  out.value(blocks.add(ArrayKind::double3, territory.extent));
  out.value(territory.core_area);
  out.value(territory.extent_area);
}

void write_measures(ByteWriter& out, WrittenBlocks& blocks, const Measures& measures) {
  out.text(measures.source);
  out.value(static_cast<std::uint32_t>(measures.places.size()));
  for (const PublishedPlace& place : measures.places) {
    out.text(place.landmark.text());
    write_point(out, place.mean);
    write_point(out, place.sd);
    out.value(static_cast<std::uint8_t>(place.named));
  }
  out.value(static_cast<std::uint32_t>(measures.distances.size()));
  for (const PublishedDistance& distance : measures.distances) {
    out.text(distance.name);
    out.text(distance.from.text());
    out.text(distance.to.text());
    out.value(distance.mean);
    out.value(distance.sd);
    out.value(distance.allowed_sd);
  }
  out.value(static_cast<std::uint32_t>(measures.lines.size()));
  for (const PublishedLine& line : measures.lines) {
    out.text(line.curve.text());
    out.text(line.from.text());
    out.text(line.to.text());
    out.value(blocks.add(ArrayKind::double3, line.points));
  }
}

void write_directory(ByteWriter& out, WrittenBlocks& blocks, const Body& body) {
  out.text(body.person);
  out.value(body.tilt_backward);
  out.value(static_cast<std::uint32_t>(body.shapes.size()));
  for (const auto& [id, shape] : body.shapes) {
    out.text(id.text());
    out.value(static_cast<std::int64_t>(shape.declared_euler));
    out.value(shape.least_thickness);
    for (const auto& mesh : shape.mesh) write_mesh(out, blocks, mesh);
  }
  out.value(static_cast<std::uint32_t>(body.landmarks.size()));
  for (const auto& [id, point] : body.landmarks) {
    out.text(id.text());
    write_point(out, point);
  }
  out.value(static_cast<std::uint32_t>(body.curves.size()));
  for (const auto& [id, line] : body.curves) {
    out.text(id.text());
    out.value(blocks.add(ArrayKind::double3, line));
  }
  out.value(static_cast<std::uint32_t>(body.courses.size()));
  for (const auto& [id, course] : body.courses) write_course(out, blocks, course);
  out.value(static_cast<std::uint32_t>(body.sites.size()));
  for (const auto& [id, site] : body.sites) write_site(out, site);
  out.value(static_cast<std::uint32_t>(body.territories.size()));
  for (const auto& [id, territory] : body.territories) write_territory(out, blocks, territory);
  out.value(static_cast<std::uint32_t>(body.areas.size()));
  for (const auto& [id, area] : body.areas) write_territory(out, blocks, area);
  write_measures(out, blocks, body.published);
  out.value(static_cast<std::uint32_t>(body.remarks.size()));
  for (const base::Diagnostic& remark : body.remarks) {
    out.value(static_cast<std::uint8_t>(remark.severity));
    out.text(remark.file);
    out.text(remark.path);
    out.text(remark.message);
  }
}

}  // namespace

base::Status write_baked(const std::filesystem::path& path, const Body& body, const std::string& key) {
  ByteWriter directory;
  WrittenBlocks blocks;
  write_directory(directory, blocks, body);

  BakedHeader header;
  header.magic = baked_magic;
  header.version = baked_version;
  header.byte_order = baked_byte_order;
  std::copy_n(key.begin(), std::min(key.size(), header.key.size()), header.key.begin());
  header.array_count = static_cast<std::uint32_t>(blocks.arrays().size());
  header.directory_offset = sizeof(BakedHeader) + blocks.arrays().size() * sizeof(BakedArray);
  header.directory_size = directory.size();
  const std::uint64_t end = header.directory_offset + header.directory_size;
  const std::uint64_t first_block = (end + 15) / 16 * 16;
  for (BakedArray& array : blocks.arrays()) array.offset += first_block;
  header.file_size = first_block + blocks.bytes().size();

  ByteWriter file;
  file.value(header);
  file.array(std::span<const BakedArray>(blocks.arrays()));
  file.array(std::span<const std::byte>(directory.bytes()));
  file.align(16);
  file.array(std::span<const std::byte>(blocks.bytes().bytes()));
  const std::string sum = base::content_hash(std::span<const std::byte>(file.bytes()).subspan(sizeof(BakedHeader)));
  std::copy_n(sum.begin(), std::min(sum.size(), header.checksum.size()), header.checksum.begin());
  std::memcpy(file.bytes().data(), &header, sizeof(header));
  return base::write_atomically(path, std::span<const std::byte>(file.bytes()));
}

}  // namespace cluneal::body
