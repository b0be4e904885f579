layout(location = 0) in vec2 a_place;   // Pixels from the top left.
layout(location = 1) in vec2 a_local;   // Shapes: pixels from the middle; glyphs: place in the atlas.
layout(location = 2) in vec4 a_form;    // Shapes: half width, half height, corner, 0; glyphs: see overlay.frag.
layout(location = 3) in vec4 a_colour;  // Linear, straight alpha.
uniform vec2 u_scale;                   // 2 / size of the target.
uniform vec2 u_offset;                  // Of the target in the whole picture, pixels from the top left.
out vec2 v_local;
out vec4 v_form;
out vec4 v_colour;

void main() {
  vec2 place = (a_place - u_offset) * u_scale;
  gl_Position = vec4(place.x - 1.0, 1.0 - place.y, 0.0, 1.0);
  v_local = a_local;
  v_form = a_form;
  v_colour = a_colour;
}
