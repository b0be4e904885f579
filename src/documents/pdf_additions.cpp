#include "documents/pdf_additions.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <map>
#include <optional>
#include <string_view>

namespace cluneal::documents {
namespace {

using base::Error;
using base::Result;

const Error not_as_expected{"The PDF could not be given its language and its pictures' descriptions.", {}};

/// A string in hexadecimal digits: UTF-16 with its mark, which needs no escapes.
std::string text_string(const std::string& utf8) {
  std::string out = "<FEFF";
  const auto unit = [&out](unsigned value) {
    char digits[8];
    std::snprintf(digits, sizeof digits, "%04X", value);
    out += digits;
  };
  for (std::size_t i = 0; i < utf8.size();) {
    const auto first = static_cast<unsigned char>(utf8[i]);
    const std::size_t more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    unsigned code = more == 0 ? first : first & (0x3FU >> more);
    for (std::size_t k = 1; k <= more && i + k < utf8.size(); ++k) {
      code = code << 6U | (static_cast<unsigned char>(utf8[i + k]) & 0x3FU);
    }
    i += more + 1;
    if (code >= 0x10000) {
      unit(0xD800 + ((code - 0x10000) >> 10U));
      code = 0xDC00 + ((code - 0x10000) & 0x3FFU);
    }
    unit(code);
  }
  return out + ">";
}

std::optional<std::size_t> number_at(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r')) ++at;
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), value);
  if (error != std::errc()) return {};
  return value;
}

/// The file's one table of objects: number to place.
struct Objects {
  std::map<std::size_t, std::size_t> places;
  std::size_t table = 0;
  std::size_t size = 0, root = 0, info = 0;
};

std::optional<Objects> objects_of(std::string_view pdf) {
  constexpr std::string_view start = "startxref", trailer = "trailer";
  constexpr std::size_t entry_size = 20;
  const std::size_t last = pdf.rfind(start);
  if (last == std::string_view::npos) return {};
  const auto table = number_at(pdf, last + start.size());
  if (!table || *table >= pdf.size() || !pdf.substr(*table).starts_with("xref\n0 ")) return {};
  const std::size_t first = pdf.find('\n', *table + 5) + 1;
  const auto count = number_at(pdf, *table + 7);
  if (!count || first + *count * entry_size > pdf.size()) return {};
  Objects objects;
  objects.table = *table;
  for (std::size_t i = 1; i < *count; ++i) {
    const auto place = number_at(pdf.substr(0, first + i * entry_size + 10), first + i * entry_size);
    if (!place || *place >= pdf.size()) return {};
    objects.places[i] = *place;
  }
  const std::string_view end = pdf.substr(first + *count * entry_size);
  if (!end.starts_with(trailer)) return {};
  const auto value_of = [&](std::string_view key) -> std::size_t {
    const std::size_t at = end.find(key);
    return at == std::string_view::npos ? 0 : number_at(end, at + key.size()).value_or(0);
  };
  objects.size = value_of("/Size");
  objects.root = value_of("/Root");
  objects.info = value_of("/Info");
  return objects;
}

/// The object with `entry` put behind the words that open its dictionary and `opening`; nothing where it has not these.
std::optional<std::string> with_entry(std::string_view pdf, std::size_t place, std::string_view opening,
                                      const std::string& entry) {
  const std::string_view rest = pdf.substr(place);
  const std::size_t end = rest.find("endobj"), at = rest.find(opening);
  if (end == std::string_view::npos || at == std::string_view::npos || at > end) return {};
  std::string object(rest.substr(0, end + 6));
  object.insert(at + opening.size(), entry);
  return object + "\n";
}

std::string table_entry(std::size_t number, std::size_t place) {
  char entry[64];
  std::snprintf(entry, sizeof entry, "%zu 1\n%010zu 00000 n \n", number, place);
  return entry;
}

}  // namespace

Result<std::string> with_additions(std::string pdf, const PdfAdditions& additions) {
  const std::optional<Objects> objects = objects_of(pdf);
  if (!objects || !objects->places.contains(objects->root)) return not_as_expected;
  // Cairo numbers figures in the order in which they are drawn.
  constexpr std::string_view figure = "/Type /StructElem\n   /S /Figure";
  std::map<std::size_t, std::string> changed;
  std::size_t figures = 0;
  for (const auto& [number, place] : objects->places) {
    const std::string_view beginning = std::string_view(pdf).substr(place, 64);
    if (beginning.find(figure) == std::string_view::npos) continue;
    if (figures == additions.alts.size()) return not_as_expected;
    const std::string& alt = additions.alts[figures++];
    if (alt.empty()) continue;
    const auto object = with_entry(pdf, place, figure, "\n   /Alt " + text_string(alt));
    if (!object) return not_as_expected;
    changed[number] = *object;
  }
  if (figures != additions.alts.size()) return not_as_expected;
  const auto catalog = with_entry(
      pdf, objects->places.at(objects->root), "/Type /Catalog",
      "\n   /Lang " + text_string(additions.language) + "\n   /ViewerPreferences << /DisplayDocTitle true >>");
  if (!catalog) return not_as_expected;
  changed[objects->root] = *catalog;

  if (!pdf.ends_with('\n')) pdf += '\n';
  std::string table = "xref\n";
  for (const auto& [number, object] : changed) {
    table += table_entry(number, pdf.size());
    pdf += object;
  }
  const std::size_t place = pdf.size();
  pdf += table + "trailer\n<< /Size " + std::to_string(objects->size) + "\n   /Root " + std::to_string(objects->root) +
         " 0 R\n   /Info " + std::to_string(objects->info) + " 0 R\n   /Prev " + std::to_string(objects->table) +
         "\n>>\nstartxref\n" + std::to_string(place) + "\n%%EOF\n";
  return pdf;
}

}  // namespace cluneal::documents
