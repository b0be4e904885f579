#include "io/child_process.h"

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>

using namespace cluneal;
using End = io::ChildOutcome::End;

TEST_CASE("a child's end is told apart") {
  const auto run = [](const std::string& how) { return io::run_child(BAD_CHILD, {"-", how}, 20, nullptr); };
  const auto exited = run("fail");
  REQUIRE(exited.ok());
  CHECK(exited->end == End::exited);
  CHECK(exited->code == 3);
  const auto aborted = run("abort");
  REQUIRE(aborted.ok());
  CHECK(aborted->end == End::signalled);
  CHECK(aborted->code == SIGABRT);
}

TEST_CASE("a child that takes too long is killed, even if it closed its stderr") {
  const auto start = std::chrono::steady_clock::now();
  const auto outcome = io::run_child(BAD_CHILD, {"-", GENERATE("sleep", "quiet_sleep")}, 0.2, nullptr);
  REQUIRE(outcome.ok());
  CHECK(outcome->end == End::timed_out);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}

TEST_CASE("only the end of a long complaint is kept") {
  const auto outcome = io::run_child(BAD_CHILD, {"-", "chatter"}, 30, nullptr);
  REQUIRE(outcome.ok());
  CHECK(outcome->end == End::exited);
  CHECK(outcome->complaint.size() <= 2048);
  CHECK(outcome->complaint.substr(outcome->complaint.size() - 13) == "the last word");
}

TEST_CASE("a child inherits no open file") {
  const int leak = ::open("/dev/null", O_RDONLY);  // Not closed on exec, as other libraries' files may not be.
  const auto outcome = io::run_child(BAD_CHILD, {"-", "descriptors"}, 20, nullptr);
  ::close(leak);
  REQUIRE(outcome.ok());
  CHECK(outcome->code == 0);
}

TEST_CASE("a program that is not there is said to be") {
  const auto outcome = io::run_child("/nowhere/at/all", {}, 1, nullptr);
  REQUIRE_FALSE(outcome.ok());
  CHECK(outcome.error().message.find("could not be started") != std::string::npos);
}
