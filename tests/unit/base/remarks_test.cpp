#include <catch2/catch.hpp>
#include <limits>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/log.h"
#include "base/progress.h"
#include "base/result.h"

using namespace cluneal::base;

TEST_CASE("A diagnostic is written without what is empty") {
  CHECK(to_string({Severity::error, "a.json", "/x/0", "is no id"}) == "a.json: /x/0: is no id");
  CHECK(to_string({Severity::error, "a.json", "", "is empty"}) == "a.json: is empty");
  CHECK(to_string({Severity::error, "", "", "out of memory"}) == "out of memory");
}

TEST_CASE("A log hands severity and text to its sink, or stays silent") {
  std::vector<std::string> lines;
  const Log log([&](Severity severity, std::string_view text) {
    lines.push_back(std::to_string(static_cast<int>(severity)) + std::string(text));
  });
  log.note("a");
  log.warn("b");
  log.error("c");
  CHECK(lines == std::vector<std::string>{"0a", "1b", "2c"});
  Log(Log::Sink{}).error("nobody hears this");
}

TEST_CASE("Progress stays between nothing and all") {
  Progress progress;
  CHECK(progress.state().fraction == 0);
  progress.report(0.25, "reading");
  CHECK(progress.state().fraction == 0.25);
  CHECK(progress.state().what == "reading");
  progress.report(7, "too much");
  CHECK(progress.state().fraction == 1);
  progress.report(-1, "too little");
  CHECK(progress.state().fraction == 0);
  progress.report(std::numeric_limits<double>::quiet_NaN(), "nonsense");
  CHECK(progress.state().fraction == 0);
  CHECK_FALSE(progress.cancelled());
  progress.cancel();
  CHECK(progress.cancelled());
}

TEST_CASE("A result is a value or an error") {
  const Result<int> good = 3;
  REQUIRE(good.ok());
  CHECK(*good == 3);
  const Result<int> bad = Error{"no luck; try again", {}};
  REQUIRE_FALSE(bad);
  CHECK(bad.error().message == "no luck; try again");
  CHECK(Status(Done{}).ok());
}
