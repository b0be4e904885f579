#pragma once

#include <string>
#include <utility>
#include <vector>

#include "ui/model/model.h"

namespace cluneal::ui {

/// A cell of the matrix: what a study found of a root; nothing where it says nothing of it.
struct RootCell {
  std::string brief, whole;
};
/// Root by study: a line a root, a column a study, in the order in which they first come.
struct RootMatrix {
  std::vector<std::string> studies, roots;
  std::vector<std::vector<RootCell>> cells;  ///< [root][study]
};
[[nodiscard]] RootMatrix root_matrix(const std::vector<std::pair<std::string, std::vector<InfoClaim>>>& roots);

/// Draws it where there are several roots and several studies: the list below says the same in whole sentences.
void draw_root_matrix(const std::vector<std::pair<std::string, std::vector<InfoClaim>>>& roots);

}  // namespace cluneal::ui
