// Runs a fuzz target without a fuzzer: over every seed, cut short at many places, and with single bytes changed; the
// first argument says how many of them from each seed. The same every time, so that it is a test and not a lottery.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Input = std::vector<std::uint8_t>;

Input read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

int replay(const Input& seed, int cases) {
  int runs = 0;
  const auto run = [&](const Input& bytes) {
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    ++runs;
  };
  run(seed);
  const std::size_t cuts = static_cast<std::size_t>(cases) / 4;
  for (std::size_t i = 0; i < cuts; ++i) {
    run(Input(seed.begin(), seed.begin() + static_cast<std::ptrdiff_t>(seed.size() * i / cuts)));
  }
  std::mt19937 random(20240229);
  for (int i = 0; i < 3 * cases / 4 && !seed.empty(); ++i) {
    Input changed = seed;
    for (int k = 0; k <= i % 3; ++k) changed[random() % changed.size()] = static_cast<std::uint8_t>(random());
    run(changed);
  }
  return runs;
}

}  // namespace

int main(int argc, char** argv) {
  const int cases = argc > 1 ? std::atoi(argv[1]) : 0;
  if (cases <= 0) {
    std::fprintf(stderr, "%s CASES FOLDER...: the first argument is no number of cases\n", argv[0]);
    return 2;
  }
  std::vector<std::filesystem::path> seeds;
  for (int i = 2; i < argc; ++i) {
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
      if (entry.is_regular_file()) seeds.push_back(entry.path());
    }
  }
  std::sort(seeds.begin(), seeds.end());
  // Some noise, for targets that read their input as a recipe.
  std::mt19937 random(19980101);
  int runs = 0;
  for (std::size_t size = 0; size < 200; ++size) {
    Input noise(size);
    for (std::uint8_t& byte : noise) byte = static_cast<std::uint8_t>(random());
    LLVMFuzzerTestOneInput(noise.data(), noise.size());
    ++runs;
  }
  for (const auto& seed : seeds) runs += replay(read(seed), cases);
  std::printf("%d inputs from %zu seeds\n", runs, seeds.size());
  return 0;
}
