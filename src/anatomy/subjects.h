#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "anatomy/atlas.h"
#include "anatomy/translator.h"
#include "base/diagnostic.h"
#include "base/json.h"

namespace cluneal::anatomy {

/// One thing of a subject, as lists and searches tell it. Refers into the atlas.
struct Entry {
  const Id& id;
  const Names& names;
  const std::string& text;  ///< What it is, in a few sentences.
  std::vector<std::string> references;
};

enum class FilesOf { subject, folder, topic_kinds };

/// One kind of knowledge, and all that the program has to know of it: where it is kept, and who reads, checks and
/// translates it. What has names is found by `names`, what has a text and sources too is listed by `each`. Null where
/// there is nothing to do.
struct Subject {
  std::string_view key;   ///< The list in its file, and the kind of `cluneal list`.
  std::string_view path;  ///< Below assets/atlas: a file, or a folder of files that are alike.
  FilesOf files = FilesOf::subject;
  bool shapes_body = true;  ///< Whether a body is another one where this is: else it need not be built again.
  void (*read)(const base::JsonReader& root, const std::string& file, Atlas& atlas) = nullptr;
  void (*check)(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics) = nullptr;
  void (*translate)(Atlas& atlas, const Translator& to) = nullptr;
  const Names* (*names)(const Atlas& atlas, const Id& id) = nullptr;
  void (*each)(const Atlas& atlas, const std::function<void(const Entry&)>& visit) = nullptr;
};

/// All of them. Files are read in this order, and the first that knows an id names it.
[[nodiscard]] std::span<const Subject> subjects();

/// The names of anything that has some; `id` has no side. Null where nothing has it.
[[nodiscard]] const Names* names_of(const Atlas& atlas, const Id& id);

// What they put into another language: translate.cpp.
void translate_structures(Atlas& atlas, const Translator& to);
void translate_nerves(Atlas& atlas, const Translator& to);
void translate_sites(Atlas& atlas, const Translator& to);
void translate_territories(Atlas& atlas, const Translator& to);
void translate_areas(Atlas& atlas, const Translator& to);
void translate_variants(Atlas& atlas, const Translator& to);
void translate_landmarks(Atlas& atlas, const Translator& to);
void translate_places(Atlas& atlas, const Translator& to);
void translate_headings(Atlas& atlas, const Translator& to);
void translate_groups(Atlas& atlas, const Translator& to);
void translate_claims(Atlas& atlas, const Translator& to);
void translate_references(Atlas& atlas, const Translator& to);
void translate_topics(Atlas& atlas, const Translator& to);
void translate_persons(Atlas& atlas, const Translator& to);
void translate_tours(Atlas& atlas, const Translator& to);
void translate_words_by_sex(Atlas& atlas, const Translator& to);
void translate_handouts(Atlas& atlas, const Translator& to);
void translate_bedside(Atlas& atlas, const Translator& to);
void translate_quiz(Atlas& atlas, const Translator& to);

}  // namespace cluneal::anatomy
