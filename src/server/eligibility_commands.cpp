#include "eligibility/io/history.h"
#include "eligibility/io/view.h"
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
    say(platform::to_indented_text(
        platform::write_json(eligibility::shown(law, *history, facts, answers, year, true))));
    return exit_done;
  }
  say(history->person.full_name + ", năm " + std::to_string(year) + ", hồ sơ nhận ngày " + day->to_vi());
  for (const eligibility::AwardAnswer& one : answers) say_award(one, facts.names);
  for (const std::string& text : facts.assumed) say("Lưu ý: " + text);
  return exit_done;
}

}  // namespace thidua::server
