#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include "core/text.h"
#include "documents/docx_package.h"

namespace thidua::documents {

namespace {

constexpr int xml_depth_max = 200;

core::Refusal unsafe_refusal(std::string_view code, std::string message, std::string place) {
  return {"documents.template." + std::string(code), std::move(message), {}, std::move(place)};
}

std::string local_name(std::string_view qualified) {
  const std::size_t colon = qualified.find(':');
  return std::string(colon == std::string_view::npos ? qualified : qualified.substr(colon + 1));
}

bool holds(std::string_view text, std::string_view piece) {
  return text.find(piece) != std::string_view::npos;
}

core::Refusal macro_refusal(const std::string& place) {
  return unsafe_refusal("macro", "Mẫu có chứa macro nên không dùng được. Hãy lưu lại dạng .docx không có macro.",
                        place);
}

core::Refusal embedded_refusal(const std::string& place) {
  return unsafe_refusal(
      "embedded_object",
      "Mẫu có đối tượng nhúng (OLE, bảng tính, điều khiển ActiveX) nên không dùng được. Hãy thay bằng "
      "bảng hoặc hình ảnh thường.",
      place);
}

core::Refusal foreign_refusal(const std::string& place) {
  return unsafe_refusal(
      "foreign_part",
      "Mẫu chèn nguyên một tệp khác vào bên trong nên không dùng được. Hãy mở mẫu bằng Word, dán nội dung "
      "của tệp đó vào mẫu rồi lưu lại.",
      place);
}

core::Refusal link_refusal(const std::string& target, const std::string& place) {
  return unsafe_refusal("external_link",
                        "Mẫu có liên kết ra ngoài tới “" + target +
                            "” nên không dùng được. Hãy bỏ liên kết; hình ảnh thì chèn thẳng vào mẫu.",
                        place);
}

core::Refusal field_refusal(const std::string& code, const std::string& place) {
  return unsafe_refusal("fetching_field",
                        "Mẫu có mã trường “" + code +
                            "” lấy dữ liệu từ bên ngoài hoặc chạy lệnh nên không dùng được. Hãy xóa mã trường này.",
                        place);
}

bool is_harmless_address(std::string_view target) {
  const std::string small = core::lower(target);
  return small.starts_with("http://") || small.starts_with("https://") || small.starts_with("mailto:");
}

bool leaves_the_file(std::string_view target) {
  const std::string small = core::lower(target);
  return holds(small, "://") || small.starts_with("\\\\") || small.starts_with("//") || small.starts_with("file:");
}

void check_part_name(const std::string& name, core::Refusals& found) {
  const std::string small = core::lower(name);
  if (holds(small, "vbaproject") || holds(small, "vbadata")) found.push_back(macro_refusal(name));
  if (holds(small, "/activex/") || holds(small, "/embeddings/")) found.push_back(embedded_refusal(name));
}

void check_content_types(const pugi::xml_document& xml, const std::string& name, core::Refusals& found) {
  for (const pugi::xml_node entry : xml.document_element().children()) {
    const std::string type = core::lower(entry.attribute("ContentType").value());
    if (holds(type, "macroenabled") || holds(type, "vbaproject")) found.push_back(macro_refusal(name));
  }
}

void check_links(const pugi::xml_document& xml, const std::string& name, core::Refusals& found) {
  for (const pugi::xml_node link : xml.document_element().children()) {
    std::string type = core::lower(link.attribute("Type").value());
    type = type.substr(type.rfind('/') + 1);
    const std::string target = link.attribute("Target").value();
    const bool outside = core::lower(link.attribute("TargetMode").value()) == "external" || leaves_the_file(target);
    if (type == "vbaproject") {
      found.push_back(macro_refusal(name));
    } else if (type == "afchunk" || type == "subdocument") {
      found.push_back(foreign_refusal(name));
    } else if (outside && !(type == "hyperlink" && is_harmless_address(target))) {
      found.push_back(link_refusal(target, name));
    } else if (type == "oleobject" || type == "package" || type == "control") {
      found.push_back(embedded_refusal(name));
    }
  }
}

/// "INCLUDETEXT" of "  includetext \"C:\\x\"".
std::string field_word(std::string_view code) {
  const std::string spaced = core::single_spaced(code);
  return core::upper(spaced.substr(0, spaced.find_first_of(" \"\\")));
}

/// The part of a HYPERLINK field between its first quotes.
std::string field_target(std::string_view code) {
  const std::size_t open = code.find('"');
  if (open == std::string_view::npos) return {};
  const std::size_t close = code.find('"', open + 1);
  return std::string(code.substr(open + 1, close == std::string_view::npos ? close : close - open - 1));
}

bool is_fetching_field(std::string_view code) {
  static constexpr std::array<std::string_view, 13> refused = {
      "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT",      "DDE",        "DDEAUTO", "LINK", "DATABASE",
      "RD",          "EMBED",          "PRINT",   "MACROBUTTON", "HTMLACTIVEX"};
  const std::string word = field_word(code);
  for (const std::string_view name : refused)
    if (word == name) return true;
  if (word != "HYPERLINK") return false;
  const std::string target = field_target(code);
  return leaves_the_file(target) && !is_harmless_address(target);
}

/// Follows the fields of one part, whose codes Word splits over runs and nests in each other.
class FieldWatch {
 public:
  FieldWatch(std::string place, core::Refusals& found) : place_(std::move(place)), found_(found) {}

  void see(const pugi::xml_node& node, const std::string& name) {
    if (name == "fldSimple") judge(node.attribute("w:instr").value());
    if (name == "instrText" || name == "delInstrText") add_code(node.text().get());
    if (name == "fldChar") see_mark(node.attribute("w:fldCharType").value());
  }
  void part_ends() {
    while (!open_.empty()) close();
  }

 private:
  struct Field {
    std::string code;
    bool in_code = true;
  };

  void see_mark(std::string_view kind) {
    if (kind == "begin") {
      // A field inside the first word of another could spell a refused word out of two harmless halves.
      if (!open_.empty() && open_.back().in_code && !has_whole_word(open_.back().code))
        found_.push_back(field_refusal(open_.back().code, place_));
      open_.emplace_back();
    } else if (kind == "separate" && !open_.empty()) {
      judge_last();
    } else if (kind == "end" && !open_.empty()) {
      close();
    }
  }
  void add_code(std::string_view piece) {
    if (!open_.empty() && open_.back().in_code)
      open_.back().code += piece;
    else
      judge(piece);  // a code outside any field is no valid document, yet some readers run it
  }
  void close() {
    judge_last();
    open_.pop_back();
  }
  void judge_last() {
    if (open_.back().in_code) judge(open_.back().code);
    open_.back().in_code = false;
  }
  void judge(std::string_view code) {
    if (is_fetching_field(code)) found_.push_back(field_refusal(core::single_spaced(code), place_));
  }
  static bool has_whole_word(const std::string& code) {
    const std::size_t word = code.find_first_not_of(" \t\n");
    return word != std::string::npos && code.find_first_of(" \t\n\"\\", word) != std::string::npos;
  }

  std::string place_;
  core::Refusals& found_;
  std::vector<Field> open_;
};

/// Walks one part without recursion, so that depth is measured before anything else recurses into it.
class ContentWatch : public pugi::xml_tree_walker {
 public:
  ContentWatch(const std::string& place, core::Refusals& found) : place_(place), found_(found), fields_(place, found) {}

  bool for_each(pugi::xml_node& node) override {
    if (depth() > xml_depth_max) {
      found_.push_back(
          unsafe_refusal("damaged", "Tệp Word lồng quá nhiều lớp nên không đọc được. Hãy soạn lại mẫu.", place_));
      return false;
    }
    if (node.type() == pugi::node_doctype) {
      found_.push_back(unsafe_refusal(
          "document_type", "Mẫu có khai báo DOCTYPE, là điều tệp Word không bao giờ có. Hãy soạn lại mẫu bằng Word.",
          place_));
      return false;
    }
    if (node.type() == pugi::node_element) see_element(node);
    return true;
  }
  bool end(pugi::xml_node&) override {
    fields_.part_ends();
    return true;
  }

 private:
  void see_element(const pugi::xml_node& node) {
    const std::string name = local_name(node.name());
    if (name == "altChunk" || name == "subDoc") found_.push_back(foreign_refusal(place_));
    if (name == "OLEObject" || name == "control" || name == "objectEmbed") found_.push_back(embedded_refusal(place_));
    if (name == "objectLink") found_.push_back(link_refusal(name, place_));
    if (name == "mailMerge") found_.push_back(link_refusal("nguồn dữ liệu trộn thư", place_));
    fields_.see(node, name);
    if (std::string_view(node.name()).starts_with("v:")) see_drawing(node);
  }
  void see_drawing(const pugi::xml_node& node) {
    for (const pugi::xml_attribute attribute : node.attributes()) {
      const std::string name = local_name(attribute.name());
      if ((name == "src" || name == "href" || name == "althref") && leaves_the_file(attribute.value()) &&
          !(name == "href" && is_harmless_address(attribute.value())))
        found_.push_back(link_refusal(attribute.value(), place_));
    }
  }

  std::string place_;
  core::Refusals& found_;
  FieldWatch fields_;
};

void check_xml_part(const ZipEntry& part, core::Refusals& found) {
  pugi::xml_document xml;
  if (!parse_part(part.bytes, xml)) {
    found.push_back(unsafe_refusal("damaged",
                                   "Phần “" + part.name +
                                       "” trong tệp Word bị hỏng. Hãy mở tệp bằng Word, lưu lại "
                                       "dạng .docx rồi nạp lại.",
                                   part.name));
    return;
  }
  ContentWatch watch(part_label(part.name, xml.document_element().name()), found);
  xml.traverse(watch);
  if (part.name == "[Content_Types].xml") check_content_types(xml, part.name, found);
  if (part.name.ends_with(".rels")) check_links(xml, part.name, found);
}

}  // namespace

core::Refusals unsafe_contents(const DocxPackage& package) {
  core::Refusals found;
  for (const ZipEntry& part : package.parts) {
    check_part_name(part.name, found);
    if (is_xml_part(part.name)) check_xml_part(part, found);
  }
  core::Refusals once;
  for (core::Refusal& refusal : found)
    if (std::find(once.begin(), once.end(), refusal) == once.end()) once.push_back(std::move(refusal));
  return once;
}

}  // namespace thidua::documents
