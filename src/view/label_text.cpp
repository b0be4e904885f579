#include "view/label_text.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "text/line_breaks.h"
#include "view/phrases.h"
#include "view/screen.h"

namespace cluneal::view {
namespace {

constexpr std::size_t most_widths = 2000;
constexpr std::size_t most_lines = 4;
constexpr double third_line = 1.4;  ///< Times the wished width from which a label takes a third line, or a fourth.

std::string with_first(std::string text, int (*change)(int)) {
  if (!text.empty()) text[0] = static_cast<char>(change(static_cast<unsigned char>(text[0])));
  return text;
}

}  // namespace

std::string sided_name(const language::Language& language, const std::string& name, base::Side side) {
  if (side == base::Side::none) return with_first(name, std::toupper);
  return language.say(side == base::Side::left ? phrases::left_name : phrases::right_name,
                      {{"name", language.within(name)}});
}

base::Side nearer_side(const session::Camera& camera) {
  constexpr double aside = 0.8;  ///< Cosine.
  const double left = session::axes_of(camera).back.x;
  return left > aside ? base::Side::left : left < -aside ? base::Side::right : base::Side::none;
}

bool sides_by_column(const Inputs& inputs) {
  constexpr double plain = 0.6;                ///< Cosine, as of the letters.
  constexpr double from = 0.3, to = 1 - from;  ///< Of the width.
  const Screen screen(inputs.camera, inputs.size);
  if (std::abs(screen.axes().right.x) < plain) return false;
  const auto midline = screen.project({0, inputs.camera.target.y, inputs.camera.target.z});
  return midline && midline->pixel.x > from * screen.size().x && midline->pixel.x < to * screen.size().x;
}

base::Side side_said(const Inputs& inputs) {
  return inputs.scene.labels ? nearer_side(inputs.camera) : base::Side::none;
}

std::string label_of(const Inputs& inputs, const SceneItem& thing, bool with_side) {
  if (thing.names != nullptr && thing.names->title == phrases::where_it_hurts.text)
    return inputs.atlas.language.say(phrases::where_it_hurts);
  if (thing.kind == Kind::model) {
    for (std::size_t i = 0; i < inputs.scene.models.size(); ++i) {
      if (session::model_id(i) == thing.id) return inputs.scene.models[i].name;
    }
    return {};
  }
  if (thing.names == nullptr || thing.names->title.empty()) return thing.id.text();
  const std::string name = anatomy::in_words_of(
      inputs.atlas.words_by_sex, anatomy::is_woman(inputs.atlas.persons, inputs.scene.body), thing.names->title);
  return sided_name(inputs.atlas.language, name, with_side ? base::side_of(thing.id) : base::Side::none);
}

double width_of(const Inputs& inputs, FrameCache& memory, const std::string& text, bool bold) {
  const auto key = std::make_pair(text, bold);
  const auto found = memory.text_widths.find(key);
  if (found != memory.text_widths.end()) return found->second;
  if (memory.text_widths.size() > most_widths) memory.text_widths.clear();
  const double width = inputs.fonts.shape(text, bold ? text::Weight::bold : text::Weight::regular).width;
  memory.text_widths[key] = width;
  return width;
}

LabelText filled(const Inputs& inputs, FrameCache& memory, const std::string& text, bool bold, double widest) {
  LabelText made{{}, 0};
  std::string line;
  const auto add = [&](const std::string& piece, bool after_space) {
    const std::string longer = line + (after_space && !line.empty() ? " " : "") + piece;
    const bool fits = line.empty() || width_of(inputs, memory, longer, bold) <= widest;
    if (!fits) made.lines.push_back(line);
    line = fits ? longer : piece;
  };
  for (const text::Word& word : text::words_of(text)) {
    const std::string whole = word.text();
    // A long word without a place to break it stands over the edge.
    if (word.pieces.size() == 1 || width_of(inputs, memory, whole, bold) <= widest) {
      add(whole, word.after_space);
      continue;
    }
    for (std::size_t i = 0; i < word.pieces.size(); ++i) add(word.pieces[i], i == 0 && word.after_space);
  }
  if (!line.empty()) made.lines.push_back(line);
  for (const std::string& each : made.lines) made.width = std::max(made.width, width_of(inputs, memory, each, bold));
  return made;
}

namespace {

/// The text on two lines, as even as can be: broken between words, or `within` them too.
LabelText halved(const Inputs& inputs, FrameCache& memory, const std::string& text, bool bold, bool within) {
  LabelText best{{text}, width_of(inputs, memory, text, bold)};
  std::string first;
  const std::vector<text::Word> words = text::words_of(text);
  const auto rest_from = [&](std::size_t word, std::size_t piece) {
    std::string rest;
    for (std::size_t i = word; i < words.size(); ++i, piece = 0) {
      if (words[i].after_space && piece == 0 && !rest.empty()) rest += ' ';
      for (std::size_t k = piece; k < words[i].pieces.size(); ++k) rest += words[i].pieces[k];
    }
    return rest;
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].after_space) first += first.empty() ? "" : " ";
    for (std::size_t k = 0; k < words[i].pieces.size(); ++k) {
      first += words[i].pieces[k];
      const bool whole = k + 1 == words[i].pieces.size();
      if ((!whole && !within) || (whole && i + 1 == words.size())) continue;
      const std::string second = whole ? rest_from(i + 1, 0) : rest_from(i, k + 1);
      const double width = std::max(width_of(inputs, memory, first, bold), width_of(inputs, memory, second, bold));
      if (width < best.width) best = {{first, second}, width};
    }
  }
  return best;
}

}  // namespace

LabelText wrapped(const Inputs& inputs, FrameCache& memory, const std::string& text, bool bold, double widest,
                  bool tight) {
  const double width = width_of(inputs, memory, text, bold);
  if (width <= widest) return {{text}, width};
  LabelText best = halved(inputs, memory, text, bold, false);
  if (best.width > widest) best = halved(inputs, memory, text, bold, true);
  // Where two lines are still too wide: as many words a line as fit.
  if (best.width <= (tight ? 1.0 : third_line) * widest) return best;
  LabelText more = filled(inputs, memory, text, bold, widest);
  return more.lines.size() <= most_lines && more.width < best.width ? more : best;
}

}  // namespace cluneal::view
