#include "store/migrations.h"

#include <sqlite3.h>

#include <array>
#include <catch2/catch.hpp>

#include "../base/temporary_folder.h"
#include "store/store.h"

using namespace cluneal;

namespace {

/// Tables as a released version left them, written down once and never changed after.
constexpr const char* version_1 = R"sql(
CREATE TABLE consent (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  paths INTEGER NOT NULL CHECK (paths IN (0, 1))
) STRICT;
INSERT INTO consent VALUES (1, 1);
CREATE TABLE recent (
  kind TEXT NOT NULL CHECK (kind IN ('folder', 'model', 'scene')),
  path TEXT NOT NULL,
  used INTEGER NOT NULL,
  PRIMARY KEY (kind, path)
) STRICT;
CREATE TRIGGER no_recent_path BEFORE INSERT ON recent WHEN (SELECT paths FROM consent) = 0
BEGIN SELECT RAISE(IGNORE); END;
INSERT INTO recent VALUES ('folder', '/home/a/lectures', 7), ('folder', '/home/a', 9), ('scene', '/home/a/s.json', 8);
PRAGMA user_version = 1;
)sql";

constexpr const char* version_2 = R"sql(
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
INSERT INTO bookmark VALUES (4, 'Two tunnels', '{"version": 1}', NULL, 1790000000),
                            (9, 'With a model', '{"version": 1}', '{"version": 1, "scene": {}}', 1790000001);
PRAGMA user_version = 2;
)sql";

constexpr const char* version_3 = R"sql(
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
INSERT INTO learner VALUES (3, 'Ana', 'FSRS-6', 1796000000);
INSERT INTO answer VALUES (5, 3, 'name_this.bone', 3, 1796000100, 4200, NULL), (6, 3, 'find_it.bone', 1, 1796000160, 900, 12500);
PRAGMA user_version = 3;
)sql";

constexpr const char* version_4 = R"sql(
ALTER TABLE learner ADD COLUMN new_a_day INTEGER CHECK (new_a_day BETWEEN 0 AND 200);
UPDATE learner SET new_a_day = 35;
PRAGMA user_version = 4;
)sql";

/// A file of `sql` by SQLite itself.
class OlderFile {
 public:
  explicit OlderFile(std::initializer_list<const char*> parts) {
    sqlite3* connection = nullptr;
    REQUIRE(sqlite3_open(file().c_str(), &connection) == SQLITE_OK);
    for (const char* sql : parts) REQUIRE(sqlite3_exec(connection, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(connection);
  }
  [[nodiscard]] std::filesystem::path file() const { return folder_.path() / "kept.sqlite"; }

 private:
  TemporaryFolder folder_;
};

long long version_of(const std::filesystem::path& file) {
  return *store::Database::open(file, store::Access::read)->number("PRAGMA user_version");
}

}  // namespace

TEST_CASE("step 1 makes an empty file one that keeps recent paths, with consent alone") {
  const OlderFile kept({""});
  {
    auto database = store::Database::open(kept.file(), store::Access::write);
    REQUIRE(database.ok());
    REQUIRE(store::migrate(*database, store::migrations().first(1)).ok());
    CHECK(*database->number("SELECT paths FROM consent") == 0);
    REQUIRE(database->run("INSERT INTO recent VALUES ('folder', '/home/a', 1)").ok());
    CHECK(*database->number("SELECT count(*) FROM recent") == 0);
    REQUIRE(database->run("UPDATE consent SET paths = 1; INSERT INTO recent VALUES ('folder', '/home/a', 1)").ok());
    CHECK(*database->number("SELECT count(*) FROM recent") == 1);
  }
  CHECK(version_of(kept.file()) == 1);
}

TEST_CASE("step 2 adds bookmarks and leaves the recent paths as they were") {
  const OlderFile kept({version_1});
  {
    auto database = store::Database::open(kept.file(), store::Access::write);
    REQUIRE(database.ok());
    REQUIRE(store::migrate(*database, store::migrations().first(2)).ok());
  }
  CHECK(version_of(kept.file()) == 2);
  auto opened = store::Store::open(kept.file());
  REQUIRE(opened.ok());
  const std::vector<store::RecentPath> folders{{"/home/a"}, {"/home/a/lectures"}};
  CHECK(*opened->recent(store::RecentKind::folder) == folders);
  CHECK(opened->recent(store::RecentKind::scene)->size() == 1);
  CHECK(opened->bookmarks()->empty());
  CHECK(opened->add({{"first"}, {"{}"}, {}, {1}}).ok());
}

TEST_CASE("step 3 adds learners and answers, and leaves the bookmarks as they were") {
  const OlderFile kept({version_1, version_2});
  {
    auto database = store::Database::open(kept.file(), store::Access::write);
    REQUIRE(database.ok());
    REQUIRE(store::migrate(*database, store::migrations().first(3)).ok());
  }
  CHECK(version_of(kept.file()) == 3);
  auto opened = store::Store::open(kept.file());
  REQUIRE(opened.ok());
  CHECK(opened->bookmarks()->size() == 2);
  CHECK(opened->learners()->empty());
  CHECK(opened->add_learner({{"Ana"}, {"FSRS-6"}, {1}}).ok());
}

TEST_CASE("step 4 adds how many new questions a day brings, and leaves learners and answers as they were") {
  const OlderFile kept({version_1, version_2, version_3});
  {
    auto database = store::Database::open(kept.file(), store::Access::write);
    REQUIRE(database.ok());
    REQUIRE(store::migrate(*database, store::migrations().first(4)).ok());
  }
  CHECK(version_of(kept.file()) == 4);
  auto opened = store::Store::open(kept.file());
  REQUIRE(opened.ok());
  const store::Learner ana{{3}, {"Ana"}, {"FSRS-6"}, {1796000000}, {}};
  REQUIRE(opened->learners()->size() == 1);
  CHECK(opened->learners()->front() == ana);
  CHECK(opened->answers({3})->size() == 2);
  CHECK(opened->set_new_a_day({3}, {0}).ok());
  CHECK(opened->learners()->front().new_a_day == store::NewADay{0});
}

TEST_CASE("a file of this version is opened with all that it holds") {
  const OlderFile kept({version_1, version_2, version_3, version_4});
  auto opened = store::Store::open(kept.file());
  REQUIRE(opened.ok());
  const auto found = *opened->bookmarks();
  REQUIRE(found.size() == 2);
  CHECK(found[0] == store::Bookmark{{4}, {"Two tunnels"}, {"{\"version\": 1}"}, {}, {1790000000}});
  CHECK(found[1].with_models == store::SceneWithModels{"{\"version\": 1, \"scene\": {}}"});
  CHECK(opened->add({{"third"}, {"{}"}, {}, {1}})->number == 10);
  REQUIRE(opened->learners()->size() == 1);
  CHECK(opened->learners()->front() == store::Learner{{3}, {"Ana"}, {"FSRS-6"}, {1796000000}, store::NewADay{35}});
  const auto answers = *opened->answers({3});
  REQUIRE(answers.size() == 2);
  CHECK(answers[0] == store::Answer{{5}, {"name_this.bone"}, {3}, {1796000100}, {4200}, {}});
  CHECK(answers[1] == store::Answer{{6}, {"find_it.bone"}, {1}, {1796000160}, {900}, store::Miss{12500}});
  // What a test wrote down is what the program makes: else it would prove nothing of released files.
  const OlderFile anew({""});
  REQUIRE(store::Store::open(anew.file()).ok());
  const auto schema = [](const std::filesystem::path& file) {
    return *store::Database::open(file, store::Access::read)
                ->rows("SELECT type, name, sql FROM sqlite_schema ORDER BY 2");
  };
  CHECK(schema(kept.file()) == schema(anew.file()));
}

TEST_CASE("a step that fails leaves the version before it, with its data") {
  const OlderFile kept({version_1});
  const std::array<store::Migration, 3> steps{
      {store::migrations()[0], store::migrations()[1], {3, "DELETE FROM recent; CREATE TABLE recent (x)"}}};
  {
    auto database = store::Database::open(kept.file(), store::Access::write);
    const base::Status done = store::migrate(*database, steps);
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().message.find("already exists") != std::string::npos);
  }
  CHECK(version_of(kept.file()) == 2);
  CHECK(store::Store::open(kept.file())->recent(store::RecentKind::folder)->size() == 2);
}

TEST_CASE("a file of a newer version is refused with a sentence and left alone") {
  const OlderFile kept({version_1, version_2, "PRAGMA user_version = 77"});
  const auto opened = store::Store::open(kept.file());
  REQUIRE_FALSE(opened.ok());
  CHECK(opened.error().message.find("newer version") != std::string::npos);
  CHECK(opened.error().message.find("77") != std::string::npos);
  CHECK(version_of(kept.file()) == 77);
}
