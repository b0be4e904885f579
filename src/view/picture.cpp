#include <algorithm>
#include <string>
#include <vector>

#include "view/anchors.h"
#include "view/draw_gizmo.h"
#include "view/draw_ruler.h"
#include "view/fading.h"
#include "view/finger.h"
#include "view/labels.h"
#include "view/materials.h"
#include "view/mesh_facts.h"
#include "view/metrics.h"
#include "view/orientation.h"
#include "view/point_marks.h"
#include "view/screen.h"
#include "view/shown.h"
#include "view/side_by_side.h"
#include "view/site_rings.h"
#include "view/spread_lines.h"
#include "view/tape.h"

namespace cluneal::view {
namespace {

std::vector<render::DrawItem> items_of(const Inputs& inputs, FrameCache& memory, const std::vector<SceneItem>& things,
                                       const glm::dvec3& eye) {
  std::vector<render::DrawItem> items;
  items.reserve(things.size());
  for (const SceneItem& thing : things) {
    // A bead would hide the very place and look like a lump on the nerve: a site is its ring.
    if (thing.kind == Kind::site) continue;
    render::DrawItem item;
    item.mesh = thing.mesh;
    item.transform = glm::mat4(thing.transform);
    item.material = thing.material;
    item.tube_scale = thing.tube_scale;
    item.fading = fading_of(thing, things, inputs.atlas, bounds_of(memory, thing.mesh), eye);
    items.push_back(std::move(item));
  }
  return items;
}

/// Whether the labels of the last picture may stay as they lie.
bool labels_keep_still(const Inputs& inputs, const FrameCache& memory) {
  return inputs.moving && memory.labels_size == inputs.size && memory.labels_scale == inputs.scale * inputs.text;
}

void append(const render::Overlay& from, render::Overlay& to) {
  to.lines.insert(to.lines.end(), from.lines.begin(), from.lines.end());
  to.boxes.insert(to.boxes.end(), from.boxes.begin(), from.boxes.end());
  to.texts.insert(to.texts.end(), from.texts.begin(), from.texts.end());
}

/// What stands at the foot of a picture.
struct Foot {
  std::vector<std::string> notes;
  std::vector<KeyEntry> key;
  Corners corners;
};

Foot foot_of(const Inputs& inputs, FrameCache& memory, const LabelMetrics& metrics,
             const std::vector<SceneItem>& things) {
  Foot foot;
  const std::vector<std::string> said = inputs.pane.last ? notes_of(inputs, things) : notes_on_patterns(inputs, things);
  foot.notes = wrapped_notes(inputs, memory, metrics, said);
  if (inputs.pane.first) foot.key = key_of(inputs, things);
  foot.corners = corners_of(inputs, memory, metrics, foot.notes, foot.key);
  return foot;
}

/// Whether more than an edge of what is shown lies behind the colours' key or the notes.
bool covers_something(const Corners& corners, const Anchors& anchors, const Screen& screen, const LabelMetrics& m) {
  constexpr double edge = 0.02;  // Of the box.
  const double width = screen.size().x, foot = screen.size().y - m.margin;
  const auto covers = [&](double left, double right, double height) {
    return right > left && height > 0 && anchors.drawn({left, foot - height}, {right, foot}) > edge;
  };
  return covers(m.margin, m.margin + corners.left_width, corners.left_height) ||
         covers(width - m.margin - corners.right_width, width - m.margin, corners.right_height);
}

/// Whether the key or the notes take so much of the picture that it would be theirs.
bool takes_much(const Corners& corners, const Screen& screen) {
  constexpr double widest = 0.42, highest = 0.3;  // Of the picture.
  return std::max(corners.left_width, corners.right_width) > widest * screen.size().x ||
         std::max(corners.left_height, corners.right_height) > highest * screen.size().y;
}

}  // namespace

Picture make_picture(const Inputs& inputs, FrameCache& memory) {
  Picture picture;
  render::Frame& frame = picture.frame;
  if (inputs.size.x <= 0 || inputs.size.y <= 0) return picture;
  const std::vector<SceneItem> things = visible_items(inputs);
  geometry::Bounds bounds;
  for (const SceneItem& thing : things) bounds.add(bounds_of(memory, thing));
  std::vector<render::DrawItem> finger = finger_items(inputs, memory);
  for (const render::DrawItem& item : finger) bounds.add(geometry::bounds_of(item.mesh->positions));
  frame.size = inputs.size;
  frame.scale = static_cast<float>(line_scale(inputs));
  frame.view = glm::mat4(session::view_matrix(inputs.camera));
  const double aspect = static_cast<double>(inputs.size.x) / inputs.size.y;
  frame.projection = glm::mat4(session::projection_matrix(inputs.camera, aspect, bounds));
  frame.background = background_of(inputs.scene, inputs.transparent, inputs.look);
  frame.items = items_of(inputs, memory, things, session::eye_of(inputs.camera));
  for (render::DrawItem& item :
       items_of(inputs, memory, missing_nerves(inputs, things), session::eye_of(inputs.camera)))
    frame.items.push_back(std::move(item));
  for (render::DrawItem& item : finger) frame.items.push_back(std::move(item));

  const Screen screen(inputs.camera, inputs.size);
  LabelMetrics metrics = metrics_of(inputs);
  const double asked_note = metrics.note;
  Foot foot;
  // What lies under the corners of a still picture: words that were asked for so large that they cover it, or that they
  // take the picture, become smaller, as far as the size of a reader who asks for nothing.
  if (!inputs.moving && !inputs.look.hall) {
    const auto anchors = anchors_of(inputs, memory, screen, metrics, things);
    constexpr double step = 0.8;
    for (memory.notes_smaller = 1;; memory.notes_smaller *= step) {
      metrics.note = std::max(metrics.fine_note, memory.notes_smaller * asked_note);
      foot = foot_of(inputs, memory, metrics, things);
      const bool too_large =
          takes_much(foot.corners, screen) || covers_something(foot.corners, *anchors, screen, metrics);
      if (metrics.note <= metrics.fine_note || !too_large) break;
    }
  } else {
    if (!inputs.look.hall) metrics.note = std::max(metrics.fine_note, memory.notes_smaller * asked_note);
    foot = foot_of(inputs, memory, metrics, things);
  }
  const std::vector<std::string>& notes = foot.notes;
  const std::vector<KeyEntry>& key = foot.key;
  Corners& corners = foot.corners;
  render::Overlay spreads;
  draw_spreads(inputs, memory, screen, metrics, spreads);
  keep_below(spreads, inputs, memory, metrics, corners);
  if (!inputs.scene.labels) {
    compute_columns(inputs, memory, screen, metrics, things, corners);
  } else if (!labels_keep_still(inputs, memory)) {
    layout_labels(inputs, memory, screen, metrics, things, corners);
  }
  draw_marks(inputs, memory, screen, things, frame.overlay);
  draw_labels(inputs, memory, screen, metrics, things, frame.overlay);
  draw_orientation(inputs, memory, screen, metrics, things, notes, key, corners, frame.overlay);
  append(spreads, frame.overlay);
  draw_tapes(inputs, memory, screen, metrics, frame.overlay);
  draw_ruler(inputs, memory, screen, metrics, frame.overlay);
  draw_point_marks(inputs, screen, metrics, frame.overlay);
  draw_gizmo(inputs, metrics, frame.overlay);
  draw_pane_title(inputs, memory, metrics, frame.overlay);
  return picture;
}

}  // namespace cluneal::view
