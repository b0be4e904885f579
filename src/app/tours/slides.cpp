#include "app/tours/slides.h"

#include <utility>

#include "app/figures/figure_page.h"
#include "app/figures/figure_words.h"
#include "app/phrases.h"
#include "app/present/cite.h"

namespace cluneal::app {
namespace {

constexpr double slide_height = 142.875;  ///< mm; of a slide that is 16 to 9, ten inches wide.
constexpr double handout_picture = 120;   ///< mm wide: two pages of a tour on one of paper.
constexpr double mm_an_inch = 25.4;

documents::Picture picture_of(DrawnSlide& slide, double width) {
  documents::Picture picture;
  picture.width = slide.image.width;
  picture.height = slide.image.height;
  picture.rgba = std::move(slide.image.rgba);
  picture.dots_per_inch = picture.width * mm_an_inch / width;
  picture.photograph = true;
  picture.alt = session::words_of(*slide.page.step, slide.page.part) + ". " + slide.page.step->notes;
  picture.marks = marks_of(slide.overlay);
  return picture;
}

documents::Document document_of(const anatomy::Tour& tour) {
  documents::Document document;
  document.title = tour.names.title;
  document.author = "Cluneal Atlas " CLUNEAL_VERSION;
  document.subject = tour.summary;
  return document;
}

documents::Words source_of(const anatomy::Atlas& atlas, const std::string& key) {
  const auto found = atlas.references.find(key);
  if (found == atlas.references.end()) return {{key}};
  const anatomy::Reference& reference = found->second;
  documents::Words words{{reference.authors + " " + std::to_string(reference.year) + ". " + reference.title + ". "},
                         {reference.journal + ".", false, true}};
  if (const std::string address = web_address(reference); !address.empty()) {
    words.push_back({" "});
    words.push_back({address, false, false, address});
  }
  return words;
}

}  // namespace

view::Inputs slide_inputs(const anatomy::Atlas& atlas, const body::Body& body,
                          const std::map<std::string, view::LoadedModel>& models, const session::Scene& scene,
                          const session::Camera& camera, text::Fonts& fonts, glm::ivec2 size) {
  constexpr double usual_height = 1080;  ///< Of a picture whose lines are as designed.
  return {.atlas = atlas,
          .body = body,
          .models = models,
          .scene = scene,
          .camera = camera,
          .fonts = fonts,
          .size = size,
          .scale = size.y / usual_height,
          .detail = body::LevelOfDetail::still,
          .hovered = {},
          .look = view::hall_look()};
}

SlidePage page_of(const anatomy::Tour& tour, const session::Slide& slide) {
  return {&tour.steps[slide.step], slide.part, static_cast<int>(slide.step) + 1, static_cast<int>(tour.steps.size())};
}

std::vector<SlidePage> pages_of(const anatomy::Tour& tour) {
  std::vector<SlidePage> pages;
  for (const session::Slide& slide : session::slides_of(tour)) pages.push_back(page_of(tour, slide));
  return pages;
}

view::SlideWords slide_words(const anatomy::Atlas& atlas, const SlidePage& page, const std::string& title_of_body) {
  view::SlideWords words;
  words.title = session::words_of(*page.step, page.part);
  words.foot = short_names(atlas, page.step->references, Authored::by_first);
  // What a figure says in its notes.
  const std::string note = atlas.language.say(phrases::body_teaching_model, {{"body", title_of_body}});
  words.foot = words.foot.empty() ? note : note + " \u00b7 " + words.foot;
  words.ink = page.step->ink;
  words.number = std::to_string(page.number) + " / " + std::to_string(page.count);
  return words;
}

documents::Document slides_document(const anatomy::Tour& tour, std::vector<DrawnSlide> slides) {
  documents::Document document = document_of(tour);
  if (slides.empty()) return document;
  const double width = slide_height * slides.front().image.width / slides.front().image.height;
  document.page = {width, slide_height};
  document.margins = {0, 0, 0, 0};
  // Each fills its page.
  for (DrawnSlide& slide : slides) document.blocks.emplace_back(picture_of(slide, width));
  return document;
}

documents::Document handout_document(const anatomy::Atlas& atlas, const anatomy::Tour& tour,
                                     std::vector<DrawnSlide> slides) {
  documents::Document document = document_of(tour);
  document.page_numbers = true;
  document.footer = tour.names.title + ". " + atlas.language.say(phrases::teaching_model_not_a_medical);
  document.blocks.emplace_back(documents::Heading{1, tour.names.title});
  document.blocks.emplace_back(documents::Paragraph{{{tour.summary}}});
  for (DrawnSlide& slide : slides) {
    const anatomy::TourStep& step = *slide.page.step;
    const session::SlidePart part = slide.page.part;
    // The answer shows what the slide after it shows.
    if (part == session::SlidePart::answer) {
      document.blocks.emplace_back(documents::Paragraph{{{session::words_of(step, part)}}});
      continue;
    }
    document.blocks.emplace_back(picture_of(slide, handout_picture));
    documents::Words notes{{std::to_string(slide.page.number) + ". ", true}};
    const bool asks = part == session::SlidePart::question;
    notes.push_back({asks ? atlas.language.say(phrases::a_question_to_the_class) : step.notes});
    if (!asks && !step.references.empty())
      notes.push_back({" (" + short_names(atlas, step.references) + ")", false, true});
    document.blocks.emplace_back(documents::Paragraph{std::move(notes)});
  }
  document.blocks.emplace_back(documents::Heading{2, atlas.language.say(phrases::sources)});
  documents::List sources;
  for (const std::string& key : tour.references()) sources.items.push_back(source_of(atlas, key));
  document.blocks.emplace_back(std::move(sources));
  return document;
}

}  // namespace cluneal::app
