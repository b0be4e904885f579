#pragma once

#include <array>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <memory>
#include <string>

#include "render/renderer.h"

namespace cluneal::render_test {

/// A context and a renderer on it; ends the test where there is none.
struct Studio {
  Studio();
  explicit Studio(const std::string& shaders);
  std::unique_ptr<render::OffscreenContext> context;  // Outlives the renderer.
  std::unique_ptr<render::Renderer> renderer;

  /// The finished picture; any error ends the test.
  [[nodiscard]] render::Image picture(const render::Frame& frame, int samples = 32, float resolution = 1);
};

[[nodiscard]] std::shared_ptr<const geometry::Mesh> sphere(const glm::vec3& centre, float radius, int rings = 96);
/// A rectangle in the plane z = `height`, seen from +z, from (-half, -half) to (half, half).
[[nodiscard]] std::shared_ptr<const geometry::Mesh> plate(float half, float height);
/// A tube of unit normals round the x axis from -half to half, closed.
[[nodiscard]] std::shared_ptr<const geometry::Mesh> straight_tube(float half, float radius);

/// Looking down the z axis from (0, 0, 500), 30 degrees upright, near 100, far 900.
[[nodiscard]] render::Frame frame_of(glm::ivec2 size);
/// The same from a parallel projection that shows 2 * half_height upright.
[[nodiscard]] render::Frame parallel_frame_of(glm::ivec2 size, float half_height);
[[nodiscard]] render::DrawItem item_of(std::shared_ptr<const geometry::Mesh> mesh, const glm::vec3& colour,
                                       float opacity = 1);

/// Red, green, blue, alpha of a pixel from the top left, 0 to 255.
[[nodiscard]] std::array<int, 4> pixel(const render::Image& image, int x, int y);
[[nodiscard]] double linear(int value);
[[nodiscard]] double srgb(double linear_value);  ///< 0 to 255.
/// Root mean square of the differences of red, green and blue, 0 to 255.
[[nodiscard]] double rms(const render::Image& a, const render::Image& b);
/// Writes a PAM file into the folder the test runs in: what a failing test leaves to look at.
void keep(const render::Image& image, const std::string& name);

}  // namespace cluneal::render_test
