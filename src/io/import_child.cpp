#include <sys/prctl.h>
#include <sys/resource.h>

#include <assimp/config.h>
#include <assimp/importerdesc.h>
#include <assimp/postprocess.h>
#include <algorithm>
#include <array>
#include <assimp/Importer.hpp>
#include <cctype>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <exception>
#include <glm/ext/matrix_transform.hpp>
#include <new>

#include "base/file.h"
#include "geometry/bounds.h"
#include "geometry/topology.h"
#include "io/assimp_files.h"
#include "io/assimp_flatten.h"
#include "io/child_process.h"
#include "io/file_content.h"
#include "io/gltf_reader.h"
#include "io/import.h"
#include "io/import_limits.h"
#include "io/import_precheck.h"
#include "io/import_reply.h"
#include "io/import_units.h"
#include "io/obj_reader.h"
#include "io/off_reader.h"
#include "io/package_unit.h"
#include "io/ply_reader.h"
#include "io/raw_surface.h"
#include "io/stl_reader.h"

namespace cluneal::io {
namespace {

using base::Error;

// GCC says it by a macro, clang by a feature.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool address_sanitized = true;
#elif defined(__has_feature)
constexpr bool address_sanitized = __has_feature(address_sanitizer);
#else
constexpr bool address_sanitized = false;
#endif

void set_limit(int what, std::uint64_t soft, std::uint64_t hard) {
  rlimit limit{};
  limit.rlim_cur = static_cast<rlim_t>(soft);
  limit.rlim_max = static_cast<rlim_t>(hard);
  ::setrlimit(static_cast<__rlimit_resource_t>(what), &limit);
}

/// On itself, before any foreign byte is looked at.
void limit_self(std::uint64_t file_size) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  // Address sanitizer's shadow alone is larger than any such limit.
  if constexpr (!address_sanitized) {
    const std::uint64_t space = ImportLimits::address_space_base + ImportLimits::address_space_per_byte * file_size;
    set_limit(RLIMIT_AS, space, space);
  }
  set_limit(RLIMIT_CPU, ImportLimits::processor_seconds, ImportLimits::processor_seconds + 2);
  set_limit(RLIMIT_FSIZE, ImportLimits::reply_bytes, ImportLimits::reply_bytes);
  set_limit(RLIMIT_NOFILE, 64, 64);
  set_limit(RLIMIT_CORE, 0, 0);
  std::signal(SIGXFSZ, SIG_IGN);  // So that a reply too long is a failed write and not a death.
}

std::string lower_extension(const std::filesystem::path& file) {
  std::string extension = file.extension().string();
  if (!extension.empty()) extension.erase(0, 1);
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension;
}

/// One line without the reader's trailing space, short enough to be read.
std::string tidied(std::string text) {
  for (char& c : text) {
    if (std::iscntrl(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) > 126) c = ' ';
  }
  const std::size_t first = std::min(text.find_first_not_of(' '), text.size());
  text.erase(0, first);
  if (text.size() > 160) text = text.substr(0, 157) + "...";
  while (!text.empty() && (text.back() == ' ' || text.back() == '.')) text.pop_back();
  return text;
}

Error reader_error(std::string text, const std::filesystem::path& file) {
  // The reader names the file by its whole path; our sentence begins with its name already.
  for (const std::string& path : {file.string(), file.filename().string()}) {
    for (std::size_t at = text.find(path); !path.empty() && at != std::string::npos; at = text.find(path, at + 8)) {
      text.replace(at, path.size(), "the file");
    }
  }
  if (text.find("bad_alloc") != std::string::npos) {
    return {"needs more memory than a file of its size should; it is damaged or made to harm", {}};
  }
  if (text.find("No suitable reader") != std::string::npos) {
    return {"is no model of a kind that can be opened; OBJ, STL, PLY, GLB, FBX and DAE can", {}};
  }
  const std::string reason = tidied(std::move(text));
  if (reason.empty()) return {"cannot be read; it is damaged or of an unknown kind", {}};
  return {"cannot be read (" + reason + ")", {}};
}

/// "PLY": the file's own extension where the reader that took it knows it, else that reader's first.
std::string format_of(const Assimp::Importer& importer, const std::string& extension) {
  const aiImporterDesc* description =
      importer.GetImporterInfo(static_cast<std::size_t>(std::max(0, importer.GetPropertyInteger("importerIndex", 0))));
  std::string known =
      description != nullptr && description->mFileExtensions != nullptr ? description->mFileExtensions : extension;
  const std::string padded = " " + known + " ";
  std::string name =
      padded.find(" " + extension + " ") != std::string::npos ? extension : known.substr(0, known.find(' '));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return name;
}

int metadata_or(const aiScene& scene, const char* key, int fallback) {
  std::int32_t value = fallback;
  if (scene.mMetaData == nullptr || !scene.mMetaData->Get(key, value)) return fallback;
  return value;
}

DeclaredFrame declared_frame(const aiScene& scene, const std::string& format) {
  DeclaredFrame frame;
  if (format == "GLTF" || format == "GLB") {  // Of version 1.
    frame.millimetres_per_unit = 1000;
    frame.unit_name = "metres, as glTF has it";
    frame.axes = DeclaredFrame::Axes{};
  } else if (format == "DAE" || format == "ZAE") {
    // Assimp has already applied <unit> and <up_axis>: it hands out metres, +y up.
    frame.millimetres_per_unit = 1000;
    frame.unit_name = "the unit that the file declares";
    frame.axes = DeclaredFrame::Axes{};
  } else if (format == "FBX") {
    double centimetres = 1;
    if (scene.mMetaData != nullptr) {
      float single = 0;
      if (!scene.mMetaData->Get("UnitScaleFactor", centimetres) && scene.mMetaData->Get("UnitScaleFactor", single)) {
        centimetres = static_cast<double>(single);
      }
    }
    if (!(centimetres > 1e-6 && centimetres < 1e6)) centimetres = 1;
    frame.millimetres_per_unit = 10 * centimetres;
    frame.unit_name = "the unit that the file declares";
    // Assimp leaves FBX's axes as they are and tells them.
    frame.axes = DeclaredFrame::Axes{metadata_or(scene, "UpAxis", 1), metadata_or(scene, "UpAxisSign", 1),
                                     metadata_or(scene, "FrontAxis", 2), metadata_or(scene, "FrontAxisSign", 1)};
  } else if (format != "OBJ" && format != "STL" && format != "PLY" && format != "3MF" && format != "AMF") {
    frame.axes = DeclaredFrame::Axes{};  // What Assimp converts to.
  }
  return frame;
}

/// Which of our own readers a file is for: the kinds that Assimp shifts, drops or blurs without a word.
enum class Own { none, stl, ply, obj, off, gltf };

Own own_reader(std::string_view extension, std::span<const std::byte> bytes) {
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), std::min<std::size_t>(bytes.size(), 4));
  if (text == "glTF" || extension == "gltf" || extension == "glb" || extension == "vrm") {
    return GltfFile::is_gltf2(bytes) ? Own::gltf : Own::none;
  }
  if (extension == "ply" || text == "ply\n" || text == "ply\r") return Own::ply;
  // Wrongly named, as a web page may hand a file out.
  if (extension == "stl" || (extension == "obj" && is_stl_text(bytes))) return Own::stl;
  if (extension == "off") return Own::off;
  return extension == "obj" ? Own::obj : Own::none;
}

struct Read {
  RawSurface surface;
  std::string format, content_hash;
};

base::Result<Read> read_by_ourselves(Own own, const std::filesystem::path& file, std::span<const std::byte> bytes) {
  if (auto told = told_by_content(bytes)) return Error{std::move(*told), {}};
  if (own == Own::gltf) {
    ConfinedFiles files(file);
    base::Result<RawSurface> surface = read_gltf(bytes, files);
    if (!surface) return surface.error();
    return Read{std::move(*surface), bytes[0] == std::byte{'g'} ? "GLB" : "GLTF", files.content_hash()};
  }
  const std::optional<std::string> text = from_utf16(bytes);
  const std::span<const std::byte> content = text ? std::as_bytes(std::span(*text)) : bytes;
  base::Result<RawSurface> surface = own == Own::stl   ? read_stl(content)
                                     : own == Own::ply ? read_ply(content)
                                     : own == Own::off ? read_off(content)
                                                       : read_obj(content);
  if (!surface.ok()) return surface.error();
  const char* format = own == Own::stl ? "STL" : own == Own::ply ? "PLY" : own == Own::off ? "OFF" : "OBJ";
  return Read{std::move(*surface), format, base::content_hash(bytes)};
}

/// Assimp keeps numbers in single precision: what is lost far from the origin is told.
std::optional<std::string> rounded_by_reader(const RawSurface& surface) {
  geometry::Bounds bounds;
  double farthest = 0;
  for (const glm::dvec3& p : surface.points) {
    bounds.add(p);
    farthest = std::max({farthest, std::abs(p.x), std::abs(p.y), std::abs(p.z)});
  }
  if (bounds.empty()) return std::nullopt;
  const glm::dvec3 size = bounds.size();
  constexpr double half_a_step = 0x1p-24;
  constexpr double noticeable = 1e-4;
  const double lost = farthest * half_a_step / std::max({size.x, size.y, size.z});
  if (!(lost > noticeable)) return std::nullopt;
  std::array<char, 32> percent{};
  std::snprintf(percent.data(), percent.size(), "%.2g", 100 * lost);
  return std::string("lies so far from its origin that its points are rounded by up to ") + percent.data() +
         " % of its size; save it nearer to the origin, or as PLY with double precision";
}

base::Result<Read> read_by_assimp(const std::filesystem::path& file, const std::string& extension) {
  Assimp::Importer importer;
  auto* files = std::make_unique<ConfinedFiles>(file).release();
  importer.SetIOHandler(files);  // The importer owns it.
  const aiScene* scene = importer.ReadFile(file.string(), 0);
  if (scene == nullptr) return reader_error(importer.GetErrorString(), file);
  if (const base::Status status = check_scene(*scene); !status.ok()) return status.error();
  scene = importer.ApplyPostProcessing(aiProcess_Triangulate);
  if (scene == nullptr) return reader_error(importer.GetErrorString(), file);
  base::Result<RawSurface> flat = flatten(*scene);
  if (!flat.ok()) return flat.error();
  const std::string format = format_of(importer, extension);
  // Taken for right-handed, which is all that the axes can say, it would come in mirrored.
  if (format == "FBX" && metadata_or(*scene, "CoordAxisSign", 1) < 0) {
    return Error{
        "is left-handed (its CoordAxisSign is -1), so that left and right could be confused; export it "
        "right-handed",
        {}};
  }
  flat->declared = declared_frame(*scene, format);
  if (auto rounded = rounded_by_reader(*flat)) flat->warnings.push_back(std::move(*rounded));
  return Read{std::move(*flat), format, files->content_hash()};
}

base::Result<Read> read_file(const std::filesystem::path& file) {
  const std::string extension = lower_extension(file);
  const auto bytes = MappedBytes::of_file(file);
  if (!bytes) return Error{"cannot be opened; is it there, and may you read it?", {}};
  if (const Own own = own_reader(extension, bytes->bytes()); own != Own::none) {
    return read_by_ourselves(own, file, bytes->bytes());
  }
  if (const auto complaint = header_problem(bytes->bytes(), extension)) return Error{*complaint, {}};
  base::Result<Read> read = read_by_assimp(file, extension);
  if (read && (read->format == "3MF" || read->format == "AMF")) {
    if (const auto tag = first_tag(bytes->bytes())) read_package_unit(*tag, read->surface.declared);
  }
  if (read) return read;
  // A package is an archive, and whole as one: what is inside cannot be read.
  if ((extension == "3mf" || extension == "amf" || extension == "zae") && text_of(bytes->bytes()).starts_with("PK")) {
    return Error{"holds no model that can be read, or a damaged one; copy it again, or save it as STL or PLY", {}};
  }
  if (extension == "usdz") return Error{"is a USD package, which cannot be read here; save it as GLB, PLY or OBJ", {}};
  // What it is helps more than why Assimp did not like it.
  if (auto told = told_by_content(bytes->bytes())) return Error{std::move(*told), {}};
  return read;
}

base::Result<ForeignModel> read_model(const std::filesystem::path& file) {
  base::Result<Read> read = read_file(file);
  if (!read.ok()) return read.error();
  const std::size_t left_out = read->surface.left_out;
  const DeclaredFrame declared = read->surface.declared;
  std::vector<std::string> warnings = std::move(read->surface.warnings);
  warnings.insert(warnings.end(), declared.remarks.begin(), declared.remarks.end());
  ForeignModel model;
  model.format = read->format;
  model.content_hash = read->content_hash;
  model.parts = read->surface.parts;
  const base::Result<CentredMesh> centre = centred(std::move(read->surface));
  if (!centre.ok()) return centre.error();
  model.mesh = geometry::welded(centre->mesh);
  geometry::compute_normals(model.mesh);

  const glm::dvec3 size = geometry::bounds_of(model.mesh.positions).size();
  const double extent = std::max({size.x, size.y, size.z});
  if (!(extent > 0)) return Error{"is a single point; there is nothing to show", {}};
  const ModelFrame frame = frame_of(declared, extent);
  model.millimetres_per_unit = frame.millimetres_per_unit;
  model.unit_declared = frame.unit_declared;
  model.unit_note = frame.unit_note;
  model.transform = glm::translate(frame.transform, centre->origin);
  base::Result<ForeignModel> result(std::move(model));
  constexpr double visible = 0.1;  // Millimetres: a hair is as thick.
  if (extent * frame.millimetres_per_unit < visible) {
    warnings.insert(warnings.begin(), "is so small that nothing of it can be seen beside a body (" + frame.unit_note +
                                          "): look whether its unit is right");
  }
  if (left_out > 0) {
    warnings.push_back("left out " + std::to_string(left_out) + " points and lines; only surfaces are shown");
  }
  for (std::string& warning : warnings) {
    result.warnings.push_back({base::Severity::warning, {}, {}, std::move(warning)});
  }
  return result;
}

base::Result<ForeignModel> read_model_safely(const std::filesystem::path& file) {
  // The readers throw what they like; here it ends.
  try {
    return read_model(file);
  } catch (const std::bad_alloc&) {
    return reader_error("bad_alloc", file);
  } catch (const std::exception& exception) {
    return reader_error(exception.what(), file);
  }
}

}  // namespace

int import_child_main(int argc, const char* const* argv) {
  if (argc != 3) return 2;
  const std::filesystem::path file = argv[2];
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(file, error);
  limit_self(error ? 0 : std::min<std::uint64_t>(size, ImportLimits::file_bytes));
  return write_reply(child_reply_descriptor, read_model_safely(file)) ? 0 : 3;
}

std::vector<std::string> importable_extensions() {
  std::vector<std::string> extensions;
  const Assimp::Importer importer;
  for (std::size_t i = 0; i < importer.GetImporterCount(); ++i) {
    const aiImporterDesc* description = importer.GetImporterInfo(i);
    std::string word;
    for (const char* c = description->mFileExtensions; c != nullptr; ++c) {
      if (*c != ' ' && *c != '\0') {
        word += *c;
        continue;
      }
      if (!word.empty()) extensions.push_back(std::exchange(word, {}));
      if (*c == '\0') break;
    }
  }
  std::sort(extensions.begin(), extensions.end());
  extensions.erase(std::unique(extensions.begin(), extensions.end()), extensions.end());
  return extensions;
}

}  // namespace cluneal::io
