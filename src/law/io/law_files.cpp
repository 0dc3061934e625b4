#include "law/io/law_files.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <stdexcept>

#include "law/check.h"
#include "law/io/law_reader.h"
#include "system/files.h"
#include "system/sha256.h"

namespace thidua::law {
namespace {

namespace disk = std::filesystem;

constexpr std::uint64_t file_bytes_max = 1'000'000;
constexpr std::array folders{"acts",   "awards",  "dossiers",    "general", "money",
                             "quotas", "regimes", "transitions", "votes"};
constexpr std::string_view cases_folder = "cases", sources_file = "sources.yaml";
const Codes loaded_codes{"loaded", "partly", "not_loaded"};
const Codes ballots{"secret", "open"};

template <class Thing>
void read_dated(YamlFields& fields, const std::string& file, Thing& thing) {
  thing.validity = validity_of(fields);
  thing.grounds = grounds_of(fields, nullptr);
  thing.checked_on = fields.date("checked_on").value_or(Date());
  thing.place = {file, 1};
}

void read_regime(YamlFields& fields, const std::string& file, Law& law) {
  Regime regime;
  regime.id = fields.text("id");
  regime.name = fields.text("name");
  regime.loaded = fields.truth("loaded").value_or(true);
  read_dated(fields, file, regime);
  law.regimes.push_back(std::move(regime));
}

void read_rule(YamlFields& fields, const std::string& file, Law& law) {
  GeneralRule rule;
  rule.id = fields.text("id");
  rule.text = fields.text("text");
  rule.decides_from = fields.date("decides_from", false);
  read_dated(fields, file, rule);
  const auto earlier = law.rules.find(rule.id);
  if (earlier != law.rules.end())
    fields.wrong("id", "mã " + rule.id + " đã có trong " + earlier->second.place.file + "; mỗi quy tắc một mã.");
  law.rules.emplace(rule.id, std::move(rule));
}

void read_vote(YamlFields& fields, const std::string& file, Law& law) {
  VoteRule vote;
  vote.id = fields.text("id");
  vote.awards = fields.texts("awards");
  vote.min_pct = fields.number("min_pct").value_or(0);
  if (vote.min_pct > 100) fields.wrong("min_pct", "tỷ lệ phiếu không quá 100.");
  vote.secret = fields.code("ballot", ballots, false) == "secret";
  read_dated(fields, file, vote);
  law.votes.push_back(std::move(vote));
}

void read_quota(YamlFields& fields, const std::string& file, Law& law) {
  QuotaRule quota;
  quota.id = fields.text("id");
  quota.award = fields.text("award", false);
  const bool capped = !quota.award.empty();
  quota.max_pct = fields.number("max_pct", capped).value_or(0);
  quota.of = fields.text("of", capped);
  quota.local_lower = fields.truth("local_lower", false).value_or(false);
  read_dated(fields, file, quota);
  law.quotas.push_back(std::move(quota));
}

void read_act(YamlFields& fields, const std::string& file, Law& law) {
  Act act;
  act.number = fields.text("number");
  act.name = fields.text("name");
  act.loaded = fields.code("loaded", loaded_codes);
  act.validity = validity_of(fields);
  act.grounds.cite = act.number;
  act.grounds.confidence = confidence_of(fields.code("confidence", confidences())).value_or(Confidence::recalled);
  act.grounds.sources = fields.texts("sources");
  act.checked_on = fields.date("checked_on").value_or(Date());
  act.place = {file, 1};
  law.acts.push_back(std::move(act));
}

void read_dossier(YamlFields& fields, const std::string& file, Law& law) {
  DossierRule dossier;
  dossier.id = fields.text("id");
  dossier.awards = fields.texts("awards");
  dossier.parts = fields.texts("parts");
  dossier.deadline = fields.text("deadline", false);
  read_dated(fields, file, dossier);
  law.dossiers.push_back(std::move(dossier));
}

void read_base_salary(YamlFields& fields, Law& law) {
  for (YamlFields& one : fields.maps("values")) {
    BaseSalary salary;
    salary.from = one.date("from").value_or(Date());
    salary.dong = one.number("dong").value_or(0);
    salary.grounds = grounds_of(one, nullptr);
    one.date("checked_on");
    one.close();
    law.base_salary.push_back(std::move(salary));
  }
  std::sort(law.base_salary.begin(), law.base_salary.end(),
            [](const BaseSalary& a, const BaseSalary& b) { return a.from < b.from; });
  for (std::size_t at = 1; at < law.base_salary.size(); ++at)
    if (law.base_salary[at].from == law.base_salary[at - 1].from)
      fields.wrong("values",
                   "hai mức lương cơ sở cùng ngày đầu " + law.base_salary[at].from.to_vi() + "; chỉ giữ một.");
}

void read_money(YamlFields& fields, Law& law) {
  const std::string id = fields.code("id", {"base_salary", "reward_rules"});
  if (id == "base_salary") return read_base_salary(fields, law);
  law.money.round_up_to = fields.number("round_up_to").value_or(0);
  fields.code("same_period_titles", {"highest_only"});
  fields.code("title_and_commendation", {"both"});
  fields.number("collective_times");
  fields.pass_over("household_times");
  law.money.validity = validity_of(fields);
  law.money.grounds = grounds_of(fields, nullptr);
  fields.date("checked_on");
}

void read_sources(YamlFields& fields, Law& law) {
  auto list = fields.map("sources");
  if (!list) return;
  for (const auto& [name, value] : list->whole().members) {
    auto one = list->map(name);
    if (!one) continue;
    law.sources[name] = one->text("place");
    one->text("gives");
    one->close();
  }
}

std::string folder_of(const std::string& name) {
  const std::size_t slash = name.find('/');
  return slash == std::string::npos ? std::string() : name.substr(0, slash);
}

void read_into(Law& law, const std::string& file, YamlFields& fields) {
  const std::string folder = folder_of(file);
  if (folder == "awards") {
    Award award = read_award(fields, file);
    law.awards.insert_or_assign(award.code, std::move(award));
    return;  // it has closed its fields
  }
  if (folder == "regimes") read_regime(fields, file, law);
  if (folder == "general" || folder == "transitions") read_rule(fields, file, law);
  if (folder == "votes") read_vote(fields, file, law);
  if (folder == "quotas") read_quota(fields, file, law);
  if (folder == "acts") read_act(fields, file, law);
  if (folder == "dossiers") read_dossier(fields, file, law);
  if (folder == "money") read_money(fields, law);
  if (folder.empty()) read_sources(fields, law);
  fields.close();
}

void read_file_into(Law& law, const LawFile& file, core::Refusals& refusals) {
  const auto root = parse_yaml(file.text);
  if (!root) {
    core::Refusal refusal = root.error();
    refusal.place = "law/" + file.name + (refusal.place.empty() ? "" : ", " + refusal.place);
    refusals.push_back(std::move(refusal));
    return;
  }
  if (root->is != YamlValue::Is::map) {
    refusals.push_back(
        {"law.file", "tệp phải gồm các dòng “khóa: giá trị”; tệp rỗng thì xóa đi.", {}, "law/" + file.name});
    return;
  }
  YamlProblems problems;
  YamlFields fields(*root, "", problems);
  read_into(law, file.name, fields);
  for (const YamlProblem& problem : problems)
    refusals.push_back({"law.file", problem.path + ": " + problem.message, problem.path,
                        "law/" + file.name + ", dòng " + std::to_string(problem.line)});
}

}  // namespace

namespace {

bool is_case_file(std::string_view name) {
  return folder_of(std::string(name)) == cases_folder;
}

std::vector<LawFile> embedded(bool cases) {
  std::vector<LawFile> files;
  for (const EmbeddedFile& file : law_files())
    if (is_case_file(file.name) == cases) files.push_back({std::string(file.name), std::string(file.bytes)});
  return files;
}

}  // namespace

std::vector<LawFile> embedded_law() {
  return embedded(false);
}

std::vector<LawFile> embedded_cases() {
  return embedded(true);
}

std::vector<std::string> law_folder_names() {
  std::vector<std::string> names(folders.begin(), folders.end());
  names.emplace_back(cases_folder);
  return names;
}

bool is_law_file_name(std::string_view name) {
  constexpr std::string_view ending = ".yaml";
  constexpr std::size_t name_max = 100;
  if (name == sources_file) return true;
  const std::size_t slash = name.find('/');
  if (slash == std::string_view::npos || name.size() > name_max || !name.ends_with(ending)) return false;
  const std::string_view folder = name.substr(0, slash), file = name.substr(slash + 1);
  const bool known = folder == cases_folder || std::find(folders.begin(), folders.end(), folder) != folders.end();
  const auto plain = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '.';
  };
  return known && file.size() > ending.size() && file.front() != '.' && std::all_of(file.begin(), file.end(), plain);
}

namespace {

using Found = std::vector<std::pair<std::string, disk::path>>;

void find_yaml(const disk::path& folder, std::string_view name, Found& found) {
  if (!disk::is_directory(folder / name)) return;
  for (const auto& entry : disk::directory_iterator(folder / name))
    if (entry.is_regular_file() && entry.path().extension() == ".yaml")
      found.emplace_back(std::string(name) + "/" + entry.path().filename().string(), entry.path());
}

core::Outcome<std::vector<LawFile>> read_found(Found found) {
  std::vector<LawFile> files;
  std::sort(found.begin(), found.end());
  for (const auto& [name, path] : found) {
    auto text = system::read_file(path, file_bytes_max);
    if (!text) return text.error();
    files.push_back({name, std::move(text).value()});
  }
  return files;
}

}  // namespace

core::Outcome<std::vector<LawFile>> read_case_files(const disk::path& folder) {
  Found found;
  find_yaml(folder, cases_folder, found);
  return read_found(std::move(found));
}

core::Outcome<std::vector<LawFile>> read_law_folder(const disk::path& folder) {
  Found found;
  if (disk::exists(folder / sources_file)) found.emplace_back(sources_file, folder / sources_file);
  for (const std::string_view name : folders) find_yaml(folder, name, found);
  auto read = read_found(std::move(found));
  if (!read) return read.error();
  std::vector<LawFile> files = *std::move(read);
  const bool awards =
      std::any_of(files.begin(), files.end(), [](const auto& file) { return file.name.starts_with("awards/"); });
  if (!awards)
    return core::Refusal{
        "law.folder",
        "Thư mục này không có dữ liệu luật (cần thư mục con awards với các tệp .yaml). Hãy chọn thư mục law.", "law",
        system::display_name(folder)};
  return files;
}

namespace {

LawVersion version_of(const std::vector<LawFile>& files, const Law& law) {
  std::map<std::string, const std::string*> by_name;
  for (const LawFile& file : files) by_name[file.name] = &file.text;
  std::string all;
  for (const auto& [name, text] : by_name) all += name + "\n" + system::sha256_hex(*text) + "\n";
  LawVersion version{system::sha256_hex(all), {}};
  const auto look = [&](core::Date day) { version.checked_on = std::max(version.checked_on, day); };
  for (const auto& [code, award] : law.awards)
    for (const AwardVersion& one : award.versions) look(one.checked_on);
  for (const auto& [id, rule] : law.rules) look(rule.checked_on);
  for (const Regime& regime : law.regimes) look(regime.checked_on);
  for (const Act& act : law.acts) look(act.checked_on);
  return version;
}

}  // namespace

core::Outcome<Law, core::Refusals> load_law(const std::vector<LawFile>& files) {
  Law law;
  core::Refusals refusals;
  for (const LawFile& file : files) read_file_into(law, file, refusals);
  std::sort(law.regimes.begin(), law.regimes.end(),
            [](const Regime& a, const Regime& b) { return a.validity.from < b.validity.from; });
  if (refusals.empty())
    for (const Finding& finding : broken(law))
      refusals.push_back({"law.together",
                          finding.message,
                          {},
                          "law/" + finding.place.file + ", dòng " + std::to_string(finding.place.line)});
  if (!refusals.empty()) return refusals;
  law.version = version_of(files, law);
  return law;
}

const Law& built_in_law() {
  static const Law law = [] {
    auto loaded = load_law(embedded_law());
    if (!loaded) throw std::runtime_error(core::to_text(loaded.error().front()));
    return std::move(loaded).value();
  }();
  return law;
}

namespace {
std::optional<std::pair<Law, LawSource>>& law_chosen() {
  static std::optional<std::pair<Law, LawSource>> law;
  return law;
}
}  // namespace

const Law& law_in_use() {
  const auto& chosen = law_chosen();
  return chosen ? chosen->first : built_in_law();
}

const LawSource& law_source() {
  static const LawSource built_in{embedded_law(), embedded_cases(), {}};
  const auto& chosen = law_chosen();
  return chosen ? chosen->second : built_in;
}

void use_law(Law law, LawSource source) {
  law_chosen().emplace(std::move(law), std::move(source));
}

}  // namespace thidua::law
