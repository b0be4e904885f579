#include "base/fed_process.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <string>

#include "base/file.h"
#include "temporary_folder.h"

using namespace cluneal;

namespace {

std::span<const std::byte> bytes_of(const std::string& text) {
  return std::as_bytes(std::span(text));
}

base::FedProcess started(const std::string& program, const std::vector<std::string>& arguments) {
  base::Result<std::optional<base::FedProcess>> fed = base::FedProcess::start(program, arguments);
  REQUIRE(fed.ok());
  REQUIRE(*fed);
  return std::move(**fed);
}

}  // namespace

TEST_CASE("another program gets every byte that it is given, and is waited for") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "a; b $(c).txt";
  base::FedProcess fed = started("tee", {file.string()});
  const std::string text(1'000'000, 'x');  // More than any buffer between the two holds.
  CHECK(fed.give(bytes_of(text)).ok());
  CHECK(fed.give(bytes_of("end")).ok());
  CHECK(fed.finish().ok());
  CHECK(*base::read_text(file) == text + "end");
}

TEST_CASE("a program that is not there is told from one that fails, whose last complaint is told") {
  const auto missing = base::FedProcess::start("no-such-program-anywhere", {});
  REQUIRE(missing.ok());
  CHECK_FALSE(*missing);
  base::FedProcess failing = started("cat", {"/no/such/file"});
  const base::Status failed = failing.finish();
  REQUIRE_FALSE(failed.ok());
  CHECK(failed.error().message.find("cat failed: ") == 0);
  CHECK(failed.error().message.find("No such file") != std::string::npos);
  base::FedProcess silent = started("false", {});
  CHECK(silent.finish().error().message == "false failed: exit code 1");
}

TEST_CASE("a program that ends early is told, and its end kills nobody") {
  base::FedProcess fed = started("true", {});
  const std::string text(1'000'000, 'x');
  base::Status given = base::Done{};
  for (int i = 0; i < 1000 && given; ++i) given = fed.give(bytes_of(text));
  REQUIRE_FALSE(given.ok());
  CHECK(given.error().message.find("true takes no more: ") == 0);
  CHECK(fed.finish().ok());
}

TEST_CASE("a program that is let go of is ended") {
  const auto start = std::chrono::steady_clock::now();
  { const base::FedProcess fed = started("sleep", {"600"}); }
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
}
