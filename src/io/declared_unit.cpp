#include "io/declared_unit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include "io/header_words.h"

namespace cluneal::io {
namespace {

bool is_unit_key(const HeaderWord& word) {
  if (word.kind != HeaderWord::Kind::word) return false;
  return word.text.ends_with("unit") || word.text.ends_with("units") ||
         among(word.text, {"einheit", "einheiten", "unidad", "unidades", "unite", "unites"});
}

/// The unit of length at a place. "in" is an inch only where it cannot be the preposition, and what is squared, divided
/// or multiplied is no unit of length.
const LengthUnit* unit_in(const HeaderWords& words, std::size_t i) {
  if (i >= words.size() || words[i].kind != HeaderWord::Kind::word) return nullptr;
  const LengthUnit* unit = length_unit(words[i].text);
  if (unit == nullptr) return nullptr;
  const HeaderWord& next = word_at(words, i + 1);
  if (among(next.text, {"/", "*", "^"}) || (next.kind == HeaderWord::Kind::number && next.glued)) return nullptr;
  if (words[i].text != "in" || i == 0) return unit;
  const HeaderWord& before = words[i - 1];
  const bool stated = before.kind == HeaderWord::Kind::number || among(before.text, {"=", "\"", "'", "(", "["});
  return stated || next.kind != HeaderWord::Kind::word ? unit : nullptr;
}

struct UnitStatement {
  double factor = 1;
  const LengthUnit* unit = nullptr;
  [[nodiscard]] double millimetres() const { return factor * unit->millimetres; }
};

/// What may stand between "units" and the unit.
bool is_between(const HeaderWord& word) {
  if (word.kind == HeaderWord::Kind::sign) return opens_or_closes(word) || among(word.text, {"=", ":", "-"});
  return among(word.text, {"is",        "are",       "in",     "of",          "the",        "used",        "measured",
                           "length",    "given",     "all",    "a",           "set",        "to",          "as",
                           "for",       "this",      "file",   "model",       "mesh",       "geometry",    "vertex",
                           "vertices",  "expressed", "here",   "points",      "position",   "coordinates", "coordinate",
                           "positions", "lengths",   "equals", "corresponds", "represents", "means",       "equal"});
}

std::optional<double> count_at(const HeaderWords& words, std::size_t i) {
  if (i >= words.size()) return std::nullopt;
  if (words[i].kind == HeaderWord::Kind::number) return words[i].value;
  return among(words[i].text, {"one", "each"}) ? std::optional<double>(1) : std::nullopt;
}

/// Whether the number at a place is that of a scale: "scale=0.01", "scale factor: 0.01".
bool is_scale_at(const HeaderWords& words, std::size_t i) {
  if (word_at(words, i).kind != HeaderWord::Kind::number || i == 0) return false;
  // 1:10 is how large a plan is drawn.
  if (among(word_at(words, i + 1).text, {":", "/"})) return false;
  while (i > 1 && among(words[i - 1].text, {"=", ":", "\"", "'"})) --i;
  return among(words[i - 1].text, {"scale", "factor", "scaling"});
}

/// "units: mm", "1 unit = 0.1 inch", "all units are in centimetres": the unit behind the word.
std::optional<UnitStatement> unit_behind(const HeaderWords& words, std::size_t key) {
  const double units = key > 0 && !is_scale_at(words, key - 1) ? count_at(words, key - 1).value_or(1) : 1;
  UnitStatement statement;
  std::size_t i = key + 1;
  while (i < words.size() && unit_in(words, i) == nullptr && is_between(words[i])) ++i;
  if (const auto count = count_at(words, i)) {
    statement.factor = *count;
    ++i;
    while (i < words.size() && opens_or_closes(words[i])) ++i;
  }
  statement.factor /= units;
  statement.unit = unit_in(words, i);
  if (statement.unit == nullptr) return std::nullopt;
  // "mm, cm or m" names none.
  ++i;
  while (i < words.size() && opens_or_closes(words[i])) ++i;
  if (among(word_at(words, i).text, {",", "or", "|", ";"})) {
    const LengthUnit* other = unit_in(words, i + 1);
    if (other != nullptr && other->millimetres != statement.unit->millimetres) return std::nullopt;
  }
  return statement;
}

/// "10 mm per unit", "1 cm = 1 unit", "centimeters as units", "mm units": the unit before the word.
std::optional<UnitStatement> unit_before(const HeaderWords& words, std::size_t key) {
  std::size_t i = key;
  double units = 1;
  if (i > 0 && count_at(words, i - 1)) units = *count_at(words, --i);
  bool per = false;
  while (i > 0 && among(words[i - 1].text, {"as", "is", "are", "the", "for", "of", "a", "used", "per", "-", "=", "\"",
                                            "'", "equals", "/"})) {
    per = per || among(words[i - 1].text, {"per", "/"});
    --i;
  }
  if (i == 0) return std::nullopt;
  const LengthUnit* unit = words[i - 1].kind == HeaderWord::Kind::word ? length_unit(words[i - 1].text) : nullptr;
  if (unit == nullptr || unit->word == "in") return std::nullopt;
  UnitStatement statement{1, unit};
  std::optional<double> count = i > 1 ? count_at(words, i - 2) : std::nullopt;
  // "mm per unit: 10".
  if (!count && per) count = count_at(words, among(word_at(words, key + 1).text, {"=", ":"}) ? key + 2 : key + 1);
  statement.factor = count.value_or(1) / units;
  return statement;
}

/// "100 units per metre", "units per metre: 100".
std::optional<UnitStatement> units_in_one(const HeaderWords& words, std::size_t key) {
  const LengthUnit* unit = length_unit(word_at(words, key + 2).text);
  if (unit == nullptr) return std::nullopt;
  std::optional<double> count = key > 0 ? count_at(words, key - 1) : std::nullopt;
  if (!count && among(word_at(words, key + 3).text, {"=", ":"})) count = count_at(words, key + 4);
  if (!count) return std::nullopt;
  return UnitStatement{1 / *count, unit};
}

/// The scale beside a unit; 1 where there is none.
double stated_scale(const HeaderWords& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_scale_at(words, i)) return words[i].value;
  }
  return 1;
}

/// "unit vectors", "angle units": nothing about lengths.
bool is_of_something_else(const HeaderWords& words, std::size_t key) {
  if (among(word_at(words, key + 1).text,
            {"vector", "vectors", "normal", "normals", "sphere", "cube", "circle", "square", "quaternion",
             "quaternions", "test", "tests", "tangent", "tangents", "box"})) {
    return true;
  }
  return key > 0 && among(words[key - 1].text, {"angle", "angles", "angular", "rotation", "time", "texture", "uv",
                                                "mass", "temperature", "care", "light", "intensity", "density"});
}

/// Whether what stands before a place denies it, or other words of the text name another unit.
bool is_doubtful(const HeaderWords& words, std::size_t key, const UnitStatement& statement) {
  for (std::size_t i = key - std::min<std::size_t>(key, 4); i < key; ++i) {
    if (among(words[i].text, {"not", "no", "never", "without", "unknown", "don", "t"})) return true;
  }
  if (among(word_at(words, key + 1).text, {"=", ":"})) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const LengthUnit* other = unit_in(words, i);
    if (other != nullptr && other->plain && other->millimetres != statement.unit->millimetres) return true;
  }
  return false;
}

std::optional<UnitStatement> statement_at(const HeaderWords& words, std::size_t key) {
  std::optional<UnitStatement> found;
  if (among(word_at(words, key + 1).text, {"per", "/"})) {
    found = units_in_one(words, key);
  } else {
    found = unit_behind(words, key);
    const std::optional<UnitStatement> before = unit_before(words, key);
    if (found && before && before->millimetres() != found->millimetres()) return std::nullopt;
    if (!found) found = before;
  }
  if (!found || is_doubtful(words, key, *found)) return std::nullopt;
  return found;
}

/// A text that holds nothing but a unit.
std::optional<UnitStatement> only_unit(const HeaderWords& words) {
  const LengthUnit* only = nullptr;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const LengthUnit* unit = unit_in(words, i);
    if (unit != nullptr && unit->plain && only == nullptr) {
      only = unit;
    } else if (words[i].kind != HeaderWord::Kind::sign && !among(words[i].text, {"in", "all"})) {
      return std::nullopt;
    }
  }
  return only == nullptr ? std::nullopt : std::optional<UnitStatement>(UnitStatement{1, only});
}

/// "spacing in mm", "scale to mm: 10": a unit is named, of the model perhaps.
bool names_a_unit(const HeaderWords& words) {
  const bool scales = std::any_of(words.begin(), words.end(), [](const HeaderWord& word) {
    return among(word.text, {"scale", "scaled", "factor", "multiply", "divide", "convert", "converted", "conversion"});
  });
  for (std::size_t i = 1; i < words.size(); ++i) {
    const LengthUnit* unit = unit_in(words, i);
    if (unit != nullptr && unit->plain && (scales || among(words[i - 1].text, {"in", "(", "["}))) return true;
  }
  return false;
}

/// Without the word "unit": "coordinates in mm", "dimensions: cm", or nothing but "millimetres". `spoken` where a unit
/// is meant and cannot be understood.
std::optional<UnitStatement> unit_without_key(const HeaderWords& words, bool& spoken) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const LengthUnit* unit = unit_in(words, i + 1);
    if (unit == nullptr && opens_or_closes(words[i + 1])) unit = unit_in(words, i + 2);
    if (unit == nullptr) continue;
    const auto is_of_model = [](const HeaderWord& word) {
      return among(
          word.text,
          {"coordinates", "coordinate", "coords",  "dimensions", "dimension", "lengths",  "distances", "measurements",
           "measures",    "vertices",   "points",  "positions",  "values",    "sizes",    "model",     "geometry",
           "mesh",        "scale",      "scaled",  "everything", "all",       "data",     "surface",   "file",
           "exported",    "saved",      "written", "stored",     "expressed", "measured", "given",     "xyz"});
    };
    const std::size_t first = i - std::min<std::size_t>(i, 4);
    const bool of_model = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                                      words.begin() + static_cast<std::ptrdiff_t>(i), is_of_model);
    const bool in = among(words[i].text, {"in", "uses", "using"}) && of_model;
    const bool sign = i > 0 && among(words[i].text, {"=", ":", "(", "["}) && unit->plain &&
                      among(words[i - 1].text, {"coordinates", "coords", "dimensions", "lengths", "measurements",
                                                "scale", "vertices", "points", "positions", "xyz"});
    if (!in && !sign) continue;
    // The model, and no measure: "vertices in foot".
    if (unit->word == "foot") continue;
    const UnitStatement statement{1, unit};
    if (among(unit->name, {"feet", "thousandths of an inch"}) || is_doubtful(words, i, statement)) {
      spoken = true;
      return std::nullopt;
    }
    return statement;
  }
  return only_unit(words);
}

std::string name_of(const UnitStatement& statement) {
  if (std::abs(statement.factor - 1) < 1e-9) return std::string(statement.unit->name);
  std::array<char, 32> factor{};
  std::snprintf(factor.data(), factor.size(), "%g", statement.factor);
  return std::string("units of ") + factor.data() + " " + std::string(statement.unit->name);
}

/// Takes a statement over, unless it contradicts an earlier one.
void declare_unit(UnitStatement statement, const HeaderWords& words, std::string_view text, DeclaredFrame& frame) {
  double scale = stated_scale(words);
  // units="mm" scale="0.001" says the same twice: how many metres the unit has.
  if (std::abs(scale * 1000 / statement.millimetres() - 1) < 1e-6) scale = 1;
  statement.factor *= scale;
  const double millimetres = statement.millimetres();
  constexpr double least = 1e-7, most = 1e7;
  if (!(millimetres >= least && millimetres <= most)) {
    frame.add_remark("speaks of its unit in a way that makes no sense (" + quoted_header(text) +
                     "); that was passed over");
    return;
  }
  const double earlier = frame.millimetres_per_unit.value_or(millimetres);
  if (std::abs(earlier / millimetres - 1) > 1e-6) {
    frame.add_remark("states two units; it was read as " + frame.unit_name + ", and not as " + name_of(statement));
    return;
  }
  if (scale != 1) {
    frame.add_remark("states a scale beside its unit and was read as " + name_of(statement) +
                     ": look whether its size is right");
  }
  frame.millimetres_per_unit = millimetres;
  frame.unit_name = name_of(statement) + ", as the file says";
}

}  // namespace

void read_declared_unit(const HeaderWords& words, std::string_view text, DeclaredFrame& frame) {
  std::optional<std::size_t> not_understood;
  bool keyed = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_unit_key(words[i])) continue;
    keyed = true;
    if (is_of_something_else(words, i)) continue;
    if (const auto statement = statement_at(words, i)) return declare_unit(*statement, words, text, frame);
    if (!not_understood) not_understood = i;
  }
  bool spoken = false;
  if (!keyed || not_understood) {
    if (const auto statement = unit_without_key(words, spoken); statement && !not_understood) {
      return declare_unit(*statement, words, text, frame);
    }
  }
  if (!not_understood && !spoken && (keyed || !names_a_unit(words))) return;
  std::size_t named = not_understood.value_or(words.size()) + 1;
  if (among(word_at(words, named).text, {"=", ":"})) {
    do ++named;
    while (named < words.size() && opens_or_closes(words[named]));
    const HeaderWord& word = word_at(words, named);
    if (word.kind == HeaderWord::Kind::word && length_unit(word.text) == nullptr) {
      frame.add_remark("names its unit \"" + word.text.substr(0, 40) + "\", which is not known here");
      return;
    }
  }
  frame.add_remark("speaks of its unit in words that are not understood here (" + quoted_header(text) +
                   "); that was passed over: look whether its size is right");
}

}  // namespace cluneal::io
