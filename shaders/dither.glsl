// A share of the pixels, another one in every sample: all samples together give the share as a tone.
uniform vec4 u_dither;  // xy: the layer's own direction through the noise, z: its start, w: the sample's threshold.

// Whether a surface of which `share` shows leaves this pixel free. Interleaved gradient noise (Jimenez 2014), shifted
// by the sample.
bool lets_through(float share) {
  float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, u_dither.xy) + u_dither.z));
  return share <= fract(noise + u_dither.w);
}
