#include "store/store.h"

#include <array>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

#include "base/process.h"
#include "base/system_reason.h"
#include "store/cells.h"
#include "store/database.h"
#include "store/migrations.h"
#include "store/phrases.h"

namespace cluneal::store {
namespace {

namespace fs = std::filesystem;

constexpr int most_recent = 12;  ///< Paths of a kind: what a menu or a list shows at the most.

const char* word_of(RecentKind kind) {
  constexpr std::array words{"folder", "model", "scene"};
  return words[static_cast<std::size_t>(kind)];
}

Bookmark bookmark_of(const Row& row) {
  Bookmark bookmark{{number_of(row[0])}, {text_of(row[1])}, {text_of(row[2])}, {}, {number_of(row[4])}};
  if (!std::holds_alternative<std::monostate>(row[3])) bookmark.with_models = SceneWithModels{text_of(row[3])};
  return bookmark;
}

Value models_of(const std::optional<SceneWithModels>& with_models) {
  return with_models ? Value(with_models->text) : Value();
}

base::Error gone() {
  return base::error_of(phrases::bookmark_was_deleted);
}

/// New files are the user's alone to read. Not for one that is there: to close it would let go of SQLite's locks on it.
void make_private(const fs::path& file) {
  std::error_code none;
  if (fs::exists(file, none)) return;
  std::ofstream(file, std::ios::app).close();
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, none);
}

base::Status configure(Database& database) {
  const base::Status done = database.run(
      "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON");
  if (!done || !database.writable()) return done;
  // Where a disk knows no shared memory another journal is used, and all holds but that readers wait for writers.
  return database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
}

/// The first name beside `file` that is free: "kept.damaged-1.sqlite".
fs::path free_name(const fs::path& file) {
  constexpr int most = 999;
  std::error_code none;
  fs::path name = file;
  for (int number = 1; number <= most; ++number) {
    name.replace_filename(file.stem().string() + ".damaged-" + std::to_string(number) + file.extension().string());
    if (!fs::exists(name, none)) break;
  }
  return name;
}

/// A file as it is opened: the database, or why not.
struct Opened {
  base::Result<Database> database;
  Trouble trouble = Trouble::none;
};

Opened refused(Trouble trouble, const base::Error& why) {
  return {why, trouble};
}

Opened opened(const fs::path& file, Access access) {
  base::Result<Database> database = Database::open(file, access);
  if (!database) return refused(Trouble::not_writable, database.error());
  if (const base::Status done = configure(*database); !done) return refused(database->trouble(), done.error());
  // SQLite opens for reading what cannot be written, without a word.
  if (access == Access::write && !database->writable())
    return refused(Trouble::not_writable, base::error_of(phrases::file_cannot_be_written, {{"file", file.string()}}));
  const base::Result<std::vector<Row>> found = database->rows("PRAGMA integrity_check(1)");
  if (!found) return refused(database->trouble(), found.error());
  const std::string verdict = found->empty() ? "nothing can be read" : text_of(found->front()[0]);
  if (verdict != "ok")
    return refused(Trouble::damaged,
                   base::error_of(phrases::file_is_damaged, {{"file", file.string()}, {"detail", verdict}}));
  if (access == Access::write) {
    if (const base::Status done = migrate(*database, migrations()); !done)
      return refused(database->trouble(), done.error());
  } else {
    const base::Result<long long> version = database->number("PRAGMA user_version");
    if (!version) return refused(database->trouble(), version.error());
    if (*version != newest_version())
      return refused(Trouble::other, base::error_of(phrases::file_of_another_version, {{"file", file.string()}}));
  }
  return {std::move(database)};
}

/// Puts a damaged file beside; where another program has just done that, the new one is opened.
Opened begun_anew(const fs::path& file, const base::Error& why) {
  const auto lock = base::FileLock::take(file.string() + ".lock");
  if (!lock)
    return refused(Trouble::busy, base::error_of(phrases::another_is_putting_it_right, {base::filled_by("why", why)}));
  Opened again = opened(file, Access::write);
  if (again.trouble != Trouble::damaged) return again;
  const fs::path beside = free_name(file);
  // The log goes along: what can be rescued may be in it.
  for (const char* part : {"", "-wal", "-shm"}) {
    std::error_code error;
    const fs::path from = file.string() + part;
    if (!fs::exists(from, error)) continue;
    fs::rename(from, beside.string() + part, error);
    if (error)
      return refused(Trouble::other,
                     base::error_of(phrases::not_put_beside,
                                    {base::filled_by("why", why), base::system_reason("reason", error.value())}));
  }
  make_private(file);
  Opened anew = opened(file, Access::write);
  anew.database.warnings.push_back(
      base::warning_of(phrases::bookmarks_could_not_be_read, {base::filled_by("why", why), {"file", beside.string()}}));
  return anew;
}

/// To be read at least.
Opened opened_to_read(const fs::path& file, const base::Error& why) {
  for (const Access access : {Access::read, Access::frozen}) {
    Opened read = opened(file, access);
    if (!read.database) continue;
    read.database.warnings.push_back(
        base::warning_of(phrases::bookmarks_cannot_be_changed, {base::filled_by("why", why)}));
    return read;
  }
  return refused(Trouble::not_writable, why);
}

}  // namespace

Store::Store(std::unique_ptr<Database> database) : database_(std::move(database)) {}
Store::~Store() = default;
Store::Store(Store&& other) noexcept = default;
Store& Store::operator=(Store&& other) noexcept = default;

base::Result<Store> Store::open(const fs::path& file) {
  std::error_code error;  // Where the folder cannot be made, the opening says so.
  fs::create_directories(file.parent_path(), error);
  // To open a pipe would wait for ever.
  const fs::file_status there = fs::status(file, error);
  if (fs::exists(there) && !fs::is_regular_file(there))
    return base::error_of(phrases::file_is_no_file, {{"file", file.string()}});
  make_private(file);
  Opened now = opened(file, Access::write);
  if (now.trouble == Trouble::damaged) {
    now = begun_anew(file, now.database.error());
  } else if (now.trouble == Trouble::not_writable) {
    now = opened_to_read(file, now.database.error());
  }
  if (!now.database) return now.database.error();
  base::Result<Store> store(Store(std::make_unique<Database>(std::move(*now.database))));
  store.warnings = std::move(now.database.warnings);
  return store;
}

base::Result<Store> Store::in_memory() {
  base::Result<Database> database = Database::in_memory();
  if (!database) return database.error();
  if (const base::Status done = configure(*database); !done) return done.error();
  if (const base::Status done = migrate(*database, migrations()); !done) return done.error();
  return Store(std::make_unique<Database>(std::move(*database)));
}

base::Result<std::vector<Bookmark>> Store::bookmarks() {
  const auto rows = database_->rows("SELECT id, name, scene, scene_with_models, made FROM bookmark ORDER BY made, id");
  if (!rows) return rows.error();
  std::vector<Bookmark> all;
  all.reserve(rows->size());
  for (const Row& row : *rows) all.push_back(bookmark_of(row));
  return all;
}

base::Result<BookmarkId> Store::add(const NewBookmark& bookmark) {
  const std::string name = tidy_name(bookmark.name.text);
  if (name.empty()) return base::error_of(phrases::bookmark_needs_a_name);
  const std::array<Value, 4> values{name, bookmark.scene.text, models_of(bookmark.with_models), bookmark.made.seconds};
  const auto done = database_->change(
      "INSERT INTO bookmark (name, scene, scene_with_models, made) "
      "VALUES (?1, ?2, CASE WHEN (SELECT paths FROM consent) = 1 THEN ?3 END, ?4)",
      values);
  if (!done) return done.error();
  return BookmarkId{database_->last_id()};
}

base::Status Store::rename(BookmarkId id, const BookmarkName& name) {
  const std::string tidied = tidy_name(name.text);
  if (tidied.empty()) return base::error_of(phrases::bookmark_needs_a_name);
  const std::array<Value, 2> values{id.number, tidied};
  const auto changed = database_->change("UPDATE bookmark SET name = ?2 WHERE id = ?1", values);
  if (!changed) return changed.error();
  if (*changed == 0) return gone();
  return base::Done{};
}

base::Result<Bookmark> Store::remove(BookmarkId id) {
  const std::array<Value, 1> values{id.number};
  const auto rows =
      database_->rows("DELETE FROM bookmark WHERE id = ?1 RETURNING id, name, scene, scene_with_models, made", values);
  if (!rows) return rows.error();
  if (rows->empty()) return gone();
  return bookmark_of(rows->front());
}

base::Status Store::restore(const Bookmark& bookmark) {
  const std::array<Value, 5> values{bookmark.id.number, bookmark.name.text, bookmark.scene.text,
                                    models_of(bookmark.with_models), bookmark.made.seconds};
  const auto done = database_->change(
      "INSERT INTO bookmark (id, name, scene, scene_with_models, made) "
      "VALUES (?1, ?2, ?3, CASE WHEN (SELECT paths FROM consent) = 1 THEN ?4 END, ?5) ON CONFLICT (id) DO NOTHING",
      values);
  if (!done) return done.error();
  return base::Done{};
}

base::Status Store::keep_paths(bool allowed) {
  const base::Result<long long> now = database_->number("SELECT paths FROM consent");
  if (!now) return now.error();
  // Where it is so already there is nothing to wipe: without consent nothing enters.
  if ((*now != 0) == allowed) return base::Done{};
  if (!allowed) return wipe();
  return database_->run("UPDATE consent SET paths = 1");
}

base::Status Store::wipe() {
  base::Result<Transaction> transaction = Transaction::begin(*database_);
  if (!transaction) return transaction.error();
  const base::Status done = database_->run(
      "UPDATE consent SET paths = 0; DELETE FROM recent; "
      "UPDATE bookmark SET scene_with_models = NULL WHERE scene_with_models IS NOT NULL");
  if (!done) return done.error();
  base::Status kept = transaction->commit();
  if (!kept) return kept;
  // What is deleted is overwritten (secure_delete), but the log still has the pages as they were. It is emptied as soon
  // as nobody reads from it; the last program to close the file removes it at the latest.
  const auto emptied = database_->rows("PRAGMA wal_checkpoint(TRUNCATE)");
  if (!emptied || (!emptied->empty() && number_of(emptied->front()[0]) != 0)) {
    kept.warnings.push_back(base::warning_of(phrases::paths_are_forgotten));
  }
  return kept;
}

base::Status Store::used(RecentKind kind, const RecentPath& path) {
  base::Result<Transaction> transaction = Transaction::begin(*database_);
  if (!transaction) return transaction.error();
  const std::array<Value, 2> values{std::string(word_of(kind)), path.text};
  const auto added = database_->change(
      "INSERT INTO recent (kind, path, used) VALUES (?1, ?2, (SELECT coalesce(max(used), 0) + 1 FROM recent)) "
      "ON CONFLICT (kind, path) DO UPDATE SET used = excluded.used",
      values);
  if (!added) return added.error();
  const std::array<Value, 2> kept{std::string(word_of(kind)), static_cast<long long>(most_recent)};
  const auto shortened = database_->change(
      "DELETE FROM recent WHERE kind = ?1 AND path NOT IN "
      "(SELECT path FROM recent WHERE kind = ?1 ORDER BY used DESC LIMIT ?2)",
      kept);
  if (!shortened) return shortened.error();
  return transaction->commit();
}

base::Result<std::vector<RecentPath>> Store::recent(RecentKind kind) {
  const std::array<Value, 1> values{std::string(word_of(kind))};
  const auto rows = database_->rows("SELECT path FROM recent WHERE kind = ?1 ORDER BY used DESC", values);
  if (!rows) return rows.error();
  std::vector<RecentPath> paths;
  for (const Row& row : *rows) paths.push_back({text_of(row[0])});
  return paths;
}

bool Store::changed_elsewhere() {
  const base::Result<long long> version = database_->number("PRAGMA data_version");
  if (!version) return false;
  const bool first = data_version_ == 0;
  return std::exchange(data_version_, *version) != *version && !first;
}

}  // namespace cluneal::store
