#include "documents/wordml.h"

namespace thidua::documents::wordml {

namespace {

std::string number_attribute(std::string_view name, int value) {
  return " w:" + std::string(name) + "=\"" + std::to_string(value) + "\"";
}

std::string run_properties(const TextRun& run, int size) {
  const int points = run.size > 0 ? run.size : size;
  std::string xml;
  if (run.bold) xml += "<w:b/><w:bCs/>";
  if (run.italic) xml += "<w:i/><w:iCs/>";
  if (points > 0) {
    const std::string half_points = std::to_string(2 * points);
    xml += "<w:sz w:val=\"" + half_points + "\"/><w:szCs w:val=\"" + half_points + "\"/>";
  }
  if (run.underline) xml += "<w:u w:val=\"single\"/>";
  return xml.empty() ? xml : "<w:rPr>" + xml + "</w:rPr>";
}

std::string text_element(std::string_view text) {
  return text.empty() ? std::string() : "<w:t xml:space=\"preserve\">" + escaped(text) + "</w:t>";
}

std::string spacing_of(const ParagraphLook& look) {
  std::string attributes;
  if (look.space_before >= 0) attributes += number_attribute("before", look.space_before);
  if (look.space_after >= 0) attributes += number_attribute("after", look.space_after);
  if (look.exact_line > 0) attributes += number_attribute("line", look.exact_line) + " w:lineRule=\"exact\"";
  return attributes.empty() ? attributes : "<w:spacing" + attributes + "/>";
}

std::string indents_of(const ParagraphLook& look) {
  if (look.indent_left == 0 && look.indent_right == 0) return {};
  return "<w:ind" + number_attribute("left", look.indent_left) + number_attribute("right", look.indent_right) +
         " w:firstLine=\"0\"/>";
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string xml;
  xml.reserve(text.size());
  for (const char c : text) {
    if (c == '&')
      xml += "&amp;";
    else if (c == '<')
      xml += "&lt;";
    else if (c == '>')
      xml += "&gt;";
    else if (c == '"')
      xml += "&quot;";
    else if (static_cast<unsigned char>(c) >= 0x20U)
      xml += c;
  }
  return xml;
}

int twips(int tenths_of_millimetre) {
  return (tenths_of_millimetre * 1440 + 127) / 254;
}

std::string run(const TextRun& run, int size) {
  std::string xml = "<w:r>" + run_properties(run, size);
  std::string_view left = run.text;
  for (std::size_t stop = left.find_first_of("\n\t"); stop != std::string_view::npos;
       stop = left.find_first_of("\n\t")) {
    xml += text_element(left.substr(0, stop)) + (left[stop] == '\n' ? "<w:br/>" : "<w:tab/>");
    left.remove_prefix(stop + 1);
  }
  return xml + text_element(left) + "</w:r>";
}

std::string runs(const std::vector<TextRun>& runs, int size) {
  std::string xml;
  for (const TextRun& each : runs) xml += run(each, size);
  return xml;
}

std::string paragraph(const ParagraphLook& look, const std::string& runs_xml) {
  std::string properties;
  if (!look.style.empty()) properties += "<w:pStyle w:val=\"" + look.style + "\"/>";
  if (look.keep_next) properties += "<w:keepNext/>";
  if (look.page_break_before) properties += "<w:pageBreakBefore/>";
  if (!look.top_rule.empty())
    properties +=
        "<w:pBdr><w:top w:val=\"single\" w:sz=\"" + look.top_rule + "\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>";
  properties += spacing_of(look) + indents_of(look);
  if (!look.alignment.empty()) properties += "<w:jc w:val=\"" + look.alignment + "\"/>";
  return "<w:p>" + (properties.empty() ? properties : "<w:pPr>" + properties + "</w:pPr>") + runs_xml + "</w:p>";
}

std::string_view alignment_name(Alignment alignment) {
  switch (alignment) {
    case Alignment::left:
      return "left";
    case Alignment::centre:
      return "center";
    case Alignment::right:
      return "right";
    case Alignment::justified:
      return "both";
  }
  return "left";
}

std::string rule(int width, int column) {
  // A border above a low empty paragraph: unlike a drawn line it stays in its place when text above it grows.
  const int side = twips((column - width) / 2);
  ParagraphLook look{"PaperHead", false, false, "6", 60, 0, 120, side, side, "center"};
  return paragraph(look, {});
}

}  // namespace thidua::documents::wordml
