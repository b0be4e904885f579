#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "anatomy/atlas.h"
#include "base/progress.h"
#include "base/result.h"
#include "body/build_body.h"
#include "body/core/body.h"
#include "io/import.h"
#include "language/language.h"
#include "view/view.h"

namespace cluneal::app {

// What the window and the command line load in the same way.

/// A language that can be chosen, with the translations in assets/languages.
[[nodiscard]] base::Result<language::Language> load_language(std::string_view tag);
/// The knowledge in assets/atlas, in a language.
[[nodiscard]] base::Result<anatomy::Atlas> load_knowledge(std::string_view language = "en");

/// Whether there is such a person; else a sentence with those that there are.
[[nodiscard]] base::Status known_person(const anatomy::Persons& persons, const std::string& person);
/// A person by name, from the cache or built.
[[nodiscard]] base::Result<body::Body> load_person(const anatomy::Atlas& atlas, const std::string& person,
                                                   base::Progress* progress = nullptr,
                                                   const body::BuildOptions& options = {});
/// The same for pictures: from the cache without its finest meshes, which are read when one is drawn. What is wrong
/// with them is told in Body::late_faults.
[[nodiscard]] base::Result<body::Body> load_person_to_draw(const anatomy::Atlas& atlas, const std::string& person,
                                                           base::Progress* progress = nullptr,
                                                           const body::BuildOptions& options = {});

/// The same for whoever only measures it: not shaded where it must be built, and then not kept.
[[nodiscard]] base::Result<body::Body> load_person_to_measure(const anatomy::Atlas& atlas, const std::string& person);

/// A user's model, ready to be drawn: with fewer triangles for while the camera moves.
struct OpenedModel {
  io::ForeignModel model;  ///< Its mesh is empty: `loaded` shares it.
  view::LoadedModel loaded;
  std::size_t triangles = 0;
};
[[nodiscard]] base::Result<OpenedModel> open_model(const std::filesystem::path& file,
                                                   const std::filesystem::path& program,
                                                   base::Progress* progress = nullptr);
/// The same for a still picture: nothing coarser is made, which takes a large model longer than all the rest.
[[nodiscard]] base::Result<OpenedModel> open_model_for_figure(const std::filesystem::path& file,
                                                              const std::filesystem::path& program);

/// How a scene refers to an opened model.
[[nodiscard]] session::ImportedModel scene_entry(const std::filesystem::path& file, const io::ForeignModel& model);

/// This very executable, for the import's child.
[[nodiscard]] std::filesystem::path this_program();

}  // namespace cluneal::app
