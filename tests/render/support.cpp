#include "support.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <glm/geometric.hpp>
#include <glm/gtc/matrix_transform.hpp>

namespace cluneal::render_test {

namespace {
constexpr float pi = 3.14159265358979f;
}

Studio::Studio() : Studio(std::string()) {}

Studio::Studio(const std::string& shaders) {
  auto made = render::make_offscreen_context();
  if (!made.ok()) FAIL(made.error().message);
  context = std::move(made).value();
  auto drawn = render::make_renderer(shaders);
  if (!drawn.ok()) FAIL(drawn.error().message);
  renderer = std::move(drawn).value();
}

render::Image Studio::picture(const render::Frame& frame, int samples, float resolution) {
  for (;;) {
    const auto statistics = renderer->draw(frame, {resolution, samples});
    if (!statistics.ok()) FAIL(statistics.error().message);
    if (statistics->complete) break;
  }
  auto image = renderer->read();
  if (!image.ok()) FAIL(image.error().message);
  return std::move(image).value();
}

std::shared_ptr<const geometry::Mesh> sphere(const glm::vec3& centre, float radius, int rings) {
  auto mesh = std::make_shared<geometry::Mesh>();
  const auto add = [&](const glm::vec3& direction) {
    mesh->positions.push_back(centre + radius * direction);
    mesh->normals.push_back(direction);
  };
  const int columns = 2 * rings;
  add({0, 0, 1});
  for (int i = 1; i < rings; ++i) {
    const float polar = pi * static_cast<float>(i) / static_cast<float>(rings);
    for (int j = 0; j < columns; ++j) {
      const float turn = 2 * pi * static_cast<float>(j) / static_cast<float>(columns);
      add({std::sin(polar) * std::cos(turn), std::sin(polar) * std::sin(turn), std::cos(polar)});
    }
  }
  add({0, 0, -1});
  const auto at = [&](int ring, int column) {
    return static_cast<std::uint32_t>(1 + (ring - 1) * columns + column % columns);
  };
  const auto last = static_cast<std::uint32_t>(mesh->positions.size() - 1);
  const auto triangle = [&](std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    mesh->indices.insert(mesh->indices.end(), {a, b, c});
  };
  for (int j = 0; j < columns; ++j) {
    triangle(0, at(1, j), at(1, j + 1));
    triangle(last, at(rings - 1, j + 1), at(rings - 1, j));
    for (int i = 1; i + 1 < rings; ++i) {
      triangle(at(i, j), at(i + 1, j), at(i + 1, j + 1));
      triangle(at(i, j), at(i + 1, j + 1), at(i, j + 1));
    }
  }
  return mesh;
}

std::shared_ptr<const geometry::Mesh> plate(float half, float height) {
  auto mesh = std::make_shared<geometry::Mesh>();
  mesh->positions = {{-half, -half, height}, {half, -half, height}, {half, half, height}, {-half, half, height}};
  mesh->normals.assign(4, glm::vec3(0, 0, 1));
  mesh->indices = {0, 1, 2, 0, 2, 3};
  return mesh;
}

std::shared_ptr<const geometry::Mesh> straight_tube(float half, float radius) {
  auto mesh = std::make_shared<geometry::Mesh>();
  constexpr std::uint32_t side_count = 32;
  for (const float x : {-half, half}) {
    for (std::uint32_t i = 0; i < side_count; ++i) {
      const float turn = 2 * pi * static_cast<float>(i) / side_count;
      mesh->positions.emplace_back(x, 0.0f, 0.0f);
      mesh->normals.emplace_back(0.0f, std::cos(turn), std::sin(turn));
    }
  }
  for (const float side : {-1.0f, 1.0f}) {
    mesh->positions.emplace_back(side * half, 0.0f, 0.0f);
    mesh->normals.emplace_back(0.0f, 0.0f, 0.0f);
  }
  mesh->radii.assign(mesh->positions.size(), radius);
  for (std::uint32_t i = 0; i < side_count; ++i) {
    const std::uint32_t next = (i + 1) % side_count;
    mesh->indices.insert(mesh->indices.end(), {i, next + side_count, i + side_count, i, next, next + side_count});
    mesh->indices.insert(mesh->indices.end(),
                         {2 * side_count, next, i, 2 * side_count + 1, i + side_count, next + side_count});
  }
  return mesh;
}

render::Frame frame_of(glm::ivec2 size) {
  render::Frame frame;
  frame.size = size;
  frame.view = glm::lookAt(glm::vec3(0, 0, 500), glm::vec3(0), glm::vec3(0, 1, 0));
  frame.projection =
      glm::perspective(glm::radians(30.0f), static_cast<float>(size.x) / static_cast<float>(size.y), 100.0f, 900.0f);
  return frame;
}

render::Frame parallel_frame_of(glm::ivec2 size, float half_height) {
  render::Frame frame = frame_of(size);
  const float half_width = half_height * static_cast<float>(size.x) / static_cast<float>(size.y);
  frame.projection = glm::ortho(-half_width, half_width, -half_height, half_height, 100.0f, 900.0f);
  return frame;
}

render::DrawItem item_of(std::shared_ptr<const geometry::Mesh> mesh, const glm::vec3& colour, float opacity) {
  render::DrawItem item;
  item.mesh = std::move(mesh);
  item.material.colour = colour;
  item.material.opacity = opacity;
  return item;
}

std::array<int, 4> pixel(const render::Image& image, int x, int y) {
  const std::size_t i =
      4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x));
  return {image.rgba.at(i), image.rgba.at(i + 1), image.rgba.at(i + 2), image.rgba.at(i + 3)};
}

double linear(int value) {
  const double x = value / 255.0;
  return x <= 0.04045 ? x / 12.92 : std::pow((x + 0.055) / 1.055, 2.4);
}

double srgb(double x) {
  return 255 * (x <= 0.0031308 ? 12.92 * x : 1.055 * std::pow(x, 1 / 2.4) - 0.055);
}

double rms(const render::Image& a, const render::Image& b) {
  REQUIRE(a.rgba.size() == b.rgba.size());
  double sum = 0;
  for (std::size_t i = 0; i < a.rgba.size(); ++i) {
    if (i % 4 == 3) continue;
    const double difference = static_cast<double>(a.rgba[i]) - static_cast<double>(b.rgba[i]);
    sum += difference * difference;
  }
  return std::sqrt(sum / (0.75 * static_cast<double>(a.rgba.size())));
}

void keep(const render::Image& image, const std::string& name) {
  std::ofstream file(name + ".pam", std::ios::binary);
  file << "P7\nWIDTH " << image.width << "\nHEIGHT " << image.height
       << "\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n";
  file.write(reinterpret_cast<const char*>(image.rgba.data()), static_cast<std::streamsize>(image.rgba.size()));
}

}  // namespace cluneal::render_test
