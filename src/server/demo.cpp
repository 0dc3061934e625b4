#include "server/demo.h"

#include <algorithm>

#include "access/io/sessions.h"
#include "access/io/store.h"
#include "movements/io/store.h"
#include "papers/io/store.h"
#include "people/io/store.h"
#include "reports/io/make.h"
#include "server/commands.h"
#include "server/shared.h"
#include "server/terminal.h"

namespace thidua::server {
namespace {

/// Nine in the morning in Vietnam.
core::Instant morning_of(core::Date day) {
  return core::Instant{(std::int64_t{day.days()} * 24 + 2) * 3'600'000};
}

template <class Value>
core::Outcome<std::string> answered(const core::Outcome<Value>& outcome) {
  if (!outcome) return outcome.error();
  return std::string("{}");
}

template <class Value>
core::Outcome<std::string> answered(const core::Outcome<Value, core::Refusals>& outcome) {
  if (!outcome) return outcome.error().front();
  return std::string("{}");
}

people::AgencyName agency_name_of(const DemoName& name) {
  people::AgencyName made;
  made.validity.from = name.from;
  made.name = name.name;
  made.short_name = name.short_name;
  made.parent_name = name.parent_name;
  made.symbol = name.symbol;
  made.place = name.place;
  made.province = name.province;
  return made;
}

people::UnitFact fact_of(const DemoUnit& unit, int ordinal) {
  people::UnitFact fact;
  fact.validity.from = unit.from;
  fact.name = unit.name;
  fact.kind = people::unit_kind_of(unit.kind).value_or(people::UnitKind::other);
  fact.ordinal = ordinal;
  return fact;
}

}  // namespace

core::Outcome<std::string> DemoBuilder::at(core::Date day, std::string action, const Work& work) {
  platform::CommandRequest request;
  request.agency = context_.agency;
  request.user = officer_;
  request.action = std::move(action);
  request.now = morning_of(day);
  return platform::run_command(*context_.database, request, work);
}

core::Outcome<int> DemoBuilder::organisation() {
  std::optional<core::Refusal> refusal;
  context_.database->write([&](platform::Connection& db) {
    auto added = people::add_agency(db, data_.code, agency_name_of(data_.names.front()));
    if (added)
      context_.agency = *added;
    else
      refusal = added.error();
  });
  if (refusal) return *refusal;
  for (std::size_t i = 1; i < data_.names.size(); ++i) {
    auto renamed = at(data_.names[i].from, "people.rename_agency", [&](platform::Command& command) {
      return answered(people::rename_agency(command, agency_name_of(data_.names[i])));
    });
    if (!renamed) return renamed.error();
  }
  int ordinal = 0;
  for (const DemoUnit& unit : data_.units) {
    auto added = at(unit.from, "people.add_unit", [&](platform::Command& command) -> core::Outcome<std::string> {
      auto id = people::add_unit(command, unit.code, fact_of(unit, ++ordinal));
      if (!id) return id.error();
      units_[unit.code] = *id;
      staff_[*id] = unit.staff;
      return std::string("{}");
    });
    if (!added) return added.error();
    if (!unit.renamed_from) continue;
    auto renamed = at(*unit.renamed_from, "people.change_unit", [&](platform::Command& command) {
      people::UnitFact fact = fact_of(unit, ordinal);
      fact.validity.from = *unit.renamed_from;
      fact.name = unit.renamed;
      return answered(people::change_unit(command, units_.at(unit.code), fact));
    });
    if (!renamed) return renamed.error();
  }
  return static_cast<int>(units_.size());
}

core::Outcome<int> DemoBuilder::people() {
  int number = 0;
  for (const DemoUnit& unit : data_.units) {
    auto added = at(unit.from, "people.staff", [&](platform::Command& command) -> core::Outcome<std::string> {
      for (int i = 0; i < unit.staff; ++i, ++number) {
        const auto n = static_cast<std::size_t>(number);
        // steps that share no factor with the lists, so that names do not repeat soon
        const std::string made = data_.surnames[n * 7 % data_.surnames.size()] + " " +
                                 data_.middle_names[(n * 11 + n / 13) % data_.middle_names.size()] + " " +
                                 data_.given_names[(n * 13 + n / 7) % data_.given_names.size()];
        const std::string name = i == 0 ? unit.head : made;
        std::string code = std::to_string(number + 1);
        code = "LG" + std::string(4 - std::min<std::size_t>(4, code.size()), '0') + code;
        auto person = people::add_person(command, code, name);
        if (!person) return person.error();
        persons_[name] = *person;
        if (i == 1) seconds_[unit.code] = *person;
        staff_list_.push_back({*person, name, static_cast<std::size_t>(&unit - data_.units.data()), i == 0});
        people::Posting posting;
        posting.person = *person;
        posting.unit = units_.at(unit.code);
        posting.position = i == 0 ? unit.position : std::string(position_of_staff);
        posting.heads_unit = i == 0;
        posting.staff_kind =
            unit.kind == "service_unit" ? people::StaffKind::public_employee : people::StaffKind::civil_servant;
        posting.validity.from = unit.from;
        if (auto posted = people::add_posting(command, posting); !posted) return posted.error();
      }
      return std::string("{}");
    });
    if (!added) return added.error();
  }
  return number;
}

/// The person an account belongs to; none for those of the whole agency that name nobody.
std::optional<core::PersonId> DemoBuilder::person_of(const DemoUser& user) const {
  const auto& where = user.person.empty() ? seconds_ : persons_;
  const auto found = where.find(user.person.empty() ? user.unit : user.person);
  return found == where.end() ? std::nullopt : std::optional(found->second);
}

core::Outcome<int> DemoBuilder::users() {
  const access::PasswordState password{access::password_hash(access::demo_password), true, false};
  for (const DemoUser& user : data_.users) {
    auto added =
        at(data_.units.front().from, "access.add_user", [&](platform::Command& command) -> core::Outcome<std::string> {
          auto id = access::add_user(command, user.login, person_of(user));
          if (!id) return id.error();
          access::RoleGrant grant;
          grant.role = access::role_of(user.role).value();
          grant.validity.from = data_.units.front().from;
          if (!user.unit.empty()) grant.unit = units_.at(user.unit);
          if (grant.role == access::Role::emulation_officer) officer_ = *id;
          access::set_password(command, *id, password);
          return answered(access::grant_role(command, *id, grant));
        });
    if (!added) return added.error();
  }
  return static_cast<int>(data_.users.size());
}

core::Outcome<int> DemoBuilder::papers() {
  auto done =
      at(data_.units.front().from, "papers.setup", [&](platform::Command& command) -> core::Outcome<std::string> {
        for (const DemoSigner& one : data_.signers) {
          papers::Signer signer;
          signer.side = papers::side_of(one.side).value();
          signer.validity = {one.from, one.to};
          signer.authority = one.authority;
          signer.title = one.title;
          signer.name = one.name;
          if (auto added = papers::add_signer(command, signer); !added) return added.error();
        }
        for (const auto& one : data_.letterheads) {
          papers::Letterhead head;
          head.side = papers::side_of(one.at(0)).value();
          head.validity.from = core::Date::parse_iso(one.at(1)).value();
          head.governing_body = one.at(2);
          head.issuing_body = one.at(3);
          head.symbol = one.at(4);
          if (auto set = papers::set_letterhead(command, head); !set) return set.error();
        }
        return std::string("{}");
      });
  if (!done) return done.error();
  return 1;
}

core::Outcome<int> DemoBuilder::movements() {
  for (const DemoMovement& one : data_.movements) {
    movements::Movement movement;
    movement.kind = movements::movement_kind_of(one.kind).value();
    movement.title = one.title;
    movement.theme = one.theme;
    movement.occasion = one.occasion;
    movement.scope = one.scope;
    movement.period = {one.from, one.to};
    movement.contents = one.contents;
    for (const std::string& text : one.collective)
      movement.criteria.push_back({movements::CriterionSubject::collective, text});
    for (const std::string& text : one.individual)
      movement.criteria.push_back({movements::CriterionSubject::individual, text});
    for (const auto& higher : one.answers_to) movement.answers_to.push_back({higher.at(0), higher.at(1), higher.at(2)});
    auto added = at(one.from, "movements.add", [&](platform::Command& command) -> core::Outcome<std::string> {
      auto id = movements::add_movement(command, movement);
      if (!id) return id.error().front();
      return answered(movements::step_movement(command, *id, movements::MovementState::launched, one.from));
    });
    if (!added) return added.error();
  }
  return static_cast<int>(data_.movements.size());
}

core::Outcome<int> DemoBuilder::build() {
  for (const auto step : {&DemoBuilder::organisation, &DemoBuilder::people, &DemoBuilder::users, &DemoBuilder::papers,
                          &DemoBuilder::movements})
    if (auto done = (this->*step)(); !done) return done.error();
  bool told = false;
  for (const DemoYear& one : data_.years) {
    if (!told && one.imported >= data_.past.recorded) {
      told = true;
      if (auto done = past(); !done) return done.error();
    }
    if (auto done = year(one); !done) return done.error();
  }
  return 1;
}

namespace {

/// The papers an officer would have in the drawer; a paper that is there already is left alone.
core::Outcome<int, core::Refusals> write_papers(Context& context, const DemoData& data,
                                                const std::filesystem::path& folder) {
  int written_count = 0;
  for (const DemoYear& year : data.years) {
    std::vector<papers::PaperKind> kinds{papers::PaperKind::pact};
    for (const DemoRound& round : year.rounds) {
      if (round.kind == "interim") {
        kinds.push_back(papers::PaperKind::half_year);
        continue;
      }
      kinds.insert(kinds.end(),
                   {papers::PaperKind::year_end_agency, papers::PaperKind::notice, papers::PaperKind::next_pact});
      if (year.party_names.contains("union_executive")) kinds.push_back(papers::PaperKind::year_end_union);
    }
    for (const papers::PaperKind kind : kinds) {
      reports::ReportRequest request;
      request.kind = kind;
      request.year = year.year;
      request.day = kind == papers::PaperKind::pact ? year.signed_on : year.rounds.back().judged;
      for (const DemoRound& round : year.rounds)
        if (kind == papers::PaperKind::half_year && round.kind == "interim") request.day = round.judged;
      request.pdf = kind == papers::PaperKind::year_end_agency;
      request.files = &context.files;
      auto made =
          read(context, [&](platform::Connection& db) { return reports::make_report(db, context.agency, request); });
      if (!made) return made.error();
      const auto path = folder / std::to_string(year.year);
      if (std::filesystem::exists(path / (made->stem + ".docx"))) continue;
      auto written = reports::write_paper(*made, path);
      if (!written) return core::Refusals{written.error()};
      for (const auto& file : *written) say("  " + file.string());
      if (!made->pdf_note.empty()) say("  Lưu ý: " + made->pdf_note);
      written_count += static_cast<int>(written->size());
    }
  }
  return written_count;
}

void say_accounts(const DemoData& data) {
  say("Tài khoản mẫu, mật khẩu đều là " + std::string(access::demo_password) + ":");
  std::vector<std::vector<std::string>> rows;
  for (const DemoUser& user : data.users) {
    const auto unit = std::ranges::find(data.units, user.unit, &DemoUnit::code);
    rows.push_back({user.login, std::string(access::label_vi(access::role_of(user.role).value())),
                    unit == data.units.end() ? "toàn cơ quan" : unit->name});
  }
  say_table({"Tài khoản", "Vai trò", "Phạm vi"}, rows);
}

/// A department built before there was sign-in gets its passwords.
core::Outcome<int> give_missing_passwords(Context& context, const DemoData& data) {
  const access::PasswordState password{access::password_hash(access::demo_password), true, false};
  auto done = run(context, "access.reset_password", [&](platform::Command& command) -> core::Outcome<std::string> {
    for (const DemoUser& one : data.users) {
      const auto user = access::user_by_login(command.db, command.agency(), one.login);
      if (user && !access::password_of(command.db, command.agency(), user->id))
        access::set_password(command, user->id, password);
    }
    return std::string("{}");
  });
  if (!done) return done.error();
  return 1;
}

}  // namespace

int demo_command(const CommonOptions& common, const DemoOptions& options) {
  const DemoData data = demo_data();
  auto opened = open_installation(common);
  if (!opened) return refuse(opened.error());
  Context& context = **opened;
  const auto agencies = read(context, [](platform::Connection& db) { return people::agencies(db); });
  const auto present = std::ranges::find(agencies, data.code, &people::Agency::code);
  if (present != agencies.end()) {
    context.agency = present->id;
    const int last_year = data.years.back().year;
    if (!read(context, [&](platform::Connection& db) { return pacts::pact_of_year(db, context.agency, last_year); }))
      return refuse(core::Refusal{"demo.unfinished",
                                  "Đơn vị mẫu trong “" + common.db +
                                      "” dựng dở lần trước. Hãy xóa cơ sở dữ liệu này rồi chạy "
                                      "lại thidua demo.",
                                  "db",
                                  {}});
    if (auto given = give_missing_passwords(context, data); !given) return refuse(given.error());
    say("Đơn vị mẫu đã có trong " + common.db + "; giữ nguyên dữ liệu.");
  } else if (!agencies.empty()) {
    return refuse(core::Refusal{"demo.not_empty",
                                "Cơ sở dữ liệu “" + common.db +
                                    "” đang có dữ liệu của cơ quan khác. Hãy chọn tệp "
                                    "khác bằng --db, ví dụ --db thu.db.",
                                "db",
                                {}});
  } else {
    say("Đang dựng đơn vị mẫu …");
    if (auto built = DemoBuilder(context, data).build(); !built) return refuse(built.error());
  }
  auto written = write_papers(context, data, options.out);
  if (!written) return refuse(written.error());
  say("Đơn vị mẫu: " + data.names.back().name + ", " + std::to_string(data.units.size()) + " đơn vị, " +
      std::to_string(data.years.size()) + " giao ước. Văn bản nằm trong " + options.out + ".");
  say_accounts(data);
  return exit_done;
}

}  // namespace thidua::server
