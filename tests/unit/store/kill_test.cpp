// A program that writes is killed at moments of chance: nothing that the store has answered for may be lost.
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <map>
#include <optional>
#include <random>
#include <sstream>
#include <utility>
#include <vector>

#include "../base/temporary_folder.h"
#include "store/store.h"

using namespace cluneal;

namespace {

using Names = std::map<long long, std::string>;

/// What the writer said until it was killed after `wait_timeout`, from its first answer on.
std::string said_until_killed(const std::filesystem::path& file, unsigned seed, std::chrono::microseconds wait_timeout,
                              bool answers = false) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  ::fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addclose(&actions, ends[1]);
  std::string program = STORE_WRITER;
  std::string path = file.string();
  std::string number = std::to_string(seed);
  std::string what = "answers";
  char* const argv[] = {program.data(), path.data(), number.data(), answers ? what.data() : nullptr, nullptr};
  pid_t child = 0;
  REQUIRE(::posix_spawn(&child, program.c_str(), &actions, nullptr, argv, ::environ) == 0);
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  std::string said;
  char buffer[4096];
  using Clock = std::chrono::steady_clock;
  std::optional<Clock::time_point> end;
  for (;;) {
    if (!end && said.find('!') != std::string::npos) end = Clock::now() + wait_timeout;
    if (end && Clock::now() >= *end) break;
    pollfd ready{ends[0], POLLIN, 0};
    const timespec little{0, 200000};
    if (::ppoll(&ready, 1, end ? &little : nullptr, nullptr) <= 0) continue;
    const ssize_t got = ::read(ends[0], buffer, sizeof buffer);
    REQUIRE(got > 0);  // It never ends by itself.
    said.append(buffer, static_cast<std::size_t>(got));
  }
  REQUIRE(::kill(child, SIGKILL) == 0);
  for (ssize_t got = 0; (got = ::read(ends[0], buffer, sizeof buffer)) > 0;)
    said.append(buffer, static_cast<std::size_t>(got));
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFSIGNALED(status));
  return said;
}

/// A change that the writer wanted, applied as the answer had it (`id` of a new one).
void apply(Names& names, const std::string& wanted, long long id) {
  std::istringstream words(wanted);
  std::string mark;
  std::string what;
  words >> mark >> what;
  if (what != "add") words >> id;
  std::string name;
  std::getline(words >> std::ws, name);
  if (what == "remove") {
    names.erase(id);
  } else {
    names[id] = name;
  }
}

/// What the file may hold: all that was answered for, without or with what was asked for last.
std::pair<Names, Names> allowed(const Names& before, const std::string& said, long long next_id) {
  Names answered = before;
  std::string wanted;
  std::istringstream lines(said);
  for (std::string line; std::getline(lines, line) && !lines.eof();) {
    if (line[0] == '?') {
      wanted = line;
    } else {
      const long long id = std::atoll(line.c_str() + 2);
      apply(answered, wanted, id);
      if (wanted.rfind("? add", 0) == 0) next_id = id + 1;
      wanted.clear();
    }
  }
  Names with_last = answered;
  if (!wanted.empty()) apply(with_last, wanted, next_id);
  return {answered, with_last};
}

std::string integrity(const std::filesystem::path& file) {
  sqlite3* connection = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &connection) == SQLITE_OK);
  std::string verdict;
  const auto take = [](void* to, int, char** cells, char**) {
    static_cast<std::string*>(to)->append(cells[0]);
    return 0;
  };
  REQUIRE(sqlite3_exec(connection, "PRAGMA integrity_check", take, &verdict, nullptr) == SQLITE_OK);
  sqlite3_close(connection);
  return verdict;
}

/// The cards that were answered for, and the one that was asked for last if its answer had not come.
std::pair<std::vector<std::string>, std::string> answers_in(const std::string& said) {
  std::pair<std::vector<std::string>, std::string> all;
  std::istringstream lines(said);
  for (std::string line; std::getline(lines, line) && !lines.eof();) {
    if (line[0] == '?') {
      all.second = line.substr(9);
    } else {
      all.first.push_back(std::exchange(all.second, {}));
    }
  }
  return all;
}

int kills_wanted() {
  const char* wanted = std::getenv("CLUNEAL_KILLS");
  return wanted == nullptr ? 40 : std::atoi(wanted);
}

}  // namespace

TEST_CASE("no answer of a learner's is lost or doubled, whenever the program is killed") {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "kept.sqlite";
  std::mt19937 random(20261130);
  std::uniform_int_distribution<int> moment(0, 20000);
  std::vector<std::string> cards;
  for (int kill = 0; kill < kills_wanted(); ++kill) {
    INFO("kill " << kill);
    const std::string said =
        said_until_killed(file, static_cast<unsigned>(random()), std::chrono::microseconds(moment(random)), true);
    auto [answered, last] = answers_in(said);
    CHECK(integrity(file) == "ok");
    base::Result<store::Store> opened = store::Store::open(file);
    REQUIRE(opened.ok());
    const auto found = opened->answers(opened->learners()->front().id);
    REQUIRE(found.ok());
    std::vector<std::string> kept;
    for (const store::Answer& answer : *found) kept.push_back(answer.card.text);
    cards.insert(cards.end(), answered.begin(), answered.end());
    if (kept.size() == cards.size() + 1) cards.push_back(last);
    REQUIRE(kept == cards);
  }
  CHECK(cards.size() > static_cast<std::size_t>(kills_wanted()));
}

TEST_CASE("nothing that was answered for is lost, whenever the writing program is killed") {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "kept.sqlite";
  const int kills = kills_wanted();
  std::mt19937 random(20261128);
  std::uniform_int_distribution<int> moment(0, 20000);
  Names names;
  long long next_id = 1;
  std::size_t answers = 0;
  for (int kill = 0; kill < kills; ++kill) {
    INFO("kill " << kill);
    const std::string said =
        said_until_killed(file, static_cast<unsigned>(random()), std::chrono::microseconds(moment(random)));
    const auto [answered, with_last] = allowed(names, said, next_id);
    answers += static_cast<std::size_t>(std::count(said.begin(), said.end(), '!'));
    CHECK(integrity(file) == "ok");
    base::Result<store::Store> opened = store::Store::open(file);
    REQUIRE(opened.ok());
    CHECK(opened.warnings.empty());
    const auto found = opened->bookmarks();
    REQUIRE(found.ok());
    names.clear();
    for (const store::Bookmark& bookmark : *found) {
      names[bookmark.id.number] = bookmark.name.text;
      CHECK(bookmark.scene.text.size() > 9000);  // Whole, or not there at all.
      next_id = std::max(next_id, bookmark.id.number + 1);
    }
    const bool as_answered = names == answered || names == with_last;
    CHECK(as_answered);
    if (!as_answered) break;
  }
  CHECK(answers > static_cast<std::size_t>(kills));
}
