#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "anatomy/atlas.h"
#include "anatomy/words.h"
#include "base/json.h"

namespace cluneal::anatomy {

/// Shared by the readers of the atlas's files. One reader a file; each adds what it finds to `atlas` and every mistake
/// to the diagnostics that its JsonReader carries.
void read_references(const base::JsonReader& root, Atlas& atlas);
void read_root_colours(const base::JsonReader& root, Atlas& atlas);
void read_claims(const base::JsonReader& root, Atlas& atlas);
void read_groups(const base::JsonReader& root, Atlas& atlas);
void read_bedside(const base::JsonReader& root, Atlas& atlas);
void read_handouts(const base::JsonReader& root, Atlas& atlas);
void read_headings(const base::JsonReader& root, Atlas& atlas);
void read_structures(const base::JsonReader& root, Atlas& atlas);
void read_landmarks(const base::JsonReader& root, Atlas& atlas);
void read_persons(const base::JsonReader& root, Atlas& atlas);
void read_pictograms(const base::JsonReader& root, Atlas& atlas);
void read_quiz(const base::JsonReader& root, Atlas& atlas);
void read_places(const base::JsonReader& root, Atlas& atlas);
void read_nerve_traits(const base::JsonReader& root, Atlas& atlas);
/// One file of several; `file` is its name, which is kept with each nerve.
void read_nerves(const base::JsonReader& root, const std::string& file, Atlas& atlas);
void read_sites(const base::JsonReader& root, Atlas& atlas);
void read_territories(const base::JsonReader& root, Atlas& atlas);
void read_areas(const base::JsonReader& root, Atlas& atlas);
void read_variants(const base::JsonReader& root, Atlas& atlas);
void read_words_by_sex(const base::JsonReader& root, Atlas& atlas);
void read_topic_kinds(const base::JsonReader& root, Atlas& atlas);
/// The file of one kind; the kinds must have been read.
void read_topics(const base::JsonReader& root, const TopicKind& kind, Atlas& atlas);

/// One tour: a file of its own, also of a user's.
[[nodiscard]] Tour read_tour(const base::JsonReader& at);
void read_tours(const base::JsonReader& root, Atlas& atlas);

/// The items of the list `name` after the file's format has been checked ("cluneal-atlas/<name>/1").
[[nodiscard]] std::vector<base::JsonReader> entries(const base::JsonReader& root, std::string_view name);

/// Fails with the words that are allowed where the string is none of them.
template <class T, std::size_t N>
[[nodiscard]] T read_enum(const base::JsonReader& at, const std::array<std::pair<std::string_view, T>, N>& words) {
  const std::string text = at.string();
  std::string allowed;
  for (const auto& [name, value] : words) {
    if (text == name) return value;
    allowed += (allowed.empty() ? "\"" : ", \"") + std::string(name) + "\"";
  }
  if (at.is_string()) at.fail("\"" + text + "\" is not one of " + allowed);
  return words.front().second;
}

/// A required string that says something.
[[nodiscard]] std::string non_empty_string(const base::JsonReader& at);
/// The strings of an optional list.
[[nodiscard]] std::vector<std::string> optional_strings(const base::JsonReader& object, std::string_view key);
/// The ids of an optional list.
[[nodiscard]] std::vector<Id> optional_ids(const base::JsonReader& object, std::string_view key);
/// An optional id; empty where the key is missing.
[[nodiscard]] Id optional_id(const base::JsonReader& object, std::string_view key);
[[nodiscard]] Names read_names(const base::JsonReader& at);
/// Red, green and blue in linear sRGB.
[[nodiscard]] std::array<double, 3> read_colour(const base::JsonReader& at);
[[nodiscard]] Spot read_spot(const base::JsonReader& at);
/// The spots of an optional ring: none, or three or more.
[[nodiscard]] std::vector<Spot> read_ring(const base::JsonReader& object, std::string_view key);

/// Puts `value` under `key` into `map`, or says that it is there already. A key that could not be read is left out,
/// for that mistake has been named.
template <class Key, class Value>
void insert_unique(const base::JsonReader& at, std::map<Key, Value>& map, const Key& key, const std::string& text,
                   Value value) {
  if (text.empty()) return;
  if (!map.emplace(key, std::move(value)).second) at.fail("\"" + text + "\" is there twice");
}

}  // namespace cluneal::anatomy
