#include "store/migrations.h"

#include <array>
#include <string>

#include "store/phrases.h"

namespace cluneal::store {
namespace {

// tests/lint/check_store.py knows every column and what it may hold.

// Paths, on which a patient's name may stand, are kept only where the user lets them be: `consent` holds that, so that
// no program writes one after another has been told to forget them.
constexpr const char* recent_paths = R"sql(
CREATE TABLE consent (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  paths INTEGER NOT NULL CHECK (paths IN (0, 1))
) STRICT;
INSERT INTO consent VALUES (1, 0);
CREATE TABLE recent (
  kind TEXT NOT NULL CHECK (kind IN ('folder', 'model', 'scene')),
  path TEXT NOT NULL,
  used INTEGER NOT NULL,
  PRIMARY KEY (kind, path)
) STRICT;
CREATE TRIGGER no_recent_path BEFORE INSERT ON recent WHEN (SELECT paths FROM consent) = 0
BEGIN SELECT RAISE(IGNORE); END;
)sql";

// `scene` has no word of the user's own models; `scene_with_models`, with their paths, is kept with consent alone.
constexpr const char* bookmarks = R"sql(
CREATE TABLE bookmark (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  scene TEXT NOT NULL,
  scene_with_models TEXT,
  made INTEGER NOT NULL
) STRICT;
CREATE TRIGGER no_models BEFORE INSERT ON bookmark
WHEN NEW.scene_with_models IS NOT NULL AND (SELECT paths FROM consent) = 0
BEGIN SELECT RAISE(ABORT, 'the models of this bookmark may not be kept'); END;
)sql";

// All else that is known of a learner follows from the answers, in the order in which they were given.
constexpr const char* learners = R"sql(
CREATE TABLE learner (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 200),
  scheduler TEXT NOT NULL,
  made INTEGER NOT NULL
) STRICT;
CREATE TABLE answer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  learner INTEGER NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  card TEXT NOT NULL CHECK (length(card) BETWEEN 1 AND 300),
  grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
  given INTEGER NOT NULL,
  spent INTEGER NOT NULL CHECK (spent >= 0),
  miss INTEGER CHECK (miss >= 0)
) STRICT;
CREATE INDEX answers_of_learner ON answer (learner, id);
)sql";

// As the learner chose; NULL: as the program has it.
constexpr const char* new_questions_a_day =
    "ALTER TABLE learner ADD COLUMN new_a_day INTEGER CHECK (new_a_day BETWEEN 0 AND 200);";

constexpr std::array<Migration, 4> steps_so_far{
    {{1, recent_paths}, {2, bookmarks}, {3, learners}, {4, new_questions_a_day}}};

}  // namespace

std::span<const Migration> migrations() {
  return steps_so_far;
}

int newest_version() {
  return steps_so_far.back().to;
}

base::Status migrate(Database& database, std::span<const Migration> steps) {
  for (const Migration& step : steps) {
    base::Result<long long> version = database.number("PRAGMA user_version");
    if (!version) return version.error();
    if (*version >= step.to) continue;
    base::Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction) return transaction.error();
    // Another program may have done it while this one waited.
    version = database.number("PRAGMA user_version");
    if (!version) return version.error();
    if (*version >= step.to) continue;
    if (const base::Status done = database.run(step.sql); !done) return done.error();
    if (const base::Status done = database.run("PRAGMA user_version = " + std::to_string(step.to)); !done)
      return done.error();
    if (const base::Status done = transaction->commit(); !done) return done.error();
  }
  const base::Result<long long> version = database.number("PRAGMA user_version");
  if (!version) return version.error();
  const int newest = steps.empty() ? 0 : steps.back().to;
  if (*version <= newest) return base::Done{};
  return base::error_of(phrases::kept_by_a_newer_version,
                        {{"version", std::to_string(*version)}, {"newest", std::to_string(newest)}});
}

}  // namespace cluneal::store
