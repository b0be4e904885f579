#include "session/scene_json.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "base/json.h"
#include "session/phrases.h"
#include "session/side_by_side.h"

namespace cluneal::session {
namespace {

using base::JsonReader;
using base::JsonWriter;

constexpr long long version = 1;
constexpr std::array<std::pair<Sides, std::string_view>, 3> side_names{
    {{Sides::both, "both"}, {Sides::left, "left"}, {Sides::right, "right"}}};

// ---- writing ----

void write_model(JsonWriter& json, const ImportedModel& model) {
  json.begin_object();
  json.member("path", model.path).member("hash", model.hash).member("name", model.name);
  json.member("millimetres_per_unit", model.millimetres_per_unit).member("unit_declared", model.unit_declared);
  json.key("transform").begin_array();  // Column by column.
  for (glm::length_t column = 0; column < 4; ++column) {
    for (glm::length_t row = 0; row < 4; ++row) json.value(model.transform[column][row]);
  }
  json.end_array().member("shown", model.shown).end_object();
}

void write_scene(JsonWriter& json, const Scene& scene) {
  json.begin_object().member("body", scene.body);
  json.key("shown").begin_object();
  for (const auto& [id, shown] : scene.shown) json.member(id.text(), shown);
  json.end_object().key("opacity").begin_object();
  for (const auto& [id, opacity] : scene.opacity) json.member(id.text(), opacity);
  json.end_object().key("variants").begin_object();
  for (const auto& [of, variant] : scene.variants) json.member(of.text(), variant.text());
  json.end_object().key("highlighted").begin_array();
  for (const Id& id : scene.highlighted) json.value(id.text());
  json.end_array().member("selected", scene.selected.text());
  for (const auto& [side, name] : side_names) {
    if (side == scene.sides) json.member("sides", name);
  }
  json.member("labels", scene.labels).member("nerve_scale", scene.nerve_scale);
  json.member("dark_background", scene.dark_background);
  if (!scene.roots.empty()) {
    json.key("roots").begin_array();
    for (const anatomy::Root& root : scene.roots) json.value(root.name());
    json.end_array();
  }
  if (!scene.spread.empty()) json.member("spread", scene.spread.text());
  if (!scene.beside.empty()) {
    json.key("beside").begin_array();
    for (const Id& id : scene.beside) json.value(id.text());
    json.end_array();
  }
  json.key("models").begin_array();
  for (const ImportedModel& model : scene.models) write_model(json, model);
  json.end_array().end_object();
}

void write_camera(JsonWriter& json, const Camera& camera) {
  json.begin_object().key("target").begin_array();
  json.value(camera.target.x).value(camera.target.y).value(camera.target.z).end_array();
  json.member("azimuth", camera.azimuth).member("elevation", camera.elevation);
  json.member("distance", camera.distance).member("field_of_view", camera.field_of_view).end_object();
}

// ---- reading ----

double number_within(const JsonReader& at, double least, double most) {
  const double number = at.number();
  if (std::isfinite(number) && number >= least && number <= most) return number;
  if (at.is_number()) {
    const auto text = [](double value) {
      std::string digits = std::to_string(value);
      digits.erase(digits.find_last_not_of('0') + 1);
      if (digits.back() == '.') digits.pop_back();
      return digits;
    };
    at.fail("must lie between " + text(least) + " and " + text(most));
  }
  return least;
}

double member_within(const JsonReader& object, std::string_view key, double fallback, double least, double most) {
  return object.has(key) ? number_within(object[key], least, most) : fallback;
}

std::optional<Id> id_of_key(const JsonReader& at, const std::string& key) {
  auto id = Id::parse(key);
  if (!id) at.fail("\"" + key + "\" is no id; ids are lower-case dotted paths such as bone.hip.left");
  return id;
}

ImportedModel read_model(const JsonReader& at) {
  at.unknown_keys({"path", "hash", "name", "millimetres_per_unit", "unit_declared", "transform", "shown"});
  ImportedModel model;
  model.path = at["path"].string();
  model.hash = at.string_or("hash", "");
  model.name = at.string_or("name", "");
  model.millimetres_per_unit = member_within(at, "millimetres_per_unit", 1, 1e-9, 1e9);
  model.unit_declared = at.boolean_or("unit_declared", false);
  model.shown = at.boolean_or("shown", true);
  if (at.has("transform")) {
    const auto numbers = at["transform"].items();
    if (numbers.size() == 16) {
      for (std::size_t i = 0; i < 16; ++i) model.transform[i / 4][i % 4] = number_within(numbers[i], -1e12, 1e12);
    } else if (at["transform"].is_array()) {
      at["transform"].fail("needs sixteen numbers, column by column");
    }
  }
  return model;
}

Sides read_sides(const JsonReader& at) {
  const std::string text = at.string();
  for (const auto& [side, name] : side_names) {
    if (name == text) return side;
  }
  if (at.is_string()) at.fail("must be both, left or right");
  return Sides::both;
}

std::set<anatomy::Root> read_levels(const JsonReader& at) {
  std::set<anatomy::Root> roots;
  for (const JsonReader& item : at.items()) {
    const std::string name = item.string();
    const std::optional<anatomy::Root> root = anatomy::parse_root(name);
    if (root) {
      roots.insert(*root);
    } else if (item.is_string()) {
      item.fail("\"" + name + "\" is no spinal nerve, such as L2");
    }
  }
  return roots;
}

Scene read_scene(const JsonReader& at) {
  at.unknown_keys({"body", "shown", "opacity", "variants", "highlighted", "selected", "sides", "labels", "nerve_scale",
                   "dark_background", "models", "spread", "beside", "roots"});
  Scene scene;
  scene.body = at.string_or("body", scene.body);
  if (at.has("shown")) {
    for (const auto& [key, value] : at["shown"].members()) {
      if (const auto id = id_of_key(value, key)) scene.shown[*id] = value.boolean();
    }
  }
  if (at.has("opacity")) {
    for (const auto& [key, value] : at["opacity"].members()) {
      if (const auto id = id_of_key(value, key)) scene.opacity[*id] = number_within(value, 0, 1);
    }
  }
  if (at.has("variants")) {
    for (const auto& [key, value] : at["variants"].members()) {
      if (const auto id = id_of_key(value, key)) scene.variants[*id] = value.id();
    }
  }
  if (at.has("highlighted")) {
    for (const JsonReader& item : at["highlighted"].items()) scene.highlighted.insert(item.id());
  }
  if (at.has("selected") && !(at["selected"].is_string() && at["selected"].string().empty())) {
    scene.selected = at["selected"].id();
  }
  if (at.has("roots")) scene.roots = read_levels(at["roots"]);
  if (at.has("spread")) scene.spread = at["spread"].id();
  if (at.has("beside")) {
    const auto items = at["beside"].items();
    if (items.size() > most_side_by_side)
      at["beside"].fail("names more than " + std::to_string(most_side_by_side) + " pictures");
    for (const JsonReader& item : items) scene.beside.push_back(item.id());
  }
  if (at.has("sides")) scene.sides = read_sides(at["sides"]);
  scene.labels = at.boolean_or("labels", scene.labels);
  scene.nerve_scale = member_within(at, "nerve_scale", scene.nerve_scale, 0.1, 20);
  scene.dark_background = at.boolean_or("dark_background", scene.dark_background);
  if (at.has("models")) {
    for (const JsonReader& item : at["models"].items()) scene.models.push_back(read_model(item));
  }
  return scene;
}

Camera read_camera(const JsonReader& at) {
  at.unknown_keys({"target", "azimuth", "elevation", "distance", "field_of_view"});
  Camera camera;
  if (at.has("target")) {
    const auto numbers = at["target"].items();
    if (numbers.size() == 3) {
      for (std::size_t i = 0; i < 3; ++i) camera.target[i] = number_within(numbers[i], -1e6, 1e6);
    } else if (at["target"].is_array()) {
      at["target"].fail("needs three numbers: x, y, z in millimetres");
    }
  }
  camera.azimuth = member_within(at, "azimuth", camera.azimuth, -36000, 36000);
  camera.elevation = member_within(at, "elevation", camera.elevation, -90, 90);
  camera.distance = member_within(at, "distance", camera.distance, 1, 1e6);
  camera.field_of_view = member_within(at, "field_of_view", camera.field_of_view, 1, 120);
  return camera;
}

bool any_error(const std::vector<base::Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const base::Diagnostic& d) { return d.severity == base::Severity::error; });
}

}  // namespace

std::string to_json(const SavedState& state) {
  JsonWriter json;
  json.begin_object().member("version", version);
  json.key("scene");
  write_scene(json, state.scene);
  if (state.camera) {
    json.key("camera");
    write_camera(json, *state.camera);
  }
  json.end_object();
  return json.text();
}

base::Result<SavedState> from_json(std::string_view text, const std::string& name) {
  auto document = base::JsonDocument::parse(text, name);
  if (!document) return document.error();
  std::vector<base::Diagnostic> diagnostics;
  const JsonReader root(*document, diagnostics);
  SavedState state;
  if (!root.is_object()) {
    root.fail("must be an object with the members version, scene and camera");
  } else {
    const long long found = root["version"].integer();
    if (!any_error(diagnostics) && found != version) {
      return base::error_of(phrases::scene_of_another_version,
                            {{"file", name}, {"found", std::to_string(found)}, {"version", std::to_string(version)}});
    }
    root.unknown_keys({"version", "scene", "camera"});
    if (root.has("scene")) state.scene = read_scene(root["scene"]);
    if (root.has("camera")) state.camera = read_camera(root["camera"]);
  }
  if (any_error(diagnostics)) {
    base::Error error =
        base::error_of(phrases::scene_cannot_be_used, {{"detail", base::to_string(diagnostics.front())}});
    error.details = std::move(diagnostics);
    return error;
  }
  base::Result<SavedState> result(std::move(state));
  result.warnings = std::move(diagnostics);
  return result;
}

}  // namespace cluneal::session
