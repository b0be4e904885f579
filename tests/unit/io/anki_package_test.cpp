// The package as a whole is opened by SQLite and by Python's zip reader in tests/cli/cards_test.py.
#include "io/anki_package.h"

#include <catch2/catch.hpp>

#include "io/sha1.h"
#include "io/zip_writer.h"

using namespace cluneal;

namespace {

io::CardPackage small_package() {
  io::CardPackage package;
  package.types = {{1'764'500'001'000, "Basic", {"Id", "Front"}, "{{Front}}", "{{Front}}", ""}};
  package.decks = {{1'764'500'000'000, "Deck"}};
  package.notes = {{"a", 0, 0, {"a", "What?"}, {"tag"}}, {"b", 0, 0, {"b", "Where?"}, {}}};
  package.media = {{"picture.jpg", "not really"}};
  return package;
}

}  // namespace

TEST_CASE("SHA-1 gives what its standard says", "[io]") {
  // RFC 3174, section 7.3.
  CHECK(io::sha1("abc") == std::array<std::uint32_t, 5>{0xa9993e36, 0x4706816a, 0xba3e2571, 0x7850c26c, 0x9cd0d89d});
  CHECK(io::sha1("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        std::array<std::uint32_t, 5>{0x84983e44, 0x1c3bd26e, 0xbaae4aa1, 0xf95129e5, 0xe54670f1});
  CHECK(io::sha1("")[0] == 0xda39a3ee);
}

TEST_CASE("The same notes make the same package, byte for byte", "[io]") {
  const base::Result<std::string> package = io::anki_package(small_package());
  REQUIRE(package.ok());
  CHECK(package->starts_with("PK\x03\x04"));
  CHECK(*package == *io::anki_package(small_package()));
}

TEST_CASE("A note that does not fit its type, and one that is there twice, are refused", "[io]") {
  io::CardPackage package = small_package();
  package.notes[1].fields.pop_back();
  CHECK(io::anki_package(package).error().message == "The note b does not fit its type.");
  package = small_package();
  package.notes[1].guid = "a";
  CHECK(io::anki_package(package).error().message == "Two notes have the id a.");
}
