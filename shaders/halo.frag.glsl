layout(location = 0) out vec4 o_colour;
uniform vec3 u_colour;
#ifdef FADED
#include "dither.glsl"
in float v_left;
#endif

void main() {
#ifdef FADED
  if (lets_through(smoothstep(0.0, 1.0, v_left))) discard;
#endif
  o_colour = vec4(u_colour, 1.0);
}
