// One row of the table is all that a new kind of knowledge needs: what stands in it is read, checked, listed and named.
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

#include "anatomy/load_atlas.h"
#include "anatomy/subjects.h"

using namespace cluneal;

namespace {

const std::filesystem::path knowledge_folder = std::filesystem::path(CLUNEAL_SOURCE_DIR) / "assets" / "atlas";

}  // namespace

TEST_CASE("each kind of knowledge has a schema, and each schema a kind", "[anatomy]") {
  std::set<std::string> with_schema, in_table;
  for (const auto& entry : std::filesystem::directory_iterator(knowledge_folder / "schema")) {
    const std::string name = entry.path().filename().string();
    with_schema.insert(name.substr(0, name.find('.')));
  }
  for (const anatomy::Subject& subject : anatomy::subjects()) {
    in_table.emplace(subject.key);
    INFO(subject.key);
    CHECK(subject.read != nullptr);
    CHECK(std::filesystem::exists(knowledge_folder / subject.path));
  }
  CHECK(in_table == with_schema);
}

TEST_CASE("what is listed has a name, and sources that there are", "[anatomy]") {
  const anatomy::Atlas atlas = anatomy::load_atlas(knowledge_folder).value();
  for (const anatomy::Subject& subject : anatomy::subjects()) {
    if (subject.each == nullptr) continue;
    INFO(subject.key);
    CHECK(subject.translate != nullptr);
    std::size_t entries = 0;
    subject.each(atlas, [&](const anatomy::Entry& entry) {
      INFO(entry.id.text());
      ++entries;
      CHECK_FALSE(entry.names.title.empty());
      const anatomy::Names* named = anatomy::names_of(atlas, entry.id);
      REQUIRE(named != nullptr);
      CHECK(named->title == entry.names.title);
      CHECK(atlas.title_of(entry.id) == entry.names.title);
      for (const std::string& key : entry.references) CHECK(atlas.references.contains(key));
    });
    CHECK(entries > 0);
  }
}
