// How much is left of what dissolves toward an end, since it goes on beyond its mesh.
#ifdef FADED
uniform vec4 u_fading;  // A tube: the end of its axis, over how far; else heights: gone, whole, whole, gone.
out float v_left;       // 1 and more: all.

float left_at(vec3 place) {
#ifdef TUBE
  return distance(place, u_fading.xyz) / u_fading.w;
#else
  return min((place.z - u_fading.x) / (u_fading.y - u_fading.x), (u_fading.w - place.z) / (u_fading.w - u_fading.z));
#endif
}
#endif
