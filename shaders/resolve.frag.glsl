layout(location = 0) out vec4 o_colour;
uniform sampler2D u_image;
uniform float u_weight;  // 1 / number of samples

void main() { o_colour = texelFetch(u_image, ivec2(gl_FragCoord.xy), 0) * u_weight; }
