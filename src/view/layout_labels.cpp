#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <map>
#include <set>
#include <utility>

#include "view/anchors.h"
#include "view/label_choice.h"
#include "view/label_columns.h"
#include "view/label_dots.h"
#include "view/label_layout.h"
#include "view/label_sides.h"
#include "view/labels.h"

namespace cluneal::view {
namespace {

constexpr double widest_ems = 11;      ///< Longer labels take two lines or three,
constexpr double widest_share = 0.26;  ///< as do those that are wider than this share of the picture
constexpr double narrow_ems = 8.5;     ///< and, as far as that, those that would not stand beside the body.
constexpr double hall_ems = 7.6;       ///< In a hall, where letters are large: as wide as "cluneal nerve".
constexpr double own_side = 10;        ///< Ems that a leader may be longer so that a label stands on its own side.
constexpr double block_gap = 0.4;      ///< Ems between labels of a column.
constexpr double fill = 0.78;          ///< Of a column with text: more is a list, not a figure.
constexpr double fill_over = 0.46;     ///< The same where the column lies before the body and would hide it.
constexpr double even = 0.55;          ///< Of those, up to which a column is filled before the twins' one.
constexpr double alike = 0.7;          ///< Of what is seen of a thing: so much must be seen of its twin for that.
constexpr double central_zone = 0.06;  ///< Of the width between the columns, either side of the middle.
constexpr std::array<double, 2> separations{0.9, 0.45};  ///< Ems between anchors' heights: wished for, and needed.
constexpr double worth_a_doubt = 50;  ///< Rank below which no name is told of a nerve that is nowhere seen by itself.
constexpr double wholly_alone = 1.0;  ///< Ems from other nerves: nobody takes the dot for one of theirs.

struct Placed {
  const WantedLabel* wanted = nullptr;
  bool left = false;
  Anchor anchor;
  double middle = 0;
};

class Layout {
 public:
  Layout(const Inputs& inputs, const Screen& screen, const LabelMetrics& m, const Columns& columns,
         const std::vector<SceneItem>& things, const Anchors& anchors, LabelDots& dots)
      : inputs_(inputs),
        screen_(screen),
        m_(m),
        columns_(columns),
        things_(things),
        anchors_(anchors),
        sides_(screen, columns, m.em),
        dots_(dots) {}

  void place(const WantedLabel& wanted) {
    if (wanted.importance < emphasised && (is_enough(wanted) || is_named_by_parts(wanted))) return;
    // Both columns fill evenly: the twin's, before one is a list and the other bare.
    for (const double share : {wanted.instead.empty() ? 1.0 : even, 1.0}) {
      share_ = share;
      if (try_to_place(wanted)) return;
      for (const WantedLabel& twin : wanted.instead) {
        const bool as_well_seen = twin.seen->share > alike * wanted.seen->share;
        if ((share == 1.0 || as_well_seen) && try_to_place(twin)) return;
      }
    }
    // A sign stands where it stands, and was asked for: better a leader along a nerve than no name.
    if (!is_mark(*wanted.thing)) return;
    even_along_ = true;
    (void)try_to_place(wanted);
    even_along_ = false;
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
      const auto middles = stacked_in(columns_, left, blocks, block_gap * m_.em);
      for (std::size_t i = 0; i < column.size(); ++i) column[i]->middle = middles[i];
    }
    // Only now it is known where leaders turn off.
    std::erase_if(placed_, [&](const Placed& label) {
      if (is_mark(*label.wanted->thing)) return false;
      const auto leader = leader_line(columns_.edge_of(label.left), label.left, label.middle, label.anchor.pixel, m_);
      return anchors_.runs_along(leader[1], leader[0]) || behind_corner(leader);
    });
    return std::move(placed_);
  }

 private:
  /// Whether the picture has as many labels of that kind as are read.
  [[nodiscard]] bool is_enough(const WantedLabel& wanted) const {
    std::map<LabelSort, std::size_t> placed;
    for (const Placed& p : placed_) ++placed[sort_of(*p.wanted)];
    return has_enough(sort_of(wanted), placed, inputs_.look.labels);
  }
  /// Whether parts of it, or of its twin, are named: they say which bone it is.
  [[nodiscard]] bool is_named_by_parts(const WantedLabel& wanted) const {
    return !wanted.part && std::any_of(placed_.begin(), placed_.end(), [&](const Placed& p) {
      return p.wanted->part && without_side(p.wanted->thing->id) == without_side(wanted.thing->id);
    });
  }
  bool try_to_place(const WantedLabel& wanted) {
    Placed label;
    label.wanted = &wanted;
    const bool central = choose_column(label);
    const bool too_wide = wanted.text.width * m_.em > columns_.widest[label.left ? 1 : 0];
    if (stands(label)) return true;
    if (!central && !too_wide && !is_across(label)) return false;
    label.left = !label.left;
    return stands(label);
  }
  /// Places the label in its column if that has room and an anchor.
  bool stands(Placed& label) {
    if (!fits(label) || is_across(label)) return false;
    for (double separation : separations) {
      if (!choose_anchor(label, separation * m_.em)) continue;
      used_[label.left ? 1 : 0] += height_of(*label.wanted) + block_gap * m_.em;
      placed_.push_back(label);
      return true;
    }
    return false;
  }
  [[nodiscard]] double height_of(const WantedLabel& wanted) const {
    return static_cast<double>(wanted.text.lines.size()) * m_.leading * wanted.size;
  }
  [[nodiscard]] bool fits(const Placed& label) const {
    const std::size_t column = label.left ? 1 : 0;
    const double usual = columns_.over[column] ? fill_over : fill;
    const double share = share_ * std::min(1.0, usual * inputs_.look.labels);
    if (label.wanted->text.width * m_.em > columns_.widest[column]) return false;
    return used_[column] + height_of(*label.wanted) <= share * (columns_.bottom[column] - columns_.top[column]);
  }
  [[nodiscard]] int place_of(const Placed& label) const {
    return static_cast<int>(label.wanted->thing - things_.data());
  }
  [[nodiscard]] const Anchors::Places& places_of(const Placed& label) const {
    return label.wanted->part ? label.wanted->part_anchors : anchors_.of(static_cast<std::size_t>(place_of(label)));
  }

  [[nodiscard]] bool is_across(const Placed& label) const {
    return sides_.is_across(label.wanted->id, places_of(label).anchors, label.left);
  }
  /// What speaks against a column for a thing in the middle, pixels: a long leader, nerves that it would cross, and
  /// labels that are there already.
  [[nodiscard]] double column_cost(const Placed& label, bool left) const {
    const glm::dvec2 from = places_of(label).middle;
    const double edge = columns_.edge_of(left);
    return std::abs(edge - from.x) + 0.5 * used_[left ? 1 : 0] +
           4 * m_.em * anchors_.crossed(from, {edge, from.y}, place_of(label)).nerves +
           (sides_.is_other(label.wanted->id, left) ? own_side * m_.em : 0);
  }

  /// By the side on which most of it is seen; gives whether either column would do.
  bool choose_column(Placed& label) const {
    const double off = places_of(label).middle.x - columns_.middle();
    const bool central = std::abs(off) < central_zone * (columns_.right_edge - columns_.left_edge);
    label.left = central ? column_cost(label, true) <= column_cost(label, false) : off < 0;
    // Numbers are read down one column.
    const auto other = std::find_if(placed_.begin(), placed_.end(), [](const Placed& p) { return p.wanted->brief; });
    if (central && label.wanted->brief && other != placed_.end()) label.left = other->left;
    return central;
  }

  [[nodiscard]] bool in_room(const glm::dvec2& pixel) const {
    const double aside = m_.gutter + 0.8 * m_.em;
    const double height = screen_.size().y;
    return pixel.x > columns_.left_edge + aside && pixel.x < columns_.right_edge - aside &&
           pixel.y > m_.margin + inputs_.look.top * height && pixel.y < height * (1 - inputs_.look.bottom) - m_.margin;
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
  /// Smaller is better, pixels: a short leader over few nerves into the middle of the largest part that is seen.
  [[nodiscard]] double cost_of(const Placed& label, const Anchor& anchor) const {
    const Anchors::Places& places = places_of(label);
    const double edge = columns_.edge_of(label.left);
    const bool nerve = label.wanted->thing->kind == Kind::nerve;
    // A nerve is the same all along it, a bone is best met in its middle.
    // Of a part nothing counts as much as that it is there.
    double cost = (nerve ? 0.5 : label.wanted->part ? 4.0 : 1.0) * glm::length(anchor.pixel - places.middle);
    cost += 0.3 * std::abs(anchor.pixel.x - edge);
    const Anchors::Crossed crossed = anchors_.crossed(anchor.pixel, {edge, anchor.pixel.y}, place_of(label));
    cost += 4 * m_.em * crossed.nerves + 2 * crossed.length;
    cost += 4 * m_.em * (1 - anchor.share);
    // Well on the thing, not on its rim, with a dot that is easily found; a nerve where it runs alone.
    cost += 3 * m_.em * (1 - std::min(1.0, anchor.room / m_.em)) + 4 * m_.em * (1 - anchor.dot / (usual_dot * m_.em));
    if (nerve) cost += 12 * m_.em * (1 - std::min(1.0, anchor.alone / (wholly_alone * m_.em)));
    // Worse than any leader is a dot that might mark one nerve or the next.
    if (nerve && anchor.alone < LabelDots::least_alone * m_.em) cost += 40 * m_.em;
    // Where nerves of any hue cross or run close by, one would have to look which of them is meant.
    if (nerve) cost += 60 * m_.em * (1 - std::min(1.0, anchor.clear / (LabelDots::least_clear * m_.em)));
    // A nerve is its trunk; twigs are alike.
    if (anchor.twig) cost += 4 * m_.em;
    return cost;
  }
  /// Whether the marks in the picture's lower corners stand over a leader.
  [[nodiscard]] bool behind_corner(const std::vector<glm::dvec2>& leader) const {
    return std::any_of(columns_.taken.begin(), columns_.taken.end(), [&](const auto& taken) {
      return taken.second.x > taken.first.x && enters(leader, taken.first, taken.second);
    });
  }
  bool choose_anchor(Placed& label, double separation) const {
    std::vector<std::pair<double, const Anchor*>> tried;
    for (const Anchor& anchor : places_of(label).anchors) {
      if (!in_room(anchor.pixel) || sides_.leads_across(anchor, label.left)) continue;
      if (clear(anchor.pixel, label.left, separation)) tried.emplace_back(cost_of(label, anchor), &anchor);
    }
    std::sort(tried.begin(), tried.end());
    // Where it runs apart from others anywhere, or where nothing but a small dot has room, if a name must stand.
    const bool bare = has_clear_place(label);
    if (take_first(label, tried, true, LabelDots::least_found)) return true;
    const bool may_touch = !bare && label.wanted->importance >= worth_a_doubt;
    if (may_touch && take_first(label, tried, false, LabelDots::least_found)) return true;
    return label.wanted->needed && take_first(label, tried, false, 0);
  }
  /// Whether the thing is anywhere seen apart from other nerves.
  [[nodiscard]] bool has_clear_place(const Placed& label) const {
    const auto& anchors = places_of(label).anchors;
    return std::any_of(anchors.begin(), anchors.end(), [&](const Anchor& anchor) { return is_clear(label, anchor); });
  }
  [[nodiscard]] bool is_clear(const Placed& label, const Anchor& anchor) const {
    return label.wanted->thing->kind != Kind::nerve || anchor.clear >= LabelDots::least_alone * m_.em;
  }
  /// Takes the first place with a dot of so many ems at least; `clear`: of those alone that are apart from others.
  bool take_first(Placed& label, const std::vector<std::pair<double, const Anchor*>>& tried, bool clear,
                  double least) const {
    const double turn = columns_.edge_of(label.left) + (label.left ? 1 : -1) * m_.gutter;
    for (const auto& [cost, anchor] : tried) {
      if (clear && !is_clear(label, *anchor)) continue;
      const glm::dvec2 turns_off{turn, anchor->pixel.y};
      if (!even_along_ && (anchors_.runs_along(anchor->pixel, turns_off) || behind_corner({anchor->pixel, turns_off})))
        continue;
      const double dot = dots_.radius_on(*label.wanted->thing, *anchor);
      if (dot <= 0 || (label.wanted->thing->kind == Kind::nerve && dot < least * m_.em)) continue;
      label.anchor = *anchor;
      label.anchor.dot = dot;
      return true;
    }
    return false;
  }

  const Inputs& inputs_;
  const Screen& screen_;
  const LabelMetrics& m_;
  const Columns& columns_;
  const std::vector<SceneItem>& things_;
  const Anchors& anchors_;
  LabelSides sides_;
  LabelDots& dots_;
  std::vector<Placed> placed_;
  double share_ = 1;              ///< Of what a column may hold at most, for the label that is being placed.
  bool even_along_ = false;       ///< Whether its leader may run along a nerve.
  std::array<double, 2> used_{};  ///< Pixels of the right and the left column.
};

/// Labels that were placed, in pixels: the widest of the right and the left column.
std::array<double, 2> widest_of(const std::vector<Placed>& placed, const LabelMetrics& m) {
  std::array<double, 2> widest{};
  for (const Placed& label : placed) {
    double& most = widest[label.left ? 1 : 0];
    most = std::max(most, label.wanted->text.width * m.em);
  }
  return widest;
}

FrameCache::Label remembered(const Placed& placed, const Columns& columns) {
  FrameCache::Label label;
  label.id = placed.wanted->id;
  label.on = placed.wanted->thing->id;
  label.left_column = placed.left;
  label.anchor = placed.anchor.point;
  label.dot = static_cast<float>(placed.anchor.dot);
  label.place = {static_cast<float>(columns.edge_of(placed.left)), static_cast<float>(placed.middle)};
  label.lines = placed.wanted->text.lines;
  label.bold = placed.wanted->bold;
  label.accent = placed.wanted->accent;
  label.size = static_cast<float>(placed.wanted->size);
  label.over_body = columns.over[placed.left ? 1 : 0];
  return label;
}

/// What was laid at one size of the labels.
struct LabelsLaid {
  Columns columns;
  std::vector<WantedLabel> wanted;
  std::vector<Placed> placed;  ///< Points into `wanted`.
};

/// How many groups of cluneal nerves of which a name was wanted have none.
std::size_t groups_unnamed(const LabelsLaid& laid) {
  std::set<Id> missing;
  const auto group_of = [](const WantedLabel& w) {
    return w.bold && !w.accent && w.thing->nerve != nullptr ? w.thing->nerve->group : Id();
  };
  for (const WantedLabel& w : laid.wanted) missing.insert(group_of(w));
  for (const Placed& label : laid.placed) missing.erase(group_of(*label.wanted));
  missing.erase(Id());
  return missing.size();
}

/// `corners` are as large as was asked for, whatever size `m` gives the labels.
LabelsLaid laid_at(const Inputs& inputs, FrameCache& memory, const Screen& screen, const LabelMetrics& m,
                   const std::vector<SceneItem>& things, const Anchors& anchors, const Corners& corners) {
  LabelsLaid laid;
  const auto extent = extent_of(memory, screen, things);
  double most = std::min(widest_ems, widest_share * screen.size().x / m.em);
  if (inputs.look.hall) most = std::min(most, hall_ems);
  bool tight = false;  // Rather a third line than words over what is drawn, where there is room for three beside it.
  if (extent) {
    const double beside = std::min(extent->own_left, screen.size().x - extent->own_right) - m.margin;
    most = std::min(most, std::max(std::min(most, narrow_ems), beside / m.em - beside_body));
    tight = beside > most * m.em;
  }
  laid.wanted = wanted_labels(inputs, memory, things, anchors.sightings(), most, tight && most < widest_ems);
  const auto find_part = [&](WantedLabel& w) {
    if (w.part) w.part_anchors = anchors.about(screen, static_cast<std::size_t>(w.thing - things.data()), *w.part);
  };
  for (WantedLabel& w : laid.wanted) {
    find_part(w);
    for (WantedLabel& twin : w.instead) find_part(twin);
  }
  double widest = 0;
  // A word wider than a third of the picture would leave no room for the body.
  // Nor does a part's: it stands where there is room.
  const auto narrow = [&](const WantedLabel& w) { return !w.part && w.text.width * m.em < screen.size().x / 3; };
  for (const WantedLabel& w : laid.wanted) widest = narrow(w) ? std::max(widest, w.text.width * m.em) : widest;
  laid.columns = columns_of(inputs, memory, screen, m, extent, corners, {widest, widest});
  LabelDots dots(inputs, memory, m, things);
  const auto lay = [&] {
    find_sore(laid.columns, anchors);
    Layout layout(inputs, screen, m, laid.columns, things, anchors, dots);
    for (const WantedLabel& w : laid.wanted) layout.place(w);
    laid.placed = layout.finish();
  };
  lay();
  if (laid.columns.over[0] || laid.columns.over[1]) {
    // The columns need not be wider than what came to stand in them: once more, farther out.
    std::array<double, 2> enough = widest_of(laid.placed, m);
    for (std::size_t side : {0U, 1U}) {
      enough[side] = laid.columns.over[side] && enough[side] > 0 ? enough[side] : widest;
    }
    laid.columns = columns_of(inputs, memory, screen, m, extent, corners, enough);
    lay();
  }
  return laid;
}

}  // namespace

void layout_labels(const Inputs& inputs, FrameCache& memory, const Screen& screen, const LabelMetrics& asked,
                   const std::vector<SceneItem>& things, const Corners& corners) {
  constexpr double step = 0.82;  // Larger steps would go past what has room, smaller ones cost time.
  const auto anchors = anchors_of(inputs, memory, screen, asked, things);
  LabelsLaid laid = laid_at(inputs, memory, screen, asked, things, *anchors, corners);
  // Words so large that columns stand over the nerves leave them without names, and bones in the middle with theirs:
  // rather smaller ones, as far as the size that a reader has who asks for nothing, where that helps.
  double chosen = 1;
  const double least = inputs.look.hall ? 1 : asked.fine / asked.em;
  for (double times = 1; times > least && groups_unnamed(laid) > 0;) {
    times = std::max(least, step * times);
    LabelsLaid tried = laid_at(inputs, memory, screen, smaller(asked, times), things, *anchors, corners);
    if (groups_unnamed(tried) >= groups_unnamed(laid)) continue;
    laid = std::move(tried);
    chosen = times;
  }
  memory.labels_smaller = chosen;
  memory.left_edge = static_cast<float>(laid.columns.left_edge);
  memory.right_edge = static_cast<float>(laid.columns.right_edge);
  std::vector<FrameCache::Label> labels;
  labels.reserve(laid.placed.size());
  for (const Placed& label : laid.placed) labels.push_back(remembered(label, laid.columns));
  memory.labels = std::move(labels);
}

void compute_columns(const Inputs& inputs, FrameCache& memory, const Screen& screen, const LabelMetrics& m,
                     const std::vector<SceneItem>& things, const Corners& corners) {
  memory.labels.clear();
  (void)columns_of(inputs, memory, screen, m, extent_of(memory, screen, things), corners, {0, 0});
}

}  // namespace cluneal::view
