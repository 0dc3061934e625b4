#include "documents/template_fill.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/text.h"
#include "documents/template_join.h"

namespace thidua::documents {

namespace {

/// The items we stand in, from the outermost; `ordinal` counts the innermost loop from 1, 0 outside any.
struct FillScope {
  std::vector<const TemplateModel*> models;
  std::size_t ordinal = 0;

  template <class Value>
  const Value* find(std::map<std::string, Value> TemplateModel::*member, const std::string& name) const {
    for (auto model = models.rbegin(); model != models.rend(); ++model) {
      const auto found = ((*model)->*member).find(name);
      if (found != ((*model)->*member).end()) return &found->second;
    }
    return nullptr;
  }

  std::optional<std::string> text_of(const std::string& name) const {
    // An item's own «stt» wins over the count, a field of that name further out does not.
    if (name == "stt" && ordinal > 0 && !models.back()->fields.contains(name)) return std::to_string(ordinal);
    const std::string* text = find(&TemplateModel::fields, name);
    return text == nullptr ? std::nullopt : std::optional(*text);
  }

  std::optional<bool> holds(const std::string& name) const {
    if (const bool* flag = find(&TemplateModel::flags, name)) return *flag;
    if (const auto* list = find(&TemplateModel::lists, name)) return !list->empty();
    if (const std::string* text = find(&TemplateModel::fields, name)) return !core::trimmed(*text).empty();
    return std::nullopt;
  }

  /// A name that differs only in marks, case or spaces: most likely what was meant.
  std::string nearest(const std::string& name) const {
    const std::string key = core::folded(name);
    for (const TemplateModel* model : models) {
      for (const auto& [known, text] : model->fields)
        if (core::folded(known) == key) return known;
      for (const auto& [known, list] : model->lists)
        if (core::folded(known) == key) return known;
      for (const auto& [known, flag] : model->flags)
        if (core::folded(known) == key) return known;
    }
    return {};
  }
};

/// Text that XML can hold: control characters other than tab and line break are dropped, CR LF is one break.
std::string printable_text(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\r') {
      if (text.substr(at + 1, 1) != "\n") kept += '\n';
    } else if (static_cast<unsigned char>(c) >= 0x20U || c == '\t' || c == '\n') {
      kept += c;
    }
  }
  return kept;
}

class PartFiller {
 public:
  PartFiller(const MarkedPart& part, core::Refusals& found) : part_(part), found_(found) {}

  void fill_children(pugi::xml_node parent, const FillScope& scope) {
    for (pugi::xml_node child = parent.first_child(); child;) {
      const std::string_view name = child.name();
      if (name == mark_open) {
        child = fill_marked(child, scope);
        continue;
      }
      const pugi::xml_node next = child.next_sibling();
      if (name == "w:t")
        fill_text(child, scope);
      else
        fill_children(child, scope);
      child = next;
    }
  }

 private:
  /// Repeats or drops what stands between a mark and its end; gives what follows the end.
  pugi::xml_node fill_marked(pugi::xml_node open, const FillScope& scope) {
    const pugi::xml_node close = end_of(open);
    const std::string name = open.attribute("name").value();
    const char kind = *open.attribute("kind").value();
    if (kind == '#') {
      repeat(open, close, name, scope);
    } else if (const auto holds = scope.holds(name); !holds) {
      refuse(open, "unknown_condition", std::string("{{") + kind + name + "}}", "là điều kiện không có trong dữ liệu",
             name, scope);
    } else if (*holds == (kind == '?')) {
      copy_between(open, close, scope);
    }
    pugi::xml_node parent = open.parent();
    while (open.next_sibling() != close) parent.remove_child(open.next_sibling());
    const pugi::xml_node after = close.next_sibling();
    parent.remove_child(close);
    parent.remove_child(open);
    return after;
  }

  void repeat(pugi::xml_node open, pugi::xml_node close, const std::string& name, const FillScope& scope) {
    const auto* items = scope.find(&TemplateModel::lists, name);
    if (items == nullptr)
      return refuse(open, "unknown_list", "{{#" + name + "}}", "là danh sách không có trong dữ liệu", name, scope);
    FillScope inner = scope;
    inner.models.push_back(nullptr);
    inner.ordinal = 0;
    for (const TemplateModel& item : *items) {
      inner.models.back() = &item;
      ++inner.ordinal;
      copy_between(open, close, inner);
    }
  }

  /// One filled copy of what stands between the marks, put before the opening one.
  void copy_between(pugi::xml_node open, pugi::xml_node close, const FillScope& scope) {
    pugi::xml_node group = open.parent().insert_child_before("mark-group", open);
    for (pugi::xml_node node = open.next_sibling(); node != close; node = node.next_sibling()) group.append_copy(node);
    fill_children(group, scope);
    pugi::xml_node parent = open.parent();
    while (group.first_child()) parent.insert_move_before(group.first_child(), group);
    parent.remove_child(group);
  }

  static pugi::xml_node end_of(pugi::xml_node open) {
    int depth = 0;
    for (pugi::xml_node node = open; node; node = node.next_sibling()) {
      if (std::string_view(node.name()) == mark_open) ++depth;
      if (std::string_view(node.name()) == mark_close && --depth == 0) return node;
    }
    return {};
  }

  void fill_text(pugi::xml_node text_node, const FillScope& scope) {
    const std::string text = text_node.text().get();
    std::string filled;
    std::size_t done = 0;
    for (auto tag = next_tag(text, 0); tag; tag = next_tag(text, tag->end)) {
      filled.append(text, done, tag->begin - done);
      done = tag->end;
      if (const auto value = scope.text_of(tag->name))
        filled += printable_text(*value);
      else
        refuse(text_node, "unknown_field", "{{" + tag->name + "}}", "là trường không có trong dữ liệu", tag->name,
               scope);
    }
    if (done == 0) return;
    filled.append(text, done);
    put_text(text_node, filled);
  }

  /// Line breaks and tabs become elements beside the text.
  static void put_text(pugi::xml_node text_node, const std::string& text) {
    pugi::xml_node run = text_node.parent();
    std::size_t begin = 0;
    for (std::size_t stop = text.find_first_of("\n\t"); stop != std::string::npos;
         stop = text.find_first_of("\n\t", begin)) {
      if (stop > begin) set_text(run.insert_child_before("w:t", text_node), text.substr(begin, stop - begin));
      run.insert_child_before(text[stop] == '\n' ? "w:br" : "w:tab", text_node);
      begin = stop + 1;
    }
    set_text(text_node, text.substr(begin));
  }

  void refuse(pugi::xml_node node, std::string_view code, const std::string& tag, const std::string& reason,
              const std::string& name, const FillScope& scope) {
    const std::string nearest = scope.nearest(name);
    const std::string remedy = nearest.empty() ? "Hãy sửa tên cho đúng hoặc bỏ khỏi mẫu."
                                               : "Có phải ý muốn ghi là “" + nearest + "”? Hãy sửa lại tên trong mẫu.";
    core::Refusal refusal = tag_refusal(part_, paragraph_of(node), code, tag, reason, remedy);
    if (std::find(found_.begin(), found_.end(), refusal) == found_.end()) found_.push_back(std::move(refusal));
  }

  const MarkedPart& part_;
  core::Refusals& found_;
};

bool is_named(pugi::xml_node node, std::string_view name) {
  return name == node.name();
}

/// Names and numbers that Word wants only once in a document, but which a loop has copied.
void forget_identity(pugi::xml_node node) {
  node.remove_attribute("w14:paraId");
  node.remove_attribute("w14:textId");
  node.remove_attribute(paragraph_attribute);
}

/// Word needs a paragraph at the end of a cell and between two tables, which it would join, and after the last table.
void keep_paragraphs(pugi::xml_node node) {
  const std::string_view name = node.name();
  if (name == "w:tc" || name == "w:hdr" || name == "w:ftr" || name == "w:footnote" || name == "w:endnote" ||
      name == "w:txbxContent") {
    if (!is_named(node.last_child(), "w:p") && !is_named(node.last_child(), "w:sdt")) node.append_child("w:p");
  }
  for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
    const pugi::xml_node next = child.next_sibling();
    const bool before_table_or_end =
        is_named(next, "w:tbl") || (name == "w:body" && (!next || is_named(next, "w:sectPr")));
    if (is_named(child, "w:tbl") && before_table_or_end) node.insert_child_after("w:p", child);
  }
}

bool has_rows(pugi::xml_node table) {
  for (const pugi::xml_node child : table.children())
    if (is_named(child, "w:tr") || is_named(child, "w:sdt") || is_named(child, "w:customXml")) return true;
  return false;
}

void tidy(pugi::xml_node node, std::set<std::string>& bookmarks) {
  forget_identity(node);
  for (pugi::xml_node child = node.first_child(); child;) {
    const pugi::xml_node next = child.next_sibling();
    bool goes = (is_named(child, "w:tbl") && !has_rows(child)) || is_named(child, "w:dataBinding");
    if (is_named(child, "w:bookmarkStart") || is_named(child, "w:bookmarkEnd")) {
      const std::string id = std::string(child.name()) + child.attribute("w:id").value();
      goes = !bookmarks.insert(id).second;
    }
    if (goes)
      node.remove_child(child);
    else
      tidy(child, bookmarks);
    child = next;
  }
  keep_paragraphs(node);
}

}  // namespace

TemplateModel with_canonical_names(const TemplateModel& model) {
  TemplateModel named;
  for (const auto& [name, text] : model.fields) named.fields.emplace(canonical_name(name), text);
  for (const auto& [name, flag] : model.flags) named.flags.emplace(canonical_name(name), flag);
  for (const auto& [name, items] : model.lists) {
    auto& into = named.lists[canonical_name(name)];
    for (const TemplateModel& item : items) into.push_back(with_canonical_names(item));
  }
  return named;
}

void fill_part(const MarkedPart& part, const TemplateModel& model, core::Refusals& found) {
  const pugi::xml_node root = part.xml->document_element();
  PartFiller(part, found).fill_children(root, FillScope{{&model}, 0});
  std::set<std::string> bookmarks;
  tidy(root, bookmarks);
}

}  // namespace thidua::documents
