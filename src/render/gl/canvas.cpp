#include "render/gl/canvas.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/vector_relational.hpp>

#include "render/gl/state.h"
#include "render/sampling.h"

namespace cluneal::render::gl {

namespace {

/// The part inside which pixels are drawn.
void clip_to(const PixelBox& box) {
  glEnable(GL_SCISSOR_TEST);
  glScissor(box.low.x, box.low.y, std::max(0, box.high.x - box.low.x), std::max(0, box.high.y - box.low.y));
}

}  // namespace

base::Status Canvas::make_targets(glm::ivec2 size, GlObjectCounts& made) {
  if (finished_ && finished_.size() == size) return base::Done{};
  if (!nothing_) {
    GLuint name = 0;
    glGenVertexArrays(1, &name);
    nothing_ = VertexArrayHandle(name);
  }
  // The old ones go first: a large picture would not fit twice.
  for (Framebuffer* target : {&background_, &sample_, &sum_, &finished_}) *target = Framebuffer();
  background_key_.reset();
  for (Framebuffer* target : {&background_, &sample_, &finished_}) {
    base::Result<Framebuffer> made_one = Framebuffer::make(size, GL_SRGB8_ALPHA8, target == &sample_, made);
    if (!made_one) return made_one.error();
    *target = std::move(made_one).value();
  }
  return base::Done{};
}

base::Status Canvas::begin(const Frame& frame, const Tile& tile, float resolution, ShaderLibrary& shaders,
                           GlObjectCounts& made) {
  if (base::Status status = make_targets(tile.size, made); !status) return status;
  tile_ = tile;
  const glm::vec2 wanted = glm::vec2(tile.size) * std::clamp(resolution, 0.05f, 1.0f);
  scaled_ = glm::ivec2(std::max(1, static_cast<int>(std::lround(wanted.x))),
                       std::max(1, static_cast<int>(std::lround(wanted.y))));
  samples_ = summed_ = 0;
  contact_.forget();
  touched_ = {};
  return draw_background({frame.background, tile, frame.size, scaled_}, shaders);
}

base::Status Canvas::draw_background(const BackgroundKey& key, ShaderLibrary& shaders) {
  if (background_key_ == key) return base::Done{};
  background_.bind();
  glViewport(0, 0, scaled_.x, scaled_.y);
  encode_srgb(true);
  const Background& colours = key.background;
  if (colours.transparent) {
    glClearColor(0, 0, 0, 0);
    glClear(GL_COLOR_BUFFER_BIT);
  } else {
    base::Result<const Program*> program = shaders.get(ProgramKind::background);
    if (!program) return program.error();
    (*program)->use();
    (*program)->set(Uniform::top, glm::vec4(colours.top, 1));
    (*program)->set(Uniform::bottom, glm::vec4(colours.bottom, 1));
    const float rows = static_cast<float>(scaled_.y) / static_cast<float>(key.tile.size.y);
    const int below = key.picture.y - key.tile.corner.y - key.tile.size.y;
    (*program)->set(Uniform::height,
                    glm::vec2(static_cast<float>(below) * rows, 1.0f / (static_cast<float>(key.picture.y) * rows)));
    glBindVertexArray(nothing_.name());
    glDrawArrays(GL_TRIANGLES, 0, 3);
  }
  encode_srgb(false);
  background_key_ = key;
  return base::Done{};
}

SampleView Canvas::view_of(const Frame& frame, std::uint32_t sample) const {
  SampleView view;
  view.view = frame.view;
  view.still = projection_of(frame.projection, frame.size, tile_);
  const glm::vec2 move = glm::vec2(2.0 * pixel_jitter(sample) / glm::dvec2(scaled_));
  glm::mat4 jitter(1);
  jitter[3] = glm::vec4(move, 0, 1);
  view.projection = jitter * view.still;
  view.move = move;
  view.size = scaled_;
  const glm::vec2 ratio = glm::vec2(scaled_) / glm::vec2(tile_.size);
  const int below = frame.size.y - tile_.corner.y - tile_.size.y;
  view.corner = glm::ivec2(static_cast<int>(std::lround(static_cast<float>(tile_.corner.x) * ratio.x)),
                           static_cast<int>(std::lround(static_cast<float>(below) * ratio.y)));
  view.rows = static_cast<float>(frame.size.y) * ratio.y;
  view.pixel = 2.0f / (frame.projection[1][1] * static_cast<float>(frame.size.y));
  view.scale = frame.scale;
  view.sample = sample;
  return view;
}

void Canvas::begin_sample() const {
  // After the first sample what no sample touches is background already.
  if (samples_ == 0) {
    background_.copy_to(sample_, scaled_, scaled_);
  } else {
    background_.copy_part_to(sample_, touched_);
  }
  sample_.bind();
  glViewport(0, 0, scaled_.x, scaled_.y);
  glClear(GL_DEPTH_BUFFER_BIT | GL_STENCIL_BUFFER_BIT);
}

base::Status Canvas::find_contact(const Frame& frame, ScenePass& scene, ShaderLibrary& shaders, GlObjectCounts& made) {
  if (!contact_.has_depth()) {
    // The first sample was drawn when nobody knew that more would be wanted. Once more, so that the picture is the same
    // as if one had.
    begin_sample();
    if (base::Status status = scene.draw_depth(view_of(frame, 0), shaders, sample_, contact_, made); !status) {
      return status;
    }
  }
  return contact_.find(touched_, nothing_, shaders, made);
}

base::Result<Drawn> Canvas::add_sample(const Frame& frame, ScenePass& scene, int wanted, ShaderLibrary& shaders,
                                       GlObjectCounts& made) {
  if (base::Status status = accumulate(shaders, made); !status) return status.error();
  if (samples_ > 0 && !contact_.ready()) {
    if (base::Status status = find_contact(frame, scene, shaders, made); !status) return status.error();
  }
  const SampleView view = view_of(frame, static_cast<std::uint32_t>(samples_));
  begin_sample();
  // Sample 0 lies in the middle; the box has room for the others.
  if (samples_ == 0) touched_ = scene.screen_bounds(view);
  encode_srgb(true);
  const bool keeps_depth = samples_ == 0 && wanted > 1;
  base::Result<Drawn> drawn = scene.draw(view, shaders, keeps_depth ? &sample_ : nullptr, contact_, made);
  encode_srgb(false);
  if (drawn) ++samples_;
  return drawn;
}

base::Status Canvas::make_sum(GlObjectCounts& made) {
  const glm::ivec2 wanted = glm::max(touched_.high - touched_.low, glm::ivec2(1));
  if (sum_ && glm::all(glm::greaterThanEqual(sum_.size(), wanted))) return base::Done{};
  // It takes four times the memory of any other target, and a driver in software clears it at once. A little more than
  // is wanted, so that the next picture of the same things needs no other.
  constexpr int step = 64;
  const glm::ivec2 roomy = (glm::max(wanted, sum_.size()) + step - 1) / step * step;
  sum_ = Framebuffer();
  base::Result<Framebuffer> target =
      Framebuffer::make(glm::max(glm::min(roomy, tile_.size), wanted), GL_RGBA32F, false, made);
  if (!target) return target.error();
  sum_ = std::move(target).value();
  return base::Done{};
}

base::Status Canvas::accumulate(ShaderLibrary& shaders, GlObjectCounts& made) {
  if (summed_ == samples_) return base::Done{};
  if (base::Status status = make_sum(made); !status) return status;
  base::Result<const Program*> program = shaders.get(ProgramKind::accumulate);
  if (!program) return program.error();
  sum_.bind();
  glViewport(0, 0, sum_.size().x, sum_.size().y);
  // Around it every sample is the background: what lies there in the sum is never read.
  clip_to({{0, 0}, touched_.high - touched_.low});
  if (summed_ > 0) {
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE);
  }
  (*program)->use();
  (*program)->set(Uniform::image, 0);
  (*program)->set(Uniform::shift, glm::vec2(touched_.low));
  sample_.colour().bind(0);
  glBindVertexArray(nothing_.name());
  glDrawArrays(GL_TRIANGLES, 0, 3);
  glDisable(GL_BLEND);
  glDisable(GL_SCISSOR_TEST);
  ++summed_;
  return base::Done{};
}

base::Status Canvas::resolve(ShaderLibrary& shaders, GlObjectCounts& made) {
  if (samples_ == 1 && summed_ == 0) {
    sample_.copy_to(finished_, scaled_, tile_.size);
    return base::Done{};
  }
  if (samples_ == 0) {
    background_.copy_to(finished_, scaled_, tile_.size);
    return base::Done{};
  }
  if (base::Status status = accumulate(shaders, made); !status) return status;
  base::Result<const Program*> program = shaders.get(ProgramKind::resolve);
  if (!program) return program.error();
  // At a lower resolution the mean goes where the last sample lay, and is stretched from there.
  const bool full = scaled_ == tile_.size;
  const Framebuffer& target = full ? finished_ : sample_;
  background_.copy_to(target, scaled_, scaled_);
  target.bind();
  glViewport(0, 0, scaled_.x, scaled_.y);
  clip_to(touched_);
  encode_srgb(true);
  (*program)->use();
  (*program)->set(Uniform::image, 0);
  (*program)->set(Uniform::shift, glm::vec2(touched_.low));
  (*program)->set(Uniform::weight, 1.0f / static_cast<float>(summed_));
  sum_.colour().bind(0);
  glBindVertexArray(nothing_.name());
  glDrawArrays(GL_TRIANGLES, 0, 3);
  encode_srgb(false);
  glDisable(GL_SCISSOR_TEST);
  if (!full) sample_.copy_to(finished_, scaled_, tile_.size);
  return base::Done{};
}

}  // namespace cluneal::render::gl
