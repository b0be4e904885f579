// Vertices are what a software OpenGL spends its time on: one varying, no more work than must be.
#include "fading.glsl"

layout(location = 0) in vec3 a_position;
layout(location = 1) in vec4 a_normal;  // w: occlusion
#ifdef TUBE
layout(location = 2) in vec2 a_tube;  // Radius, dashes along the axis.
uniform vec4 u_row_w;  // Last row of u_clip.
uniform vec2 u_tube;   // x: factor on the radius; y: least radius by clip w, for a least width on the screen.
#endif
uniform mat4 u_clip;
uniform mat3 u_normal;
#if defined(TUBE) && defined(PATTERNED)
out float v_dashes;
#endif
out vec4 v_shape;  // Normal in the eye's axes, occlusion.

void main() {
  vec3 place = a_position;
#ifdef FADED
  v_left = left_at(a_position);
#endif
#ifdef TUBE
  float w = dot(u_row_w, vec4(place, 1.0));
  place += a_normal.xyz * max(a_tube.x * u_tube.x, u_tube.y * w);
#endif
  gl_Position = u_clip * vec4(place, 1.0);
#if defined(TUBE) && defined(PATTERNED)
  v_dashes = a_tube.y;
#endif
  v_shape = vec4(u_normal * a_normal.xyz, a_normal.w);
}
