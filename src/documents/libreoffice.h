#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

/// One conversion by LibreOffice, which may be absent: Word to PDF, older formats to Word.
namespace thidua::documents {

/// Shape   a child process with a profile of its own, because of two calls on one profile the second gives no file and
///         no error. The profile forbids macros and links that fetch other files; letters come from the Liberation
///         fonts alone (fonts_conf.h).
struct OfficeOrder {
  std::string_view bytes;
  std::string ending;         // of what is given: "docx"
  std::string wanted_ending;  // "pdf"
  std::string wanted_filter;  // LibreOffice's name of the format: "writer_pdf_Export"
  std::string program;        // path of soffice; empty: looked for on PATH
  std::chrono::milliseconds time_limit{120'000};
  std::uint64_t memory_limit_bytes = 4ULL << 30;
  std::uint64_t result_limit_bytes = 256ULL << 20;
};

enum class OfficeEnd { done, no_program, timed_out, failed };

struct OfficeResult {
  OfficeEnd end = OfficeEnd::failed;
  std::string bytes;  // of the new file, where `done`: something was written, more is not checked
};

/// Errors  what becomes of the conversion is in the result; a temporary folder that cannot be written throws.
OfficeResult convert_by_libreoffice(const OfficeOrder& order);

bool libreoffice_present();

}  // namespace thidua::documents
