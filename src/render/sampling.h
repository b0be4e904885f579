#pragma once

#include <cstdint>
#include <glm/vec2.hpp>

#include "render/frame.h"

namespace cluneal::render {

/// Value `index` of dimension `dimension` (0 to 9) of the Sobol sequence with the direction numbers of Joe and Kuo
/// (2008), in [0, 1). Each aligned block of 2^k values is stratified, so that a picture may stop at 32 or at 1024.
[[nodiscard]] double sobol(std::uint32_t index, unsigned dimension);

/// Where in its pixel sample `index` lies, -0.5 to 0.5; sample 0 lies in the middle.
[[nodiscard]] glm::dvec2 pixel_jitter(std::uint32_t index);

/// The opacity threshold of sample `index` for transparent layer `layer`, before the pixel's own shift. Layers are
/// independent of one another, so that what shines through two of them is the product of both.
[[nodiscard]] double layer_threshold(std::uint32_t index, unsigned layer);

/// A quick figure's samples: enough for smooth edges.
inline constexpr int draft_samples = 4;

/// How many samples a picture at rest and a finished figure take. What is see-through is noise that 32 of them even
/// out; where nothing but a veil is, eight are enough: more tell at edges and fading ends only through a magnifier.
[[nodiscard]] int still_samples(const Frame& frame);

/// Whether others show through it.
[[nodiscard]] bool is_see_through(const Material& material);

/// Whether it is skin that one looks through: it lies about all that is shown, so that it can be mixed in at last
/// where other see-through surfaces are dissolved, and is no noise.
[[nodiscard]] bool is_veil(const Material& material);

}  // namespace cluneal::render
