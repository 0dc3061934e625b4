#include <algorithm>
#include <tuple>

#include "core/text.h"
#include "people/faults.h"
#include "people/io/details.h"
#include "people/io/facts_of_many.h"
#include "people/io/rows.h"
#include "people/io/store.h"
#include "people/io/stored.h"
#include "platform/json.h"

namespace thidua::people {
namespace {

core::Refusal person_refusal(std::string code, std::string message, std::string field) {
  return {"people.person." + std::move(code), std::move(message), std::move(field), {}};
}
core::Refusal posting_refusal(std::string code, std::string message, std::string field) {
  return {"people.posting." + std::move(code), std::move(message), std::move(field), {}};
}
core::Refusal unknown_person(core::PersonId id) {
  return person_refusal("unknown", "Không có người mang số " + core::to_text(id) + " trong cơ quan này.", "person");
}

void insert_person_name(platform::Command& command, core::PersonId person, std::string_view full_name,
                        core::Date from) {
  insert_row(command.db, "people_person_name", name_columns(), name_row(stamp_of(command), person, full_name, from));
  add_words(command.db, command.agency(), person, full_name);
}

std::vector<Posting> postings_of(platform::Connection& db, core::AgencyId agency, core::PersonId person) {
  std::vector<Posting> found;
  for (PostingHeld& held : postings_held(db, agency, person)) found.push_back(std::move(held.posting));
  return found;
}

void close_posting(platform::Command& command, const Posting& posting, core::Date last_day, std::string_view ground) {
  command.db.execute(
      "UPDATE people_posting SET last_day = ?, closed_at = ?, closed_by = ?, closed_ground = ?"
      " WHERE agency_id = ? AND person_id = ? AND unit_id = ? AND first_day = ?",
      {day_value(last_day), command.request.now.milliseconds, command.request.user.value, std::string(ground),
       command.agency().value, posting.person.value, posting.unit.value, day_value(posting.validity.from)});
}

/// The unit has to stand from the first to the last day of the post.
std::optional<core::Refusal> unit_of_posting_fault(const std::vector<OrgUnit>& all, const Posting& posting) {
  const auto unit = std::ranges::find(all, posting.unit, &OrgUnit::id);
  if (unit == all.end())
    return posting_refusal("unit_unknown", "Không có đơn vị số " + core::to_text(posting.unit) + " trong cơ quan này.",
                           "unit");
  const auto& unit_last = unit->facts.back().validity.to;
  const bool stands = unit->on(posting.validity.from) != nullptr;
  if (!stands || (unit_last && (!posting.validity.to || *posting.validity.to > *unit_last)))
    return posting_refusal("unit_not_standing",
                           "Đơn vị “" + unit->code + "” không tồn tại trong cả thời gian giữ vị trí kể từ ngày " +
                               posting.validity.from.to_vi() + "; hãy kiểm tra ngày đầu, ngày cuối.",
                           "validity");
  return std::nullopt;
}

/// What stands in the way among the person's other posts. A post begun later, or in the same unit the same day; where
/// they go on beside it, any in the same unit.
std::optional<core::Refusal> other_posting_fault(const std::vector<Posting>& others, const Posting& posting,
                                                 OtherPosts then) {
  for (const Posting& other : others) {
    if (!overlap(other.validity, posting.validity)) continue;
    if (then == OtherPosts::go_on) {
      if (other.unit == posting.unit)
        return posting_refusal("exists",
                               "Người này đang giữ vị trí “" + other.position + "” ở chính đơn vị ấy từ ngày " +
                                   other.validity.from.to_vi() + "; hãy chọn đơn vị khác, hoặc ghi thay vị trí ấy.",
                               "unit");
      continue;
    }
    if (other.validity.from > posting.validity.from)
      return posting_refusal("later_exists",
                             "Người này đã có vị trí “" + other.position + "” từ ngày " + other.validity.from.to_vi() +
                                 "; hãy ghi ngày cuối của vị trí mới trước ngày ấy.",
                             "validity");
    if (other.validity.from == posting.validity.from && other.unit == posting.unit)
      return posting_refusal("exists",
                             "Người này đã có vị trí “" + other.position + "” ở đơn vị ấy từ ngày " +
                                 other.validity.from.to_vi() + "; không cần ghi lại.",
                             "unit");
  }
  return std::nullopt;
}

std::optional<core::Refusal> posting_fault(platform::Connection& db, core::AgencyId agency, const Posting& posting,
                                           const std::vector<Posting>& others, OtherPosts then) {
  if (auto fault = name_fault(posting.position, "Chức vụ, vị trí")) return fault;
  if (auto fault = validity_fault(posting.validity)) return fault;
  if (!person(db, agency, posting.person)) return unknown_person(posting.person);
  if (auto fault = unit_of_posting_fault(units(db, agency), posting)) return fault;
  return other_posting_fault(others, posting, then);
}

void insert_posting(platform::Command& command, const Posting& posting, int closed) {
  insert_row(command.db, "people_posting", posting_columns(), posting_row(stamp_of(command), posting));
  platform::Json detail;
  detail.set("unit", core::to_text(posting.unit)).set("position", posting.position);
  detail.set("from", posting.validity.from.to_iso()).set("closed", closed);
  command.record("person:" + core::to_text(posting.person), to_text(detail));
}

/// The posts of somebody who moves: the one that is left, cut at the day, and what is wrong with the move.
struct Move {
  std::optional<Posting> left;
  std::optional<core::Refusal> fault;
};
Move move_of(platform::Connection& db, core::AgencyId agency, core::UnitId from, const Posting& next) {
  Move move;
  const core::Date last = next.validity.from.plus_days(-1);
  auto held = postings_of(db, agency, next.person);
  for (Posting& one : held) {
    const bool open = !one.validity.to || *one.validity.to >= next.validity.from;
    if (one.unit != from || !one.validity.covers(last) || !open) continue;
    move.left = one;
    one.validity.to = last;
  }
  if (!move.left)
    move.fault = posting_refusal(
        "none_that_day",
        "Đến ngày " + last.to_vi() + " người này không còn giữ vị trí nào ở đơn vị chuyển đi; hãy kiểm tra lại ngày.",
        "from");
  else
    move.fault = posting_fault(db, agency, next, held, OtherPosts::go_on);
  return move;
}

struct Placed {
  PersonInPost in_post;
  std::size_t place_of_unit;
  std::string sort_key;
};

/// The stored key where it follows the rules in use, otherwise a fresh one.
std::string name_key(const platform::Row& row, int column) {
  if (row.text(column + 1) == core::collation_version()) return row.text(column);
  return key_text(core::name_sort_key(row.text(column - 1)));
}

}  // namespace

core::Outcome<core::PersonId> add_person(platform::Command& command, std::string_view code,
                                         std::string_view full_name) {
  if (auto fault = code_fault(code, "Mã cán bộ")) return *fault;
  if (auto fault = name_fault(full_name, "Họ và tên")) return *fault;
  if (const auto other = person_by_code(command.db, command.agency(), code))
    return person_refusal("code_taken",
                          "Mã “" + other->code + "” đã cấp cho " + other->full_name + "; hãy dùng mã khác.", "code");
  const auto id = command.new_id_of<core::OfPerson>();
  insert_row(command.db, "people_person", person_columns(), person_row(stamp_of(command), id, code));
  add_words(command.db, command.agency(), id, code);
  insert_person_name(command, id, full_name, since_ever());
  platform::Json detail;
  detail.set("code", code).set("full_name", full_name);
  command.record("person:" + core::to_text(id), to_text(detail));
  return id;
}

core::Outcome<int> rename_person(platform::Command& command, core::PersonId id, std::string_view full_name,
                                 core::Date from) {
  if (auto fault = name_fault(full_name, "Họ và tên")) return *fault;
  const auto before = person(command.db, command.agency(), id);
  if (!before) return unknown_person(id);
  const auto last = command.db.one_text(
      "SELECT first_day FROM people_person_name WHERE agency_id = ? AND person_id = ? AND last_day IS NULL",
      {command.agency().value, id.value});
  if (from.to_iso() <= last.value_or(""))
    return person_refusal("rename_day",
                          "Tên của " + before->full_name + " đã đổi vào ngày ấy hoặc sau đó; hãy kiểm tra lại ngày.",
                          "validity");
  command.db.execute(
      "UPDATE people_person_name SET last_day = ?, closed_at = ?, closed_by = ?"
      " WHERE agency_id = ? AND person_id = ? AND last_day IS NULL",
      {day_value(from.plus_days(-1)), command.request.now.milliseconds, command.request.user.value,
       command.agency().value, id.value});
  insert_person_name(command, id, full_name, from);
  platform::Json detail;
  detail.set("full_name", full_name).set("before", before->full_name).set("from", from.to_iso());
  command.record("person:" + core::to_text(id), to_text(detail));
  return 1;
}

core::Outcome<int> add_posting(platform::Command& command, const Posting& posting, OtherPosts then) {
  const auto others = postings_of(command.db, command.agency(), posting.person);
  if (auto fault = posting_fault(command.db, command.agency(), posting, others, then)) return *fault;
  int closed = 0;
  for (const Posting& other : others) {
    if (then == OtherPosts::go_on) break;
    if (other.validity.from >= posting.validity.from || !overlap(other.validity, posting.validity)) continue;
    close_posting(command, other, posting.validity.from.plus_days(-1), {});
    ++closed;
  }
  insert_posting(command, posting, closed);
  return closed;
}

std::optional<core::Refusal> move_fault(platform::Connection& db, core::AgencyId agency, core::UnitId from,
                                        const Posting& next) {
  return move_of(db, agency, from, next).fault;
}

core::Outcome<int> move_posting(platform::Command& command, core::UnitId from, const Posting& next,
                                std::string_view ground) {
  const Move move = move_of(command.db, command.agency(), from, next);
  if (move.fault) return *move.fault;
  close_posting(command, *move.left, next.validity.from.plus_days(-1), ground);
  insert_posting(command, next, 1);
  return 1;
}

core::Outcome<int> correct_posting(platform::Command& command, const Posting& before, const Posting& after,
                                   std::string_view ground) {
  auto others = postings_of(command.db, command.agency(), after.person);
  std::erase_if(others, [&](const Posting& other) {
    return other.unit == before.unit && other.validity.from == before.validity.from;
  });
  if (before.person != after.person || before.validity.from != after.validity.from)
    return posting_refusal("correct", "Chỉ sửa được vị trí giữ từ cùng một ngày; hãy ghi vị trí mới từ ngày mới.",
                           "validity");
  if (auto fault = posting_fault(command.db, command.agency(), after, others, OtherPosts::end)) return *fault;
  command.db.execute(
      "DELETE FROM people_posting WHERE agency_id = ? AND person_id = ? AND unit_id = ? AND first_day = ?",
      {command.agency().value, before.person.value, before.unit.value, day_value(before.validity.from)});
  insert_row(command.db, "people_posting", posting_columns(), posting_row(stamp_of(command), after));
  platform::Json detail;
  detail.set("unit", core::to_text(after.unit)).set("position", after.position).set("ground", ground);
  detail.set("before_unit", core::to_text(before.unit)).set("before_position", before.position);
  command.record("person:" + core::to_text(after.person), to_text(detail));
  return 1;
}

core::Outcome<int> end_posting(platform::Command& command, core::PersonId id, core::UnitId unit, core::Date last_day,
                               std::string_view ground) {
  if (core::trimmed(ground).empty())
    return posting_refusal("ground", "Chưa ghi căn cứ thôi giữ vị trí; hãy ghi số, ngày quyết định hoặc lý do.",
                           "ground");
  for (const Posting& posting : postings_of(command.db, command.agency(), id)) {
    if (posting.unit != unit || !posting.validity.covers(last_day)) continue;
    close_posting(command, posting, last_day, ground);
    platform::Json detail;
    detail.set("unit", core::to_text(unit)).set("last_day", last_day.to_iso()).set("ground", ground);
    command.record("person:" + core::to_text(id), to_text(detail));
    return 1;
  }
  return posting_refusal("none_that_day",
                         "Ngày " + last_day.to_vi() + " người này không giữ vị trí nào ở đơn vị ấy; hãy kiểm tra lại.",
                         "last_day");
}

std::optional<Person> person(platform::Connection& db, core::AgencyId agency, core::PersonId id) {
  std::optional<Person> found;
  each_person(db, agency, {id}, [&](Person one) { found = std::move(one); });
  return found;
}

std::optional<Person> person_by_code(platform::Connection& db, core::AgencyId agency, std::string_view code) {
  const auto id = db.one_integer("SELECT person_id FROM people_person WHERE agency_id = ? AND code_folded = ?",
                                 {agency.value, core::folded(code)});
  return id ? person(db, agency, core::PersonId{*id}) : std::nullopt;
}

std::vector<PersonInPost> people_in_post(platform::Connection& db, core::AgencyId agency, core::Date day) {
  const auto all = units(db, agency);
  const auto tree = tree_on(all, day);
  std::vector<Placed> placed;
  const std::string on = day.to_iso();
  db.query(
      "SELECT p.person_id, p.code, g.unit_id, g.position, g.staff_kind, g.heads_unit, g.first_day, g.last_day,"
      " n.full_name, n.name_sort_key, n.collation_version, g.leads, g.contract_until FROM people_posting g"
      " JOIN people_person p ON p.agency_id = g.agency_id AND p.person_id = g.person_id"
      " JOIN people_person_name n ON n.agency_id = g.agency_id AND n.person_id = g.person_id"
      " WHERE g.agency_id = ? AND g.first_day <= ? AND (g.last_day IS NULL OR g.last_day >= ?)"
      " AND n.first_day <= ? AND (n.last_day IS NULL OR n.last_day >= ?)",
      {agency.value, on, on, on, on}, [&](const platform::Row& row) {
        const core::PersonId id{row.integer(0)};
        const core::UnitId unit{row.integer(2)};
        const auto place = std::ranges::find(tree, unit, &OrgUnit::id) - tree.begin();
        placed.push_back(
            {{{id, row.text(1), row.text(8)},
              {id, unit, row.text(3), staff_kind_of(row.text(4)).value_or(StaffKind::civil_servant),
               row.integer(5) != 0, stored_validity(row, 6), row.integer(11) != 0, stored_optional_day(row, 12)}},
             static_cast<std::size_t>(place),
             name_key(row, 9)});
      });
  std::ranges::sort(placed, [](const Placed& a, const Placed& b) {
    const auto rank = [](const Placed& each) {
      return std::tuple(each.place_of_unit, !each.in_post.posting.heads_unit, each.sort_key, each.in_post.person.code);
    };
    return rank(a) < rank(b);
  });
  std::vector<PersonInPost> found;
  found.reserve(placed.size());
  for (Placed& each : placed) found.push_back(std::move(each.in_post));
  return found;
}

}  // namespace thidua::people
