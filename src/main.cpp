// The program's shell: the import's child, the command line, or the window.
#include <cstring>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <system_error>

#include "app/cli.h"
#include "app/models/load.h"
#include "base/process.h"
#include "desktop/desktop.h"
#include "io/import.h"

int main(int argc, char** argv) {
  using namespace cluneal;
  base::prepare_process();
  if (argc > 1 && std::strcmp(argv[1], io::import_child_command) == 0) return io::import_child_main(argc, argv);
  base::explain_death_by_memory_limit();
  try {
    const app::CommandLineResult outcome = app::run_command_line(argc, argv);
    if (!outcome.open_window) {
      std::cout.flush();
      if (std::cout.good()) return outcome.exit_code;
      std::cerr << "cluneal: What was to be said could not be written; is the disk full, or the output closed?\n";
      return 2;
    }
    return desktop::run_window(outcome.window, app::this_program());
  } catch (const std::bad_alloc&) {
    std::cerr << "cluneal: There is not enough memory for this; close other programs, or ask for less.\n";
  } catch (const std::system_error& error) {
    std::cerr << (error.code() == std::errc::resource_unavailable_try_again
                      ? "cluneal: The system gives this program no more threads (ulimit -u, -v); allow more.\n"
                      : "cluneal: This should not have happened (" + std::string(error.what()) +
                            "); please report it.\n");
  } catch (const std::exception& exception) {
    std::cerr << "cluneal: This should not have happened (" << exception.what() << "); please report it.\n";
  }
  return 2;
}
