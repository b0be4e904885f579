#include "app/figures/figure_page.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/phrases.h"
#include "documents/write.h"
#include "io/image_file.h"
#include "language/phrases.h"
#include "language/writing.h"
#include "render/overlay_geometry.h"

namespace cluneal::app {
namespace {

constexpr double usual_width = 165;  ///< mm; of a page whose words are as large as in a book.
constexpr double least_width = 90;   ///< mm; else words would stand one by one.
constexpr double margin = 5;         ///< mm
constexpr double points_per_mm = 72 / 25.4;

}  // namespace

std::vector<documents::Mark> marks_of(const render::Overlay& overlay) {
  std::vector<documents::Mark> marks;
  // As the renderer has it: lines, then boxes, then texts.
  for (const render::OverlayLine& line : overlay.lines) {
    documents::MarkLine mark;
    for (const glm::vec2& point : line.points) mark.points.emplace_back(point);
    mark.width = static_cast<double>(line.width);
    mark.colour = line.colour;
    marks.emplace_back(std::move(mark));
  }
  for (const render::OverlayBox& box : overlay.boxes) {
    marks.emplace_back(
        documents::MarkBox{glm::dvec2(box.low), glm::dvec2(box.high), static_cast<double>(box.corner), box.colour});
  }
  for (const render::OverlayText& text : overlay.texts) {
    documents::MarkText mark;
    mark.text = text.text;
    mark.baseline = {static_cast<double>(text.baseline.x), std::round(static_cast<double>(text.baseline.y))};
    mark.size = static_cast<double>(text.size);
    mark.bold = text.weight == render::TextWeight::bold;
    mark.colour = text.colour;
    mark.halo = text.halo;
    mark.halo_width = static_cast<double>(render::halo_width(text.size));
    marks.emplace_back(std::move(mark));
  }
  return marks;
}

namespace {

/// A sentence, title or heading that something follows: "Cluneal nerves. "
std::string before_next(const language::Language& language, const std::string& words) {
  return language.say(language::phrases::first_and_next_sentence, {{"first", words}, {"next", ""}});
}

/// What follows an entry that stands there already: "; Konno 2017".
std::string next_of_list(const language::Language& language, const std::string& next) {
  return language.say(language::phrases::some_next_of_list, {{"some", ""}, {"next", next}});
}

/// As many as find room in a third of the picture's height; how many more there are.
documents::Words sources_in(const FigureWords& words, double width, double height, double size) {
  // Letters are half an em wide on average.
  const double letters_a_line = width / (0.52 * size), lines = std::max(4.0, height / 3 / (1.4 * size));
  auto room = static_cast<std::ptrdiff_t>(letters_a_line * lines);
  documents::Words said{{before_next(words.language, words.language.say(phrases::sources_of_what_is_shown))}};
  std::size_t count = 0;
  for (; count < words.sources.size(); ++count) {
    const FigureSource& source = words.sources[count];
    room -= static_cast<std::ptrdiff_t>(source.text.size() + source.link.size() + 3);
    if (room < 0) break;
    const std::string text = source.text + (source.link.empty() ? "" : " ");
    said.push_back({count > 0 ? next_of_list(words.language, text) : text});
    if (!source.link.empty()) said.push_back({source.link, false, false, source.address});
  }
  const std::size_t more = words.sources.size() - count;
  said.push_back({more == 0
                      ? words.language.say(language::phrases::full_stop, {{"words", ""}})
                      : next_of_list(words.language, words.language.count(phrases::and_count_more_which_the, more))});
  return words.sources.empty() ? documents::Words{} : said;
}

std::string description(const FigureWords& words, const render::Overlay& overlay) {
  std::string names;
  for (const render::OverlayText& text : overlay.texts) names += (names.empty() ? "" : " \u00b7 ") + text.text;
  std::string about = language::followed(words.language, language::sentence(words.language, words.title), words.about);
  if (names.empty()) return about;
  return language::followed(words.language, about,
                            words.language.say(phrases::on_the_picture_stands_names, {{"names", names}}));
}

}  // namespace

documents::Document figure_page(FigureParts parts) {
  const double mm_per_pixel = 25.4 / parts.dots_per_inch;
  // Whole pixels, so that a page drawn at the picture's resolution shows its very pixels.
  const double edge = std::max(1.0, std::round(margin / mm_per_pixel)) * mm_per_pixel;
  const double width = parts.image.width * mm_per_pixel, text_width = std::max(width, least_width);
  documents::Document page;
  page.page = {text_width + 2 * edge, 0, mm_per_pixel};
  page.margins = {edge, edge, edge, edge};
  page.text_size = 9 * std::max(1.0, text_width / usual_width);
  page.title = parts.words.title;
  const std::string program = parts.words.language.say(phrases::cluneal_atlas) + " " CLUNEAL_VERSION;
  page.author = program;
  page.subject = parts.words.about;
  page.paper = !parts.transparent;

  documents::Picture picture;
  picture.width = parts.image.width;
  picture.height = parts.image.height;
  picture.dots_per_inch = parts.dots_per_inch;
  picture.alt = description(parts.words, parts.overlay);
  picture.marks = marks_of(parts.overlay);
  picture.align = documents::Align::left;
  picture.rgba = std::move(parts.image.rgba);
  const double height = picture.height * mm_per_pixel;
  page.blocks.emplace_back(std::move(picture));
  page.blocks.emplace_back(documents::Paragraph{
      {{before_next(parts.words.language, language::sentence(parts.words.language, parts.words.title)), true},
       {parts.words.about}},
      documents::TextRole::caption});
  if (parts.posture) page.blocks.emplace_back(std::move(*parts.posture));
  for (documents::Block& block : parts.numbers) page.blocks.push_back(std::move(block));
  if (documents::Words sources =
          sources_in(parts.words, text_width * points_per_mm, height * points_per_mm, 0.7 * page.text_size);
      !sources.empty()) {
    page.blocks.emplace_back(documents::Paragraph{std::move(sources), documents::TextRole::small});
  }
  page.blocks.emplace_back(documents::Paragraph{
      {{parts.words.language.say(phrases::drawn_by_program, {{"program", program}})}}, documents::TextRole::small});
  return page;
}

base::Status write_figure(FigureParts parts, FigureKind kind, const std::filesystem::path& path) {
  if (kind == FigureKind::png) {
    return io::write_png(path, parts.image, parts.transparent, io::dots_per_metre(parts.dots_per_inch));
  }
  const documents::Document page = figure_page(std::move(parts));
  return kind == FigureKind::pdf ? documents::write_pdf(page, path) : documents::write_svg(page, path);
}

}  // namespace cluneal::app
