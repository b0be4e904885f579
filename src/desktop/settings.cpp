#include "desktop/settings.h"

#include <algorithm>

#include "base/file.h"
#include "base/json.h"

namespace cluneal::desktop {
namespace {

constexpr int version = 1;

int whole(const base::JsonReader& reader, const char* key, int fallback, int low, int high) {
  const double value = reader.number_or(key, fallback);
  return static_cast<int>(std::clamp(value, static_cast<double>(low), static_cast<double>(high)));
}

}  // namespace

std::filesystem::path settings_path() {
  return base::config_folder() / "window.json";
}

base::Result<Settings> read_settings(const std::filesystem::path& path) {
  std::error_code none;
  if (!std::filesystem::exists(path, none)) return Settings{};
  base::Result<base::JsonDocument> document = base::JsonDocument::load(path);
  if (!document) {
    base::Result<Settings> defaults{Settings{}};
    defaults.warnings.push_back({base::Severity::warning, path.string(), "",
                                 "The settings could not be read and start afresh: " + document.error().message});
    return defaults;
  }
  std::vector<base::Diagnostic> problems;
  const base::JsonReader root(*document, problems);
  Settings settings;
  if (root.has("window")) {
    const base::JsonReader window = root["window"];
    settings.window.x = whole(window, "x", -1, -100000, 100000);
    settings.window.y = whole(window, "y", -1, -100000, 100000);
    settings.window.width = whole(window, "width", settings.window.width, 480, 16384);
    settings.window.height = whole(window, "height", settings.window.height, 320, 16384);
    settings.window.maximised = window.boolean_or("maximised", false);
    settings.window.fullscreen = window.boolean_or("fullscreen", false);
  }
  if (root.has("panels")) {
    const base::JsonReader panels = root["panels"];
    settings.panels.structures = panels.boolean_or("structures", true);
    settings.panels.info = panels.boolean_or("info", true);
    settings.panels.left_width = static_cast<float>(whole(panels, "left_width", 330, 200, 640));
    settings.panels.right_width = static_cast<float>(whole(panels, "right_width", 350, 200, 640));
  }
  if (root.has("tour")) settings.panels.talk.last_tour = root["tour"].string();
  if (root.has("dark_slides")) settings.panels.talk.dark = root.boolean_or("dark_slides", false);
  if (root.has("palette")) {
    for (const base::JsonReader& key : root["palette"].items()) settings.panels.palette.recent.push_back(key.string());
  }
  base::Result<Settings> result{settings};
  result.warnings = std::move(problems);
  return result;
}

base::Status write_settings(const std::filesystem::path& path, const Settings& settings) {
  base::JsonWriter json;
  json.begin_object().member("version", version);
  json.key("window").begin_object();
  json.member("x", settings.window.x).member("y", settings.window.y);
  json.member("width", settings.window.width).member("height", settings.window.height);
  json.member("maximised", settings.window.maximised).member("fullscreen", settings.window.fullscreen).end_object();
  json.key("panels").begin_object();
  json.member("structures", settings.panels.structures).member("info", settings.panels.info);
  json.member("left_width", static_cast<double>(settings.panels.left_width));
  json.member("right_width", static_cast<double>(settings.panels.right_width)).end_object();
  if (!settings.panels.talk.last_tour.empty()) json.member("tour", settings.panels.talk.last_tour);
  if (settings.panels.talk.dark) json.member("dark_slides", *settings.panels.talk.dark);
  json.key("palette").begin_array();
  for (const std::string& key : settings.panels.palette.recent) json.value(key);
  json.end_array().end_object();
  if (base::Status made = base::make_folder_of(path); !made) return made;
  return base::write_atomically(path, json.text());
}

}  // namespace cluneal::desktop
