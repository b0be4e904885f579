#include "base/process.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <mutex>

#include "base/file.h"
#include "temporary_folder.h"

using namespace cluneal;

TEST_CASE("a program that is asked to end hears of it on its own terms") {
  std::mutex mutex;
  std::condition_variable changed;
  bool woken = false;
  base::TerminationWatch watch([&] {
    const std::lock_guard lock(mutex);
    woken = true;
    changed.notify_one();
  });
  CHECK_FALSE(watch.asked());
  ::kill(::getpid(), SIGTERM);  // Without the watch this ends the test.
  std::unique_lock lock(mutex);
  CHECK(changed.wait_for(lock, std::chrono::seconds(10), [&] { return woken; }));
  CHECK(watch.asked());
}

TEST_CASE("a lock is held by one and is free again after it") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "lock";
  {
    const auto first = base::FileLock::take(path);
    REQUIRE(first);
    CHECK_FALSE(base::FileLock::take(path));
  }
  CHECK(base::FileLock::take(path));
}

TEST_CASE("a pipe that nobody writes to is read as empty at once") {
  const TemporaryFolder folder;
  const auto pipe = folder.path() / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const auto start = std::chrono::steady_clock::now();
  const auto text = base::read_text(pipe);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
  REQUIRE(text);
  CHECK(text->empty());
}

TEST_CASE("what is written through a link goes to where the link leads, whether or not that is there") {
  const TemporaryFolder folder;
  const auto link = folder.path() / "link";
  std::filesystem::create_symlink("target", link);
  REQUIRE(base::write_atomically(link, "words").ok());
  CHECK(std::filesystem::is_symlink(link));
  CHECK(*base::read_text(folder.path() / "target") == "words");
  std::filesystem::create_symlink("loop", folder.path() / "loop");
  CHECK_FALSE(base::write_atomically(folder.path() / "loop", "words").ok());
}

TEST_CASE("a program is started without a shell, and how it ends is told") {
  const auto ended = [](const std::string& program, const std::vector<std::string>& arguments) {
    const base::Result<base::Launched> launched = base::Launched::start(program, arguments);
    REQUIRE(launched.ok());
    for (int i = 0; i < 1000; ++i) {
      if (const auto code = launched->ended()) return *code;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return -1;
  };
  const TemporaryFolder folder;
  const auto file = folder.path() / "a; b $(c).txt";
  CHECK(ended("touch", {file.string()}) == 0);
  CHECK(std::filesystem::exists(file));
  CHECK(ended("false", {}) == 1);
  const auto missing = base::Launched::start("no-such-program-anywhere", {});
  REQUIRE_FALSE(missing.ok());
  CHECK(missing.error().message.find("no-such-program-anywhere could not be started") == 0);
}
