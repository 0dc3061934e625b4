#include "reading/io/explain.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/text.h"
#include "documents/read_document.h"
#include "platform/json.h"
#include "reading/io/extract_json.h"
#include "reading/vocabulary.h"

// Aim: an officer can see of every item what was understood and which word decided, in the order of the document; a
// hostile document can neither drive the terminal nor put markup into the page.

namespace thidua::reading {

namespace {

constexpr std::string_view report =
    "BÁO CÁO\n"
    "Tổng kết công tác thi đua năm 2025\n"
    "I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU\n"
    "1. Công tác chuyên môn\n"
    "- Trên 95% hồ sơ đúng hạn (đạt chỉ tiêu).\n"
    "- Từ 10 - 15 tập thể trở lên đạt danh hiệu Tập thể lao động tiên tiến (chưa có số liệu).\n"
    "II. TỔ CHỨC THỰC HIỆN\n"
    "1. Văn phòng phối hợp với Công đoàn tổ chức hội nghị trước ngày 30/6/2025.\n";

doc_model::Document document_of(std::string_view text) {
  auto document = documents::read_document(text, "bao-cao.txt");
  EXPECT_TRUE(document.ok());
  return document.ok() ? *document : doc_model::Document{};
}

Explained explained(std::string_view text) {
  return explain(read(document_of(text)));
}

const ExplainedItem& item_of(const Explained& all, std::string_view list) {
  const auto found =
      std::find_if(all.items.begin(), all.items.end(), [list](const ExplainedItem& item) { return item.list == list; });
  static const ExplainedItem none;
  EXPECT_NE(found, all.items.end()) << "no " << list;
  return found == all.items.end() ? none : *found;
}

bool has_reason(const ExplainedItem& item, std::string_view phrase, std::string_view meaning, std::string_view file) {
  return std::any_of(item.reasons.begin(), item.reasons.end(), [=](const Reason& reason) {
    return reason.phrase == phrase && reason.meaning == meaning && reason.origin.starts_with(file);
  });
}

std::size_t count_of(std::string_view text, std::string_view piece) {
  std::size_t count = 0;
  for (std::size_t at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + 1)) {
    ++count;
  }
  return count;
}

/// The page's text without its tags; entities back to signs.
std::string without_tags(std::string_view html) {
  std::string text;
  bool inside = false;
  for (const char byte : html) {
    inside = byte == '<' || (inside && byte != '>');
    if (!inside && byte != '>') {
      text += byte;
    }
  }
  for (const auto& [entity, sign] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}}) {
    for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1)) {
      text.replace(at, std::string_view(entity).size(), sign);
    }
  }
  return text;
}

}  // namespace

TEST(Explaining, SaysInWordsWhatWasUnderstoodAndWhichEntryDecided) {
  const Explained all = explained(report);
  const ExplainedItem& target = item_of(all, "targets");
  EXPECT_NE(target.words.find("trên 95%"), std::string::npos) << target.words;
  EXPECT_NE(target.words.find("đánh giá: đạt"), std::string::npos) << target.words;
  EXPECT_TRUE(has_reason(target, "trên", "trên mức này", "comparators.txt:"));
  EXPECT_TRUE(has_reason(target, "%", "đơn vị: phần trăm", "units.txt:"));
  EXPECT_TRUE(has_reason(target, "đạt chỉ tiêu", "đánh giá: đạt", "verdicts.txt:"));
  const ExplainedItem& deadline = item_of(all, "deadlines");
  EXPECT_EQ(deadline.words.substr(0, std::string("trước ngày 30/06/2025").size()), "trước ngày 30/06/2025");
  EXPECT_TRUE(std::any_of(deadline.reasons.begin(), deadline.reasons.end(), [](const Reason& reason) {
    return reason.phrase.starts_with("trước") && reason.origin.starts_with("time_limits.txt:");
  }));
  const ExplainedItem& task = item_of(all, "tasks");
  EXPECT_TRUE(std::any_of(task.reasons.begin(), task.reasons.end(), [](const Reason& reason) {
    return reason.phrase == "phối hợp với" && reason.origin.starts_with("tasks.txt:") && !reason.meaning.empty();
  }));
}

TEST(Explaining, NamesNoWordThatSaysAnotherVerdictThanWasRead) {
  for (const ExplainedItem& item : explained(report).items) {
    if (item.list == "targets" && item.words.find("đánh giá: chưa đánh giá") != std::string::npos) {
      EXPECT_TRUE(has_reason(item, "chưa có số liệu", "đánh giá: chưa đánh giá", "verdicts.txt:"));
      EXPECT_FALSE(std::any_of(item.reasons.begin(), item.reasons.end(),
                               [](const Reason& reason) { return reason.meaning == "đánh giá: không đạt"; }));
      return;
    }
  }
  FAIL() << "the second target was not read as not assessed";
}

TEST(Explaining, GoesThroughTheDocumentInItsOrderWithTheHeadingsThatDecide) {
  const Explained all = explained(report);
  EXPECT_TRUE(std::is_sorted(all.items.begin(), all.items.end(), [](const ExplainedItem& a, const ExplainedItem& b) {
    return a.quote.span.begin < b.quote.span.begin;
  }));
  ASSERT_GE(all.headings.size(), 3U);
  EXPECT_TRUE(role_line(all.headings[0]).starts_with("Phần này được đọc là: chỉ tiêu, vì đề mục có “"));
  EXPECT_NE(role_line(all.headings[0]).find("chỉ tiêu” (headings.txt:"), std::string::npos);
  EXPECT_EQ(all.headings[1].path,
            (std::vector<std::string>{"I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU", "1. Công tác chuyên môn"}));
  EXPECT_TRUE(all.headings[1].inherited);
  EXPECT_NE(role_line(all.headings[1]).find("vì đề mục phía trên có"), std::string::npos);
}

TEST(Explaining, PutsDoubtsWithTheirAnswersBeforeTheReader) {
  const Explained all = explained(report);
  const auto doubtful =
      std::find_if(all.items.begin(), all.items.end(), [](const ExplainedItem& item) { return item.is_doubtful(); });
  ASSERT_NE(doubtful, all.items.end());
  ASSERT_FALSE(doubtful->doubts.empty());
  const std::string text = explain_text(all, false);
  EXPECT_NE(text.find("Hỏi"), std::string::npos);
  EXPECT_NE(text.find("1. " + doubtful->doubts.front().answers.front().label), std::string::npos);
  EXPECT_NE(counts_vi(all).find("mục cần người xem lại."), std::string::npos);
  const std::string page = explain_html(all, document_of(report));
  EXPECT_LT(page.find("id=\"" + doubtful->id + "\""), page.find("theo thứ tự của văn bản"));
}

TEST(Explaining, ColoursATerminalOnlyAndKeepsLinesShort) {
  const Explained all = explained(report);
  const std::string plain = explain_text(all, false, 80);
  EXPECT_EQ(plain.find('\033'), std::string::npos);
  EXPECT_NE(explain_text(all, true).find("\033[1m"), std::string::npos);
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t end = std::min(plain.find('\n', at), plain.size());
    EXPECT_LE(core::code_points(plain.substr(at, end - at)), 80U) << plain.substr(at, end - at);
    at = end + 1;
  }
}

TEST(Explaining, NoControlSignOfADocumentReachesTheTerminal) {
  const std::string hostile =
      "GIAO ƯỚC THI ĐUA\nNăm 2025\nI. CHỈ TIÊU\n1. Trồng \033[2J50 cây\x07 xanh\xC2\x9B"
      "31m ở trường.\n";
  const std::string text = explain_text(explained(hostile), false);
  EXPECT_NE(text.find("cây"), std::string::npos);
  EXPECT_EQ(text.find('\033'), std::string::npos);
  EXPECT_EQ(text.find('\x07'), std::string::npos);
  EXPECT_EQ(text.find("\xC2\x9B"), std::string::npos);
}

TEST(ExplainingPage, ShowsTheWholeDocumentAndNothingOfItIsMarkup) {
  const std::string hostile =
      "GIAO ƯỚC THI ĐUA\nNăm 2025\nI. CHỈ TIÊU\n"
      "1. Trồng 50 cây <script>alert(1)</script> & \"nhà\"; ít nhất 5 hội thi \"onclick=x.\n";
  const doc_model::Document document = document_of(hostile);
  const std::string page = explain_html(explain(read(document)), document);
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_EQ(page.find("src="), std::string::npos) << "the page needs nothing else";
  EXPECT_EQ(count_of(page, "<mark"), count_of(page, "</mark>"));
  const std::size_t begin = page.find("<div class=\"document\">");
  std::string shown = page.substr(begin, page.find("</section>", begin) - begin);
  for (std::size_t at = shown.find("<a class=\"tag"); at != std::string::npos; at = shown.find("<a class=\"tag")) {
    shown.erase(at, shown.find("</a>", at) + 4 - at);  // the tags of the items are ours
  }
  EXPECT_EQ(without_tags(shown), hostile);
}

TEST(ExplainingPage, EveryItemHasOneCardAndOnePlaceInTheText) {
  const doc_model::Document document = document_of(report);
  const Explained all = explain(read(document));
  const std::string page = explain_html(all, document);
  std::set<std::string> ids;
  for (const ExplainedItem& item : all.items) {
    EXPECT_TRUE(ids.insert(item.id).second) << item.id;
    EXPECT_EQ(count_of(page, "id=\"" + item.id + "\""), 1U) << item.id;
    EXPECT_EQ(count_of(page, "id=\"vb-" + item.id + "\""), 1U) << item.id;
  }
  EXPECT_GT(ids.size(), 3U);
}

TEST(ExplainingPage, MarksTheInnermostOfNestedItems) {
  // The task's text holds the deadline's.
  const doc_model::Document document = document_of(report);
  const std::string page = explain_html(explain(read(document)), document);
  EXPECT_NE(page.find("trước ngày 30/6/2025</mark>"), std::string::npos);
  const std::size_t place = page.find("trước ngày 30/6/2025</mark>");
  EXPECT_NE(page.rfind("<mark class=\"deadlines", place), std::string::npos);
  EXPECT_GT(page.rfind("<mark class=\"deadlines", place), page.rfind("<mark class=\"tasks", place));
}

TEST(ExplainingPage, StandsADocumentWithNothingInIt) {
  const doc_model::Document nothing;
  const std::string page = explain_html(explain(read(nothing)), nothing);
  EXPECT_NE(page.find("Không có mục nào phải xem lại"), std::string::npos);
  EXPECT_NE(page.find("</html>"), std::string::npos);
  EXPECT_FALSE(explain_text(explain(read(nothing)), false).empty());
}

TEST(ExplainingAsData, AddsTheMarksToTheSharedShape) {
  const Extract extract = read(document_of(report));
  const auto plain = platform::parse_json(to_json(extract));
  const auto with_marks = platform::parse_json(explain_json(extract));
  ASSERT_TRUE(plain.ok() && with_marks.ok());
  EXPECT_EQ(plain->find("marks"), nullptr);
  ASSERT_NE(with_marks->find("marks"), nullptr);
  const auto& marks = *with_marks->find("marks")->values();
  ASSERT_EQ(marks.size(), extract.marks.size());
  ASSERT_FALSE(marks.empty());
  EXPECT_EQ(*marks.front().find("phrase")->text(), extract.marks.front().phrase);
  EXPECT_EQ(*with_marks->find("targets"), *plain->find("targets"));
}

TEST(Explaining, AsksOnlyForGroupsThatAreThere) {
  for (const DecidingGroup& row : deciding_groups()) {
    const auto notion = vocabulary().notions().find(std::string(row.notion));
    ASSERT_NE(notion, vocabulary().notions().end()) << row.notion;
    EXPECT_TRUE(notion->second.groups.contains(std::string(row.group))) << row.notion << "/" << row.group;
  }
}

}  // namespace thidua::reading
