#include "app/cli/seen.h"

#include <algorithm>
#include <map>

#include "base/file.h"
#include "base/json.h"

namespace cluneal::app::cli {
namespace {

/// Rays across the picture's longer side: about one for the width of a nerve.
constexpr int rays_across = 240;

}  // namespace

base::Status write_seen(const std::filesystem::path& file, const view::Inputs& inputs) {
  const int step = std::max(1, std::max(inputs.size.x, inputs.size.y) / rays_across);
  view::ViewMemory memory;
  std::map<base::Id, int> pixels;
  int rays = 0;
  for (int y = step / 2; y < inputs.size.y; y += step) {
    for (int x = step / 2; x < inputs.size.x; x += step, ++rays) {
      const auto picked = view::pick(inputs, memory, {x + 0.5, y + 0.5}, 0);
      if (picked) ++pixels[picked->id];
    }
  }
  base::JsonWriter json;
  json.begin_object().member("format", "cluneal-seen/1").member("step", step).member("rays", rays);
  json.key("ids").begin_object();
  for (const auto& [id, count] : pixels) json.member(id.text(), count);
  json.end_object().end_object();
  return base::write_atomically(file, json.text());
}

}  // namespace cluneal::app::cli
