#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <string>

#include "base/line_file.h"
#include "temporary_folder.h"

using namespace cluneal::base;
namespace fs = std::filesystem;

namespace {

std::size_t files_in(const fs::path& folder) {
  std::size_t count = 0;
  for ([[maybe_unused]] const auto& entry : fs::directory_iterator(folder)) ++count;
  return count;
}

}  // namespace

TEST_CASE("What is written is read back, in text and in bytes") {
  const TemporaryFolder folder;
  const fs::path path = folder.path() / "a.txt";
  for (const std::size_t size : {0U, 1U, 65535U, 65536U, 65537U, 300000U}) {
    INFO(size);
    std::string text(size, '\0');
    for (std::size_t i = 0; i < size; ++i) text[i] = static_cast<char>(i * 7 % 256);
    REQUIRE(write_atomically(path, text).ok());
    CHECK(*read_text(path) == text);
    CHECK(read_bytes(path)->size() == size);
  }
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("A file that cannot be read is named with the reason") {
  const TemporaryFolder folder;
  const auto missing = read_text(folder.path() / "none.json");
  REQUIRE_FALSE(missing.ok());
  CHECK(missing.error().message == "cannot read '" + folder.path().string() + "/none.json': No such file or directory");
  const auto not_a_file = read_bytes(folder.path());
  REQUIRE_FALSE(not_a_file.ok());
  CHECK(not_a_file.error().message == "cannot read '" + folder.path().string() + "': it is a folder");
}

TEST_CASE("A stream without an end is refused, one with an end is read") {
  const auto endless = read_text("/dev/zero");
  REQUIRE_FALSE(endless.ok());
  CHECK(endless.error().message == "cannot read '/dev/zero': it is larger than 64 MiB");
  CHECK(read_text("/dev/null")->empty());
  CHECK_FALSE(read_text("/proc/self/status")->empty());
}

TEST_CASE("A failed write leaves the old file and nothing else") {
  const TemporaryFolder folder;
  const Status no_folder = write_atomically(folder.path() / "none" / "a.txt", "new");
  REQUIRE_FALSE(no_folder.ok());
  CHECK(no_folder.error().message == "cannot write '" + folder.path().string() + "/none/a.txt': the folder '" +
                                         folder.path().string() + "/none' does not exist");
  fs::create_directory(folder.path() / "b");
  const Status a_folder = write_atomically(folder.path() / "b", "new");
  REQUIRE_FALSE(a_folder.ok());
  CHECK(a_folder.error().message == "cannot write '" + folder.path().string() + "/b': it is a folder");
  CHECK_FALSE(write_atomically("", "new").ok());
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("A bare name means the current folder") {
  const TemporaryFolder folder;
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  const Status status = write_atomically("a.txt", "new");
  fs::current_path(before);
  REQUIRE(status.ok());
  CHECK(*read_text(folder.path() / "a.txt") == "new");
}

TEST_CASE("A full disk is said, and the old file stays") {
  // /dev/full answers every write as a full disk does; through a link it is reached like a user's file.
  const TemporaryFolder folder;
  const fs::path path = folder.path() / "full.txt";
  fs::create_symlink("/dev/full", path);
  const Status status = write_atomically(path, "new");
  REQUIRE_FALSE(status.ok());
  CHECK(status.error().message == "cannot write '" + path.string() + "': No space left on device");
}

TEST_CASE("Links are followed and permissions kept") {
  const TemporaryFolder folder;
  const fs::path real = folder.path() / "real.txt";
  const fs::path link = folder.path() / "link.txt";
  REQUIRE(write_atomically(real, "old").ok());
  REQUIRE(::chmod(real.c_str(), 0640) == 0);
  fs::create_symlink(real, link);
  REQUIRE(write_atomically(link, "new").ok());
  CHECK(fs::is_symlink(link));
  CHECK(*read_text(real) == "new");
  CHECK(fs::status(real).permissions() == static_cast<fs::perms>(0640));
}

TEST_CASE("A new file has the permissions that the user's mask leaves") {
  const TemporaryFolder folder;
  const mode_t before = ::umask(0027);
  const Status status = write_atomically(folder.path() / "a.txt", "new");
  ::umask(before);
  REQUIRE(status.ok());
  CHECK(fs::status(folder.path() / "a.txt").permissions() == static_cast<fs::perms>(0640));
}

TEST_CASE("Devices are written to, not replaced") {
  REQUIRE(write_atomically("/dev/null", "gone").ok());
  CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("Names as long as the system allows, and in any script") {
  const TemporaryFolder folder;
  CHECK(write_atomically(folder.path() / std::string(255, 'x'), "a").ok());
  CHECK_FALSE(write_atomically(folder.path() / std::string(256, 'x'), "a").ok());
  CHECK(write_atomically(folder.path() / "臀神経 ü.txt", "b").ok());
  CHECK(*read_text(folder.path() / "臀神経 ü.txt") == "b");
}

TEST_CASE("The content hash is XXH3 with 128 bits") {
  // The empty input's value is in the specification's test vectors (xxHash 0.8, seed 0), high half first.
  CHECK(content_hash("") == "99aa06d3014798d86001c324468d497f");
  CHECK(content_hash("a") != content_hash("b"));
  CHECK(content_hash("a").size() == 32);
}

TEST_CASE("A folder that cannot be made is told with the reason") {
  const TemporaryFolder folder;
  const fs::path deep = folder.path() / "a" / "b" / "c.txt";
  REQUIRE(make_folder_of(deep).ok());
  CHECK(make_folder_of(deep).ok());
  CHECK(write_atomically(deep, "text").ok());
  const Status below_a_file = make_folder_of(deep / "d" / "e.txt");
  REQUIRE_FALSE(below_a_file.ok());
  CHECK(below_a_file.error().message.find("cannot be made (Not a directory)") != std::string::npos);
}

TEST_CASE("What is written line by line waits for nobody") {
  const TemporaryFolder folder;
  const fs::path path = folder.path() / "log";
  {
    const auto file = LineFile::open(path);
    REQUIRE(file.ok());
    file->write("one\n");
    CHECK(*read_text(path) == "one\n");
    file->write("two\n");
  }
  CHECK(*read_text(path) == "one\ntwo\n");
  CHECK_FALSE(LineFile::open(folder.path() / "none" / "log").ok());

  const fs::path pipe = folder.path() / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const auto unread = LineFile::open(pipe);
  REQUIRE_FALSE(unread.ok());
  CHECK(unread.error().message.find("nobody reads") != std::string::npos);
  const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
  REQUIRE(reader >= 0);
  const auto read = LineFile::open(pipe);
  REQUIRE(read.ok());
  // More than a pipe holds.
  for (int i = 0; i < 10000; ++i) read->write("a line that nobody takes out of the pipe\n");
  ::close(reader);
  read->write("and one for nobody\n");
}
