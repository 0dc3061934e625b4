#include "documents/read_parts.h"

#include <utility>

#include "core/text.h"
#include "core/utf8.h"
#include "documents/read_symbols.h"

namespace thidua::documents {

namespace {

bool has_no_width(char32_t code_point) {
  return code_point == 0xAD || (code_point >= 0x200B && code_point <= 0x200F) || code_point == 0x2060 ||
         code_point == 0xFEFF;
}

/// Text as somebody typed it: one kind of space, one kind of hyphen, signs of picture fonts as the signs they show.
std::string plain_signs(std::string_view text) {
  // Lead bytes of the signs in question; no Vietnamese letter starts with them.
  if (text.find_first_of("\xC2\xE2\xE3\xEE\xEF") == std::string_view::npos) {
    return std::string(text);
  }
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code_point = core::next_code_point(text, at);
    if (has_no_width(code_point)) {
      continue;
    }
    if (code_point > 0x7F && core::is_space(code_point)) {
      plain.push_back(' ');
    } else if (code_point == 0x2010 || code_point == 0x2011) {
      plain.push_back('-');
    } else {
      core::append_utf8(plain, private_sign(code_point));
    }
  }
  return std::string(core::trimmed(plain));
}

}  // namespace

core::Refusal document_refusal(std::string code, std::string message, const std::string& file_name) {
  return {std::move(code), std::move(message), "", file_name};
}

bool is_ole_file(std::string_view bytes) {
  return bytes.substr(0, 8) == "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
}

bool is_zip_file(std::string_view bytes) {
  return bytes.substr(0, 4) == "PK\x03\x04" || bytes.substr(0, 4) == "PK\x05\x06";
}

/// By the name of a stream, which is UTF-16.
bool is_encrypted_office(std::string_view bytes) {
  const std::string_view name("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
  return bytes.find(name) != std::string_view::npos;
}

core::Refusal refused_ole_workbook(std::string_view bytes, const std::string& file_name) {
  if (is_encrypted_office(bytes)) {
    return document_refusal("document.encrypted",
                            "Tệp “" + file_name +
                                "” được đặt mật khẩu nên không đọc được. Hãy mở tệp bằng Excel, bỏ mật khẩu (Tệp, "
                                "Thông tin, Bảo vệ), lưu lại rồi thử lại.",
                            file_name);
  }
  return document_refusal("document.old_word",
                          "Tệp “" + file_name +
                              "” ở định dạng Excel đời cũ (.xls). Hãy mở tệp, chọn “Lưu thành” định dạng .xlsx rồi "
                              "thử lại.",
                          file_name);
}

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) {
    digits.insert(at - 3, 1, '.');
  }
  return digits;
}

core::Refusal too_many_paragraphs(const std::string& file_name, const ReadLimits& limits) {
  return document_refusal("document.too_long",
                          "Văn bản trong tệp “" + file_name + "” có hơn " + grouped(limits.paragraphs) +
                              " đoạn nên không đọc được. Hãy tách văn bản thành nhiều tệp rồi thử lại.",
                          file_name);
}

void convert_old_text(std::vector<doc_model::Paragraph>& paragraphs, std::vector<std::string>& notes) {
  std::string sample;
  for (const doc_model::Paragraph& paragraph : paragraphs) {
    sample += paragraph.text + "\n";
    if (sample.size() > 20'000) {
      break;
    }
  }
  const core::Encoding encoding = core::recognise_legacy(sample);
  if (encoding != core::Encoding::tcvn3 && encoding != core::Encoding::vni) {
    return;
  }
  for (doc_model::Paragraph& paragraph : paragraphs) {
    paragraph.text =
        encoding == core::Encoding::tcvn3 ? core::from_tcvn3(paragraph.text) : core::from_vni(paragraph.text);
  }
  notes.emplace_back(std::string("Văn bản gõ bằng bảng mã ") +
                     (encoding == core::Encoding::tcvn3 ? "TCVN3 (ABC)" : "VNI") +
                     ", đã chuyển sang Unicode; hãy kiểm tra lại chữ đã chuyển.");
}

bool DocumentText::append(doc_model::Paragraph paragraph, std::vector<doc_model::Paragraph>& into) {
  paragraph.text = plain_signs(core::trimmed(paragraph.text));
  if (paragraph.text.empty()) {
    return true;
  }
  if (paragraphs_.size() + footnotes_.size() >= paragraphs_limit_) {
    return false;
  }
  paragraph.span.begin = code_points_;
  code_points_ += core::code_points(paragraph.text);
  paragraph.span.end = code_points_;
  text_ += paragraph.text;
  text_.push_back('\n');
  ++code_points_;
  into.push_back(std::move(paragraph));
  return true;
}

bool DocumentText::add(doc_model::Paragraph paragraph) {
  return append(std::move(paragraph), paragraphs_);
}

bool DocumentText::add_footnote(doc_model::Paragraph paragraph) {
  return append(std::move(paragraph), footnotes_);
}

void DocumentText::finish(doc_model::Document& document) && {
  document.text = std::move(text_);
  document.code_points = code_points_;
  document.paragraphs = std::move(paragraphs_);
  document.footnotes = std::move(footnotes_);
}

}  // namespace thidua::documents
