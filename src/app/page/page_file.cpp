#include "app/page/page_file.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "base/file.h"
#include "base/markup.h"

namespace cluneal::app {
namespace {

constexpr std::string_view viewer_script = "model-viewer.min.js", decoder_script = "meshopt_decoder.cjs";

std::string base64(std::string_view bytes) {
  constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t three = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      three = three << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      text += i + k <= bytes.size() ? signs[(three >> (18 - 6 * k)) & 63U] : '=';
    }
  }
  return text;
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
}

/// A script as it stands within its element: nothing in it can end that element or begin a comment.
std::string within_script(std::string text) {
  replace_all(text, "</script", "<\\/script");
  replace_all(text, "<!--", "<\\!--");
  return text;
}

/// JSON likewise.
std::string json_within_script(std::string text) {
  replace_all(text, "<", "\\u003c");
  return text;
}

/// The page with each "{{name}}" of its template filled in, in one pass: what is put in is not searched again.
std::string filled_in(std::string_view page, const std::array<std::pair<std::string_view, std::string>, 8>& parts) {
  std::string text;
  while (!page.empty()) {
    const std::size_t open = page.find("{{"), close = page.find("}}", open);
    if (close == std::string_view::npos) break;
    text += page.substr(0, open);
    const std::string_view name = page.substr(open + 2, close - open - 2);
    for (const auto& [known, part] : parts) {
      if (known == name) text += part;
    }
    page.remove_prefix(close + 2);
  }
  return text.append(page);
}

}  // namespace

std::filesystem::path viewer_folder() {
  const std::filesystem::path assets = base::assets_folder(), installed = assets.parent_path() / "viewer";
  std::error_code none;
  return std::filesystem::exists(installed / viewer_script, none) ? installed
                                                                  : assets.parent_path() / "build" / "viewer";
}

bool has_viewer() {
  std::error_code none;
  const std::filesystem::path folder = viewer_folder();
  return std::filesystem::exists(folder / viewer_script, none) &&
         std::filesystem::exists(folder / decoder_script, none);
}

base::Result<std::string> page_file(const std::string& title, const std::string& language, const std::string& words,
                                    const std::string& glb) {
  const std::filesystem::path own = base::assets_folder() / "page", viewer = viewer_folder();
  std::array<std::string, 5> texts;
  const std::array files{own / "page.html", own / "page.css", own / "page.js", viewer / viewer_script,
                         viewer / decoder_script};
  for (std::size_t i = 0; i < files.size(); ++i) {
    base::Result<std::string> text = base::read_text(files[i]);
    if (!text) return text.error();
    texts[i] = std::move(*text);
  }
  return filled_in(texts[0], {{{"language", base::escaped_markup(language)},
                               {"title", base::escaped_markup(title)},
                               {"style", texts[1]},
                               {"script", within_script(texts[2])},
                               {"viewer", within_script(texts[3])},
                               {"decoder", base64(texts[4])},
                               {"words", json_within_script(words)},
                               {"model", base64(glb)}}});
}

}  // namespace cluneal::app
