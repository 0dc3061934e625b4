#include "documents/to_pdf.h"

#include "documents/libreoffice.h"

namespace thidua::documents {

namespace {

core::Refusal pdf_refusal(std::string_view code, std::string message) {
  return {"documents.pdf." + std::string(code), std::move(message), {}, {}};
}

/// A PDF with at least one page: soffice ends well even where it wrote nothing.
bool is_pdf_with_pages(std::string_view pdf) {
  if (!pdf.starts_with("%PDF-") || pdf.find("%%EOF") == std::string_view::npos) return false;
  for (std::size_t at = pdf.find("/Type/Page"); at != std::string_view::npos; at = pdf.find("/Type/Page", at + 1))
    if (pdf.substr(at + 10, 1) != "s") return true;
  return false;
}

core::Refusal conversion_refusal(OfficeEnd end, const PdfOptions& options) {
  if (end == OfficeEnd::no_program)
    return pdf_refusal("no_libreoffice",
                       "Máy này chưa có LibreOffice nên chưa xuất được PDF; tệp Word vẫn được tạo. Hãy cài gói "
                       "libreoffice-writer-nogui rồi thử lại, hoặc mở tệp Word và xuất PDF từ đó.");
  if (end == OfficeEnd::timed_out)
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

core::Outcome<std::string> docx_to_pdf(std::string_view docx, const PdfOptions& options) {
  OfficeOrder order;
  order.bytes = docx;
  order.ending = "docx";
  order.wanted_ending = "pdf";
  order.wanted_filter = "writer_pdf_Export";
  order.program = options.program;
  order.time_limit = std::chrono::duration_cast<std::chrono::milliseconds>(options.time_limit);
  OfficeResult made = convert_by_libreoffice(order);
  if (made.end != OfficeEnd::done) return conversion_refusal(made.end, options);
  if (!is_pdf_with_pages(made.bytes)) return conversion_refusal(OfficeEnd::failed, options);
  return std::move(made.bytes);
}

}  // namespace thidua::documents
