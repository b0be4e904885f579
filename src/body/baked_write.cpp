#include <algorithm>
#include <array>
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
    return put(kind, items, bytes_, here_);
  }
  template <class T>
  std::uint32_t add_late(ArrayKind kind, const std::vector<T>& items) {
    return put(kind, items, late_bytes_, late_);
  }
  /// Where the next late block will begin, among the late ones.
  std::size_t next_late() {
    late_bytes_.align(16);
    return late_bytes_.size();
  }
  [[nodiscard]] std::span<const std::byte> late_from(std::size_t start) {
    return std::span<const std::byte>(late_bytes_.bytes()).subspan(start);
  }
  /// The table, once it is known where in the file the blocks and the late blocks begin.
  [[nodiscard]] std::vector<BakedArray> table(std::uint64_t first, std::uint64_t first_late) const {
    std::vector<BakedArray> table = arrays_;
    for (const std::uint32_t i : here_) table[i].offset += first;
    for (const std::uint32_t i : late_) table[i].offset += first_late;
    return table;
  }
  [[nodiscard]] std::size_t count() const { return arrays_.size(); }
  [[nodiscard]] std::vector<std::byte>& bytes() { return bytes_.bytes(); }
  [[nodiscard]] std::vector<std::byte>& late_bytes() { return late_bytes_.bytes(); }

 private:
  template <class T>
  std::uint32_t put(ArrayKind kind, const std::vector<T>& items, ByteWriter& bytes, std::vector<std::uint32_t>& among) {
    if (items.empty()) return no_array;
    bytes.align(16);
    const auto index = static_cast<std::uint32_t>(arrays_.size());
    arrays_.push_back({kind, 0, bytes.size(), items.size()});
    bytes.array(std::span<const T>(items));
    among.push_back(index);
    return index;
  }

  std::vector<BakedArray> arrays_;
  std::vector<std::uint32_t> here_, late_;  ///< Which of them lie where.
  ByteWriter bytes_, late_bytes_;
};

void write_point(ByteWriter& out, const glm::dvec3& point) {
  for (std::size_t i = 0; i < 3; ++i) out.value(point[i]);
}

void write_mesh(ByteWriter& out, WrittenBlocks& blocks, const std::shared_ptr<const geometry::Mesh>& mesh) {
  out.value(mesh != nullptr ? MeshKind::here : MeshKind::none);
  if (mesh == nullptr) return;
  out.value(blocks.add(ArrayKind::float3, mesh->positions));
  out.value(blocks.add(ArrayKind::float3, mesh->normals));
  out.value(blocks.add(ArrayKind::float1, mesh->occlusion));
  out.value(blocks.add(ArrayKind::float1, mesh->radii));
  out.value(blocks.add(ArrayKind::index, mesh->indices));
}

/// One that is read when it is first asked for: its hash stands before its blocks, which follow one another.
void write_late_mesh(ByteWriter& out, WrittenBlocks& blocks, const geometry::Mesh& mesh) {
  const std::size_t start = blocks.next_late();
  const std::array<std::uint32_t, 5> arrays{
      blocks.add_late(ArrayKind::float3, mesh.positions), blocks.add_late(ArrayKind::float3, mesh.normals),
      blocks.add_late(ArrayKind::float1, mesh.occlusion), blocks.add_late(ArrayKind::float1, mesh.radii),
      blocks.add_late(ArrayKind::index, mesh.indices)};
  blocks.next_late();  // The bytes between this mesh and the next belong to what the hash covers.
  out.value(MeshKind::late);
  out.text(base::content_hash(blocks.late_from(start)));
  for (const std::uint32_t array : arrays) out.value(array);
}

void write_levels(ByteWriter& out, WrittenBlocks& blocks, const std::array<LevelMesh, 3>& levels) {
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (i == static_cast<std::size_t>(LevelOfDetail::finest) && levels[i]) {
      write_late_mesh(out, blocks, *levels[i]);
    } else {
      write_mesh(out, blocks, levels[i]);
    }
  }
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
  write_levels(out, blocks, course.tube);
  out.value(static_cast<std::uint32_t>(course.waypoints.size()));
  for (const PlacedWaypoint& waypoint : course.waypoints) {
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

void write_site(ByteWriter& out, const PlacedSite& site) {
  out.text(site.id.text());
  out.text(site.nerve.text());
  write_point(out, site.point);
  write_point(out, site.outward);
  out.value(site.radius);
}

void write_territory(ByteWriter& out, WrittenBlocks& blocks, const PlacedTerritory& territory) {
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
    write_levels(out, blocks, shape.mesh);
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
  header.array_count = static_cast<std::uint32_t>(blocks.count());
  header.directory_offset = sizeof(BakedHeader) + blocks.count() * sizeof(BakedArray);
  header.directory_size = directory.size();
  const auto aligned = [](std::uint64_t end) { return (end + 15) / 16 * 16; };
  const std::uint64_t first_block = aligned(header.directory_offset + header.directory_size);
  header.late_offset = aligned(first_block + blocks.bytes().size());
  header.file_size = header.late_offset + blocks.late_bytes().size();

  ByteWriter file;
  file.value(header);
  file.array(std::span<const BakedArray>(blocks.table(first_block, header.late_offset)));
  file.array(std::span<const std::byte>(directory.bytes()));
  file.align(16);
  file.array(std::span<const std::byte>(blocks.bytes()));
  file.align(16);
  const std::string sum = base::content_hash(std::span<const std::byte>(file.bytes()).subspan(sizeof(BakedHeader)));
  file.array(std::span<const std::byte>(blocks.late_bytes()));
  std::copy_n(sum.begin(), std::min(sum.size(), header.checksum.size()), header.checksum.begin());
  std::memcpy(file.bytes().data(), &header, sizeof(header));
  return base::write_atomically(path, std::span<const std::byte>(file.bytes()));
}

}  // namespace cluneal::body
