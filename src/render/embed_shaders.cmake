# cmake -DFOLDER=shaders -DOUTPUT=embedded_shaders.cpp -P embed_shaders.cmake: every shader text as a string literal.
file(GLOB paths ${FOLDER}/*.glsl)
list(SORT paths)
set(entries "")
foreach(path IN LISTS paths)
  get_filename_component(name ${path} NAME)
  file(READ ${path} text)
  string(APPEND entries "    {\"${name}\", R\"glsl(${text})glsl\"},\n")
endforeach()
set(result "#include \"render/gl/embedded_shaders.h\"

namespace cluneal::render::gl {

std::span<const EmbeddedShader> embedded_shaders() {
  static constexpr EmbeddedShader shaders[] = {
${entries}  };
  return shaders;
}

}  // namespace cluneal::render::gl
")
file(WRITE ${OUTPUT} "${result}")
