#include "io/import.h"

#include <csignal>

#include "io/child_process.h"
#include "io/import_limits.h"
#include "io/import_reply.h"

namespace cluneal::io {
namespace {

using base::Error;

/// Why a child died, as the end of a sentence.
std::string death(const ChildOutcome& outcome) {
  const bool out_of_memory = outcome.complaint.find("bad_alloc") != std::string::npos;
  if (out_of_memory) return "needs more memory than a file of its size should; it is damaged or made to harm";
  if (outcome.end == ChildOutcome::End::timed_out || outcome.code == SIGXCPU || outcome.code == SIGKILL) {
    return "takes too long to read; simplify it, or save it as PLY or GLB in the program that it comes from";
  }
  return "makes its reader fail; it is damaged, or save it as PLY or GLB in the program that it comes from";
}

Error sentence(const std::filesystem::path& file, const std::string& end) {
  return {file.filename().string() + " " + end + ".", {}};
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
  if (!std::filesystem::exists(status)) return sentence(file, "is not there; check the path");
  if (!std::filesystem::is_regular_file(status)) return sentence(file, "is no file; name a model's file");
  const auto size = std::filesystem::file_size(file, error);
  if (error) return sentence(file, "cannot be opened; may you read it?");
  if (size == 0) return sentence(file, "is empty");
  if (size > ImportLimits::file_bytes) return sentence(file, "is larger than 4 GiB; simplify it first");
  if (progress != nullptr) progress->report(0, "Reading " + file.filename().string());

  base::Result<ChildOutcome> outcome =
      run_child(program, {import_child_command, std::filesystem::absolute(file, error).string()},
                ImportLimits::wall_seconds, progress);
  if (!outcome.ok()) return outcome.error();
  if (outcome->end == ChildOutcome::End::cancelled) return sentence(file, "was not opened: cancelled");
  if (outcome->end != ChildOutcome::End::exited || outcome->code != 0) return sentence(file, death(*outcome));
  const auto bytes = MappedBytes::of_descriptor(outcome->reply.number());
  if (!bytes) return sentence(file, "could not be taken over from its reader; there may be too little memory");
  base::Result<ForeignModel> model = read_reply(bytes->bytes());
  if (!model.ok()) return sentence(file, model.error().message);
  for (base::Diagnostic& warning : model.warnings) warning.file = file.filename().string();
  return model;
}

}  // namespace cluneal::io
