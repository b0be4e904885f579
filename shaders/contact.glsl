// From a pixel's depth to its place in the eye's axes, for what compares places of one picture.
uniform sampler2D u_depth;
uniform vec4 u_eye_xy;  // Scale and offset of x and y.
uniform vec4 u_eye_z;   // Divisor and numerator of the depth, each a slope and an offset.
uniform vec2 u_last;    // The last pixel.

// Beyond the edge nothing is known: as if nothing stood there.
float depth_at(vec2 at) {
  vec2 inside = clamp(at, vec2(0.0), u_last);
  return at == inside ? texelFetch(u_depth, ivec2(inside), 0).r : 1.0;
}

// 1 / clip w: pixels of a unit, but for a factor.
float nearness(float depth) { return u_eye_z.x * depth + u_eye_z.y; }

vec3 eye_place(vec2 pixel, float depth) {
  return vec3(pixel * u_eye_xy.xy + u_eye_xy.zw, u_eye_z.z * depth + u_eye_z.w) / nearness(depth);
}
