#include "documents/read_docx_body.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text.h"
#include "core/utf8.h"
#include "documents/read_symbols.h"

namespace thidua::documents {

namespace {

/// Never part of the text: what was deleted or moved away, how things looked before, section settings.
constexpr std::array<std::string_view, 14> left_out_elements{
    "w:del",           "w:moveFrom",   "w:pPrChange", "w:rPrChange",     "w:tblPrChange",
    "w:trPrChange",    "w:tcPrChange", "w:sectPr",    "w:tblGridChange", "w:numberingChange",
    "w:tblPrExChange", "w:rt",         "w:instrText", "w:delText"};

/// Marks of a tracked change inside properties: they say that the paragraph's end or the row was deleted.
bool is_deletion_mark(std::string_view name) {
  return name == "w:del" || name == "w:moveFrom";
}

/// Hexadecimal "F0B7".
char32_t hexadecimal(std::string_view digits) {
  char32_t value = 0;
  for (const char digit : digits.substr(0, 6)) {
    const auto place =
        std::string_view("0123456789ABCDEF").find(digit >= 'a' && digit <= 'f' ? static_cast<char>(digit - 32) : digit);
    if (place == std::string_view::npos) {
      return 0xFFFD;
    }
    value = value * 16 + static_cast<char32_t>(place);
  }
  return value;
}

}  // namespace

DocxBody::DocxBody(DocxStyles& styles, DocxNumbers* numbers, const ReadLimits& limits)
    : styles_(styles), numbers_(numbers), limits_(limits) {}

std::vector<doc_model::Paragraph>& DocxBody::out() {
  return open_.empty() ? done_ : open_.back().boxes;
}

bool DocxBody::in_field_code() const {
  return std::find(field_in_code_.begin(), field_in_code_.end(), true) != field_in_code_.end();
}

bool DocxBody::is_skipped(std::string_view name) {
  if (name == "mc:Choice" && !choice_taken_.empty()) {
    const bool taken = choice_taken_.back();
    choice_taken_.back() = true;
    return taken;  // the first choice is read, the others say the same again
  }
  if (name == "mc:Fallback" && !choice_taken_.empty()) {
    return choice_taken_.back();
  }
  return std::find(left_out_elements.begin(), left_out_elements.end(), name) != left_out_elements.end();
}

void DocxBody::start(std::string_view name, const XmlAttributes& attributes) {
  if (skipped_from_ == 0) {
    const bool in_properties = parent_is("w:rPr") || parent_is("w:trPr");
    if (in_properties && is_deletion_mark(name)) {
      if (parent_is("w:trPr") && !tables_.empty()) {
        tables_.back().row_deleted = true;
      } else if (path_.size() > 1 && path_[path_.size() - 2] == "w:pPr" && !open_.empty()) {
        open_.back().mark_deleted = true;
      }
    }
    if (is_skipped(name)) {
      skipped_from_ = path_.size() + 1;
    } else if (!start_structure(name, attributes) && !open_.empty()) {
      start_in_paragraph(name, attributes);
    }
  }
  path_.emplace_back(name);
}

bool DocxBody::start_structure(std::string_view name, const XmlAttributes& attributes) {
  if (name == "w:p") {
    begin_paragraph();
  } else if (name == "w:tbl") {
    start_table();
  } else if (name == "w:tr" && !tables_.empty()) {
    start_row();
  } else if (name == "w:gridBefore" && parent_is("w:trPr") && !tables_.empty()) {
    tables_.back().column = whole_number(attributes.get("w:val"), 0);
  } else if (name == "w:tc" && !tables_.empty()) {
    OpenTable& table = tables_.back();
    table.cell = doc_model::CellPlace{table.number, table.row, table.column, 1, 1};
  } else if (parent_is("w:tcPr") && !tables_.empty()) {
    cell_property(name, attributes);
  } else if (name == "mc:AlternateContent") {
    choice_taken_.push_back(false);
  } else if (name == "w:document") {
    is_word_ = true;
  } else if (name == "w:altChunk") {
    foreign_chunk_ = true;
  } else if (name == "w:showingPlcHdr" && path_.size() > 1) {
    placeholder_from_ = path_.size() - 1;  // the w:sdt around w:sdtPr
  } else {
    return false;
  }
  return true;
}

void DocxBody::start_in_paragraph(std::string_view name, const XmlAttributes& attributes) {
  OpenParagraph& open = open_.back();
  if (parent_is("w:pPr") || parent_is("w:numPr")) {
    read_paragraph_property(name, attributes, open.look);
    if (name == "w:pageBreakBefore" && is_on(attributes)) {
      explicit_break();
    }
  } else if (name == "w:r") {
    open.run = RunLook();
    open.run_is_resolved = false;
  } else if (parent_is("w:rPr") && path_.size() > 1 && path_[path_.size() - 2] == "w:r") {
    read_run_property(name, attributes, open.run);
  } else if (name == "w:fldChar") {
    field_sign(attributes.get("w:fldCharType"));
  } else if (name == "a:blip" || name == "v:imagedata") {
    ++pictures_;
  } else if (parent_is("w:r") || name == "m:t") {
    start_in_run(name, attributes);
  }
}

void DocxBody::start_in_run(std::string_view name, const XmlAttributes& attributes) {
  if (name == "w:t" || name == "m:t") {
    in_text_ = true;
  } else if (name == "w:tab" || name == "w:ptab") {
    add_text("\t");
  } else if (name == "w:noBreakHyphen") {
    add_text("-");
  } else if (name == "w:cr") {
    add_text("\n");
  } else if (name == "w:br") {
    const std::string_view type = attributes.get("w:type");
    if (type == "page") {
      explicit_break();
    }
    add_text("\n");
  } else if (name == "w:lastRenderedPageBreak") {
    rendered_break();
  } else if (name == "w:sym") {
    std::string sign;
    core::append_utf8(sign, symbol_sign(attributes.get("w:font"), hexadecimal(attributes.get("w:char"))));
    RunLook& look = open_.back().run;
    const std::string font = std::exchange(look.font, std::string("Unicode"));  // the sign is converted already
    add_text(sign);
    look.font = font;
  }
}

void DocxBody::text(std::string_view text) {
  if (in_text_ && skipped_from_ == 0) {
    std::string flat(text);
    std::replace(flat.begin(), flat.end(), '\n', ' ');  // a line break of the file is no line break of the text
    add_text(flat);
  }
}

void DocxBody::add_text(std::string_view text) {
  if (open_.empty() || in_field_code() || placeholder_from_ != 0) {
    return;
  }
  OpenParagraph& open = open_.back();
  if (!open.run_is_resolved) {
    open.run_is_resolved = true;
    if (!open.run.style.empty()) {
      open.run.inherit(styles_.character_style(open.run.style));
    }
    open.run.inherit(styles_.paragraph_style(open.look.style).run);
  }
  if (open.run.hidden.value_or(false)) {
    return;
  }
  if (open.runs.empty()) {
    open.page = page_;
  }
  text_since_break_ = text_since_break_ || !core::trimmed(text).empty();
  open.runs.push_back({std::string(text), open.run});
}

void DocxBody::end(std::string_view name) {
  path_.pop_back();
  if (skipped_from_ != 0) {
    if (path_.size() + 1 == skipped_from_) {
      skipped_from_ = 0;
    }
    return;
  }
  if (placeholder_from_ != 0 && path_.size() < placeholder_from_) {
    placeholder_from_ = 0;
  }
  if (name == "w:p") {
    end_paragraph();
  } else if (name == "w:tc" && !tables_.empty()) {
    end_cell();
  } else if (name == "w:tr" && !tables_.empty()) {
    end_row();
  } else if (name == "w:tbl" && !tables_.empty()) {
    end_table();
  } else if (name == "w:t" || name == "m:t") {
    in_text_ = false;
  } else if (name == "mc:AlternateContent" && !choice_taken_.empty()) {
    choice_taken_.pop_back();
  }
}

void DocxBody::field_sign(std::string_view type) {
  if (type == "begin") {
    field_in_code_.push_back(true);
  } else if (type == "separate" && !field_in_code_.empty()) {
    field_in_code_.back() = false;
  } else if (type == "end" && !field_in_code_.empty()) {
    field_in_code_.pop_back();
  }
}

void DocxBody::explicit_break() {
  ++page_;
  text_since_break_ = false;
}

void DocxBody::rendered_break() {
  rendered_pages_known_ = true;
  if (text_since_break_) {  // behind a break that somebody set, Word notes the same break once more
    ++page_;
  }
  text_since_break_ = false;
}

void DocxBody::begin_paragraph() {
  if (open_.empty()) {
    // No code of a field runs over the end of a paragraph; a broken file must not hide the rest.
    std::replace(field_in_code_.begin(), field_in_code_.end(), true, false);
  }
  OpenParagraph open;
  open.runs = std::exchange(carried_, {});
  open.page = page_;
  open_.push_back(std::move(open));
}

void DocxBody::end_paragraph() {
  if (open_.empty()) {
    return;
  }
  OpenParagraph open = std::move(open_.back());
  open_.pop_back();
  if (open.mark_deleted && open.boxes.empty()) {
    carried_ = std::move(open.runs);
    return;
  }
  finish_paragraph(std::move(open));
}

std::string DocxBody::list_mark(const OpenParagraph& open, const DocxStyles::Resolved& style, int& level) {
  ParagraphLook look = open.look;
  const bool of_style = !look.number_id;
  look.inherit(style.paragraph);
  level = -1;
  if (numbers_ == nullptr || !look.number_id || look.number_id->empty() || *look.number_id == "0") {
    return {};
  }
  int wanted = look.number_level.value_or(0);
  if (of_style && !open.look.number_level) {
    wanted = numbers_->level_of_style(*look.number_id, look.style, wanted);
  }
  const auto mark = numbers_->next_mark(*look.number_id, wanted);
  if (!mark) {
    return {};
  }
  level = wanted;
  return *mark + " ";
}

void DocxBody::finish_paragraph(OpenParagraph open) {
  const DocxStyles::Resolved& style = styles_.paragraph_style(open.look.style);
  doc_model::Paragraph paragraph;
  const std::string mark = list_mark(open, style, paragraph.list_level);
  open.look.inherit(style.paragraph);
  const int outline = open.look.outline_level.value_or(9);
  paragraph.heading_level = outline < 9 ? outline + 1 : style.heading_level;
  paragraph.centred = open.look.alignment == "center";
  paragraph.page = open.page;
  weigh_letters(open.runs, paragraph);
  if (!tables_.empty()) {
    paragraph.cell = tables_.back().cell;
  }
  const std::string shown = shown_text(open.runs, converted_);
  if (!core::trimmed(shown).empty()) {
    add_lines(paragraph, mark + std::string(core::trimmed(shown)));
  }
  for (doc_model::Paragraph& box : open.boxes) {
    out().push_back(std::move(box));
  }
}

void DocxBody::add_lines(const doc_model::Paragraph& model, const std::string& text) {
  std::string_view rest = text;
  bool first = true;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (core::trimmed(line).empty()) {
      continue;
    }
    doc_model::Paragraph paragraph = model;
    paragraph.text = std::string(core::trimmed(line));
    paragraph.list_level = first ? model.list_level : -1;
    first = false;
    too_long_ = too_long_ || ++paragraph_count_ > limits_.paragraphs;
    out().push_back(std::move(paragraph));
  }
}

void DocxBody::start_table() {
  if (tables_.size() >= limits_.table_depth) {
    too_deep_ = true;
  }
  OpenTable table;
  table.number = table_count_++;
  table.first_of_table = out().size();
  tables_.push_back(std::move(table));
}

void DocxBody::start_row() {
  OpenTable& table = tables_.back();
  ++table.row;
  table.column = 0;
  table.row_deleted = false;
  table.first_of_row = out().size();
}

void DocxBody::cell_property(std::string_view name, const XmlAttributes& attributes) {
  OpenTable& table = tables_.back();
  if (name == "w:gridSpan") {
    table.cell.columns_spanned = std::clamp(whole_number(attributes.get("w:val"), 1), 1, 1000);
  } else if (name == "w:vMerge" && attributes.get("w:val") == "restart") {
    table.merged.push_back({table.row, table.column, 1});
  } else if (name == "w:vMerge") {
    const auto found = std::find_if(table.merged.rbegin(), table.merged.rend(), [&table](const MergedCell& cell) {
      return cell.column == table.column && cell.row + cell.rows == table.row;
    });
    if (found != table.merged.rend()) {
      ++found->rows;
    }
  }
}

void DocxBody::end_cell() {
  OpenTable& table = tables_.back();
  if (!carried_.empty()) {
    OpenParagraph open;
    open.runs = std::exchange(carried_, {});
    open.page = page_;
    finish_paragraph(std::move(open));
  }
  table.column += table.cell.columns_spanned;
}

void DocxBody::end_row() {
  OpenTable& table = tables_.back();
  if (table.row_deleted) {
    out().resize(std::min(out().size(), table.first_of_row));
    --table.row;
  }
}

void DocxBody::end_table() {
  const OpenTable table = std::move(tables_.back());
  tables_.pop_back();
  auto& paragraphs = out();
  for (std::size_t index = table.first_of_table; index < paragraphs.size(); ++index) {
    auto& cell = paragraphs[index].cell;
    if (!cell || cell->table != table.number) {
      continue;
    }
    for (const MergedCell& merged : table.merged) {
      if (merged.row == cell->row && merged.column == cell->column) {
        cell->rows_spanned = merged.rows;
      }
    }
  }
}

std::vector<doc_model::Paragraph> DocxBody::take_paragraphs() {
  if (!carried_.empty()) {
    OpenParagraph open;
    open.runs = std::exchange(carried_, {});
    finish_paragraph(std::move(open));
  }
  if (!rendered_pages_known_) {
    for (doc_model::Paragraph& paragraph : done_) {
      paragraph.page = 0;
    }
  }
  return std::move(done_);
}

}  // namespace thidua::documents
