#include "view/label_text.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace cluneal::view {
namespace {

constexpr std::size_t most_widths = 2000;
constexpr std::size_t most_lines = 3;
constexpr double third_line = 1.4;  ///< Times the wished width from which a label takes a third line.

bool upper(char c) {
  return std::isupper(static_cast<unsigned char>(c)) != 0;
}
bool digit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// "L4 vertebra" and "S1" begin with a name that keeps its capital inside a sentence.
bool keeps_capital(const std::string& text) {
  return text.size() > 1 && (upper(text[1]) || digit(text[1]));
}

std::string with_first(std::string text, int (*change)(int)) {
  if (!text.empty()) text[0] = static_cast<char>(change(static_cast<unsigned char>(text[0])));
  return text;
}

std::string with_side(const std::string& name, base::Side side) {
  if (side == base::Side::none) return with_first(name, std::toupper);
  const std::string rest = keeps_capital(name) ? name : with_first(name, std::tolower);
  return (side == base::Side::left ? "Left " : "Right ") + rest;
}

}  // namespace

std::string label_of(const Inputs& inputs, const Shown& thing) {
  if (thing.kind == Kind::model) {
    for (std::size_t i = 0; i < inputs.scene.models.size(); ++i) {
      if (session::model_id(i) == thing.id) return inputs.scene.models[i].name;
    }
    return {};
  }
  if (thing.names == nullptr || thing.names->english.empty()) return thing.id.text();
  return with_side(thing.names->english, base::side_of(thing.id));
}

double width_of(const Inputs& inputs, ViewMemory& memory, const std::string& text, bool bold) {
  const auto key = std::make_pair(text, bold);
  const auto found = memory.text_widths.find(key);
  if (found != memory.text_widths.end()) return found->second;
  if (memory.text_widths.size() > most_widths) memory.text_widths.clear();
  const double width = inputs.fonts.shape(text, bold ? text::Weight::bold : text::Weight::regular).width;
  memory.text_widths[key] = width;
  return width;
}

LabelText filled(const Inputs& inputs, ViewMemory& memory, const std::string& text, bool bold, double widest) {
  LabelText made{{}, 0};
  std::string line;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    std::string longer = line;
    if (!line.empty()) longer += ' ';
    longer += word;
    if (!line.empty() && width_of(inputs, memory, longer, bold) > widest) {
      made.lines.push_back(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (!line.empty()) made.lines.push_back(line);
  for (const std::string& each : made.lines) made.width = std::max(made.width, width_of(inputs, memory, each, bold));
  return made;
}

LabelText wrapped(const Inputs& inputs, ViewMemory& memory, const std::string& text, bool bold, double widest) {
  LabelText best{{text}, width_of(inputs, memory, text, bold)};
  if (best.width <= widest) return best;
  for (std::size_t i = text.find(' '); i != std::string::npos; i = text.find(' ', i + 1)) {
    const std::string first = text.substr(0, i), second = text.substr(i + 1);
    const double width = std::max(width_of(inputs, memory, first, bold), width_of(inputs, memory, second, bold));
    if (width < best.width) best = {{first, second}, width};
  }
  // Where two lines are still far too wide: as many words a line as fit.
  if (best.width <= third_line * widest) return best;
  const LabelText three = filled(inputs, memory, text, bold, widest);
  return three.lines.size() <= most_lines && three.width < best.width ? three : best;
}

}  // namespace cluneal::view
