#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

/// What the operating system gives: child processes, temporary folders, files, hashes.
namespace thidua::system {

/// One run of a foreign program (pdftotext, soffice, pg_dump).
///
/// Shape   the program gets a small environment of ours (PATH, HOME = working folder, LANG=C.UTF-8) and
///         `environment` on top; its standard input is `input`, which may be empty.
/// Units   bytes; 0 = no limit. CPU time counts over all its threads.
struct ChildOrder {
  std::string program;  // a path, or a name looked up in PATH
  std::vector<std::string> arguments;
  std::string input;
  std::vector<std::pair<std::string, std::string>> environment;
  std::filesystem::path working_folder = "/";
  std::chrono::milliseconds time_limit{60'000};
  std::uint64_t memory_limit_bytes = 0;
  std::uint64_t file_limit_bytes = 0;  // of each file it writes
  std::chrono::seconds processor_limit{0};
  std::size_t output_limit_bytes = 64U * 1024U * 1024U;  // of its standard output; 64 KiB of its errors are kept
};

enum class ChildEnd { exited, killed_by_signal, timed_out, output_too_long, not_started };

struct ChildResult {
  ChildEnd end = ChildEnd::not_started;
  int code = 0;  // exit code, number of the signal, or errno where it was not started
  std::string output;
  std::string errors;
  bool ok() const { return end == ChildEnd::exited && code == 0; }
};

/// Runs a program to its end. It has a process group of its own, which is killed whole when this returns or throws:
/// nothing it started lives on.
/// Errors  what becomes of the child is in the result; std::system_error where no pipe or process can be had.
ChildResult run_child(const ChildOrder& order);

/// Where PATH has this program; empty where it has not.
std::filesystem::path find_program(const std::string& name);

}  // namespace thidua::system
