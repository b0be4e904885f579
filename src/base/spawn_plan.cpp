#include "base/spawn_plan.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

namespace cluneal::base {

SpawnPlan::SpawnPlan() {
  posix_spawn_file_actions_init(&files);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  // This program's threads keep signals from themselves (TerminationWatch); the other one is to hear them.
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
}

SpawnPlan::~SpawnPlan() {
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&attributes);
}

int SpawnPlan::start(const std::string& program, const std::vector<std::string>& arguments, pid_t& process) const {
  std::vector<std::string> words{program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  argv.reserve(words.size() + 1);
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  pid_t started = 0;
  const int error = ::posix_spawnp(&started, program.c_str(), &files, &attributes, argv.data(), ::environ);
  if (error == 0) process = started;
  return error;
}

}  // namespace cluneal::base
