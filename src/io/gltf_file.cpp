#include "io/gltf_file.h"

#include <meshoptimizer.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "io/data_uri.h"
#include "io/file_content.h"
#include "io/glb_words.h"
#include "io/import_limits.h"

namespace cluneal::io {
namespace {

using base::Error;
using base::JsonReader;

std::uint32_t number_at(std::span<const std::byte> bytes, std::size_t at) {
  std::uint32_t value = 0;
  std::memcpy(&value, bytes.data() + at, sizeof(value));
  return value;
}

struct Chunks {
  std::span<const std::byte> json, binary;
};

base::Result<Chunks> chunks_of(std::span<const std::byte> bytes) {
  constexpr std::size_t header = 12, chunk_header = 8;
  if (!text_of(bytes).starts_with("glTF")) return Chunks{bytes, {}};
  if (bytes.size() < header + chunk_header) return Error{"is cut off: it ends within its header", {}};
  if (number_at(bytes, 4) != 2) return Error{"is a GLB of a version that cannot be read here; save it as glTF 2.0", {}};
  const std::size_t length = number_at(bytes, 8);
  if (length > bytes.size()) {
    return Error{"says that it has " + std::to_string(length) + " bytes and has " + std::to_string(bytes.size()) +
                     "; it is cut off, copy it again",
                 {}};
  }
  Chunks chunks;
  for (std::size_t at = header; at + chunk_header <= length;) {
    const std::size_t size = number_at(bytes, at);
    const std::uint32_t kind = number_at(bytes, at + 4);
    at += chunk_header;
    if (size > length - at) return Error{"has a part that is larger than the file; it is damaged", {}};
    if (kind == chunk_json && chunks.json.empty()) chunks.json = bytes.subspan(at, size);
    if (kind == chunk_binary && chunks.binary.empty()) chunks.binary = bytes.subspan(at, size);
    at += size;
  }
  if (chunks.json.empty()) return Error{"is a GLB that describes nothing; it is damaged", {}};
  return chunks;
}

std::string json_text(std::span<const std::byte> bytes) {
  if (auto text = from_utf16(bytes)) return std::move(*text);
  std::string_view text = text_of(bytes);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  // Some programs fill a chunk up with zeros, where the format asks for blanks.
  return std::string(text.substr(0, std::min(text.find_last_not_of('\0') + 1, text.size())));
}

std::size_t width_of(const std::string& type) {
  if (type == "SCALAR") return 1;
  if (type == "VEC2") return 2;
  if (type == "VEC3") return 3;
  if (type == "VEC4" || type == "MAT2") return 4;
  if (type == "MAT3") return 9;
  return type == "MAT4" ? 16 : 0;
}

enum ComponentType { int8 = 5120, uint8 = 5121, int16 = 5122, uint16 = 5123, uint32 = 5125, float32 = 5126 };

std::size_t size_of(int type) {
  if (type == int8 || type == uint8) return 1;
  if (type == int16 || type == uint16) return 2;
  return type == uint32 || type == float32 ? 4 : 0;
}

template <class T>
double value_at(const std::byte* at, bool normalized) {
  T value{};
  std::memcpy(&value, at, sizeof(T));
  const auto number = static_cast<double>(value);
  if constexpr (std::is_integral_v<T>) {
    if (normalized) return std::max(-1.0, number / static_cast<double>(std::numeric_limits<T>::max()));
  }
  return number;
}

double component_at(const std::byte* at, int type, bool normalized) {
  if (type == int8) return value_at<std::int8_t>(at, normalized);
  if (type == uint8) return value_at<std::uint8_t>(at, normalized);
  if (type == int16) return value_at<std::int16_t>(at, normalized);
  if (type == uint16) return value_at<std::uint16_t>(at, normalized);
  if (type == uint32) return value_at<std::uint32_t>(at, normalized);
  return value_at<float>(at, normalized);
}

/// A member that counts or places something; 0 where it is missing.
std::size_t size_or_zero(const JsonReader& object, std::string_view key) {
  if (!object.has(key)) return 0;
  const long long value = object[key].integer();
  if (value < 0) object[key].fail("must not be below 0");
  return static_cast<std::size_t>(std::max(0LL, value));
}

Error not_there(const char* what, long long index) {
  return {"names " + std::string(what) + " " + std::to_string(index) + ", which it does not have", {}};
}

/// EXT_meshopt_compression's filter for numbers with an exponent of their own: mantissa below, exponent above.
void undo_exponents(std::span<std::byte> bytes) {
  for (std::size_t i = 0; i + 4 <= bytes.size(); i += 4) {
    const std::uint32_t packed = number_at(bytes, i);
    const auto mantissa = static_cast<std::int32_t>(packed << 8U) >> 8;
    const auto exponent = static_cast<std::int32_t>(packed) >> 24;
    const auto value = static_cast<float>(std::ldexp(static_cast<double>(mantissa), exponent));
    std::memcpy(bytes.data() + i, &value, sizeof(value));
  }
}

}  // namespace

bool GltfFile::is_gltf2(std::span<const std::byte> bytes) {
  const std::string_view text = text_of(bytes);
  if (text.starts_with("glTF")) return bytes.size() < 8 || number_at(bytes, 4) != 1;
  const auto document = base::JsonDocument::parse(json_text(bytes), "glTF");
  if (!document) return true;  // `open` tells what is wrong with it.
  std::vector<base::Diagnostic> ignored;
  const JsonReader root(*document, ignored);
  if (!root.is_object() || !root.has("asset")) return false;
  return !root["asset"].string_or("version", "1").starts_with("1");
}

base::Result<GltfFile> GltfFile::open(std::span<const std::byte> bytes, Companions& companions) {
  const base::Result<Chunks> chunks = chunks_of(bytes);
  if (!chunks) return chunks.error();
  auto document = base::JsonDocument::parse(json_text(chunks->json), "glTF");
  if (!document) {
    const auto& details = document.error().details;
    return Error{"cannot be read (" + (details.empty() ? document.error().message : to_string(details.front())) + ")",
                 {}};
  }
  GltfFile file;
  file.document_ = std::make_shared<const base::JsonDocument>(std::move(*document));
  file.mistakes_ = std::make_shared<std::vector<base::Diagnostic>>();
  file.chunk_ = chunks->binary;
  file.companions_ = &companions;
  const JsonReader root = file.root();
  if (!root.is_object()) return Error{"is no glTF", {}};
  const std::string version = root["asset"].string_or("version", ""),
                    least = root["asset"].string_or("minVersion", "2.0");
  if (!version.starts_with("2.") || least != "2.0") {
    return Error{"is a glTF of version " + (version.starts_with("2.") ? least : version).substr(0, 20) +
                     ", which cannot be read here; save it as glTF 2.0",
                 {}};
  }
  if (root.has("accessors")) file.accessors_ = root["accessors"].items();
  if (root.has("bufferViews")) file.views_ = root["bufferViews"].items();
  if (root.has("buffers")) file.buffers_ = root["buffers"].items();
  file.loaded_.resize(file.buffers_.size());
  file.unpacked_.resize(file.views_.size());
  return file;
}

std::optional<std::string> GltfFile::mistake() const {
  if (mistakes_->empty()) return std::nullopt;
  const base::Diagnostic& first = mistakes_->front();
  return "cannot be read (" + first.path.substr(0, 80) + ": " + first.message + ")";
}

bool GltfFile::is_stored(long long accessor) const {
  if (accessor < 0 || accessor >= static_cast<long long>(accessors_.size())) return false;
  const JsonReader& one = accessors_[static_cast<std::size_t>(accessor)];
  return one.has("bufferView") || one.has("sparse");
}

base::Result<GltfFile::Bytes> GltfFile::buffer(long long index) {
  if (index < 0 || index >= static_cast<long long>(buffers_.size())) return not_there("buffer", index);
  const auto at = static_cast<std::size_t>(index);
  const JsonReader& one = buffers_[at];
  const std::size_t length = size_or_zero(one, "byteLength");
  Bytes bytes;
  if (!one.has("uri")) {
    if (at > 0 || chunk_.empty()) return Error{"has a buffer without content; export it again, as GLB", {}};
    bytes = chunk_;
  } else {
    const std::string uri = one["uri"].string();
    if (!loaded_[at]) loaded_[at] = is_data_uri(uri) ? bytes_of_data_uri(uri) : companions_->read(uri);
    if (!loaded_[at] && is_data_uri(uri)) return Error{"has an embedded buffer that cannot be decoded", {}};
    if (!loaded_[at]) {
      return Error{"needs the file \"" + uri.substr(0, 120) + "\", which is not there; put it beside or below it", {}};
    }
    bytes = *loaded_[at];
  }
  if (length > bytes.size()) {
    return Error{"needs a buffer of " + std::to_string(length) + " bytes, of which " + std::to_string(bytes.size()) +
                     " are there; it is cut off, copy it again",
                 {}};
  }
  return bytes.first(length);
}

base::Result<GltfFile::Bytes> GltfFile::view(long long index) {
  if (index < 0 || index >= static_cast<long long>(views_.size())) return not_there("buffer view", index);
  const JsonReader& one = views_[static_cast<std::size_t>(index)];
  if (one.has("extensions") && one["extensions"].has("EXT_meshopt_compression")) {
    return unpacked(one["extensions"]["EXT_meshopt_compression"], index);
  }
  const auto whole = buffer(one["buffer"].integer());
  if (!whole) return whole.error();
  const std::size_t offset = size_or_zero(one, "byteOffset"), length = size_or_zero(one, "byteLength");
  if (offset > whole->size() || length > whole->size() - offset) {
    return Error{"has a buffer view that reaches beyond its buffer; it is cut off or damaged", {}};
  }
  return whole->subspan(offset, length);
}

base::Result<GltfFile::Bytes> GltfFile::unpacked(const JsonReader& extension, long long index) {
  std::optional<std::vector<std::byte>>& result = unpacked_[static_cast<std::size_t>(index)];
  if (result) return Bytes(*result);
  const auto whole = buffer(extension["buffer"].integer());
  if (!whole) return whole.error();
  const std::size_t offset = size_or_zero(extension, "byteOffset"), length = size_or_zero(extension, "byteLength");
  const std::size_t stride = size_or_zero(extension, "byteStride"), count = size_or_zero(extension, "count");
  const std::string mode = extension.string_or("mode", ""), filter = extension.string_or("filter", "NONE");
  const bool fits = offset <= whole->size() && length <= whole->size() - offset;
  const bool attributes = mode == "ATTRIBUTES" && stride > 0 && stride <= 256 && stride % 4 == 0;
  const bool indices = (mode == "TRIANGLES" || mode == "INDICES") && (stride == 2 || stride == 4);
  if (!fits || (!attributes && !indices) || count > 3 * ImportLimits::triangles ||
      (mode == "TRIANGLES" && count % 3 != 0)) {
    return Error{"has a packed buffer view (EXT_meshopt_compression) that makes no sense; it is damaged", {}};
  }
  if (filter != "NONE" && filter != "EXPONENTIAL") {
    return Error{"is packed by a filter that cannot be undone here (" + filter.substr(0, 40) +
                     "); export it again without compression",
                 {}};
  }
  result.emplace(count * stride);
  const auto* packed = reinterpret_cast<const unsigned char*>(whole->data() + offset);
  const int failed = attributes            ? meshopt_decodeVertexBuffer(result->data(), count, stride, packed, length)
                     : mode == "TRIANGLES" ? meshopt_decodeIndexBuffer(result->data(), count, stride, packed, length)
                                           : meshopt_decodeIndexSequence(result->data(), count, stride, packed, length);
  if (failed != 0) return Error{"has a packed buffer view that cannot be unpacked; it is damaged", {}};
  if (filter == "EXPONENTIAL") undo_exponents(*result);
  return Bytes(*result);
}

base::Status GltfFile::read_view(long long index, std::size_t offset, std::size_t count, int type, bool normalized,
                                 Numbers& into) {
  const auto bytes = view(index);
  if (!bytes) return bytes.error();
  const std::size_t element = size_of(type) * into.width;
  const JsonReader& one = views_[static_cast<std::size_t>(index)];
  const std::size_t stride = one.has("byteStride") ? size_or_zero(one, "byteStride") : element;
  // The last element need not be filled up to the stride.
  const std::size_t room = bytes->size() < offset ? 0 : bytes->size() - offset;
  const bool fits = count == 0 || (room >= element && stride > 0 && (room - element) / stride >= count - 1);
  if (!fits) return Error{"has an accessor that reaches beyond its buffer view; it is cut off or damaged", {}};
  into.values.clear();
  into.values.reserve(count * into.width);
  for (std::size_t i = 0; i < count; ++i) {
    const std::byte* at = bytes->data() + offset + i * stride;
    for (std::size_t k = 0; k < into.width; ++k) {
      into.values.push_back(component_at(at + k * size_of(type), type, normalized));
    }
  }
  return base::Done{};
}

base::Status GltfFile::put_sparse(const JsonReader& sparse, Numbers& into, int type, bool normalized) {
  const std::size_t count = size_or_zero(sparse, "count");
  const JsonReader where = sparse["indices"], what = sparse["values"];
  Numbers places{1, {}}, values{into.width, {}};
  const auto index_type = static_cast<int>(where["componentType"].integer());
  if (index_type != uint8 && index_type != uint16 && index_type != uint32) {
    return Error{"has a sparse accessor with indices of an unknown type", {}};
  }
  if (base::Status read =
          read_view(where["bufferView"].integer(), size_or_zero(where, "byteOffset"), count, index_type, false, places);
      !read) {
    return read;
  }
  if (base::Status read =
          read_view(what["bufferView"].integer(), size_or_zero(what, "byteOffset"), count, type, normalized, values);
      !read) {
    return read;
  }
  for (std::size_t i = 0; i < count; ++i) {
    const auto place = static_cast<std::size_t>(places.values[i]);
    if (place >= into.values.size() / into.width) return Error{"has a sparse accessor that names too high a place", {}};
    std::copy_n(values.values.begin() + static_cast<std::ptrdiff_t>(i * into.width), into.width,
                into.values.begin() + static_cast<std::ptrdiff_t>(place * into.width));
  }
  return base::Done{};
}

base::Result<GltfFile::Numbers> GltfFile::numbers(long long index) {
  if (index < 0 || index >= static_cast<long long>(accessors_.size())) return not_there("accessor", index);
  const JsonReader& one = accessors_[static_cast<std::size_t>(index)];
  Numbers result{width_of(one["type"].string()), {}};
  const auto type = static_cast<int>(one["componentType"].integer());
  const std::size_t count = size_or_zero(one, "count");
  const bool normalized = one.boolean_or("normalized", false);
  if (result.width == 0 || size_of(type) == 0) return Error{"has an accessor of an unknown type", {}};
  if (count > 3 * ImportLimits::triangles) return Error{"has an accessor that is too long to be read", {}};
  if (one.has("bufferView")) {
    if (base::Status read =
            read_view(one["bufferView"].integer(), size_or_zero(one, "byteOffset"), count, type, normalized, result);
        !read) {
      return read.error();
    }
  } else {
    result.values.assign(count * result.width, 0);
  }
  if (one.has("sparse")) {
    if (base::Status put = put_sparse(one["sparse"], result, type, normalized); !put) return put.error();
  }
  return result;
}

}  // namespace cluneal::io
