#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "session/scene_json.h"
#include "store/store.h"
#include "ui/model/model.h"

namespace cluneal::app {

/// What is kept between two runs beside the scene: bookmarks, and files and folders that were used last. This and
/// learning.h are the places that hand anything to the store. Files, folders and a bookmark's models of the user's own
/// are remembered while this runs, and kept on the disk only where that was asked for: a patient's name may stand on
/// them.
class Kept {
 public:
  /// `on_disk`: false for a window that keeps nothing. Where the disk's file cannot be used, `told` says so and all
  /// holds until the end of this run.
  Kept(bool on_disk, bool with_paths, std::vector<base::Diagnostic>& told);

  /// As menu and dialog list them, the oldest first.
  [[nodiscard]] const std::vector<ui::Bookmark>& bookmarks() const { return listed_; }
  /// Gives the name that it got: where `name` is taken, one with a number.
  base::Result<std::string> add(const std::string& name, const session::SavedState& state);
  /// The models of the user's own are among it only where they were kept.
  [[nodiscard]] base::Result<session::SavedState> state_of(long long id) const;
  base::Status rename(long long id, const std::string& name);
  /// Gives its name.
  base::Result<std::string> remove(long long id);
  /// Brings back what was removed last; gives its name.
  base::Result<std::string> bring_back();
  /// The name of what `bring_back` would bring back; empty: nothing.
  [[nodiscard]] std::string last_removed() const;

  base::Status keep_paths(bool on);
  void used_folder(const std::string& path);
  void used_file(ui::RecentFile::Kind kind, const std::string& path);
  /// The last one first.
  [[nodiscard]] std::vector<std::string> folders();
  [[nodiscard]] const std::vector<ui::RecentFile>& files() const { return files_; }

  /// For what else is kept (learning.h); none where there is no memory for one.
  [[nodiscard]] store::Store* store() { return store_ ? &*store_ : nullptr; }

  /// Reads again where another window has changed the bookmarks; gives whether one has.
  bool refresh();

 private:
  void take_over_old_file(bool with_paths);
  void list();
  void list_files();
  [[nodiscard]] const store::Bookmark* find(long long id) const;
  [[nodiscard]] std::string free_name(const std::string& name) const;

  std::optional<store::Store> store_;  ///< Nothing: there is no memory for one.
  std::vector<store::Bookmark> bookmarks_;
  std::vector<ui::Bookmark> listed_;
  std::vector<store::Bookmark> removed_;  ///< The last one last.
  std::vector<ui::RecentFile> files_;
};

}  // namespace cluneal::app
