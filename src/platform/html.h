#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/measure.h"

namespace thidua::platform {

/// A piece of HTML that is safe to send. A text becomes HTML only by being escaped; tags come only from the functions
/// below. So pieces can be joined freely, and no raw markup can slip in.
class Html {
 public:
  Html() = default;
  Html(std::string_view text);
  Html(const std::string& text) : Html(std::string_view(text)) {}
  Html(const char* text) : Html(std::string_view(text)) {}
  const std::string& markup() const { return markup_; }
  bool empty() const { return markup_.empty(); }
  Html& operator+=(const Html& other);
  friend Html operator+(Html a, const Html& b) {
    a += b;
    return a;
  }

 private:
  friend Html element(std::string_view, const std::vector<struct HtmlAttribute>&, const std::vector<Html>&);
  friend std::string page(const struct Page&);
  std::string markup_;
};

/// Values are escaped; addresses (href, src, action) other than our own paths, http(s) and mailto become "#".
struct HtmlAttribute {
  std::string_view name;
  std::string value;
};

/// Any element. Names come from the program, never from data: an unknown one, `script`, `style`, or an `on…` or `style`
/// attribute is our own bug.
Html element(std::string_view name, const std::vector<HtmlAttribute>& attributes,
             const std::vector<Html>& children = {});
Html element(std::string_view name, const std::vector<Html>& children);

/// `level` 1 to 4; `anchor` makes it reachable as "#anchor".
Html heading(int level, const Html& content, std::string_view anchor = {});
Html paragraph(const Html& content);
Html muted(const Html& content);
Html link(std::string_view address, const Html& content);
/// A link that looks like a button; the page's one main action is `main`.
Html button_link(std::string_view address, const Html& content, bool main = false);
Html list(const std::vector<Html>& items, bool numbered = false);
/// "Cần xem lại: …" in a box.
enum class Tone { neutral, good, warning, bad };
Html notice(Tone tone, const Html& content);
/// Word, icon and colour: "✓ đạt".
Html badge(core::Verdict verdict);
Html badge(Tone tone, const Html& content);
/// Term and value, one below the other.
Html facts(const std::vector<std::pair<Html, Html>>& rows);

struct Column {
  Html title;
  bool number = false;  // right-aligned, digits of one width
};
struct TableRow {
  std::vector<Html> cells;
  std::string anchor;    // empty = none
  bool section = false;  // a heading row: its only cell spans all columns
};
/// `caption` says what the table shows; it is read aloud.
Html table(const Html& caption, const std::vector<Column>& columns, const std::vector<TableRow>& rows);

struct MenuItem {
  std::string address;
  std::string label;
  bool current = false;
};
struct Page {
  std::string title;
  std::string place;  // the agency and the year, shown on top
  std::vector<MenuItem> menu;
  Html content;
};
/// A whole document in Vietnamese, with the style sheet at stylesheet_path().
std::string page(const Page& page);

/// Changes with its content, so that browsers may keep it for good.
std::string stylesheet_path();
std::string_view stylesheet();
/// Serves it; goes into the route table of every server that shows pages.
struct Route;
Route stylesheet_route();

}  // namespace thidua::platform
