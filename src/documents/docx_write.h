#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"

/// Writes papers in the layout of Decree 30/2020/NĐ-CP (Phụ lục I): A4, Times New Roman, Quốc hiệu and Tiêu ngữ,
/// signature block and «Nơi nhận». Every text may hold tags of docx_template.h, so the first version of a template is
/// written with it as well.
/// Units   font sizes in points; widths in tenths of a millimetre. A line break in a text becomes w:br, a tab w:tab.
namespace thidua::documents {

enum class Alignment { left, centre, right, justified };

/// A piece of text with one look. `size` 0: the size of the paragraph it stands in.
struct TextRun {
  std::string text = {};
  bool bold = false;
  bool italic = false;
  bool underline = false;
  int size = 0;
};

/// The page and its letters. Defaults are what the decree allows and offices use.
struct PaperStyle {
  std::string font = "Times New Roman";
  int body_size = 14;        // 13 or 14
  int margin_top = 200;      // 20–25 mm
  int margin_bottom = 200;   // 20–25 mm
  int margin_left = 300;     // 30–35 mm
  int margin_right = 150;    // 15–20 mm
  bool landscape = false;    // the whole paper; one page range: begin_landscape()
  bool page_numbers = true;  // centred in the top margin, not on page 1
};

/// What the file says of itself. `created` is given, never read from a clock.
struct PaperProperties {
  std::string title = {};
  std::string author = {};
  core::Instant created = {};
};

/// Boxes 1 to 4 of the decree. Each line of a text is a paragraph of its own, so that marks work among them.
struct PaperHead {
  std::string governing_body = {};  // «tên cơ quan chủ quản trực tiếp»; empty where there is none
  std::string issuing_body = {};    // «tên cơ quan ban hành»
  std::string number_line = {};     // "Số: 12/BC-STNMT"
  std::string subject_line = {};    // "V/v …" of a «công văn»; empty elsewhere
  std::string place_and_date = {};  // "Hà Nội, ngày 05 tháng 02 năm 2025"
};

/// Box 5a: "BÁO CÁO" and its «trích yếu».
struct PaperTitle {
  std::string kind = {};
  std::string abstract = {};
};

/// Boxes 7a to 7c, each line a paragraph. `authority`: "TM. BAN CHẤP HÀNH", "KT. GIÁM ĐỐC" (a line each); `name`
/// without academic title.
struct SignatureBlock {
  std::string authority = {};  // empty where the signer signs for his own post
  std::string title = {};      // "GIÁM ĐỐC"
  std::string name = {};
};

struct TableColumn {
  std::string heading = {};  // bold and centred in a row repeated on each page
  int width = 0;             // tenths of a millimetre; 0: shares what is left with the other zeros
  Alignment alignment = Alignment::left;
};

/// A cell: text, or runs where looks change inside it. `columns_spanned` > 1 eats the cells to the right. An empty cell
/// of `upper_headings` is one with the heading below it.
struct TableCell {
  std::vector<TextRun> runs = {};
  int columns_spanned = 1;
  TableCell() = default;
  TableCell(std::string text) { runs.push_back({std::move(text)}); }
  TableCell(const char* text) : TableCell(std::string(text)) {}
  TableCell(std::vector<TextRun> with, int spanned = 1) : runs(std::move(with)), columns_spanned(spanned) {}
};

/// A table with borders. Heading row repeated on each page, rows never split. To loop over rows in a template put
/// {{#danh sách}} at the start of the first cell and {{/danh sách}} at the end of the last.
struct Table {
  std::vector<TableColumn> columns = {};
  /// Heading rows above the columns' own headings, for headings that span ("Kết quả" over three columns).
  std::vector<std::vector<TableCell>> upper_headings = {};
  std::vector<std::vector<TableCell>> rows = {};
  int size = 12;  // points
};

/// Collects a paper block by block; `finish` gives the bytes of the .docx. The same calls give the same bytes.
class PaperWriter {
 public:
  explicit PaperWriter(PaperProperties properties, PaperStyle style = {});

  void head(const PaperHead& head);
  void title(const PaperTitle& title);
  /// Box 9a «Kính gửi»: one on the same line, several each on a line with a dash.
  void addressees(const std::vector<std::string>& names);
  /// «Căn cứ …», in italics. The caller writes the ";" and the last "." himself.
  void basis(std::string_view text);
  /// Level 1: "I. …" or "Phần …" in bold capitals as given; 2: "1. …" bold; 3: "a) …" bold italic. Real heading styles.
  void heading(int level, std::string_view text);
  /// A heading on its own line in the middle ("QUYẾT ĐỊNH:", "Chương I").
  void centred_heading(std::string_view text);
  void body(std::string_view text);
  void body(const std::vector<TextRun>& runs);
  /// "- …", indented like the body.
  void item(std::string_view text);
  /// A line of free alignment without indent; for captions ("Bảng 1. …"), units ("Đơn vị: đồng").
  void line(const std::vector<TextRun>& runs, Alignment alignment);
  /// A paragraph that holds only a mark: {{#danh sách}}, {{?cờ}}, {{/cờ}}.
  void mark(std::string_view tag);
  void table(const Table& table);
  /// Writes "./." at the end of the last body paragraph or item.
  void end_mark();
  /// Boxes 7 and 9b side by side: «Nơi nhận» left, the signer right. `recipients` holds one line each
  /// ("- Như trên;"); marks among them work too.
  void signature(const std::vector<std::string>& recipients, const SignatureBlock& signer);
  /// Several signers side by side, left to right, without «Nơi nhận»: for pacts and minutes.
  void signatures(const std::vector<SignatureBlock>& signers);
  /// "Phụ lục I", its title, "(Kèm theo …)"; starts on a new page with page numbers of its own.
  void annex(std::string_view number, std::string_view title, std::string_view attached_to);
  /// What follows, up to `end_landscape` or the end, stands on pages lying on their side.
  void begin_landscape();
  void end_landscape();
  void page_break();

  std::string finish() const;

 private:
  /// A range of pages of one orientation; `own_numbers`: they begin at 1, which is not shown.
  struct Section {
    bool landscape = false;
    bool own_numbers = true;
  };
  void begin_section(Section next);
  std::string section_properties(const Section& section) const;
  void keep_last_text_with_next();
  void signature_row(const std::vector<std::string>& cells);
  std::string signature_cell(const SignatureBlock& signer) const;
  int text_width() const;  // tenths of a millimetre, of the current section

  PaperProperties properties_;
  PaperStyle style_;
  std::string blocks_;             // WordprocessingML of the body so far
  std::size_t text_end_ = 0;       // in blocks_: where "./." goes; 0: nowhere yet
  std::size_t section_begin_ = 0;  // in blocks_
  Section section_;
};

}  // namespace thidua::documents
