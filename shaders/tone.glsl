// Tone curve: that of "PBR Neutral" (Khronos 2024) without its Fresnel offset. Below 0.76 a colour stays what it is, so
// that palettes mean what they say; above, the brightest channel is bent towards 1 and the hue fades slightly to white.
vec3 toned(vec3 colour) {
  float knee = 0.76;
  float peak = max(colour.r, max(colour.g, colour.b));
  float room = 1.0 - knee;
  float bent = 1.0 - room * room / (max(peak, knee) + room - knee);
  float fade = 1.0 / (0.15 * (peak - bent) + 1.0);
  vec3 shown = mix(vec3(bent), colour * (bent / max(peak, 1e-4)), fade);
  return peak < knee ? colour : shown;
}
