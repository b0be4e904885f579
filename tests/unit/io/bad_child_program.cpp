// A child that does what its second argument says, as a reader that goes wrong would.
#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <new>
#include <string>

int main(int argc, char** argv) {
  const std::string path = argc > 2 ? argv[2] : "";
  const std::string what = path.substr(path.find_last_of('/') + 1);
  if (what == "abort") std::abort();
  if (what == "crash") std::raise(SIGSEGV);
  if (what == "fail") return 3;
  if (what == "sleep") ::sleep(60);
  if (what == "quiet_sleep") {
    ::close(2);
    ::sleep(60);
  }
  if (what == "silent") return 0;
  if (what == "garbage") return ::write(3, "not a reply at all, but bytes", 29) == 29 ? 0 : 1;
  if (what == "chatter") {
    for (int i = 0; i < 100000; ++i) std::cerr << "a line of complaint that nobody asked for\n";
    std::cerr << "the last word";
  }
  if (what == "out_of_memory") {
    std::cerr << "terminate called after throwing an instance of 'std::bad_alloc'\n";
    std::abort();
  }
  if (what == "descriptors") {
    for (int number = 4; number < 256; ++number) {
      if (::fcntl(number, F_GETFD) != -1) return 9;
    }
  }
  return 0;
}
