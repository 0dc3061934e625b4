#pragma once
#include <string>
#include <string_view>

#include "documents/docx_write.h"
#include "documents/zip_writer.h"

/// Papers and packages for the tests of this folder.
namespace thidua::documents::sample {

/// A .docx whose body is `body` (WordprocessingML), with the given further parts.
inline std::string docx_of(std::string_view body, std::vector<ZipEntry> more = {}, std::string_view types = {},
                           std::string_view links = {}) {
  const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  const std::string relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  std::vector<ZipEntry> parts = {
      {"[Content_Types].xml",
       "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
       "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
       "ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"" +
           word + "document.main+xml\"/>" + std::string(types) + "</Types>"},
      {"_rels/.rels", "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"rId1\" Type=\"" + office +
                          "/officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
      {"word/document.xml",
       "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" + office +
           "\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"><w:body>" +
           std::string(body) + "</w:body></w:document>"},
      {"word/_rels/document.xml.rels",
       "<Relationships xmlns=\"" + relations + "\">" + std::string(links) + "</Relationships>"}};
  for (ZipEntry& part : more) parts.push_back(std::move(part));
  return zip_archive(parts);
}

/// A paragraph of one run.
inline std::string p(std::string_view text) {
  return "<w:p><w:r><w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r></w:p>";
}

/// A paragraph whose text Word has split into runs.
inline std::string split(const std::vector<std::string>& pieces) {
  std::string xml = "<w:p>";
  for (const std::string& piece : pieces) xml += "<w:r><w:t xml:space=\"preserve\">" + piece + "</w:t></w:r>";
  return xml + "</w:p>";
}

inline std::string cell(std::string_view paragraphs) {
  return "<w:tc><w:tcPr/>" + std::string(paragraphs) + "</w:tc>";
}
inline std::string row(const std::vector<std::string>& texts) {
  std::string xml = "<w:tr>";
  for (const std::string& text : texts) xml += cell(p(text));
  return xml + "</w:tr>";
}
inline std::string table(const std::vector<std::string>& rows) {
  std::string xml = "<w:tbl><w:tblPr/><w:tblGrid/>";
  for (const std::string& each : rows) xml += each;
  return xml + "</w:tbl>";
}

/// A report of an invented office that uses every kind of block.
inline std::string report() {
  PaperWriter paper({"Báo cáo tổng kết phong trào thi đua năm 2025", "Sở Khoa học và Đời sống tỉnh Bình Nguyên", {}});
  paper.head({"ỦY BAN NHÂN DÂN\nTỈNH BÌNH NGUYÊN", "SỞ KHOA HỌC VÀ ĐỜI SỐNG", "Số: 07/BC-SKHĐS", "",
              "Bình Nguyên, ngày 05 tháng 01 năm 2026"});
  paper.title({"BÁO CÁO", "Kết quả thực hiện giao ước thi đua năm 2025"});
  paper.addressees({"Ủy ban nhân dân tỉnh Bình Nguyên;", "Ban Thi đua - Khen thưởng tỉnh."});
  paper.basis("Căn cứ Luật Thi đua, khen thưởng;");
  paper.basis("Căn cứ Kế hoạch số 12/KH-SKHĐS ngày 20 tháng 01 năm 2025 của Sở Khoa học và Đời sống.");
  paper.body("Thực hiện giao ước thi đua đã ký đầu năm, Sở Khoa học và Đời sống báo cáo kết quả như sau:");
  paper.heading(1, "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ");
  paper.heading(2, "1. Lĩnh vực cải cách hành chính");
  paper.body(
      "Năm 2025, đơn vị giải quyết 1.234 hồ sơ, trong đó 1.228 hồ sơ đúng hạn, đạt 99,5%; không có hồ sơ bị trả lại "
      "do lỗi của công chức tiếp nhận; mức độ hài lòng của người dân và doanh nghiệp đạt 98,2%.");
  paper.item("Chỉ tiêu đạt và vượt: 46 chỉ tiêu;");
  paper.item("Chỉ tiêu không đạt: 02 chỉ tiêu.");
  paper.heading(3, "a) Chi tiết từng chỉ tiêu");
  paper.line({{"Bảng 1. Kết quả theo lĩnh vực", true}}, Alignment::centre);
  Table table;
  table.columns = {{"TT", 120, Alignment::centre},
                   {"Lĩnh vực", 0},
                   {"Số chỉ tiêu", 250, Alignment::right},
                   {"Đạt", 200, Alignment::right},
                   {"Không đạt", 250, Alignment::right}};
  table.upper_headings = {{"", "", {{{"Kết quả thực hiện"}}, 3}}};
  for (int number = 1; number <= 40; ++number)
    table.rows.push_back({std::to_string(number), "Lĩnh vực thứ " + std::to_string(number), "12", "11", "01"});
  table.rows.push_back({{{{"Cộng", true}}, 2}, "480", "440", "40"});
  paper.table(table);
  paper.body("Trên đây là báo cáo kết quả thực hiện giao ước thi đua năm 2025 của Sở Khoa học và Đời sống.");
  paper.end_mark();
  paper.signature({"- Như trên;", "- Ban Giám đốc Sở;", "- Các phòng, đơn vị thuộc Sở;", "- Lưu: VT, VP."},
                  {"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Đỗ Thị Mai Ẩn"});
  paper.begin_landscape();
  paper.annex("Phụ lục I", "TỔNG HỢP KẾT QUẢ CỦA CÁC ĐƠN VỊ",
              "(Kèm theo Báo cáo số 07/BC-SKHĐS ngày 05 tháng 01 năm 2026 của Sở Khoa học và Đời sống)");
  table.rows.resize(3);
  paper.table(table);
  return paper.finish();
}

}  // namespace thidua::documents::sample
