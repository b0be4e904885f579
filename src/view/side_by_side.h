#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "view/metrics.h"
#include "view/view.h"

namespace cluneal::view {

/// Where one of several pictures stands in the whole, pixels from its top left.
struct Pane {
  glm::ivec2 corner{0}, size{1};
  bool operator==(const Pane&) const = default;
};

/// Room for `count` pictures on `size` pixels, which they cover: all of one size but for what a division leaves over,
/// so that one camera serves them all; in a row, a column or two rows of two, whichever leaves each the most of what is
/// as wide as high. At least one.
[[nodiscard]] std::vector<Pane> panes_of(glm::ivec2 size, std::size_t count);

/// On a slide they stand in a row: each is as high as the slide, whose words lie over all of them.
[[nodiscard]] std::vector<Pane> panes_in_row(glm::ivec2 size, std::size_t count);

/// The same of another scene.
[[nodiscard]] Inputs with_scene(const Inputs& inputs, const session::Scene& scene);
/// Of the picture `number`, from 0: the first has the axes and the key of colours, the last one the scale and the
/// notes.
[[nodiscard]] PaneLook pane_look(std::string title, const std::vector<Pane>& panes, std::size_t number);
/// Leaves the picture's title room at the top; one of several has fewer names, if any. One that stands alone has a
/// heading where its scene shows the nerves of some roots only, which would else be taken for all.
void stand_beside(Inputs& inputs, FrameCache& memory);
/// Whether names are drawn beside what is shown, so that a picture that is framed leaves them room there. A narrow one
/// among others has none: they would lie over what is to be compared.
[[nodiscard]] bool names_beside(const Inputs& inputs);
/// And a line toward its neighbours. Nothing where a picture stands alone without a heading.
void draw_pane_title(const Inputs& inputs, FrameCache& memory, const LabelMetrics& metrics, render::Overlay& overlay);

}  // namespace cluneal::view
