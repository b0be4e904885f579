#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "base/result.h"
#include "store/kept.h"

namespace cluneal::store {

class Database;

/// What is kept between two runs of the program: bookmarks, the paths that were used last, and what learners answered.
/// One file of SQLite's that several programs may have open at once; each change is on the disk when its function
/// returns, so that it survives a kill at any moment. What cannot be done is a sentence and changes nothing. One thread
/// at a time.
class Store {
 public:
  /// Makes the file and its folder where they are missing, and brings an older file up to date. A damaged one is put
  /// beside under another name, which a warning tells, and a new one begun. A file that may only be read is read. Fails
  /// where it cannot be opened at all, or was written by a newer version of the program.
  [[nodiscard]] static base::Result<Store> open(const std::filesystem::path& file);
  /// For a program that is to keep nothing, or cannot.
  [[nodiscard]] static base::Result<Store> in_memory();

  /// The oldest first.
  [[nodiscard]] base::Result<std::vector<Bookmark>> bookmarks();
  base::Result<BookmarkId> add(const NewBookmark& bookmark);
  base::Status rename(BookmarkId id, const BookmarkName& name);
  /// Gives what was deleted, for `restore`.
  base::Result<Bookmark> remove(BookmarkId id);
  /// As it was, id and all.
  base::Status restore(const Bookmark& bookmark);

  /// Whether paths, and with them a bookmark's own models, are kept from now on, whichever program has this file open.
  /// Not: all that were kept are wiped, from free pages and the log too; a warning says where another program's reading
  /// puts off the last of that until it ends.
  base::Status keep_paths(bool allowed);
  /// Without consent nothing is kept, and that is no failure.
  base::Status used(RecentKind kind, const RecentPath& path);
  /// The last one first.
  [[nodiscard]] base::Result<std::vector<RecentPath>> recent(RecentKind kind);

  // Of those who learn: learners.cpp.

  /// In the order in which they came.
  [[nodiscard]] base::Result<std::vector<Learner>> learners();
  /// With answers from elsewhere, the oldest first: all of it, or nothing. No two are called the same.
  base::Result<LearnerId> add_learner(const NewLearner& learner, const std::vector<NewAnswer>& answers = {});
  base::Status set_new_a_day(LearnerId id, NewADay most);
  /// With all answers.
  base::Status remove_learner(LearnerId id);
  /// In the order in which they were given.
  [[nodiscard]] base::Result<std::vector<Answer>> answers(LearnerId learner);
  base::Result<AnswerId> add_answer(LearnerId learner, const NewAnswer& answer);
  /// Deletes an answer that was given by mistake.
  base::Status take_back(AnswerId id);

  /// Whether another program has changed the file since the last call.
  [[nodiscard]] bool changed_elsewhere();

  ~Store();
  Store(Store&& other) noexcept;
  Store& operator=(Store&& other) noexcept;
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

 private:
  explicit Store(std::unique_ptr<Database> database);
  base::Status wipe();

  std::unique_ptr<Database> database_;
  long long data_version_ = 0;  ///< 0: not asked for yet.
};

}  // namespace cluneal::store
