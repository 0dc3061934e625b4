#include "documents/to_pdf.h"

#include <algorithm>
#include <array>

#include "documents/fonts_conf.h"
#include "system/child.h"
#include "system/files.h"
#include "system/temporary.h"

namespace thidua::documents {

namespace {

constexpr std::uint64_t pdf_bytes_max = 256U << 20U;

std::filesystem::path soffice_program(const PdfOptions& options) {
  if (!options.program.empty()) return options.program;
  for (const char* name : {"soffice", "libreoffice"})
    if (const auto found = system::find_program(name); !found.empty()) return found;
  return {};
}

core::Refusal pdf_refusal(std::string_view code, std::string message) {
  return {"documents.pdf." + std::string(code), std::move(message), {}, {}};
}

std::string file_address(const std::filesystem::path& path) {
  return "file://" + path.string();
}

system::ChildOrder conversion(const std::filesystem::path& program, const std::filesystem::path& folder,
                              const PdfOptions& options) {
  system::ChildOrder order;
  order.program = program.string();
  order.arguments = {"-env:UserInstallation=" + file_address(folder / "profile"),
                     "--headless",
                     "--nologo",
                     "--norestore",
                     "--nolockcheck",
                     "--convert-to",
                     "pdf:writer_pdf_Export",
                     "--outdir",
                     folder.string(),
                     (folder / "paper.docx").string()};
  order.environment = {{"FONTCONFIG_FILE", (folder / "fonts.conf").string()},
                       {"SAL_USE_VCLPLUGIN", "svp"},
                       {"LANG", "C.UTF-8"},
                       {"TZ", "Asia/Ho_Chi_Minh"}};
  order.working_folder = folder;
  order.time_limit = std::chrono::duration_cast<std::chrono::milliseconds>(options.time_limit);
  order.file_limit_bytes = pdf_bytes_max;
  return order;
}

/// A PDF with at least one page: soffice ends well even where it wrote nothing.
bool is_pdf_with_pages(std::string_view pdf) {
  if (!pdf.starts_with("%PDF-") || pdf.find("%%EOF") == std::string_view::npos) return false;
  for (std::size_t at = pdf.find("/Type/Page"); at != std::string_view::npos; at = pdf.find("/Type/Page", at + 1))
    if (pdf.substr(at + 10, 1) != "s") return true;
  return false;
}

core::Refusal conversion_refusal(const system::ChildResult& result, const PdfOptions& options) {
  if (result.end == system::ChildEnd::timed_out)
    return pdf_refusal("timed_out",
                       "LibreOffice chưa chuyển xong sang PDF sau " + std::to_string(options.time_limit.count()) +
                           " giây; tệp Word vẫn được tạo. Hãy thử lại khi máy rảnh hơn, hoặc mở tệp Word và "
                           "xuất PDF từ đó.");
  return pdf_refusal(
      "failed",
      "LibreOffice không chuyển được tệp Word sang PDF; tệp Word vẫn được tạo. Hãy mở tệp Word và xuất PDF từ "
      "đó, hoặc kiểm tra lại cài đặt LibreOffice trên máy.");
}

}  // namespace

bool libreoffice_present() {
  return !soffice_program({}).empty();
}

core::Outcome<std::string> docx_to_pdf(std::string_view docx, const PdfOptions& options) {
  const std::filesystem::path program = soffice_program(options);
  if (program.empty() || !std::filesystem::exists(program))
    return pdf_refusal("no_libreoffice",
                       "Máy này chưa có LibreOffice nên chưa xuất được PDF; tệp Word vẫn được tạo. Hãy cài gói "
                       "libreoffice-writer-nogui rồi thử lại, hoặc mở tệp Word và xuất PDF từ đó.");
  const system::TemporaryFolder folder;
  system::write_file_atomically(folder.path() / "paper.docx", docx);
  system::write_file_atomically(folder.path() / "fonts.conf", fonts_conf);
  const system::ChildResult result = system::run_child(conversion(program, folder.path(), options));
  if (!result.ok()) return conversion_refusal(result, options);
  const auto pdf = system::read_file(folder.path() / "paper.pdf", pdf_bytes_max);
  if (!pdf || !is_pdf_with_pages(*pdf)) return conversion_refusal(result, options);
  return *pdf;
}

}  // namespace thidua::documents
