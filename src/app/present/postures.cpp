#include "app/present/postures.h"

#include <algorithm>
#include <cmath>

#include "app/phrases.h"
#include "language/writing.h"

namespace cluneal::app {
namespace {

constexpr double printed_width = 26;  ///< mm; chosen: three lines of a caption and its title stand beside it.
constexpr double fine = 0.0005;       ///< Statures; finer than any printer's dot.

/// Whether anybody studied what the posture does: its first section says so of each statement.
bool was_studied(const anatomy::Topic& topic) {
  if (topic.sections.empty()) return false;
  const std::vector<anatomy::Statement>& said = topic.sections.front().statements;
  return !std::all_of(said.begin(), said.end(), [](const anatomy::Statement& statement) {
    return statement.basis == anatomy::Basis::none_found;
  });
}

/// On white paper; the inks of the window's light ground.
glm::vec4 ink_on_paper(anatomy::Ink ink) {
  switch (ink) {
    case anatomy::Ink::body:
      return {0.12F, 0.15F, 0.18F, 1};
    case anatomy::Ink::far:
      return {0.60F, 0.63F, 0.67F, 1};
    case anatomy::Ink::furniture:
      return {0.72F, 0.74F, 0.77F, 1};
    case anatomy::Ink::gap:
      return {1, 1, 1, 1};
    case anatomy::Ink::relief:
      return {0.04F, 0.34F, 0.45F, 1};
    case anatomy::Ink::mark:
    case anatomy::Ink::arrow:
      break;
  }
  return {0.71F, 0.27F, 0.04F, 1};
}

}  // namespace

std::optional<ui::InfoPicture> picture_of(const anatomy::Atlas& atlas, const anatomy::Topic& topic) {
  const auto found = atlas.pictograms.of_topics.find(topic.id);
  if (found == atlas.pictograms.of_topics.end()) return std::nullopt;
  const bool worse = found->second.pain != anatomy::Pain::better;
  if (found->second.pain == anatomy::Pain::pressed) {
    return ui::InfoPicture{drawing_of(atlas.pictograms, found->second), atlas.language.say(phrases::pressed_here),
                           worse};
  }
  const language::Phrase said = was_studied(topic)
                                    ? (worse ? phrases::can_bring_the_pain_on : phrases::can_ease_the_pain)
                                    : (worse ? phrases::said_to_bring_the_pain_on : phrases::said_to_ease_the_pain);
  return ui::InfoPicture{drawing_of(atlas.pictograms, found->second), atlas.language.say(said), worse};
}

std::optional<ui::InfoPicture> picture_of(const anatomy::Atlas& atlas, const base::Id& topic) {
  const auto found = atlas.topics.find(topic);
  return found == atlas.topics.end() ? std::nullopt : picture_of(atlas, found->second);
}

anatomy::Drawing of_left_side(anatomy::Drawing drawing) {
  for (anatomy::Blob& blob : drawing.blobs) {
    for (anatomy::Disc& disc : blob.discs) disc.centre.x = drawing.low.x + drawing.high.x - disc.centre.x;
  }
  return drawing;
}

std::optional<documents::Picture> drawn_posture(const anatomy::Atlas& atlas, const base::Id& topic, double width,
                                                int dots_per_inch, base::Side side) {
  const auto found = atlas.topics.find(topic);
  if (found == atlas.topics.end()) return std::nullopt;
  const std::optional<ui::InfoPicture> shown = picture_of(atlas, found->second);
  if (!shown) return std::nullopt;
  const anatomy::Drawing drawing = side == base::Side::left ? of_left_side(shown->drawing) : shown->drawing;
  const double wide = drawing.high.x - drawing.low.x, high = drawing.high.y - drawing.low.y;
  const double pixels = width / 25.4 * dots_per_inch, scale = pixels / wide;
  documents::Picture picture;
  picture.width = static_cast<int>(std::lround(pixels));
  picture.height = static_cast<int>(std::lround(high * scale));
  picture.dots_per_inch = dots_per_inch;
  picture.align = documents::Align::left;
  picture.alt = language::followed(atlas.language, language::sentence(atlas.language, found->second.names.title),
                                   language::sentence(atlas.language, shown->pain));
  for (const anatomy::Blob& blob : drawing.blobs) {
    documents::MarkShape shape{{}, ink_on_paper(blob.ink)};
    for (const anatomy::DrawnPoint& point : outline_of(blob, fine)) {
      shape.outline.emplace_back((point.x - drawing.low.x) * scale, (drawing.high.y - point.y) * scale);
    }
    picture.marks.emplace_back(std::move(shape));
  }
  return picture;
}

std::optional<documents::Picture> printed_posture(const anatomy::Atlas& atlas, const base::Id& topic,
                                                  int dots_per_inch) {
  std::optional<documents::Picture> picture = drawn_posture(atlas, topic, printed_width, dots_per_inch);
  if (!picture) return picture;
  const anatomy::Topic& posture = atlas.topics.at(topic);
  const std::string title = language::sentence(atlas.language, posture.names.title);
  const std::string pain = language::sentence(atlas.language, picture_of(atlas, posture)->pain);
  const std::string text = language::followed(atlas.language, pain, posture.text);
  picture->beside = {{title, true}, {language::followed(atlas.language, title, text).substr(title.size())}};
  return picture;
}

}  // namespace cluneal::app
