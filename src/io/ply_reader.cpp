#include "io/ply_reader.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>

#include "io/import_limits.h"
#include "io/ply_header.h"
#include "io/text_cursor.h"

namespace cluneal::io {
namespace {

using base::Error;

Error cut_off(const PlyElement& element, std::uint64_t there) {
  return {"says that it holds " + std::to_string(element.count) + " of \"" + element.name + "\" and ends after " +
              std::to_string(there) + "; it is cut off, copy it again",
          {}};
}

/// The numbers of a text file, one by one, however they stand on lines.
class TextNumbers {
 public:
  explicit TextNumbers(std::string_view data) : cursor_(data) {}
  std::optional<double> next(PlyType) {
    const std::string_view word = cursor_.word();
    if (word.empty()) ended_ = true;
    return number_in(word);
  }
  [[nodiscard]] bool ended() const { return ended_; }
  [[nodiscard]] bool nothing_left() { return cursor_.word().empty(); }

 private:
  TextCursor cursor_;
  bool ended_ = false;
};

class BinaryNumbers {
 public:
  BinaryNumbers(std::string_view data, bool big_endian)
      : data_(data), swap_(big_endian != (std::endian::native == std::endian::big)) {}
  std::optional<double> next(PlyType type) {
    switch (type) {
      case PlyType::int8:
        return take<std::int8_t>();
      case PlyType::uint8:
        return take<std::uint8_t>();
      case PlyType::int16:
        return take<std::int16_t>();
      case PlyType::uint16:
        return take<std::uint16_t>();
      case PlyType::int32:
        return take<std::int32_t>();
      case PlyType::uint32:
        return take<std::uint32_t>();
      case PlyType::float32:
        return take<float>();
      case PlyType::float64:
        return take<double>();
    }
    return std::nullopt;
  }
  [[nodiscard]] bool ended() const { return ended_; }
  /// Bytes behind the last element are common and harmless.
  [[nodiscard]] static bool nothing_left() { return true; }

 private:
  template <class T>
  std::optional<double> take() {
    if (data_.size() < sizeof(T)) {
      ended_ = true;
      return std::nullopt;
    }
    std::array<char, sizeof(T)> bytes{};
    std::memcpy(bytes.data(), data_.data(), sizeof(T));
    if (swap_) std::reverse(bytes.begin(), bytes.end());
    data_.remove_prefix(sizeof(T));
    T value{};
    std::memcpy(&value, bytes.data(), sizeof(T));
    return static_cast<double>(value);
  }
  std::string_view data_;
  bool swap_;
  bool ended_ = false;
};

/// Which of an element's properties matter, by their place; nothing: none.
struct Wanted {
  std::array<std::optional<std::size_t>, 3> axes;
  std::optional<std::size_t> corners;
  bool strips = false;
};

Wanted wanted_of(const PlyElement& element) {
  Wanted wanted;
  if (element.name == "vertex") wanted.axes = {element.find("x"), element.find("y"), element.find("z")};
  wanted.strips = element.name == "tristrips";
  if (element.name == "face" || wanted.strips) {
    for (const char* name : {"vertex_indices", "vertex_index"}) {
      if (!wanted.corners) wanted.corners = element.find(name);
    }
    // Some programs have a name of their own for it; a face's only list can be nothing else.
    const auto is_list = [](const PlyProperty& property) { return property.list_count.has_value(); };
    const auto only = std::find_if(element.properties.begin(), element.properties.end(), is_list);
    if (!wanted.corners && std::count_if(element.properties.begin(), element.properties.end(), is_list) == 1) {
      wanted.corners = static_cast<std::size_t>(only - element.properties.begin());
    }
  }
  return wanted;
}

/// A strip's triangles turn the other way each time; -1 ends one and begins the next.
base::Status add_strips(const std::vector<long long>& corners, FaceCutter& faces) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    if (corners[i] < 0) {
      begin = i + 1;
      continue;
    }
    if (i < begin + 2) continue;
    const bool turned = (i - begin) % 2 == 1;
    const auto at = [&](std::size_t k) { return static_cast<std::uint32_t>(corners[k]); };
    const std::array<std::uint32_t, 3> triangle{turned ? at(i - 1) : at(i - 2), turned ? at(i - 2) : at(i - 1), at(i)};
    // Strips turn corners by triangles without an area.
    if (triangle[0] == triangle[1] || triangle[1] == triangle[2] || triangle[0] == triangle[2]) continue;
    if (base::Status added = faces.add(triangle); !added) return added;
  }
  return base::Done{};
}

template <class Numbers>
class PlyBody {
 public:
  PlyBody(Numbers numbers, RawSurface& surface) : numbers_(std::move(numbers)), surface_(surface), faces_(surface) {}

  base::Status read(const PlyElement& element) {
    const Wanted wanted = wanted_of(element);
    if (element.name == "edge") surface_.left_out += element.count;
    if (element.name == "vertex" && !(wanted.axes[0] && wanted.axes[1] && wanted.axes[2])) {
      return Error{"has vertices without x, y and z", {}};
    }
    for (std::uint64_t i = 0; i < element.count; ++i) {
      bool fine = true;
      if (base::Status read = read_one(element, wanted, fine); !read) return read;
      if (!fine) return numbers_.ended() ? cut_off(element, i) : Error{"has a word where a number should be", {}};
    }
    return base::Done{};
  }
  /// Strips and faces may stand before the vertices that they name.
  base::Status finish() {
    for (const auto& [corners, strips] : kept_) {
      if (base::Status added = add(corners, strips); !added) return added;
    }
    if (!numbers_.nothing_left()) {
      return Error{"has more numbers than its header says; it would be read wrong, save it again", {}};
    }
    return base::Done{};
  }

 private:
  base::Status read_one(const PlyElement& element, const Wanted& wanted, bool& fine) {
    glm::dvec3 point(0);
    for (std::size_t p = 0; p < element.properties.size(); ++p) {
      const PlyProperty& property = element.properties[p];
      if (property.list_count) {
        if (base::Status read = read_list(property, wanted.corners == p, fine); !read || !fine) return read;
        if (wanted.corners == p) {
          if (base::Status added = add_or_keep(wanted.strips); !added) return added;
        }
        continue;
      }
      const auto number = numbers_.next(property.type);
      fine = number.has_value();
      if (!fine) return base::Done{};
      for (glm::length_t axis = 0; axis < 3; ++axis) {
        if (wanted.axes[static_cast<std::size_t>(axis)] == p) point[axis] = *number;
      }
    }
    if (wanted.axes[0]) surface_.points.push_back(point);
    return base::Done{};
  }

  base::Status read_list(const PlyProperty& property, bool corners, bool& fine) {
    list_.clear();
    const auto length = numbers_.next(*property.list_count);
    fine = length.has_value();
    if (!fine) return base::Done{};
    if (!(*length >= 0) || *length != std::floor(*length)) return Error{"has a list whose length is no count", {}};
    for (double i = 0; i < *length; ++i) {
      const auto number = numbers_.next(property.type);
      fine = number.has_value();
      if (!fine) return base::Done{};
      if (!corners) continue;
      if (!(std::abs(*number) <= 4294967295.0) || *number != std::floor(*number))
        return Error{"names points that it does not have", {}};
      list_.push_back(static_cast<long long>(*number));
    }
    return base::Done{};
  }

  base::Status add_or_keep(bool strips) {
    if (surface_.points.empty()) {
      kept_.emplace_back(list_, strips);
      return base::Done{};
    }
    return add(list_, strips);
  }

  base::Status add(const std::vector<long long>& corners, bool strips) {
    if (strips) return add_strips(corners, faces_);
    face_.clear();
    for (const long long corner : corners) {
      if (corner < 0) return Error{"names points that it does not have", {}};
      face_.push_back(static_cast<std::uint32_t>(corner));
    }
    return faces_.add(face_);
  }

  Numbers numbers_;
  RawSurface& surface_;
  FaceCutter faces_;
  std::vector<long long> list_;
  std::vector<std::uint32_t> face_;
  std::vector<std::pair<std::vector<long long>, bool>> kept_;
};

template <class Numbers>
base::Status read_body(const PlyHeader& header, Numbers numbers, RawSurface& surface) {
  PlyBody<Numbers> body(std::move(numbers), surface);
  for (const PlyElement& element : header.elements) {
    if (base::Status read = body.read(element); !read) return read;
  }
  return body.finish();
}

}  // namespace

base::Result<RawSurface> read_ply(std::span<const std::byte> bytes) {
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  const auto header = read_ply_header(text);
  if (!header) return header.error();
  RawSurface surface;
  surface.parts = 1;
  surface.declared = header->declared;
  for (const PlyElement& element : header->elements) {
    if (element.name == "vertex") surface.points.reserve(element.count);
    if (element.name == "face") surface.triangles.reserve(element.count);
  }
  const std::string_view data = text.substr(header->size);
  const base::Status read =
      header->encoding == PlyHeader::Encoding::text
          ? read_body(*header, TextNumbers(data), surface)
          : read_body(*header, BinaryNumbers(data, header->encoding == PlyHeader::Encoding::big_endian), surface);
  if (!read) return read.error();
  return surface;
}

}  // namespace cluneal::io
