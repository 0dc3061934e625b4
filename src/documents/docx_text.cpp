#include <pugixml.hpp>

#include "core/text.h"
#include "documents/docx_package.h"
#include "documents/docx_template.h"

namespace thidua::documents {

namespace {

/// Collects the canonical text of one part.
class PlainText {
 public:
  std::string text_of(pugi::xml_node root) {
    blocks(root, "\n");
    return std::move(text_);
  }

 private:
  void blocks(pugi::xml_node node, std::string_view paragraph_end) {
    for (const pugi::xml_node child : node.children()) {
      const std::string_view name = child.name();
      const bool separator =
          std::string_view(child.attribute("w:type").value()).find("eparator") != std::string_view::npos;
      if (name == "w:p") {
        const std::size_t begin = text_.size();
        paragraph(child);
        const bool blank = core::trimmed(std::string_view(text_).substr(begin)).empty();
        text_.resize(blank ? begin : text_.size());
        if (!blank) text_ += paragraph_end;
      } else if (name == "w:tr") {
        row(child);
      } else if (!separator) {
        blocks(child, paragraph_end);
      }
    }
  }

  void paragraph(pugi::xml_node node) {
    in_result_ = true;
    runs(node);
  }

  void runs(pugi::xml_node node) {
    for (const pugi::xml_node child : node.children()) {
      const std::string_view name = child.name();
      if (name == "w:t" && in_result_) text_ += child.text().get();
      if (name == "w:tab") text_ += '\t';
      if (name == "w:br" || name == "w:cr") text_ += '\n';
      if (name == "w:noBreakHyphen") text_ += '-';
      if (name == "w:fldChar") field_mark(child.attribute("w:fldCharType").value());
      if (name == "w:instrText") page_field_ = page_field_ || is_page_field(child.text().get());
      if (name == "w:fldSimple" && is_page_field(child.attribute("w:instr").value())) continue;
      if (name != "w:pPr" && name != "w:rPr" && name != "w:del" && name != "mc:Fallback" && name != "w:t") runs(child);
      if (name == "w:p") text_ += ' ';  // a paragraph of a text box inside this one
    }
  }

  static bool is_page_field(std::string_view code) {
    const std::string word = core::upper(core::single_spaced(code));
    return word.starts_with("PAGE") || word.starts_with("NUMPAGES") || word.starts_with("SECTIONPAGES");
  }

  void field_mark(std::string_view kind) {
    if (kind == "begin") page_field_ = false;
    if (kind == "separate") in_result_ = !page_field_;
    if (kind == "end") {
      in_result_ = true;
      page_field_ = false;
    }
  }

  void row(pugi::xml_node node) {
    std::string before = std::move(text_);
    std::string line;
    for (const pugi::xml_node cell : node.children()) {
      if (std::string_view(cell.name()) != "w:tc") continue;
      text_.clear();
      blocks(cell, " / ");
      if (text_.ends_with(" / ")) text_.resize(text_.size() - 3);
      line += (line.empty() ? "" : " | ") + (text_.empty() ? std::string(" ") : text_);
    }
    text_ = std::move(before) + line + "\n";
  }

  std::string text_;
  bool in_result_ = true;
  bool page_field_ = false;
};

std::string heading_of_part(std::string_view root) {
  if (root == "w:hdr") return "[đầu trang]\n";
  if (root == "w:ftr") return "[chân trang]\n";
  if (root == "w:footnotes" || root == "w:endnotes") return "[chú thích]\n";
  return {};
}

}  // namespace

std::string plain_text_of_docx(std::string_view docx) {
  const auto package = open_docx(docx);
  if (!package) return {};
  std::string body;
  std::string others;
  for (const ZipEntry& part : package->parts) {
    pugi::xml_document xml;
    if (!is_xml_part(part.name) || part.name.ends_with(".rels") || !parse_part(part.bytes, xml)) continue;
    const std::string_view root = xml.document_element().name();
    if (!is_text_root(root)) continue;
    const std::string text = PlainText().text_of(xml.document_element());
    if (part.name == package->main_part)
      body = text;
    else if (!core::trimmed(text).empty())
      others += heading_of_part(root) + text;
  }
  return body + others;
}

}  // namespace thidua::documents
