#include "base/folders.h"

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "base/file.h"

namespace cluneal::base {

namespace fs = std::filesystem;

namespace {

constexpr const char* program_folder = "cluneal-atlas";

/// Empty where the variable is unset or empty.
fs::path from_environment(const char* variable) {
  const char* value = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): nothing here sets variables
  return value == nullptr ? fs::path() : fs::path(value);
}

/// As the XDG base directory specification says: a relative path in the variable counts as unset.
fs::path xdg_folder(const char* variable, const char* below_home) {
  fs::path base = from_environment(variable);
  if (!base.is_absolute()) base = home_folder() / below_home;
  return base / program_folder;
}

}  // namespace

fs::path home_folder() {
  if (fs::path home = from_environment("HOME"); home.is_absolute()) return home;
  passwd entry{};
  passwd* found = nullptr;
  std::vector<char> buffer(16384);
  if (getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr &&
      fs::path(found->pw_dir).is_absolute()) {
    return found->pw_dir;
  }
  // A user without a home, as in some containers: files that are gone after a restart beat none at all.
  std::error_code error;
  return fs::temp_directory_path(error) / ("home-" + std::to_string(getuid()));
}

fs::path assets_folder() {
  if (fs::path named = from_environment("CLUNEAL_ASSETS"); !named.empty()) return named;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
  if (!program.empty()) {
    const fs::path installed = (program.parent_path() / "share" / program_folder / "assets").lexically_normal();
    for (const fs::path& candidate : {installed, program / "assets"}) {
      if (fs::is_directory(candidate, error)) return candidate;
    }
  }
  return CLUNEAL_SOURCE_ASSETS;
}

fs::path cache_folder() {
  return xdg_folder("XDG_CACHE_HOME", ".cache");
}
fs::path config_folder() {
  return xdg_folder("XDG_CONFIG_HOME", ".config");
}
fs::path state_folder() {
  return xdg_folder("XDG_STATE_HOME", ".local/state");
}

}  // namespace cluneal::base
