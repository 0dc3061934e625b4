#include "platform/html.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "core/utf8.h"

namespace thidua::platform {
namespace {

/// What a page is made of. No script, no style, nothing that loads or embeds.
constexpr std::array<std::string_view, 78> elements_known{
    "a",        "abbr",     "address",  "article",    "aside",  "b",        "blockquote", "br",    "button",
    "caption",  "code",     "col",      "colgroup",   "dd",     "del",      "details",    "div",   "dl",
    "dt",       "em",       "fieldset", "figcaption", "figure", "footer",   "form",       "h1",    "h2",
    "h3",       "h4",       "h5",       "h6",         "header", "hr",       "i",          "img",   "input",
    "ins",      "label",    "legend",   "li",         "main",   "mark",     "meter",      "nav",   "ol",
    "optgroup", "option",   "output",   "p",          "pre",    "progress", "q",          "s",     "section",
    "select",   "small",    "span",     "strong",     "sub",    "summary",  "sup",        "table", "tbody",
    "td",       "textarea", "tfoot",    "th",         "thead",  "time",     "tr",         "u",     "ul",
    "var",      "wbr",      "kbd",      "samp",       "dfn",    "cite"};
constexpr std::array<std::string_view, 7> elements_void{"br", "col", "hr", "img", "input", "wbr", ""};
constexpr std::array<std::string_view, 42> attributes_known{
    "accept",   "action",   "alt",       "autocomplete", "checked", "class",    "cols",   "colspan",  "datetime",
    "disabled", "download", "enctype",   "for",          "headers", "height",   "hidden", "href",     "id",
    "lang",     "max",      "maxlength", "method",       "min",     "multiple", "name",   "open",     "placeholder",
    "readonly", "rel",      "required",  "role",         "rows",    "rowspan",  "scope",  "selected", "src",
    "start",    "step",     "tabindex",  "title",        "type",    "value"};

template <class All>
bool holds(const All& all, std::string_view name) {
  return std::find(all.begin(), all.end(), name) != all.end();
}

bool attribute_known(std::string_view name) {
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
  const bool prefixed = name.starts_with("aria-") || name.starts_with("data-");
  return prefixed ? std::all_of(name.begin(), name.end(), plain) : holds(attributes_known, name);
}

/// Characters that no page shows; they only confuse parsers.
bool unshown(char32_t c) {
  return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
}

void append_escaped(std::string& markup, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = core::next_code_point(text, at);
    if (c == U'&') {
      markup += "&amp;";
    } else if (c == U'<') {
      markup += "&lt;";
    } else if (c == U'>') {
      markup += "&gt;";
    } else if (c == U'"') {
      markup += "&quot;";
    } else if (c == U'\'') {
      markup += "&#39;";
    } else if (!unshown(c)) {
      core::append_utf8(markup, c);
    }
  }
}

/// Browsers drop line breaks and tabs inside addresses, so "java\nscript:" must not pass either.
std::string safe_address(std::string_view address) {
  const bool odd = std::any_of(address.begin(), address.end(),
                               [](char c) { return static_cast<unsigned char>(c) <= 0x20U || c == 0x7F || c == '\\'; });
  const bool own =
      address.starts_with('#') || address.starts_with('?') || (address.starts_with('/') && !address.starts_with("//"));
  const bool known =
      address.starts_with("http://") || address.starts_with("https://") || address.starts_with("mailto:");
  return !odd && (own || known) ? std::string(address) : std::string("#");
}

bool holds_address(std::string_view attribute) {
  return attribute == "href" || attribute == "src" || attribute == "action";
}

struct VerdictLook {
  std::string_view icon;
  std::string_view style;
};

VerdictLook look_of(core::Verdict verdict) {
  switch (verdict) {
    case core::Verdict::met:
      return {"✓", "met"};
    case core::Verdict::exceeded:
      return {"▲", "exceeded"};
    case core::Verdict::not_met:
      return {"✗", "not-met"};
    case core::Verdict::partly:
      return {"◐", "partly"};
    case core::Verdict::not_assessed:
      return {"○", "not-assessed"};
    case core::Verdict::proposed:
      return {"↑", "proposed"};
    case core::Verdict::in_progress:
      return {"►", "in-progress"};
    case core::Verdict::dropped:
      return {"—", "dropped"};
    case core::Verdict::not_stated:
      return {"?", "not-stated"};
  }
  return {"?", "not-stated"};
}

struct ToneLook {
  std::string_view icon;
  std::string_view style;
};

ToneLook look_of(Tone tone) {
  switch (tone) {
    case Tone::neutral:
      return {"i", "neutral"};
    case Tone::good:
      return {"✓", "good"};
    case Tone::warning:
      return {"!", "warning"};
    case Tone::bad:
      return {"✗", "bad"};
  }
  return {"i", "neutral"};
}

/// The icon is for the eye only; the word beside says the same.
Html with_icon(std::string_view icon, const Html& content) {
  return element("span", {{"class", "icon"}, {"aria-hidden", "true"}}, {Html(icon)}) + " " + content;
}

Html table_cell(const Column& column, const Html& content, bool first) {
  std::vector<HtmlAttribute> attributes;
  if (column.number) attributes.push_back({"class", "number"});
  if (first) attributes.push_back({"scope", "row"});
  return element(first ? "th" : "td", attributes, {content});
}

Html table_row(const std::vector<Column>& columns, const TableRow& row) {
  std::vector<HtmlAttribute> attributes;
  if (!row.anchor.empty()) attributes.push_back({"id", row.anchor});
  std::vector<Html> cells;
  if (row.section) {
    assert(row.cells.size() == 1);
    attributes.push_back({"class", "section"});
    cells.push_back(element("th", {{"colspan", std::to_string(columns.size())}, {"scope", "colgroup"}}, row.cells));
  } else {
    assert(row.cells.size() == columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) cells.push_back(table_cell(columns[i], row.cells[i], i == 0));
  }
  return element("tr", attributes, cells);
}

}  // namespace

Html::Html(std::string_view text) {
  append_escaped(markup_, text);
}

Html& Html::operator+=(const Html& other) {
  markup_ += other.markup_;
  return *this;
}

Html element(std::string_view name, const std::vector<HtmlAttribute>& attributes, const std::vector<Html>& children) {
  assert(holds(elements_known, name));
  Html html;
  html.markup_.append("<").append(name);
  for (const HtmlAttribute& attribute : attributes) {
    assert(attribute_known(attribute.name));
    html.markup_.append(" ").append(attribute.name).append("=\"");
    append_escaped(html.markup_, holds_address(attribute.name) ? safe_address(attribute.value) : attribute.value);
    html.markup_ += '"';
  }
  html.markup_ += '>';
  if (holds(elements_void, name)) {
    assert(children.empty());
    return html;
  }
  for (const Html& child : children) html += child;
  html.markup_.append("</").append(name).append(">");
  return html;
}

Html element(std::string_view name, const std::vector<Html>& children) {
  return element(name, {}, children);
}

Html heading(int level, const Html& content, std::string_view anchor) {
  static constexpr std::array<std::string_view, 4> names{"h1", "h2", "h3", "h4"};
  assert(level >= 1 && level <= 4);
  std::vector<HtmlAttribute> attributes;
  if (!anchor.empty()) attributes.push_back({"id", std::string(anchor)});
  return element(names[static_cast<std::size_t>(level - 1)], attributes, {content});
}

Html paragraph(const Html& content) {
  return element("p", {content});
}

Html muted(const Html& content) {
  return element("span", {{"class", "muted"}}, {content});
}

Html link(std::string_view address, const Html& content) {
  return element("a", {{"href", std::string(address)}}, {content});
}

Html button_link(std::string_view address, const Html& content, bool main) {
  return element("a", {{"class", main ? "button main" : "button"}, {"href", std::string(address)}}, {content});
}

Html list(const std::vector<Html>& items, bool numbered) {
  std::vector<Html> rows;
  for (const Html& item : items) rows.push_back(element("li", {item}));
  return element(numbered ? "ol" : "ul", rows);
}

Html notice(Tone tone, const Html& content) {
  const ToneLook look = look_of(tone);
  return element("div", {{"class", "notice " + std::string(look.style)}}, {with_icon(look.icon, content)});
}

Html badge(core::Verdict verdict) {
  const VerdictLook look = look_of(verdict);
  return element("span", {{"class", "badge " + std::string(look.style)}},
                 {with_icon(look.icon, element("span", {core::label_vi(verdict)}))});
}

Html badge(Tone tone, const Html& content) {
  const ToneLook look = look_of(tone);
  return element("span", {{"class", "badge " + std::string(look.style)}}, {with_icon(look.icon, content)});
}

Html facts(const std::vector<std::pair<Html, Html>>& rows) {
  std::vector<Html> lines;
  for (const auto& [term, value] : rows) {
    lines.push_back(element("div", {element("dt", {term}), element("dd", {value})}));
  }
  return element("dl", {{"class", "facts"}}, lines);
}

Html table(const Html& caption, const std::vector<Column>& columns, const std::vector<TableRow>& rows) {
  std::vector<Html> titles;
  for (const Column& column : columns) {
    std::vector<HtmlAttribute> attributes{{"scope", "col"}};
    if (column.number) attributes.push_back({"class", "number"});
    titles.push_back(element("th", attributes, {column.title}));
  }
  std::vector<Html> lines;
  for (const TableRow& row : rows) lines.push_back(table_row(columns, row));
  const Html whole = element(
      "table", {element("caption", {caption}), element("thead", {element("tr", titles)}), element("tbody", lines)});
  return element("div", {{"class", "scroll"}, {"tabindex", "0"}}, {whole});
}

std::string page(const Page& page) {
  std::vector<Html> items;
  for (const MenuItem& item : page.menu) {
    std::vector<HtmlAttribute> attributes{{"href", item.address}};
    if (item.current) attributes.push_back({"aria-current", "page"});
    items.push_back(element("li", {element("a", attributes, {item.label})}));
  }
  const Html skip = element("a", {{"class", "skip"}, {"href", "#noi-dung"}}, {"Đến nội dung"});
  const Html name = element("a", {{"class", "name"}, {"href", "/"}}, {"Thi Đua"});
  const Html place = element("span", {{"class", "place"}}, {page.place});
  const Html menu =
      items.empty() ? Html() : element("nav", {{"aria-label", "Trình đơn chính"}}, {element("ul", items)});
  const Html body =
      skip + element("header", {name, place, menu}) + element("main", {{"id", "noi-dung"}}, {page.content});
  std::string text = "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>";
  append_escaped(text, page.title);
  text += " – Thi Đua</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">";
  text += "<link rel=\"stylesheet\" href=\"" + stylesheet_path() + "\"></head><body>";
  return text + body.markup() + "</body></html>\n";
}

}  // namespace thidua::platform
