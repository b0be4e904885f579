#include "io/import.h"

#include <csignal>

#include "io/child_process.h"
#include "io/import_limits.h"
#include "io/import_reply.h"
#include "io/phrases.h"

namespace cluneal::io {
namespace {

using base::Error;

/// Why a child died.
const base::Phrase& death(const ChildOutcome& outcome) {
  const bool out_of_memory = outcome.complaint.find("bad_alloc") != std::string::npos;
  if (out_of_memory) return phrases::file_needs_more_memory;
  if (outcome.end == ChildOutcome::End::timed_out || outcome.code == SIGXCPU || outcome.code == SIGKILL) {
    return phrases::file_takes_too_long;
  }
  return phrases::file_makes_its_reader_fail;
}

Error sentence(const std::filesystem::path& file, const base::Phrase& phrase) {
  return base::error_of(phrase, {{"file", file.filename().string()}});
}

struct AskedUnit {
  const char* word;
  double millimetres;
  const char* name;
};
constexpr AskedUnit asked_units[] = {
    {"mm", 1, "millimetres"}, {"cm", 10, "centimetres"}, {"m", 1000, "metres"}, {"in", 25.4, "inches"}};

}  // namespace

std::vector<std::string> unit_words() {
  std::vector<std::string> words;
  for (const AskedUnit& unit : asked_units) words.emplace_back(unit.word);
  return words;
}

std::optional<std::string> take_in_unit(ForeignModel& model, const std::string& word) {
  if (model.unit_declared) return "was " + model.unit_note + ": a unit that a file declares stands, whatever is asked";
  for (const AskedUnit& unit : asked_units) {
    if (word != unit.word) continue;
    glm::dmat4 scale(unit.millimetres / model.millimetres_per_unit);
    scale[3][3] = 1;
    model.transform = scale * model.transform;
    model.millimetres_per_unit = unit.millimetres;
    model.unit_note = std::string("read as ") + unit.name + ", as asked";
  }
  return std::nullopt;
}

base::Result<ForeignModel> import_model(const std::filesystem::path& file, const std::filesystem::path& program,
                                        base::Progress* progress) {
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (!std::filesystem::exists(status)) return sentence(file, phrases::file_is_not_there);
  if (!std::filesystem::is_regular_file(status)) return sentence(file, phrases::file_is_no_file);
  const auto size = std::filesystem::file_size(file, error);
  if (error) return sentence(file, phrases::file_cannot_be_opened);
  if (size == 0) return sentence(file, phrases::file_is_empty);
  if (size > ImportLimits::file_bytes) return sentence(file, phrases::file_is_too_large);
  if (progress != nullptr) progress->report(0, base::Said{phrases::reading_file, {{"file", file.filename().string()}}});

  base::Result<ChildOutcome> outcome =
      run_child(program, {import_child_command, std::filesystem::absolute(file, error).string()},
                ImportLimits::wall_seconds, progress);
  if (!outcome.ok()) return outcome.error();
  if (outcome->end == ChildOutcome::End::cancelled) return sentence(file, phrases::file_was_not_opened);
  if (outcome->end != ChildOutcome::End::exited || outcome->code != 0) return sentence(file, death(*outcome));
  const auto bytes = MappedBytes::of_descriptor(outcome->reply.number());
  if (!bytes) return sentence(file, phrases::file_not_taken_over);
  base::Result<ForeignModel> model = read_reply(bytes->bytes());
  // It tells of the file in English: what it cannot read would be told to a translator, not to a user.
  if (!model.ok())
    return base::error_of(phrases::as_its_reader_says,
                          {{"file", file.filename().string()}, {"what", model.error().message}});
  for (base::Diagnostic& warning : model.warnings) warning.file = file.filename().string();
  return model;
}

}  // namespace cluneal::io
