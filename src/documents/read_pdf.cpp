#include <algorithm>
#include <chrono>
#include <optional>
#include <set>
#include <utility>

#include "documents/read_image.h"
#include "documents/read_parts.h"
#include "documents/read_pdf_layout.h"
#include "documents/read_pdf_pages.h"
#include "documents/read_pdf_words.h"
#include "documents/read_scan.h"
#include "system/child.h"
#include "system/files.h"
#include "system/temporary.h"

namespace thidua::documents {

namespace {

/// The longer side of a sheet of A4 (1/100 point).
constexpr int sheet_side = 84'200;

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

core::Refusal refused_pdf(const system::ChildResult& result, const std::string& name, const ReadLimits& limits) {
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
        "Tệp PDF “" + name + "” chưa đọc xong sau " +
            std::to_string(std::chrono::duration_cast<std::chrono::seconds>(limits.pdf_time).count()) +
            " giây, hoặc cần quá nhiều bộ nhớ. Hãy tách tệp hoặc dùng tệp Word gốc rồi thử lại.",
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

core::Refusal nothing_recognised(const std::string& name) {
  return document_refusal("document.no_text",
                          "Không nhận dạng được chữ nào trong tệp “" + name +
                              "” (bản quét hoặc hình ảnh). Hãy quét lại rõ hơn (300 dpi), hoặc dùng tệp Word gốc.",
                          name);
}

core::Refusal too_many_scans(std::size_t count, const std::string& name, const ReadLimits& limits) {
  return document_refusal("document.too_long",
                          "Tệp “" + name + "” có " + grouped(count) + " trang quét, vượt mức " +
                              grouped(static_cast<std::uint64_t>(limits.scanned_pages)) +
                              " trang mà chương trình nhận dạng chữ một lần. Hãy tách tệp, hoặc dùng tệp Word gốc.",
                          name);
}

core::Outcome<doc_model::Document> document_of_pages(std::vector<PdfPage> pages, doc_model::Document document,
                                                     const std::set<int>& recognised, const std::string& name,
                                                     const ReadLimits& limits) {
  PdfText read = text_of_pages(std::move(pages));
  convert_old_text(read.paragraphs, document.notes);
  DocumentText text(limits);
  for (doc_model::Paragraph& paragraph : read.paragraphs) {
    paragraph.recognised = recognised.count(paragraph.page) != 0;
    document.recognised = document.recognised || paragraph.recognised;
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

/// Recognises the letters of pages that are pictures. `recognised` are those on which there were some.
std::optional<core::Refusal> read_scans(std::vector<PdfPage>& pages, const std::vector<int>& scanned,
                                        const std::filesystem::path& folder, const std::string& name,
                                        const ReadLimits& limits, std::set<int>& recognised) {
  if (scanned.size() > static_cast<std::size_t>(limits.scanned_pages)) {
    return too_many_scans(scanned.size(), name, limits);
  }
  PageScanner scanner(folder, name, limits);
  for (const int number : scanned) {
    PdfPage& page = pages[static_cast<std::size_t>(number) - 1];
    if (auto refusal = scanner.read(number, page)) {
      return refusal;
    }
    if (!page.words.empty()) {
      recognised.insert(number);
    }
  }
  return std::nullopt;
}

void note_recognised(const std::set<int>& recognised, doc_model::Document& document) {
  if (!recognised.empty()) {
    document.notes.push_back("Chữ của " + std::to_string(recognised.size()) +
                             " trang được nhận dạng từ bản quét, có thể sai; hãy đối chiếu số liệu với bản gốc.");
  }
}

bool has_words(const std::vector<PdfPage>& pages) {
  return std::any_of(pages.begin(), pages.end(), [](const PdfPage& page) { return !page.words.empty(); });
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
    return refused_pdf(result, file_name, limits);
  }
  PdfWords words = pdf_words(result.output, limits);
  if (words.fault != PdfWordsFault::none) {
    return refused_words(words.fault, file_name, limits);
  }
  doc_model::Document document;
  document.format = doc_model::Format::pdf;
  std::set<int> recognised;
  find_rules(words.pages, folder.path(), limits);
  const auto scanned = scanned_pages(words.pages, folder.path(), limits);
  if (!scanned.empty() && !PageScanner::is_installed()) {
    if (!has_words(words.pages)) {
      return no_scanner(file_name);
    }
    document.notes.push_back(
        "Có " + std::to_string(scanned.size()) +
        " trang không có chữ (có thể là trang quét), nội dung các trang này chưa được đọc. Hãy cài "
        "các gói tesseract-ocr và tesseract-ocr-vie rồi đọc lại.");
  } else if (auto refusal = read_scans(words.pages, scanned, folder.path(), file_name, limits, recognised)) {
    return *refusal;
  }
  if (!has_words(words.pages)) {
    return nothing_recognised(file_name);
  }
  note_recognised(recognised, document);
  return document_of_pages(std::move(words.pages), std::move(document), recognised, file_name, limits);
}

core::Outcome<doc_model::Document> read_image(std::string_view bytes, const std::string& file_name,
                                              const ReadLimits& limits) {
  const auto facts = image_facts(bytes);
  if (!facts) {
    return document_refusal("document.damaged",
                            "Hình “" + file_name + "” bị hỏng nên không đọc được. Hãy chụp hoặc quét lại rồi thử lại.",
                            file_name);
  }
  if (static_cast<std::uint64_t>(facts->width) * static_cast<std::uint64_t>(facts->height) > limits.image_dots) {
    return document_refusal("document.too_long",
                            "Hình “" + file_name + "” có " + grouped(static_cast<std::uint64_t>(facts->width)) + " × " +
                                grouped(static_cast<std::uint64_t>(facts->height)) + " điểm ảnh, vượt mức " +
                                grouped(limits.image_dots) + ". Hãy quét lại ở 300 dpi rồi thử lại.",
                            file_name);
  }
  if (!PageScanner::is_installed()) {
    return no_scanner(file_name);
  }
  const system::TemporaryFolder folder;
  std::vector<PdfPage> pages{{facts->width * sheet_side / std::max(facts->width, facts->height),
                              facts->height * sheet_side / std::max(facts->width, facts->height)}};
  if (facts->turned == 90 || facts->turned == 270) {
    std::swap(pages.front().width, pages.front().height);
  }
  PageScanner scanner(folder.path(), file_name, limits);
  std::optional<core::Refusal> refusal;
  if (const auto pdf = pdf_of_image(bytes, *facts)) {
    system::write_file_atomically(folder.path() / "in.pdf", *pdf);
    refusal = scanner.read(1, pages.front());
  } else {
    system::write_file_atomically(folder.path() / "picture", bytes);
    refusal = scanner.read_picture("picture", pages.front());
  }
  if (refusal) {
    return *refusal;
  }
  if (!has_words(pages)) {
    return nothing_recognised(file_name);
  }
  doc_model::Document document;
  document.format = doc_model::Format::image;
  note_recognised({1}, document);
  return document_of_pages(std::move(pages), std::move(document), {1}, file_name, limits);
}

}  // namespace thidua::documents
