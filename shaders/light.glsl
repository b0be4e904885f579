// The light of the picture, in the eye's axes: +x right, +y up, +z towards the viewer.
// A soft key from the upper left in front, three times as strong as its fill, the sky above and the ground
// below; a little rim from behind.
const vec3 kKey = vec3(-0.485, 0.606, 0.631);
const vec3 kKeyColour = vec3(0.68, 0.645, 0.595);
const vec3 kSky = vec3(0.21, 0.228, 0.265);
const vec3 kGround = vec3(0.154, 0.13, 0.112);
const vec3 kRim = vec3(0.80, 0.25, -0.545);
const vec3 kRimColour = vec3(0.17, 0.195, 0.23);

// x: how far the key wraps round, y: strength of the highlight, z: its narrowness, w: how much edges darken.
uniform vec4 u_surface;

// `facing` is the cosine between n and v. `open` is how much of the sky a point sees. Light that is caught in a hollow bounces there, so hollows of a coloured
// thing grow dark less than hollows of a black one, and take on its colour.
vec3 lit(vec3 albedo, vec3 n, vec3 v, float facing, float open) {
  // Hollows draw the form: more of them than the sky alone would darken.
  open *= mix(open, 1.0, 0.45);
  vec3 caught = vec3(open) / (vec3(1.0) - 0.85 * albedo * (1.0 - open));
  float wrap = u_surface.x;
  float key = clamp((dot(n, kKey) + wrap) / (1.0 + wrap), 0.0, 1.0);
  key *= mix(0.45, 1.0, open);
  vec3 sky = mix(kGround, kSky, 0.5 + 0.5 * n.y);
  // A lamp beside the eye: flat faces stay readable.
  vec3 front = vec3(0.09) * facing;
  vec3 colour = albedo * (kKeyColour * key + (sky + front) * caught);

  vec3 h = normalize(kKey + v);
  float highlight = exp2(u_surface.z * (dot(n, h) - 1.0)) * u_surface.y * key;
  colour += kKeyColour * highlight;

  float grazing = 1.0 - facing;
  float edge = grazing * grazing * grazing;
  colour *= 1.0 - u_surface.w * edge;
  colour += kRimColour * (edge * clamp(dot(n, kRim) + 0.35, 0.0, 1.0) * open);
  return colour;
}
