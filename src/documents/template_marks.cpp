#include "documents/template_marks.h"

#include <algorithm>

#include "core/text.h"
#include "documents/template_join.h"
#include "documents/template_rows.h"

namespace thidua::documents {

namespace {

constexpr std::size_t shown_characters_max = 60;

/// The start of a paragraph, for messages: whole characters, breakers as spaces.
std::string shown_text(std::string text) {
  std::replace(text.begin(), text.end(), text_breaker, ' ');
  text = core::single_spaced(text);
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool starts_character = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (starts_character && characters++ == shown_characters_max) return text.substr(0, at) + "…";
  }
  return text;
}

void number_paragraphs(pugi::xml_node node, MarkedPart& part) {
  for (pugi::xml_node child : node.children()) {
    if (std::string_view(child.name()) == "w:p") {
      join_tags(child);
      part.paragraphs.push_back(paragraph_text(child).text);
      child.append_attribute(paragraph_attribute).set_value(static_cast<unsigned>(part.paragraphs.size()));
    }
    number_paragraphs(child, part);
  }
}

/// Braces that belong to no whole tag.
void check_braces(const MarkedPart& part, int number, std::string_view text, core::Refusals& found) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto tag = next_tag(text, at);
    const std::size_t until = tag ? tag->begin : text.size();
    const std::string_view between = text.substr(at, until - at);
    if (between.find("{{") != std::string_view::npos)
      found.push_back(tag_refusal(part, number, "tag_open", "{{", "không có dấu đóng }} trong cùng một dòng",
                                  "Hãy viết đủ {{tên trường}}."));
    if (between.find("}}") != std::string_view::npos)
      found.push_back(tag_refusal(part, number, "tag_stray", "}}", "không có dấu mở {{ đứng trước",
                                  "Hãy viết đủ {{tên trường}} hoặc bỏ dấu }}."));
    if (!tag) return;
    if (tag->name.empty())
      found.push_back(tag_refusal(part, number, "tag_empty",
                                  std::string(text.substr(tag->begin, tag->end - tag->begin)), "chưa có tên",
                                  "Hãy ghi tên vào giữa hai dấu ngoặc hoặc xóa đi."));
    at = tag->end;
  }
}

/// The mark that is all a paragraph holds.
std::optional<TemplateTag> lone_mark(pugi::xml_node paragraph) {
  const std::string text(core::trimmed(paragraph_text(paragraph).text));
  const auto tag = next_tag(text, 0);
  if (!tag || tag->kind == '=' || tag->begin != 0 || tag->end != text.size()) return std::nullopt;
  return tag;
}

/// Whether a paragraph ends a section: it cannot vanish without changing the pages before it.
bool ends_section(pugi::xml_node paragraph) {
  return paragraph.child("w:pPr").child("w:sectPr");
}

void refuse_lone_marks_in_text(const MarkedPart& part, pugi::xml_node paragraph, core::Refusals& found) {
  const ParagraphText text = paragraph_text(paragraph);
  for (auto tag = next_tag(text.text, 0); tag; tag = next_tag(text.text, tag->end)) {
    if (tag->kind == '=' || tag->name.empty()) continue;
    found.push_back(
        tag_refusal(part, paragraph_of(paragraph), "mark_not_alone", std::string("{{") + tag->kind + tag->name + "}}",
                    "phải đứng một mình trong một đoạn",
                    "Hãy đưa dấu này xuống một đoạn riêng; trong bảng thì đặt ở đầu ô đầu và cuối ô cuối của "
                    "dòng cần lặp."));
  }
}

void mark_blocks(pugi::xml_node node, const MarkedPart& part, core::Refusals& found) {
  mark_rows(node);
  for (pugi::xml_node child = node.first_child(); child;) {
    const pugi::xml_node next = child.next_sibling();
    mark_blocks(child, part, found);
    if (std::string_view(child.name()) == "w:p") {
      const auto tag = lone_mark(child);
      if (tag && !tag->name.empty() && !ends_section(child)) {
        insert_mark(*tag, child, paragraph_of(child));
        node.remove_child(child);
      } else {
        refuse_lone_marks_in_text(part, child, found);
      }
    }
    child = next;
  }
}

/// Every mark opened is closed among its own siblings, in order.
void check_pairs(pugi::xml_node node, const MarkedPart& part, core::Refusals& found) {
  std::vector<pugi::xml_node> open;
  const auto unclosed = [&](pugi::xml_node mark) {
    const std::string name = mark.attribute("name").value();
    found.push_back(tag_refusal(part, paragraph_of(mark), "mark_unclosed",
                                "{{" + std::string(mark.attribute("kind").value()) + name + "}}",
                                "chưa được đóng trong cùng phần văn bản, ô hoặc bảng",
                                "Hãy thêm {{/" + name + "}} vào sau phần cần lặp hoặc cần xét."));
  };
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = child.name();
    if (name == mark_open) open.push_back(child);
    if (name == mark_close) {
      const auto same = std::find_if(open.rbegin(), open.rend(), [&](const pugi::xml_node& mark) {
        return std::string_view(mark.attribute("name").value()) == child.attribute("name").value();
      });
      if (same == open.rend()) {
        found.push_back(tag_refusal(part, paragraph_of(child), "mark_unopened",
                                    "{{/" + std::string(child.attribute("name").value()) + "}}",
                                    "không có dấu mở tương ứng đứng trước trong cùng phần văn bản, ô hoặc bảng",
                                    "Hãy thêm dấu mở {{#…}}, {{?…}} hoặc {{^…}} cùng tên, hoặc xóa dấu đóng này."));
        continue;
      }
      std::for_each(open.rbegin(), same, unclosed);
      open.erase(std::next(same).base(), open.end());
    }
    check_pairs(child, part, found);
  }
  std::for_each(open.begin(), open.end(), unclosed);
}

}  // namespace

std::string canonical_name(std::string_view name) {
  return core::single_spaced(core::nfc(name));
}

std::optional<TemplateTag> next_tag(std::string_view text, std::size_t from) {
  for (std::size_t begin = text.find("{{", from); begin != std::string_view::npos; begin = text.find("{{", begin + 1)) {
    const std::size_t inner = begin + 2;
    const std::size_t stop = text.find_first_of(std::string_view("{}\n\x01"), inner);
    if (stop == std::string_view::npos) return std::nullopt;
    if (text.substr(stop, 2) != "}}") continue;
    std::string_view name = core::trimmed(text.substr(inner, stop - inner));
    TemplateTag tag{'=', {}, begin, stop + 2};
    if (!name.empty() && std::string_view("#?^/").find(name.front()) != std::string_view::npos) {
      tag.kind = name.front();
      name.remove_prefix(1);
    }
    tag.name = canonical_name(name);
    return tag;
  }
  return std::nullopt;
}

int paragraph_of(pugi::xml_node node) {
  for (; node; node = node.parent())
    if (const auto number = node.attribute(paragraph_attribute)) return number.as_int();
  return 0;
}

core::Refusal tag_refusal(const MarkedPart& part, int paragraph, std::string_view code, const std::string& tag,
                          const std::string& reason, const std::string& remedy) {
  const auto at = static_cast<std::size_t>(paragraph);
  const std::string text =
      at >= 1 && at <= part.paragraphs.size() ? shown_text(part.paragraphs[at - 1]) : std::string();
  return {"documents.template." + std::string(code),
          "“" + tag + "” " + reason + " (đoạn có chữ “" + text + "”). " + remedy, tag,
          part.label + ", đoạn " + std::to_string(paragraph)};
}

MarkedPart marked_part(const ZipEntry& part, std::size_t index, core::Refusals& found) {
  MarkedPart marked;
  marked.index = index;
  marked.xml = std::make_unique<pugi::xml_document>();
  parse_part(part.bytes, *marked.xml);
  const pugi::xml_node root = marked.xml->document_element();
  marked.label = part_label(part.name, root.name());
  number_paragraphs(root, marked);
  for (std::size_t at = 0; at < marked.paragraphs.size(); ++at) {
    check_braces(marked, static_cast<int>(at + 1), marked.paragraphs[at], found);
    marked.has_tags = marked.has_tags || next_tag(marked.paragraphs[at], 0).has_value();
  }
  mark_blocks(root, marked, found);
  check_pairs(root, marked, found);
  return marked;
}

}  // namespace thidua::documents
