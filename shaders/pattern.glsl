// Marks beside hue. They lie on the body, unrolled round an upright axis through it, so that they neither swim when the
// camera moves nor tear anywhere.
// A tube has its marks along its axis instead: dashes, or short hatches and dots.
#ifdef TUBE
in float v_dashes;  // Along the axis from an end of its piece.
#endif
uniform mat4 u_unproject;  // From the picture (pixels, depth 0 to 1) to the world.
uniform int u_pattern;     // 1 hatched, 2 dotted, 3 dashed, 4 hatched the other way, 5 level lines; half
// as many and thinner: 6 hatched, 7 hatched the other way.

const float kPeriod = 6.5;        // mm
const float kRound = 6.2831853;
const float kTurns = 132.0;       // Periods round the axis.
const vec2 kAxis = vec2(0.0, 75.0);

// Dark where x is near a whole number, over `share` of its way; `pixel` is how far x goes from one pixel to the next.
float stripe(float x, float share, float pixel) {
  float away = abs(fract(x) - 0.5) * 2.0;  // 1 on a line, 0 in the middle between two.
  float soft = clamp(pixel, 1e-4, 1.0);
  float crisp = smoothstep(1.0 - share - soft, 1.0 - share + soft, away);
  return mix(crisp, share, smoothstep(0.3, 0.6, pixel));
}

#ifdef TUBE
// How much of a gap between two dashes lies here.
float gap_mark() {
  // Half a dash at each end: there a tube runs into another.
  float x = v_dashes * (u_pattern == 3 ? 1.0 : 2.0) + 0.5;
  return stripe(x, 0.32, fwidth(x));
}
#endif

float pattern_mark() {
  vec4 place = u_unproject * vec4(gl_FragCoord.xyz, 1.0);
  vec3 p = place.xyz / place.w;
  // From the place, not from q: the angle jumps where it has gone round.
  float pixel = length(fwidth(p)) / kPeriod;
  // The right side mirrors the left, as the body does.
  float angle = atan(abs(p.x - kAxis.x), p.y - kAxis.y);
  vec2 q = vec2(angle / kRound * kTurns, p.z / kPeriod);
  if (u_pattern == 2) {
    vec2 cell = vec2(q.x, q.y + 0.5 * mod(floor(q.x), 2.0));
    float soft = clamp(0.7 * pixel, 0.01, 0.5);
    float spot = 1.0 - smoothstep(0.28 - soft, 0.28 + soft, length(fract(cell) - 0.5));
    return mix(spot, 0.25, smoothstep(0.3, 0.6, pixel));
  }
  // Where these lie on hatches both are seen.
  if (u_pattern >= 6) return stripe(0.5 * (u_pattern == 7 ? q.x - q.y : q.x + q.y), 0.2, 0.5 * pixel);
  // Level lines stand as close as hatches do across their way.
  float across = u_pattern == 4 ? q.x - q.y : u_pattern == 5 ? 1.4142136 * q.y : q.x + q.y;
  float hatch = stripe(across, 0.34, pixel);
  return u_pattern == 3 ? hatch * step(0.4, fract((q.x - q.y) * 0.25)) : hatch;
}
