#include "server/shared.h"

#include <system_error>

#include "people/io/store.h"
#include "system/files.h"

namespace thidua::server {

core::Outcome<core::Date> day_of(std::string_view text, std::string_view option) {
  if (const auto iso = core::Date::parse_iso(text)) return *iso;
  if (const auto vi = core::Date::parse_vi(text)) return *vi;
  return core::Refusal{
      "day",
      "Ngày “" + std::string(text) + "” ở " + std::string(option) + " không có hoặc sai dạng. Hãy ghi như 15/06/2025.",
      std::string(option),
      {}};
}

core::Outcome<std::string> read_file_bytes(const std::filesystem::path& file) {
  constexpr std::uint64_t bytes_max = 50'000'000;
  return system::read_file(file, bytes_max);
}

core::Outcome<int> write_new_file(const std::filesystem::path& file, std::string_view bytes) {
  std::error_code error;
  if (std::filesystem::exists(file, error))
    return core::Refusal{"file.exists", "Tệp đã có; hãy chọn tên khác hoặc xóa tệp cũ.", "out", file.string()};
  if (!file.parent_path().empty()) std::filesystem::create_directories(file.parent_path(), error);
  try {
    system::write_file_atomically(file, bytes);
  } catch (const std::system_error&) {
    return core::Refusal{"file.write", "Không ghi được tệp. Hãy kiểm tra thư mục và quyền ghi.", "out", file.string()};
  }
  return 1;
}

core::Outcome<int> keep_source(platform::Command& command, const Context& context, const std::filesystem::path& file) {
  constexpr std::int64_t document_bytes_max = 50'000'000;
  auto kept = context.files.keep_file(file, file.filename().string(), "application/octet-stream", document_bytes_max);
  if (!kept) return kept.error();
  platform::register_attachment(command, *kept);
  return 1;
}

core::Outcome<OpenPact> open_pact(const CommonOptions& common, int year) {
  auto context = open_context(common);
  if (!context) return context.error();
  Context& installation = **context;
  auto pact =
      read(installation, [&](platform::Connection& db) { return pacts::pact_of_year(db, installation.agency, year); });
  if (!pact) return pact.error();
  return OpenPact{*std::move(context), *std::move(pact)};
}

Judgements newest_judgements(platform::Connection& db, core::AgencyId agency, const pacts::Pact& pact) {
  Judgements newest;
  // rounds come by the last day of their period, so that the final round stands last
  for (const pacts::Round& round : pacts::rounds(db, agency, pact.id))
    for (pacts::StoredJudgement& stored : pacts::judgements(db, agency, round.id))
      newest[stored.target] = std::move(stored);
  return newest;
}

platform::Json pact_json(const pacts::Pact& pact, const Judgements& judgements,
                         const std::vector<people::OrgUnit>& units) {
  using platform::Json;
  Json json = Json::object();
  json.set("year", pact.year).set("title", pact.title).set("state", pacts::code(pact.state));
  if (pact.signed_on) json.set("signed_on", pact.signed_on->to_iso());
  Json parties = Json::array();
  for (const pacts::PactParty& party : pact.parties) {
    Json one = Json::object();
    one.set("kind", pacts::code(party.kind)).set("name", party.name);
    if (party.ended_on) one.set("ended_on", party.ended_on->to_iso()).set("ended_ground", party.ended_ground);
    parties.push(std::move(one));
  }
  json.set("parties", std::move(parties));
  Json targets = Json::array();
  for (const pacts::Target& target : pact.targets) {
    const pacts::TargetVersion& version = target.in_force(pact.period.to);
    Json one = Json::object();
    one.set("id", core::to_text(target.id)).set("code", target.code).set("text", version.terms.text);
    one.set("group", pacts::code(version.terms.group)).set("field", version.terms.field);
    one.set("comparator", core::code(version.terms.quantity.comparator));
    Json values = Json::array();
    for (const core::Decimal value : version.terms.quantity.values) values.push(value.to_plain());
    one.set("values", std::move(values)).set("unit", core::code(version.terms.quantity.unit));
    one.set("required", core::to_vi(version.terms.quantity, version.terms.unit_label));
    one.set("version", version.number);
    if (target.lead_unit) one.set("lead", people::unit_name(units, *target.lead_unit, pact.period.to));
    if (const auto found = judgements.find(target.id); found != judgements.end()) {
      const pacts::Judgement& judgement = found->second.judgement;
      one.set("verdict", core::code(judgement.verdict)).set("decided_by", pacts::code(judgement.decided_by));
      one.set("actual", judgement.actual_vi).set("question", judgement.question);
      Json trail = Json::array();
      for (const std::string& sentence : judgement.trail) trail.push(sentence);
      one.set("trail", std::move(trail));
    }
    targets.push(std::move(one));
  }
  json.set("targets", std::move(targets));
  return json;
}

}  // namespace thidua::server
