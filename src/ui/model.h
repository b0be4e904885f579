#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/id.h"
#include "session/scene.h"

namespace cluneal::ui {

using base::Id;

/// What the panels show, filled by `app` when something changed. Plain values; the panels give back actions.
/// This header is the one thing of `ui` that `app` may include.

struct TreeNode {
  Id id;
  std::string title;
  bool shown = true;
  bool partly = false;                     ///< Some of what lies below differs.
  std::optional<double> red, green, blue;  ///< sRGB; a swatch.
  std::vector<TreeNode> children;
};

struct InfoClaim {
  std::string text;      ///< "64.7 ± 5.3 mm from the PSIS (15 cadavers)"
  std::string measured;  ///< "60.1 mm on this body"; may be empty.
  std::string source;    ///< "Lu et al. 1998"
  std::string full_source;
  std::string link;     ///< A DOI or PMID as text.
  std::string checked;  ///< "abstract read"
};

struct InfoStep {
  std::string text;
  bool schematic = false;
  std::vector<InfoClaim> claims;
};

/// All about what is selected.
struct Info {
  Id id;
  std::string title, latin, ta2;  ///< `ta2`: its number, or "not in TA2".
  std::string summary;
  std::vector<std::pair<std::string, std::string>> facts;             ///< "Triangles" "12,034"
  std::vector<std::pair<std::string, std::vector<InfoClaim>>> roots;  ///< "L1": what each study found.
  std::vector<InfoStep> course;
  std::vector<InfoClaim> sources;
  double opacity = 1;
  bool shown = true;
  std::optional<std::size_t> model;  ///< Index, where it is an imported one.
  std::string unit_note;
};

struct Job {
  std::string what;
  double fraction = 0;
};

struct Message {
  base::Severity severity = base::Severity::note;
  std::string text;
};

struct Model {
  std::vector<TreeNode> tree;
  std::optional<Info> info;
  session::Scene scene;
  std::vector<std::string> persons;
  std::string undo_label, redo_label;  ///< Empty: nothing to undo.
  bool camera_back = false, camera_forward = false;
  std::vector<Job> jobs;
  std::vector<Message> messages;
  std::string hovered;      ///< Title of what the pointer is over.
  std::string status;       ///< "142,310 triangles, refined"
  std::string description;  ///< OpenGL in use, versions: for About.
  unsigned version = 0;     ///< Differs whenever anything above differs.
};

}  // namespace cluneal::ui
