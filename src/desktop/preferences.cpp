// Reads and writes settings.json by the list in session/preferences.h.
#include <algorithm>
#include <cmath>
#include <utility>

#include "base/file.h"
#include "base/json.h"
#include "desktop/settings.h"

namespace cluneal::desktop {
namespace {

using session::Preference;
using PreferenceKind = Preference::Kind;

std::string written(const Preference& preference, double value) {
  switch (preference.kind) {
    case PreferenceKind::flag:
      return value != 0 ? "true" : "false";
    case PreferenceKind::choice:
      return "\"" + preference.choices[static_cast<std::size_t>(value)].name + "\"";
    case PreferenceKind::number:
    case PreferenceKind::steps:
      break;
  }
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

/// "from 25 to 400": what an entry may be.
std::string allowed(const Preference& preference) {
  switch (preference.kind) {
    case PreferenceKind::flag:
      return "true or false";
    case PreferenceKind::choice: {
      std::string names;
      for (std::size_t i = 0; i < preference.choices.size(); ++i) {
        const bool last = i + 1 == preference.choices.size();
        names += (i == 0 ? "" : last ? " or " : ", ") + written(preference, static_cast<double>(i));
      }
      return names;
    }
    case PreferenceKind::number:
    case PreferenceKind::steps:
      break;
  }
  return "a number from " + written(preference, preference.least) + " to " + written(preference, preference.largest);
}

/// The value as the file has it; nothing where it is none that the preference may have.
std::optional<double> value_of(const Preference& preference, const base::JsonReader& entry) {
  switch (preference.kind) {
    case PreferenceKind::flag:
      if (entry.is_object() || entry.is_array() || entry.is_string() || entry.is_number() || entry.is_null()) return {};
      return entry.boolean() ? 1 : 0;
    case PreferenceKind::choice: {
      if (!entry.is_string()) return {};
      const std::string name = entry.string();
      const auto known = std::find_if(preference.choices.begin(), preference.choices.end(),
                                      [&](const Preference::Choice& choice) { return choice.name == name; });
      if (known == preference.choices.end()) return {};
      return static_cast<double>(known - preference.choices.begin());
    }
    case PreferenceKind::number:
    case PreferenceKind::steps:
      break;
  }
  if (!entry.is_number()) return {};
  const double value = entry.number();
  return value >= preference.least && value <= preference.largest ? std::optional(value) : std::nullopt;
}

void tell(std::vector<base::Diagnostic>& told, const std::filesystem::path& path, std::string sentence) {
  told.push_back({base::Severity::warning, path.string(), "", std::move(sentence)});
}

const Preference* known(std::string_view part, std::string_view entry) {
  for (const Preference& preference : session::all_preferences()) {
    if (preference.part() == part && preference.entry() == entry) return &preference;
  }
  return nullptr;
}

bool is_part(std::string_view name) {
  const std::vector<Preference>& all = session::all_preferences();
  return std::any_of(all.begin(), all.end(), [&](const Preference& one) { return one.part() == name; });
}

class PreferencesFile {
 public:
  PreferencesFile(const std::filesystem::path& path, std::vector<base::Diagnostic>& told) : path_(path), told_(told) {}

  void read(const base::JsonDocument& document, session::Preferences& into) {
    const base::JsonReader root(document, errors_);
    if (!root.is_object()) {
      tell(told_, path_, "The settings are no object in braces and start afresh.");
      return;
    }
    for (const auto& [name, part] : root.members()) {
      if (!is_part(name)) {
        unknown(name);
      } else if (part.is_object()) {
        for (const auto& [entry, value] : part.members()) read(name, entry, value, into);
      } else {
        tell(told_, path_, "The setting \"" + name + "\" is no object in braces; what it should hold is as usual.");
      }
    }
  }

 private:
  void read(const std::string& part, const std::string& entry, const base::JsonReader& value,
            session::Preferences& into) {
    const std::string name = part + "." + entry;
    const Preference* preference = known(part, entry);
    if (preference == nullptr) {
      unknown(name);
    } else if (const std::optional<double> number = value_of(*preference, value)) {
      preference->set(into, *number);
    } else {
      const std::string usual = written(*preference, preference->get(session::Preferences{}));
      tell(told_, path_, "The setting \"" + name + "\" must be " + allowed(*preference) + "; " + usual + " is used.");
    }
  }
  void unknown(const std::string& name) {
    tell(told_, path_, "The setting \"" + name + "\" is not known; it is left in the file and does nothing.");
  }

  const std::filesystem::path& path_;
  std::vector<base::Diagnostic>& told_;
  std::vector<base::Diagnostic> errors_;
};

/// As it was before settings.json: in window.json.
session::Preferences read_older(const base::JsonDocument& document) {
  std::vector<base::Diagnostic> none;
  const base::JsonReader root(document, none);
  session::Preferences chosen;
  if (!root.is_object()) return chosen;
  chosen.remember_models = root.boolean_or("remember_models", false);
  if (!root.has("panels") || !root["panels"].is_object()) return chosen;
  const base::JsonReader panels = root["panels"];
  const double size = panels.number_or("text_size", session::usual_text_size);
  chosen.text_size = static_cast<int>(
      std::clamp(size, static_cast<double>(session::least_text_size), static_cast<double>(session::largest_text_size)));
  const std::string theme = panels.string_or("theme", "");
  if (theme == "light") chosen.theme = session::Theme::light;
  if (theme == "dark") chosen.theme = session::Theme::dark;
  return chosen;
}

/// As people write it: 150, not 150.0.
void write_number(double value, base::JsonWriter& json) {
  const bool whole = std::trunc(value) == value && std::abs(value) < 1e15;
  whole ? json.value(static_cast<long long>(value)) : json.value(value);
}

void copy(const base::JsonReader& from, base::JsonWriter& to) {
  if (from.is_object()) {
    to.begin_object();
    for (const auto& [key, value] : from.members()) copy(value, to.key(key));
    to.end_object();
  } else if (from.is_array()) {
    to.begin_array();
    for (const base::JsonReader& item : from.items()) copy(item, to);
    to.end_array();
  } else if (from.is_string()) {
    to.value(std::string_view(from.string()));
  } else if (from.is_number()) {
    write_number(from.number(), to);
  } else if (from.is_null()) {
    to.null();
  } else {
    to.value(from.boolean());
  }
}

void write(const Preference& preference, const session::Preferences& chosen, base::JsonWriter& json) {
  const double value = preference.get(chosen);
  json.key(preference.entry());
  switch (preference.kind) {
    case PreferenceKind::flag:
      json.value(value != 0);
      return;
    case PreferenceKind::choice:
      json.value(preference.choices[static_cast<std::size_t>(value)].name);
      return;
    case PreferenceKind::number:
    case PreferenceKind::steps:
      write_number(value, json);
  }
}

std::string text_of(const Preferences& preferences) {
  base::JsonWriter json;
  std::vector<base::Diagnostic> none;
  std::optional<base::JsonReader> before;
  if (preferences.read) before.emplace(*preferences.read, none);
  if (before && !before->is_object()) before.reset();
  json.begin_object();
  std::string part;
  const auto end_part = [&] {
    if (part.empty()) return;
    if (before && before->has(part) && (*before)[part].is_object()) {
      for (const auto& [entry, value] : (*before)[part].members()) {
        if (known(part, entry) == nullptr) copy(value, json.key(entry));
      }
    }
    json.end_object();
  };
  for (const Preference& preference : session::all_preferences()) {
    if (preference.part() != part) {
      end_part();
      part = preference.part();
      json.key(part).begin_object();
    }
    write(preference, preferences.chosen, json);
  }
  end_part();
  if (before) {
    for (const auto& [name, value] : before->members()) {
      if (!is_part(name)) copy(value, json.key(name));
    }
  }
  json.end_object();
  return json.text();
}

}  // namespace

std::filesystem::path preferences_path() {
  return base::config_folder() / "settings.json";
}

base::Result<Preferences> read_preferences(const std::filesystem::path& path, const std::filesystem::path& older) {
  base::Result<Preferences> result{Preferences{}};
  std::error_code none;
  if (!std::filesystem::exists(path, none)) {
    if (!std::filesystem::exists(older, none)) return result;
    if (const auto document = base::JsonDocument::load(older)) result->chosen = read_older(*document);
    return result;
  }
  base::Result<base::JsonDocument> document = base::JsonDocument::load(path);
  if (!document) {
    result->broken = true;
    tell(result.warnings, path,
         "The settings could not be read and are as usual: " + document.error().message +
             " When a setting is changed, the file is kept as " + path.filename().string() + ".broken.");
    return result;
  }
  result->found = true;
  PreferencesFile(path, result.warnings).read(*document, result->chosen);
  result->read = std::move(*document);
  return result;
}

base::Status write_preferences(const std::filesystem::path& path, Preferences& preferences) {
  if (base::Status made = base::make_folder_of(path); !made) return made;
  if (preferences.broken) {
    std::error_code none;
    std::filesystem::path beside = path;
    std::filesystem::rename(path, beside += ".broken", none);
    preferences.broken = false;
  }
  return base::write_atomically(path, text_of(preferences));
}

}  // namespace cluneal::desktop
