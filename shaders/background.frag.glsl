layout(location = 0) out vec4 o_colour;
uniform vec4 u_top;     // Linear; alpha 0: a transparent picture.
uniform vec4 u_bottom;
uniform vec2 u_height;  // x: first row of this target in the whole picture; y: 1 / height of the whole picture.

// From 0 to 63/64, each of them once in eight by eight pixels (Bayer 1973). A pattern that comes again takes two thirds
// of the room in a file that noise takes, and less time to write.
float ordered(vec2 at) {
  float result = 0.0, share = 0.25;
  for (int i = 0; i < 3; ++i) {
    vec2 odd = mod(at, 2.0);
    result += share * (2.0 * abs(odd.x - odd.y) + odd.y);
    at = floor(0.5 * at);
    share *= 0.25;
  }
  return result;
}

// Half a step of the encoded picture up or down, so that a slow gradient shows no bands. A step is 2.28 c^0.583; the root
// is within a quarter of that, and takes no logarithm.
vec3 dithered(vec3 colour) {
  return colour + (ordered(floor(gl_FragCoord.xy)) - 0.5) * (2.05 / 255.0) * sqrt(colour);
}

void main() {
  float t = clamp((gl_FragCoord.y + u_height.x) * u_height.y, 0.0, 1.0);
  vec4 colour = mix(u_bottom, u_top, t);
  o_colour = u_top == u_bottom ? colour : vec4(dithered(colour.rgb), colour.a);
}
