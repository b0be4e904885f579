#include "store/store.h"

#include <catch2/catch.hpp>
#include <utility>

#include "../base/temporary_folder.h"

using namespace cluneal;
using store::RecentKind;
using store::Store;

namespace {

class Kept {
 public:
  [[nodiscard]] std::filesystem::path file() const { return folder_.path() / "below" / "kept.sqlite"; }
  [[nodiscard]] Store open() const {
    base::Result<Store> opened = Store::open(file());
    REQUIRE(opened.ok());
    CHECK(opened.warnings.empty());
    return std::move(*opened);
  }
  [[nodiscard]] bool has_trace_of(const std::string& word) const { return folder_.has_trace_of(word); }

 private:
  TemporaryFolder folder_;
};

store::NewBookmark named(const std::string& name) {
  return {{name}, {"{\"scene\": \"" + name + "\"}"}, {}, {1790000000}};
}

}  // namespace

TEST_CASE("bookmarks are kept, renamed, deleted and brought back as they were") {
  const Kept kept;
  store::BookmarkId second;
  {
    Store store = kept.open();
    REQUIRE(store.add(named("first")).ok());
    second = *store.add(named("second"));
    REQUIRE(store.add(named("third")).ok());
    REQUIRE(store.rename(second, {"  the\nother "}).ok());
  }
  Store store = kept.open();
  const auto before = *store.bookmarks();
  REQUIRE(before.size() == 3);
  CHECK(before[1] == store::Bookmark{second, {"the other"}, {"{\"scene\": \"second\"}"}, {}, {1790000000}});
  const auto deleted = store.remove(second);
  REQUIRE(deleted.ok());
  CHECK(*deleted == before[1]);
  CHECK(store.bookmarks()->size() == 2);
  // One that is made meanwhile does not take its place.
  CHECK(store.add(named("fourth"))->number > before[2].id.number);
  REQUIRE(store.restore(*deleted).ok());
  REQUIRE(store.restore(*deleted).ok());
  const auto after = *store.bookmarks();
  REQUIRE(after.size() == 4);
  CHECK(after[1] == before[1]);
}

TEST_CASE("a bookmark wants a name, and one that is gone is told") {
  Store store = std::move(Store::in_memory()).value();
  CHECK(store.add(named(" \n ")).error().message == "A bookmark needs a name.");
  const auto id = *store.add(named("one"));
  CHECK(store.rename(id, {""}).error().message == "A bookmark needs a name.");
  REQUIRE(store.remove(id).ok());
  CHECK(store.remove(id).error().message.find("deleted") != std::string::npos);
  CHECK(store.rename(id, {"two"}).error().message.find("deleted") != std::string::npos);
}

TEST_CASE("a long name is cut between two letters") {
  Store store = std::move(Store::in_memory()).value();
  std::string letters;
  for (int i = 0; i < 300; ++i) letters += "ä";
  REQUIRE(store.add(named(letters)).ok());
  CHECK(store.bookmarks()->front().name.text == letters.substr(0, 400));
}

TEST_CASE("paths are kept with consent alone, the last one first and no more than a menu shows") {
  const Kept kept;
  {
    Store store = kept.open();
    REQUIRE(store.used(RecentKind::folder, {"/home/a"}).ok());
    CHECK(store.recent(RecentKind::folder)->empty());
    REQUIRE(store.keep_paths(true).ok());
    for (int i = 0; i < 30; ++i) REQUIRE(store.used(RecentKind::model, {std::to_string(i)}).ok());
    REQUIRE(store.used(RecentKind::model, {"25"}).ok());
    REQUIRE(store.used(RecentKind::folder, {"/home/a"}).ok());
  }
  Store store = kept.open();
  const auto models = *store.recent(RecentKind::model);
  REQUIRE(models.size() == 12);
  CHECK(models[0].text == "25");
  CHECK(models[1].text == "29");
  CHECK(store.recent(RecentKind::folder)->size() == 1);
  CHECK(store.recent(RecentKind::scene)->empty());
}

TEST_CASE("a bookmark's own models are kept with consent alone") {
  Store store = std::move(Store::in_memory()).value();
  store::NewBookmark with = named("with models");
  with.with_models = store::SceneWithModels{"{\"models\": 1}"};
  REQUIRE(store.add(with).ok());
  CHECK_FALSE(store.bookmarks()->front().with_models);
  REQUIRE(store.keep_paths(true).ok());
  const auto id = *store.add(with);
  const store::Bookmark deleted = *store.remove(id);
  CHECK(deleted.with_models == with.with_models);
  REQUIRE(store.keep_paths(false).ok());
  REQUIRE(store.restore(deleted).ok());
  CHECK_FALSE(store.bookmarks()->back().with_models);
}

TEST_CASE("when consent is taken back, no byte of a path is left in any file") {
  const Kept kept;
  const std::string patient = "Erika Mustermann";
  Store store = kept.open();
  REQUIRE(store.keep_paths(true).ok());
  for (int i = 0; i < 40; ++i) {
    REQUIRE(store.used(RecentKind::model, {"/data/" + patient + std::to_string(i) + ".stl"}).ok());
    store::NewBookmark with = named("view " + std::to_string(i));
    // From a few letters to several pages.
    with.with_models = store::SceneWithModels{std::string(static_cast<std::size_t>(i) * 400, ' ') + patient};
    REQUIRE(store.add(with).ok());
    if (i % 3 == 0) REQUIRE(store.remove(*store.add(with)).ok());
  }
  REQUIRE(kept.has_trace_of(patient));
  const base::Status done = store.keep_paths(false);
  REQUIRE(done.ok());
  CHECK(done.warnings.empty());
  CHECK_FALSE(kept.has_trace_of(patient));
  CHECK(store.bookmarks()->size() == 40);
  CHECK(store.recent(RecentKind::model)->empty());
}

TEST_CASE("consent that one program takes back holds for another that has the file open") {
  const Kept kept;
  Store one = kept.open();
  Store other = kept.open();
  REQUIRE(one.keep_paths(true).ok());
  REQUIRE(other.used(RecentKind::folder, {"/home/a"}).ok());
  REQUIRE(one.keep_paths(false).ok());
  REQUIRE(other.used(RecentKind::folder, {"/home/b"}).ok());
  CHECK(other.recent(RecentKind::folder)->empty());
}

TEST_CASE("two programs keep bookmarks in one file, and each hears of the other") {
  const Kept kept;
  Store one = kept.open();
  Store other = kept.open();
  CHECK_FALSE(one.changed_elsewhere());
  REQUIRE(one.add(named("mine")).ok());
  CHECK_FALSE(one.changed_elsewhere());
  REQUIRE(other.add(named("yours")).ok());
  CHECK(one.changed_elsewhere());
  CHECK_FALSE(one.changed_elsewhere());
  CHECK(one.bookmarks()->size() == 2);
}

TEST_CASE("the file is its owner's alone to read") {
  const Kept kept;
  const Store store = kept.open();
  using std::filesystem::perms;
  CHECK((std::filesystem::status(kept.file()).permissions() & perms::all) == (perms::owner_read | perms::owner_write));
}
