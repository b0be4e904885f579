#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <set>

#include "render/gl/mesh_cache.h"
#include "render/packed_mesh.h"
#include "render/sampling.h"
#include "support.h"

using namespace cluneal;
using namespace cluneal::render_test;

TEST_CASE("closed meshes are told from open ones") {
  const auto ball = sphere({5, 6, 7}, 30, 24);
  CHECK(render::is_closed_outward(*ball));
  geometry::Mesh open = *ball;
  open.indices.resize(open.indices.size() - 3);
  CHECK_FALSE(render::is_closed_outward(open));
  geometry::Mesh inside_out = *ball;
  for (std::size_t i = 0; i < inside_out.indices.size(); i += 3) {
    std::swap(inside_out.indices[i], inside_out.indices[i + 1]);
  }
  CHECK_FALSE(render::is_closed_outward(inside_out));
  CHECK_FALSE(render::is_closed_outward(*plate(3, 0)));
  CHECK(render::pack(*straight_tube(10, 2)).closed);
}

TEST_CASE("the length along a tube is that along its axis, whatever the order of its vertices") {
  geometry::Mesh bent = *straight_tube(30, 2);
  for (std::size_t i = 0; i < 64; ++i) bent.positions[i].y = i < 32 ? 0.0f : 80.0f;  // (-30, 0) to (30, 80): 100 mm.
  bent.positions[65].y = 80;
  std::swap(bent.positions[3], bent.positions[40]);
  for (std::uint32_t& index : bent.indices) index = index == 3 ? 40 : index == 40 ? 3 : index;
  const std::vector<float> arcs = render::dash_lengths(bent, 1);  // A hundred, if it is as long as it should be.
  const float first = arcs[0];
  CHECK(std::abs(arcs[63] - first) == Approx(100));
  CHECK(arcs[40] == Approx(first).margin(1e-4));
  CHECK(std::min(arcs[0], arcs[63]) == Approx(0).margin(1e-4));
}

TEST_CASE("each piece of a tube is a whole number of dashes long") {
  // 60 mm and, apart from it, 20 mm.
  geometry::Mesh both = *straight_tube(30, 2);
  const geometry::Mesh second = *straight_tube(10, 2);
  const auto offset = static_cast<std::uint32_t>(both.positions.size());
  for (const glm::vec3& p : second.positions) both.positions.push_back(p + glm::vec3(0, 50, 0));
  both.radii.insert(both.radii.end(), second.radii.begin(), second.radii.end());
  for (const std::uint32_t index : second.indices) both.indices.push_back(index + offset);
  const std::vector<float> dashes = render::dash_lengths(both, 11);
  CHECK(*std::max_element(dashes.begin(), dashes.begin() + offset) == Approx(5));
  CHECK(*std::max_element(dashes.begin() + offset, dashes.end()) == Approx(2));
  CHECK(*std::min_element(dashes.begin(), dashes.end()) == Approx(0).margin(1e-4));
  // Shorter than half a dash: still one, so that no end is in a gap.
  const std::vector<float> few = render::dash_lengths(*straight_tube(2, 1), 11);
  CHECK(*std::max_element(few.begin(), few.end()) == Approx(1));
}

TEST_CASE("broken numbers and missing normals are packed as something drawable") {
  geometry::Mesh mesh = *plate(3, 1);
  mesh.normals.clear();
  mesh.positions[0].x = std::numeric_limits<float>::quiet_NaN();
  const render::PackedMesh packed = render::pack(mesh);
  CHECK(packed.vertices[0].position[0] == 0);
  CHECK(packed.vertices[2].occlusion == 32767);
  CHECK(packed.low.z == 1);
}

TEST_CASE("a renderer leaves no program of its own in use, for whoever shares the context") {
  Studio studio;
  const auto in_use = [] {
    GLint program = -1;
    glGetIntegerv(GL_CURRENT_PROGRAM, &program);
    return program;
  };
  (void)studio.picture(parallel_frame_of({32, 32}, 50), 2);
  CHECK(in_use() == 0);
  const auto other = render::make_renderer("");
  REQUIRE(other.ok());
  // An error that somebody else left on the context is not this picture's.
  glEnable(GL_TEXTURE_2D + 0xFFF);
  const auto drawn = (*other)->draw(parallel_frame_of({32, 32}, 50), {1, 1});
  CHECK(drawn.ok());
  CHECK(in_use() == 0);
}

TEST_CASE("a mesh stays on the card as long as somebody holds it") {
  Studio studio;
  render::gl::MeshCache cache;
  render::gl::GlObjectCounts made;
  auto ball = sphere({0, 0, 0}, 10, 8);
  REQUIRE(cache.take({ball}, made).ok());
  CHECK(made.buffers == 2);
  REQUIRE(cache.take({ball, ball}, made).ok());
  CHECK(made.buffers == 2);
  cache.drop_unused();
  CHECK(cache.size() == 1);
  ball.reset();
  cache.drop_unused();
  CHECK(cache.size() == 0);
}

TEST_CASE("a mesh that names vertices it does not have is refused in a sentence") {
  Studio studio;
  auto broken = std::make_shared<geometry::Mesh>(*plate(3, 0));
  broken->indices.back() = 77;
  render::Frame frame = frame_of({32, 32});
  frame.items.push_back(item_of(broken, glm::vec3(0.5f)));
  const auto drawn = studio.renderer->draw(frame, {});
  REQUIRE_FALSE(drawn.ok());
  CHECK_THAT(drawn.error().message, Catch::Contains("names vertices"));
  // The renderer goes on.
  frame.items.clear();
  CHECK(studio.renderer->draw(frame, {}).ok());
}

TEST_CASE("items without a mesh, without triangles or without opacity are left out") {
  Studio studio;
  render::Frame frame = frame_of({32, 32});
  frame.items.resize(1);
  frame.items.push_back(item_of(std::make_shared<geometry::Mesh>(), glm::vec3(1)));
  frame.items.push_back(item_of(plate(50, 0), glm::vec3(1), 0));
  const auto drawn = studio.renderer->draw(frame, {});
  REQUIRE(drawn.ok());
  CHECK(drawn->triangles == 0);
}

TEST_CASE("what lies outside the picture is not submitted") {
  Studio studio;
  render::Frame frame = frame_of({64, 64});
  frame.items.push_back(item_of(sphere({0, 900, 0}, 50, 16), glm::vec3(1)));
  frame.items.push_back(item_of(sphere({0, 0, 0}, 50, 16), glm::vec3(1)));
  const auto drawn = studio.renderer->draw(frame, {});
  REQUIRE(drawn.ok());
  CHECK(drawn->draw_calls == 1);
  CHECK(drawn->triangles == frame.items[1].mesh->triangle_count());
}

TEST_CASE("what looks alike is drawn in one call, and looks as it would drawn apart") {
  Studio studio;
  render::Frame together = frame_of({120, 90});
  for (const float x : {-60.0f, 0.0f, 60.0f}) {
    together.items.push_back(item_of(sphere({x, 30, 0.3f * x}, 35, 24), {0.75f, 0.68f, 0.55f}));
    together.items.push_back(item_of(straight_tube(70 + 0.1f * x, 4 + 0.02f * x), {0.02f, 0.3f, 0.25f}));
    together.items.back().material.halo = true;
  }
  render::Frame apart = together;
  for (std::size_t i = 0; i < apart.items.size(); ++i) apart.items[i].material.colour += 1e-6f * static_cast<float>(i);
  const auto drawn = studio.renderer->draw(together, {1, 1});
  REQUIRE(drawn.ok());
  CHECK(drawn->draw_calls == 3);  // The spheres, the tubes, the tubes' rims.
  const render::Image picture = studio.picture(together, 4);
  const auto drawn_apart = studio.renderer->draw(apart, {1, 1});
  REQUIRE(drawn_apart.ok());
  CHECK(drawn_apart->draw_calls == 9);
  CHECK(drawn_apart->triangles == drawn->triangles);
  CHECK(rms(studio.picture(apart, 4), picture) < 0.05);
}

TEST_CASE("samples are stratified in every dimension") {
  for (unsigned dimension = 0; dimension < 10; ++dimension) {
    for (const std::uint32_t start : {0u, 32u, 992u}) {
      std::set<int> strata;
      for (std::uint32_t i = start; i < start + 32; ++i) {
        strata.insert(static_cast<int>(render::sobol(i, dimension) * 32));
      }
      CHECK(strata.size() == 32);
    }
  }
  CHECK(render::pixel_jitter(0) == glm::dvec2(0));
  // So are the 8 of a picture in which nothing is see-through, whatever order its fading ends have.
  for (unsigned layer = 0; layer < 40; ++layer) {
    std::set<int> strata;
    for (std::uint32_t i = 0; i < 8; ++i) strata.insert(static_cast<int>(render::layer_threshold(i, layer) * 8));
    CHECK(strata.size() == 8);
  }
  for (unsigned layer = 0; layer < 40; ++layer) {
    double sum = 0;
    for (std::uint32_t i = 0; i < 32; ++i) sum += render::layer_threshold(i, layer);
    CHECK(sum / 32 == Approx(0.484375));  // The mean of 0, 1/32, ..., 31/32.
  }
}

TEST_CASE("A picture takes more samples where something in it is see-through") {
  render::Frame frame;
  CHECK(render::still_samples(frame) == 8);
  frame.items.resize(2);
  CHECK(render::still_samples(frame) == 8);
  frame.items[1].material.opacity = 0.5f;
  CHECK(render::is_see_through(frame.items[1].material));
  CHECK(render::still_samples(frame) == 32);
  CHECK(render::draft_samples < 8);
}
