layout(location = 0) out vec4 o_colour;
uniform sampler2D u_image;
uniform vec2 u_shift;  // Pixels: where the sum's corner lies in the sample.

void main() { o_colour = texelFetch(u_image, ivec2(gl_FragCoord.xy) + ivec2(u_shift), 0); }
