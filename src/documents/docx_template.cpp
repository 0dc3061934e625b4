#include "documents/docx_template.h"

#include <algorithm>
#include <sstream>

#include "core/text.h"
#include "documents/template_fill.h"
#include "documents/template_join.h"
#include "documents/template_marks.h"

namespace thidua::documents {

namespace {

struct OpenTemplate {
  DocxPackage package;
  std::vector<MarkedPart> texts;  // the body first
};

bool holds_text(const ZipEntry& part) {
  if (!is_xml_part(part.name) || part.name.ends_with(".rels")) return false;
  pugi::xml_document xml;
  return parse_part(part.bytes, xml) && is_text_root(xml.document_element().name());
}

core::Outcome<OpenTemplate, core::Refusals> open_template(std::string_view docx) {
  auto package = open_docx(docx);
  if (!package) return package.error();
  core::Refusals found = unsafe_contents(*package);
  if (!found.empty()) return found;
  OpenTemplate opened{std::move(package).value(), {}};
  for (std::size_t index = 0; index < opened.package.parts.size(); ++index)
    if (holds_text(opened.package.parts[index]))
      opened.texts.push_back(marked_part(opened.package.parts[index], index, found));
  if (!found.empty()) return found;
  std::stable_partition(opened.texts.begin(), opened.texts.end(), [&](const MarkedPart& part) {
    return opened.package.parts[part.index].name == opened.package.main_part;
  });
  return opened;
}

void add_once(std::vector<std::string>& names, const std::string& name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

void collect_fields(pugi::xml_node text_node, bool inside_loop, TemplateInfo& info) {
  const std::string_view text = text_node.text().get();
  for (auto tag = next_tag(text, 0); tag; tag = next_tag(text, tag->end))
    if (tag->kind == '=' && !(inside_loop && tag->name == "stt")) add_once(info.fields, tag->name);
}

void collect_names(pugi::xml_node node, bool inside_loop, TemplateInfo& info) {
  std::vector<char> open;
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = child.name();
    if (name == mark_open) {
      open.push_back(*child.attribute("kind").value());
      add_once(open.back() == '#' ? info.lists : info.flags, child.attribute("name").value());
    } else if (name == mark_close) {
      open.pop_back();
    } else if (name == "w:t") {
      collect_fields(child, inside_loop, info);
    } else {
      collect_names(child, inside_loop || std::find(open.begin(), open.end(), '#') != open.end(), info);
    }
  }
}

std::string xml_text(const pugi::xml_document& xml) {
  std::ostringstream out;
  xml.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return std::move(out).str();
}

}  // namespace

core::Outcome<std::string, core::Refusals> fill_template(std::string_view docx, const TemplateModel& model) {
  auto opened = open_template(docx);
  if (!opened) return opened.error();
  core::Refusals found;
  const TemplateModel named = with_canonical_names(model);
  for (const MarkedPart& part : opened->texts) {
    if (!part.has_tags) continue;  // a part without tags goes out byte for byte
    fill_part(part, named, found);
    opened->package.parts[part.index].bytes = xml_text(*part.xml);
  }
  if (!found.empty()) return found;
  return zip_archive(opened->package.parts);
}

core::Outcome<TemplateInfo, core::Refusals> inspect_template(std::string_view docx) {
  auto opened = open_template(docx);
  if (!opened) return opened.error();
  TemplateInfo info;
  for (const MarkedPart& part : opened->texts) collect_names(part.xml->document_element(), false, info);
  return info;
}

}  // namespace thidua::documents
