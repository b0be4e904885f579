#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cluneal::app {

/// What the command line asks the window to do.
struct WindowRequest {
  std::vector<std::string> files;
  float ui_scale = 0;  ///< 0: from the screen.
  std::string state_file;
  bool bedside = false;   ///< Into the room for the bedside at once.
  bool desk = false;      ///< To the desk at once.
  std::string tour;       ///< To give at once: an id of the atlas's, or a file; empty: none.
  std::string language;   ///< Empty: as the settings say.
  std::string event_log;  ///< Where to write what happened, a JSON line an event; empty: nowhere.
};

struct CommandLineResult {
  bool open_window = false;
  WindowRequest window;
  int exit_code = 0;  ///< 0 done, 1 the answer is no, 2 the call or the input is wrong.
};

/// Parses and, unless the window is wanted, carries out the command line (render, info, check, export, bench, ...).
[[nodiscard]] CommandLineResult run_command_line(int argc, const char* const* argv);

}  // namespace cluneal::app
