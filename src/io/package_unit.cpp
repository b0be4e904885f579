#include "io/package_unit.h"

#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "io/raw_surface.h"
#include "io/text_cursor.h"

namespace cluneal::io {
namespace {

/// So much of the XML is looked at.
constexpr std::size_t bytes_looked_at = 65536;

template <class T>
T value_at(std::string_view bytes, std::size_t at) {
  T value{};
  if (at + sizeof(T) <= bytes.size()) std::memcpy(&value, bytes.data() + at, sizeof(T));
  return value;
}

std::string inflated(std::string_view packed) {
  std::string out(bytes_looked_at, '\0');
  z_stream stream{};
  constexpr int without_header = -MAX_WBITS;
  if (inflateInit2(&stream, without_header) != Z_OK) return {};
  std::string input(packed.substr(0, bytes_looked_at));
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  inflate(&stream, Z_SYNC_FLUSH);  // An end in the midst is as good as any.
  out.resize(out.size() - stream.avail_out);
  inflateEnd(&stream);
  return out;
}

bool is_model(std::string_view name) {
  return name.ends_with(".model") || name.ends_with(".amf") || name.ends_with(".AMF");
}

/// The beginning of the archive's model; of several, that in the place where a 3MF has its own.
std::string beginning_of_model(std::string_view zip) {
  constexpr std::size_t end_size = 22, entry_size = 46, local_size = 30;
  constexpr std::uint16_t stored = 0, deflated = 8;
  const std::size_t end = zip.rfind("PK\x05\x06");
  if (end == std::string_view::npos || end + end_size > zip.size()) return {};
  std::size_t at = value_at<std::uint32_t>(zip, end + 16);
  std::string best;
  bool found = false;
  for (int left = value_at<std::uint16_t>(zip, end + 10); left > 0 && at + entry_size <= zip.size(); --left) {
    const auto method = value_at<std::uint16_t>(zip, at + 10);
    const std::size_t size = value_at<std::uint32_t>(zip, at + 20);
    const std::size_t name_size = value_at<std::uint16_t>(zip, at + 28);
    const std::size_t behind =
        std::size_t{value_at<std::uint16_t>(zip, at + 30)} + value_at<std::uint16_t>(zip, at + 32);
    const std::size_t local = value_at<std::uint32_t>(zip, at + 42);
    const std::string_view name = zip.substr(at + entry_size, name_size);
    at += entry_size + name_size + behind;
    const std::size_t data =
        local + local_size + value_at<std::uint16_t>(zip, local + 26) + value_at<std::uint16_t>(zip, local + 28);
    const bool usual = name == "3D/3dmodel.model";
    if (!is_model(name) || data > zip.size() || (found && !usual)) continue;
    const std::string_view content = zip.substr(data, size);
    if (method == stored) best = content.substr(0, bytes_looked_at);
    if (method == deflated) best = inflated(content);
    found = true;
  }
  return best;
}

/// The value of an attribute in a tag; empty where it has none.
std::string attribute(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
    std::size_t i = at + name.size();
    if (at == 0 || std::string_view(" \t\r\n").find(tag[at - 1]) == std::string_view::npos) continue;
    i = std::min(tag.find_first_not_of(" \t\r\n", i), tag.size());
    if (i == tag.size() || tag[i] != '=') continue;
    i = std::min(tag.find_first_of("\"'", i), tag.size());
    if (i == tag.size()) return {};
    return std::string(tag.substr(i + 1, std::min(tag.find(tag[i], i + 1), tag.size()) - i - 1));
  }
  return {};
}

}  // namespace

std::optional<std::string> first_tag(std::span<const std::byte> bytes) {
  const std::string_view all(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  const std::string text =
      all.starts_with("PK") ? beginning_of_model(all) : std::string(all.substr(0, bytes_looked_at));
  for (const std::string_view name : {"<model", "<amf", "<AMF"}) {
    const std::size_t at = text.find(name);
    const std::size_t end = at == std::string::npos ? at : text.find('>', at);
    if (end != std::string::npos) return text.substr(at, end - at + 1);
  }
  return std::nullopt;
}

void read_package_unit(const std::string& tag, DeclaredFrame& frame) {
  frame.millimetres_per_unit = 1;
  frame.unit_name = "millimetres, as files of this kind have it";
  const std::string unit = attribute(tag, "unit");
  if (!unit.empty()) read_declaration("unit=" + unit, frame);
}

std::optional<std::string> required_by_package(const std::string& tag) {
  const std::string required = attribute(tag, "requiredextensions");
  std::string_view left = required;
  for (std::string_view prefix = take_word(left); !prefix.empty(); prefix = take_word(left)) {
    const std::string space = attribute(tag, "xmlns:" + std::string(prefix));
    if (space.find("/material/") != std::string::npos) continue;
    return "needs the 3MF extension " + (space.empty() ? std::string(prefix) : space).substr(0, 100) +
           ", which cannot be read here; export it again without it, or as STL or PLY";
  }
  return std::nullopt;
}

}  // namespace cluneal::io
