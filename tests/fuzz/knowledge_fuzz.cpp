// Any bytes as a file of the atlas, with the others as they are.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>

#include "anatomy/load_atlas.h"
#include "require.h"

namespace {

namespace fs = std::filesystem;

/// A copy of assets/atlas in which one file after another is replaced.
class Knowledge {
 public:
  Knowledge() {
    std::string pattern = (fs::temp_directory_path() / "cluneal-fuzz-XXXXXX").string();
    require(mkdtemp(pattern.data()) != nullptr, "a folder can be made");
    folder_ = pattern;
    fs::copy(CLUNEAL_SOURCE_DIR "/assets/atlas", folder_, fs::copy_options::recursive);
    for (const auto& entry : fs::directory_iterator(CLUNEAL_SOURCE_DIR "/assets/atlas")) {
      if (!entry.is_regular_file()) continue;
      std::string beginning(200, '\0');
      std::ifstream(entry.path(), std::ios::binary).read(beginning.data(), 200);
      beginnings_[entry.path()] = beginning;
    }
    require(!beginnings_.empty(), "there is knowledge");
  }
  ~Knowledge() {
    std::error_code error;
    fs::remove_all(folder_, error);
  }
  Knowledge(const Knowledge&) = delete;
  Knowledge& operator=(const Knowledge&) = delete;

  /// The file whose beginning is most like the text's gives its place to it.
  void read_with(std::string_view text) const {
    fs::path original;
    std::size_t longest = 0;
    for (const auto& [path, beginning] : beginnings_) {
      const auto differ = std::mismatch(beginning.begin(), beginning.end(), text.begin(), text.end());
      const auto common = static_cast<std::size_t>(differ.first - beginning.begin());
      if (original.empty() || common > longest) {
        longest = common;
        original = path;
      }
    }
    const fs::path replaced = folder_ / original.filename();
    std::ofstream(replaced, std::ios::binary) << text;
    const auto atlas = cluneal::anatomy::load_atlas(folder_);
    require(atlas.ok() || !atlas.error().message.empty(), "a refusal has a reason");
    if (atlas.ok()) static_cast<void>(check_atlas(*atlas));
    fs::copy_file(original, replaced, fs::copy_options::overwrite_existing);
  }

 private:
  fs::path folder_;
  std::map<fs::path, std::string> beginnings_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Knowledge knowledge;
  knowledge.read_with(std::string_view(reinterpret_cast<const char*>(data), size));
  return 0;
}
