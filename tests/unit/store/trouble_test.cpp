// Files that are damaged, locked, full or may only be read: each a sentence, and nothing is lost.
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>
#include <utility>

#include "../base/temporary_folder.h"
#include "store/database.h"
#include "store/store.h"

using namespace cluneal;
using store::Store;

namespace {

namespace fs = std::filesystem;

store::NewBookmark large_bookmark(const std::string& name) {
  return {{name}, {std::string(6000, 'x')}, {}, {1}};
}

/// A file of thirty bookmarks that nobody has open.
fs::path filled(const TemporaryFolder& folder) {
  const fs::path file = folder.path() / "kept.sqlite";
  Store store = std::move(Store::open(file)).value();
  for (int i = 0; i < 30; ++i) REQUIRE(store.add(large_bookmark("view " + std::to_string(i))).ok());
  return file;
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a damaged file is put beside as it is, told, and a new one begun") {
  const TemporaryFolder folder;
  const fs::path file = filled(folder);
  std::string bytes = bytes_of(file);
  const int kind = GENERATE(0, 1, 2);
  if (kind == 0) bytes = "This is no database, and longer than its header of a hundred bytes would be: " + bytes;
  if (kind == 1) bytes.resize(bytes.size() / 2);
  if (kind == 2) std::fill_n(bytes.begin() + 4096, 4096 * 3, '\7');
  std::ofstream(file, std::ios::binary) << bytes;
  {
    auto opened = Store::open(file);
    REQUIRE(opened.ok());
    REQUIRE(opened.warnings.size() == 1);
    CHECK(opened.warnings[0].message.find("damaged-1") != std::string::npos);
    CHECK(opened->bookmarks()->empty());
    REQUIRE(opened->add(large_bookmark("anew")).ok());
  }
  CHECK(bytes_of(folder.path() / "kept.damaged-1.sqlite") == bytes);
  CHECK(Store::open(file)->bookmarks()->size() == 1);
}

TEST_CASE("a program that waits for another one says so after a second, and goes on when that is done") {
  const TemporaryFolder folder;
  const fs::path file = filled(folder);
  Store store = std::move(Store::open(file)).value();
  auto other = std::move(store::Database::open(file, store::Access::write)).value();
  {
    auto transaction = store::Transaction::begin(other);
    REQUIRE(transaction.ok());
    CHECK(store.bookmarks()->size() == 30);  // Readers do not wait.
    const auto began = std::chrono::steady_clock::now();
    const auto added = store.add(large_bookmark("later"));
    REQUIRE_FALSE(added.ok());
    CHECK(added.error().message.find("another program") != std::string::npos);
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(5));
  }
  CHECK(store.add(large_bookmark("later")).ok());
}

TEST_CASE("a full disk is a sentence, and what was kept stays") {
  const TemporaryFolder folder;
  const fs::path file = filled(folder);
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  const auto handler = ::signal(SIGXFSZ, SIG_IGN);
  {
    Store store = std::move(Store::open(file)).value();
    rlimit tight = before;
    tight.rlim_cur = 16384;  // Of the log too, which is begun anew.
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &tight) == 0);
    std::string said;
    for (int i = 0; i < 20 && said.empty(); ++i) {
      const auto added = store.add(large_bookmark("more"));
      if (!added) said = added.error().message;
    }
    ::setrlimit(RLIMIT_FSIZE, &before);
    CHECK(said.find("disk full") != std::string::npos);
    CHECK(store.bookmarks()->size() >= 30);
    CHECK(store.add(large_bookmark("with room again")).ok());
  }
  ::signal(SIGXFSZ, handler);
  CHECK(Store::open(file)->bookmarks()->back().name.text == "with room again");
}

TEST_CASE("a folder that cannot be made is a sentence") {
  const auto opened = Store::open("/proc/none/kept.sqlite");
  REQUIRE_FALSE(opened.ok());
  CHECK(opened.error().message.find("/proc/none/kept.sqlite cannot be opened") != std::string::npos);
}

TEST_CASE("a pipe or a folder where the file should be is a sentence, and not waited for") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "kept.sqlite";
  const bool pipe = GENERATE(true, false);
  if (pipe) REQUIRE(::mkfifo(file.c_str(), 0600) == 0);
  if (!pipe) fs::create_directory(file);
  const auto opened = Store::open(file);
  REQUIRE_FALSE(opened.ok());
  CHECK(opened.error().message.find("is no file but") != std::string::npos);
}

TEST_CASE("a file that may only be read is read, and a change is a sentence") {
  const TemporaryFolder folder;
  const fs::path file = filled(folder);
  const bool folder_too = GENERATE(false, true);
  fs::permissions(file, static_cast<fs::perms>(0444));
  fs::permissions(folder.path(), static_cast<fs::perms>(folder_too ? 0555 : 0777));
  // In a process of its own, which gives up root's rights: root may write everything.
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    std::string said;
    if (::getuid() == 0 && ::setuid(65534) != 0) ::_exit(1);
    auto opened = Store::open(file);
    said = !opened ? "refused: " + opened.error().message
                   : std::to_string(opened->bookmarks()->size()) + " " + std::to_string(opened.warnings.size()) + " " +
                         opened->add(large_bookmark("no")).error().message;
    ::_exit(::write(ends[1], said.data(), said.size()) > 0 ? 0 : 1);
  }
  ::close(ends[1]);
  std::string said(4096, '\0');
  said.resize(static_cast<std::size_t>(std::max<ssize_t>(0, ::read(ends[0], said.data(), said.size()))));
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  fs::permissions(folder.path(), static_cast<fs::perms>(0700));
  INFO(said);
  CHECK(status == 0);
  CHECK(said.rfind("30 1 ", 0) == 0);
  CHECK(said.find("cannot be written") != std::string::npos);
}
