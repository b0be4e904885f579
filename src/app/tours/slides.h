#pragma once

#include <map>
#include <string>
#include <vector>

#include "anatomy/atlas.h"
#include "documents/document.h"
#include "render/frame.h"
#include "render/renderer.h"
#include "session/talk.h"
#include "view/slide.h"

namespace cluneal::app {

/// What a slide's picture is made from: the same for a document and in the window. References must outlive it.
[[nodiscard]] view::Inputs slide_inputs(const anatomy::Atlas& atlas, const body::Body& body,
                                        const std::map<std::string, view::LoadedModel>& models,
                                        const session::Scene& scene, const session::Camera& camera, text::Fonts& fonts,
                                        glm::ivec2 size);

/// A page of a talk.
struct SlidePage {
  const anatomy::TourStep* step = nullptr;  ///< Of the tour, which must outlive the page.
  session::SlidePart part = session::SlidePart::statement;
  int number = 1, count = 1;  ///< Of the tour's steps.
};
[[nodiscard]] SlidePage page_of(const anatomy::Tour& tour, const session::Slide& slide);
[[nodiscard]] std::vector<SlidePage> pages_of(const anatomy::Tour& tour);

/// What stands on it; `title_of_body`: "Typical man".
[[nodiscard]] view::SlideWords slide_words(const anatomy::Atlas& atlas, const SlidePage& page,
                                           const std::string& title_of_body);

/// A page that is drawn but for its overlay.
struct DrawnSlide {
  SlidePage page;
  render::Image image;
  render::Overlay overlay;
};

/// Slides for a hall: a page each, the picture as large as the page, words as letters that can be searched.
[[nodiscard]] documents::Document slides_document(const anatomy::Tour& tour, std::vector<DrawnSlide> slides);
/// The same for the hands: two slides a page with what the lecturer says, and the sources at the end.
[[nodiscard]] documents::Document handout_document(const anatomy::Atlas& atlas, const anatomy::Tour& tour,
                                                   std::vector<DrawnSlide> slides);

}  // namespace cluneal::app
