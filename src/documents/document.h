#pragma once

#include <cstddef>
#include <cstdint>
#include <glm/vec2.hpp>
#include <glm/vec4.hpp>
#include <string>
#include <variant>
#include <vector>

namespace cluneal::documents {

// A document as plain values. Lengths are millimetres, sizes of letters points; text is UTF-8.

/// Height 0: as high as what stands on the page, in whole steps (of a pixel of its picture, say).
struct PageSize {
  double width = 210, height = 297;
  double step = 0;
  bool operator==(const PageSize&) const = default;
};
inline constexpr PageSize a4{210, 297}, letter{215.9, 279.4}, slide{254, 142.875};

struct Margins {
  double left = 20, right = 20, top = 18, bottom = 18;
  bool operator==(const Margins&) const = default;
};

/// A stretch of text of one kind.
struct Run {
  std::string text;
  bool bold = false, italic = false;
  std::string link = {};  ///< An address on the web; empty: none.
  bool operator==(const Run&) const = default;
};
using Words = std::vector<Run>;

enum class Align { left, centre, right };
enum class TextRole { body, caption, small };

struct Heading {
  int level = 1;  ///< 1 to 3.
  std::string text;
};
struct Paragraph {
  Words words;
  TextRole role = TextRole::body;
  Align align = Align::left;
};
struct List {
  std::vector<Words> items;
  bool numbered = false;
};
/// Rows of cells; a short row ends in empty ones. The first rows head the columns, again on each page.
struct Table {
  std::vector<std::vector<Words>> rows;
  std::size_t header_rows = 1;
  std::vector<double> shares = {};  ///< Of the width, a column; empty: by what stands in them.
  std::vector<Align> aligns = {};   ///< A column; left where not given.
};
struct Spacer {
  double height = 5;
};
struct Rule {};
struct PageBreak {};

// What is drawn over a picture, in its pixels from its top left; colours sRGB with straight alpha.

/// Round joints and ends.
struct MarkLine {
  std::vector<glm::dvec2> points;
  double width = 1;
  glm::vec4 colour{0, 0, 0, 1};
};
struct MarkShape {
  std::vector<glm::dvec2> outline;  ///< Closed.
  glm::vec4 colour{0, 0, 0, 1};
};
struct MarkBox {
  glm::dvec2 low{0}, high{0};
  double corner = 0;  ///< Radius of its corners.
  glm::vec4 colour{0, 0, 0, 1};
};
struct MarkText {
  std::string text;
  glm::dvec2 baseline{0};  ///< Left end of the baseline.
  double size = 16;        ///< Em, pixels.
  bool bold = false;
  glm::vec4 colour{0, 0, 0, 1};
  glm::vec4 halo{1, 1, 1, 0};  ///< Behind the letters; alpha 0: none.
  double halo_width = 0;       ///< Pixels on each side.
};
using Mark = std::variant<MarkLine, MarkShape, MarkBox, MarkText>;

/// A picture and what is drawn over it, the last on top. It keeps its aspect and is made smaller where it does not fit.
struct Picture {
  int width = 0, height = 0;            ///< Pixels.
  std::vector<std::uint8_t> rgba = {};  ///< sRGB, straight alpha, top row first; empty: marks alone.
  double dots_per_inch = 300;           ///< How large it is on paper.
  bool photograph = false;              ///< Stored as JPEG where it is opaque, in place of pixel by pixel.
  std::string alt = {};                 ///< What it shows, for who cannot see it.
  std::vector<Mark> marks = {};
  Align align = Align::centre;
  Words beside = {};  ///< To the right of a picture that stands on the left: what it says.
  TextRole beside_role = TextRole::caption;
};

using Block = std::variant<Heading, Paragraph, List, Table, Picture, Spacer, Rule, PageBreak>;

struct Document {
  PageSize page = a4;
  Margins margins;
  double text_size = 10;  ///< Points, of body text; headings, captions and small print go by it.
  std::string title, author, subject, keywords;
  std::string language = "en";   ///< BCP 47; it also chooses the form of Chinese and Japanese characters.
  std::string footer = {};       ///< At the foot of every page, on the left.
  bool page_numbers = false;     ///< At the foot of every page, on the right: "2 / 3".
  bool paper = true;             ///< White under all; a PDF's pages are white anyway.
  std::size_t largest_file = 0;  ///< Bytes; pictures are stored more coarsely until it is kept. 0: as large as it gets.
  std::vector<Block> blocks;
};

}  // namespace cluneal::documents
