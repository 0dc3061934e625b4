#include <algorithm>

#include "core/text.h"
#include "core/utf8.h"
#include "documents/read_parts.h"
#include "documents/read_pdf_layout.h"
#include "documents/xml_stream.h"
#include "system/child.h"
#include "system/files.h"
#include "system/temporary.h"

namespace thidua::documents {

namespace {

/// A page of small print has some two thousand words.
constexpr std::size_t page_words_max = 50'000;

/// "85.08" points in hundredths; what is silly becomes 0. PDF allows pages of 200 inches, 14,400 points; sums and
/// products of such places stay far inside an int.
int hundredths(std::string_view number) {
  constexpr int place_max = 2'000'000;
  const bool negative = !number.empty() && number.front() == '-';
  if (negative) {
    number.remove_prefix(1);
  }
  const std::string_view whole = number.substr(0, number.find('.'));
  int value = 0;
  for (const char sign : whole) {
    if (sign < '0' || sign > '9' || value > place_max / 100) {
      return 0;
    }
    value = value * 10 + (sign - '0');
  }
  const std::string_view fraction = number.substr(std::min(number.size(), whole.size() + 1));
  for (std::size_t place = 0; place < 2; ++place) {
    const bool given = place < fraction.size() && fraction[place] >= '0' && fraction[place] <= '9';
    value = value * 10 + (given ? fraction[place] - '0' : 0);
  }
  value = std::min(value, place_max);
  return negative ? -value : value;
}

/// Takes the pages out of what `pdftotext -bbox` says.
class PageHandler : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "h:page") {
      pages.push_back({hundredths(attributes.get("width")), hundredths(attributes.get("height")), {}});
    } else if (name == "h:word" && !pages.empty()) {
      in_word_ = true;
      pages.back().words.push_back({{hundredths(attributes.get("xMin")), hundredths(attributes.get("yMin")),
                                     hundredths(attributes.get("xMax")), hundredths(attributes.get("yMax"))},
                                    {}});
    }
  }
  void end(std::string_view name) override {
    if (name == "h:word" && in_word_) {
      in_word_ = false;
      if (core::trimmed(pages.back().words.back().text).empty()) {
        pages.back().words.pop_back();
      }
    }
  }
  void text(std::string_view text) override {
    if (in_word_) {
      pages.back().words.back().text += text;
    }
  }
  std::vector<PdfPage> pages;

 private:
  bool in_word_ = false;
};

/// A PDF may hold any letters; XML may not: control signs and broken UTF-8 become spaces and U+FFFD.
std::string clean_xml(std::string_view bytes) {
  std::string clean;
  clean.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const char32_t code_point = core::next_code_point(bytes, at);
    const bool control = code_point < 0x20 && code_point != '\n' && code_point != '\t';
    const bool forbidden = code_point == 0xFFFE || code_point == 0xFFFF;
    core::append_utf8(clean, control || forbidden ? U' ' : code_point);
  }
  return clean;
}

/// pdftotext's own document type, which it always writes; ours refuses any.
std::string_view without_document_type(std::string_view xml) {
  const auto html = xml.find("<html");
  return html == std::string_view::npos ? xml : xml.substr(html);
}

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

std::size_t pages_without_text(const std::vector<PdfPage>& pages) {
  return static_cast<std::size_t>(
      std::count_if(pages.begin(), pages.end(), [](const PdfPage& page) { return page.words.empty(); }));
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
  PageHandler handler;
  const std::string xml = clean_xml(result.output);
  if (parse_xml(without_document_type(xml), handler, limits.xml_depth) != XmlFault::none) {
    return refused_pdf(result, file_name);
  }
  if (handler.pages.size() > static_cast<std::size_t>(limits.pages)) {
    return document_refusal(
        "document.too_long",
        "Tệp PDF “" + file_name + "” có hơn " + std::to_string(limits.pages) + " trang. Hãy tách tệp rồi thử lại.",
        file_name);
  }
  if (std::any_of(handler.pages.begin(), handler.pages.end(),
                  [](const PdfPage& page) { return page.words.size() > page_words_max; })) {
    return document_refusal(
        "document.too_long",
        "Tệp PDF “" + file_name + "” có trang quá nhiều chữ nên không đọc được. Hãy dùng tệp Word gốc rồi thử lại.",
        file_name);
  }
  const std::size_t empty = pages_without_text(handler.pages);
  if (empty == handler.pages.size()) {
    return pictures_only(file_name);
  }
  doc_model::Document document;
  document.format = doc_model::Format::pdf;
  if (empty > 0) {
    document.notes.push_back("Có " + std::to_string(empty) +
                             " trang không có chữ (có thể là trang quét), nội dung các trang này chưa được đọc.");
  }
  std::vector<std::string> running;
  DocumentText text(limits);
  auto paragraphs = paragraphs_of_pages(handler.pages, running);
  convert_old_text(paragraphs, document.notes);
  for (doc_model::Paragraph& paragraph : paragraphs) {
    if (!text.add(std::move(paragraph))) {
      return too_many_paragraphs(file_name, limits);
    }
  }
  for (const std::string& line : running) {
    document.notes.push_back("Đầu trang hoặc chân trang: " + line);
  }
  std::move(text).finish(document);
  return document;
}

}  // namespace thidua::documents
