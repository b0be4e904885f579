#include "io/declaration.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "io/declared_unit.h"
#include "io/header_words.h"

namespace cluneal::io {
namespace {

/// "ras", "lpi": three directions of a body, one of each pair.
bool is_anatomical(std::string_view space) {
  if (space.size() != 3) return false;
  const auto has_one_of = [&space](std::string_view two) { return space.find_first_of(two) != std::string::npos; };
  return has_one_of("lr") && has_one_of("ap") && has_one_of("is");
}

/// Three directions as a header writes them, and where in its words they stand.
struct NamedSpace {
  std::string axes, written;
  std::size_t begin = 0, end = 0;
  bool plain = false;     ///< In capitals or in whole words, so that it can hardly be another word.
  bool declared = false;  ///< Axis by axis: "x: right, y: anterior, z: superior".
};

/// The direction of "R" or "right"; 0 for another word.
char direction_of(const HeaderWord& word, bool& plain) {
  if (word.kind != HeaderWord::Kind::word) return 0;
  if (word.text.size() == 1 && among(word.text, {"l", "r", "a", "p", "i", "s"})) {
    plain = plain && word.capital;
    return word.text[0];
  }
  return among(word.text, {"left", "right", "anterior", "posterior", "superior", "inferior"}) ? word.text[0] : '\0';
}

/// "RAS", "R-A-S", "right anterior superior" at a place.
std::optional<NamedSpace> space_at(const HeaderWords& words, std::size_t i) {
  const HeaderWord& word = words[i];
  if (word.kind == HeaderWord::Kind::word && is_anatomical(word.text))
    return NamedSpace{word.text, word.text, i, i + 1, word.capital};
  NamedSpace space{{}, {}, i, i, true};
  for (std::size_t at = i; space.axes.size() < 3; ++at) {
    if (!space.axes.empty() && among(word_at(words, at).text, {"-", ",", "/", "+"})) ++at;
    const char direction = direction_of(word_at(words, at), space.plain);
    if (direction == 0) return std::nullopt;
    space.axes += direction;
    space.written += (space.written.empty() ? "" : "-") + words[at].text;
    space.end = at + 1;
  }
  return is_anatomical(space.axes) ? std::optional(space) : std::nullopt;
}

/// "x=R y=A z=S", "+x right, +y anterior, +z superior" at a place.
std::optional<NamedSpace> axes_at(const HeaderWords& words, std::size_t i) {
  NamedSpace space{{}, {}, i, i, true, true};
  for (const char* axis : {"x", "y", "z"}) {
    while (among(word_at(words, i).text, {",", ";", "+", "and"})) ++i;
    if (word_at(words, i).text != axis) return std::nullopt;
    ++i;
    while (among(word_at(words, i).text, {"=", ":", ">", "+", "is", "points", "to", "towards", "axis"})) ++i;
    const char direction = direction_of(word_at(words, i), space.plain);
    if (direction == 0) return std::nullopt;
    space.axes += direction;
    space.written += (space.written.empty() ? "" : "-") + words[i].text;
    space.end = ++i;
  }
  return is_anatomical(space.axes) ? std::optional(space) : std::nullopt;
}

bool is_space_key(const HeaderWords& words, std::size_t i) {
  const bool key = among(word_at(words, i).text, {"space", "system", "coordinate", "coordinates", "coords", "coord",
                                                  "orientation", "convention", "axes", "axis", "frame", "coordsys",
                                                  "coordinatesystem", "coordsystem", "coordspace"});
  return key && (i == 0 || !among(words[i - 1].text, {"color", "colour", "rgb", "texture"}));
}

/// What may stand between "coordinate system" and its name.
bool is_between_space(const HeaderWord& word) {
  if (word.kind == HeaderWord::Kind::sign) return opens_or_closes(word) || among(word.text, {"=", ":", "-", "+"});
  return among(word.text,
               {"is", "are", "in", "the", "used", "of", "anatomical", "patient", "order", "xyz", "as", "x", "y", "z"});
}

/// Whether a text declares the space that stands in it, and does not only use its letters.
bool is_declared(const HeaderWords& words, const NamedSpace& space) {
  if (space.declared) return true;
  bool stated = false;
  std::size_t i = space.begin;
  while (i > 0 && is_between_space(words[i - 1])) {
    --i;
    stated = stated || among(words[i].text, {"=", ":"});
  }
  if (i > 0 && is_space_key(words, i - 1) && (stated || space.plain)) return true;
  if (!space.plain) return false;
  std::size_t behind = space.end;
  while (behind < words.size() && is_between_space(words[behind])) ++behind;
  if (is_space_key(words, behind)) return true;
  return i == 0 && behind == words.size();  // Nothing else: "in RAS".
}

void read_space(const HeaderWords& words, std::string_view text, DeclaredFrame& frame) {
  std::optional<NamedSpace> declared;
  bool doubtful = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    auto space = axes_at(words, i);
    if (!space) space = space_at(words, i);
    if (!space) continue;
    i = space->end - 1;
    if (is_declared(words, *space)) {
      doubtful = doubtful || (declared && declared->axes != space->axes);
      declared = space;
    } else {
      doubtful = doubtful || (space->plain && among(space->axes, {"ras", "lps"}));
    }
  }
  if (doubtful) {
    frame.add_remark("speaks of its space in words that are not understood here (" + quoted_header(text) +
                     "); that was passed over: look whether left and right are true");
    return;
  }
  if (!declared) return;
  if (!among(declared->axes, {"ras", "lps"})) {
    frame.add_remark("names its space \"" + declared->written +
                     "\", which is not known here; it was taken as LPS: look whether left and right are true");
    return;
  }
  if (!frame.space.empty() && frame.space != declared->axes) {
    frame.add_remark("states two spaces, and was read in the first: look whether left and right are true");
    return;
  }
  frame.space = declared->axes;
  // Right, anterior, superior: x and y point the other way than in LPS.
  frame.axes.reset();
  if (frame.space == "ras") frame.axes = DeclaredFrame::Axes{2, 1, 1, 1};
}

}  // namespace

void read_declaration(std::string_view text, DeclaredFrame& frame) {
  text.remove_prefix(std::min(text.find_first_not_of("#! \t"), text.size()));
  const HeaderWords words = header_words(text);
  read_space(words, text, frame);
  read_declared_unit(words, text, frame);
}

}  // namespace cluneal::io
