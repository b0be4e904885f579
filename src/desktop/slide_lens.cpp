#include "desktop/slide_lens.h"

#include <cmath>

#include "render/enlarged.h"

namespace cluneal::desktop {

base::Result<render::DrawStatistics> SlideLens::draw(const app::Application& application, render::Renderer& beside,
                                                     const ui::Lens& glass, const view::Picture& picture,
                                                     glm::ivec2 corner, double now) {
  if (!renderer_) renderer_ = beside.beside();
  // As present() has it, so that what lies in the middle stays there.
  const glm::ivec2 middle = glm::ivec2(std::lround(glass.x), std::lround(glass.y)) - corner;
  const int radius = static_cast<int>(std::lround(glass.radius));
  view::Picture part;
  part.frame = render::enlarged(picture.frame, middle, radius, glass.enlarges);
  base::Result<render::DrawStatistics> drawn = renderer_->draw(part.frame, application.draw_options(part, now));
  drawn_ = static_cast<bool>(drawn);
  return drawn;
}

bool SlideLens::present(const ui::Lens& glass, int height) const {
  if (!drawn_) return false;
  const int radius = static_cast<int>(std::lround(glass.radius));
  const glm::ivec2 middle(std::lround(glass.x), height - std::lround(glass.y));
  renderer_->present_enlarged(middle.x - radius, middle.y - radius, middle, radius, 1);
  return true;
}

}  // namespace cluneal::desktop
