#include <charconv>
#include <system_error>

#include "base/file.h"
#include "base/folders.h"

namespace cluneal::base {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace

std::string percent_decoded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned value = 0;
    const char* digits = text.data() + i + 1;
    const bool coded = text[i] == '%' && i + 2 < text.size() &&
                       std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2 && value != 0;
    result += coded ? static_cast<char>(value) : text[i];
    if (coded) i += 2;
  }
  return result;
}

std::filesystem::path user_path(std::string_view typed) {
  std::string_view text = trimmed(typed);
  if (text.size() >= 2 && text.front() == text.back() && (text.front() == '"' || text.front() == '\'')) {
    text = text.substr(1, text.size() - 2);
  }
  std::filesystem::path path;
  constexpr std::string_view scheme = "file://";
  if (text.starts_with(scheme)) {
    // What stands before the path is the host: nothing, or this machine.
    const std::size_t slash = text.find('/', scheme.size());
    if (slash == std::string_view::npos) return {};
    path = percent_decoded(text.substr(slash));
  } else if (text == "~") {
    path = home_folder();
  } else if (text.starts_with("~/")) {
    path = home_folder() / text.substr(2);
  } else {
    path = text;
  }
  if (path.empty()) return {};
  std::error_code error;
  const std::filesystem::path whole = std::filesystem::absolute(path, error);
  return (error ? path : whole).lexically_normal();
}

}  // namespace cluneal::base
