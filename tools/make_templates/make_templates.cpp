// Writes the first version of the templates: make_templates FOLDER writes <code>.docx and its text <code>.txt;
// make_templates --text FOLDER only brings the texts up to date with the .docx files.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "documents/docx_template.h"
#include "documents/docx_write.h"

namespace {

using thidua::documents::Alignment;
using thidua::documents::PaperHead;
using thidua::documents::PaperProperties;
using thidua::documents::PaperStyle;
using thidua::documents::PaperWriter;
using thidua::documents::SignatureBlock;
using thidua::documents::Table;
using thidua::documents::TableCell;

PaperWriter new_paper(const std::string& title) {
  // A fixed moment: the same program writes the same bytes.
  PaperProperties properties{title, "", {1735689600000}};
  PaperStyle style;
  style.body_size = 14;
  return PaperWriter(properties, style);
}

PaperHead head_of(const std::string& number_line) {
  return {"{{?cơ quan chủ quản}}\n{{cơ quan chủ quản}}\n{{/cơ quan chủ quản}}", "{{cơ quan ban hành}}", number_line, "",
          "{{địa danh ngày tháng}}"};
}

void bases(PaperWriter& paper) {
  paper.mark("{{#căn cứ}}");
  paper.basis("{{câu}}");
  paper.mark("{{/căn cứ}}");
}

/// A field that may be empty: its paragraph goes with it.
void optional_body(PaperWriter& paper, const std::string& field) {
  paper.mark("{{?" + field + "}}");
  paper.body("{{" + field + "}}");
  paper.mark("{{/" + field + "}}");
}

/// "I. TITLE", its subsections "1. …", points "a) …", lines "- …" and "+ …".
void section(PaperWriter& paper, const std::string& name, const std::string& title,
             const std::function<void()>& lead = {}) {
  paper.mark("{{?" + name + "}}");
  paper.heading(1, "{{số " + name + "}}. " + title);
  if (lead) lead();
  paper.mark("{{#" + name + "}}");
  paper.mark("{{?đề mục}}");
  paper.heading(2, "{{đề mục}}");
  paper.mark("{{/đề mục}}");
  optional_body(paper, "lời dẫn");
  paper.mark("{{#điểm}}");
  paper.mark("{{?đề điểm}}");
  paper.heading(3, "{{đề điểm}}");
  paper.mark("{{/đề điểm}}");
  paper.mark("{{#dòng}}");
  paper.item("{{câu}}");
  paper.mark("{{#ý}}");
  paper.body("+ {{câu}}");
  paper.mark("{{/ý}}");
  paper.mark("{{/dòng}}");
  paper.mark("{{/điểm}}");
  paper.mark("{{/" + name + "}}");
  paper.mark("{{/" + name + "}}");
}

void signature(PaperWriter& paper) {
  paper.signature({"{{#nơi nhận}}", "{{dòng}}", "{{/nơi nhận}}"}, {"", "{{chức danh ký}}", "{{người ký}}"});
}

void table_caption(PaperWriter& paper, const std::string& name, const std::string& title) {
  paper.line({{"Biểu số {{số " + name + "}}. " + title, true, false, false, 13}}, Alignment::centre);
}

void group_table(PaperWriter& paper) {
  paper.mark("{{?biểu nhóm}}");
  table_caption(paper, "biểu nhóm", "Tổng hợp kết quả theo nhóm chỉ tiêu");
  Table table;
  table.size = 11;
  table.columns = {{"TT", 90, Alignment::centre},
                   {"Nhóm chỉ tiêu", 0, Alignment::left},
                   {"Tổng số", 145, Alignment::centre},
                   {"Đạt", 110, Alignment::centre},
                   {"Vượt", 140, Alignment::centre},
                   {"Không đạt", 170, Alignment::centre},
                   {"Đạt một phần", 130, Alignment::centre},
                   {"Đang đề nghị", 130, Alignment::centre},
                   {"Đang thực hiện, chưa đánh giá", 190, Alignment::centre},
                   {"Dừng", 140, Alignment::centre}};
  const std::vector<thidua::documents::TextRun> total = {{"Tổng cộng", true}};
  table.rows = {{"{{#biểu nhóm}}{{stt}}", "{{nhóm}}", "{{tổng}}", "{{đạt}}", "{{vượt}}", "{{không đạt}}",
                 "{{một phần}}", "{{đề nghị}}", "{{chưa xong}}", "{{dừng}}{{/biểu nhóm}}"},
                {TableCell(total, 2), "{{tổng tổng}}", "{{tổng đạt}}", "{{tổng vượt}}", "{{tổng không đạt}}",
                 "{{tổng một phần}}", "{{tổng đề nghị}}", "{{tổng chưa xong}}", "{{tổng dừng}}"}};
  paper.table(table);
  paper.mark("{{/biểu nhóm}}");
}

void target_table(PaperWriter& paper, bool with_pace) {
  paper.mark("{{?biểu chỉ tiêu}}");
  table_caption(paper, "biểu chỉ tiêu", "Kết quả thực hiện từng chỉ tiêu");
  Table table;
  table.size = 11;
  table.columns = {{"TT", 100, Alignment::centre},
                   {"Chỉ tiêu", 0, Alignment::left},
                   {"Mức giao ước", 250, Alignment::left},
                   {"Kết quả", 375, Alignment::left},  // "(187.450/195.000)" stays on one line
                   {"Đánh giá", 190, Alignment::centre}};
  std::vector<TableCell> row = {"{{#biểu chỉ tiêu}}{{stt}}", "{{chỉ tiêu}}", "{{mức giao ước}}", "{{kết quả}}",
                                "{{đánh giá}}"};
  if (with_pace) {
    table.columns.push_back({"Tiến độ", 170, Alignment::centre});
    row.push_back("{{tiến độ}}");
  }
  table.columns.push_back({"Đơn vị chủ trì", 260, Alignment::left});
  row.push_back("{{đơn vị}}{{/biểu chỉ tiêu}}");
  table.rows = {row};
  paper.table(table);
  paper.mark("{{/biểu chỉ tiêu}}");
}

void award_table(PaperWriter& paper) {
  paper.mark("{{?biểu khen thưởng}}");
  table_caption(paper, "biểu khen thưởng", "Danh hiệu thi đua, hình thức khen thưởng");
  Table table;
  table.size = 11;
  table.columns = {{"TT", 100, Alignment::centre},
                   {"Danh hiệu, hình thức", 0, Alignment::left},
                   {"Đối tượng", 200, Alignment::centre},
                   {"Cấp quyết định", 320, Alignment::left},
                   {"Đang đề nghị", 160, Alignment::centre},
                   {"Đã quyết định", 170, Alignment::centre},
                   {"Quyết định, văn bản", 360, Alignment::left}};
  table.rows = {{"{{#biểu khen thưởng}}{{stt}}", "{{danh hiệu}}", "{{đối tượng}}", "{{cấp quyết định}}", "{{đề nghị}}",
                 "{{đã quyết định}}", "{{quyết định}}{{/biểu khen thưởng}}"}};
  paper.table(table);
  paper.mark("{{/biểu khen thưởng}}");
}

void figure_table(PaperWriter& paper) {
  paper.mark("{{?biểu số liệu}}");
  table_caption(paper, "biểu số liệu", "Số liệu khác và nguồn số liệu");
  Table table;
  table.size = 11;
  table.columns = {{"TT", 100, Alignment::centre},
                   {"Nội dung", 0, Alignment::left},
                   {"Số liệu", 330, Alignment::right},
                   {"Nguồn", 430, Alignment::left},
                   {"Số liệu đến ngày", 240, Alignment::centre}};
  table.rows = {{"{{#biểu số liệu}}{{stt}}", "{{nội dung}}", "{{số liệu}}", "{{nguồn}}", "{{ngày}}{{/biểu số liệu}}"}};
  paper.table(table);
  paper.mark("{{/biểu số liệu}}");
}

void result_annex(PaperWriter& paper, const std::string& title, bool with_pace, bool with_figures) {
  paper.annex("Phụ lục", title, "{{kèm theo}}");
  group_table(paper);
  target_table(paper, with_pace);
  if (!with_figures) return;
  award_table(paper);
  figure_table(paper);
}

void report_opening(PaperWriter& paper, const std::string& kind) {
  paper.head(head_of("{{số ký hiệu}}"));
  paper.title({kind, "{{trích yếu}}"});
  bases(paper);
  paper.body("{{mở đầu}}");
}

void report_closing(PaperWriter& paper) {
  paper.body("{{kết thúc}}");
  paper.end_mark();
  signature(paper);
}

std::string year_end(bool of_union) {
  auto paper = new_paper("Báo cáo tổng kết thực hiện Giao ước thi đua");
  report_opening(paper, "BÁO CÁO");
  section(paper, "phần lãnh đạo", "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO");
  section(paper, "phần kết quả", "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU, NHIỆM VỤ", [&] {
    paper.body("{{tổng quát}}");
    optional_body(paper, "so sánh");
    optional_body(paper, "công đoàn kết thúc");
  });
  section(paper, "phần giao ước chung", "KẾT QUẢ THỰC HIỆN GIAO ƯỚC CHUNG");
  section(paper, "phần trách nhiệm", "TRÁCH NHIỆM CỦA CÁC BÊN TRONG TỔ CHỨC THỰC HIỆN");
  section(paper, "phần khen thưởng", "CÔNG TÁC THI ĐUA, KHEN THƯỞNG");
  if (of_union) {
    section(paper, "phần công đoàn", "HOẠT ĐỘNG CỦA CÔNG ĐOÀN");
    section(paper, "phần thanh tra", "CÔNG TÁC PHỐI HỢP VỚI CHÍNH QUYỀN");
  } else {
    section(paper, "phần công đoàn", "CÔNG TÁC PHỐI HỢP VỚI CÔNG ĐOÀN");
    section(paper, "phần thanh tra", "CHĂM LO ĐỜI SỐNG, KIỂM TRA, GIẢI QUYẾT KHIẾU NẠI, TỐ CÁO");
  }
  section(paper, "phần đánh giá", "ĐÁNH GIÁ CHUNG");
  section(paper, "phần phương hướng", "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM {{năm sau}}");
  report_closing(paper);
  result_annex(paper, "SỐ LIỆU THỰC HIỆN GIAO ƯỚC THI ĐUA NĂM {{năm}}", false, true);
  return paper.finish();
}

std::string half_year() {
  auto paper = new_paper("Báo cáo sơ kết 6 tháng thực hiện Giao ước thi đua");
  report_opening(paper, "BÁO CÁO");
  section(paper, "phần lãnh đạo", "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO");
  section(paper, "phần kết quả", "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU 6 THÁNG ĐẦU NĂM", [&] {
    paper.body("{{tổng quát}}");
    optional_body(paper, "công đoàn kết thúc");
  });
  section(paper, "phần giao ước chung", "TIẾN ĐỘ THỰC HIỆN GIAO ƯỚC CHUNG");
  section(paper, "phần trách nhiệm", "TRÁCH NHIỆM CỦA CÁC BÊN TRONG TỔ CHỨC THỰC HIỆN");
  section(paper, "phần khen thưởng", "CÔNG TÁC THI ĐUA, KHEN THƯỞNG");
  section(paper, "phần đánh giá", "ĐÁNH GIÁ CHUNG");
  section(paper, "phần phương hướng", "NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM");
  report_closing(paper);
  result_annex(paper, "TIẾN ĐỘ THỰC HIỆN GIAO ƯỚC THI ĐUA 6 THÁNG ĐẦU NĂM {{năm}}", true, false);
  return paper.finish();
}

std::string notice() {
  auto paper = new_paper("Thông báo kết quả thực hiện Giao ước thi đua");
  paper.head(head_of("{{số ký hiệu}}"));
  paper.title({"THÔNG BÁO", "{{trích yếu}}"});
  paper.body("{{mở đầu}}");
  paper.body("{{tổng quát}}");
  optional_body(paper, "so sánh");
  optional_body(paper, "công đoàn kết thúc");
  section(paper, "phần vượt", "CHỈ TIÊU VƯỢT MỨC GIAO ƯỚC");
  section(paper, "phần chưa đạt", "CHỈ TIÊU KHÔNG ĐẠT, ĐẠT MỘT PHẦN");
  section(paper, "phần chưa đánh giá", "CHỈ TIÊU ĐANG THỰC HIỆN, ĐANG ĐỀ NGHỊ, CHƯA ĐÁNH GIÁ");
  section(paper, "phần khen thưởng", "KẾT QUẢ KHEN THƯỞNG");
  report_closing(paper);
  result_annex(paper, "KẾT QUẢ TỪNG CHỈ TIÊU CỦA GIAO ƯỚC THI ĐUA NĂM {{năm}}", false, false);
  return paper.finish();
}

/// A letter («công văn»): no title, its subject under the number, whom it goes to above the text.
std::string reminder() {
  auto paper = new_paper("Công văn đôn đốc gửi kết quả thực hiện Giao ước thi đua");
  auto head = head_of("{{số ký hiệu}}");
  head.subject_line = "{{trích yếu}}";
  paper.head(head);
  paper.addressees({"{{kính gửi}}"});
  paper.body("{{mở đầu}}");
  paper.body("{{tình hình}}");
  optional_body(paper, "lời dẫn chỉ tiêu");
  paper.mark("{{#chỉ tiêu}}");
  paper.item("{{câu}}");
  paper.mark("{{/chỉ tiêu}}");
  paper.body("{{đề nghị}}");
  report_closing(paper);
  return paper.finish();
}

void pact_body(PaperWriter& paper) {
  paper.title({"GIAO ƯỚC THI ĐUA", "{{trích yếu}}"});
  paper.body("{{mở đầu}}");
  paper.mark("{{#bên}}");
  paper.body("{{câu}}");
  paper.mark("{{/bên}}");
  section(paper, "phần chỉ tiêu chung", "CHỈ TIÊU CHUNG");
  section(paper, "phần chỉ tiêu cụ thể", "CHỈ TIÊU CỤ THỂ");
  section(paper, "phần trách nhiệm", "TRÁCH NHIỆM CỦA CÁC BÊN");
  paper.body("{{kết thúc}}");
  paper.end_mark();
  paper.signatures({{"", "{{#hàng ký}}{{chức vụ trái}}", "{{người ký trái}}"},
                    {"", "{{chức vụ phải}}", "{{người ký phải}}{{/hàng ký}}"}});
}

std::string pact() {
  auto paper = new_paper("Giao ước thi đua");
  paper.head(head_of(""));
  pact_body(paper);
  return paper.finish();
}

std::string next_pact() {
  auto paper = new_paper("Dự thảo Giao ước thi đua");
  paper.head(head_of("DỰ THẢO"));
  pact_body(paper);
  paper.annex("Phụ lục", "SO SÁNH VỚI GIAO ƯỚC THI ĐUA NĂM {{năm}}", "{{tổng hợp lựa chọn}}");
  Table table;
  table.size = 11;
  table.columns = {{"TT", 100, Alignment::centre},       {"Chỉ tiêu năm {{năm}}", 0, Alignment::left},
                   {"Kết quả", 260, Alignment::left},    {"Đề xuất năm {{năm sau}}", 0, Alignment::left},
                   {"Lựa chọn", 180, Alignment::centre}, {"Lý do", 300, Alignment::left}};
  table.rows = {{"{{#biểu so sánh}}{{stt}}", "{{chỉ tiêu cũ}}", "{{kết quả}}", "{{đề xuất}}", "{{lựa chọn}}",
                 "{{lý do}}{{/biểu so sánh}}"}};
  paper.table(table);
  paper.mark("{{?điểm cần rà soát}}");
  paper.line({{"Những điểm cần rà soát trước khi ký", true, false, false, 13}}, Alignment::left);
  paper.mark("{{#điểm cần rà soát}}");
  paper.item("{{câu}}");
  paper.mark("{{/điểm cần rà soát}}");
  paper.mark("{{/điểm cần rà soát}}");
  return paper.finish();
}

void write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct NamedTemplate {
  const char* name;
  std::function<std::string()> make;
};

bool check_and_write_text(const std::filesystem::path& docx) {
  const auto bytes = bytes_of(docx);
  const auto info = thidua::documents::inspect_template(bytes);
  if (!info)
    for (const auto& fault : info.error())
      std::fprintf(stderr, "%s: %s\n", docx.c_str(), thidua::core::to_text(fault).c_str());
  auto text = docx;
  write_file(text.replace_extension(".txt"), thidua::documents::plain_text_of_docx(bytes));
  return info.ok();
}

}  // namespace

int main(int count, char** arguments) {
  const bool text_only = count == 3 && std::string(arguments[1]) == "--text";
  if (count != 2 && !text_only) {
    std::fputs("make_templates [--text] FOLDER\n", stderr);
    return 2;
  }
  const std::filesystem::path folder = arguments[count - 1];
  const std::vector<NamedTemplate> templates = {{"pact", pact},
                                                {"year_end_agency", [] { return year_end(false); }},
                                                {"year_end_union", [] { return year_end(true); }},
                                                {"half_year", half_year},
                                                {"notice", notice},
                                                {"reminder", reminder},
                                                {"next_pact", next_pact}};
  bool sound = true;
  for (const auto& each : templates) {
    const auto path = folder / (std::string(each.name) + ".docx");
    if (!text_only) write_file(path, each.make());
    sound = check_and_write_text(path) && sound;
  }
  return sound ? 0 : 1;
}
