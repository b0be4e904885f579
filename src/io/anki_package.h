#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"

namespace cluneal::io {

/// What the notes of one sort have and how their cards look, in Anki's words a note type: one card a note. Fields,
/// front and back are HTML; `{{Field}}` stands for a field, `{{#Field}}` to `{{/Field}}` for what is there where it is
/// filled.
struct CardType {
  std::int64_t id = 0;  ///< 13 digits, the same at each export: by it a second import finds the first.
  std::string name;
  std::vector<std::string> fields;  ///< The first tells notes apart.
  std::string front, back, css;
};

/// A deck, or one within another: "Cluneal nerves::Find it".
struct CardDeck {
  std::int64_t id = 0;  ///< Likewise.
  std::string name;
};

struct CardNote {
  std::string guid;      ///< By it a second import brings a note up to date in place of adding it again.
  std::size_t type = 0;  ///< Of CardPackage::types.
  std::size_t deck = 0;
  std::vector<std::string> fields;  ///< As many as its type has.
  std::vector<std::string> tags;    ///< Without spaces.
};

/// What Anki imports as one file (.apkg).
struct CardPackage {
  std::vector<CardType> types;
  std::vector<CardDeck> decks;
  std::vector<CardNote> notes;
  std::map<std::string, std::string> media;  ///< Content by the name that fields call it by.
  std::int64_t modified = 0;                 ///< Seconds since 1970: Anki keeps the newer of two.
};

/// The archive with its collection of the schema 11, which Anki reads since version 2.0 and writes for others still.
/// Fails where a note does not fit its type, or two have one guid.
[[nodiscard]] base::Result<std::string> anki_package(const CardPackage& package);
/// The same onto the disk, atomically.
[[nodiscard]] base::Status write_anki_package(const std::filesystem::path& path, const CardPackage& package);

}  // namespace cluneal::io
