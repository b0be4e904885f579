#include "light.glsl"
#include "tone.glsl"

in vec4 v_shape;
layout(location = 0) out vec4 o_colour;

uniform vec4 u_view_ray;  // Towards the eye, before normalising: (xy * pixel + zw, 1).
uniform vec3 u_colour;
uniform vec4 u_edge;      // rgb: colour of the edge of what is emphasised; a: how much.
uniform float u_emphasis;
uniform int u_two_sided;

#if !defined(VEIL) && (defined(HASHED) || defined(FADED))
#include "dither.glsl"
#endif
#ifdef FADED
in float v_left;
#endif
#if defined(HASHED) || defined(VEIL)
uniform float u_opacity;  // log2(1 - opacity)
uniform float u_soft;     // 1: the fourth of v_shape is how much shows.
#endif
#ifdef PATTERNED
#include "pattern.glsl"
#endif
#ifdef CONTACT
// How open each pixel lies beside what else is drawn (contact.frag), smoothed over pixels as the samples move in them.
uniform sampler2D u_open;
uniform vec4 u_open_at;    // From gl_FragCoord to the texture: scale and offset.
uniform vec4 u_open_ends;  // The lowest and highest place that has a value.
#endif

void main() {
  vec3 n = normalize(v_shape.xyz);
  if (u_two_sided != 0 && !gl_FrontFacing) n = -n;
  vec3 v = normalize(vec3(gl_FragCoord.xy * u_view_ray.xy + u_view_ray.zw, 1.0));
  float facing = clamp(dot(n, v), 0.0, 1.0);
  float open = clamp(v_shape.w, 0.0, 1.0);
#ifdef CONTACT
  open *= texture(u_open, clamp(gl_FragCoord.xy * u_open_at.xy + u_open_at.zw, u_open_ends.xy, u_open_ends.zw)).r;
#endif

  vec3 albedo = u_colour;
#ifdef PATTERNED
#ifdef TUBE
  // The gaps of a dashed nerve stay, pale: its rim and its way go on.
  float mark = gap_mark();
  albedo = mix(albedo, mix(albedo, vec3(0.80), 0.62), mark);
#else
  float mark = pattern_mark();
  albedo = mix(albedo, albedo * 0.30, mark);
#endif
#endif

#if defined(HASHED) || defined(VEIL)
  // A shell is seen through along a longer way where it turns away: its outline stays.
  float shows = 1.0 - exp2(u_opacity / max(facing, 0.12));
#if defined(PATTERNED) && !defined(TUBE)
  shows = mix(shows, 1.0 - (1.0 - shows) * 0.25, mark);
#endif
  shows = max(shows, u_edge.a * smoothstep(0.45, 0.85, 1.0 - facing));
  shows *= mix(1.0, open, u_soft);
  open = mix(open, 1.0, u_soft);
#endif
#if (defined(HASHED) || defined(VEIL)) && defined(FADED)
  shows *= smoothstep(0.0, 1.0, v_left);
#elif defined(FADED)
  float shows = smoothstep(0.0, 1.0, v_left);
#endif
#if !defined(VEIL) && (defined(HASHED) || defined(FADED))
  if (lets_through(shows)) discard;
#endif

  vec3 colour = lit(albedo, n, v, facing, open);
  colour += u_emphasis * (0.10 * albedo + vec3(0.035));
  float rim = 1.0 - facing;
  colour = mix(colour, u_edge.rgb, u_edge.a * rim * rim);
#ifdef VEIL
  o_colour = vec4(toned(colour), shows);
#else
  o_colour = vec4(toned(colour), 1.0);
#endif
}
