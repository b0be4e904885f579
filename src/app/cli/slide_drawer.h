#pragma once

#include <map>
#include <string>

#include "app/cli/commands.h"
#include "app/cli/headless_session.h"
#include "app/figures/figure.h"
#include "app/tours/slides.h"

namespace cluneal::app::cli {

/// A page whose scene, body and camera are found, and which is not drawn yet.
struct StagedSlide {
  SlidePage page;
  session::TourShot shot;
  const body::Body* body = nullptr;
  session::Camera camera;
};

/// Draws pages one after the other; a body is loaded when the first page wants it.
class SlideDrawer {
 public:
  /// Both must outlive it.
  SlideDrawer(HeadlessSession& stage, const TourOptions& options) : stage_(stage), options_(options) {}

  /// Warns of what this version of the atlas does not know. What it gives holds while the drawer lives.
  base::Result<StagedSlide> stage(const SlidePage& page, const Streams& console);
  /// With what lies over the pictures in them, or apart: a page has it as letters and lines.
  base::Result<DrawnSlide> draw(const StagedSlide& slide, bool overlay_apart);
  /// Quickly, and without names, as it looks while the camera is on its way.
  base::Result<render::Image> draw_on_the_way(const StagedSlide& slide, const session::Camera& camera);

 private:
  base::Result<const body::Body*> body_of(const std::string& person);
  [[nodiscard]] view::SlideWords words_of(const StagedSlide& slide) const;
  base::Result<render::Image> image_of(const Figure& figure, bool final_quality);
  [[nodiscard]] view::Inputs inputs_of(const session::Scene& scene, const session::Camera& camera,
                                       const body::Body& body) const;

  HeadlessSession& stage_;
  const TourOptions& options_;
  std::map<std::string, body::Body> bodies_;
};

}  // namespace cluneal::app::cli
