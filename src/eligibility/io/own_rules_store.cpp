#include "eligibility/io/own_rules_store.h"

#include <algorithm>
#include <string>

#include "core/text.h"
#include "people/io/stored.h"
#include "platform/json.h"

namespace thidua::eligibility {
namespace {

constexpr std::string_view standing = "standing", withdrawn = "withdrawn";

struct Revision {
  StoredOwnRule stored;
  bool stands = true;
};

Revision revision_of(const platform::Row& row) {
  Revision one;
  OwnRule& own = one.stored.own;
  own.id = row.integer(0);
  own.revision = row.integer(1);
  one.stands = row.text(2) == standing;
  own.rule.kind = row.text(3);
  own.rule.award = row.text(4);
  own.rule.applies_to = row.text(5);
  own.rule.required_award = row.text(6);
  own.rule.required_holder = row.text(7);
  if (!row.is_null(8)) own.rule.max_pct = static_cast<int>(row.integer(8));
  own.rule.of = row.text(9);
  own.rule.text = row.text(10);
  own.document = row.text(11);
  own.article = row.text(12);
  own.document_day = people::stored_day(row, 13);
  own.validity = people::stored_validity(row, 14);
  one.stored.recorded_at = {row.integer(16)};
  one.stored.recorded_by = core::UserId{row.integer(17)};
  return one;
}

/// Every revision until the moment, oldest first; `id` 0: of all rules.
std::vector<Revision> revisions(platform::Connection& db, core::AgencyId agency, std::int64_t id,
                                std::optional<core::Instant> as_of) {
  std::string sql =
      "SELECT rule_id, revision, state, kind, award_code, applies_to, required_award, required_holder, max_pct, base,"
      " words, document, article, document_day, valid_from, valid_to, recorded_at, recorded_by"
      " FROM eligibility_own_rule WHERE agency_id = ?";
  std::vector<platform::Value> values{agency.value};
  if (id != 0) {
    sql += " AND rule_id = ?";
    values.emplace_back(id);
  }
  if (as_of) {
    sql += " AND recorded_at <= ?";
    values.emplace_back(as_of->milliseconds);
  }
  std::vector<Revision> all;
  db.query(sql + " ORDER BY rule_id, revision", values,
           [&](const platform::Row& row) { all.push_back(revision_of(row)); });
  return all;
}

void write_revision(platform::Command& command, const OwnRule& own, std::string_view state, std::string_view ground) {
  const law::LocalRule& rule = own.rule;
  platform::Value share = nullptr;
  if (rule.max_pct) share = std::int64_t{*rule.max_pct};
  command.db.execute(
      "INSERT INTO eligibility_own_rule (agency_id, rule_id, revision, state, kind, award_code, applies_to,"
      " required_award, required_holder, max_pct, base, words, document, article, document_day, valid_from, valid_to,"
      " ground, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value,
       own.id,
       own.revision,
       std::string(state),
       rule.kind,
       rule.award,
       rule.applies_to,
       rule.required_award,
       rule.required_holder,
       share,
       rule.of,
       rule.text,
       own.document,
       own.article,
       people::day_value(own.document_day),
       people::day_value(own.validity.from),
       people::day_value(own.validity.to),
       core::single_spaced(core::nfc(ground)),
       command.request.now.milliseconds,
       command.request.user.value});
  command.record("own_rule:" + std::to_string(own.id),
                 to_text(platform::Json::object()
                             .set("state", std::string(state))
                             .set("award", rule.award)
                             .set("kind", rule.kind)
                             .set("document", citation_of(own))
                             .set("from", own.validity.from.to_iso())
                             .set("to", own.validity.to ? own.validity.to->to_iso() : std::string())
                             .set("ground", core::single_spaced(core::nfc(ground)))));
}

/// The newest revision of a rule that stands, where it is the one the user saw.
core::Outcome<OwnRule> newest(platform::Command& command, std::int64_t id, std::int64_t revision) {
  const auto all = revisions(command.db, command.agency(), id, std::nullopt);
  if (all.empty() || !all.back().stands) return unknown_own_rule();
  if (all.back().stored.own.revision != revision)
    return core::Refusal{"own_rule.conflict",
                         "Quy định này vừa được người khác sửa. Hãy tải lại trang để xem rồi sửa tiếp.",
                         "revision",
                         {}};
  return all.back().stored.own;
}

core::Refusal no_ground() {
  return {"own_rule.ground", "Hãy ghi lý do sửa hoặc bỏ quy định.", "ground", {}};
}

}  // namespace

core::Refusal unknown_own_rule() {
  return {"own_rule.unknown", "Không còn quy định này; hãy tải lại trang.", "id", {}};
}

std::vector<StoredOwnRule> own_rules(platform::Connection& db, core::AgencyId agency,
                                     std::optional<core::Instant> as_of) {
  std::vector<StoredOwnRule> found;
  const auto all = revisions(db, agency, 0, as_of);
  for (std::size_t at = 0; at < all.size(); ++at) {
    const bool newest_one = at + 1 == all.size() || all[at + 1].stored.own.id != all[at].stored.own.id;
    if (newest_one && all[at].stands) found.push_back(all[at].stored);
  }
  std::ranges::stable_sort(
      found, {}, [](const StoredOwnRule& one) { return std::pair(one.own.rule.award, one.own.validity.from); });
  return found;
}

std::vector<OwnRule> own_rules_known(platform::Connection& db, core::AgencyId agency) {
  std::vector<OwnRule> bare;
  for (StoredOwnRule& one : own_rules(db, agency)) bare.push_back(std::move(one.own));
  return bare;
}

core::Outcome<std::int64_t> keep_own_rule(platform::Command& command, const OwnRule& own, std::string_view ground) {
  OwnRule next = own;
  if (own.id == 0) {
    next.id = command.new_id();
  } else {
    if (core::trimmed(ground).empty()) return no_ground();
    const auto before = newest(command, own.id, own.revision);
    if (!before) return before.error();
  }
  ++next.revision;
  write_revision(command, next, standing, ground);
  return next.id;
}

core::Outcome<int> withdraw_own_rule(platform::Command& command, std::int64_t id, std::int64_t revision,
                                     std::string_view ground) {
  if (core::trimmed(ground).empty()) return no_ground();
  auto before = newest(command, id, revision);
  if (!before) return before.error();
  ++before->revision;
  write_revision(command, *before, withdrawn, ground);
  return 1;
}

}  // namespace thidua::eligibility
