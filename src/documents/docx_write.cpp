#include "documents/docx_write.h"

#include <algorithm>
#include <cassert>

#include "core/text.h"
#include "documents/docx_table.h"
#include "documents/wordml.h"
#include "documents/zip_writer.h"

namespace thidua::documents {

namespace {

constexpr int page_short_side = 2100;  // A4
constexpr int page_long_side = 2970;
constexpr int head_left_column = 750;
constexpr int signature_space = 1500;  // twips between post and name: 26 mm for signature and seal
constexpr const char* motto = "Độc lập - Tự do - Hạnh phúc";

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t stop = text.find('\n');
    lines.emplace_back(text.substr(0, stop));
    text.remove_prefix(stop == std::string_view::npos ? text.size() : stop + 1);
  }
  return lines;
}

std::string lines_in(const wordml::ParagraphLook& look, std::string_view text, const TextRun& as) {
  std::string xml;
  for (const std::string& line : lines_of(text)) {
    TextRun run = as;
    run.text = line;
    xml += wordml::paragraph(look, wordml::run(run));
  }
  return xml;
}

/// About how long a line of text is, in tenths of a millimetre: Times letters are half their size wide, capitals more.
int length_of(std::string_view text, int size, bool capitals) {
  const int letters = static_cast<int>(core::code_points(text));
  return letters * size * (capitals ? 68 : 50) * 353 / 100'000;
}

/// The rule under a name or an abstract: two fifths of its longest line, within the decree's 1/3 to 1/2. A text still
/// full of tags has no length yet and gets a rule of 30 mm.
int rule_under(std::string_view text, int size, bool capitals, int column) {
  if (text.find("{{") != std::string_view::npos) return 300;
  int longest = 0;
  for (const std::string& line : lines_of(text)) longest = std::max(longest, length_of(line, size, capitals));
  return std::clamp(std::min(longest, column) * 2 / 5, 150, column / 2);
}

std::string left_head_cell(const PaperHead& head) {
  const wordml::ParagraphLook look{"PaperHead"};
  std::string xml = lines_in(look, head.governing_body, {{}, false, false, false, 12});
  xml += lines_in(look, head.issuing_body, {{}, true, false, false, 12});
  return xml + wordml::rule(rule_under(head.issuing_body, 12, true, head_left_column), head_left_column);
}

std::string right_head_cell(int column) {
  const wordml::ParagraphLook look{"PaperHead"};
  return wordml::paragraph(look, wordml::run({"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", true, false, false, 12})) +
         wordml::paragraph(look, wordml::run({motto, true, false, false, 13})) + wordml::rule(590, column);
}

}  // namespace

PaperWriter::PaperWriter(PaperProperties properties, PaperStyle style)
    : properties_(std::move(properties)), style_(std::move(style)), section_{style_.landscape, true} {}

void PaperWriter::head(const PaperHead& head) {
  const int right = text_width() - head_left_column;
  const wordml::ParagraphLook look{"PaperHead"};
  wordml::ParagraphLook subject_look{"PaperHead"};
  subject_look.space_before = 120;
  std::string left_below = lines_in(look, head.number_line, {{}, false, false, false, 13});
  left_below += lines_in(subject_look, head.subject_line, {{}, false, false, false, 12});
  const std::string date = lines_in(look, head.place_and_date, {{}, false, true, false, 13});
  blocks_ += open_table({head_left_column, right}, false);
  blocks_ += table_row({{left_head_cell(head), head_left_column}, {right_head_cell(right), right}}, false);
  blocks_ += table_row({{left_below, head_left_column}, {date, right}}, false);
  blocks_ += close_table();
}

void PaperWriter::title(const PaperTitle& title) {
  blocks_ += lines_in({"Title"}, title.kind, {{}, false, false, false, 14});
  if (title.abstract.empty()) return;
  blocks_ += lines_in({"Subtitle"}, title.abstract, {{}, false, false, false, 14});
  blocks_ += wordml::rule(rule_under(title.abstract, 14, false, text_width()), text_width());
  blocks_ += wordml::paragraph({"PaperHead", false, false, {}, -1, 0, 120, 0, 0, {}}, {});
}

void PaperWriter::addressees(const std::vector<std::string>& names) {
  wordml::ParagraphLook look{"BodyText"};
  look.space_before = 120;
  if (names.size() == 1) {
    look.alignment = "center";
    blocks_ += wordml::paragraph(look, wordml::run({"Kính gửi: " + names.front()}));
    return;
  }
  look.indent_left = wordml::twips(300);
  blocks_ += wordml::paragraph(look, wordml::run({"Kính gửi:"}));
  for (const std::string& name : names) {
    // A mark stays alone in its paragraph, or it would repeat nothing.
    const bool is_mark = name.starts_with("{{#") || name.starts_with("{{/") || name.starts_with("{{?");
    wordml::ParagraphLook line{"BodyText"};
    line.indent_left = wordml::twips(450);
    blocks_ += wordml::paragraph(line, wordml::run({is_mark ? name : "- " + name}));
  }
}

void PaperWriter::basis(std::string_view text) {
  blocks_ += wordml::paragraph({"Basis"}, wordml::run({std::string(text)}));
}

void PaperWriter::heading(int level, std::string_view text) {
  assert(level >= 1 && level <= 3);
  blocks_ += wordml::paragraph({"Heading" + std::to_string(level)}, wordml::run({std::string(text)}));
}

void PaperWriter::centred_heading(std::string_view text) {
  blocks_ += lines_in({"CentredHeading"}, text, {});
}

void PaperWriter::body(std::string_view text) {
  body(std::vector<TextRun>{{std::string(text)}});
}

void PaperWriter::body(const std::vector<TextRun>& runs) {
  blocks_ += wordml::paragraph({"BodyText"}, wordml::runs(runs));
  text_end_ = blocks_.rfind("</w:t>");
}

void PaperWriter::item(std::string_view text) {
  blocks_ += wordml::paragraph({"Item"}, wordml::run({"- " + std::string(text)}));
  text_end_ = blocks_.rfind("</w:t>");
}

void PaperWriter::line(const std::vector<TextRun>& runs, Alignment alignment) {
  wordml::ParagraphLook look;
  look.space_before = 60;
  look.space_after = 60;
  look.alignment = wordml::alignment_name(alignment);
  blocks_ += wordml::paragraph(look, wordml::runs(runs));
}

void PaperWriter::mark(std::string_view tag) {
  blocks_ += wordml::paragraph({}, wordml::run({std::string(tag)}));
}

void PaperWriter::table(const Table& table) {
  blocks_ += bordered_table(table, text_width());
  // The next block stands clear of the borders, and two tables never grow into one.
  blocks_ += wordml::paragraph({{}, false, false, {}, 0, 0, 120, 0, 0, {}}, {});
}

void PaperWriter::end_mark() {
  assert(text_end_ != 0 && text_end_ != std::string::npos);
  blocks_.insert(text_end_, blocks_[text_end_ - 1] == '.' ? "/." : "./.");
}

/// A signature never stands alone on a page: the last words go with it.
void PaperWriter::keep_last_text_with_next() {
  if (text_end_ == 0) return;
  constexpr std::string_view style_end = "\"/>";
  const std::size_t style = blocks_.find(style_end, blocks_.rfind("<w:pStyle ", text_end_));
  blocks_.insert(style + style_end.size(), "<w:keepNext/>");
  text_end_ = 0;
}

void PaperWriter::signature(const std::vector<std::string>& recipients, const SignatureBlock& signer) {
  std::string left = wordml::paragraph({"Recipients"}, wordml::run({"Nơi nhận:", true, true, false, 12}));
  for (const std::string& line : recipients) left += wordml::paragraph({"Recipients"}, wordml::run({line}));
  signature_row({left, signature_cell(signer)});
}

void PaperWriter::signatures(const std::vector<SignatureBlock>& signers) {
  std::vector<std::string> cells;
  for (const SignatureBlock& signer : signers) cells.push_back(signature_cell(signer));
  signature_row(cells);
}

void PaperWriter::signature_row(const std::vector<std::string>& cells) {
  keep_last_text_with_next();
  const int width = text_width() / static_cast<int>(cells.size());
  std::vector<CellOrder> row;
  for (const std::string& cell : cells) row.push_back({cell, width});
  blocks_ += wordml::paragraph({{}, true, false, {}, 0, 0, 160, 0, 0, {}}, {});
  blocks_ += open_table(std::vector<int>(cells.size(), width), false) + table_row(row, false) + close_table();
}

std::string PaperWriter::signature_cell(const SignatureBlock& signer) const {
  const wordml::ParagraphLook look{"Signer"};
  wordml::ParagraphLook name_look{"Signer"};
  name_look.space_before = signature_space;
  std::string xml = lines_in(look, signer.authority, {}) + lines_in(look, signer.title, {});
  return xml + wordml::paragraph(name_look, wordml::run({signer.name}));
}

void PaperWriter::annex(std::string_view number, std::string_view title, std::string_view attached_to) {
  begin_section({section_.landscape, true});
  blocks_ += lines_in({"CentredHeading"}, number, {{}, false, false, false, 14});
  blocks_ += lines_in({"Subtitle"}, title, {{}, false, false, false, 14});
  wordml::ParagraphLook look{"PaperHead"};
  look.space_after = 160;
  blocks_ += lines_in(look, attached_to, {{}, false, true, false, 0});
}

void PaperWriter::begin_landscape() {
  begin_section({true, false});
}
void PaperWriter::end_landscape() {
  begin_section({false, false});
}

void PaperWriter::page_break() {
  blocks_ += "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
}

void PaperWriter::begin_section(Section next) {
  if (blocks_.size() == section_begin_) {  // nothing on the pages of the last one yet: it only changes its look
    section_ = {next.landscape, section_.own_numbers || next.own_numbers};
    return;
  }
  blocks_ += "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>" +
             section_properties(section_) + "</w:pPr></w:p>";
  section_ = next;
  section_begin_ = blocks_.size();
}

int PaperWriter::text_width() const {
  const int across = section_.landscape ? page_long_side : page_short_side;
  return across - style_.margin_left - style_.margin_right;
}

std::string PaperWriter::section_properties(const Section& section) const {
  std::string xml = "<w:sectPr>";
  if (style_.page_numbers)
    xml += "<w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:headerReference w:type=\"first\" r:id=\"rId4\"/>";
  const std::string wide = std::to_string(wordml::twips(page_long_side));
  const std::string narrow = std::to_string(wordml::twips(page_short_side));
  xml += section.landscape ? "<w:pgSz w:w=\"" + wide + "\" w:h=\"" + narrow + "\" w:orient=\"landscape\"/>"
                           : "<w:pgSz w:w=\"" + narrow + "\" w:h=\"" + wide + "\"/>";
  const auto side = [](std::string_view name, int width) {
    return " w:" + std::string(name) + "=\"" + std::to_string(wordml::twips(width)) + "\"";
  };
  xml += "<w:pgMar" + side("top", style_.margin_top) + side("right", style_.margin_right) +
         side("bottom", style_.margin_bottom) + side("left", style_.margin_left) + side("header", 100) +
         side("footer", 100) + " w:gutter=\"0\"/>";
  if (section.own_numbers) xml += "<w:pgNumType w:start=\"1\"/>";
  xml += "<w:cols w:space=\"708\"/>";
  if (section.own_numbers) xml += "<w:titlePg/>";
  return xml + "</w:sectPr>";
}

std::string PaperWriter::finish() const {
  std::string body = blocks_;
  if (body.ends_with("</w:tbl>")) body += "<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>";
  body += section_properties(section_);
  return zip_archive({{"[Content_Types].xml", wordml::content_types_part()},
                      {"_rels/.rels", wordml::package_links_part()},
                      {"docProps/core.xml", wordml::core_properties_part(properties_)},
                      {"docProps/app.xml", wordml::application_properties_part()},
                      {"word/document.xml", wordml::document_part(body)},
                      {"word/_rels/document.xml.rels", wordml::document_links_part()},
                      {"word/styles.xml", wordml::styles_part(style_)},
                      {"word/settings.xml", wordml::settings_part()},
                      {"word/header1.xml", wordml::page_header_part()},
                      {"word/header2.xml", wordml::empty_header_part()}});
}

}  // namespace thidua::documents
