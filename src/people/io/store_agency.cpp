#include <algorithm>

#include "core/text.h"
#include "people/faults.h"
#include "people/io/store.h"
#include "people/io/stored.h"
#include "platform/json.h"

namespace thidua::people {
namespace {

void insert_agency_name(platform::Connection& db, core::AgencyId agency, const AgencyName& name, core::Instant at,
                        core::UserId by) {
  db.execute(
      "INSERT INTO people_agency_name (agency_id, first_day, last_day, name, short_name, parent_name, symbol, place,"
      " province, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {agency.value, day_value(name.validity.from), day_value(name.validity.to), core::nfc(name.name),
       core::nfc(name.short_name), core::nfc(name.parent_name), core::nfc(name.symbol), core::nfc(name.place),
       core::nfc(name.province), at.milliseconds, by.value});
}

void add_names(platform::Connection& db, std::vector<Agency>& agencies) {
  db.query(
      "SELECT agency_id, first_day, last_day, name, short_name, parent_name, symbol, place, province"
      " FROM people_agency_name ORDER BY agency_id, first_day",
      {}, [&](const platform::Row& row) {
        const core::AgencyId id{row.integer(0)};
        const auto owner = std::ranges::find(agencies, id, &Agency::id);
        if (owner == agencies.end()) return;
        owner->names.push_back(
            {stored_validity(row, 1), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), row.text(8)});
      });
}

}  // namespace

core::Outcome<core::AgencyId> add_agency(platform::Connection& db, std::string_view code, const AgencyName& name) {
  if (auto fault = code_fault(code, "Mã cơ quan")) return *fault;
  if (auto fault = name_fault(name.name, "Tên cơ quan")) return *fault;
  if (auto fault = validity_fault(name.validity)) return *fault;
  if (agency_by_code(db, code))
    return core::Refusal{"people.agency.code_taken",
                         "Đã có cơ quan mang mã “" + std::string(code) + "”; hãy chọn mã khác hoặc dùng cơ quan đã có.",
                         "code",
                         {}};
  const core::AgencyId id{db.one_integer("SELECT MAX(agency_id) FROM people_agency").value_or(0) + 1};
  db.execute("INSERT INTO people_agency (agency_id, code, code_folded) VALUES (?, ?, ?)",
             {id.value, core::nfc(code), core::folded(code)});
  insert_agency_name(db, id, name, core::Instant{}, core::UserId{});
  return id;
}

std::vector<Agency> agencies(platform::Connection& db) {
  std::vector<Agency> found;
  db.query("SELECT agency_id, code FROM people_agency ORDER BY code_folded", {}, [&](const platform::Row& row) {
    found.push_back({core::AgencyId{row.integer(0)}, row.text(1), {}});
  });
  add_names(db, found);
  return found;
}

std::optional<Agency> agency_by_code(platform::Connection& db, std::string_view code) {
  const auto id = db.one_integer("SELECT agency_id FROM people_agency WHERE code_folded = ?", {core::folded(code)});
  if (!id) return std::nullopt;
  return agency(db, core::AgencyId{*id});
}

Agency agency(platform::Connection& db, core::AgencyId id) {
  const auto code = db.one_text("SELECT code FROM people_agency WHERE agency_id = ?", {id.value});
  if (!code) throw platform::DatabaseError("no agency has the number " + core::to_text(id));
  std::vector<Agency> found{{id, *code, {}}};
  add_names(db, found);
  return found.front();
}

core::Outcome<int> rename_agency(platform::Command& command, const AgencyName& name) {
  if (auto fault = name_fault(name.name, "Tên cơ quan")) return *fault;
  if (auto fault = validity_fault(name.validity)) return *fault;
  const Agency before = agency(command.db, command.agency());
  const AgencyName& last = before.names.back();
  if (name.validity.from <= last.validity.from)
    return core::Refusal{"people.agency.rename_day",
                         "Tên mới phải có hiệu lực sau ngày " + last.validity.from.to_vi() +
                             ", là ngày đầu của tên gần nhất “" + last.name + "”; hãy kiểm tra lại ngày.",
                         "validity",
                         {}};
  command.db.execute(
      "UPDATE people_agency_name SET last_day = ?, closed_at = ?, closed_by = ? WHERE agency_id = ? AND first_day = ?",
      {day_value(name.validity.from.plus_days(-1)), command.request.now.milliseconds, command.request.user.value,
       command.agency().value, day_value(last.validity.from)});
  insert_agency_name(command.db, command.agency(), name, command.request.now, command.request.user);
  platform::Json detail;
  detail.set("from", name.validity.from.to_iso()).set("name", name.name).set("before", last.name);
  command.record("agency:" + core::to_text(command.agency()), to_text(detail));
  return static_cast<int>(before.names.size()) + 1;
}

}  // namespace thidua::people
