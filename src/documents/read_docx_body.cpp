#include "documents/read_docx_body.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text.h"
#include "core/utf8.h"
#include "documents/read_symbols.h"

namespace thidua::documents {

namespace {

/// Never part of the text: what was deleted or moved away, how things looked before.
constexpr std::array<std::string_view, 14> left_out_elements{
    "w:del",           "w:moveFrom",   "w:pPrChange",    "w:rPrChange",     "w:tblPrChange",
    "w:trPrChange",    "w:tcPrChange", "w:sectPrChange", "w:tblGridChange", "w:numberingChange",
    "w:tblPrExChange", "w:rt",         "w:instrText",    "w:delText"};

/// Word nests fields twenty deep at most.
constexpr std::size_t fields_open_max = 64;

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
    : styles_(styles), numbers_(numbers), limits_(limits), tables_(limits) {}

std::vector<doc_model::Paragraph>& DocxBody::out() {
  return open_.empty() ? done_ : open_.back().boxes;
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
    if (parent_is("w:trPr") && tables_.is_open()) {
      tables_.row_property(name, attributes);
    } else if (parent_is("w:rPr") && is_deletion_mark(name) && grandparent_is("w:pPr") && !open_.empty()) {
      open_.back().mark_deleted = true;
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
  } else if (name == "mc:AlternateContent") {
    choice_taken_.push_back(false);
  } else if (name == "w:document") {
    is_word_ = true;
  } else if (name == "w:altChunk") {
    foreign_chunk_ = true;
  } else if (name == "w:showingPlcHdr" && path_.size() > 1) {
    placeholder_from_ = path_.size() - 1;  // the w:sdt around w:sdtPr
  } else if (parent_is("w:sectPr")) {
    section_property(name, attributes);
  } else {
    return start_table_part(name, attributes) || start_note(name, attributes);
  }
  return true;
}

bool DocxBody::start_table_part(std::string_view name, const XmlAttributes& attributes) {
  if (name == "w:tbl") {
    flush_carried();
    tables_.start_table(out());
  } else if (!tables_.is_open()) {
    return false;
  } else if (name == "w:tr") {
    tables_.start_row(out());
  } else if (name == "w:tc") {
    tables_.start_cell(out());
  } else if (parent_is("w:tcPr")) {
    tables_.cell_property(name, attributes);
  } else {
    return false;
  }
  return true;
}

/// Headers of the first section only: the first page's may hold the head of the paper.
void DocxBody::section_property(std::string_view name, const XmlAttributes& attributes) {
  if (first_section_ended_) {
    return;
  }
  if (name == "w:titlePg") {
    first_section_.first_page_differs = is_on(attributes);
  } else if (name == "w:headerReference") {
    first_section_.headers.emplace_back(attributes.get("w:type"), attributes.get("r:id"));
  }
}

/// A footnote in the part that holds them; lines that part notes from text are none.
bool DocxBody::start_note(std::string_view name, const XmlAttributes& attributes) {
  if (name != "w:footnote" && name != "w:endnote") {
    return false;
  }
  const std::string_view type = attributes.get("w:type");
  if (type.empty() || type == "normal") {
    notes_.emplace_back(attributes.get("w:id"), done_.size());
  } else {
    skipped_from_ = path_.size() + 1;
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
    open.run_is_note_mark = false;
  } else if (parent_is("w:rPr") && grandparent_is("w:r")) {
    read_run_property(name, attributes, open.run);
  } else if (parent_is("w:rPr") && grandparent_is("w:pPr")) {
    read_run_property(name, attributes, open.mark);
  } else if (name == "w:fldChar") {
    field_sign(attributes.get("w:fldCharType"));
  } else if (name == "a:blip" || name == "v:imagedata") {
    ++pictures_;
  } else if (name == "m:den") {
    add_text("/");
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
  } else if (name == "w:softHyphen") {
    add_text("\u00AD");  // left out at the end; but in fonts of TCVN3 it is the letter ư
  } else if (name == "w:cr") {
    add_text("\n");
  } else if (name == "w:br") {
    if (attributes.get("w:type") == "page") {
      explicit_break();
    }
    add_text("\n");
  } else if (name == "w:lastRenderedPageBreak") {
    rendered_break();
  } else if (name == "w:sym") {
    add_symbol(attributes);
  } else if (name == "w:footnoteReference" || name == "w:endnoteReference") {
    note_reference(name, attributes);
  }
}

void DocxBody::add_symbol(const XmlAttributes& attributes) {
  std::string sign;
  core::append_utf8(sign, symbol_sign(attributes.get("w:font"), hexadecimal(attributes.get("w:char"))));
  RunLook& look = open_.back().run;
  const std::string font = std::exchange(look.font, std::string("Unicode"));  // the sign is converted already
  add_text(sign);
  look.font = font;
}

void DocxBody::note_reference(std::string_view name, const XmlAttributes& attributes) {
  references_.push_back({name == "w:endnoteReference", std::string(attributes.get("w:id")), {}});
  const std::string_view own = attributes.get("w:customMarkFollows");
  open_.back().run_is_note_mark = !own.empty() && own != "0" && own != "false";
}

void DocxBody::text(std::string_view text) {
  if (in_text_ && skipped_from_ == 0) {
    std::string flat(text);
    std::replace(flat.begin(), flat.end(), '\n', ' ');  // a line break of the file is no line break of the text
    add_text(flat);
  }
}

void DocxBody::add_text(std::string_view text) {
  if (open_.empty() || codes_open_ > 0 || placeholder_from_ != 0) {
    return;
  }
  OpenParagraph& open = open_.back();
  if (open.run_is_note_mark && !references_.empty()) {
    references_.back().mark += text;
    return;
  }
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
  // Word cuts text into runs at every keystroke; those of one look are one.
  if (!open.runs.empty() && open.runs.back().look == open.run) {
    open.runs.back().text += text;
  } else {
    open.runs.push_back({std::string(text), open.run});
  }
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
  } else if (name == "w:tc" && tables_.is_open()) {
    flush_carried();
    tables_.end_cell(out());
  } else if (name == "w:tr" && tables_.is_open()) {
    tables_.end_row(out());
  } else if (name == "w:tbl" && tables_.is_open()) {
    tables_.end_table(out());
  } else if (name == "w:txbxContent" || name == "w:footnote" || name == "w:endnote") {
    flush_carried();
  } else if (name == "w:sectPr") {
    first_section_ended_ = true;
  } else if (name == "w:t" || name == "m:t") {
    in_text_ = false;
  } else if (name == "mc:AlternateContent" && !choice_taken_.empty()) {
    choice_taken_.pop_back();
  }
}

void DocxBody::field_sign(std::string_view type) {
  if (type == "begin" && field_in_code_.size() < fields_open_max) {
    field_in_code_.push_back(true);
    ++codes_open_;
  } else if (type == "separate" && !field_in_code_.empty()) {
    codes_open_ -= field_in_code_.back() ? 1U : 0U;
    field_in_code_.back() = false;
  } else if (type == "end" && !field_in_code_.empty()) {
    codes_open_ -= field_in_code_.back() ? 1U : 0U;
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
  if (open_.empty() && codes_open_ > 0) {
    // No code of a field runs over the end of a paragraph; a broken file must not hide the rest.
    std::replace(field_in_code_.begin(), field_in_code_.end(), true, false);
    codes_open_ = 0;
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
  const bool hidden_mark = open.mark.hidden.value_or(false);
  if ((!open.mark_deleted && !hidden_mark) || !open.boxes.empty()) {
    finish_paragraph(std::move(open));
    return;
  }
  if (hidden_mark && !open.mark_deleted && !open.runs.empty()) {
    // A heading that runs on into its text: its number stands in front of both.
    int level = -1;
    const DocxStyles::Resolved& style = styles_.paragraph_style(open.look.style);
    RunLook look = open.runs.front().look;
    look.font = "Unicode";  // the number is converted already
    open.runs.insert(open.runs.begin(), {list_mark(open, style, level), std::move(look)});
  }
  carried_ = std::move(open.runs);
}

/// Text whose paragraph has no end of its own and nothing behind it to join.
void DocxBody::flush_carried() {
  if (carried_.empty()) {
    return;
  }
  OpenParagraph open;
  open.runs = std::exchange(carried_, {});
  open.page = page_;
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
  auto mark = numbers_->next_mark(*look.number_id, wanted);
  if (!mark) {
    return {};
  }
  level = wanted;
  mark->look.inherit(open.mark);
  mark->look.inherit(style.run);
  return shown_stretch(mark->text, mark->look, converted_) + " ";
}

void DocxBody::finish_paragraph(OpenParagraph open) {
  const DocxStyles::Resolved& style = styles_.paragraph_style(open.look.style);
  doc_model::Paragraph paragraph;
  const std::string mark = list_mark(open, style, paragraph.list_level);
  const auto& outline = open.look.outline_level;
  paragraph.heading_level = outline ? level_of_outline(*outline) : style.heading_level;
  open.look.inherit(style.paragraph);
  paragraph.centred = open.look.alignment == "center";
  paragraph.page = open.page;
  weigh_letters(open.runs, paragraph);
  if (tables_.is_open()) {
    paragraph.cell = tables_.place();
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

std::vector<doc_model::Paragraph> DocxBody::take_paragraphs() {
  flush_carried();
  if (!rendered_pages_known_) {
    for (doc_model::Paragraph& paragraph : done_) {
      paragraph.page = 0;
    }
  }
  return std::move(done_);
}

}  // namespace thidua::documents
