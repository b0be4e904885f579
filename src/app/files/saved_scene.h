#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "anatomy/atlas.h"
#include "anatomy/person.h"
#include "base/process.h"
#include "base/result.h"
#include "session/scene_json.h"

namespace cluneal::app {

/// The scene that the window keeps between two starts: read at the start, written by autosave and at the end. One
/// window alone keeps it; another that is opened meanwhile begins with it and leaves the file alone.
class SavedScene {
 public:
  /// `keep`: false for a window that neither reads nor writes it. `with_models`: whether models of the user's own are
  /// kept too; else no word of them is written, and none that was written before is read: a patient's may be among
  /// them.
  explicit SavedScene(bool keep, bool with_models = false);
  void keep_models(bool on) { with_models_ = on; }

  /// The kept scene; nothing where there is none or it cannot be used, as one of a person who is not among `persons`.
  /// Then the file is put beside under another name, so that nothing is lost when this window writes its own, and
  /// `told` says so.
  [[nodiscard]] std::optional<session::SavedState> read(const anatomy::Persons& persons,
                                                        std::vector<base::Diagnostic>& told) const;
  [[nodiscard]] base::Status write(const session::SavedState& state) const;
  /// Whether this window writes it.
  [[nodiscard]] bool keeps() const { return lock_.has_value(); }

 private:
  bool wanted_ = false;
  bool with_models_ = false;
  std::filesystem::path path_;
  std::optional<base::FileLock> lock_;
};

/// The first name beside `path` that is free, for what cannot be used: "last_scene.unused-1.json".
[[nodiscard]] std::filesystem::path free_name(const std::filesystem::path& path);

/// What somebody saved as a file, `named` as they call it.
[[nodiscard]] base::Result<session::SavedState> read_scene_file(const std::filesystem::path& file,
                                                                const std::string& named);

/// Without the models of the user's own, and without what is said of them.
[[nodiscard]] session::SavedState without_models(session::SavedState state);
/// With the models of `from`, and what is said of them there, in place of its own.
[[nodiscard]] session::Scene with_models_of(const session::Scene& from, session::Scene scene);

/// A sentence that names the ids of a scene which the atlas does not know; nothing where it knows them all. Models'
/// ids are the scene's own.
[[nodiscard]] std::optional<std::string> unknown_ids(const session::Scene& scene, const anatomy::Atlas& atlas);

}  // namespace cluneal::app
