#include "app/cli/seen.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <map>
#include <vector>

#include "base/file.h"
#include "base/json.h"
#include "view/picking.h"
#include "view/screen.h"

namespace cluneal::app::cli {
namespace {

/// Rays across the picture's longer side: about two for the width of a nerve.
constexpr int rays_across = 480;

/// The met pixel that is nearest to the middle of all: unlike the middle itself it lies on the thing.
glm::dvec2 middle_pixel(const std::vector<glm::dvec2>& pixels) {
  glm::dvec2 middle{0};
  for (const glm::dvec2& pixel : pixels) middle += pixel / static_cast<double>(pixels.size());
  return *std::min_element(pixels.begin(), pixels.end(), [&](const glm::dvec2& a, const glm::dvec2& b) {
    return glm::length(a - middle) < glm::length(b - middle);
  });
}

/// Each label: where its words begin, where its leader ends, and where the patient's midline runs at that depth.
void write_labels(base::JsonWriter& json, const view::Inputs& inputs, view::FrameCache& memory) {
  (void)view::make_picture(inputs, memory);
  const view::Screen screen(inputs.camera, inputs.size);
  json.key("labels").begin_object();
  for (const view::FrameCache::Label& label : memory.labels) {
    const auto anchor = screen.project(label.anchor), midline = screen.project({0, label.anchor.y, label.anchor.z});
    if (!anchor || !midline) continue;
    json.key(label.id.text()).begin_object().member("words", static_cast<double>(label.place.x));
    json.member("anchor", anchor->pixel.x).member("midline", midline->pixel.x).end_object();
  }
  json.end_object();
}

}  // namespace

base::Status write_visibility_report(const std::filesystem::path& file, const view::Inputs& inputs) {
  const int step = std::max(1, std::max(inputs.size.x, inputs.size.y) / rays_across);
  view::FrameCache memory;
  view::Picker picker(inputs, memory);
  std::map<base::Id, std::vector<glm::dvec2>> seen;
  int rays = 0;
  for (int y = step / 2; y < inputs.size.y; y += step) {
    for (int x = step / 2; x < inputs.size.x; x += step, ++rays) {
      const glm::dvec2 pixel{x + 0.5, y + 0.5};
      if (const auto picked = picker.at(pixel, 0)) seen[picked->id].push_back(pixel);
    }
  }
  base::JsonWriter json;
  json.begin_object().member("format", "cluneal-seen/1").member("step", step).member("rays", rays);
  json.key("ids").begin_object();
  for (const auto& [id, pixels] : seen) json.member(id.text(), pixels.size());
  json.end_object();
  json.key("middles").begin_object();
  for (const auto& [id, pixels] : seen) {
    const glm::dvec2 pixel = middle_pixel(pixels);
    json.key(id.text()).begin_array().value(pixel.x).value(pixel.y).end_array();
  }
  json.end_object();
  write_labels(json, inputs, memory);
  json.end_object();
  return base::write_atomically(file, json.text());
}

}  // namespace cluneal::app::cli
