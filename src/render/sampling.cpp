#include "render/sampling.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cluneal::render {

namespace {

constexpr unsigned dimension_count = 10;
constexpr unsigned bit_count = 24;
constexpr unsigned layer_dimensions = 8;  // Dimensions 0 and 1 place the sample in its pixel.

// Degree, coefficients and first direction numbers of the primitive polynomials of dimensions 2 to 10: the file
// new-joe-kuo-6 of Joe and Kuo, "Constructing Sobol sequences with better two-dimensional projections", 2008.
struct Polynomial {
  unsigned degree, coefficients;
  std::array<std::uint32_t, 5> first;
};
constexpr std::array<Polynomial, dimension_count - 1> primitive_polynomials{{{1, 0, {1}},
                                                                             {2, 1, {1, 3}},
                                                                             {3, 1, {1, 3, 1}},
                                                                             {3, 2, {1, 1, 1}},
                                                                             {4, 1, {1, 1, 3, 3}},
                                                                             {4, 4, {1, 3, 5, 13}},
                                                                             {5, 2, {1, 1, 5, 5, 17}},
                                                                             {5, 4, {1, 1, 5, 5, 5}},
                                                                             {5, 7, {1, 1, 7, 11, 19}}}};

using Directions = std::array<std::array<std::uint32_t, bit_count>, dimension_count>;

constexpr Directions make_directions() {
  Directions table{};
  for (unsigned bit = 0; bit < bit_count; ++bit) table[0][bit] = 1u << (bit_count - 1 - bit);
  for (unsigned d = 1; d < dimension_count; ++d) {
    const Polynomial& p = primitive_polynomials[d - 1];
    for (unsigned bit = 0; bit < bit_count; ++bit) {
      if (bit < p.degree) {
        table[d][bit] = p.first[bit] << (bit_count - 1 - bit);
        continue;
      }
      std::uint32_t v = table[d][bit - p.degree] ^ (table[d][bit - p.degree] >> p.degree);
      for (unsigned k = 1; k < p.degree; ++k) {
        if ((p.coefficients >> (p.degree - 1 - k)) & 1u) v ^= table[d][bit - k];
      }
      table[d][bit] = v;
    }
  }
  return table;
}

constexpr Directions all_directions = make_directions();

}  // namespace

double sobol(std::uint32_t index, unsigned dimension) {
  std::uint32_t bits = 0;
  for (unsigned bit = 0; bit < bit_count; ++bit) {
    if ((index >> bit) & 1u) bits ^= all_directions[dimension % dimension_count][bit];
  }
  return static_cast<double>(bits) / static_cast<double>(1u << bit_count);
}

glm::dvec2 pixel_jitter(std::uint32_t index) {
  // Shifted by half a period: the sequence starts at 0.
  const double x = sobol(index, 0), y = sobol(index, 1);
  return glm::dvec2(x < 0.5 ? x : x - 1, y < 0.5 ? y : y - 1);
}

double layer_threshold(std::uint32_t index, unsigned layer) {
  // Where layers outnumber dimensions, another order within each block of 32 keeps them apart and stratified.
  const std::uint32_t order = (layer / layer_dimensions * 11u) & 31u;
  return sobol(index ^ order, 2 + layer % layer_dimensions);
}

bool is_see_through(const Material& material) {
  constexpr float least_opaque = 0.999f;
  return material.opacity < least_opaque;
}

bool is_veil(const Material& material) {
  return is_see_through(material) && material.surface == Surface::skin && !material.soft;
}

int still_samples(const Frame& frame) {
  const bool noisy = std::any_of(frame.items.begin(), frame.items.end(), [](const DrawItem& item) {
    return is_see_through(item.material) && !is_veil(item.material);
  });
  return noisy ? 32 : 8;
}

}  // namespace cluneal::render
