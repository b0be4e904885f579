#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "anatomy/atlas.h"
#include "app/models/load.h"
#include "body/core/body.h"
#include "session/groups.h"
#include "session/placement.h"
#include "view/view.h"

namespace cluneal::app {

/// Whether a body has anything at or below `id` that can be shown.
[[nodiscard]] bool is_on(const body::Body& body, const base::Id& id);

/// In which unit a model was read, and how large it is by that.
struct FileUnit {
  bool declared = false;  ///< Its file says so; else it was guessed from the size.
  double millimetres = 1;
  double across = 0;  ///< mm
};

/// What there is to be shown: the knowledge, the bodies that have been built, the models that have been read.
struct Library {
  /// As it was read. Never changes once the program runs, so workers may read it.
  std::shared_ptr<const anatomy::Atlas> english;
  anatomy::Atlas atlas;  ///< The same in the language that is shown; of the one thread that owns the state.
  std::map<std::string, std::shared_ptr<const body::Body>> bodies;  ///< By person; built once.
  std::shared_ptr<const body::Body> body;           ///< What is drawn; the wanted one may still be built.
  std::map<std::string, view::LoadedModel> models;  ///< By content hash, like what follows.
  std::map<std::string, FileUnit> units;
  std::map<std::string, session::FileFrame> files;  ///< Where the models' files have them.

  void keep(const OpenedModel& opened);
  /// How the file of a model has it, in the unit that was chosen; nothing until it has been read.
  [[nodiscard]] std::optional<session::FileFrame> file_of(const session::Scene& scene, std::size_t index) const;
  /// In which unit a model was read, in words; empty until it has been.
  [[nodiscard]] std::string unit_note(const std::string& hash) const;
  [[nodiscard]] std::string title_of(const base::Id& id) const { return atlas.title_of(id); }
  /// Whether `id` or anything below it has a shape, a course, a mark or a place on the body that is drawn.
  [[nodiscard]] bool on_body(const base::Id& id) const;
  /// The groups of nerves, with what the body has of them.
  [[nodiscard]] std::vector<session::GroupMembers> groups() const;
  /// What the surface of a model can be laid on: all bones, and each.
  [[nodiscard]] std::vector<base::Id> bones() const;
};

}  // namespace cluneal::app
