#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <optional>
#include <utility>

#include "base/file.h"
#include "base/parallel.h"
#include "body/baked_file.h"
#include "body/baked_layout.h"
#include "body/byte_stream.h"
#include "body/late_mesh.h"
#include "body/open_file.h"
#include "body/places/marks.h"
#include "body/read_blocks.h"
#include "body/sound.h"

namespace cluneal::body {
namespace {

using Bytes = std::span<const std::byte>;
using LateSourcePointer = std::shared_ptr<const LateSource>;

std::shared_ptr<const geometry::Mesh> read_mesh(ByteReader& in, ReadBlocks& blocks) {
  const auto kind = in.value<MeshKind>();
  if (kind == MeshKind::none) return nullptr;
  if (kind != MeshKind::here) in.refuse();
  auto mesh = std::make_shared<geometry::Mesh>();
  mesh->positions = blocks.take<glm::vec3>(in);
  mesh->normals = blocks.take<glm::vec3>(in);
  mesh->occlusion = blocks.take<float>(in);
  mesh->radii = blocks.take<float>(in);
  mesh->indices = blocks.take<std::uint32_t>(in);
  if (!fits_together(*mesh)) in.refuse();
  return mesh;
}

LateBlocks read_late(ByteReader& in, ReadBlocks& blocks) {
  LateBlocks late;
  if (in.value<MeshKind>() != MeshKind::late) in.refuse();
  late.hash = in.text();
  late.positions = blocks.take_late(in, ArrayKind::float3);
  late.normals = blocks.take_late(in, ArrayKind::float3);
  late.occlusion = blocks.take_late(in, ArrayKind::float1);
  late.radii = blocks.take_late(in, ArrayKind::float1);
  late.indices = blocks.take_late(in, ArrayKind::index);
  return late;
}

/// All levels of detail: the finest is late, and the next one stands in for it where it cannot be read.
std::array<LevelMesh, 3> read_levels(ByteReader& in, ReadBlocks& blocks, const LateSourcePointer& source) {
  constexpr auto finest = static_cast<std::size_t>(LevelOfDetail::finest),
                 still = static_cast<std::size_t>(LevelOfDetail::still);
  std::array<LevelMesh, 3> levels;
  LateBlocks late = read_late(in, blocks);
  for (std::size_t i = still; i < levels.size(); ++i) {
    levels[i] = read_mesh(in, blocks);
    if (!levels[i]) in.refuse();
  }
  levels[finest] = late_mesh(source, std::move(late), levels[still].pointer());
  return levels;
}

glm::dvec3 read_point(ByteReader& in) {
  glm::dvec3 point(0);
  for (std::size_t i = 0; i < 3; ++i) point[i] = in.value<double>();
  if (!all_finite(std::span<const glm::dvec3>(&point, 1))) in.refuse();
  return point;
}

double read_number(ByteReader& in) {
  const auto number = in.value<double>();
  if (!std::isfinite(number)) in.refuse();
  return number;
}

Id read_id(ByteReader& in) {
  const auto id = Id::parse(in.text());
  if (id) return *id;
  in.refuse();
  return {};
}

geometry::Polyline read_line(ByteReader& in, ReadBlocks& blocks) {
  return blocks.take<glm::dvec3>(in);
}

std::vector<Twig> read_twigs(ByteReader& in, ReadBlocks& blocks) {
  std::vector<Twig> twigs(in.count(8));
  for (Twig& twig : twigs) {
    twig.line = read_line(in, blocks);
    twig.radius = blocks.take<double>(in);
    if (twig.radius.size() != twig.line.size()) in.refuse();
  }
  return twigs;
}

Course read_course(ByteReader& in, ReadBlocks& blocks, const LateSourcePointer& source) {
  Course course;
  course.id = read_id(in);
  course.line = read_line(in, blocks);
  course.radius = blocks.take<double>(in);
  if (course.radius.size() != course.line.size()) in.refuse();
  course.flat.half_width = blocks.take<double>(in);
  course.flat.faces = read_line(in, blocks);
  const bool sizes_fit = course.flat.half_width.size() == course.flat.faces.size() &&
                         (course.flat.faces.empty() || course.flat.faces.size() == course.line.size());
  if (!sizes_fit) in.refuse();
  course.tube = read_levels(in, blocks, source);
  course.waypoints.resize(in.count(40));
  for (PlacedWaypoint& waypoint : course.waypoints) {
    waypoint.step = in.text();
    waypoint.point = read_point(in);
    waypoint.arc_length = read_number(in);
    waypoint.residuals.resize(in.count(20));
    for (auto& residual : waypoint.residuals) {
      residual.claim = in.text();
      residual.measured = read_number(in);
      residual.published = read_number(in);
    }
  }
  course.twigs = read_twigs(in, blocks);
  return course;
}

PlacedSite read_site(ByteReader& in) {
  PlacedSite site;
  site.id = read_id(in);
  site.nerve = read_id(in);
  site.point = read_point(in);
  site.outward = read_point(in);
  site.radius = read_number(in);
  if (site.radius <= 0) in.refuse();
  if (!in.broken()) add_marker(site);
  return site;
}

PlacedTerritory read_territory(ByteReader& in, ReadBlocks& blocks) {
  PlacedTerritory territory;
  territory.id = read_id(in);
  territory.patch = read_mesh(in, blocks);
  if (!territory.patch || territory.patch->occlusion.size() != territory.patch->positions.size()) in.refuse();
  territory.core = read_line(in, blocks);
  territory.extent = read_line(in, blocks);
  territory.core_area = read_number(in);
  territory.extent_area = read_number(in);
  return territory;
}

Measures read_measures(ByteReader& in, ReadBlocks& blocks) {
  Measures measures;
  measures.source = in.text();
  measures.places.resize(in.count(53));
  for (PublishedPlace& place : measures.places) {
    place.landmark = read_id(in);
    place.mean = read_point(in);
    place.sd = read_point(in);
    const auto named = in.value<std::uint8_t>();
    if (named > 1) in.refuse();
    place.named = named == 1;
  }
  measures.distances.resize(in.count(36));
  for (PublishedDistance& distance : measures.distances) {
    distance.name = in.text();
    distance.from = read_id(in);
    distance.to = read_id(in);
    distance.mean = read_number(in);
    distance.sd = read_number(in);
    distance.allowed_sd = read_number(in);
  }
  measures.lines.resize(in.count(16));
  for (PublishedLine& line : measures.lines) {
    line.curve = read_id(in);
    line.from = read_id(in);
    line.to = read_id(in);
    line.points = read_line(in, blocks);
  }
  return measures;
}

std::vector<base::Diagnostic> read_remarks(ByteReader& in) {
  std::vector<base::Diagnostic> remarks(in.count(13));
  for (base::Diagnostic& remark : remarks) {
    const auto severity = in.value<std::uint8_t>();
    if (severity > static_cast<std::uint8_t>(base::Severity::error)) in.refuse();
    remark.severity = static_cast<base::Severity>(severity);
    remark.file = in.text();
    remark.path = in.text();
    remark.message = in.text();
  }
  return remarks;
}

void read_marks(ByteReader& in, ReadBlocks& blocks, Body& body) {
  for (std::size_t left = in.count(64); left > 0 && !in.broken(); --left) {
    PlacedSite site = read_site(in);
    const Id id = site.id;
    body.sites.insert_or_assign(id, std::move(site));
  }
  for (auto* laid : {&body.territories, &body.areas}) {
    for (std::size_t left = in.count(29); left > 0 && !in.broken(); --left) {
      PlacedTerritory territory = read_territory(in, blocks);
      const Id id = territory.id;
      laid->insert_or_assign(id, std::move(territory));
    }
  }
}

Body read_directory(ByteReader& in, ReadBlocks& blocks, const LateSourcePointer& source) {
  Body body;
  body.person = in.text();
  body.tilt_backward = read_number(in);
  for (std::size_t left = in.count(23); left > 0 && !in.broken(); --left) {
    Shape shape;
    shape.id = read_id(in);
    shape.declared_euler = in.value<std::int64_t>();
    shape.least_thickness = read_number(in);
    shape.mesh = read_levels(in, blocks, source);
    const Id id = shape.id;
    body.shapes.insert_or_assign(id, std::move(shape));
  }
  for (std::size_t left = in.count(28); left > 0 && !in.broken(); --left) {
    const Id id = read_id(in);
    body.landmarks[id] = read_point(in);
  }
  for (std::size_t left = in.count(8); left > 0 && !in.broken(); --left) {
    const Id id = read_id(in);
    body.curves[id] = read_line(in, blocks);
  }
  for (std::size_t left = in.count(15); left > 0 && !in.broken(); --left) {
    Course course = read_course(in, blocks, source);
    const Id id = course.id;
    body.courses.insert_or_assign(id, std::move(course));
  }
  read_marks(in, blocks, body);
  body.published = read_measures(in, blocks);
  body.remarks = read_remarks(in);
  return body;
}

/// The array table, or nothing where an entry reaches out of the file or lies askew, or where they are more together
/// than the file holds. Late are those that lie behind what is mapped.
std::optional<std::vector<BakedArray>> read_arrays(Bytes file, const BakedHeader& header) {
  std::vector<BakedArray> arrays(header.array_count);
  if (arrays.empty()) return arrays;  // memcpy wants an address even where it copies nothing.
  std::memcpy(static_cast<void*>(arrays.data()), file.data() + sizeof(BakedHeader), arrays.size() * sizeof(BakedArray));
  std::uint64_t left = header.file_size;
  for (const BakedArray& array : arrays) {
    const std::uint64_t size = element_size(array.kind);
    const std::uint64_t end = array.offset < file.size() ? file.size() : header.file_size;
    if (size == 0 || array.offset % 16 != 0 || array.offset > end) return std::nullopt;
    if (array.count > (end - array.offset) / size || array.count * size > left) return std::nullopt;
    left -= array.count * size;
  }
  return arrays;
}

/// What is wrong with the header of a file of `size` bytes, or nothing.
std::string header_mistake(std::uint64_t size, const BakedHeader& header, const std::string& key) {
  if (header.magic != baked_magic) return "it is no baked body";
  if (header.byte_order != baked_byte_order) return "it was written by a machine with another byte order";
  if (header.version != baked_version) {
    return "it is version " + std::to_string(header.version) + ", this program reads version " +
           std::to_string(baked_version);
  }
  std::array<char, 32> wanted{};
  std::copy_n(key.begin(), std::min(key.size(), wanted.size()), wanted.begin());
  if (header.key != wanted) return "it was made from other inputs";
  if (header.file_size != size) return "it is cut short or too long";
  if (header.late_offset < sizeof(BakedHeader) || header.late_offset > size) return "it ends before its contents do";
  const std::uint64_t after_header = header.late_offset - sizeof(BakedHeader);
  if (header.array_count > after_header / sizeof(BakedArray)) return "its table of arrays reaches beyond its end";
  if (header.directory_offset > header.late_offset ||
      header.directory_size > header.late_offset - header.directory_offset) {
    return "its directory reaches beyond its end";
  }
  return {};
}

bool checksum_matches(Bytes file, const BakedHeader& header) {
  const std::string sum = base::content_hash(file.subspan(sizeof(BakedHeader)));
  return std::equal(header.checksum.begin(), header.checksum.end(), sum.begin(), sum.end());
}

/// Reads every late mesh now, on all cores.
void read_late_meshes(const Body& body) {
  constexpr auto finest = static_cast<std::size_t>(LevelOfDetail::finest);
  std::vector<LevelMesh> late;
  for (const auto& [id, shape] : body.shapes) late.push_back(shape.mesh[finest]);
  for (const auto& [id, course] : body.courses) late.push_back(course.tube[finest]);
  base::for_each_parallel(late.size(), [&late](std::size_t i) { (void)late[i].pointer(); });
}

}  // namespace

base::Result<Body> read_baked(const std::filesystem::path& path, const std::string& key, Finest finest) {
  auto opened = OpenFile::open(path);
  if (!opened) return opened.error();
  const auto refusal = [&](const std::string& why) {
    return base::Error{"the baked body " + path.string() + " cannot be used: " + why + "; it will be built again", {}};
  };
  if (opened->size() < sizeof(BakedHeader)) return refusal("it is too short");
  BakedHeader header;
  const auto header_bytes = std::as_writable_bytes(std::span<BakedHeader>(&header, 1));
  if (base::Status read = opened->read(0, header_bytes); !read) return read.error();
  if (std::string mistake = header_mistake(opened->size(), header, key); !mistake.empty()) return refusal(mistake);
  const auto mapped = opened->map(header.late_offset);
  if (!mapped) return mapped.error();
  const Bytes file = mapped->bytes();
  auto arrays = read_arrays(file, header);
  // On all cores: clean pages for what is copied out cost more than the copying, and one of them takes the checksum.
  std::vector<Block> copied(arrays ? arrays->size() : 0);
  bool as_written = false;
  base::for_each_parallel(copied.size() + 1, [&](std::size_t i) {
    if (i == 0) {
      as_written = checksum_matches(file, header);
    } else if ((*arrays)[i - 1].offset < file.size()) {
      copied[i - 1] = block_of(file, (*arrays)[i - 1]);
    }
  });
  if (!as_written) return refusal("its checksum does not match its contents");
  if (!arrays) return refusal("an array reaches beyond its end");
  ReadBlocks blocks(std::move(copied), std::move(*arrays), header.late_offset);
  ByteReader in(file.subspan(header.directory_offset, header.directory_size));
  const auto faults = std::make_shared<LateFaults>();
  Body body = read_directory(in, blocks, std::make_shared<const LateSource>(std::move(*opened), faults));
  if (in.broken() || !in.at_end()) return refusal("its contents do not fit together");
  body.late_faults = faults;
  if (finest == Finest::when_asked_for) return body;
  read_late_meshes(body);
  if (!faults->take().empty()) return refusal("a finest mesh cannot be read or does not match its checksum");
  body.late_faults.reset();
  return body;
}

}  // namespace cluneal::body
