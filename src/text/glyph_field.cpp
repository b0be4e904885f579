#include "text/glyph_field.h"

#include FT_OUTLINE_H

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace cluneal::text {

namespace {

struct Point {
  double x = 0, y = 0;  ///< Field pixels, y up.
};

struct Segment {
  Point from, to;
};

/// The outline as short straight pieces; curves are cut until they leave their chords by less than this.
constexpr double flatness = 0.02;

class Flattener {
 public:
  explicit Flattener(double scale) : scale_(scale) {}

  [[nodiscard]] std::vector<Segment> run(FT_Outline& outline) {
    FT_Outline_Funcs functions{};
    functions.move_to = [](const FT_Vector* to, void* self) { return static_cast<Flattener*>(self)->move(*to); };
    functions.line_to = [](const FT_Vector* to, void* self) { return static_cast<Flattener*>(self)->line(*to); };
    functions.conic_to = [](const FT_Vector* control, const FT_Vector* to, void* self) {
      return static_cast<Flattener*>(self)->conic(*control, *to);
    };
    functions.cubic_to = [](const FT_Vector* first, const FT_Vector* second, const FT_Vector* to, void* self) {
      return static_cast<Flattener*>(self)->cubic(*first, *second, *to);
    };
    if (FT_Outline_Decompose(&outline, &functions, this) != 0) segments_.clear();
    return std::move(segments_);
  }

 private:
  [[nodiscard]] Point scaled(const FT_Vector& v) const {
    return {static_cast<double>(v.x) * scale_, static_cast<double>(v.y) * scale_};
  }
  int move(const FT_Vector& to) {
    pen_ = scaled(to);
    return 0;
  }
  int line(const FT_Vector& to) {
    add(scaled(to));
    return 0;
  }
  int conic(const FT_Vector& control, const FT_Vector& to) {
    // A quadratic is the cubic whose handles lie two thirds of the way to its control point.
    const Point a = pen_, c = scaled(control), b = scaled(to);
    curve({a.x + 2 * (c.x - a.x) / 3, a.y + 2 * (c.y - a.y) / 3},
          {b.x + 2 * (c.x - b.x) / 3, b.y + 2 * (c.y - b.y) / 3}, b);
    return 0;
  }
  int cubic(const FT_Vector& first, const FT_Vector& second, const FT_Vector& to) {
    curve(scaled(first), scaled(second), scaled(to));
    return 0;
  }
  void add(const Point& to) {
    if (to.x != pen_.x || to.y != pen_.y) segments_.push_back({pen_, to});
    pen_ = to;
  }
  void curve(const Point& first, const Point& second, const Point& end) {
    const Point start = pen_;
    // Wang's bound on how many pieces keep a cubic within the flatness.
    const double bend = std::max(std::hypot(start.x - 2 * first.x + second.x, start.y - 2 * first.y + second.y),
                                 std::hypot(first.x - 2 * second.x + end.x, first.y - 2 * second.y + end.y));
    const int pieces = std::clamp(static_cast<int>(std::ceil(std::sqrt(0.75 * bend / flatness))), 1, 64);
    for (int i = 1; i <= pieces; ++i) {
      const double t = static_cast<double>(i) / pieces, s = 1 - t;
      const double w0 = s * s * s, w1 = 3 * s * s * t, w2 = 3 * s * t * t, w3 = t * t * t;
      add({w0 * start.x + w1 * first.x + w2 * second.x + w3 * end.x,
           w0 * start.y + w1 * first.y + w2 * second.y + w3 * end.y});
    }
  }

  double scale_;
  Point pen_;
  std::vector<Segment> segments_;
};

double distance_squared(const Segment& s, double x, double y) {
  const double dx = s.to.x - s.from.x, dy = s.to.y - s.from.y;
  const double t = std::clamp(((x - s.from.x) * dx + (y - s.from.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
  const double ex = s.from.x + t * dx - x, ey = s.from.y + t * dy - y;
  return ex * ex + ey * ey;
}

/// The texels of the field, row by row from the top.
struct Raster {
  int left = 0, top = 0, width = 0, height = 0;  ///< Field pixels; `top` is the upper edge of the first row.
  [[nodiscard]] double x(int column) const { return left + column + 0.5; }
  [[nodiscard]] double y(int row) const { return top - row - 0.5; }
};

/// Squared distance of each texel to the outline, where that is within the spread.
std::vector<double> distances(const std::vector<Segment>& segments, const Raster& raster) {
  constexpr double far_away = static_cast<double>(field_spread) * field_spread;
  std::vector<double> result(static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height),
                             far_away);
  // Each piece is worked into the texels near it only.
  for (const Segment& s : segments) {
    const auto [x0, x1] = std::minmax(s.from.x, s.to.x);
    const auto [y0, y1] = std::minmax(s.from.y, s.to.y);
    const int first_column = std::max(0, static_cast<int>(std::floor(x0)) - field_spread - raster.left);
    const int last_column = std::min(raster.width - 1, static_cast<int>(std::ceil(x1)) + field_spread - raster.left);
    const int first_row = std::max(0, raster.top - static_cast<int>(std::ceil(y1)) - field_spread);
    const int last_row = std::min(raster.height - 1, raster.top - static_cast<int>(std::floor(y0)) + field_spread);
    for (int row = first_row; row <= last_row; ++row) {
      const std::size_t start = static_cast<std::size_t>(row) * static_cast<std::size_t>(raster.width);
      for (int column = first_column; column <= last_column; ++column) {
        double& nearest = result[start + static_cast<std::size_t>(column)];
        nearest = std::min(nearest, distance_squared(s, raster.x(column), raster.y(row)));
      }
    }
  }
  return result;
}

/// Where the outline crosses the row, and which way; non-zero winding, so that overlapping strokes stay filled.
std::vector<std::pair<double, int>> crossings(const std::vector<Segment>& segments, double y) {
  std::vector<std::pair<double, int>> result;
  for (const Segment& s : segments) {
    if ((s.from.y <= y) == (s.to.y <= y)) continue;
    const double t = (y - s.from.y) / (s.to.y - s.from.y);
    result.emplace_back(s.from.x + t * (s.to.x - s.from.x), s.from.y < s.to.y ? 1 : -1);
  }
  std::sort(result.begin(), result.end());
  return result;
}

std::vector<std::uint8_t> field_values(const std::vector<Segment>& segments, const Raster& raster) {
  const std::vector<double> squared = distances(segments, raster);
  std::vector<std::uint8_t> values(squared.size());
  for (int row = 0; row < raster.height; ++row) {
    const std::vector<std::pair<double, int>> edges = crossings(segments, raster.y(row));
    std::size_t passed = 0;
    int winding = 0;
    for (int column = 0; column < raster.width; ++column) {
      for (; passed < edges.size() && edges[passed].first <= raster.x(column); ++passed) {
        winding += edges[passed].second;
      }
      const std::size_t i =
          static_cast<std::size_t>(row) * static_cast<std::size_t>(raster.width) + static_cast<std::size_t>(column);
      const double away = std::sqrt(squared[i]) * (winding != 0 ? 1 : -1);
      values[i] = static_cast<std::uint8_t>(std::clamp(std::lround(128 + 127 * away / field_spread), 0L, 255L));
    }
  }
  return values;
}

}  // namespace

// FreeType has a distance renderer too; on glyphs of this size it takes fifty times as long, which a first picture
// notices.
GlyphField make_field(const Face& face, std::uint32_t glyph) {
  GlyphField field;
  field.em_per_pixel = 1.0 / field_em;
  field.spread = static_cast<double>(field_spread) / field_em;
  FT_Face outlines = face.outlines();
  if (FT_Load_Glyph(outlines, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0 ||
      outlines->glyph->format != FT_GLYPH_FORMAT_OUTLINE) {
    return field;
  }
  const std::vector<Segment> segments = Flattener(field_em / face.units_per_em()).run(outlines->glyph->outline);
  if (segments.empty()) return field;
  double left = segments[0].from.x, right = left, bottom = segments[0].from.y, top = bottom;
  for (const Segment& s : segments) {
    left = std::min(left, s.to.x);
    right = std::max(right, s.to.x);
    bottom = std::min(bottom, s.to.y);
    top = std::max(top, s.to.y);
  }
  constexpr double largest_extent = 8.0 * field_em;
  if (right - left > largest_extent || top - bottom > largest_extent) return field;  // No letter; a broken font.
  Raster raster;
  raster.left = static_cast<int>(std::floor(left)) - field_spread;
  raster.top = static_cast<int>(std::ceil(top)) + field_spread;
  raster.width = static_cast<int>(std::ceil(right)) + field_spread - raster.left;
  raster.height = raster.top - (static_cast<int>(std::floor(bottom)) - field_spread);
  field.width = raster.width;
  field.height = raster.height;
  field.left = raster.left * field.em_per_pixel;
  field.bottom = (raster.top - raster.height) * field.em_per_pixel;
  field.values = field_values(segments, raster);
  return field;
}

}  // namespace cluneal::text
