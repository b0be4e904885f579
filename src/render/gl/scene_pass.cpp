#include "render/gl/scene_pass.h"

#include <algorithm>
#include <cmath>
#include <glm/gtc/matrix_access.hpp>
#include <glm/gtc/matrix_inverse.hpp>
#include <glm/matrix.hpp>

#include "render/fading.h"
#include "render/sampling.h"
#include "render/surface_look.h"

namespace cluneal::render::gl {

namespace {

constexpr float rim_width = 1.6f;      // Pixels, at least.
constexpr float rim_share = 0.34f;     // Of a tube's radius.
constexpr float outline_width = 2.6f;  // Pixels.
// In drawing order: what has neither of them, what is dissolved, and veils, which are mixed with all of that.
constexpr unsigned see_through_flags = surface_hashed | surface_veil;
static_assert(surface_hashed < surface_veil);
constexpr GLint most_marks = 255;  // Of eight bits of stencil; what comes later does not shine through.
// White about the thing's own hue, edged with ink so that it stands out on any ground: what the reader points at. Any
// other hue would be taken for that of a group of nerves.
const glm::vec3 accent_colour(1.0f, 1.0f, 1.0f);
constexpr float outline_ink = 2.2f;  // Pixels of ink beyond it.
const glm::vec3 ink_colour(0.010f, 0.011f, 0.016f);

bool has_outline(const Material& material) {
  return material.emphasis > 0.01f && !is_see_through(material);
}

// Of the four ways through the noise (dither_of) the fourth is that of what fades or shines behind what is seen
// through: it crosses the first, which the skin has. Ways that mirror each other would show as moire.
unsigned see_through_layer(unsigned n) {
  return 4 * (n / 3) + n % 3;
}
unsigned layer_behind(unsigned n) {
  return 4 * n + 3;
}

// Turns the layer's number into its own way through the noise, so that two layers do not share holes.
glm::vec4 dither_of(unsigned layer, const SampleView& view) {
  constexpr float fast_step = 0.06711056f, slow_step = 0.00583715f;  // Jimenez 2014.
  glm::vec2 way(fast_step, slow_step);
  if ((layer & 1u) != 0) way = glm::vec2(slow_step, -fast_step);
  if ((layer & 2u) != 0) way = glm::vec2(-way.x, way.y);
  const double start = 0.6180339887498949 * layer + static_cast<double>(way.x) * view.corner.x +
                       static_cast<double>(way.y) * view.corner.y;
  return glm::vec4(way, static_cast<float>(start - std::floor(start)),
                   static_cast<float>(layer_threshold(view.sample, layer)));
}

Fading fading_of(const DrawItem& source, unsigned flags, const SampleView& view) {
  return (flags & surface_tube) != 0 ? *source.fading : fading_seen(*source.fading, view.view * source.transform);
}

// From pixels and depth of the target to the world.
glm::mat4 unprojection(const SampleView& view) {
  glm::mat4 to_ndc(1);
  to_ndc[0][0] = 2.0f / static_cast<float>(view.size.x);
  to_ndc[1][1] = 2.0f / static_cast<float>(view.size.y);
  to_ndc[2][2] = 2.0f;
  to_ndc[3] = glm::vec4(-1, -1, -1, 1);
  return glm::mat4(glm::inverse(glm::dmat4(view.projection) * glm::dmat4(view.view)) * glm::dmat4(to_ndc));
}

void set_culling(bool on, GLenum side) {
  if (on) {
    glEnable(GL_CULL_FACE);
    glCullFace(side);
  } else {
    glDisable(GL_CULL_FACE);
  }
}

/// In a mirror the corners of what faces the eye run the other way round.
bool is_mirrored(const SampleView& view) {
  return glm::determinant(glm::mat3(view.view)) < 0;
}

void begin_surfaces(const SampleView& view) {
  glEnable(GL_DEPTH_TEST);
  glDepthFunc(GL_LEQUAL);
  glDisable(GL_BLEND);
  glFrontFace(is_mirrored(view) ? GL_CW : GL_CCW);
}

void end_surfaces() {
  glDisable(GL_CULL_FACE);
  glDisable(GL_DEPTH_TEST);
}

}  // namespace

void ScenePass::draw(const Batch& batch, Drawn& drawn) {
  std::vector<const GpuMesh*> meshes;
  meshes.reserve(batch.size());
  for (const Item* item : batch) {
    meshes.push_back(item->mesh);
    drawn.triangles += static_cast<std::size_t>(item->mesh->index_count) / 3;
  }
  drawn.calls += draw_meshes(meshes);
}

void ScenePass::find_alike() {
  std::vector<const Item*> unlike;
  for (Item& item : items_) {
    // What dissolves, whole or at an end, has its own way through the noise.
    const bool alone = (item.flags & (surface_hashed | surface_veil | surface_faded)) != 0;
    const auto found = std::find_if(unlike.begin(), unlike.end(), [&](const Item* other) {
      return !alone && other->flags == item.flags && other->mesh->shelf == item.mesh->shelf &&
             other->mesh->closed == item.mesh->closed && other->source->material == item.source->material &&
             other->source->tube_scale == item.source->tube_scale && other->source->transform == item.source->transform;
    });
    item.alike = static_cast<unsigned>(found - unlike.begin());
    if (found == unlike.end()) unlike.push_back(&item);
  }
}

std::vector<ScenePass::Batch> ScenePass::batches_of(const std::vector<const Item*>& items) {
  std::vector<Batch> batches;
  for (const Item* item : items) {
    const auto found = std::find_if(batches.begin(), batches.end(),
                                    [&](const Batch& batch) { return batch.front()->alike == item->alike; });
    if (found == batches.end()) {
      batches.push_back({item});
    } else {
      found->push_back(item);
    }
  }
  return batches;
}

base::Status ScenePass::prepare(const Frame& frame, MeshCache& meshes, GlObjectCounts& made) {
  items_.clear();
  items_.reserve(frame.items.size());
  std::vector<const DrawItem*> seen;
  std::vector<MeshCache::MeshPointer> needed;
  for (const DrawItem& source : frame.items) {
    if (!source.mesh || source.mesh->indices.empty() || source.material.opacity <= 0.001f) continue;
    seen.push_back(&source);
    needed.push_back(source.mesh);
  }
  if (base::Status status = meshes.take(needed, made); !status) return status;
  unsigned see_through = 0, behind = 0;
  GLint marks = 0;
  for (const DrawItem* each : seen) {
    const DrawItem& source = *each;
    Item item;
    item.source = &source;
    item.mesh = &meshes.at(source.mesh);
    const glm::mat4 model_view = frame.view * source.transform;
    item.normal = glm::inverseTranspose(glm::mat3(model_view));
    item.stretch = std::cbrt(std::abs(glm::determinant(glm::mat3(source.transform))));
    item.depth = -(model_view * glm::vec4(0.5f * (item.mesh->low + item.mesh->high), 1)).z;
    if (item.mesh->tube) item.flags |= surface_tube;
    if (source.material.pattern != Pattern::none) item.flags |= surface_patterned;
    if (source.fading) item.flags |= surface_faded;
    if (is_veil(source.material)) {
      item.flags |= surface_veil;
    } else if (is_see_through(source.material)) {
      item.flags |= surface_hashed;
      item.layer = see_through_layer(see_through++);
    } else if (source.material.shines_through > 0 && marks < most_marks) {
      item.mark = ++marks;
      item.layer = layer_behind(behind++);
    } else if (source.fading) {
      item.layer = layer_behind(behind++);
    }
    items_.push_back(item);
  }
  spared_.clear();
  if (see_through == 0) share_marks();
  std::stable_sort(items_.begin(), items_.end(), [](const Item& a, const Item& b) {
    const unsigned first = a.flags & see_through_flags, second = b.flags & see_through_flags;
    return first != second ? first < second : a.depth < b.depth;
  });
  find_alike();
  return base::Done{};
}

PixelBox ScenePass::box_of(const Item& item, const SampleView& view) const {
  const glm::mat4 clip = view.projection * view.view * item.source->transform;
  const float margin = item.mesh->largest_radius * item.source->tube_scale * (1 + rim_share);
  const int pixels = 2 + static_cast<int>(std::ceil((least_tube_width + outline_width) * view.scale));
  return pixels_of(clip, item.mesh->low, item.mesh->high, margin, pixels, view.size);
}

PixelBox ScenePass::screen_bounds(const SampleView& view) const {
  PixelBox all;
  for (const Item& item : items_) all.add(box_of(item, view));
  return all;
}

std::vector<const ScenePass::Item*> ScenePass::seen_in(const SampleView& view) const {
  std::vector<const Item*> seen;
  for (const Item& item : items_) {
    if (!box_of(item, view).empty()) seen.push_back(&item);
  }
  return seen;
}

base::Result<Drawn> ScenePass::draw(const SampleView& view, ShaderLibrary& shaders, const Framebuffer* kept,
                                    Contact& contact, GlObjectCounts& made) {
  begin_surfaces(view);
  Drawn drawn;
  const std::vector<const Item*> seen = seen_in(view);
  contact_ = contact.ready() ? &contact : nullptr;
  base::Status opaque = draw_opaque(seen, view, shaders, drawn);
  contact_ = nullptr;
  if (!opaque) return opaque.error();
  if (kept != nullptr) {
    if (base::Status status = contact.keep_depth(*kept, view, made); !status) return status.error();
  }
  using Step = base::Status (ScenePass::*)(const std::vector<const Item*>&, const SampleView&, ShaderLibrary&, Drawn&);
  for (const Step step : {&ScenePass::draw_rims, &ScenePass::draw_transparent, &ScenePass::draw_see_through_overlay}) {
    if (base::Status status = (this->*step)(seen, view, shaders, drawn); !status) return status.error();
  }
  end_surfaces();
  return drawn;
}

base::Status ScenePass::draw_depth(const SampleView& view, ShaderLibrary& shaders, const Framebuffer& target,
                                   Contact& contact, GlObjectCounts& made) {
  begin_surfaces(view);
  Drawn drawn;
  if (base::Status status = draw_opaque(seen_in(view), view, shaders, drawn); !status) return status;
  end_surfaces();
  return contact.keep_depth(target, view, made);
}

base::Status ScenePass::draw_opaque(const std::vector<const Item*>& seen, const SampleView& view,
                                    ShaderLibrary& shaders, Drawn& drawn) {
  // Where nothing is seen through, nothing has to shine through it.
  const bool marked = !seen.empty() && (seen.back()->flags & see_through_flags) != 0;
  std::vector<Batch> batches;
  std::vector<const Item*> plain;
  for (const Item* item : seen) {
    if ((item->flags & see_through_flags) != 0) break;
    if (marked && item->mark != 0 && spared_.empty()) {
      batches.push_back({item});
    } else {
      plain.push_back(item);
    }
  }
  for (Batch& batch : batches_of(plain)) batches.push_back(std::move(batch));
  std::stable_sort(batches.begin(), batches.end(),
                   [](const Batch& a, const Batch& b) { return a.front()->depth < b.front()->depth; });
  glEnable(GL_STENCIL_TEST);
  glStencilOp(GL_KEEP, GL_KEEP, GL_REPLACE);
  for (const Batch& batch : batches) {
    const Item& first = *batch.front();
    glStencilFunc(GL_ALWAYS, marked ? first.mark : 0, 0xFF);
    // Markers are signs, not things.
    const bool shaded = contact_ != nullptr && first.source->material.surface != Surface::marker;
    const unsigned flags = first.flags | (shaded ? surface_contact : surface_plain);
    if (base::Status status = draw_surface(batch, flags, 1, view, shaders, drawn); !status) return status;
  }
  glDisable(GL_STENCIL_TEST);
  return base::Done{};
}

base::Status ScenePass::draw_rims(const std::vector<const Item*>& seen, const SampleView& view, ShaderLibrary& shaders,
                                  Drawn& drawn) {
  for (const Batch& batch : batches_of(seen)) {
    const Material& material = batch.front()->source->material;
    std::vector<Halo> rims;
    if (has_outline(material)) {
      const float pixels = outline_width * (0.5f + 0.5f * std::min(material.emphasis, 1.0f));
      rims = {{accent_colour, pixels, rim_share, 1e-5f}, {ink_colour, pixels + outline_ink, 1.4f * rim_share, 2e-5f}};
    } else if (material.halo) {
      rims = {{ink_colour + 0.05f * material.colour, rim_width, rim_share, 1e-5f}};
    }
    for (const Halo& rim : rims) {
      if (base::Status status = draw_rim(batch, view, shaders, rim, drawn); !status) return status;
    }
  }
  return base::Done{};
}

base::Status ScenePass::draw_transparent(const std::vector<const Item*>& seen, const SampleView& view,
                                         ShaderLibrary& shaders, Drawn& drawn) {
  for (const Item* item : seen) {
    if ((item->flags & see_through_flags) == 0) continue;
    base::Status status = (item->flags & surface_veil) != 0
                              ? draw_veil(*item, view, shaders, drawn)
                              : draw_surface({item}, item->flags, item->source->material.opacity, view, shaders, drawn);
    if (!status) return status;
  }
  return base::Done{};
}

base::Status ScenePass::draw_see_through_overlay(const std::vector<const Item*>& seen, const SampleView& view,
                                                 ShaderLibrary& shaders, Drawn& drawn) {
  if (!spared_.empty() || seen.empty() || (seen.back()->flags & see_through_flags) == 0) return base::Done{};
  glEnable(GL_STENCIL_TEST);
  glStencilOp(GL_KEEP, GL_KEEP, GL_KEEP);
  // The stencil says where it is the nearest of what is opaque; the depth is that of what is before it. Mixed with what
  // covers it, not dissolved in it: while the picture moves, and has one sample, it would be dots.
  glDepthFunc(GL_GREATER);
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_CONSTANT_ALPHA, GL_ONE_MINUS_CONSTANT_ALPHA, GL_ZERO, GL_ONE);
  for (const Item* item : seen) {
    if (item->mark == 0) continue;
    glStencilFunc(GL_EQUAL, item->mark, 0xFF);
    glBlendColor(0, 0, 0, item->source->material.shines_through);
    base::Status status = draw_surface({item}, item->flags | surface_plain, 1, view, shaders, drawn);
    if (!status) return status;
  }
  glDisable(GL_BLEND);
  glDepthFunc(GL_LEQUAL);
  glDisable(GL_STENCIL_TEST);
  return base::Done{};
}

base::Status ScenePass::draw_surface(const Batch& batch, unsigned flags, float opacity, const SampleView& view,
                                     ShaderLibrary& shaders, Drawn& drawn) {
  const Item& item = *batch.front();
  base::Result<const Program*> found = shaders.get(ProgramKind::surface, flags);
  if (!found) return found.error();
  const Program& program = **found;
  program.use();
  const Material& material = item.source->material;
  const glm::mat4 clip = view.projection * view.view * item.source->transform;
  program.set(Uniform::clip, clip);
  program.set(Uniform::normal, item.normal);
  program.set(Uniform::view_ray, view_ray(view.still, view.size));
  program.set(Uniform::colour, material.colour);
  const SurfaceLook look = look_of(material.surface);
  program.set(Uniform::surface, glm::vec4(look.wrap, look.highlight, look.narrowness, look.edge));
  // A piece of skin keeps its own hue, which says whose it is.
  const float emphasis = material.soft ? 0.0f : material.emphasis;
  program.set(Uniform::emphasis, emphasis);
  program.set(Uniform::edge, glm::vec4(accent_colour, is_see_through(material) ? std::min(emphasis, 1.0f) : 0.0f));
  program.set(Uniform::two_sided, item.mesh->closed ? 0 : 1);
  if ((flags & surface_tube) != 0) {
    program.set(Uniform::row_w, glm::row(clip, 3));
    program.set(Uniform::tube,
                glm::vec2(item.source->tube_scale, 0.5f * least_tube_width * view.scale * view.pixel / item.stretch));
  }
  const bool dissolved = (flags & surface_veil) == 0 && (flags & (surface_hashed | surface_faded)) != 0;
  if (dissolved) program.set(Uniform::dither, dither_of(item.layer, view));
  if (item.source->fading) program.set(Uniform::fading, fading_of(*item.source, item.flags, view));
  if ((flags & see_through_flags) != 0) {
    program.set(Uniform::opacity, std::log2(1 - std::clamp(opacity, 0.0f, 0.9999f)));
    program.set(Uniform::soft, material.soft ? 1.0f : 0.0f);
  }
  if ((flags & surface_patterned) != 0) {
    program.set(Uniform::unproject, unprojection(view));
    program.set(Uniform::pattern, static_cast<int>(material.pattern));
  }
  if ((flags & surface_contact) != 0) contact_->set(program, view);
  // Of a patch on the skin only what is turned to the eye: the far side would show through as a second pattern.
  set_culling(item.mesh->closed || material.soft, GL_BACK);
  // Markers lie on other surfaces and must win against them.
  const bool lifted = material.surface == Surface::marker;
  if (lifted) {
    glEnable(GL_POLYGON_OFFSET_FILL);
    glPolygonOffset(-1.0f, -2.0f);
  }
  draw(batch, drawn);
  if (lifted) glDisable(GL_POLYGON_OFFSET_FILL);
  return base::Done{};
}

base::Status ScenePass::draw_rim(const Batch& batch, const SampleView& view, ShaderLibrary& shaders, const Halo& rim,
                                 Drawn& drawn) {
  const Item& item = *batch.front();
  base::Result<const Program*> found = shaders.get(ProgramKind::halo, item.flags & (surface_tube | surface_faded));
  if (!found) return found.error();
  const Program& program = **found;
  program.use();
  const glm::mat4 clip = view.projection * view.view * item.source->transform;
  const float pixel = view.scale * view.pixel / item.stretch;
  program.set(Uniform::clip, clip);
  program.set(Uniform::row_w, glm::row(clip, 3));
  program.set(Uniform::tube, glm::vec2(item.source->tube_scale, 0.5f * least_tube_width * pixel));
  program.set(Uniform::halo, glm::vec3(rim.pixels * pixel, rim.share, rim.behind));
  program.set(Uniform::colour, rim.colour);
  if (item.source->fading) {
    program.set(Uniform::dither, dither_of(item.layer, view));
    program.set(Uniform::fading, fading_of(*item.source, item.flags, view));
  }
  set_culling(true, GL_FRONT);
  draw(batch, drawn);
  return base::Done{};
}

}  // namespace cluneal::render::gl
