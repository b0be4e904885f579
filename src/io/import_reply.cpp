#include "io/import_reply.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <type_traits>

#include "io/import_limits.h"

namespace cluneal::io {
namespace {

using base::Error;

constexpr std::uint64_t magic = 0x31706d69'6e756c63;  // "clunimp1"

class Writer {
 public:
  explicit Writer(int descriptor) : descriptor_(descriptor) {}

  template <class T>
  void number(T value) {
    static_assert(std::is_arithmetic_v<T>);
    bytes(&value, sizeof(value));
  }
  void text(const std::string& value) {
    const std::size_t size = std::min(value.size(), ImportLimits::text_bytes);
    number(static_cast<std::uint64_t>(size));
    bytes(value.data(), size);
  }
  template <class T>
  void array(const std::vector<T>& values) {
    number(static_cast<std::uint64_t>(values.size()));
    bytes(values.data(), values.size() * sizeof(T));
  }
  [[nodiscard]] bool good() const { return good_; }

 private:
  void bytes(const void* data, std::size_t size) {
    const char* next = static_cast<const char*>(data);
    while (good_ && size > 0) {
      const ssize_t written = ::write(descriptor_, next, size);
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) {
        good_ = false;
        return;
      }
      next += written;
      size -= static_cast<std::size_t>(written);
    }
  }
  int descriptor_;
  bool good_ = true;
};

class Reader {
 public:
  explicit Reader(std::span<const std::byte> bytes) : rest_(bytes) {}

  template <class T>
  T number() {
    T value{};
    bytes(&value, sizeof(value));
    return value;
  }
  std::string text() {
    const auto size = number<std::uint64_t>();
    if (size > ImportLimits::text_bytes || size > rest_.size()) {
      good_ = false;
      return {};
    }
    std::string value(static_cast<std::size_t>(size), '\0');
    bytes(value.data(), value.size());
    return value;
  }
  template <class T>
  std::vector<T> array(std::size_t most) {
    const auto count = number<std::uint64_t>();
    if (count > most || count > rest_.size() / sizeof(T)) {
      good_ = false;
      return {};
    }
    std::vector<T> values(static_cast<std::size_t>(count));
    bytes(values.data(), values.size() * sizeof(T));
    return values;
  }
  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool at_end() const { return good_ && rest_.empty(); }

 private:
  void bytes(void* data, std::size_t size) {
    if (!good_ || size > rest_.size()) {
      good_ = false;
      return;
    }
    if (size > 0) std::memcpy(data, rest_.data(), size);
    rest_ = rest_.subspan(size);
  }
  std::span<const std::byte> rest_;
  bool good_ = true;
};

bool finite(const std::vector<glm::vec3>& points) {
  return std::all_of(points.begin(), points.end(),
                     [](const glm::vec3& p) { return std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(p.z); });
}

bool hexadecimal(const std::string& text) {
  return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

bool sound(const ForeignModel& model) {
  const geometry::Mesh& mesh = model.mesh;
  const std::size_t count = mesh.positions.size();
  if (mesh.indices.empty() || mesh.indices.size() % 3 != 0 || mesh.normals.size() != count) return false;
  if (!finite(mesh.positions) || !finite(mesh.normals)) return false;
  if (!std::all_of(mesh.indices.begin(), mesh.indices.end(), [count](std::uint32_t i) { return i < count; })) {
    return false;
  }
  if (!(model.millimetres_per_unit > 1e-9 && model.millimetres_per_unit < 1e9)) return false;
  for (glm::length_t column = 0; column < 4; ++column) {
    for (glm::length_t row = 0; row < 4; ++row) {
      if (!std::isfinite(model.transform[column][row])) return false;
    }
  }
  return hexadecimal(model.content_hash);
}

}  // namespace

bool write_reply(int descriptor, const base::Result<ForeignModel>& reply) {
  Writer writer(descriptor);
  writer.number(magic);
  writer.number(static_cast<std::uint8_t>(reply.ok()));
  if (!reply.ok()) {
    writer.text(reply.error().message);
    return writer.good();
  }
  const ForeignModel& model = *reply;
  writer.text(model.format);
  writer.text(model.unit_note);
  writer.text(model.content_hash);
  writer.number(static_cast<std::uint64_t>(model.parts));
  writer.number(model.millimetres_per_unit);
  writer.number(static_cast<std::uint8_t>(model.unit_declared));
  for (glm::length_t column = 0; column < 4; ++column) {
    for (glm::length_t row = 0; row < 4; ++row) writer.number(model.transform[column][row]);
  }
  writer.number(static_cast<std::uint64_t>(std::min<std::size_t>(reply.warnings.size(), 16)));
  for (std::size_t i = 0; i < std::min<std::size_t>(reply.warnings.size(), 16); ++i) {
    writer.text(reply.warnings[i].message);
  }
  writer.array(model.mesh.positions);
  writer.array(model.mesh.normals);
  writer.array(model.mesh.indices);
  return writer.good();
}

base::Result<ForeignModel> read_reply(std::span<const std::byte> bytes) {
  const Error garbled{"the reader's answer is garbled; the file is not to be trusted", {}};
  Reader reader(bytes);
  if (reader.number<std::uint64_t>() != magic) return garbled;
  const bool is_model = reader.number<std::uint8_t>() != 0;
  if (!is_model) {
    std::string message = reader.text();
    if (!reader.at_end() || message.empty()) return garbled;
    return Error{std::move(message), {}};
  }
  ForeignModel model;
  model.format = reader.text();
  model.unit_note = reader.text();
  model.content_hash = reader.text();
  model.parts = static_cast<std::size_t>(reader.number<std::uint64_t>());
  model.millimetres_per_unit = reader.number<double>();
  model.unit_declared = reader.number<std::uint8_t>() != 0;
  for (glm::length_t column = 0; column < 4; ++column) {
    for (glm::length_t row = 0; row < 4; ++row) model.transform[column][row] = reader.number<double>();
  }
  std::vector<base::Diagnostic> warnings;
  const auto warning_count = reader.number<std::uint64_t>();
  if (!reader.good() || warning_count > 16) return garbled;
  for (std::uint64_t i = 0; i < warning_count; ++i) {
    warnings.push_back({base::Severity::warning, {}, {}, reader.text()});
  }
  model.mesh.positions = reader.array<glm::vec3>(3 * ImportLimits::triangles);
  model.mesh.normals = reader.array<glm::vec3>(3 * ImportLimits::triangles);
  model.mesh.indices = reader.array<std::uint32_t>(3 * ImportLimits::triangles);
  if (!reader.at_end() || !sound(model)) return garbled;
  base::Result<ForeignModel> result(std::move(model));
  result.warnings = std::move(warnings);
  return result;
}

}  // namespace cluneal::io
