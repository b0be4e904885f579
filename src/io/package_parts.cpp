#include "io/package_parts.h"

#include <zlib.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

namespace cluneal::io {
namespace {

constexpr std::size_t piece_bytes = 65536;
constexpr std::size_t repeated_bytes = 512;

template <class T>
T number_at(std::string_view bytes, std::size_t at) {
  T value{};
  if (at + sizeof(T) <= bytes.size()) std::memcpy(&value, bytes.data() + at, sizeof(T));
  return value;
}

bool is_model_name(std::string_view name) {
  return name.ends_with(".model") || name.ends_with(".amf") || name.ends_with(".AMF");
}

void inflate_pieces(std::string_view packed, const std::function<bool(std::string_view)>& look) {
  z_stream stream{};
  constexpr int without_header = -MAX_WBITS;
  if (inflateInit2(&stream, without_header) != Z_OK) return;
  std::string piece(repeated_bytes + piece_bytes, '\0');
  std::size_t kept = 0;
  int result = Z_OK;
  while (result == Z_OK) {
    if (stream.avail_in == 0) {
      const std::string_view next = packed.substr(0, piece_bytes);
      packed.remove_prefix(next.size());
      // zlib reads it and does not say so.
      stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(next.data()));
      stream.avail_in = static_cast<uInt>(next.size());
    }
    stream.next_out = reinterpret_cast<Bytef*>(piece.data() + kept);
    stream.avail_out = static_cast<uInt>(piece.size() - kept);
    result = inflate(&stream, Z_SYNC_FLUSH);
    const std::size_t size = piece.size() - stream.avail_out;
    const bool full = stream.avail_out == 0;
    if (!full && result == Z_OK && !packed.empty()) {
      kept = size;
      continue;
    }
    if (!look(std::string_view(piece).substr(0, size))) break;
    kept = std::min(size, repeated_bytes);
    std::memmove(piece.data(), piece.data() + size - kept, kept);
    if (!full) break;  // An end in the midst is as good as any.
  }
  inflateEnd(&stream);
}

}  // namespace

std::vector<PackagePart> models_in_package(std::string_view zip) {
  constexpr std::size_t end_size = 22, entry_size = 46, local_size = 30;
  constexpr std::uint16_t stored = 0, deflated = 8;
  std::vector<PackagePart> parts;
  const std::size_t end = zip.rfind(end_of_package);
  if (end == std::string_view::npos || end + end_size > zip.size()) return parts;
  std::size_t at = number_at<std::uint32_t>(zip, end + 16);
  for (int left = number_at<std::uint16_t>(zip, end + 10); left > 0 && at + entry_size <= zip.size(); --left) {
    const auto method = number_at<std::uint16_t>(zip, at + 10);
    const std::size_t size = number_at<std::uint32_t>(zip, at + 20);
    const std::size_t name_size = number_at<std::uint16_t>(zip, at + 28);
    const std::size_t behind =
        std::size_t{number_at<std::uint16_t>(zip, at + 30)} + number_at<std::uint16_t>(zip, at + 32);
    const std::size_t local = number_at<std::uint32_t>(zip, at + 42);
    const std::string_view name = zip.substr(at + entry_size, name_size);
    at += entry_size + name_size + behind;
    const std::size_t data =
        local + local_size + number_at<std::uint16_t>(zip, local + 26) + number_at<std::uint16_t>(zip, local + 28);
    if (!is_model_name(name) || data > zip.size() || (method != stored && method != deflated)) continue;
    parts.push_back({name, zip.substr(data, size), method == deflated});
  }
  return parts;
}

void for_each_piece(const PackagePart& part, const std::function<bool(std::string_view)>& look) {
  if (part.deflated) {
    inflate_pieces(part.packed, look);
  } else {
    look(part.packed);
  }
}

}  // namespace cluneal::io
