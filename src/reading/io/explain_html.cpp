#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "core/utf8.h"
#include "platform/html.h"
#include "reading/io/explain.h"

namespace thidua::reading {

namespace {

using platform::element;
using platform::Html;

// The only part of the page that is not made of Html: ours, without any data.
constexpr std::string_view style = R"(
:root{--ink:#1c2430;--soft:#5b6675;--line:#d9dee5;--paper:#fff;--ground:#f4f6f8;--warn:#a33a00}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:var(--ground);font:15px/1.5 system-ui,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
header.top{padding:14px 20px;background:var(--paper);border-bottom:1px solid var(--line)}
h1{font-size:19px;margin:0 0 6px}
h2{font-size:16px;margin:0 0 8px}
h3{font-size:14px;margin:20px 0 6px;padding-bottom:3px;border-bottom:1px solid var(--line)}
h3 small{display:block;font-weight:400;color:var(--soft)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:1px 14px;margin:8px 0 0;font-size:14px}
dl div{display:contents}
dt{color:var(--soft)}
dd{margin:0}
.legend{margin:8px 0 0;font-size:13px;color:var(--soft)}
.legend mark{margin-right:6px;padding:1px 5px}
main{display:grid;grid-template-columns:minmax(0,1.15fr) minmax(0,1fr);gap:14px;padding:14px 20px;align-items:start}
section{background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:14px 16px;max-height:calc(100vh - 28px);overflow:auto;position:sticky;top:14px}
.document{white-space:pre-wrap;overflow-wrap:anywhere;font:15px/1.65 "Times New Roman","Liberation Serif",serif}
mark{color:inherit;background:#e8ebef;border-radius:2px;padding:1px 0}
mark.targets{background:#d5e6fb}
mark.tasks{background:#d9f0dc}
mark.deadlines{background:#fdeeb5}
mark.awards{background:#eadcf8}
mark.money{background:#cfeeee}
mark.verdicts{background:#fbdfe6}
mark.doubtful{text-decoration:underline wavy var(--warn) 1.5px;text-underline-offset:3px}
.heading{font-weight:700}
a{color:#14508c}
a.tag{font:600 10px/1 system-ui,"Liberation Sans",sans-serif;vertical-align:super;text-decoration:none;margin:0 2px 0 1px;padding:0 2px;border-radius:2px;background:#fff;border:1px solid #b8c4d2}
a.tag.doubtful{color:#fff;background:var(--warn);border-color:var(--warn)}
article{border:1px solid var(--line);border-left:4px solid #b8c4d2;border-radius:4px;padding:7px 10px;margin:7px 0;font-size:14px}
article.targets{border-left-color:#4a8fdc}
article.tasks{border-left-color:#52a85c}
article.deadlines{border-left-color:#d6a90f}
article.awards{border-left-color:#9562c9}
article.money{border-left-color:#2e9c9c}
article.verdicts{border-left-color:#cf5b78}
article.doubtful{border-left-color:var(--warn);background:#fff9f5}
article:target,a.tag:target{outline:2px solid #14508c}
article p{margin:2px 0}
.id{font-weight:700;text-decoration:none;margin-right:6px}
.kind{color:var(--soft);margin-right:6px}
.certainty{float:right;font-size:12px;color:var(--soft)}
.certainty.doubtful{color:var(--warn);font-weight:600}
.words{font-weight:600}
.quote{color:var(--soft);font-size:13px}
ul,ol{margin:3px 0;padding-left:20px}
ul.reasons{list-style:none;padding-left:0;font-size:13px;color:var(--soft)}
.origin{font-family:ui-monospace,"Liberation Mono",monospace;font-size:11px;white-space:nowrap}
.question{color:var(--warn);font-weight:600}
@media(max-width:900px){main{grid-template-columns:1fr}section{position:static;max-height:none}}
@media print{section{position:static;max-height:none;overflow:visible}main{display:block}}
)";

/// Lists that look alike.
std::string_view family_of(std::string_view list) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 14> families{{{"targets", "targets"},
                                                                                    {"criteria", "targets"},
                                                                                    {"quotas", "targets"},
                                                                                    {"tasks", "tasks"},
                                                                                    {"objectives", "tasks"},
                                                                                    {"deadlines", "deadlines"},
                                                                                    {"award_forms", "awards"},
                                                                                    {"award_counts", "awards"},
                                                                                    {"award_rows", "awards"},
                                                                                    {"dossier", "awards"},
                                                                                    {"scoring_rules", "awards"},
                                                                                    {"funds", "money"},
                                                                                    {"figures", "money"},
                                                                                    {"section_verdicts", "verdicts"}}};
  const auto found =
      std::find_if(families.begin(), families.end(), [list](const auto& row) { return row.first == list; });
  return found == families.end() ? "other" : found->second;
}

std::string classes_of(const ExplainedItem& item) {
  return std::string(family_of(item.list)) + (item.is_doubtful() ? " doubtful" : "");
}

std::string line_of_text(const std::string& text) {
  return core::single_spaced(core::nfc(text));
}

// ---- the document

/// A stretch of the document to be marked: an item, or a heading where `item` is null.
struct Stretch {
  doc_model::Span span;
  const ExplainedItem* item = nullptr;
};

class DocumentView {
 public:
  DocumentView(const Explained& explained, const doc_model::Document& document) : text_(document.text) {
    for (std::size_t at = 0; at < text_.size(); core::next_code_point(text_, at)) {
      bytes_.push_back(at);
    }
    bytes_.push_back(text_.size());
    for (const ExplainedHeading& heading : explained.headings) {
      add({heading.quote.span, nullptr});
    }
    for (const ExplainedItem& item : explained.items) {
      add({item.quote.span, &item});
    }
    cuts_.push_back(bytes_.size() - 1);
    std::sort(cuts_.begin(), cuts_.end());
    cuts_.erase(std::unique(cuts_.begin(), cuts_.end()), cuts_.end());
    std::stable_sort(stretches_.begin(), stretches_.end(),
                     [](const Stretch& a, const Stretch& b) { return a.span.begin < b.span.begin; });
  }

  Html made() {
    Html html;
    std::size_t next = 0;
    std::vector<Stretch> open;
    for (std::size_t cut = 0; cut + 1 < cuts_.size(); ++cut) {
      const doc_model::Span piece{cuts_[cut], cuts_[cut + 1]};
      open.erase(std::remove_if(open.begin(), open.end(),
                                [&piece](const Stretch& stretch) { return stretch.span.end <= piece.begin; }),
                 open.end());
      for (; next < stretches_.size() && stretches_[next].span.begin == piece.begin; ++next) {
        open.push_back(stretches_[next]);
        html += stretches_[next].item == nullptr ? Html() : tag_of(*stretches_[next].item);
      }
      html += marked(piece, open);
    }
    return html;
  }

 private:
  void add(Stretch stretch) {
    const std::size_t last = bytes_.size() - 1;
    stretch.span.end = std::min(stretch.span.end, last);
    if (stretch.span.begin < stretch.span.end) {
      cuts_.push_back(stretch.span.begin);
      cuts_.push_back(stretch.span.end);
      stretches_.push_back(stretch);
    }
  }

  Html marked(const doc_model::Span& piece, const std::vector<Stretch>& open) const {
    const std::size_t begin = bytes_[piece.begin];
    Html html(text_.substr(begin, bytes_[piece.end] - begin));
    const ExplainedItem* inner = nullptr;
    std::size_t shortest = 0;
    bool heading = false;
    for (const Stretch& stretch : open) {
      const std::size_t length = stretch.span.end - stretch.span.begin;
      heading = heading || stretch.item == nullptr;
      if (stretch.item != nullptr && (inner == nullptr || length <= shortest)) {
        inner = stretch.item;
        shortest = length;
      }
    }
    if (inner != nullptr) {
      html = element("mark", {{"class", classes_of(*inner)}, {"title", inner->id + " " + inner->words}}, {html});
    }
    return heading ? element("span", {{"class", "heading"}}, {html}) : html;
  }

  static Html tag_of(const ExplainedItem& item) {
    const std::string doubtful = item.is_doubtful() ? " doubtful" : "";
    return element(
        "a", {{"class", "tag" + doubtful}, {"id", "vb-" + item.id}, {"href", "#" + item.id}, {"title", item.kind}},
        {item.id});
  }

  std::string_view text_;
  std::vector<std::size_t> bytes_;  // of each code point
  std::vector<std::size_t> cuts_{0};
  std::vector<Stretch> stretches_;
};

// ---- the items

Html reason_html(const Reason& reason) {
  Html html = reason.phrase.empty() ? Html(reason.meaning) : Html("“" + reason.phrase + "” → " + reason.meaning);
  if (!reason.origin.empty()) {
    html += Html(" ") + element("span", {{"class", "origin"}}, {reason.origin});
  }
  return html;
}

/// Of these lists the words say how the text was taken, not what it is about.
bool says_its_text(const ExplainedItem& item) {
  constexpr std::array<std::string_view, 5> taken{"tasks", "objectives", "deadlines", "scoring_rules",
                                                  "section_verdicts"};
  return std::find(taken.begin(), taken.end(), item.list) == taken.end();
}

Html card_of(const ExplainedItem& item) {
  std::vector<Html> parts;
  if (item.confidence) {
    const bool sure = *item.confidence >= sure_from;
    parts.push_back(element("span", {{"class", sure ? "certainty" : "certainty doubtful"}},
                            {certainty_vi(*item.confidence) + " " + std::to_string(*item.confidence) + "/100"}));
  }
  parts.push_back(
      element("a", {{"class", "id"}, {"href", "#vb-" + item.id}, {"title", "Xem trong văn bản"}}, {item.id}));
  parts.push_back(element("span", {{"class", "kind"}}, {item.kind}));
  parts.push_back(element("p", {{"class", "words"}}, {item.words}));
  if (item.is_doubtful() || !says_its_text(item)) {
    parts.push_back(element("p", {{"class", "quote"}}, {"“" + line_of_text(item.quote.text) + "”"}));
  }
  for (const Doubt& doubt : item.doubts) {
    std::vector<Html> answers;
    for (const Answer& answer : doubt.answers) {
      answers.push_back(element("li", {answer.label}));
    }
    parts.push_back(element("p", {{"class", "question"}}, {doubt.question_vi}));
    parts.push_back(answers.empty() ? Html() : element("ol", answers));
  }
  if (!item.reasons.empty()) {
    std::vector<Html> reasons;
    for (const Reason& reason : item.reasons) {
      reasons.push_back(element("li", {reason_html(reason)}));
    }
    parts.push_back(element("ul", {{"class", "reasons"}}, reasons));
  }
  return element("article", {{"class", classes_of(item)}, {"id", item.id}}, parts);
}

Html heading_html(const ExplainedHeading& heading) {
  std::string path;
  for (const std::string& title : heading.path) {
    path += (path.empty() ? "" : " › ") + line_of_text(title);
  }
  Html html(path);
  html += heading.role.empty() ? Html() : element("small", {role_line(heading)});
  return element("h3", {html});
}

Html items_html(const Explained& explained) {
  std::vector<Html> parts;
  const auto doubtful = std::count_if(explained.items.begin(), explained.items.end(),
                                      [](const ExplainedItem& item) { return item.is_doubtful(); });
  parts.push_back(element(
      "h2", {doubtful == 0 ? "Không có mục nào phải xem lại" : std::to_string(doubtful) + " mục cần người xem lại"}));
  for (const ExplainedItem& item : explained.items) {
    if (item.is_doubtful()) {
      parts.push_back(card_of(item));
    }
  }
  parts.push_back(element("h2", {"Các mục khác, theo thứ tự của văn bản"}));
  auto heading = explained.headings.begin();
  const ExplainedHeading* pending = nullptr;  // headings without items are not shown here
  for (const ExplainedItem& item : explained.items) {
    for (; heading != explained.headings.end() && heading->quote.span.begin <= item.quote.span.begin; ++heading) {
      pending = &*heading;
    }
    if (item.is_doubtful()) {
      continue;
    }
    if (pending != nullptr) {
      parts.push_back(heading_html(*pending));
      pending = nullptr;
    }
    parts.push_back(card_of(item));
  }
  return element("section", {{"aria-label", "Điều đã hiểu"}}, parts);
}

Html legend() {
  std::vector<Html> parts;
  for (const auto& [family, label] : {std::pair{"targets", "chỉ tiêu, tiêu chuẩn, số lượng"},
                                      {"tasks", "nhiệm vụ, mục đích"},
                                      {"deadlines", "thời hạn"},
                                      {"awards", "khen thưởng, hồ sơ, điểm"},
                                      {"money", "tiền, số liệu"},
                                      {"verdicts", "đánh giá của phần"},
                                      {"other", "căn cứ, nơi nhận"},
                                      {"doubtful", "cần xem lại"}}) {
    parts.push_back(element("mark", {{"class", family}}, {label}));
    parts.push_back(" ");
  }
  return element("p", {{"class", "legend"}}, parts);
}

}  // namespace

std::string explain_html(const Explained& explained, const doc_model::Document& document) {
  std::vector<std::pair<Html, Html>> facts;
  for (const auto& [label, value] : explained.facts) {
    facts.emplace_back(label, line_of_text(value));
  }
  const Html top = element("header", {{"class", "top"}},
                           {element("h1", {"Cách hiểu văn bản " + document.file_name}),
                            element("p", {counts_vi(explained)}), platform::facts(facts), legend()});
  const Html text = element("section", {{"aria-label", "Văn bản"}},
                            {element("div", {{"class", "document"}}, {DocumentView(explained, document).made()})});
  const Html title(document.file_name);
  std::string page =
      "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>" + title.markup() +
      " – cách hiểu</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>";
  page += style;
  return page + "</style></head><body>" + (top + element("main", {text, items_html(explained)})).markup() +
         "</body></html>\n";
}

}  // namespace thidua::reading
