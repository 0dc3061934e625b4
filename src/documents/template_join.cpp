#include "documents/template_join.h"

#include <array>
#include <string_view>

#include "documents/template_marks.h"

namespace thidua::documents {

namespace {

bool is_one_of(std::string_view name, const auto& names) {
  for (const std::string_view each : names)
    if (name == each) return true;
  return false;
}

/// Elements without text that a tag may not stretch over. Marks of spelling, bookmarks and page memory are not here.
bool is_text_breaker(std::string_view name) {
  static constexpr std::array<std::string_view, 14> breakers = {
      "w:tab",     "w:br",   "w:cr",     "w:noBreakHyphen", "w:softHyphen", "w:sym",       "w:footnoteReference",
      "w:drawing", "w:pict", "w:object", "w:fldChar",       "w:ptab",       "w:instrText", "w:endnoteReference"};
  return is_one_of(name, breakers);
}

/// Elements whose inside is not text of this paragraph.
bool is_no_text(std::string_view name) {
  static constexpr std::array<std::string_view, 6> closed = {"w:pPr",     "w:rPr",       "w:txbxContent",
                                                             "w:delText", "w:instrText", "w:del"};
  return is_one_of(name, closed);
}

void gather_text(pugi::xml_node node, ParagraphText& into) {
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = child.name();
    if (name == "w:t") {
      const std::string_view text = child.text().get();
      into.owner.insert(into.owner.end(), text.size(), into.nodes.size());
      into.nodes.push_back(child);
      into.text += text;
    } else if (is_text_breaker(name)) {
      into.text += text_breaker;
      into.owner.push_back(static_cast<std::size_t>(-1));
    } else if (!is_no_text(name)) {
      gather_text(child, into);
    }
  }
}

void drop_emptied(pugi::xml_node text_node) {
  pugi::xml_node run = text_node.parent();
  run.remove_child(text_node);
  if (std::string_view(run.name()) != "w:r") return;
  for (const pugi::xml_node child : run.children())
    if (std::string_view(child.name()) != "w:rPr") return;
  run.parent().remove_child(run);
}

}  // namespace

ParagraphText paragraph_text(pugi::xml_node paragraph) {
  ParagraphText found;
  gather_text(paragraph, found);
  return found;
}

void set_text(pugi::xml_node text_node, const std::string& text) {
  text_node.text().set(text.c_str());
  if (!text_node.attribute("xml:space")) text_node.append_attribute("xml:space");
  text_node.attribute("xml:space").set_value("preserve");
}

void join_tags(pugi::xml_node paragraph) {
  ParagraphText found = paragraph_text(paragraph);
  bool moved = false;
  for (auto tag = next_tag(found.text, 0); tag; tag = next_tag(found.text, tag->end)) {
    const std::size_t first = found.owner[tag->begin];
    for (std::size_t at = tag->begin; at < tag->end; ++at) {
      moved = moved || found.owner[at] != first;
      found.owner[at] = first;
    }
  }
  if (!moved) return;
  std::vector<std::string> texts(found.nodes.size());
  for (std::size_t at = 0; at < found.text.size(); ++at)
    if (found.owner[at] < texts.size()) texts[found.owner[at]] += found.text[at];
  for (std::size_t index = 0; index < texts.size(); ++index) {
    if (texts[index] == found.nodes[index].text().get()) continue;
    if (texts[index].empty())
      drop_emptied(found.nodes[index]);
    else
      set_text(found.nodes[index], texts[index]);
  }
}

}  // namespace thidua::documents
