#include "contact.glsl"

// How open each pixel lies among the opaque surfaces that are drawn near it: shade by what is shown, and by nothing
// else. Nearness weighs: what is `reach` away or farther shades nothing, so that no dark rim follows what stands far
// before. Pixels of a square of four by four look their own ways; contact_smooth.frag makes one picture of them.
layout(location = 0) out vec4 o_open;
uniform vec4 u_reach;  // x: world units; y: the same at most, pixels; z: pixels of a unit at clip w = 1.

const int kTaps = 16;
const mat2 kGolden = mat2(-0.7373688, 0.6754903, -0.6754903, -0.7373688);  // Turns by the golden angle.
// What rises less is taken for level, since facets stand for what is round: mm, and the cosine.
const vec2 kLevel = vec2(0.2, 0.08);
const float kStrength = 6.5;  // Chosen by eye beside pictures with traced rays.
const float kDarkest = 0.15;

// Across the picture from the place p: the nearer in depth of its two neighbours lies on the same surface.
vec3 along(vec3 p, vec2 at, vec2 step) {
  vec3 ahead = eye_place(at + step + 0.5, depth_at(at + step)) - p;
  vec3 behind = p - eye_place(at - step + 0.5, depth_at(at - step));
  return abs(ahead.z) < abs(behind.z) ? ahead : behind;
}

void main() {
  vec2 at = floor(gl_FragCoord.xy);
  float depth = depth_at(at);
  vec3 p = eye_place(at + 0.5, depth);
  vec3 n = normalize(cross(along(p, at, vec2(1.0, 0.0)), along(p, at, vec2(0.0, 1.0))));
  float scale = u_reach.z * nearness(depth);
  float pixels = min(u_reach.x * scale, u_reach.y);
  float fade = scale * scale / (pixels * pixels);

  float own = dot(mod(at, 4.0), vec2(1.0, 4.0)) / 16.0;
  vec2 way = vec2(cos(6.2831853 * own), sin(6.2831853 * own));
  float shift = fract(own * 7.0 + 0.03125);
  float shut = 0.0;
  for (int i = 0; i < kTaps && depth < 1.0; ++i) {
    // What touches draws the sharpest line.
    float share = (float(i) + shift) / float(kTaps);
    vec2 there = floor(gl_FragCoord.xy + way * (pixels * share * share));
    vec3 to = eye_place(there + 0.5, depth_at(there)) - p;
    float away = dot(to, to) + 1e-6;
    shut += max((dot(to, n) - kLevel.x) * inversesqrt(away) - kLevel.y, 0.0) * max(1.0 - away * fade, 0.0);
    way = kGolden * way;
  }
  o_open = vec4(max(1.0 - kStrength / float(kTaps) * shut, kDarkest));
}
