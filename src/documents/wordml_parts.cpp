#include "documents/wordml.h"

namespace thidua::documents::wordml {

namespace {

constexpr const char* xml_declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char* word_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* link_namespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

struct StyleOrder {
  std::string id, name;
  std::string based_on = "Normal";
  std::string paragraph;  // inside w:pPr, in order
  std::string run;        // inside w:rPr, in order
};

std::string style_xml(const StyleOrder& order) {
  std::string xml = "<w:style w:type=\"paragraph\" w:styleId=\"" + order.id + "\"><w:name w:val=\"" + order.name +
                    "\"/><w:basedOn w:val=\"" + order.based_on + "\"/><w:qFormat/>";
  if (!order.paragraph.empty()) xml += "<w:pPr>" + order.paragraph + "</w:pPr>";
  if (!order.run.empty()) xml += "<w:rPr>" + order.run + "</w:rPr>";
  return xml + "</w:style>";
}

std::string size_xml(int points) {
  const std::string half_points = std::to_string(2 * points);
  return "<w:sz w:val=\"" + half_points + "\"/><w:szCs w:val=\"" + half_points + "\"/>";
}

constexpr const char* bold = "<w:b/><w:bCs/>";
constexpr const char* italic = "<w:i/><w:iCs/>";
constexpr const char* body_space = "<w:spacing w:before=\"0\" w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/>";
constexpr const char* first_line = "<w:ind w:firstLine=\"720\"/>";  // 1.27 cm

std::string heading_style(int level, const std::string& look) {
  const std::string number = std::to_string(level);
  return style_xml({"Heading" + number, "heading " + number, "Normal",
                    std::string("<w:keepNext/><w:keepLines/><w:spacing w:before=\"120\" w:after=\"120\" w:line=\"264\" "
                                "w:lineRule=\"auto\"/>") +
                        first_line + "<w:jc w:val=\"both\"/><w:outlineLvl w:val=\"" + std::to_string(level - 1) +
                        "\"/>",
                    look});
}

std::string paragraph_styles() {
  const std::string none = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>";
  const std::string centre = "<w:jc w:val=\"center\"/>";
  const std::string both = "<w:jc w:val=\"both\"/>";
  return heading_style(1, bold) + heading_style(2, bold) + heading_style(3, std::string(bold) + italic) +
         style_xml({"BodyText", "Body Text", "Normal", std::string(body_space) + first_line + both, {}}) +
         style_xml({"Basis", "Căn cứ", "BodyText", {}, italic}) +
         style_xml({"Item", "Gạch đầu dòng", "BodyText", {}, {}}) +
         style_xml({"PaperHead", "Phần đầu văn bản", "Normal", none + centre, {}}) +
         style_xml(
             {"Title", "Title", "Normal", "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"0\"/>" + centre, bold}) +
         style_xml({"Subtitle", "Subtitle", "Normal", "<w:keepNext/>" + none + centre, bold}) +
         style_xml({"CentredHeading", "Đề mục giữa trang", "Normal",
                    "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"120\"/>" + centre, bold}) +
         style_xml({"TableText",
                    "Chữ trong bảng",
                    "Normal",
                    "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>",
                    {}}) +
         style_xml({"Recipients", "Nơi nhận", "Normal", none, size_xml(11)}) +
         style_xml({"Signer", "Người ký", "Normal", "<w:keepNext/>" + none + centre, bold}) +
         style_xml({"Header", "header", "Normal", none + centre, {}});
}

}  // namespace

std::string content_types_part() {
  const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  const std::string override_start = "<Override PartName=\"/";
  return std::string(xml_declaration) +
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
         "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
         "ContentType=\"application/xml\"/>" +
         override_start + "word/document.xml\" ContentType=\"" + word + "document.main+xml\"/>" + override_start +
         "word/styles.xml\" ContentType=\"" + word + "styles+xml\"/>" + override_start +
         "word/settings.xml\" ContentType=\"" + word + "settings+xml\"/>" + override_start +
         "word/header1.xml\" ContentType=\"" + word + "header+xml\"/>" + override_start +
         "word/header2.xml\" ContentType=\"" + word + "header+xml\"/>" + override_start +
         "docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>" +
         override_start +
         "docProps/app.xml\" "
         "ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/></Types>";
}

std::string package_links_part() {
  return std::string(xml_declaration) +
         "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
         "Id=\"rId1\" "
         "Type=\"" +
         link_namespace +
         "/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" "
         "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
         "Target=\"docProps/core.xml\"/><Relationship Id=\"rId3\" Type=\"" +
         link_namespace + "/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>";
}

std::string document_links_part() {
  std::string xml = std::string(xml_declaration) +
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  const char* const links[][2] = {
      {"styles", "styles.xml"}, {"settings", "settings.xml"}, {"header", "header1.xml"}, {"header", "header2.xml"}};
  int number = 0;
  for (const auto& link : links)
    xml += "<Relationship Id=\"rId" + std::to_string(++number) + "\" Type=\"" + link_namespace + "/" + link[0] +
           "\" Target=\"" + link[1] + "\"/>";
  return xml + "</Relationships>";
}

std::string styles_part(const PaperStyle& style) {
  const std::string font = escaped(style.font);
  return std::string(xml_declaration) + "<w:styles xmlns:w=\"" + word_namespace +
         "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"" + font + "\" w:eastAsia=\"" + font +
         "\" w:hAnsi=\"" + font + "\" w:cs=\"" + font + "\"/>" + size_xml(style.body_size) +
         "<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" "
         "w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
         "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
         "w:val=\"Normal\"/><w:qFormat/></w:style>"
         "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr>"
         "<w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"85\" "
         "w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"85\" "
         "w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
         "</w:style>" +
         paragraph_styles() + "</w:styles>";
}

std::string settings_part() {
  // Without doNotExpandShiftReturn a line break in a justified paragraph would spread the words before it.
  return std::string(xml_declaration) + "<w:settings xmlns:w=\"" + word_namespace +
         "\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/><w:characterSpacingControl "
         "w:val=\"doNotCompress\"/><w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name=\"compatibilityMode\" "
         "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang "
         "w:val=\"vi-VN\"/><w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/></w:settings>";
}

std::string page_header_part() {
  return std::string(xml_declaration) + "<w:hdr xmlns:w=\"" + word_namespace +
         "\"><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
         "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar "
         "w:fldCharType=\"separate\"/></w:r>"
         "<w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>";
}

std::string empty_header_part() {
  return std::string(xml_declaration) + "<w:hdr xmlns:w=\"" + word_namespace +
         "\"><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr></w:p></w:hdr>";
}

std::string core_properties_part(const PaperProperties& properties) {
  const std::string time = properties.created.to_iso().substr(0, 19) + "Z";
  return std::string(xml_declaration) +
         "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
         "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" +
         escaped(properties.title) + "</dc:title><dc:creator>" + escaped(properties.author) +
         "</dc:creator><dc:language>vi-VN</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + time +
         "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + time +
         "</dcterms:modified></cp:coreProperties>";
}

std::string application_properties_part() {
  return std::string(xml_declaration) +
         "<Properties "
         "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Thi "
         "Đua</Application></Properties>";
}

std::string document_part(const std::string& body) {
  return std::string(xml_declaration) + "<w:document xmlns:w=\"" + word_namespace + "\" xmlns:r=\"" + link_namespace +
         "\"><w:body>" + body + "</w:body></w:document>";
}

}  // namespace thidua::documents::wordml
