#include "app/files/kept.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <system_error>
#include <utility>

#include "app/files/places.h"
#include "app/files/saved_scene.h"
#include "app/phrases.h"
#include "base/file.h"

namespace cluneal::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 8;  // As a menu shows them.
constexpr std::size_t most_folders = 6;

base::Error no_memory() {
  return base::error_of(phrases::bookmarks_not_kept);
}

store::RecentKind kind_of(ui::RecentFile::Kind kind) {
  return kind == ui::RecentFile::Kind::model ? store::RecentKind::model : store::RecentKind::scene;
}

std::string time_text(long long seconds) {
  const auto time = static_cast<std::time_t>(seconds);
  std::tm local{};
  if (localtime_r(&time, &local) == nullptr) return {};
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M", &local);
  return text.data();
}

/// In memory where there is none on the disk.
std::optional<store::Store> opened(bool on_disk, std::vector<base::Diagnostic>& told) {
  if (on_disk) {
    base::Result<store::Store> store = store::Store::open(base::state_folder() / "kept.sqlite");
    for (const base::Diagnostic& warning : store.warnings) told.push_back(warning);
    if (store) return std::move(store).value();
    told.push_back(base::warning_of(phrases::bookmarks_hold_until_closed, {base::filled_by("why", store.error())}));
  }
  base::Result<store::Store> store = store::Store::in_memory();
  if (!store) return std::nullopt;
  return std::move(store).value();
}

}  // namespace

Kept::Kept(bool on_disk, bool with_paths, std::vector<base::Diagnostic>& told) : store_(opened(on_disk, told)) {
  if (!store_) return;
  if (const base::Status done = store_->keep_paths(with_paths); !done)
    told.push_back({base::Severity::warning, "", "", done.error().message, done.error().said});
  if (on_disk) take_over_old_file(with_paths);
  (void)store_->changed_elsewhere();  // From now on.
  list();
  list_files();
}

/// Until folders were kept in the store they stood in a file of their own.
void Kept::take_over_old_file(bool with_paths) {
  const fs::path old = base::state_folder() / "recent_folders.json";
  std::error_code none;
  if (!fs::exists(old, none)) return;
  if (with_paths) {
    std::vector<std::string> folders = read_recent_folders(old);
    std::reverse(folders.begin(), folders.end());
    for (const std::string& folder : folders) {
      if (!store_->used(store::RecentKind::folder, {folder})) return;  // The next start tries again.
    }
  }
  fs::remove(old, none);
}

void Kept::list() {
  if (!store_) return;
  base::Result<std::vector<store::Bookmark>> found = store_->bookmarks();
  if (!found) return;  // What was listed last is nearer to the truth than nothing.
  bookmarks_ = std::move(*found);
  listed_.clear();
  listed_.reserve(bookmarks_.size());
  for (const store::Bookmark& bookmark : bookmarks_)
    listed_.push_back({bookmark.id.number, bookmark.name.text, time_text(bookmark.made.seconds)});
}

void Kept::list_files() {
  using Kind = ui::RecentFile::Kind;
  files_.clear();
  for (const Kind kind : {Kind::model, Kind::scene}) {
    const auto found = store_->recent(kind_of(kind));
    for (std::size_t i = 0; found && i < std::min(most_files / 2, found->size()); ++i)
      files_.push_back({kind, (*found)[i].text});
  }
}

const store::Bookmark* Kept::find(long long id) const {
  const auto at = std::find_if(bookmarks_.begin(), bookmarks_.end(),
                               [id](const store::Bookmark& bookmark) { return bookmark.id.number == id; });
  return at == bookmarks_.end() ? nullptr : &*at;
}

std::string Kept::free_name(const std::string& name) const {
  const auto taken = [this](const std::string& tried) {
    return std::any_of(bookmarks_.begin(), bookmarks_.end(), [&](const auto& one) { return one.name.text == tried; });
  };
  std::string tried = name;
  for (int number = 2; taken(tried); ++number) tried = name + " " + std::to_string(number);
  return tried;
}

base::Result<std::string> Kept::add(const std::string& name, const session::SavedState& state) {
  if (!store_) return no_memory();
  const std::string free = free_name(name);
  store::NewBookmark bookmark{{free}, {session::to_json(without_models(state))}, {}, {std::time(nullptr)}};
  if (!state.scene.models.empty()) bookmark.with_models = store::SceneWithModels{session::to_json(state)};
  const base::Result<store::BookmarkId> added = store_->add(bookmark);
  if (!added) return added.error();
  list();
  const store::Bookmark* kept = find(added.value().number);
  return kept == nullptr ? free : kept->name.text;
}

base::Result<session::SavedState> Kept::state_of(long long id) const {
  const store::Bookmark* bookmark = find(id);
  if (bookmark == nullptr) return base::error_of(phrases::bookmark_is_gone);
  const std::string name = "\"" + bookmark->name.text + "\"";
  return session::from_json(bookmark->with_models ? bookmark->with_models->text : bookmark->scene.text, name);
}

base::Status Kept::rename(long long id, const std::string& name) {
  if (!store_) return no_memory();
  base::Status done = store_->rename({id}, {name});
  list();
  return done;
}

base::Result<std::string> Kept::remove(long long id) {
  if (!store_) return no_memory();
  base::Result<store::Bookmark> removed = store_->remove({id});
  list();
  if (!removed) return removed.error();
  removed_.push_back(std::move(*removed));
  return removed_.back().name.text;
}

base::Result<std::string> Kept::bring_back() {
  if (!store_) return no_memory();
  if (removed_.empty()) return base::error_of(phrases::no_bookmark_was_deleted);
  const base::Status done = store_->restore(removed_.back());
  if (!done) return done.error();
  const std::string name = removed_.back().name.text;
  removed_.pop_back();
  list();
  return name;
}

std::string Kept::last_removed() const {
  return removed_.empty() ? std::string() : removed_.back().name.text;
}

base::Status Kept::keep_paths(bool on) {
  if (!store_) return no_memory();
  base::Status done = store_->keep_paths(on);
  if (!on) {
    files_.clear();
    for (store::Bookmark& bookmark : removed_) bookmark.with_models.reset();
  } else if (done) {
    for (auto file = files_.rbegin(); file != files_.rend() && done; ++file)
      done = store_->used(kind_of(file->kind), {file->path});
  }
  list();
  return done;
}

void Kept::used_folder(const std::string& path) {
  // A folder that is not kept costs a few clicks: no message.
  if (store_) (void)store_->used(store::RecentKind::folder, {path});
}

void Kept::used_file(ui::RecentFile::Kind kind, const std::string& path) {
  std::error_code none;
  const std::string whole = fs::absolute(base::user_path(path), none).lexically_normal().string();
  if (whole.empty()) return;
  const ui::RecentFile file{kind, whole};
  std::erase(files_, file);
  files_.insert(files_.begin(), file);
  if (files_.size() > most_files) files_.resize(most_files);
  if (store_) (void)store_->used(kind_of(kind), {whole});
}

std::vector<std::string> Kept::folders() {
  std::vector<std::string> all;
  if (!store_) return all;
  const auto found = store_->recent(store::RecentKind::folder);
  for (std::size_t i = 0; found && i < std::min(most_folders, found->size()); ++i) all.push_back((*found)[i].text);
  return all;
}

bool Kept::refresh() {
  if (!store_ || !store_->changed_elsewhere()) return false;
  list();
  return true;
}

}  // namespace cluneal::app
