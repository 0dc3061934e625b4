// The year of one pact as five people walk it in their browsers: a document is read and confirmed, two clerks enter and
// meet, figures are given back, locked and judged, the report is signed, next year's pact is chosen.
#include <map>

#include "documents/docx_template.h"
#include "documents/libreoffice.h"
#include "journeys/http_client.h"
#include "journeys/office.h"
#include "journeys/pact_text.h"
#include "journeys/person.h"
#include "journeys/walk.h"
#include "system/child.h"

namespace thidua::journeys {

class AYearInTheBrowser : public test::OnBothDatabases {};
THIDUA_ON_BOTH_DATABASES(AYearInTheBrowser);

namespace {

using answers::at;
using answers::list_at;
using answers::size_at;
using answers::text_at;
using answers::truth_at;
using platform::Json;

constexpr std::string_view small_pdf =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\n"
    "trailer<</Root 1 0 R>>\n%%EOF\n";

/// One year, step by step; each step leaves what the next needs.
class YearWalk {
 public:
  explicit YearWalk(const Walk& walk)
      : units(office_with_accounts(walk)),
        site(walk.common()),
        officer(site.port(), "canbo"),
        clerk(site.port(), "daumoi.vp"),
        second(site.port(), "phu.vp"),
        other(site.port(), "daumoi.qln"),
        director(site.port(), "giamdoc"),
        records(site.port(), "vanthu"),
        auditor(site.port(), "kiemtra") {}

  void read_and_confirm();
  void confirm_by_mistake_and_withdraw();
  void assign_and_sign();
  void open_round();
  void keep_units_apart() const;
  void enter_and_meet();
  void give_evidence();
  void send_return_and_lock();
  void judge_and_review();
  void make_papers();
  void choose_next_year();
  void read_the_trail() const;

  std::string entries(std::string_view unit) const {
    return "/rounds/" + round + "/entries/" + units.at(std::string(unit));
  }
  std::string target(std::string_view code) const { return targets.at(std::string(code)); }

  std::map<std::string, std::string> units, targets;
  RunningSite site;
  Person officer, clerk, second, other, director, records, auditor;
  std::string round;
};

void YearWalk::read_and_confirm() {
  // a file that is not what its name says becomes no draft, and is told so
  const Json broken = officer.finished(officer.send("PUT", "/pact-drafts?name=gia.docx&year=2025", "khong phai docx"));
  EXPECT_EQ(text_at(broken, "state"), "failed");
  EXPECT_FALSE(text_at(broken, "problem.detail").empty()) << to_text(broken);
  EXPECT_EQ(size_at(officer.done("GET", "/pact-drafts"), "items"), 0U);

  const Json read =
      officer.finished(officer.send("PUT", "/pact-drafts?name=giao-uoc.txt&year=2025", std::string(pact_text)));
  ASSERT_EQ(text_at(read, "state"), "done") << to_text(read);
  const std::string path = "/pact-drafts/" + text_at(read, "result.draft");
  Json draft = officer.done("GET", path);
  ASSERT_EQ(size_at(draft, "items"), 6U) << to_text(draft);
  EXPECT_EQ(text_at(draft, "year"), "2025");
  clerk.refused(403, "GET", path);
  officer.refused(404, "GET", "/pacts/2025");  // nothing is a pact yet

  draft = officer.done("PATCH", path, R"({"version":1,"ops":[{"op":"accept_sure"}]})");
  EXPECT_EQ(text_at(draft, "version"), "2");
  const std::string key = text_at(draft, "items.4.key");
  const Json moved =
      officer.refused(409, "PATCH", path, R"({"version":1,"ops":[{"op":"reject","key":")" + key + R"("}]})");
  EXPECT_EQ(text_at(moved, "changed_by"), "canbo");
  // what moved is told item by item
  EXPECT_TRUE(says(text_at(moved, "changes.0.label"), "Tình trạng")) << to_text(moved);
  EXPECT_EQ(text_at(moved, "changes.0.before"), "chưa xem");
  EXPECT_EQ(text_at(moved, "changes.0.after"), "đã đồng ý");
  officer.refused(422, "PATCH", path,
                  R"({"version":2,"ops":[{"op":"edit","key":")" + key + R"(","fields":{"values":"nhiều"}}]})");
  draft = officer.done("PATCH", path,
                       R"({"version":2,"ops":[{"op":"edit","key":")" + key + R"(","fields":{"values":"98,5"}}]})");
  EXPECT_EQ(text_at(draft, "items.4.bound"), "≥ 98,5%");
  const Json twice =
      officer.refused(409, "PATCH", path, R"({"version":2,"ops":[{"op":"reject","key":")" + key + R"("}]})");
  EXPECT_EQ(size_at(twice, "changes"), 1U) << to_text(twice);
  EXPECT_EQ(text_at(twice, "changes.0.field"), key + ".quantity");
  EXPECT_TRUE(says(text_at(twice, "changes.0.after"), "98,5")) << to_text(twice);
  EXPECT_EQ(text_at(officer.done("POST", path + "/confirm", R"({"version":3})"), "year"), "2025");
  officer.refused(404, "GET", path);
  EXPECT_EQ(text_at(officer.done("GET", "/pacts/2025"), "state"), "draft");
}

void YearWalk::confirm_by_mistake_and_withdraw() {
  std::string words(pact_text);
  const auto put_in = [&](std::string_view behind, std::string_view more) {
    const auto at = words.find(behind);
    ASSERT_NE(at, std::string::npos);
    words.insert(at + behind.size(), more);
  };
  put_in("BẢN GIAO ƯỚC THI ĐUA\n", "Xây dựng cơ quan kiểu mẫu ");
  put_in("được học tập nghị quyết", " trước ngày 30/9/2025 (giao Văn phòng chủ trì, các phòng phối hợp)");
  const Json read = officer.finished(officer.send("PUT", "/pact-drafts?name=nham.txt&year=2025", words));
  const std::string path = "/pact-drafts/" + text_at(read, "result.draft");
  // the unit that the words name stands in the draft already; another may be chosen, and only one that is there
  Json draft = officer.done("GET", path);
  EXPECT_EQ(text_at(draft, "items.0.lead.name"), "Văn phòng") << to_text(draft);
  const auto give = [&](const std::string& version, const std::string& item, const std::string& unit) {
    return R"({"version":)" + version + R"(,"ops":[{"op":"edit","key":")" + text_at(draft, item + ".key") +
           R"(","fields":{"lead":")" + unit + R"("}}]})";
  };
  const Json nowhere = officer.refused(422, "PATCH", path, give("1", "items.1", "999999"));
  EXPECT_TRUE(says(text_at(nowhere, "detail"), "chọn đơn vị khác")) << to_text(nowhere);
  draft = officer.done("PATCH", path, give("1", "items.1", units["QLN"]));
  EXPECT_FALSE(text_at(draft, "items.1.lead.name").empty()) << to_text(draft);
  draft = officer.done("PATCH", path, give("2", "items.1", ""));
  EXPECT_EQ(text_at(draft, "items.1.lead.name"), "");
  draft = officer.done("PATCH", path, give("3", "items.2", units["QLN"]));
  officer.done("POST", path + "/confirm", R"({"version":4})");
  const Json pact = officer.done("GET", "/pacts/2025");
  EXPECT_EQ(text_at(pact, "title"), "Giao ước thi đua Xây dựng cơ quan kiểu mẫu năm 2025");
  EXPECT_EQ(text_at(pact, "dated"), "2024-12-30");
  // what the words say of unit and deadline is taken over: "trước ngày 30/9" ends on 29/9
  const Json first = officer.done("GET", "/pacts/2025/targets?limit=1");
  EXPECT_EQ(text_at(first, "items.0.lead_unit.name"), "Văn phòng") << to_text(first);
  const Json three = officer.done("GET", "/pacts/2025/targets?limit=3");
  EXPECT_EQ(text_at(three, "items.1.lead_unit.name"), "");
  EXPECT_EQ(text_at(three, "items.2.lead_unit.id"), units["QLN"]) << to_text(three);
  EXPECT_EQ(text_at(first, "items.0.due"), "2025-09-29") << to_text(first);
  EXPECT_EQ(text_at(first, "items.0.days_late"), "") << "a draft is never late";
  // the year is taken, and the answer does not lead into another year
  const Json again =
      officer.finished(officer.send("PUT", "/pact-drafts?name=lai.txt&year=2025", std::string(pact_text)));
  const std::string second_path = "/pact-drafts/" + text_at(again, "result.draft");
  const Json taken = officer.refused(422, "POST", second_path + "/confirm", R"({"version":1})");
  EXPECT_TRUE(says(text_at(taken, "detail"), "bỏ dự thảo")) << to_text(taken);
  EXPECT_FALSE(says(text_at(taken, "detail"), "năm khác"));
  officer.done("DELETE", second_path);
  director.refused(403, "POST", "/pacts/2025/withdraw");
  officer.done("POST", "/pacts/2025/withdraw");
  officer.refused(404, "GET", "/pacts/2025");
  EXPECT_EQ(size_at(officer.done("GET", "/pacts"), "items"), 0U);
  officer.refused(404, "POST", "/pacts/2025/withdraw");
}

void YearWalk::assign_and_sign() {
  const Json list = officer.done("GET", "/pacts/2025/targets?limit=4");
  EXPECT_EQ(size_at(list, "items"), 4U);
  EXPECT_EQ(text_at(list, "total.count"), "6");
  EXPECT_EQ(size_at(officer.done("GET", "/pacts/2025/targets?limit=4&after=" + text_at(list, "next")), "items"), 2U);
  EXPECT_EQ(size_at(officer.done("GET", "/pacts/2025/targets?q=ho%20so"), "items"), 1U);
  const Json all = officer.done("GET", "/pacts/2025/targets");
  std::string items;
  for (const Json& one : list_at(all, "items")) {
    const std::string code = text_at(one, "code");
    targets[code] = text_at(one, "id");
    const bool of_other = code == "CT04" || code == "CT05";
    items += std::string(items.empty() ? "" : ",") + R"({"target":")" + targets[code] + R"(","version":)" +
             text_at(one, "version") + R"(,"lead_unit":")" + units[of_other ? "QLN" : "VP"] + R"(","contributing":[)" +
             (code == "CT01" ? "\"" + units["QLN"] + "\"" : "") + "]}";
  }
  clerk.refused(403, "PUT", "/pacts/2025/assignments", R"({"items":[)" + items + "]}");
  officer.done("PUT", "/pacts/2025/assignments", R"({"items":[)" + items + "]}");
  const Json stale = officer.refused(409, "PUT", "/pacts/2025/assignments", R"({"items":[)" + items + "]}");
  EXPECT_EQ(text_at(stale, "changes.0.label"), "Đơn vị chủ trì") << to_text(stale);
  EXPECT_EQ(text_at(stale, "changes.0.after"), "Văn phòng");
  EXPECT_EQ(size_at(officer.done("GET", "/pacts/2025/targets?unassigned=1"), "items"), 0U);
  officer.done("POST", "/pacts/2025/sign", R"({"day":"2024-12-30","place":"Lam Giang"})");
  officer.refused(422, "POST", "/pacts/2025/withdraw");  // signed: no longer a draft
  // signed: a change needs a ground
  const Json shown = officer.done("GET", "/targets/" + target("CT05"));
  const std::string change = R"({"version":)" + text_at(shown, "version") + R"(,"fields":{"values":"98"})";
  officer.refused(422, "PUT", "/targets/" + target("CT05"), change + "}");
  const Json changed = officer.done("PUT", "/targets/" + target("CT05"),
                                    change + R"(,"from":"2025-06-01","ground":"Theo Công văn 12","paper":"12/CV"})");
  EXPECT_EQ(size_at(changed, "versions"), 3U) << to_text(changed);
}

void YearWalk::open_round() {
  const Json opened = officer.done(
      "POST", "/pacts/2025/rounds",
      R"({"name":"Tổng kết năm 2025","kind":"final","from":"2025-01-01","to":"2025-12-31","due":"2025-12-10"})");
  round = text_at(opened, "id");
  EXPECT_EQ(text_at(opened, "total"), "2");
  // each sees the state of his own unit only
  EXPECT_EQ(size_at(officer.done("GET", "/rounds/" + round), "submissions"), 2U);
  EXPECT_EQ(size_at(clerk.done("GET", "/rounds/" + round), "submissions"), 1U);
  const Json cards = clerk.done("GET", "/home?year=2025");
  EXPECT_TRUE(says(to_text(cards), "Nhập kết quả đợt “Tổng kết năm 2025” của Văn phòng")) << to_text(cards);
  EXPECT_FALSE(says(to_text(cards), "Phòng Quản lý nhà"));
  const Json letters = officer.done("POST", "/rounds/" + round + "/remind", R"({"units":[")" + units["VP"] + R"("]})");
  EXPECT_EQ(text_at(letters, "letters.0.unit.name"), "Văn phòng");
  EXPECT_TRUE(says(to_text(clerk.done("GET", "/notices")), "chưa gửi kết quả"));
  EXPECT_TRUE(says(to_text(clerk.done("GET", "/notices")), "Người nhắc: canbo"));
  // the reminder stays to be seen in the round: when, by whom, how often
  officer.done("POST", "/rounds/" + round + "/remind", R"({"units":[")" + units["VP"] + R"("]})");
  for (const Json& one : list_at(officer.done("GET", "/rounds/" + round), "submissions")) {
    if (text_at(one, "unit_name") == "Văn phòng") {
      EXPECT_EQ(text_at(one, "reminded.times"), "2") << to_text(one);
      EXPECT_EQ(text_at(one, "reminded.by"), "canbo");
    }
    EXPECT_TRUE(says(text_at(one, "notice"), "chưa gửi kết quả đợt")) << to_text(one);
  }
  EXPECT_FALSE(says(to_text(other.done("GET", "/notices")), "chưa gửi kết quả"));
}

void YearWalk::keep_units_apart() const {
  other.refused(403, "GET", entries("VP"));
  other.refused(403, "PUT", entries("VP"), R"({"rows":[]})");
  other.refused(403, "POST", "/rounds/" + round + "/submissions/" + units.at("VP") + "/send");
  other.refused(403, "GET", "/rounds/" + round + "/letters/" + units.at("VP") + ".docx");
  other.refused(403, "GET", "/rounds/" + round + "/workbook/" + units.at("VP") + ".xlsx");
  clerk.refused(403, "POST", "/rounds/" + round + "/lock");
  clerk.refused(403, "POST", "/rounds/" + round + "/submissions/" + units.at("VP") + "/return",
                R"({"reason":"x","targets":[]})");
  records.refused(403, "GET", entries("VP"));
  const HttpAnswer letter = clerk.get("/rounds/" + round + "/letters/" + units.at("VP") + ".docx");
  ASSERT_EQ(letter.status, 200) << letter.body.substr(0, 400);
  const std::string text = documents::plain_text_of_docx(letter.body);
  EXPECT_TRUE(says(text, "CT01. 100% công chức, viên chức được học tập nghị quyết")) << text;
  const HttpAnswer all = officer.get("/rounds/" + round + "/letters/tat-ca.zip");
  ASSERT_EQ(all.status, 200);
  EXPECT_TRUE(all.body.starts_with("PK"));
  EXPECT_TRUE(says(all.body, "don-doc-2025-van-phong.docx"));
  EXPECT_TRUE(says(all.body, "don-doc-2025-phong-quan-ly-nha.docx"));
  // who may see one unit gets the letter of that unit alone
  EXPECT_FALSE(says(clerk.get("/rounds/" + round + "/letters/tat-ca.zip").body, "phong-quan-ly-nha"));
  EXPECT_TRUE(says(text, "Kính gửi: Văn phòng")) << text;
  EXPECT_TRUE(says(text, "V/v đôn đốc gửi kết quả")) << text;
  EXPECT_TRUE(says(text, "GIÁM ĐỐC")) << text;
  EXPECT_EQ(clerk.get("/rounds/" + round + "/workbook/" + units.at("VP") + ".xlsx").status, 200);
}

std::string row_json(const std::string& target, int version, const std::string& rest) {
  return R"({"target":")" + target + R"(","version":)" + std::to_string(version) + (rest.empty() ? "" : "," + rest) +
         "}";
}

void YearWalk::enter_and_meet() {
  const Json sheet = clerk.done("GET", entries("VP"));
  EXPECT_EQ(size_at(sheet, "rows"), 4U) << to_text(sheet);
  EXPECT_TRUE(truth_at(sheet, "may_enter"));
  EXPECT_EQ(text_at(sheet, "rows.0.entry"), "share");
  clerk.done("PUT", entries("VP"),
             R"({"rows":[)" + row_json(target("CT01"), 0, R"("part":"40","whole":"40","source":"Sổ theo dõi")") + "]}");
  const std::string other_view = R"({"rows":[)" + row_json(target("CT01"), 0, R"("part":"39","whole":"40")") + "]}";
  const Json met = second.refused(409, "PUT", entries("VP"), other_view);
  EXPECT_EQ(text_at(met, "changed_by"), "daumoi.vp") << to_text(met);
  EXPECT_EQ(text_at(met, "rows.0.code"), "CT01");
  EXPECT_EQ(text_at(met, "rows.0.changes.0.label"), "Tử số");
  EXPECT_EQ(text_at(met, "rows.0.changes.0.after"), "40");
  // the same figures from both are no conflict
  second.done(
      "PUT", entries("VP"),
      R"({"rows":[)" + row_json(target("CT01"), 0, R"("part":"40","whole":"40","source":"Sổ theo dõi")") + "]}");
  const Json wrong = clerk.refused(422, "PUT", entries("VP"),
                                   R"({"rows":[)" + row_json(target("CT01"), 1, R"("part":"41","whole":"40")") + "]}");
  EXPECT_TRUE(says(text_at(wrong, "field"), "rows[0].")) << to_text(wrong);
  // a target of another unit
  clerk.refused(422, "PUT", entries("VP"), R"({"rows":[)" + row_json(target("CT04"), 0, R"("value":"6")") + "]}");
}

void YearWalk::give_evidence() {
  const std::string path = "/rounds/" + round + "/evidence/" + units["VP"] + "/" + target("CT01");
  clerk.refused(422, "PUT", path + "?name=gia.pdf", "khong phai pdf");
  clerk.refused(422, "PUT", path + "?name=chay.exe", std::string(small_pdf));
  other.refused(403, "PUT", path + "?name=to-trinh.pdf", std::string(small_pdf));
  const Json kept = clerk.done("PUT", path + "?name=to-trinh.pdf", std::string(small_pdf));
  const std::string file = "/evidence/" + text_at(kept, "id");
  const std::string row = "?round=" + round + "&unit=" + units["VP"] + "&target=" + target("CT01");
  const HttpAnswer got = officer.get(file + row);
  EXPECT_EQ(got.status, 200);
  EXPECT_EQ(got.body, small_pdf);
  other.refused(403, "GET", file + row);
  // through a row of his own he does not get it either
  other.refused(404, "GET", file + "?round=" + round + "&unit=" + units["QLN"] + "&target=" + target("CT01"));
  records.refused(403, "GET", file + row);
  if (!system::find_program("pdfinfo").empty()) {
    EXPECT_EQ(text_at(officer.done("GET", file + "/pages" + row), "pages"), "1");
  }
}

void YearWalk::send_return_and_lock() {
  const std::string submission = "/rounds/" + round + "/submissions/" + units["VP"];
  const Json missing = clerk.refused(422, "POST", submission + "/send");
  EXPECT_TRUE(says(to_text(missing), "CT02 chưa có kết quả")) << to_text(missing);
  clerk.done("PUT", entries("VP"),
             R"({"rows":[)" + row_json(target("CT02"), 0, R"("value":"0")") + "," +
                 row_json(target("CT03"), 0, R"("part":"12","whole":"100")") + "," +
                 row_json(target("CT06"), 0, R"("part":"30","whole":"40")") + "]}");
  EXPECT_EQ(text_at(clerk.done("POST", submission + "/send"), "submissions.0.state"), "sent");
  clerk.refused(422, "PUT", entries("VP"), R"({"rows":[)" + row_json(target("CT02"), 1, R"("value":"1")") + "]}");
  officer.done("POST", submission + "/return",
               R"({"reason":"Số đoàn viên chưa khớp","targets":[")" + target("CT06") + R"("]})");
  const Json returned = clerk.done("GET", entries("VP"));
  EXPECT_EQ(text_at(returned, "state"), "returned");
  EXPECT_EQ(text_at(returned, "rows.3.returned"), "Số đoàn viên chưa khớp") << to_text(returned);
  EXPECT_TRUE(says(to_text(clerk.done("GET", "/home?year=2025")), "bị trả lại: Số đoàn viên chưa khớp"));
  clerk.done("PUT", entries("VP"), R"({"rows":[)" + row_json(target("CT06"), 1, R"("part":"33","whole":"40")") + "]}");
  clerk.done("POST", submission + "/send");
  other.done("PUT", entries("QLN"),
             R"({"rows":[)" + row_json(target("CT01"), 0, R"("part":"20","whole":"20")") + "," +
                 row_json(target("CT04"), 0, R"("value":"5","explanation":"Còn 01 văn bản đang thẩm định")") + "," +
                 row_json(target("CT05"), 0, R"("part":"4254","whole":"4314")") + "]}");
  other.done("POST", "/rounds/" + round + "/submissions/" + units["QLN"] + "/send");
  EXPECT_EQ(size_at(officer.done("POST", "/rounds/" + round + "/lock"), "missing"), 0U);
  clerk.refused(409, "PUT", entries("VP"),
                R"({"rows":[)" + row_json(target("CT06"), 2, R"("part":"34","whole":"40")") + "]}");
}

void YearWalk::judge_and_review() {
  director.refused(403, "POST", "/rounds/" + round + "/judge");
  const Json judged = officer.done("POST", "/rounds/" + round + "/judge");
  EXPECT_EQ(text_at(judged, "counts.total"), "6");
  Json review = officer.done("GET", "/rounds/" + round + "/review");
  EXPECT_EQ(text_at(review, "left"), "6");
  const auto item_of = [&](std::string_view code) {
    for (const Json& one : list_at(review, "items"))
      if (text_at(one, "target.code") == code) return one;
    return Json();
  };
  const auto decide = [&](std::string_view code, const std::string& rest) {
    return officer.send("POST", "/rounds/" + round + "/review/" + target(code),
                        R"({"version":)" + text_at(item_of(code), "version") + "," + rest + "}");
  };
  EXPECT_EQ(text_at(item_of("CT05"), "verdict"), "met") << to_text(item_of("CT05"));
  EXPECT_EQ(decide("CT05", R"("decision":"agree")").status, 200);
  // the same version again: somebody has decided meanwhile
  const HttpAnswer met = decide("CT05", R"("decision":"override","verdict":"met","reason":"x")");
  EXPECT_EQ(met.status, 409);
  EXPECT_EQ(text_at(met.json(), "changed_by"), "canbo");
  EXPECT_EQ(size_at(met.json(), "changes"), 1U) << met.body;
  EXPECT_EQ(text_at(met.json(), "changes.0.field"), "decision");
  EXPECT_EQ(text_at(met.json(), "changes.0.before"), "");
  EXPECT_EQ(text_at(met.json(), "changes.0.after"), "đồng ý với kết quả theo số liệu");
  EXPECT_EQ(decide("CT04", R"("decision":"override","verdict":"partly","reason":" ")").status, 422);
  const HttpAnswer overridden =
      decide("CT04", R"("decision":"override","verdict":"partly","reason":"Văn bản thứ sáu ban hành đầu tháng sau")");
  ASSERT_EQ(overridden.status, 200) << overridden.body;
  EXPECT_EQ(text_at(overridden.json(), "verdict"), "partly");
  EXPECT_EQ(text_at(overridden.json(), "by_numbers.verdict"), "not_met");
  EXPECT_TRUE(truth_at(overridden.json(), "confirmed"));
  const Json late = decide("CT04", R"("decision":"agree")").json();
  EXPECT_EQ(text_at(late, "changes.0.label"), "Kết luận") << to_text(late);
  EXPECT_EQ(text_at(late, "changes.0.before"), "không đạt");
  EXPECT_EQ(text_at(late, "changes.0.after"), "đạt một phần");
  review = officer.done("GET", "/rounds/" + round + "/review");
  // a verdict given with a reason is not agreed to as if the numbers had said it
  const HttpAnswer again = decide("CT04", R"("decision":"agree")");
  EXPECT_EQ(again.status, 422) << again.body;
  EXPECT_TRUE(says(again.body, "đạt một phần")) << again.body;
  EXPECT_FALSE(says(to_text(officer.done("GET", "/rounds/" + round + "/review/" + target("CT04") + "/history")),
                    "đồng ý với kết quả theo số liệu"));
  EXPECT_EQ(decide("CT02", R"("decision":"not_enough","reason":"Chờ văn bản xác nhận của Thanh tra")").status, 200);
  const std::string sentence = text_at(item_of("CT06"), "sentence");
  ASSERT_TRUE(says(sentence, "33/40")) << sentence;
  EXPECT_EQ(decide("CT06", R"("sentence":"Có 34/40 đoàn viên được công nhận, bằng 82,5%, vượt 80%.")").status, 422);
  const HttpAnswer reworded =
      decide("CT06", R"("sentence":"Công đoàn có 33/40 đoàn viên được công nhận, bằng 82,5% (giao ước: 80%).")");
  ASSERT_EQ(reworded.status, 200) << sentence << "\n" << reworded.body;
  review = officer.done("GET", "/rounds/" + round + "/review");
  EXPECT_EQ(text_at(review, "left"), "3") << to_text(review);
  EXPECT_GE(size_at(officer.done("GET", "/rounds/" + round + "/review/" + target("CT04") + "/history"), "items"), 2U);
  director.done("POST", "/targets/" + target("CT04") + "/comments", R"({"text":"Đề nghị nêu rõ tên văn bản."})");
  const Json page = director.done("GET", "/director?year=2025");
  EXPECT_EQ(text_at(page, "counts.total"), "6");
  EXPECT_TRUE(says(to_text(page), "CT04")) << to_text(page);
}

void YearWalk::make_papers() {
  const Json list = director.done("GET", "/reports/2025");
  EXPECT_EQ(size_at(list, "papers"), 6U);
  // what is missing is told with the place in the page where it is mended, and no command line
  EXPECT_TRUE(says(text_at(list, "papers.1.why_not"), "Chưa mở đợt báo cáo sơ kết 6 tháng")) << to_text(list);
  EXPECT_EQ(text_at(list, "papers.1.fix.href"), "/2025/dot");
  EXPECT_FALSE(says(to_text(list), "thidua ")) << to_text(list);
  clerk.refused(403, "GET", "/reports/2025");
  const HttpAnswer report = officer.get("/reports/2025/year_end_agency.docx");
  ASSERT_EQ(report.status, 200) << report.body.substr(0, 400);
  const std::string text = documents::plain_text_of_docx(report.body);
  EXPECT_TRUE(says(text, "Công đoàn có 33/40 đoàn viên được công nhận, bằng 82,5% (giao ước: 80%).")) << text;
  EXPECT_TRUE(says(text, "Căn cứ đánh giá: văn bản thứ sáu ban hành đầu tháng sau."));
  const Json preview = officer.finished(officer.send("POST", "/reports/2025/year_end_agency/preview"));
  if (documents::libreoffice_present() && !system::find_program("pdftoppm").empty()) {
    ASSERT_EQ(text_at(preview, "state"), "done") << to_text(preview);
    const std::string job = text_at(preview, "id");
    EXPECT_TRUE(officer.get("/jobs/" + job + "/pages/1.png").body.starts_with("\x89PNG"));
    EXPECT_EQ(director.get("/jobs/" + job + "/pages/1.png").status, 404);  // somebody else's work
    EXPECT_EQ(officer.get("/jobs/" + job + "/pages/999.png").status, 404);
  } else {
    EXPECT_EQ(text_at(preview, "state"), "failed");
  }
  const std::string comments = "/reports/2025/year_end_agency/comments";
  const Json said = director.done("POST", comments, R"({"place":"Trang 2","text":"Thêm số liệu khen thưởng."})");
  const auto open_remarks = [&] { return text_at(director.done("GET", "/director?year=2025"), "comments_open"); };
  EXPECT_EQ(open_remarks(), "1");  // his own remark on CT04 waits for nobody of his; that on the paper does
  officer.done("POST", comments + "/" + text_at(said, "id") + "/resolve");
  EXPECT_EQ(open_remarks(), "0");
  EXPECT_TRUE(truth_at(director.done("GET", comments), "items.0.resolved"));

  const std::string original = "/reports/2025/year_end_agency/signed?number=125&day=2025-12-20&name=bc.pdf";
  director.refused(403, "PUT", original, std::string(small_pdf));
  records.refused(422, "PUT", original, "day khong phai pdf");
  records.done("PUT", original, std::string(small_pdf));
  EXPECT_EQ(text_at(director.done("GET", "/reports/2025"), "papers.2.signed.number_shown"), "125/BC-SXD");
  EXPECT_EQ(director.get("/reports/2025/year_end_agency/signed").body, small_pdf);
}

void YearWalk::choose_next_year() {
  Json next = officer.done("GET", "/pacts/2025/next");
  EXPECT_EQ(text_at(next, "summary.undecided"), "6");
  director.refused(403, "POST", "/pacts/2025/next/confirm");
  officer.refused(422, "POST", "/pacts/2025/next/confirm");
  const auto choose = [&](std::string_view code, const std::string& rest) {
    return officer.send("PUT", "/pacts/2025/next/" + target(code), R"({"version":0,)" + rest + "}");
  };
  EXPECT_EQ(choose("CT04", R"("choice":"lower","fields":{"values":"5"})").status, 422);  // without a reason
  EXPECT_EQ(choose("CT04", R"("choice":"raise","fields":{"values":"5"},"reason":"x")").status, 422);
  EXPECT_EQ(choose("CT04", R"("choice":"lower","fields":{"values":"5"},"reason":"Sát khả năng")").status, 200);
  const HttpAnswer meanwhile = choose("CT04", R"("choice":"keep")");  // chosen meanwhile
  EXPECT_EQ(meanwhile.status, 409);
  EXPECT_EQ(text_at(meanwhile.json(), "changes.0.before"), "chưa chọn") << meanwhile.body;
  EXPECT_EQ(text_at(meanwhile.json(), "changes.0.after"), "hạ mức");
  EXPECT_EQ(text_at(meanwhile.json(), "changes.1.after"), "Sát khả năng");
  // a choice is taken back: what was put forward stands again, and the next choice starts from it
  const std::string line = "/pacts/2025/next/" + target("CT04");
  officer.refused(422, "PUT", "/pacts/2025/next/" + target("CT01"), R"({"version":0,"choice":"undecided"})");
  next = officer.done("PUT", line, R"({"version":1,"choice":"undecided"})");
  EXPECT_EQ(text_at(next, "summary.undecided"), "6");
  EXPECT_EQ(text_at(next, "lines.3.proposed.values.0"), "6") << to_text(at(next, "lines.3"));
  EXPECT_EQ(text_at(next, "lines.3.version"), "2");
  officer.done("PUT", line, R"({"version":2,"choice":"lower","fields":{"values":"5"},"reason":"Sát khả năng"})");
  officer.done("PUT", line, R"({"version":3,"choice":"keep"})");
  next = officer.done("PUT", line, R"({"version":4,"choice":"lower","fields":{"values":"5"},"reason":"Sát khả năng"})");
  EXPECT_EQ(text_at(next, "summary.lower"), "1");
  EXPECT_EQ(choose("CT06", R"("choice":"drop","reason":"Công đoàn không còn")").status, 200);
  for (const char* code : {"CT01", "CT02", "CT03", "CT05"}) EXPECT_EQ(choose(code, R"("choice":"keep")").status, 200);
  officer.done("POST", "/pacts/2025/next/added",
               R"({"fields":{"text":"Có 02 sáng kiến cấp cơ sở.","quantity":"2 sáng kiến","group":"agency.body"}})");
  EXPECT_EQ(text_at(officer.done("POST", "/pacts/2025/next/confirm"), "year"), "2026");
  EXPECT_EQ(text_at(officer.done("GET", "/pacts/2026/targets"), "total.count"), "6");
  EXPECT_TRUE(truth_at(officer.done("GET", "/pacts/2025/next"), "created"));
}

/// Names beside ids, labels in place of codes.
void YearWalk::read_the_trail() const {
  const auto entry_of = [&](const std::string& action, std::string_view subject) {
    for (const Json& one : list_at(auditor.done("GET", "/audit?limit=200&action=" + action), "items"))
      if (says(text_at(one, "subject_label"), std::string(subject))) return one;
    ADD_FAILURE() << action << " " << subject;
    return Json();
  };
  const Json sent = entry_of("pacts.send", "Văn phòng");
  EXPECT_EQ(text_at(sent, "subject_label"), "đợt báo cáo “Tổng kết năm 2025”, đơn vị Văn phòng");
  EXPECT_EQ(text_at(sent, "detail_label"), "trạng thái: đã gửi") << to_text(sent);
  const Json given = entry_of("pacts.assign", "CT05");
  EXPECT_TRUE(says(text_at(given, "detail_label"), "đơn vị chủ trì: Phòng Quản lý nhà")) << to_text(given);
  EXPECT_EQ(text_at(given, "subject_label"), "chỉ tiêu CT05 năm 2025");
  const Json changed = entry_of("pacts.set", "CT05");
  EXPECT_TRUE(says(text_at(changed, "detail_label"), "từ ngày: 01/06/2025")) << to_text(changed);
  EXPECT_TRUE(says(text_at(changed, "detail_label"), "Mức phải đạt: ")) << to_text(changed);
  EXPECT_TRUE(says(text_at(changed, "detail_label"), " → ")) << to_text(changed);
  const Json reviewed = entry_of("pacts.review", "CT04");
  EXPECT_TRUE(says(text_at(reviewed, "detail_label"), "đạt một phần")) << to_text(reviewed);
  const Json chosen = entry_of("pacts.next_choose", "giao ước năm 2025");
  EXPECT_TRUE(says(text_at(chosen, "detail_label"), "năm sau: giữ nguyên; chỉ tiêu: CT0")) << to_text(chosen);
  EXPECT_TRUE(says(text_at(entry_of("pacts.draft_edit", "giao-uoc.txt"), "detail_label"), " → "));
  const std::string accounts = to_text(auditor.done("GET", "/audit?limit=200&action=access.add_user"));
  EXPECT_TRUE(says(accounts, "vai trò: người kiểm tra, giám sát")) << accounts;
  EXPECT_TRUE(says(text_at(entry_of("reports.comment", "năm 2025"), "subject_label"), "tổng kết"));
}

}  // namespace

TEST_P(AYearInTheBrowser, GoesFromTheDocumentToNextYearsPact) {
  const Walk walk(GetParam());
  YearWalk year(walk);
  ASSERT_NO_FATAL_FAILURE(year.confirm_by_mistake_and_withdraw());
  ASSERT_NO_FATAL_FAILURE(year.read_and_confirm());
  ASSERT_NO_FATAL_FAILURE(year.assign_and_sign());
  ASSERT_NO_FATAL_FAILURE(year.open_round());
  ASSERT_NO_FATAL_FAILURE(year.keep_units_apart());
  ASSERT_NO_FATAL_FAILURE(year.enter_and_meet());
  ASSERT_NO_FATAL_FAILURE(year.give_evidence());
  ASSERT_NO_FATAL_FAILURE(year.send_return_and_lock());
  ASSERT_NO_FATAL_FAILURE(year.judge_and_review());
  ASSERT_NO_FATAL_FAILURE(year.make_papers());
  ASSERT_NO_FATAL_FAILURE(year.choose_next_year());
  ASSERT_NO_FATAL_FAILURE(year.read_the_trail());
  // the trail of everything that was done is whole
  EXPECT_TRUE(says(walk.done({"verify"}), "")) << "verify";
}

}  // namespace thidua::journeys
