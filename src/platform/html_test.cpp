#include "platform/html.h"

#include <gtest/gtest.h>

#include <set>

#include "platform/http.h"

namespace thidua::platform {
namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST(Html, EscapesEveryText) {
  EXPECT_EQ(Html("<script>alert('&\"')</script>").markup(),
            "&lt;script&gt;alert(&#39;&amp;&quot;&#39;)&lt;/script&gt;");
  EXPECT_EQ(Html(std::string("đạt\x01\x7f\0 99,4%", 15)).markup(), "đạt 99,4%");
  EXPECT_EQ(Html("\xff<").markup(), "\xEF\xBF\xBD&lt;");
}

TEST(Html, EscapesAttributesSoThatNoneCanEnd) {
  EXPECT_EQ(element("span", {{"title", "\" onclick=\"x"}}, {"a"}).markup(),
            "<span title=\"&quot; onclick=&quot;x\">a</span>");
}

TEST(Html, LinksOnlyToHarmlessAddresses) {
  for (const std::string address :
       {"/pacts/2025?a=1&b", "#phan-1", "?trang=2", "https://example.org/a", "mailto:a@b"}) {
    EXPECT_TRUE(has(link(address, "a").markup(), "href=\"" + Html(address).markup() + "\"")) << address;
  }
  for (const std::string address :
       {"javascript:alert(1)", "JAVASCRIPT:x", "java\nscript:x", " javascript:x", "data:text/html,x", "//evil.example",
        "/\\evil.example", "vbscript:x", "", "HTTP://x", "/\t/evil.example"}) {
    EXPECT_EQ(link(address, "a").markup(), "<a href=\"#\">a</a>") << address;
  }
}

TEST(HtmlDeathTest, KnowsNoScriptNoStyleNoHandlerAndNoNamesFromData) {
  EXPECT_DEATH(element("script", {"x"}), "");
  EXPECT_DEATH(element("style", {"x"}), "");
  EXPECT_DEATH(element("iframe", std::vector<Html>{}), "");
  EXPECT_DEATH(element("p onclick=x", {"x"}), "");
  EXPECT_DEATH(element("p", {{"onclick", "x"}}, {"x"}), "");
  EXPECT_DEATH(element("p", {{"style", "x"}}, {"x"}), "");
  EXPECT_DEATH(element("p", {{"data-x onclick", "x"}}, {"x"}), "");
  EXPECT_DEATH(element("br", {"x"}), "");
}

TEST(Html, ShowsEachVerdictByWordIconAndStyleOfItsOwn) {
  std::set<std::string> badges;
  for (const auto verdict : {core::Verdict::met, core::Verdict::not_met, core::Verdict::exceeded, core::Verdict::partly,
                             core::Verdict::not_assessed, core::Verdict::proposed, core::Verdict::in_progress,
                             core::Verdict::dropped, core::Verdict::not_stated}) {
    const std::string markup = badge(verdict).markup();
    EXPECT_TRUE(has(markup, core::label_vi(verdict))) << markup;
    EXPECT_TRUE(has(markup, "class=\"icon\" aria-hidden=\"true\">")) << markup;
    const std::string start = "class=\"badge ";
    const auto at = markup.find(start) + start.size();
    const std::string style = markup.substr(at, markup.find('"', at) - at);
    EXPECT_TRUE(has(std::string(stylesheet()), "." + style)) << style;
    badges.insert(style);
  }
  EXPECT_EQ(badges.size(), 9U);
}

TEST(Html, WritesATableWithHeadsThatAreReadAloud) {
  const std::string markup = table("Chỉ tiêu", {{"Tên", false}, {"Cần", true}},
                                   {{{"Lĩnh vực <1>"}, "", true}, {{"Trả hồ sơ đúng hạn", "99 %"}, "ct-1", false}})
                                 .markup();
  EXPECT_EQ(
      markup,
      "<div class=\"scroll\" tabindex=\"0\"><table><caption>Chỉ tiêu</caption><thead><tr><th scope=\"col\">Tên</th>"
      "<th scope=\"col\" class=\"number\">Cần</th></tr></thead><tbody><tr class=\"section\">"
      "<th colspan=\"2\" scope=\"colgroup\">Lĩnh vực &lt;1&gt;</th></tr>"
      "<tr id=\"ct-1\"><th scope=\"row\">Trả hồ sơ đúng hạn</th><td class=\"number\">99 %</td></tr>"
      "</tbody></table></div>");
}

TEST(HtmlDeathTest, RefusesARowThatDoesNotFitItsTable) {
  EXPECT_DEATH(table("a", {{"b", false}, {"c", false}}, {{{"chỉ một"}, "", false}}), "");
}

TEST(Html, MakesAWholePageInVietnameseWithoutAnythingInline) {
  const std::string text = page({"Giao ước <2025>",
                                 "Sở mẫu · Năm 2025",
                                 {{"/pacts", "Giao ước", true}, {"/reports", "Báo cáo", false}},
                                 heading(1, "Giao ước") + paragraph("38 đạt")});
  EXPECT_TRUE(text.starts_with("<!DOCTYPE html>\n<html lang=\"vi\">"));
  EXPECT_TRUE(has(text, "<title>Giao ước &lt;2025&gt; – Thi Đua</title>"));
  EXPECT_TRUE(has(text, "<a href=\"/pacts\" aria-current=\"page\">Giao ước</a>"));
  EXPECT_TRUE(has(text, "href=\"" + std::string(stylesheet_path()) + "\""));
  EXPECT_FALSE(has(text, "<script") || has(text, "<style") || has(text, "style=\""));
}

TEST(Stylesheet, IsServedUnderANameThatBrowsersMayKeep) {
  const Route route = stylesheet_route();
  EXPECT_EQ(route.pattern, stylesheet_path());
  const HttpResponse response = route.handler({});
  EXPECT_EQ(response.body, stylesheet());
  EXPECT_EQ(response.headers.front().name, "Cache-Control");
}

TEST(Stylesheet, FetchesNothingFromElsewhere) {
  const std::string text(stylesheet());
  EXPECT_FALSE(has(text, "url(") || has(text, "@import") || has(text, "http"));
  EXPECT_TRUE(has(text, "Be Vietnam Pro") && has(text, "@media print") && has(text, "max-width:48rem"));
}

}  // namespace thidua::platform
