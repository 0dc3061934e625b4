#pragma once
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace thidua::documents {

/// What stands in a paragraph where text cannot go on: a tab, a line break, a picture.
inline constexpr char text_breaker = '\x01';

/// The text of a paragraph with the w:t it comes from. Text boxes inside it are paragraphs of their own.
struct ParagraphText {
  std::string text;
  std::vector<pugi::xml_node> nodes;
  std::vector<std::size_t> owner;  // for each byte the node it stands in; nodes.size() for a breaker
};

ParagraphText paragraph_text(pugi::xml_node paragraph);

/// Moves each tag wholly into the w:t in which it begins. Runs left without text vanish.
void join_tags(pugi::xml_node paragraph);

void set_text(pugi::xml_node text_node, const std::string& text);

}  // namespace thidua::documents
