#include "base/pipe.h"

#include <fcntl.h>

#include <cerrno>
#include <chrono>
#include <thread>

namespace cluneal::base {

int open_for_writing(const std::filesystem::path& path, int flags) {
  constexpr int attempts = 30;
  constexpr auto pause = std::chrono::milliseconds(100);
  constexpr int mode = 0666;
  int number = -1;
  for (int attempt = 0; attempt < attempts; ++attempt) {
    number = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK | flags, mode);
    if (number >= 0 || errno != ENXIO) break;
    std::this_thread::sleep_for(pause);
  }
  return number;
}

}  // namespace cluneal::base
