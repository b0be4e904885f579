// cluneal_bake: builds the bodies and puts them where the program finds them. Links base, geometry, anatomy and body
// only, so that a change of the interface never rebuilds a body.

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "anatomy/load_atlas.h"
#include "base/file.h"
#include "base/json.h"
#include "body/baked_file.h"
#include "body/build_body.h"
#include "body/check/check_body.h"
#include "body/tables/measures.h"
#include "body/tables/published.h"

namespace {

using namespace cluneal;

struct Options {
  std::vector<std::string> persons;
  std::filesystem::path assets;
  std::filesystem::path out;
  std::filesystem::path folder;  ///< Of an installation; empty: the cache.
  bool json = false;
  bool notes = false;
};

struct Report {
  std::string person;
  std::filesystem::path file;
  double seconds = 0;
  std::size_t triangles[3] = {0, 0, 0};
  std::size_t courses = 0;
  std::size_t errors = 0;
};

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void complain(const base::Error& error) {
  std::fprintf(stderr, "cluneal_bake: %s\n", error.message.c_str());
  for (const base::Diagnostic& detail : error.details) std::fprintf(stderr, "  %s\n", base::to_string(detail).c_str());
}

base::Result<Report> bake(const Options& wish, const anatomy::Atlas& atlas, const std::string& person) {
  const auto start = std::chrono::steady_clock::now();
  const auto key = body::cache_key(wish.assets, atlas.content_hash, person);
  if (!key) return key.error();
  // For an installation one that was baked before is as good.
  const bool installs = !wish.folder.empty();
  const auto built = installs ? body::cached_body(wish.assets, atlas, person, base::cache_folder())
                              : body::build_body(wish.assets, atlas, person);
  if (!built) return built.error();
  Report report;
  report.person = person;
  report.file =
      !wish.out.empty() ? wish.out : body::cached_file(installs ? wish.folder : base::cache_folder(), person, *key);
  std::error_code no_folder;
  if (report.file.has_parent_path()) std::filesystem::create_directories(report.file.parent_path(), no_folder);
  if (const base::Status written = body::write_baked(report.file, *built, *key); !written) return written.error();
  report.seconds = seconds_since(start);
  for (const auto& [id, shape] : built->shapes) {
    for (std::size_t d = 0; d < 3; ++d) report.triangles[d] += shape.mesh[d]->triangle_count();
  }
  report.courses = built->courses.size();
  if (installs) return report;
  const auto published = body::load_published(wish.assets);
  if (!published) return published.error();
  for (const body::Finding& remark : body::check_body(*built, atlas, *published, body::measure(*built))) {
    const bool note = remark.severity == base::Severity::note;
    if (note && !wish.notes) continue;
    if (remark.severity == base::Severity::error) ++report.errors;
    std::fprintf(stderr, "cluneal_bake: %s: %s\n", person.c_str(), base::to_string(remark).c_str());
  }
  return report;
}

void print(const std::vector<Report>& reports, bool as_json) {
  if (!as_json) {
    for (const Report& report : reports) {
      std::printf("%-14s %.2f s  bones %zu / %zu / %zu triangles  %zu courses  %s\n", report.person.c_str(),
                  report.seconds, report.triangles[0], report.triangles[1], report.triangles[2], report.courses,
                  report.file.string().c_str());
    }
    return;
  }
  base::JsonWriter json;
  json.begin_array();
  for (const Report& report : reports) {
    json.begin_object().member("body", std::string_view(report.person));
    json.member("file", std::string_view(report.file.native())).member("seconds", report.seconds);
    json.key("triangles").begin_array();
    for (const std::size_t count : report.triangles) json.value(count);
    json.end_array().member("courses", report.courses).member("faults", report.errors).end_object();
  }
  json.end_array();
  std::fputs(json.text().c_str(), stdout);
}

int run(const Options& wish) {
  const auto atlas = anatomy::load_atlas(wish.assets / "atlas");
  if (!atlas) {
    complain(atlas.error());
    return 2;
  }
  std::vector<std::string> persons = wish.persons;
  for (const anatomy::Person& person : atlas->persons) {
    if (wish.persons.empty()) persons.push_back(person.id);
  }
  for (const std::string& person : persons) {
    if (const auto known = anatomy::person_named(atlas->persons, person); !known) {
      complain(known.error());
      return 2;
    }
  }
  std::vector<Report> reports;
  for (const std::string& person : persons) {
    const auto report = bake(wish, *atlas, person);
    if (!report) {
      complain(report.error());
      return 2;
    }
    reports.push_back(*report);
  }
  print(reports, wish.json);
  for (const Report& report : reports) {
    if (report.errors > 0) return 1;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  Options wish;
  wish.assets = base::assets_folder();
  CLI::App app("Builds the bodies of Cluneal Atlas from their tables, checks them and writes them into the cache.",
               "cluneal_bake");
  app.add_option("--body", wish.persons, "Only these persons (assets/atlas/persons.json); else all")->delimiter(',');
  app.add_option("--assets", wish.assets, "The folder with atlas/ and body/")->check(CLI::ExistingDirectory);
  app.add_option("--out", wish.out, "Write here instead of into the cache (with one --body)");
  app.add_option("--folder", wish.folder,
                 "Write below this folder, where an installed program looks; not checked again")
      ->excludes("--out");
  app.add_flag("--json", wish.json, "Report as JSON");
  app.add_flag("--notes", wish.notes, "Say every measure, not only what is wrong");
  app.footer("Exit codes: 0 done, 1 a body was written but fails its checks, 2 the call or the tables are wrong.");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  if (!wish.out.empty() && wish.persons.size() != 1) {
    std::fprintf(stderr, "cluneal_bake: --out takes one body; name it with --body\n");
    return 2;
  }
  return run(wish);
}
