#include "anatomy/read/reading.h"

#include <algorithm>
#include <array>

namespace cluneal::anatomy {

using base::JsonReader;

std::vector<JsonReader> entries(const JsonReader& root, std::string_view name) {
  root.unknown_keys({"format", "note", name});
  const std::string expected = "cluneal-atlas/" + std::string(name) + "/1";
  const std::string format = root["format"].string();
  if (!format.empty() && format != expected) root["format"].fail("the format is \"" + format + "\", not " + expected);
  return root[name].items();
}

std::string non_empty_string(const JsonReader& at) {
  std::string text = at.string();
  if (at.is_string() && text.empty()) at.fail("must not be empty");
  return text;
}

std::vector<std::string> optional_strings(const JsonReader& object, std::string_view key) {
  std::vector<std::string> texts;
  if (!object.has(key)) return texts;
  for (const JsonReader& item : object[key].items()) {
    std::string text = non_empty_string(item);
    for (const std::string& other : texts) {
      if (other == text) item.fail("\"" + text + "\" is there twice");
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

std::vector<Id> optional_ids(const JsonReader& object, std::string_view key) {
  std::vector<Id> ids;
  if (!object.has(key)) return ids;
  for (const JsonReader& item : object[key].items()) {
    const Id id = item.id();
    if (id.empty()) continue;  // The reader has said why.
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) item.fail("\"" + id.text() + "\" is there twice");
    ids.push_back(id);
  }
  return ids;
}

Id optional_id(const JsonReader& object, std::string_view key) {
  return object.has(key) ? object[key].id() : Id();
}

std::array<double, 3> read_colour(const JsonReader& at) {
  const std::vector<JsonReader> parts = at.items();
  if (parts.size() == 3) return {parts[0].number(), parts[1].number(), parts[2].number()};
  if (at.is_array()) at.fail("needs three numbers, red, green and blue in linear sRGB");
  return {};
}

Names read_names(const JsonReader& at) {
  at.unknown_keys({"english", "latin", "ta2", "plain", "short", "synonyms"});
  Names names;
  names.title = non_empty_string(at["english"]);
  names.latin = at.string_or("latin", "");
  names.ta2 = at.string_or("ta2", "");
  names.plain = at.string_or("plain", "");
  names.brief = at.string_or("short", "");
  names.synonyms = optional_strings(at, "synonyms");
  return names;
}

}  // namespace cluneal::anatomy
