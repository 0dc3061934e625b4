#include "server/pages.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "access/io/store.h"
#include "access/policy.h"
#include "core/text.h"
#include "movements/io/store.h"
#include "pacts/policy.h"
#include "people/io/store.h"
#include "platform/audit.h"
#include "platform/html.h"
#include "reports/io/make.h"
#include "reports/policy.h"
#include "server/action_labels.h"
#include "server/audit_words.h"
#include "server/shared.h"

namespace thidua::server {
namespace {

using access::ApiCall;
using access::Permission;
using platform::Html;
using platform::HttpResponse;

std::optional<int> year_of(const ApiCall& call) {
  const std::string text = call.request.parameter("year");
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return year;
}

std::string agency_name(const ApiCall& call, core::Date day) {
  return call.read([&](platform::Connection& db) { return people::agency(db, call.agency).name_on(day).name; });
}

std::vector<platform::MenuItem> menu(std::string_view current) {
  std::vector<platform::MenuItem> items{
      {"/in/giao-uoc", "Giao ước", false}, {"/in/phong-trao", "Phong trào", false}, {"/in/don-vi", "Đơn vị", false}};
  for (platform::MenuItem& item : items) item.current = item.address == current;
  return items;
}

HttpResponse shown(const ApiCall& call, std::string title, std::string_view place_in_menu, Html content,
                   core::Date day) {
  return platform::html_response(
      platform::page({std::move(title), agency_name(call, day), menu(place_in_menu), std::move(content)}));
}

HttpResponse refused_page(const ApiCall& call, const core::Refusal& refusal, int status) {
  Html content = platform::notice(platform::Tone::bad, refusal.message) +
                 platform::paragraph(platform::link("/in/giao-uoc", "Về danh sách giao ước"));
  HttpResponse response = shown(call, "Không mở được trang", "/in/giao-uoc", content, call.today());
  response.status = status;
  return response;
}

HttpResponse home(const ApiCall& call) {
  const auto pacts = call.read([&](platform::Connection& db) { return pacts::pacts(db, call.agency); });
  std::vector<platform::TableRow> rows;
  for (const pacts::Pact& brief : pacts) {
    const auto pact = call.read([&](platform::Connection& db) { return pacts::load_pact(db, call.agency, brief.id); });
    if (!pact) continue;
    const auto judged = call.read([&](platform::Connection& db) { return newest_judgements(db, call.agency, *pact); });
    pacts::VerdictCounts counts;
    for (const auto& [target, stored] : judged) counts.add(stored.judgement.verdict);
    const std::string year = std::to_string(brief.year);
    rows.push_back({{platform::link("/in/giao-uoc/" + year, brief.title), std::string(pacts::label_vi(brief.state)),
                     brief.signed_on ? brief.signed_on->to_vi() : "", std::to_string(pact->targets.size()),
                     counts.total > 0 ? pacts::sentence_vi(counts) : "chưa đánh giá"},
                    {},
                    false});
  }
  Html content = platform::heading(1, "Giao ước thi đua");
  if (rows.empty())
    content += platform::notice(platform::Tone::neutral,
                                "Chưa có giao ước. Nhập bằng lệnh: thidua pact import TỆP --year NĂM.");
  else
    content += platform::table(
        "Các giao ước, năm mới nhất trước",
        {{"Giao ước", false}, {"Trạng thái", false}, {"Ngày ký", false}, {"Số chỉ tiêu", true}, {"Kết quả", false}},
        rows);
  return shown(call, "Giao ước thi đua", "/in/giao-uoc", content, call.today());
}

Html parties(const pacts::Pact& pact) {
  std::vector<Html> items;
  for (const pacts::PactParty& party : pact.parties) {
    std::string text = party.name;
    if (party.ended_on) text += " – kết thúc ngày " + party.ended_on->to_vi() + ": " + party.ended_ground;
    items.emplace_back(text);
  }
  return platform::list(items);
}

Html downloads(const pacts::Pact& pact, bool judged) {
  const std::string base = "/in/giao-uoc/" + std::to_string(pact.year) + "/van-ban/";
  Html links = platform::button_link(base + "pact.docx", "Giao ước (Word)");
  if (judged) {
    links += Html(" ") + platform::button_link(base + "year_end_agency.docx", "Báo cáo tổng kết (Word)", true);
    links += Html(" ") + platform::button_link(base + "year_end_agency.pdf", "Báo cáo tổng kết (PDF)");
    const bool has_union = std::ranges::any_of(
        pact.parties, [](const pacts::PactParty& party) { return party.kind == pacts::PartyKind::union_executive; });
    if (has_union)
      links += Html(" ") + platform::button_link(base + "year_end_union.docx", "Báo cáo của Công đoàn (Word)");
    links += Html(" ") +
             platform::button_link(base + "next_pact.docx", "Đề xuất năm " + std::to_string(pact.year + 1) + " (Word)");
  }
  return platform::paragraph(links);
}

/// May the user see the target's results: those of the unit that leads it, or of one that contributes?
bool may_see_results(const ApiCall& call, const pacts::Target& target) {
  const Permission& reading = pacts::policy::results_read;
  if (!access::scope_of(call.user, reading, call.today())) return true;  // of the whole agency
  return (target.lead_unit && call.allows(reading, *target.lead_unit)) ||
         std::ranges::any_of(target.contributing_units, [&](core::UnitId unit) { return call.allows(reading, unit); });
}

std::vector<platform::TableRow> target_rows(const ApiCall& call, const pacts::Pact& pact, const Judgements& judged,
                                            const std::vector<people::OrgUnit>& units) {
  std::vector<platform::TableRow> rows;
  std::string section;
  for (const pacts::Target& target : pact.targets) {
    const pacts::TargetTerms& terms = target.in_force(pact.period.to).terms;
    if (terms.section != section) {
      section = terms.section;
      rows.push_back({{section}, {}, true});
    }
    Html verdict, actual, trail;
    if (const auto found = judged.find(target.id); found != judged.end() && may_see_results(call, target)) {
      verdict = platform::badge(found->second.judgement.verdict);
      actual = found->second.judgement.actual_vi;
      const auto& sentences = found->second.judgement.trail;
      trail = found->second.judgement.question.empty()
                  ? Html(sentences.empty() ? "" : sentences.back())
                  : platform::notice(platform::Tone::warning, found->second.judgement.question);
    }
    const std::string change = pacts::change_vi(target, pact.period.from, pact.period.to);
    Html text = terms.text;
    if (!change.empty()) text += Html(" ") + platform::muted("(đã " + change + ")");
    rows.push_back(
        {{target.code, text, core::to_vi(terms.quantity, terms.unit_label), actual, verdict,
          target.lead_unit ? people::unit_name(units, *target.lead_unit, pact.period.to) : "chưa giao", trail},
         target.code,
         false});
  }
  return rows;
}

HttpResponse pact_page(const ApiCall& call) {
  const auto year = year_of(call);
  if (!year) return refused_page(call, {"pact.year", "Năm phải là số có bốn chữ số.", "year", {}}, 404);
  const auto pact = call.read([&](platform::Connection& db) { return pacts::pact_of_year(db, call.agency, *year); });
  if (!pact) return refused_page(call, pact.error(), 404);
  const auto judged = call.read([&](platform::Connection& db) { return newest_judgements(db, call.agency, *pact); });
  const auto units = call.read([&](platform::Connection& db) { return people::units(db, call.agency); });
  pacts::VerdictCounts counts;
  for (const auto& [target, stored] : judged) counts.add(stored.judgement.verdict);
  Html content = platform::heading(1, pact->title);
  content += platform::paragraph(std::to_string(pact->targets.size()) + " chỉ tiêu · " +
                                 std::string(pacts::label_vi(pact->state)) +
                                 (pact->signed_on ? " · ký ngày " + pact->signed_on->to_vi() : "") +
                                 (counts.total > 0 ? " · " + pacts::sentence_vi(counts) : " · chưa đánh giá"));
  if (call.allows(reports::policy::reports_read)) content += downloads(*pact, counts.total > 0);
  content += platform::heading(2, "Các bên ký") + parties(*pact);
  content += platform::heading(2, "Chỉ tiêu và kết quả");
  content += platform::table("Chỉ tiêu của giao ước, mức phải đạt, kết quả và đánh giá",
                             {{"Mã", false},
                              {"Chỉ tiêu", false},
                              {"Mức phải đạt", false},
                              {"Kết quả", false},
                              {"Đánh giá", false},
                              {"Chủ trì", false},
                              {"Vì sao", false}},
                             target_rows(call, *pact, judged, units));
  return shown(call, pact->title, "/in/giao-uoc", content, pact->period.to);
}

HttpResponse round_page(const ApiCall& call) {
  const std::string asked = call.request.parameter("round");
  core::RoundId id;
  const auto [end, error] = std::from_chars(asked.data(), asked.data() + asked.size(), id.value);
  const core::Refusal none{"round.unknown", "Không có đợt báo cáo này.", "round", {}};
  if (error != std::errc{} || end != asked.data() + asked.size()) return refused_page(call, none, 404);
  const auto round = call.read([&](platform::Connection& db) { return pacts::load_round(db, call.agency, id); });
  if (!round) return refused_page(call, round.error(), 404);
  std::vector<platform::TableRow> rows;
  for (const pacts::Submission& one :
       call.read([&](platform::Connection& db) { return pacts::submissions(db, call.agency, id); })) {
    if (!call.allows(pacts::policy::results_read, one.unit)) continue;
    const bool sent = one.state != pacts::SubmissionState::not_sent;
    rows.push_back({{people::unit_name(call.units(), one.unit, round->period.to), pacts::label_vi(one.state),
                     sent ? one.at.to_vi() : "", one.reason},
                    {},
                    false});
  }
  Html content = platform::heading(1, round->name);
  content += platform::paragraph("Số liệu từ " + round->period.from.to_vi() + " đến " + round->period.to.to_vi() +
                                 " · hạn gửi " + round->due.to_vi() + (round->locked ? " · đã chốt" : ""));
  content +=
      platform::table("Các đơn vị và việc gửi số liệu",
                      {{"Đơn vị", false}, {"Trạng thái", false}, {"Lúc", false}, {"Lý do trả lại", false}}, rows);
  return shown(call, round->name, "/in/giao-uoc", content, round->period.to);
}

constexpr int printed_entries_max = 500;

HttpResponse audit_print(const ApiCall& call) {
  const auto labels = action_labels();
  std::vector<platform::TableRow> rows;
  call.read([&](platform::Connection& db) {
    std::map<core::UserId, std::string> names;
    const auto entries = platform::audit_entries(db, call.agency, 0, printed_entries_max, true);
    const auto said = audit_words(db, call.agency, entries);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const platform::AuditEntry& entry = entries[i];
      auto [name, is_new] = names.try_emplace(entry.user);
      if (is_new) name->second = access::shown_name(db, call.agency, entry.user);
      const auto label = labels.find(entry.action);
      rows.push_back({{std::to_string(entry.sequence), entry.at.to_vi(), name->second,
                       label == labels.end() ? entry.action : label->second, said[i].subject, said[i].detail},
                      {},
                      false});
    }
    return true;
  });
  Html content = platform::heading(1, "Nhật ký đến " + call.now.to_vi());
  content += platform::paragraph("Mới nhất trước, nhiều nhất " + std::to_string(printed_entries_max) + " mục.");
  content += platform::table(
      "Nhật ký",
      {{"Số", true}, {"Lúc", false}, {"Người làm", false}, {"Việc", false}, {"Đối tượng", false}, {"Nội dung", false}},
      rows);
  return shown(call, "Nhật ký", "", content, call.today());
}

HttpResponse paper(const ApiCall& call) {
  const auto year = year_of(call);
  const std::string file = call.request.parameter("file");
  const auto dot = file.rfind('.');
  const auto kind = papers::paper_kind_of(file.substr(0, dot));
  const std::string ending = dot == std::string::npos ? "" : file.substr(dot + 1);
  if (!year || !kind || (ending != "docx" && ending != "pdf"))
    return refused_page(call, {"paper.unknown", "Không có văn bản này.", "file", {}}, 404);
  reports::ReportRequest wanted;
  wanted.kind = *kind;
  wanted.year = *year;
  wanted.day = call.today();
  wanted.pdf = ending == "pdf";
  wanted.files = call.installation.files;
  const auto made = call.read([&](platform::Connection& db) { return reports::make_report(db, call.agency, wanted); });
  if (!made) return refused_page(call, made.error().front(), 409);
  if (wanted.pdf && made->pdf.empty()) return refused_page(call, {"paper.no_pdf", made->pdf_note, "file", {}}, 503);
  return wanted.pdf ? platform::download_response(made->pdf, "application/pdf", made->stem + ".pdf")
                    : platform::download_response(
                          made->docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                          made->stem + ".docx");
}

HttpResponse movements_page(const ApiCall& call) {
  Html content = platform::heading(1, "Phong trào thi đua");
  const auto all = call.read([&](platform::Connection& db) { return movements::movements(db, call.agency); });
  if (all.empty())
    content += platform::notice(platform::Tone::neutral,
                                "Chưa có phong trào. Nhập kế hoạch phát động bằng lệnh: thidua movement import TỆP.");
  for (const movements::Movement& movement : all) {
    content += platform::heading(2, movement.title);
    std::vector<std::pair<Html, Html>> lines;
    for (const movements::ShownLine& line : movements::shown_vi(movement)) lines.emplace_back(line.label, line.text);
    content += platform::facts(lines);
  }
  return shown(call, "Phong trào thi đua", "/in/phong-trao", content, call.today());
}

HttpResponse units_page(const ApiCall& call) {
  const core::Date today = call.today();
  const auto units = call.read([&](platform::Connection& db) { return people::units(db, call.agency); });
  const auto posts =
      call.read([&](platform::Connection& db) { return people::people_in_post(db, call.agency, today); });
  std::vector<platform::TableRow> rows;
  for (const people::OrgUnit* unit : people::tree_on(units, today)) {
    const auto count =
        std::ranges::count_if(posts, [&](const people::PersonInPost& one) { return one.posting.unit == unit->id; });
    const auto head = std::ranges::find_if(
        posts, [&](const people::PersonInPost& one) { return one.posting.unit == unit->id && one.posting.heads_unit; });
    const people::UnitFact& fact = *unit->on(today);
    rows.push_back(
        {{unit->code, fact.name, std::string(people::label_vi(fact.kind)),
          head == posts.end() ? "" : head->person.full_name + ", " + head->posting.position, std::to_string(count)},
         {},
         false});
  }
  Html content = platform::heading(1, "Đơn vị tính đến ngày " + today.to_vi());
  content += platform::table(
      "Các đơn vị", {{"Mã", false}, {"Tên", false}, {"Loại", false}, {"Người đứng đầu", false}, {"Số người", true}},
      rows);
  return shown(call, "Đơn vị", "/in/don-vi", content, today);
}

access::ApiRoute print_view(std::string pattern, std::string summary, const Permission& permission,
                            HttpResponse (*handler)(const ApiCall&)) {
  return {.pattern = std::move(pattern), .summary = std::move(summary), .permission = &permission, .handler = handler};
}

}  // namespace

std::vector<access::ApiRoute> print_views() {
  std::vector<access::ApiRoute> all;
  all.push_back(print_view("/in/giao-uoc", "Các giao ước, bản để in", pacts::policy::pacts_read, home));
  all.push_back(
      print_view("/in/giao-uoc/{year}", "Một giao ước với kết quả, bản để in", pacts::policy::pacts_read, pact_page));
  all.push_back(print_view("/in/giao-uoc/{year}/van-ban/{file}", "Văn bản Word hoặc PDF của một giao ước",
                           reports::policy::reports_read, paper));
  all.back().pool = platform::Pool::slow;
  all.push_back(print_view("/in/dot-bao-cao/{round}", "Một đợt báo cáo: ai đã gửi, ai chưa, bản để in",
                           pacts::policy::results_read, round_page));
  all.push_back(print_view("/in/nhat-ky", "Nhật ký, bản để in", access::read_audit, audit_print));
  all.push_back(
      print_view("/in/phong-trao", "Phong trào thi đua, bản để in", pacts::policy::pacts_read, movements_page));
  all.push_back(print_view("/in/don-vi", "Các đơn vị, bản để in", pacts::policy::pacts_read, units_page));
  return all;
}

}  // namespace thidua::server
