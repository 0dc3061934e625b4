#include <ctime>

#include "eligibility/eligible.h"
#include "eligibility/io/history.h"
#include "eligibility/route.h"
#include "law/io/case_file.h"
#include "law/io/law_files.h"
#include "people/io/store.h"
#include "platform/clock.h"
#include "platform/json.h"
#include "server/commands.h"
#include "server/terminal.h"
#include "system/files.h"

namespace thidua::server {
namespace {

using platform::Json;

constexpr std::uint64_t case_bytes_max = 4'000'000;
constexpr double microseconds_of_second = 1e6;

/// The facts of the first case of a file, as of the day it asks about.
core::Outcome<eligibility::Assembled, core::Refusals> facts_of_file(const std::string& path) {
  const auto text = system::read_file(path, case_bytes_max);
  if (!text) return core::Refusals{text.error()};
  const auto file = law::read_cases(*text, path, law::law_in_use(), false);
  if (!file) return file.error();
  if (file->cases.empty()) return core::Refusals{{"law.no_cases", "Tệp không có vụ nào.", {}, path}};
  const law::Case& one = file->cases.front();
  eligibility::Assembled facts;
  facts.received_on = one.question.received_on;
  facts.subject = one.subject;
  facts.facts = one.facts;
  return facts;
}

core::Outcome<eligibility::Assembled, core::Refusals> facts_of_person(const CommonOptions& common,
                                                                      const std::string& code) {
  auto context = open_context(common);
  if (!context) return core::Refusals{context.error()};
  const core::Date today = platform::now().day_in_vietnam();
  const auto history = read(**context, [&](platform::Connection& db) -> std::optional<eligibility::History> {
    const auto person = people::person_by_code(db, (*context)->agency, code);
    if (!person) return std::nullopt;
    return eligibility::history_of(db, (*context)->agency, person->id, today);
  });
  if (!history) return core::Refusals{{"people.person.unknown", "Không có người nào mang mã số này.", "person", code}};
  return eligibility::assembled(*history, today);
}

std::string steps_words(const eligibility::AwardRoute& one) {
  std::string words;
  int year = 0;
  for (const eligibility::RouteStep& step : one.steps) {
    words += step.year == year ? ", " : (words.empty() ? "năm " : "; năm ") + std::to_string(step.year) + ": ";
    words += step.short_name;
    year = step.year;
  }
  return words;
}

void say_route(const eligibility::Route& route) {
  if (!route.stopped.empty()) say(route.stopped);
  for (const std::string& text : route.assumptions) say("Giả định: " + text);
  for (const std::string& text : route.blocked) say("Lưu ý: " + text);
  if (route.by_text_until)
    say("Chỉ để tham khảo: văn bản áp dụng sau ngày " + route.by_text_until->to_vi() + " chưa nạp.");
  for (const eligibility::AwardRoute& one : route.items) {
    const bool reached = one.end == eligibility::RouteEnd::reached;
    say(one.short_name + ": " +
        (reached ? "năm " + std::to_string(one.year) + " (" + steps_words(one) + ")" : std::string(to_label(one.end))));
    if (!reached && !one.open.empty()) say("  " + eligibility::with_names(one.open.front(), route.names));
  }
}

Json json_of(const eligibility::Route& route, std::int64_t microseconds) {
  Json items = Json::array();
  for (const eligibility::AwardRoute& one : route.items) {
    Json steps = Json::array();
    for (const eligibility::RouteStep& step : one.steps)
      steps.push(Json::object().set("year", step.year).set("award", step.award));
    items.push(Json::object()
                   .set("award", one.award)
                   .set("end", to_code(one.end))
                   .set("year", one.year)
                   .set("steps", std::move(steps)));
  }
  Json json = Json::object().set("first_year", route.first_year).set("last_year", route.last_year);
  if (route.by_text_until) json.set("by_text_until", route.by_text_until->to_iso());
  return json.set("processor_microseconds", microseconds).set("items", std::move(items));
}

}  // namespace

int eligible_route(const CommonOptions& common, const EligibilityOptions& options) {
  std::string rating = options.rating, initiative = options.initiative;
  const auto wishes = eligibility::route_wishes(rating, initiative);
  if (!wishes) return refuse(wishes.error());
  const auto facts = options.cases.empty() ? facts_of_person(common, options.person) : facts_of_file(options.cases);
  if (!facts) return refuse(facts.error());
  const law::CarriedOn law = law::carried_on(law::law_in_use());
  const std::clock_t begun = std::clock();
  const eligibility::Route route = eligibility::route_ahead(law, *facts, *wishes);
  const double spent = static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC * microseconds_of_second;
  if (common.json)
    say(platform::to_indented_text(json_of(route, static_cast<std::int64_t>(spent))));
  else
    say_route(route);
  return exit_done;
}

}  // namespace thidua::server
