#include "render/gl/warm_up.h"

#include <array>
#include <glm/gtc/matrix_transform.hpp>

#include "render/gl/state.h"

namespace cluneal::render::gl {

namespace {

struct Feature {
  bool tube = false;
  Material material;
  bool fading = false;
};

Material with(float opacity, Pattern pattern, bool halo, float emphasis) {
  Material material;
  material.opacity = opacity;
  material.pattern = pattern;
  material.halo = halo;
  material.emphasis = emphasis;
  return material;
}

/// In the order in which a session is likely to need them.
std::array<Feature, 11> all_features() {
  Material veil = with(0.5f, Pattern::none, false, 0);
  veil.surface = Surface::skin;
  return {{{false, with(1, Pattern::none, false, 0)},
           {true, with(1, Pattern::none, true, 0)},
           {false, veil, true},
           {false, with(0.5f, Pattern::none, false, 0)},
           {true, with(1, Pattern::dashed, false, 0)},
           {false, with(1, Pattern::none, false, 1)},
           {false, with(0.5f, Pattern::hatched, false, 0)},
           {true, with(0.5f, Pattern::none, true, 0)},
           {false, with(1, Pattern::none, false, 0), true},
           {true, with(1, Pattern::none, true, 0), true},
           {false, with(0.5f, Pattern::none, false, 0), true}}};
}

std::shared_ptr<const geometry::Mesh> triangle(bool tube) {
  auto mesh = std::make_shared<geometry::Mesh>();
  mesh->positions = {{-1, -1, 0}, {1, -1, 0}, {0, 1, 0}};
  mesh->normals.assign(3, glm::vec3(0, 0, 1));
  mesh->indices = {0, 1, 2};
  if (tube) mesh->radii.assign(3, 0.1f);
  return mesh;
}

}  // namespace

bool WarmUp::step(ShaderLibrary& shaders, MeshCache& meshes, OverlayPass& overlay) {
  const std::array<Feature, 11> features = all_features();
  if (done_ >= features.size()) return false;
  const Feature& feature = features[done_++];
  Frame frame;
  frame.size = {8, 8};
  frame.projection = glm::ortho(-2.0f, 2.0f, -2.0f, 2.0f, -2.0f, 2.0f);
  DrawItem item;
  item.mesh = triangle(feature.tube);
  item.material = feature.material;
  if (feature.fading) item.fading = Fading(-1, 1, 2, 3);
  frame.items.push_back(item);
  frame.overlay.texts.push_back({"L1", {1, 7}, 8, TextWeight::regular, {0, 0, 0, 1}, {1, 1, 1, 1}});

  GlObjectCounts made;
  ScenePass scene;
  Canvas canvas;
  const auto draw = [&]() -> base::Status {
    if (base::Status status = scene.prepare(frame, meshes, made); !status) return status;
    if (base::Status status = canvas.begin(frame, {{0, 0}, frame.size}, 1, shaders, made); !status) return status;
    // Two samples: the second brings the sum into use.
    for (int sample = 0; sample < 2; ++sample) {
      if (base::Result<Drawn> drawn = canvas.add_sample(frame, scene, 2, shaders, made); !drawn) return drawn.error();
    }
    if (base::Status status = canvas.resolve(shaders, made); !status) return status;
    return overlay.draw(frame.overlay, canvas.tile(), canvas.finished(), shaders, made);
  };
  reset_state();
  const bool drawn = draw().ok();
  frame.items.clear();
  item.mesh.reset();
  meshes.drop_unused();
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  return drawn && done_ < features.size();
}

}  // namespace cluneal::render::gl
