// The far side of the mesh, enlarged and flattened: for a tube into the depth of its axis, so that the rim also shows
// where the tube lies on something; for other meshes slightly behind.
#include "fading.glsl"

layout(location = 0) in vec3 a_position;
layout(location = 1) in vec4 a_normal;
#ifdef TUBE
layout(location = 2) in vec2 a_tube;
uniform vec2 u_tube;
#endif
uniform vec4 u_row_w;
uniform mat4 u_clip;
uniform vec3 u_halo;  // x: width by clip w; y: width by the tube's radius; z: how far back, by clip w.

void main() {
#ifdef FADED
  v_left = left_at(a_position);
#endif
  float w = dot(u_row_w, vec4(a_position, 1.0));
#ifdef TUBE
  float radius = max(a_tube.x * u_tube.x, u_tube.y * w);
  float reach = radius + max(u_halo.x * w, u_halo.y * radius);
  vec4 axis = u_clip * vec4(a_position, 1.0);
#else
  float reach = u_halo.x * w;
  vec4 axis = u_clip * vec4(a_position + a_normal.xyz * reach, 1.0);
#endif
  vec4 clip = u_clip * vec4(a_position + a_normal.xyz * reach, 1.0);
  clip.z = (axis.z / axis.w + u_halo.z) * clip.w;
  gl_Position = clip;
}
