#include "eligibility/io/subject_asked.h"

#include <algorithm>
#include <charconv>

#include "eligibility/eligible.h"
#include "eligibility/io/history.h"
#include "eligibility/policy.h"
#include "personnel/policy.h"
#include "registry/io/route_parts.h"

namespace thidua::eligibility {
namespace {

using access::ApiCall;

constexpr int first_year = 1990;
constexpr int last_year = 2100;

bool is_self(const ApiCall& call, const History& history) {
  return call.user.person && std::ranges::find(history.records, *call.user.person) != history.records.end();
}

/// A role on a unit holds for those who are in it today; a role on the agency for everybody.
bool allows_on(const ApiCall& call, const access::Permission& permission, const History& history) {
  if (!call.allows(permission)) return false;
  if (!access::scope_of(call.user, permission, call.today())) return true;
  return std::ranges::any_of(history.postings, [&](const KnownPosting& held) {
    return held.posting.validity.covers(call.today()) && call.allows(permission, held.posting.unit);
  });
}

}  // namespace

core::Outcome<AskedOn> asked_in(const ApiCall& call, const std::optional<std::string>& received_on,
                                const std::optional<std::string>& year) {
  AskedOn asked{call.today(), 0};
  if (received_on && !received_on->empty()) {
    const auto parsed = core::Date::parse_iso(*received_on);
    if (!parsed)
      return core::Refusal{"eligibility.received_on", "Ngày nhận hồ sơ phải viết theo dạng 2025-12-15.", "received_on",
                           *received_on};
    asked.received_on = *parsed;
  }
  asked.year = usual_year(asked.received_on);
  if (year && !year->empty()) {
    const auto [end, error] = std::from_chars(year->data(), year->data() + year->size(), asked.year);
    if (error != std::errc{} || end != year->data() + year->size() || asked.year < first_year || asked.year > last_year)
      return core::Refusal{"eligibility.year", "Năm xét phải viết bằng bốn chữ số, ví dụ 2025.", "year", *year};
  }
  return asked;
}

core::Outcome<AskedOn> asked_in(const ApiCall& call) {
  return asked_in(call, call.request.query_value("received_on"), call.request.query_value("year"));
}

namespace {

core::Outcome<SubjectAsked> unit_subject(const ApiCall& call, AskedOn on) {
  const core::UnitId unit{registry::number_in_path(call, "unit")};
  call.units();  // read before a connection is held
  const core::Refusal unknown{"people.unit.unknown", "Không có đơn vị này, hoặc anh/chị không được xem.", "unit", ""};
  if (!call.allows(read_eligibility, unit)) return unknown;
  const int year = on.year == 0 ? usual_year(on.received_on) : on.year;
  const auto history =
      call.read([&](platform::Connection& db) { return unit_history_of(db, call.agency, unit, year, on.received_on); });
  if (!history) return unknown;
  SubjectAsked subject;
  subject.unit = unit;
  subject.name = history->name;
  subject.facts = assembled(*history, on.received_on);
  subject.on = on;
  subject.shows_discipline = call.allows(personnel::read_discipline, unit);
  subject.may_keep = call.allows(keep_eligibility, unit);
  subject.may_assess = call.allows(assess_eligibility, unit);
  return subject;
}

}  // namespace

core::Outcome<SubjectAsked> subject_asked(const ApiCall& call, AskedOn on) {
  if (!call.request.parameter("unit").empty()) return unit_subject(call, on);
  const bool named = !call.request.parameter("person").empty();
  const core::PersonId person =
      named ? core::PersonId{registry::number_in_path(call, "person")} : call.user.person.value_or(core::PersonId{});
  call.units();  // read before a connection is held
  const auto history =
      call.read([&](platform::Connection& db) { return history_of(db, call.agency, person, on.received_on); });
  if (!history || !(is_self(call, *history) || allows_on(call, read_eligibility, *history)))
    return core::Refusal{"people.person.unknown",
                         "Không có người này trong danh sách, hoặc anh/chị không được xem hồ sơ.", "person", ""};
  SubjectAsked subject;
  subject.person = history->person.id;
  subject.name = history->person.full_name;
  subject.facts = assembled(*history, on.received_on);
  subject.on = on;
  subject.shows_discipline = is_self(call, *history) || allows_on(call, personnel::read_discipline, *history);
  subject.may_keep = named && allows_on(call, keep_eligibility, *history);
  subject.may_assess = named && !is_self(call, *history) && allows_on(call, assess_eligibility, *history);
  return subject;
}

}  // namespace thidua::eligibility
