#include <algorithm>
#include <chrono>

#include "documents/read_parts.h"
#include "documents/read_pdf_layout.h"
#include "documents/read_pdf_lines.h"
#include "documents/read_pdf_rules.h"
#include "documents/read_pdf_words.h"
#include "system/child.h"
#include "system/files.h"
#include "system/temporary.h"

namespace thidua::documents {

namespace {

/// pdftotext mends a file whose end is missing and gives what it finds: half a document must not pass for a whole one.
bool is_cut_short(std::string_view bytes) {
  constexpr std::size_t tail_bytes = 4096;
  const std::string_view tail = bytes.substr(bytes.size() - std::min(bytes.size(), tail_bytes));
  return tail.find("%%EOF") == std::string_view::npos && tail.find("startxref") == std::string_view::npos;
}

core::Refusal damaged_pdf(const std::string& name) {
  return document_refusal(
      "document.damaged",
      "Tệp PDF “" + name + "” bị hỏng hoặc bị cắt cụt nên không đọc được. Hãy xin lại tệp gốc rồi thử lại.", name);
}

core::Refusal refused_pdf(const system::ChildResult& result, const std::string& name) {
  if (result.end == system::ChildEnd::not_started) {
    return document_refusal(
        "document.no_program",
        "Chưa đọc được tệp PDF “" + name +
            "” vì máy chưa cài chương trình pdftotext. Hãy cài gói poppler-utils, hoặc dùng tệp Word gốc.",
        name);
  }
  if (result.errors.find("password") != std::string::npos) {
    return document_refusal(
        "document.encrypted",
        "Tệp PDF “" + name +
            "” được đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu hoặc dùng tệp Word gốc rồi thử lại.",
        name);
  }
  if (result.end != system::ChildEnd::exited) {
    return document_refusal(
        "document.too_long",
        "Tệp PDF “" + name +
            "” quá lớn hoặc quá phức tạp nên đọc mãi không xong. Hãy tách tệp hoặc dùng tệp Word gốc rồi thử lại.",
        name);
  }
  return damaged_pdf(name);
}

core::Refusal refused_words(PdfWordsFault fault, const std::string& name, const ReadLimits& limits) {
  if (fault == PdfWordsFault::too_many_pages) {
    return document_refusal("document.too_long",
                            "Tệp PDF “" + name + "” có hơn " + grouped(static_cast<std::uint64_t>(limits.pages)) +
                                " trang. Hãy tách tệp rồi thử lại.",
                            name);
  }
  if (fault == PdfWordsFault::too_many_words) {
    return document_refusal("document.too_long",
                            "Tệp PDF “" + name + "” có quá nhiều chữ (hơn " + grouped(limits.words_of_page) +
                                " từ một trang hoặc " + grouped(limits.words) +
                                " từ cả tệp) nên không đọc được. Hãy tách tệp hoặc dùng tệp Word gốc rồi thử lại.",
                            name);
  }
  return damaged_pdf(name);
}

core::Refusal pictures_only(const std::string& name) {
  return document_refusal(
      "document.no_text",
      "Tệp PDF “" + name +
          "” chỉ có hình ảnh (bản quét), không có lớp văn bản để đọc. Hãy dùng tệp Word gốc hoặc tệp PDF xuất từ Word.",
      name);
}

system::ChildResult run_pdftotext(const std::filesystem::path& folder, const ReadLimits& limits) {
  system::ChildOrder order;
  order.program = "pdftotext";
  order.arguments = {"-bbox", "-enc", "UTF-8", "-l", std::to_string(limits.pages + 1), "in.pdf", "-"};
  order.working_folder = folder;
  order.time_limit = limits.pdf_time;
  order.processor_limit = std::chrono::duration_cast<std::chrono::seconds>(limits.pdf_time) + std::chrono::seconds(1);
  order.memory_limit_bytes = limits.pdf_memory_bytes;
  order.output_limit_bytes = limits.zip_total_bytes;
  return system::run_child(order);
}

/// Is there a line of several pieces, as tables have? Only then is the page looked at for borders.
bool may_hold_table(const PdfPage& page) {
  const auto rows = rows_of_words(page.words);
  return std::any_of(rows.begin(), rows.end(), [](const PdfRow& row) { return row.segments.size() > 1; });
}

/// Grey pictures of the pages `first` to `last`, from 1, a thousand dots high; nothing where that takes too long.
std::string pictures_of_pages(const std::filesystem::path& folder, int first, int last,
                              std::chrono::milliseconds time_left, const ReadLimits& limits) {
  system::ChildOrder order;
  order.program = "pdftoppm";
  order.arguments = {"-gray", "-aaVector",           "no", "-scale-to",          "1200",
                     "-f",    std::to_string(first), "-l", std::to_string(last), "in.pdf"};
  order.working_folder = folder;
  order.time_limit = time_left;
  order.processor_limit = std::chrono::duration_cast<std::chrono::seconds>(time_left) + std::chrono::seconds(1);
  order.memory_limit_bytes = limits.pdf_memory_bytes;
  order.output_limit_bytes = limits.zip_total_bytes;
  system::ChildResult result = system::run_child(order);
  return result.ok() ? std::move(result.output) : std::string();
}

/// Looks for borders of tables on the pages that may have some. A help, no need: what cannot be drawn in time is read
/// by the places of its words alone.
void find_rules(std::vector<PdfPage>& pages, const std::filesystem::path& folder, const ReadLimits& limits) {
  constexpr std::size_t pages_at_once = 16;  // their pictures take some twenty megabytes
  const auto deadline = std::chrono::steady_clock::now() + limits.pdf_time;
  for (std::size_t first = 0; first < pages.size(); ++first) {
    if (!may_hold_table(pages[first])) {
      continue;
    }
    std::size_t last = first;
    while (last + 1 < pages.size() && last + 1 - first < pages_at_once && may_hold_table(pages[last + 1])) {
      ++last;
    }
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    if (left.count() <= 0) {
      return;
    }
    const std::string pictures =
        pictures_of_pages(folder, static_cast<int>(first) + 1, static_cast<int>(last) + 1, left, limits);
    std::string_view stream = pictures;
    for (std::size_t page = first; page <= last; ++page) {
      if (const auto picture = next_picture(stream)) {
        pages[page].rules = rules_of_picture(*picture, pages[page].width, pages[page].height);
      }
    }
    first = last;
  }
}

std::size_t pages_without_text(const std::vector<PdfPage>& pages) {
  return static_cast<std::size_t>(
      std::count_if(pages.begin(), pages.end(), [](const PdfPage& page) { return page.words.empty(); }));
}

core::Outcome<doc_model::Document> document_of_pages(std::vector<PdfPage> pages, doc_model::Document document,
                                                     const std::string& name, const ReadLimits& limits) {
  PdfText read = text_of_pages(std::move(pages));
  convert_old_text(read.paragraphs, document.notes);
  DocumentText text(limits);
  for (doc_model::Paragraph& paragraph : read.paragraphs) {
    if (!text.add(std::move(paragraph))) {
      return too_many_paragraphs(name, limits);
    }
  }
  for (doc_model::Paragraph& note : read.footnotes) {
    if (!text.add_footnote(std::move(note))) {
      return too_many_paragraphs(name, limits);
    }
  }
  for (const std::string& line : read.running) {
    document.notes.push_back("Đầu trang hoặc chân trang: " + line);
  }
  std::move(text).finish(document);
  return document;
}

}  // namespace

core::Outcome<doc_model::Document> read_pdf(std::string_view bytes, const std::string& file_name,
                                            const ReadLimits& limits) {
  if (is_cut_short(bytes)) {
    return damaged_pdf(file_name);
  }
  const system::TemporaryFolder folder;
  system::write_file_atomically(folder.path() / "in.pdf", bytes);
  const system::ChildResult result = run_pdftotext(folder.path(), limits);
  if (!result.ok()) {
    return refused_pdf(result, file_name);
  }
  PdfWords words = pdf_words(result.output, limits);
  if (words.fault != PdfWordsFault::none) {
    return refused_words(words.fault, file_name, limits);
  }
  const std::size_t empty = pages_without_text(words.pages);
  if (empty == words.pages.size()) {
    return pictures_only(file_name);
  }
  find_rules(words.pages, folder.path(), limits);
  doc_model::Document document;
  document.format = doc_model::Format::pdf;
  if (empty > 0) {
    document.notes.push_back("Có " + std::to_string(empty) +
                             " trang không có chữ (có thể là trang quét), nội dung các trang này chưa được đọc.");
  }
  return document_of_pages(std::move(words.pages), std::move(document), file_name, limits);
}

}  // namespace thidua::documents
