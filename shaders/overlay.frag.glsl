in vec2 v_local;
in vec4 v_form;
in vec4 v_colour;
layout(location = 0) out vec4 o_colour;
uniform sampler2D u_atlas;

// Form of a glyph: x: pixels of the target by one unit of the field; y: how far the ink is grown, pixels;
// w: 1 and how much more half-covered pixels count.
float glyph_cover(vec2 at) {
  float away = (texture(u_atlas, at).r - 0.50196078) * v_form.x + v_form.y;
  return clamp(1.6 * away + 0.5, 0.0, 1.0);
}

void main() {
  float cover;
  if (v_form.w > 0.5) {
    // Four taps in a turned square: small letters keep their weight.
    vec2 dx = dFdx(v_local), dy = dFdy(v_local);
    cover = 0.25 * (glyph_cover(v_local + 0.125 * dx + 0.375 * dy) + glyph_cover(v_local - 0.125 * dx - 0.375 * dy) +
                    glyph_cover(v_local + 0.375 * dx - 0.125 * dy) + glyph_cover(v_local - 0.375 * dx + 0.125 * dy));
    cover = pow(cover, 1.0 - 0.5 * (v_form.w - 1.0));
  } else {
    vec2 q = abs(v_local) - v_form.xy + vec2(v_form.z);
    float away = length(max(q, vec2(0.0))) + min(max(q.x, q.y), 0.0) - v_form.z;
    cover = clamp(0.5 - away, 0.0, 1.0) * min(1.0, 2.0 * min(v_form.x, v_form.y));
  }
  float alpha = v_colour.a * cover;
  o_colour = vec4(v_colour.rgb * alpha, alpha);
}
