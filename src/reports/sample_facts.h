#pragma once
#include <string>
#include <utility>
#include <vector>

#include "reports/facts.h"

/// A department of our own invention for the tests of papers; its people and places belong to nobody.
namespace thidua::reports::sample {

inline core::Date day_of(std::string_view iso) {
  return *core::Date::parse_iso(iso);
}

struct Promise {
  const char* code;
  const char* paragraph;  // code of the first target of its paragraph
  const char* group;
  const char* field;
  const char* text;
  core::Quantity quantity;
  const char* unit_label;
  const char* award;
  int lead_unit;
  core::Verdict verdict;
  const char* actual;
  const char* explanation;
  pacts::Pace pace = pacts::Pace::none;
};

inline core::Decimal number(std::string_view plain) {
  return *core::Decimal::parse(plain);
}

inline core::Quantity percent(core::Comparator comparator, std::string_view value) {
  return {comparator, {number(value)}, core::Unit::percent};
}
inline core::Quantity counted(core::Comparator comparator, std::string_view value) {
  return {comparator, {number(value)}, core::Unit::count};
}
inline core::Quantity nothing_of() {
  return {core::Comparator::none, {core::Decimal(0)}, core::Unit::count};
}
inline core::Quantity there() {
  return {core::Comparator::exists, {}, core::Unit::none};
}
inline core::Quantity by_quality() {
  return {core::Comparator::qualitative, {}, core::Unit::none};
}

inline std::vector<Promise> promises() {
  using core::Comparator;
  using core::Verdict;
  const auto at_least = Comparator::at_least;
  const auto equal = Comparator::equal;
  return {
      {"CT01", "CT01", "general", "Giáo dục chính trị, tư tưởng",
       "100% công chức, viên chức, người lao động được học tập, quán triệt nghị quyết của Đảng, chính sách, pháp luật "
       "của Nhà nước",
       percent(equal, "100"), "", "", 1, Verdict::met, "100% (312/312 người)", ""},
      {"CT02", "CT02", "general", "Giáo dục chính trị, tư tưởng",
       "Không có công chức, viên chức, người lao động bị xử lý kỷ luật từ hình thức khiển trách trở lên", nothing_of(),
       "trường hợp", "", 1, Verdict::not_met, "02 trường hợp",
       "02 viên chức bị khiển trách do vi phạm quy trình đo đạc"},
      {"CT03", "CT03", "agency.body", "Xây dựng văn bản",
       "Tham mưu ban hành 07 văn bản quy phạm pháp luật thuộc lĩnh vực quản lý", counted(equal, "7"), "văn bản", "", 2,
       Verdict::exceeded, "08 văn bản", ""},
      {"CT04", "CT04", "agency.body", "Môi trường nông thôn",
       "Tỷ lệ chất thải rắn sinh hoạt nông thôn được thu gom, xử lý đạt từ 85% trở lên", percent(at_least, "85"), "",
       "", 3, Verdict::met, "86,4%", ""},
      {"CT05", "CT04", "agency.body", "Môi trường nông thôn", "tại đô thị đạt 99,5%", percent(equal, "99.5"), "", "", 3,
       Verdict::met, "99,5%", ""},
      {"CT06", "CT04", "agency.body", "Môi trường nông thôn", "60% số xã đạt tiêu chí môi trường nâng cao",
       percent(at_least, "60"), "", "", 3, Verdict::partly, "55% (33/60 xã)",
       "còn 03 xã chờ thẩm định hồ sơ công nhận"},
      {"CT07", "CT07", "agency.body", "Cải cách hành chính",
       "100% thủ tục hành chính được rà soát khi quy định thay đổi", percent(equal, "100"), "", "", 1, Verdict::met,
       "100% (124/124 thủ tục)", ""},
      {"CT08", "CT07", "agency.body", "Cải cách hành chính", "tỷ lệ hồ sơ trả đúng hạn và trước hạn đạt trên 99%",
       percent(Comparator::more_than, "99"), "", "", 4, Verdict::not_met, "98,61% (4.254/4.314 hồ sơ)",
       "60 hồ sơ đất đai trả trễ hạn trong hai tháng chuyển hệ thống một cửa"},
      {"CT09", "CT07", "agency.body", "Cải cách hành chính", "ít nhất 03 lớp tập huấn kỹ năng trong năm",
       counted(at_least, "3"), "lớp", "", 1, Verdict::exceeded, "05 lớp", ""},
      {"CT10", "CT10", "agency.body", "Chăm lo đời sống",
       "100% công chức, viên chức, người lao động được khám sức khỏe định kỳ", percent(equal, "100"), "", "", 1,
       Verdict::met, "100% (312/312 người)", ""},
      {"CT11",
       "CT11",
       "agency.body",
       "Chăm lo đời sống",
       "Thu nhập tăng thêm của viên chức không thấp hơn mức bình quân chung của các đơn vị cùng loại hình trong tỉnh",
       {Comparator::at_least, {}, core::Unit::relative},
       "",
       "",
       5,
       Verdict::not_assessed,
       "",
       "các đơn vị sự nghiệp chưa quyết toán kinh phí năm"},
      {"CT12",
       "CT12",
       "agency.individual",
       "",
       "Từ 10% đến 15% cá nhân đạt danh hiệu “Chiến sĩ thi đua cơ sở”",
       {Comparator::between, {number("10"), number("15")}, core::Unit::percent},
       "",
       "Chiến sĩ thi đua cơ sở",
       1,
       Verdict::met,
       "14,42% (45/312 người)",
       ""},
      {"CT13", "CT13", "agency.collective", "", "100% phòng, đơn vị đạt danh hiệu “Tập thể lao động tiên tiến”",
       percent(equal, "100"), "", "Tập thể lao động tiên tiến", 1, Verdict::met, "100% (12/12 tập thể)", ""},
      {"CT14", "CT14", "agency.collective", "",
       "Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho ít nhất 04 tập thể, cá nhân", counted(at_least, "4"),
       "tập thể, cá nhân", "Bằng khen", 1, Verdict::proposed, "05 tập thể, cá nhân", ""},
      {"CT15", "CT15", "agency.body", "", "Được công nhận lại cơ quan đạt chuẩn an toàn về an ninh, trật tự", there(),
       "", "Cơ quan an toàn về an ninh, trật tự", 1, Verdict::met, "đã được công nhận", ""},
      {"CT16", "CT16", "union.individual", "", "Từ 80% đoàn viên trở lên đạt danh hiệu “Đoàn viên công đoàn xuất sắc”",
       percent(at_least, "80"), "", "Đoàn viên công đoàn xuất sắc", 0, Verdict::met, "91,5% (280/306 đoàn viên)", ""},
      {"CT17", "CT17", "union.collective", "", "100% tổ công đoàn được xếp loại vững mạnh", percent(equal, "100"), "",
       "Tổ công đoàn vững mạnh", 0, Verdict::met, "100% (11/11 tổ)", ""},
      {"CT18", "CT18", "union.body", "", "Công đoàn cơ sở được xếp loại hoàn thành xuất sắc nhiệm vụ", there(), "",
       "Công đoàn hoàn thành xuất sắc nhiệm vụ", 0, Verdict::met, "", ""},
  };
}

inline pacts::Target target_of(const Promise& promise, int ordinal) {
  pacts::Target target;
  target.id = core::TargetId{ordinal};
  target.pact = core::PactId{1};
  target.code = promise.code;
  target.ordinal = ordinal;
  target.paragraph = promise.paragraph;
  pacts::TargetVersion version;
  version.in_force_from = day_of("2025-01-01");
  version.terms.text = promise.text;
  version.terms.group = *pacts::target_group_of(promise.group);
  version.terms.field = promise.field;
  version.terms.quantity = promise.quantity;
  version.terms.unit_label = promise.unit_label;
  version.terms.award = promise.award;
  target.versions.push_back(std::move(version));
  if (promise.lead_unit > 0) target.lead_unit = core::UnitId{promise.lead_unit};
  return target;
}

inline void number_parts(pacts::Pact& pact) {
  for (auto& target : pact.targets) {
    target.parts_total = 0;
    for (const auto& other : pact.targets) {
      if (other.paragraph != target.paragraph) continue;
      ++target.parts_total;
      if (other.id == target.id) target.part = target.parts_total;
    }
  }
}

inline pacts::Pact pact() {
  pacts::Pact pact;
  pact.id = core::PactId{1};
  pact.year = 2025;
  pact.title = "Giao ước thi đua năm 2025";
  pact.state = pacts::PactState::signed_;
  pact.signed_on = day_of("2024-12-31");
  pact.place = "Hội trường Sở Nông nghiệp và Môi trường tỉnh Lam Giang";
  pact.period = {day_of("2025-01-01"), day_of("2025-12-31")};
  pact.parties = {{pacts::PartyKind::head,
                   "Lãnh đạo Sở Nông nghiệp và Môi trường tỉnh Lam Giang",
                   "GIÁM ĐỐC",
                   "Vũ Hoàng Trạch",
                   {},
                   ""},
                  {pacts::PartyKind::union_executive,
                   "Ban Chấp hành Công đoàn cơ sở Sở Nông nghiệp và Môi trường tỉnh Lam Giang",
                   "CHỦ TỊCH",
                   "Đinh Thị Mộc Miên",
                   {},
                   ""}};
  pact.duties = {
      {1, pacts::PartyKind::head, "Giao nhiệm vụ, chỉ tiêu cụ thể cho từng phòng, đơn vị và kiểm tra việc thực hiện"},
      {2, pacts::PartyKind::head, "Thực hiện đầy đủ, kịp thời tiền lương, tiền thưởng và công khai tài chính"},
      {3, pacts::PartyKind::union_executive,
       "Phối hợp tổ chức các đợt thi đua, vận động đoàn viên hoàn thành nhiệm vụ"},
      {4, pacts::PartyKind::union_executive, "Chăm lo đời sống đoàn viên có hoàn cảnh khó khăn"}};
  int ordinal = 0;
  for (const auto& promise : promises()) pact.targets.push_back(target_of(promise, ++ordinal));
  number_parts(pact);
  return pact;
}

inline void judge_all(ReportFacts& facts) {
  facts.targets.clear();
  const auto all = promises();
  for (std::size_t at = 0; at < all.size(); ++at) {
    JudgedTarget judged;
    judged.target = &facts.pact.targets[at];
    judged.judgement.verdict = all[at].verdict;
    judged.judgement.actual_vi = all[at].actual;
    judged.judgement.decided_by = pacts::DecidedBy::numbers;
    judged.explanation = all[at].explanation;
    facts.targets.push_back(std::move(judged));
  }
}

inline Figure award(papers::Side side, AwardStage stage, const char* name, AwardSubject subject, std::int64_t count,
                    const char* authority, const char* decision, const char* part = "") {
  Figure figure;
  figure.kind = FigureKind::award;
  figure.side = side;
  figure.year = 2025;
  figure.day = day_of("2025-12-15");
  figure.source = decision;
  figure.name = name;
  figure.stage = stage;
  figure.subject = subject;
  figure.count = count;
  figure.authority = authority;
  figure.decision = decision;
  figure.part = part;
  return figure;
}

inline Figure fund(const char* name, std::int64_t dong, bool spent = false, std::int64_t count = 0) {
  Figure figure;
  figure.kind = FigureKind::fund;
  figure.side = papers::Side::union_side;
  figure.year = 2025;
  figure.day = day_of("2025-12-15");
  figure.source = "Sổ thu chi của Công đoàn cơ sở";
  figure.name = name;
  figure.amount = {dong};
  figure.spent = spent;
  if (count > 0) figure.count = count;
  figure.counted = "trường hợp";
  return figure;
}

inline Figure activity(papers::Side side, Topic topic, const char* sentence, std::optional<std::int64_t> count = {},
                       const char* counted_noun = "") {
  Figure figure;
  figure.kind = FigureKind::activity;
  figure.side = side;
  figure.topic = topic;
  figure.year = 2025;
  figure.day = day_of("2025-12-15");
  figure.source = "Văn phòng Sở";
  figure.name = sentence;
  figure.count = count;
  figure.counted = counted_noun;
  return figure;
}

inline std::vector<Figure> figures() {
  using papers::Side;
  const char* titles = "Quyết định số 615/QĐ-SNNMT ngày 28/11/2025";
  const char* papers_of_merit = "Quyết định số 616/QĐ-SNNMT ngày 28/11/2025";
  const char* of_union = "Quyết định số 21/QĐ-CĐCS ngày 05/12/2025";
  return {
      activity(Side::agency, Topic::basis,
               "Căn cứ Kế hoạch số 12/KH-SNNMT ngày 15/01/2025 về phong trào thi đua năm 2025"),
      activity(Side::agency, Topic::leadership,
               "Ngay từ đầu năm, Sở đã ban hành kế hoạch phát động, giao chỉ tiêu cho 12 phòng, đơn vị và kiểm tra, "
               "đôn đốc hằng quý"),
      award(Side::agency, AwardStage::recognised, "Tập thể lao động tiên tiến", AwardSubject::collective, 12,
            "Giám đốc Sở", titles, "phòng, đơn vị thuộc Sở"),
      award(Side::agency, AwardStage::recognised, "Tập thể lao động tiên tiến", AwardSubject::collective, 25,
            "Giám đốc Sở", titles, "phòng thuộc các đơn vị trực thuộc"),
      award(Side::agency, AwardStage::recognised, "Chiến sĩ thi đua cơ sở", AwardSubject::person, 45, "Giám đốc Sở",
            titles),
      award(Side::agency, AwardStage::recognised, "Lao động tiên tiến", AwardSubject::person, 289, "Giám đốc Sở",
            titles),
      award(Side::agency, AwardStage::awarded, "Giấy khen", AwardSubject::person, 61, "Giám đốc Sở", papers_of_merit),
      award(Side::agency, AwardStage::proposed, "Bằng khen", AwardSubject::collective, 2,
            "Chủ tịch UBND tỉnh Lam Giang", "Tờ trình số 230/TTr-SNNMT ngày 10/12/2025"),
      award(Side::agency, AwardStage::proposed, "Bằng khen", AwardSubject::person, 3, "Chủ tịch UBND tỉnh Lam Giang",
            "Tờ trình số 230/TTr-SNNMT ngày 10/12/2025"),
      award(Side::union_side, AwardStage::recognised, "Đoàn viên công đoàn xuất sắc", AwardSubject::member, 280,
            "Ban Chấp hành Công đoàn cơ sở", of_union),
      award(Side::union_side, AwardStage::awarded, "Giấy khen", AwardSubject::person, 18,
            "Ban Chấp hành Công đoàn cơ sở", of_union),
      fund("Quỹ Mái ấm công đoàn", 31'250'000),
      fund("Quỹ Vì người nghèo", 84'600'000),
      fund("Quỹ Phòng, chống thiên tai", 27'418'500),
      fund("hỗ trợ đoàn viên có hoàn cảnh khó khăn", 42'000'000, true, 7),
      fund("thăm hỏi đoàn viên ốm đau", 9'500'000, true, 19),
      activity(Side::union_side, Topic::inspection,
               "Kiểm tra việc chấp hành Điều lệ Công đoàn tại các công đoàn bộ phận", 2, "cuộc"),
      activity(Side::union_side, Topic::supervision,
               "Giám sát thường xuyên việc thực hiện quy chế dân chủ; không phát hiện vi phạm"),
      activity(Side::agency, Topic::complaint, "", 0, "đơn"),
      activity(Side::agency, Topic::cause,
               "Khối lượng công việc tăng sau khi sắp xếp tổ chức bộ máy, một số đơn vị chưa kịp kiện toàn nhân sự"),
      activity(Side::agency, Topic::direction,
               "Tiếp tục nâng cao tỷ lệ hồ sơ trả đúng hạn, công khai nguyên nhân từng hồ sơ trễ hạn"),
  };
}

inline people::AgencyName agency() {
  return {{day_of("2025-03-01"), {}},
          "Sở Nông nghiệp và Môi trường tỉnh Lam Giang",
          "Sở",
          "UBND TỈNH LAM GIANG",
          "SNNMT",
          "Lam Giang",
          "Lam Giang"};
}

/// The year-end of 2025, all that a report can hold. `targets` points into `pact`: move, never copy, the value.
inline ReportFacts year_end(papers::Side side = papers::Side::agency) {
  ReportFacts facts;
  const bool of_union = side == papers::Side::union_side;
  facts.kind = of_union ? papers::PaperKind::year_end_union : papers::PaperKind::year_end_agency;
  facts.side = side;
  facts.year = 2025;
  facts.cut_off = day_of("2025-12-15");
  facts.day = day_of("2025-12-20");
  facts.number = of_union ? 7 : 318;
  facts.agency = agency();
  if (of_union)
    facts.letterhead = papers::Letterhead{side,
                                          {day_of("2025-03-01"), {}},
                                          "CÔNG ĐOÀN VIÊN CHỨC\nTỈNH LAM GIANG",
                                          "CÔNG ĐOÀN CƠ SỞ\nSỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
                                          "CĐCS"};
  facts.signer =
      of_union
          ? papers::Signer{2, side, {day_of("2025-01-01"), {}}, "TM. BAN CHẤP HÀNH", "CHỦ TỊCH", "Đinh Thị Mộc Miên"}
          : papers::Signer{1, side, {day_of("2025-01-01"), {}}, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lương Quốc Thạch"};
  facts.pact = pact();
  judge_all(facts);
  for (const auto& duty : facts.pact.duties) facts.duties.push_back({duty, core::Verdict::met, ""});
  facts.duties.back().verdict = core::Verdict::partly;
  facts.duties.back().explanation = "Mới hỗ trợ được 07/09 trường hợp đề nghị";
  facts.figures = figures();
  facts.units = {{core::UnitId{1}, "Văn phòng Sở"},
                 {core::UnitId{2}, "Phòng Pháp chế"},
                 {core::UnitId{3}, "Chi cục Bảo vệ môi trường"},
                 {core::UnitId{4}, "Trung tâm Phục vụ đất đai"},
                 {core::UnitId{5}, "Phòng Kế hoạch - Tài chính"}};
  pacts::VerdictCounts before;
  before.total = 20, before.met = 13, before.exceeded = 1, before.not_met = 4, before.partly = 2;
  facts.last_year = before;
  return facts;
}

/// The union ended on 15/6/2025; its targets were dropped from the next day.
inline void end_union(ReportFacts& facts) {
  const auto last_day = day_of("2025-06-15");
  auto& party = facts.pact.parties[1];
  party.ended_on = last_day;
  party.ended_ground = "chấm dứt hoạt động công đoàn trong các cơ quan hành chính nhà nước";
  for (const auto& dropping : pacts::droppings_when_party_ends(facts.pact, pacts::PartyKind::union_executive, last_day,
                                                               party.ended_ground, "Quyết định số 09/QĐ-CĐVC"))
    for (auto& target : facts.pact.targets)
      if (target.id == dropping.target) target.versions.push_back(dropping.version);
  judge_all(facts);
  for (auto& judged : facts.targets)
    if (judged.target->dropped_on(facts.cut_off))
      judged.judgement = {core::Verdict::dropped, pacts::DecidedBy::person, pacts::Pace::none, "", {}, ""};
}

inline ReportFacts half_year() {
  auto facts = year_end();
  facts.kind = papers::PaperKind::half_year;
  facts.cut_off = day_of("2025-06-30");
  facts.day = day_of("2025-07-08");
  facts.number = 142;
  facts.last_year.reset();
  for (auto& judged : facts.targets) {
    auto& judgement = judged.judgement;
    if (judged.target->code == "CT02") continue;  // one case breaks a zero target for good
    if (judgement.verdict == core::Verdict::not_met || judgement.verdict == core::Verdict::partly) {
      judgement.verdict = core::Verdict::in_progress;
      judgement.pace = pacts::Pace::behind;
    } else if (judgement.verdict == core::Verdict::met && judged.target->id.value % 2 == 0) {
      judgement.verdict = core::Verdict::in_progress;
      judgement.pace = pacts::Pace::on_track;
    }
  }
  std::vector<Figure> known;
  for (const auto& figure : figures())
    if (figure.kind == FigureKind::activity) known.push_back(figure);
  for (auto& figure : known) figure.day = facts.cut_off;
  facts.figures = known;
  return facts;
}

inline std::vector<pacts::NextLine> next_lines(const ReportFacts& facts) {
  std::vector<pacts::NextLine> lines;
  for (const auto& judged : facts.targets) {
    pacts::NextLine line;
    line.last = judged.target->id;
    line.last_terms = judged.target->in_force(facts.cut_off).terms;
    line.proposed = line.last_terms;
    line.verdict = judged.judgement.verdict;
    line.actual_vi = judged.judgement.actual_vi;
    line.choice = pacts::NextChoice::kept;
    line.reason = "Tiếp tục thực hiện";
    lines.push_back(std::move(line));
  }
  lines[2].choice = pacts::NextChoice::tightened;
  lines[2].proposed.text = "Tham mưu ban hành 08 văn bản quy phạm pháp luật thuộc lĩnh vực quản lý";
  lines[2].proposed.quantity.values = {core::Decimal(8)};
  lines[2].reason = "Năm trước vượt mức giao ước";
  lines[10].choice = pacts::NextChoice::dropped;
  lines[10].reason = "Không có số liệu bình quân chung để so sánh";
  lines[7].choice = pacts::NextChoice::undecided;
  lines[7].reason = "";
  lines[7].hints = {"Không đạt năm trước: cân nhắc giữ mức và bổ sung giải pháp"};
  lines[0].leftovers = {{"old_year", "năm 2025", "sửa thành năm 2026"}};
  pacts::NextLine added;
  added.choice = pacts::NextChoice::new_;
  added.proposed.group = *pacts::target_group_of("agency.body");
  added.proposed.field = "Chuyển đổi số";
  added.proposed.text = "100% hồ sơ công việc được xử lý trên môi trường điện tử";
  added.proposed.quantity = percent(core::Comparator::equal, "100");
  added.reason = "Nhiệm vụ mới của tỉnh giao";
  lines.push_back(std::move(added));
  return lines;
}

}  // namespace thidua::reports::sample
