#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <optional>
#include <string>

#include "base/file.h"
#include "temporary_folder.h"

using namespace cluneal::base;
namespace fs = std::filesystem;

namespace {

/// Sets or removes an environment variable, and puts it back at the end.
class Variable {
 public:
  Variable(std::string name, const std::optional<std::string>& value) : name_(std::move(name)) {
    if (const char* old = std::getenv(name_.c_str())) old_ = old;
    set(value);
  }
  ~Variable() { set(old_); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  void set(const std::optional<std::string>& value) {
    if (value) {
      ::setenv(name_.c_str(), value->c_str(), 1);
    } else {
      ::unsetenv(name_.c_str());
    }
  }
  std::string name_;
  std::optional<std::string> old_;
};

}  // namespace

TEST_CASE("The user's folders follow the XDG specification") {
  const Variable home("HOME", "/home/ann");
  const Variable cache("XDG_CACHE_HOME", "/var/ann/cache");
  CHECK(cache_folder() == "/var/ann/cache/cluneal-atlas");
  for (const auto& unset : {std::optional<std::string>(), std::optional<std::string>(""),
                            std::optional<std::string>("relative/does/not/count")}) {
    const Variable no_cache("XDG_CACHE_HOME", unset);
    const Variable no_config("XDG_CONFIG_HOME", unset);
    const Variable no_state("XDG_STATE_HOME", unset);
    CHECK(cache_folder() == "/home/ann/.cache/cluneal-atlas");
    CHECK(config_folder() == "/home/ann/.config/cluneal-atlas");
    CHECK(state_folder() == "/home/ann/.local/state/cluneal-atlas");
  }
}

TEST_CASE("Without HOME the folders are still absolute") {
  const Variable home("HOME", std::nullopt);
  const Variable cache("XDG_CACHE_HOME", std::nullopt);
  CHECK(cache_folder().is_absolute());
}

TEST_CASE("Assets lie where the variable says, else beside the program, else in the sources") {
  const Variable named("CLUNEAL_ASSETS", "/opt/atlas");
  CHECK(assets_folder() == "/opt/atlas");
  const Variable unset("CLUNEAL_ASSETS", std::nullopt);
  CHECK(assets_folder() == fs::path(CLUNEAL_SOURCE_DIR) / "assets");
}
