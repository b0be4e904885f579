#include "app/present/printed_plots.h"

#include <algorithm>
#include <cmath>

#include "anatomy/phrases.h"
#include "app/phrases.h"
#include "app/present/topic_numbers.h"
#include "app/present/ways.h"

namespace cluneal::app {
namespace {

constexpr double wide = 50, high = 4.2;  ///< mm of a row; chosen: a line of small print is as high.
constexpr double axis_high = 3;          ///< mm more, for the numbers at the ends of the axis.
const glm::vec4 ink{0.12F, 0.15F, 0.18F, 1}, quiet{0.60F, 0.63F, 0.67F, 1}, accent{0.04F, 0.34F, 0.45F, 1};
const glm::vec4 warning{0.71F, 0.27F, 0.04F, 1};

std::string end_of_axis(double value, bool millimetres) {
  return std::to_string(std::lround(value)) + (millimetres ? " mm" : " %");
}

class PrintedRow {
 public:
  PrintedRow(const ui::InfoPlot& plot, int dots_per_inch) : plot_(plot), scale_(dots_per_inch / 25.4) {
    picture_.width = static_cast<int>(std::lround(wide * scale_));
    picture_.height = static_cast<int>(std::lround((high + (plot.axis_told ? axis_high : 0)) * scale_));
    picture_.dots_per_inch = dots_per_inch;
    picture_.align = documents::Align::left;
  }

  documents::Picture drawn() && {
    line({0.0, high}, {wide, high}, 0.15, quiet);
    const double y = 0.55 * high;
    if (plot_.range && plot_.spread) {
      line({at((*plot_.spread)[0]), y}, {at((*plot_.spread)[1]), y}, 1.1, accent);
    } else {
      if (plot_.spread) line({at((*plot_.spread)[0]), y}, {at((*plot_.spread)[1]), y}, 0.25, quiet);
      if (plot_.pooled) {
        diamond(y);
      } else {
        if (plot_.interval) line({at((*plot_.interval)[0]), y}, {at((*plot_.interval)[1]), y}, 0.7, accent);
        const double half = 0.6 + 0.5 * std::sqrt(plot_.weight), x = at(plot_.value);
        shape({{x - half, y - half}, {x + half, y - half}, {x + half, y + half}, {x - half, y + half}}, ink);
      }
    }
    if (plot_.here) {
      const double x = at(*plot_.here);
      shape({{x - 0.8, 0}, {x + 0.8, 0}, {x, 1.3}}, warning);
    }
    if (plot_.axis_told) ends();
    return std::move(picture_);
  }

 private:
  /// mm from the left.
  [[nodiscard]] double at(double value) const {
    const double share = (value - plot_.axis[0]) / std::max(1e-9, plot_.axis[1] - plot_.axis[0]);
    return wide * std::clamp(share, 0.0, 1.0);
  }
  void line(glm::dvec2 from, glm::dvec2 to, double width, const glm::vec4& colour) {
    picture_.marks.emplace_back(documents::MarkLine{{from * scale_, to * scale_}, width * scale_, colour});
  }
  void shape(std::vector<glm::dvec2> outline, const glm::vec4& colour) {
    for (glm::dvec2& point : outline) point *= scale_;
    picture_.marks.emplace_back(documents::MarkShape{std::move(outline), colour});
  }
  void diamond(double y) {
    const double x = at(plot_.value), least = 0.9;  // So that a narrow one is seen.
    const double left = plot_.interval ? std::min(at((*plot_.interval)[0]), x - least) : x - least;
    const double right = plot_.interval ? std::max(at((*plot_.interval)[1]), x + least) : x + least;
    shape({{left, y}, {x, y - 1.2}, {right, y}, {x, y + 1.2}}, accent);
  }
  void ends() {
    const auto word = [&](double value, bool right) {
      documents::MarkText mark;
      mark.text = end_of_axis(value, plot_.range);
      mark.size = 2.4 * scale_;
      const double width = 0.56 * mark.size * static_cast<double>(mark.text.size());
      mark.baseline = {right ? wide * scale_ - width : 0.0, (high + 2.3) * scale_};
      mark.colour = ink;
      picture_.marks.emplace_back(std::move(mark));
    };
    word(plot_.axis[0], false);
    word(plot_.axis[1], true);
  }

  const ui::InfoPlot& plot_;
  double scale_;
  documents::Picture picture_;
};

}  // namespace

std::vector<documents::Block> printed_plots(const std::vector<ui::InfoClaim>& rows, int dots_per_inch) {
  std::vector<documents::Block> blocks;
  for (const ui::InfoClaim& row : rows) {
    if (!row.subject.empty())
      blocks.emplace_back(documents::Paragraph{{{row.subject, true}}, documents::TextRole::caption});
    documents::Words words{{row.text}};
    if (!row.note.empty()) words.push_back({". " + row.note});
    if (!row.source.empty()) words.push_back({"  " + row.source, false, true, row.address});
    if (!row.plot) {
      blocks.emplace_back(documents::Paragraph{std::move(words), documents::TextRole::small});
      continue;
    }
    documents::Picture picture = PrintedRow(*row.plot, dots_per_inch).drawn();
    picture.alt = row.text;
    picture.beside = std::move(words);
    picture.beside_role = documents::TextRole::small;
    blocks.emplace_back(std::move(picture));
  }
  return blocks;
}

std::vector<documents::Block> printed_numbers(const anatomy::Atlas& atlas, const base::Id& topic, int dots_per_inch) {
  std::vector<documents::Block> blocks;
  const auto found = atlas.topics.find(topic);
  if (found == atlas.topics.end()) return blocks;
  if (const std::vector<ui::InfoClaim> numbers = topic_numbers(atlas, found->second); !numbers.empty()) {
    blocks.emplace_back(documents::Paragraph{{{atlas.language.say(anatomy::phrases::numbers_study_by_study), true}},
                                             documents::TextRole::caption});
    for (documents::Block& row : printed_plots(numbers, dots_per_inch)) blocks.push_back(std::move(row));
  }
  if (const std::optional<ui::InfoWay> way = told_way(atlas, found->second)) {
    blocks.emplace_back(documents::Paragraph{{{way->title, true}}, documents::TextRole::caption});
    blocks.emplace_back(documents::Paragraph{{{way->about}}, documents::TextRole::small});
    for (documents::Block& row : printed_plots(way->near, dots_per_inch)) blocks.push_back(std::move(row));
  }
  return blocks;
}

}  // namespace cluneal::app
