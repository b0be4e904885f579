#include <array>
#include <cstdio>
#include <filesystem>
#include <ostream>
#include <utility>

#include "anatomy/subjects.h"
#include "app/cli/commands.h"
#include "app/cli/shapes.h"
#include "app/models/load.h"
#include "base/json.h"
#include "geometry/bounds.h"
#include "geometry/topology.h"
#include "session/scene.h"

namespace cluneal::app::cli {
namespace {

using base::JsonWriter;

/// What a surface is and measures, millimetres.
struct Facts {
  std::size_t triangles = 0;
  geometry::Topology topology;
  double area = 0, volume = 0;
  geometry::Bounds bounds;
};

Facts facts_of(const geometry::Mesh& mesh) {
  return {mesh.triangle_count(), geometry::topology_of(mesh), geometry::area_of(mesh), geometry::volume_of(mesh),
          geometry::bounds_of(mesh.positions)};
}

/// The same of a model in its own frame, brought to LPS millimetres.
Facts facts_of(const io::ForeignModel& model) {
  // About its own origin, so that a model far off keeps its precision.
  const glm::dmat3 turn_and_scale(model.transform);
  geometry::Mesh mesh = model.mesh;
  geometry::Bounds bounds;
  for (glm::vec3& p : mesh.positions) {
    bounds.add(glm::dvec3(model.transform * glm::dvec4(glm::dvec3(p), 1.0)));
    p = glm::vec3(turn_and_scale * glm::dvec3(p));
  }
  Facts facts = facts_of(mesh);
  facts.bounds = bounds;
  return facts;
}

std::string fixed(double value, int decimals) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
  return text.data();
}

void write_point(JsonWriter& json, const glm::dvec3& point) {
  json.begin_array().value(point.x).value(point.y).value(point.z).end_array();
}

void write_facts(JsonWriter& json, const Facts& facts) {
  json.member("triangles", facts.triangles).member("closed", facts.topology.closed);
  json.member("oriented", facts.topology.oriented).member("euler", facts.topology.euler);
  json.member("components", facts.topology.components).member("degenerate", facts.topology.degenerate);
  json.member("area_mm2", facts.area).member("volume_mm3", facts.volume);
  json.key("bounds_mm").begin_object();
  write_point(json.key("low"), facts.bounds.low);
  write_point(json.key("high"), facts.bounds.high);
  json.end_object();
}

void print_facts(std::ostream& out, const Facts& facts) {
  const glm::dvec3 size = facts.bounds.size();
  out << "  " << facts.triangles << " triangles, " << (facts.topology.closed ? "closed" : "open") << ", Euler number "
      << facts.topology.euler << ", " << facts.topology.components
      << (facts.topology.components == 1 ? " component" : " components");
  if (facts.topology.degenerate > 0) out << ", " << facts.topology.degenerate << " degenerate triangles";
  out << "\n  area " << fixed(facts.area / 100, 1) << " cm2";
  if (facts.topology.closed) out << ", volume " << fixed(facts.volume / 1000, 1) << " cm3";
  out << ", " << fixed(size.x, 1) << " x " << fixed(size.y, 1) << " x " << fixed(size.z, 1) << " mm, from ("
      << fixed(facts.bounds.low.x, 1) << ", " << fixed(facts.bounds.low.y, 1) << ", " << fixed(facts.bounds.low.z, 1)
      << ") to (" << fixed(facts.bounds.high.x, 1) << ", " << fixed(facts.bounds.high.y, 1) << ", "
      << fixed(facts.bounds.high.z, 1) << ")\n";
}

/// With or without its side. An outer part of a nerve has the names of the whole.
const anatomy::Names* shape_names(const anatomy::Atlas& atlas, const base::Id& id) {
  for (base::Id at = id; !at.empty(); at = at.parent()) {
    if (const anatomy::Names* names = anatomy::names_of(atlas, at)) return names;
  }
  return nullptr;
}

/// By the skin that they cover, and its outlines.
void write_patches(JsonWriter& json, const anatomy::Atlas& atlas, const char* key,
                   const std::map<base::Id, body::PlacedTerritory>& patches) {
  json.key(key).begin_array();
  for (const auto& [id, patch] : patches) {
    json.begin_object().member("id", id.text()).member("title", atlas.title_of(id));
    json.member("core_mm2", patch.core_area).member("extent_mm2", patch.extent_area);
    for (const auto& [name, ring] : {std::pair{"core_mm", &patch.core}, std::pair{"extent_mm", &patch.extent}}) {
      json.key(name).begin_array();
      for (const glm::dvec3& point : *ring) write_point(json, point);
      json.end_array();
    }
    json.end_object();
  }
  json.end_array();
}

/// Sites by their place, territories and areas by the skin that they cover.
void write_marks(JsonWriter& json, const anatomy::Atlas& atlas, const body::Body& body) {
  json.key("sites").begin_array();
  for (const auto& [id, site] : body.sites) {
    json.begin_object().member("id", id.text()).member("title", atlas.title_of(id));
    write_point(json.member("nerve", site.nerve.text()).key("place_mm"), site.point);
    json.end_object();
  }
  json.end_array();
  write_patches(json, atlas, "territories", body.territories);
  write_patches(json, atlas, "areas", body.areas);
}

std::string atlas_json(const anatomy::Atlas& atlas, const body::Body& body) {
  JsonWriter json;
  json.begin_object().member("body", body.person).member("frame", "LPS, mm, origin midway between the ASIS");
  json.key("structures").begin_array();
  for (const NamedShape& shape : shapes_of(body, body::LevelOfDetail::still)) {
    json.begin_object().member("id", shape.id.text()).member("title", atlas.title_of(shape.id));
    if (const anatomy::Names* names = shape_names(atlas, shape.id)) {
      json.key("names").begin_object().member("english", names->title);
      json.member("latin", names->latin).member("ta2", names->ta2).end_object();
    }
    write_facts(json, facts_of(*shape.mesh));
    json.end_object();
  }
  json.end_array().key("landmarks").begin_object();
  for (const auto& [id, point] : body.landmarks) write_point(json.key(id.text()), point);
  json.end_object();
  write_marks(json, atlas, body);
  json.end_object();
  return json.text();
}

void print_marks(const anatomy::Atlas& atlas, const body::Body& body, std::ostream& out) {
  out << "Sites:\n";
  for (const auto& [id, site] : body.sites) {
    out << "  " << id.text() << ": " << atlas.title_of(id) << " (" << fixed(site.point.x, 1) << ", "
        << fixed(site.point.y, 1) << ", " << fixed(site.point.z, 1) << ") on " << site.nerve.text() << '\n';
  }
  out << "Territories:\n";
  for (const auto& [id, territory] : body.territories) {
    out << "  " << id.text() << ": " << atlas.title_of(id) << ", core " << fixed(territory.core_area / 100, 0)
        << " cm2, extent " << fixed(territory.extent_area / 100, 0) << " cm2\n";
  }
}

void print_atlas(const anatomy::Atlas& atlas, const body::Body& body, std::ostream& out) {
  out << "Body: " << body.person
      << ". Millimetres; +x left, +y posterior, +z superior; origin midway between the ASIS.\n";
  for (const NamedShape& shape : shapes_of(body, body::LevelOfDetail::still)) {
    out << shape.id.text() << ": " << atlas.title_of(shape.id);
    const anatomy::Names* names = shape_names(atlas, shape.id);
    if (names != nullptr && !names->latin.empty()) out << " (" << names->latin << ")";
    out << '\n';
    print_facts(out, facts_of(*shape.mesh));
  }
  out << "Landmarks:\n";
  for (const auto& [id, point] : body.landmarks) {
    out << "  " << id.text();
    const base::Id whole = base::side_of(id) == base::Side::none ? id : id.parent();
    if (atlas.landmarks.contains(whole)) out << ": " << atlas.title_of(id);
    out << " (" << fixed(point.x, 1) << ", " << fixed(point.y, 1) << ", " << fixed(point.z, 1) << ")\n";
  }
  print_marks(atlas, body, out);
}

int inform_of_atlas(const InfoOptions& options, const Streams& console) {
  const base::Result<anatomy::Atlas> atlas = load_knowledge(options.language);
  if (!atlas) return report_error(console, atlas.error());
  const base::Result<body::Body> body =
      load_person(*atlas, options.body.empty() ? session::Scene{}.body : options.body);
  if (!body) return report_error(console, body.error());
  warn(console, body.warnings);
  if (options.json) {
    console.out << atlas_json(*atlas, *body);
  } else {
    print_atlas(*atlas, *body, console.out);
  }
  return exit_done;
}

void write_model(JsonWriter& json, const std::string& file, const base::Result<io::ForeignModel>& opened) {
  json.begin_object().member("file", file);
  if (!opened) {
    json.member("error", opened.error().message).end_object();
    return;
  }
  json.member("format", opened->format).member("parts", opened->parts);
  json.member("unit", opened->unit_note).member("unit_declared", opened->unit_declared);
  json.member("millimetres_per_unit", opened->millimetres_per_unit).member("hash", opened->content_hash);
  json.key("left_out").begin_array();
  for (const base::Diagnostic& warning : opened.warnings) json.value(warning.message);
  json.end_array();
  write_facts(json, facts_of(*opened));
  json.end_object();
}

int inform_of_files(const InfoOptions& options, const Streams& console) {
  int code = exit_done;
  JsonWriter json;
  json.begin_object().key("models").begin_array();
  for (const std::string& file : options.files) {
    base::Result<io::ForeignModel> opened = io::import_model(file, this_program());
    if (opened && !options.unit.empty()) {
      if (auto stands = io::take_in_unit(*opened, options.unit)) {
        const std::string name = std::filesystem::path(file).filename().string();
        opened.warnings.push_back({base::Severity::warning, name, {}, std::move(*stands)});
      }
    }
    if (!opened) code = report_error(console, opened.error());
    if (options.json) {
      write_model(json, file, opened);
    } else if (opened) {
      warn(console, opened.warnings);
      console.out << file << ": " << opened->format << ", " << opened->parts
                  << (opened->parts == 1 ? " part, " : " parts, ") << opened->unit_note << '\n';
      print_facts(console.out, facts_of(*opened));
    }
  }
  json.end_array().end_object();
  if (options.json) console.out << json.text();
  return code;
}

}  // namespace

int run_info(const InfoOptions& options, const Streams& console) {
  return options.files.empty() ? inform_of_atlas(options, console) : inform_of_files(options, console);
}

}  // namespace cluneal::app::cli
