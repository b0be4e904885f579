#include "io/fbx_precheck.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>

#include "io/text_cursor.h"

namespace cluneal::io {
namespace {

constexpr double without_parents_scale = 2;

template <class T>
T value_at(std::string_view bytes) {
  T value{};
  if (bytes.size() >= sizeof(T)) std::memcpy(&value, bytes.data(), sizeof(T));
  return value;
}

/// The numbers of a binary record, behind whatever texts it begins with.
std::vector<double> binary_numbers(std::string_view rest) {
  std::vector<double> numbers;
  constexpr std::size_t most = 3;
  while (!rest.empty() && numbers.size() < most) {
    const char kind = rest.front();
    rest.remove_prefix(1);
    std::size_t size = 0;
    if (kind == 'S' && numbers.empty()) {
      size = 4 + static_cast<std::size_t>(value_at<std::uint32_t>(rest));
    } else if (kind == 'D') {
      numbers.push_back(value_at<double>(rest));
      size = 8;
    } else if (kind == 'F') {
      numbers.push_back(static_cast<double>(value_at<float>(rest)));
      size = 4;
    } else if (kind == 'I') {
      numbers.push_back(value_at<std::int32_t>(rest));
      size = 4;
    } else {
      break;
    }
    rest.remove_prefix(std::min(size, rest.size()));
  }
  return numbers;
}

/// The numbers of a text's line, behind whatever texts it begins with.
std::vector<double> text_numbers(std::string_view rest) {
  std::string line(TextCursor(rest).line());
  std::replace(line.begin(), line.end(), ',', ' ');
  std::replace(line.begin(), line.end(), ':', ' ');
  std::vector<double> numbers;
  std::string_view left = line;
  for (std::string_view word = take_word(left); !word.empty(); word = take_word(left)) {
    if (const auto number = number_in(word)) numbers.push_back(*number);
  }
  return numbers;
}

/// What each property or record of this name says.
std::vector<std::vector<double>> values_of(std::string_view bytes, std::string_view name) {
  const bool binary = bytes.starts_with("Kaydara FBX Binary");
  std::vector<std::vector<double>> all;
  for (std::size_t at = bytes.find(name); at != std::string_view::npos; at = bytes.find(name, at + name.size())) {
    const std::string_view rest = bytes.substr(at + name.size());
    std::vector<double> numbers = binary ? binary_numbers(rest) : text_numbers(rest);
    if (!numbers.empty()) all.push_back(std::move(numbers));
  }
  return all;
}

}  // namespace

std::optional<std::string> misread_fbx(std::string_view bytes) {
  for (const auto& percent : values_of(bytes, "DeformPercent")) {
    if (percent.front() != 0) {
      return "is deformed by blend shapes, which cannot be read here; apply them in the program that it comes from";
    }
  }
  const auto inherit = values_of(bytes, "InheritType");
  const bool apart = std::any_of(inherit.begin(), inherit.end(),
                                 [](const auto& value) { return value.front() == without_parents_scale; });
  if (!apart) return std::nullopt;
  for (const auto& scale : values_of(bytes, "Lcl Scaling")) {
    const bool scales = std::any_of(scale.begin(), scale.end(), [](double s) { return std::abs(s - 1) > 1e-6; });
    if (scales) {
      return "has nodes that do not take on their parents' scale (InheritType 2), which cannot be read here; apply the "
             "scales in the program that it comes from";
    }
  }
  return std::nullopt;
}

}  // namespace cluneal::io
