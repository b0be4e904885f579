#pragma once

#include <string>
#include <vector>

#include "view/shown.h"

namespace cluneal::view {

/// What a label says: the English name, with the patient's side in words where it is to be told ("Left hip bone"); a
/// model's own name.
[[nodiscard]] std::string label_of(const Inputs& inputs, const SceneItem& thing, bool with_side = true);

/// "Left hip bone" in that language; without a side, the name with a capital.
[[nodiscard]] std::string sided_name(const language::Language& language, const std::string& name, base::Side side);

/// From the side the twins lie one behind the other: the nearer side, which is what is looked at; none else.
[[nodiscard]] base::Side nearer_side(const session::Camera& camera);
/// Whether the letters above the columns say of which side all is that is named in them: the patient's sides lie apart
/// on the picture, and the midline runs between the columns.
[[nodiscard]] bool sides_by_column(const Inputs& inputs);
/// The side that a note says all labels are of.
[[nodiscard]] base::Side side_said(const Inputs& inputs);

/// Ems; measured once a text.
[[nodiscard]] double width_of(const Inputs& inputs, FrameCache& memory, const std::string& text, bool bold);

struct LabelText {
  std::vector<std::string> lines;
  double width = 0;  ///< Ems, of the widest line.
};
/// Lines of whole words, each as long as `widest` ems allow; a longer word stands alone.
[[nodiscard]] LabelText filled(const Inputs& inputs, FrameCache& memory, const std::string& text, bool bold,
                               double widest);
/// In one line, or in two as even as can be where it is wider than `widest` ems, or in three or four where two are
/// still far too wide; `tight`: at all too wide.
[[nodiscard]] LabelText wrapped(const Inputs& inputs, FrameCache& memory, const std::string& text, bool bold,
                                double widest, bool tight = false);

}  // namespace cluneal::view
