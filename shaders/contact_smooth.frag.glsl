#include "contact.glsl"

// The mean of four by four pixels, of those that lie on the same surface.
layout(location = 0) out vec4 o_open;
uniform sampler2D u_image;
uniform vec4 u_reach;

const float kSlope = 8.0;  // Pixels that the surface may recede in so small a square.

void main() {
  vec2 at = floor(gl_FragCoord.xy);
  float depth = depth_at(at);
  float here = 1.0 / nearness(depth);
  float allowed = u_reach.z * nearness(depth) / kSlope;
  float sum = 0.0, all = 1e-4;
  for (int i = 0; i < 16 && depth < 1.0; ++i) {
    vec2 there = clamp(at + vec2(float(i & 3) - 2.0, float(i >> 2) - 2.0), vec2(0.0), u_last);
    float weight = max(1.0 - abs(1.0 / nearness(depth_at(there)) - here) * allowed, 0.0);
    sum += weight * texelFetch(u_image, ivec2(there), 0).r;
    all += weight;
  }
  o_open = vec4(sum > 0.0 ? sum / all : 1.0);
}
