#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <utility>

#include "view/label_choice.h"
#include "view/label_layout.h"
#include "view/labels.h"

namespace cluneal::view {
namespace {

constexpr double widest_ems = 11;      ///< Longer labels take two lines or three,
constexpr double widest_share = 0.26;  ///< as do those that are wider than this share of the picture.
constexpr double own_side = 10;        ///< Ems that a leader may be longer so that a label stands on its own side.
constexpr double sides_apart = 0.5;    ///< Cosine: from there on the patient's sides lie apart on the picture.
constexpr double on_midline = 0.3;     ///< Ems.
constexpr double beside_body = 2.6;    ///< Ems between the body and a column.
constexpr double block_gap = 0.4;      ///< Ems between labels of a column.
constexpr double fill = 0.78;          ///< Of a column with text: more is a list, not a figure.
constexpr double fill_over = 0.40;     ///< The same where the column lies before the body and would hide it.
constexpr double swap_pixels = 12;     ///< So far over the line a label swaps at once,
constexpr double swap_seconds = 0.3;   ///< and so long after crossing it in any case.
constexpr double central_zone = 0.06;  ///< Of the width between the columns, either side of the middle.
constexpr std::array<double, 2> separations{0.5, 0.2};  ///< Ems between anchors' heights: wished for, and needed.

struct Room {
  double left_edge = 0, right_edge = 0, top = 0;
  std::array<double, 2> bottom{};  ///< Right column, left column.
  std::array<bool, 2> over{};      ///< The same: the body reaches behind the column.
  std::array<double, 2> widest{};  ///< The same: no label may be wider.
  [[nodiscard]] double middle() const { return (left_edge + right_edge) / 2; }
};

/// `widest`: of the right and the left column, pixels.
Room room_of(const Inputs& inputs, ViewMemory& memory, const Screen& screen, const Metrics& m,
             const std::optional<Extent>& extent, const Corners& corners, const std::array<double, 2>& widest) {
  const double width = screen.size().x, height = screen.size().y;
  const double away = beside_body * m.em;
  const double left = m.margin + widest[1];
  const double right = width - m.margin - widest[0];
  Room room;
  room.widest = widest;
  room.left_edge = std::max(left, std::min(extent ? extent->left - away : left, width / 2 - 2 * away));
  room.right_edge = std::min(right, std::max(extent ? extent->right + away : right, width / 2 + 2 * away));
  if (extent) room.over = {extent->right > room.right_edge, extent->left < room.left_edge};
  room.top = m.margin + corners.top;
  room.bottom = {height - m.margin - corners.right_height - 0.4 * m.em,
                 height - m.margin - corners.left_height - 0.4 * m.em};
  memory.left_edge = static_cast<float>(room.left_edge);
  memory.right_edge = static_cast<float>(room.right_edge);
  memory.labels_size = inputs.size;
  memory.labels_scale = inputs.scale * inputs.text;
  return room;
}

/// Where nerves that are seen at all run on the screen, coarsely: a bone's anchor on a nerve would name the wrong
/// thing.
class NerveMap {
 public:
  NerveMap(const Screen& screen, double cell, const std::vector<Shown>& things, const Sightings& sightings)
      : cell_(cell),
        columns_(static_cast<int>(screen.size().x / cell) + 1),
        marked_(static_cast<std::size_t>(columns_) * (static_cast<std::size_t>(screen.size().y / cell) + 1)) {
    for (const Shown& thing : things) {
      const auto seen = sightings.of.find(thing.id);
      if (thing.kind != Kind::nerve || seen == sightings.of.end()) continue;
      if (seen->second.spots.empty()) continue;
      mark(screen, thing.course->line);
      for (const body::Twig& twig : thing.course->twigs) mark(screen, twig.line);
    }
  }
  /// How often a level line from x `from` to x `to` runs onto a nerve.
  [[nodiscard]] int crossings(double from, double to, double y) const {
    const double step = from < to ? cell_ : -cell_;
    int count = 0;
    bool on = false;
    for (double x = from; (to - x) * step > 0; x += step) {
      const std::size_t at = index({x, y});
      const bool now = at < marked_.size() && marked_[at];
      count += now && !on ? 1 : 0;
      on = now;
    }
    return count;
  }
  [[nodiscard]] bool near(const glm::dvec2& pixel) const {
    for (int dx = -1; dx <= 1; ++dx) {
      for (int dy = -1; dy <= 1; ++dy) {
        const std::size_t at = index(pixel + cell_ * glm::dvec2(dx, dy));
        if (at < marked_.size() && marked_[at]) return true;
      }
    }
    return false;
  }

 private:
  [[nodiscard]] std::size_t index(const glm::dvec2& pixel) const {
    if (pixel.x < 0 || pixel.y < 0) return marked_.size();
    return static_cast<std::size_t>(pixel.y / cell_) * static_cast<std::size_t>(columns_) +
           std::min(static_cast<std::size_t>(pixel.x / cell_), static_cast<std::size_t>(columns_ - 1));
  }
  void mark(const Screen& screen, const geometry::Polyline& line) {
    for (const glm::dvec3& point : line) {
      const auto spot = screen.project(point);
      const std::size_t at = spot ? index(spot->pixel) : marked_.size();
      if (at < marked_.size()) marked_[at] = true;
    }
  }
  double cell_;
  int columns_;
  std::vector<bool> marked_;
};

struct Placed {
  const WantedLabel* wanted = nullptr;
  bool left = false;
  double wants_to_swap_since = -1;
  Spot anchor;
  double middle = 0;
};

class Layout {
 public:
  Layout(const Inputs& inputs, const Screen& screen, const Metrics& m, const Room& room, const NerveMap& nerves)
      : inputs_(inputs), screen_(screen), m_(m), room_(room), nerves_(nerves) {}

  void place(const WantedLabel& wanted) {
    if (try_to_place(wanted)) return;
    for (const WantedLabel& twin : wanted.instead) {
      if (try_to_place(twin)) return;
    }
  }

  std::vector<Placed> finish() {
    for (bool left : {false, true}) {
      std::vector<Placed*> column;
      for (Placed& label : placed_) {
        if (label.left == left) column.push_back(&label);
      }
      std::sort(column.begin(), column.end(),
                [](const Placed* a, const Placed* b) { return a->anchor.pixel.y < b->anchor.pixel.y; });
      std::vector<Block> blocks;
      blocks.reserve(column.size());
      for (const Placed* label : column) blocks.push_back({label->anchor.pixel.y, height_of(*label->wanted)});
      const auto middles = stacked(blocks, block_gap * m_.em, room_.top, room_.bottom[left ? 1 : 0]);
      for (std::size_t i = 0; i < column.size(); ++i) column[i]->middle = middles[i];
    }
    return std::move(placed_);
  }
  [[nodiscard]] std::optional<double> next_swap() const { return next_swap_; }

 private:
  bool try_to_place(const WantedLabel& wanted) {
    Placed label;
    label.wanted = &wanted;
    const bool central = choose_column(label);
    const bool too_wide = wanted.text.width * m_.em > room_.widest[label.left ? 1 : 0];
    if (stands(label)) return true;
    if (!central && !too_wide && !is_across(label, label.left)) return false;
    label.left = !label.left;
    return stands(label);
  }
  /// Places the label in its column if that has room and an anchor.
  bool stands(Placed& label) {
    if (!fits(label) || is_across(label, label.left)) return false;
    for (double separation : separations) {
      if (!choose_anchor(label, separation * m_.em)) continue;
      used_[label.left ? 1 : 0] += height_of(*label.wanted) + block_gap * m_.em;
      placed_.push_back(label);
      return true;
    }
    return false;
  }
  [[nodiscard]] double height_of(const WantedLabel& wanted) const {
    return static_cast<double>(wanted.text.lines.size()) * m_.leading;
  }
  [[nodiscard]] bool fits(const Placed& label) const {
    const std::size_t column = label.left ? 1 : 0;
    const double usual = room_.over[column] ? fill_over : fill;
    const double share = std::min(1.0, usual * inputs_.look.labels);
    if (label.wanted->text.width * m_.em > room_.widest[column]) return false;
    return used_[column] + height_of(*label.wanted) <= share * (room_.bottom[column] - room_.top);
  }

  /// What speaks against a column for a thing in the middle, pixels: a long leader, nerves that it would cross, and
  /// labels that are there already.
  [[nodiscard]] double column_cost(const Placed& label, bool left) const {
    const glm::dvec2 from = label.wanted->seen->centroid;
    const double edge = edge_of(left);
    // The first two ems may be the thing itself.
    const double start = from.x + (left ? -2 : 2) * m_.em;
    return std::abs(edge - from.x) + 0.5 * used_[left ? 1 : 0] + 4 * m_.em * nerves_.crossings(start, edge, from.y) +
           (is_other_side(label, left) ? own_side * m_.em : 0);
  }
  /// Whether the label names a side of the patient and the column stands on the other.
  [[nodiscard]] bool is_other_side(const Placed& label, bool left) const {
    const std::optional<bool> own = on_left(label);
    return own && *own != left;
  }
  /// Whether the named side of the patient is the picture's left; nothing where it names none, or they are not apart.
  [[nodiscard]] std::optional<bool> on_left(const Placed& label) const {
    const base::Side side = base::side_of(label.wanted->thing->id);
    const double leftward = -screen_.axes().right.x;  // How far the patient's left lies on the picture's left.
    if (side == base::Side::none || std::abs(leftward) < sides_apart) return {};
    return (side == base::Side::left) == (leftward > 0);
  }
  /// Whether the column stands beyond the patient's midline from what the label names: that must never be.
  [[nodiscard]] bool is_across(const Placed& label, bool left) const {
    const std::optional<bool> own = on_left(label);
    if (!own || *own == left) return false;
    const auto& spots = label.wanted->seen->spots;
    return std::any_of(spots.begin(), spots.end(), [&](const Spot& spot) {
      const double beyond = edge_of(left) - midline_at(spot);
      return *own ? beyond > 0 : beyond < 0;
    });
  }
  [[nodiscard]] double edge_of(bool left) const { return left ? room_.left_edge : room_.right_edge; }
  /// Where the patient's midline runs on the picture for what lies as deep as the spot.
  [[nodiscard]] double midline_at(const Spot& spot) const {
    const auto midline = screen_.project({0, spot.point.y, spot.point.z});
    return midline ? midline->pixel.x : spot.pixel.x;
  }
  /// Whether a leader from the spot to its column would cross the patient's midline, where the sides lie apart.
  [[nodiscard]] bool leads_across(const Spot& spot, bool left) const {
    if (std::abs(screen_.axes().right.x) < sides_apart) return false;
    const double midline = midline_at(spot), here = spot.pixel.x - midline;
    // What is on the midline may be led to either side.
    return std::abs(here) > on_midline * m_.em && here * (edge_of(left) - midline) < 0;
  }

  /// By the side on which most of it is seen, with hysteresis; gives whether either column would do.
  bool choose_column(Placed& label) {
    const double off = label.wanted->seen->centroid.x - room_.middle();
    const double zone = central_zone * (room_.right_edge - room_.left_edge);
    const ViewMemory::Label* before = label.wanted->before;
    const bool central = std::abs(off) < zone;
    if (before == nullptr) {
      label.left = central ? column_cost(label, true) <= column_cost(label, false) : off < 0;
      return central;
    }
    label.left = before->left_column;
    if (central || (off < 0) == before->left_column) return central;
    const double since = before->wants_to_swap_since >= 0 ? before->wants_to_swap_since : inputs_.time;
    if (std::abs(off) > zone + swap_pixels * inputs_.scale || inputs_.time - since >= swap_seconds) {
      label.left = !label.left;
    } else {
      label.wants_to_swap_since = since;
      const double when = since + swap_seconds;
      next_swap_ = next_swap_ ? std::min(*next_swap_, when) : when;
    }
    return false;
  }

  [[nodiscard]] bool in_room(const glm::dvec2& pixel) const {
    const double aside = m_.gutter + 0.8 * m_.em;
    return pixel.x > room_.left_edge + aside && pixel.x < room_.right_edge - aside && pixel.y > m_.margin &&
           pixel.y < screen_.size().y - m_.margin;
  }
  /// Whether a leader ending at `pixel` keeps clear of those placed before.
  [[nodiscard]] bool clear(const glm::dvec2& pixel, bool left, double separation) const {
    for (const Placed& other : placed_) {
      const glm::dvec2& p = other.anchor.pixel;
      if (glm::length(pixel - p) < 0.9 * m_.em) return false;
      if (std::abs(pixel.y - p.y) >= separation) continue;
      if (left == other.left) return false;
      const bool overlap = left ? pixel.x > p.x - m_.em : pixel.x < p.x + m_.em;
      if (overlap) return false;
    }
    return true;
  }
  /// Smaller is better, pixels: a short leader into the middle of what is seen, as it was before.
  [[nodiscard]] double cost_of(const Placed& label, const Spot& spot) const {
    const WantedLabel& w = *label.wanted;
    double cost = glm::length(spot.pixel - w.seen->centroid);
    const double edge = edge_of(label.left);
    cost += 0.3 * std::abs(spot.pixel.x - edge);
    if (w.thing->kind != Kind::nerve) {
      // Well on the thing, not on its rim, not on a nerve, and led without running over one.
      cost += 5 * m_.em * (1 - spot.facing);
      if (nerves_.near(spot.pixel)) cost += 6 * m_.em;
      cost += 2.5 * m_.em * nerves_.crossings(spot.pixel.x, edge, spot.pixel.y);
    }
    if (w.before == nullptr) return cost;
    if (spot.point == w.before->anchor) cost -= 40 * m_.em;
    for (const Placed& other : placed_) {
      const ViewMemory::Label* theirs = other.wanted->before;
      if (theirs == nullptr || other.left != label.left || theirs->left_column != w.before->left_column) continue;
      const bool above = spot.pixel.y < other.anchor.pixel.y, was_above = w.before->place.y < theirs->place.y;
      if (above != was_above) cost += 4 * m_.em;
    }
    return cost;
  }
  bool choose_anchor(Placed& label, double separation) const {
    // What belongs to no side may cross the midline while a turning picture makes up its mind.
    const bool strict = label.wanted->before == nullptr || base::side_of(label.wanted->thing->id) != base::Side::none;
    const Spot* best = nullptr;
    double least = 0;
    for (const Spot& spot : label.wanted->seen->spots) {
      if (!in_room(spot.pixel) || (strict && leads_across(spot, label.left))) continue;
      const double cost = cost_of(label, spot);
      if ((best != nullptr && cost >= least) || !clear(spot.pixel, label.left, separation)) continue;
      best = &spot;
      least = cost;
    }
    if (best != nullptr) label.anchor = *best;
    return best != nullptr;
  }

  const Inputs& inputs_;
  const Screen& screen_;
  const Metrics& m_;
  const Room& room_;
  const NerveMap& nerves_;
  std::vector<Placed> placed_;
  std::array<double, 2> used_{};  ///< Pixels of the right and the left column.
  std::optional<double> next_swap_;
};

}  // namespace

namespace {

/// Labels that were placed, in pixels: the widest of the right and the left column.
std::array<double, 2> widest_of(const std::vector<Placed>& placed, const Metrics& m) {
  std::array<double, 2> widest{};
  for (const Placed& label : placed) {
    double& most = widest[label.left ? 1 : 0];
    most = std::max(most, label.wanted->text.width * m.em);
  }
  return widest;
}

ViewMemory::Label remembered(const Placed& placed, const Room& room) {
  ViewMemory::Label label;
  label.id = placed.wanted->thing->id;
  label.left_column = placed.left;
  label.wants_to_swap_since = placed.wants_to_swap_since;
  label.anchor = placed.anchor.point;
  label.place = {static_cast<float>(placed.left ? room.left_edge : room.right_edge), static_cast<float>(placed.middle)};
  label.lines = placed.wanted->text.lines;
  label.bold = placed.wanted->bold;
  label.over_body = room.over[placed.left ? 1 : 0];
  return label;
}

}  // namespace

std::optional<double> lay_labels(const Inputs& inputs, ViewMemory& memory, const Screen& screen, const Metrics& m,
                                 const std::vector<Shown>& things, const Corners& corners) {
  const auto sightings = sightings_of(inputs, memory, screen, things);
  const auto extent = extent_of(memory, screen, things);
  const std::vector<WantedLabel> wanted =
      wanted_labels(inputs, memory, things, *sightings, std::min(widest_ems, widest_share * screen.size().x / m.em));
  double widest = 0;
  // A word wider than a third of the picture would leave no room for the body.
  const auto narrow = [&](const WantedLabel& w) { return w.text.width * m.em < screen.size().x / 3; };
  for (const WantedLabel& w : wanted) widest = narrow(w) ? std::max(widest, w.text.width * m.em) : widest;
  const NerveMap nerves(screen, 0.6 * m.em, things, *sightings);
  Room room = room_of(inputs, memory, screen, m, extent, corners, {widest, widest});
  std::vector<Placed> placed;
  std::optional<double> next_swap;
  const auto lay = [&] {
    Layout layout(inputs, screen, m, room, nerves);
    for (const WantedLabel& w : wanted) layout.place(w);
    next_swap = layout.next_swap();
    placed = layout.finish();
  };
  lay();
  if (room.over[0] || room.over[1]) {
    // The columns need not be wider than what came to stand in them: once more, farther out.
    std::array<double, 2> enough = widest_of(placed, m);
    for (std::size_t side : {0U, 1U}) enough[side] = room.over[side] && enough[side] > 0 ? enough[side] : widest;
    room = room_of(inputs, memory, screen, m, extent, corners, enough);
    lay();
  }
  std::vector<ViewMemory::Label> labels;
  labels.reserve(placed.size());
  for (const Placed& label : placed) labels.push_back(remembered(label, room));
  memory.labels = std::move(labels);
  return next_swap;
}

void lay_edges(const Inputs& inputs, ViewMemory& memory, const Screen& screen, const Metrics& m,
               const std::vector<Shown>& things, const Corners& corners) {
  memory.labels.clear();
  (void)room_of(inputs, memory, screen, m, extent_of(memory, screen, things), corners, {0, 0});
}

}  // namespace cluneal::view
