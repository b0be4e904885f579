#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"

namespace cluneal::base {

/// A program beside this one that reads what it is given, as ffmpeg reads frames. It is ended with this object, unless
/// it was let finish. No signal comes of its early end.
class FedProcess {
 public:
  /// By its name, looked for on PATH. No shell sees the arguments; its output leads nowhere, what it complains of is
  /// kept. Nothing where there is no such program.
  [[nodiscard]] static Result<std::optional<FedProcess>> start(const std::string& program,
                                                               const std::vector<std::string>& arguments);
  ~FedProcess();
  FedProcess(FedProcess&& other) noexcept;
  FedProcess& operator=(FedProcess&& other) noexcept;
  FedProcess(const FedProcess&) = delete;
  FedProcess& operator=(const FedProcess&) = delete;

  /// Waits until it has taken all of them; an error where it takes no more, which `finish` explains.
  Status give(std::span<const std::byte> bytes);
  /// Tells it that there is no more, and waits for its end: an error with its last complaint where it failed.
  Status finish();

 private:
  FedProcess(std::string program, int process, int input, int complaints)
      : program_(std::move(program)), process_(process), input_(input), complaints_(complaints) {}

  std::string program_;
  int process_ = -1, input_ = -1, complaints_ = -1;
};

}  // namespace cluneal::base
