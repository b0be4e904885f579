layout(location = 0) out vec4 o_colour;
uniform vec4 u_top;     // Linear; alpha 0: a transparent picture.
uniform vec4 u_bottom;
uniform vec2 u_height;  // x: first row of this target in the whole picture; y: 1 / height of the whole picture.

// Half a step of the encoded picture up or down, so that a slow gradient shows no bands.
vec3 dithered(vec3 colour) {
  float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
  vec3 step = pow(max(colour, vec3(0.003)), vec3(0.583)) * (2.27 / 255.0);
  return colour + noise * step;
}

void main() {
  float t = clamp((gl_FragCoord.y + u_height.x) * u_height.y, 0.0, 1.0);
  vec4 colour = mix(u_bottom, u_top, t);
  o_colour = u_top == u_bottom ? colour : vec4(dithered(colour.rgb), colour.a);
}
