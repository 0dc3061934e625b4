#include "eligibility/io/history.h"
#include "eligibility/io/kept.h"
#include "eligibility/io/view.h"
#include "law/io/law_files.h"
#include "people/io/store.h"
#include "platform/clock.h"
#include "platform/json.h"
#include "server/commands.h"
#include "server/law_folder.h"
#include "server/terminal.h"

namespace thidua::server {
namespace {

using platform::Json;

std::string mark(law::Truth satisfied) {
  return satisfied == law::Truth::yes  ? "  đạt        "
         : satisfied == law::Truth::no ? "  không đạt  "
                                       : "  chưa rõ    ";
}

void say_award(const eligibility::AwardAnswer& one, const std::vector<eligibility::Named>& names) {
  const law::Answer& told = one.last_known ? one.last_known->answer : one.answer;
  say(one.short_name + ": " + std::string(law::to_label(one.answer.verdict)) + (one.answer.hold ? " (tạm dừng)" : ""));
  if (one.last_known)
    say("  tham khảo, theo quy định đến " + one.last_known->day.to_vi() + ": " +
        std::string(law::to_label(told.verdict)));
  for (const law::Reason& reason : told.reasons)
    if (reason.decides)
      say(mark(reason.satisfied) + eligibility::with_names(reason.text, names) + " [" + reason.citation + "]");
}

Json list_of(const std::vector<std::string>& texts) {
  Json list = Json::array();
  for (const std::string& text : texts) list.push(text);
  return list;
}

Json json_of(const eligibility::Kept& kept, const eligibility::Replayed& again) {
  return Json::object()
      .set("kept", kept.id)
      .set("award", kept.award)
      .set("year", kept.year)
      .set("received_on", kept.received_on.to_iso())
      .set("verdict", law::to_code(again.then.verdict))
      .set("verdict_now", law::to_code(again.now.verdict))
      .set("same_law", again.same_law)
      .set("same", again.same())
      .set("law_changes", list_of(again.law_changes))
      .set("fact_changes", list_of(again.fact_changes));
}

void say_replay(const eligibility::Kept& kept, const eligibility::Replayed& again) {
  say("Kết quả xét số " + std::to_string(kept.id) + ": " + law::law_in_use().short_name(kept.award) + " năm " +
      std::to_string(kept.year) + ", hồ sơ nhận ngày " + kept.received_on.to_vi() + ", lưu lúc " + kept.at.to_vi() +
      ": " + std::string(law::to_label(again.then.verdict)) + ".");
  say(again.same_law
          ? "Dữ liệu luật không đổi từ khi lưu."
          : "Dữ liệu luật đã đổi từ khi lưu (khi ấy kiểm tra đến ngày " + kept.law_checked_on.to_vi() + ").");
  for (const std::string& text : again.law_changes) say("  " + eligibility::with_names(text, again.names));
  for (const std::string& text : again.fact_changes) say("  " + text);
  if (again.same()) say("Xét lại: giống hệt kết quả đã lưu.");
}

}  // namespace

core::Outcome<core::Date> day_received(const std::string& written) {
  if (written.empty()) return platform::now().day_in_vietnam();
  if (const auto day = core::Date::parse_iso(written)) return *day;
  if (const auto day = core::Date::parse_vi(written)) return *day;
  return core::Refusal{"eligibility.received_on", "Ngày nhận hồ sơ viết theo dạng 15/12/2025 hoặc 2025-12-15.",
                       "received-on", written};
}

int eligible_person(const CommonOptions& common, const EligibilityOptions& options) {
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  const auto day = day_received(options.received_on);
  if (!day) return refuse(day.error());
  const auto history = read(**context, [&](platform::Connection& db) -> std::optional<eligibility::History> {
    const auto person = people::person_by_code(db, (*context)->agency, options.person);
    if (!person) return std::nullopt;
    return eligibility::history_of(db, (*context)->agency, person->id, *day);
  });
  if (!history)
    return refuse(
        core::Refusal{"people.person.unknown", "Không có người nào mang mã số này.", "person", options.person});
  const auto loaded = law_of(options.law);
  if (!loaded) return refuse(loaded.error());
  const law::Law& law = *loaded;
  const int year = options.year == 0 ? eligibility::usual_year(*day) : options.year;
  const eligibility::Assembled facts = eligibility::assembled(*history, *day);
  const auto answers = eligibility::ask_all(law, facts, year);
  if (common.json) {
    const eligibility::SubjectAsked subject{history->person.id, {},  history->person.full_name, facts,
                                            {*day, year},       true};
    say(platform::to_indented_text(platform::write_json(eligibility::shown(law, subject, answers))));
    return exit_done;
  }
  say(history->person.full_name + ", năm " + std::to_string(year) + ", hồ sơ nhận ngày " + day->to_vi());
  for (const eligibility::AwardAnswer& one : answers) say_award(one, facts.names);
  for (const std::string& text : facts.assumed) say("Lưu ý: " + text);
  return exit_done;
}

int eligible_replay(const CommonOptions& common, const EligibilityOptions& options) {
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  std::optional<eligibility::Kept> kept;
  std::optional<eligibility::Assembled> facts;
  read(**context, [&](platform::Connection& db) {
    kept = eligibility::find_kept(db, (*context)->agency, options.replay);
    if (kept && kept->person)
      if (const auto history = eligibility::history_of(db, (*context)->agency, *kept->person, kept->received_on))
        facts = eligibility::assembled(*history, kept->received_on);
    return true;
  });
  if (!kept)
    return refuse(core::Refusal{"eligibility.kept.unknown", "Không có kết quả xét đã lưu mang số này.", "replay",
                                std::to_string(options.replay)});
  const auto again = eligibility::replayed(*kept, facts ? &*facts : nullptr);
  if (!again) return refuse(again.error());
  if (common.json)
    say(platform::to_indented_text(json_of(*kept, *again)));
  else
    say_replay(*kept, *again);
  return again->same() ? exit_done : exit_refused;
}

}  // namespace thidua::server
