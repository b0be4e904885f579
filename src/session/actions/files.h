#pragma once

#include <glm/vec2.hpp>
#include <string>
#include <variant>
#include <vector>

#include "session/files.h"

namespace cluneal::session {

// Files and folders.

struct OpenFiles {
  std::vector<std::string> paths;
};
/// What SaveState wrote.
struct OpenScene {
  std::string path;
};
/// Writes what --state reads.
struct SaveState {
  std::string path;
};
struct SaveFigure {
  std::string path;
  glm::ivec2 size{3840, 2160};
  bool transparent = false;
  int dots_per_inch = 300;  ///< How large it is on paper or on a slide.
};
/// Lists a folder; empty: where one was last for that purpose.
struct LookIntoFolder {
  FileView view;
  std::string folder;
};
/// What was typed: a name in the folder, or a path. Goes to its folder and says whether it is there.
struct ChooseFile {
  FileView view;
  std::string typed;
};
/// In the folder that is looked at; goes into it.
struct MakeFolder {
  FileView view;
  std::string name;
};

using FileAction = std::variant<OpenFiles, OpenScene, SaveState, SaveFigure, LookIntoFolder, ChooseFile, MakeFolder>;

}  // namespace cluneal::session
