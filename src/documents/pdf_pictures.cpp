#include "documents/pdf_pictures.h"

#include <charconv>

#include "system/child.h"

namespace thidua::documents {
namespace {

core::Refusal picture_refusal(std::string_view code, std::string message) {
  return {"documents.picture." + std::string(code), std::move(message), {}, {}};
}

system::ChildOrder drawing_order(const std::string& program, const PictureOptions& options) {
  system::ChildOrder order;
  order.program = program;
  order.time_limit = options.time_limit;
  order.processor_limit = std::chrono::duration_cast<std::chrono::seconds>(options.time_limit);
  order.memory_limit_bytes = options.memory_limit_bytes;
  return order;
}

core::Refusal no_poppler() {
  return picture_refusal("no_poppler",
                         "Máy chủ chưa cài poppler-utils nên không xem được trang tại đây. Hãy tải tệp về để xem.");
}

core::Refusal damaged() {
  return picture_refusal("damaged", "Tệp PDF bị hỏng hoặc có mật khẩu nên không xem được trang. Hãy nộp lại tệp khác.");
}

}  // namespace

core::Outcome<int> pages_of_pdf(const std::filesystem::path& pdf, const PictureOptions& options) {
  system::ChildOrder order = drawing_order("pdfinfo", options);
  order.arguments = {std::filesystem::absolute(pdf).string()};
  const system::ChildResult told = system::run_child(order);
  if (told.end == system::ChildEnd::not_started) return no_poppler();
  constexpr std::string_view label = "Pages:";
  const auto at = told.output.find(label);
  if (!told.ok() || at == std::string::npos) return damaged();
  const auto first = told.output.find_first_not_of(' ', at + label.size());
  int pages = 0;
  if (first != std::string::npos)
    std::from_chars(told.output.data() + first, told.output.data() + told.output.size(), pages);
  if (pages < 1) return damaged();
  return pages;
}

core::Outcome<std::string> page_picture(const std::filesystem::path& pdf, int number, const PictureOptions& options) {
  auto pages = pages_of_pdf(pdf, options);
  if (!pages) return pages.error();
  if (number < 1 || number > *pages) return picture_refusal("page", "Tệp chỉ có " + std::to_string(*pages) + " trang.");
  system::ChildOrder order = drawing_order("pdftoppm", options);
  const std::string page = std::to_string(number);
  order.arguments = {"-png", "-r",          std::to_string(options.dots_per_inch),  "-f", page, "-l",
                     page,   "-singlefile", std::filesystem::absolute(pdf).string()};
  system::ChildResult drawn = system::run_child(order);
  if (drawn.end == system::ChildEnd::not_started) return no_poppler();
  if (!drawn.ok() || drawn.output.empty()) return damaged();
  return std::move(drawn.output);
}

}  // namespace thidua::documents
