#include "server/demo_data.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <stdexcept>

#include "server/samples.h"

namespace thidua::server {
namespace {

[[noreturn]] void wrong(const YAML::Node& node, const std::string& what) {
  throw std::runtime_error("samples/don-vi-mau.yaml, line " + std::to_string(node.Mark().line + 1) + ": " + what);
}

std::string text(const YAML::Node& node, const char* key) {
  const YAML::Node found = node[key];
  return found ? found.as<std::string>() : std::string();
}

core::Date day_in(const YAML::Node& node, const char* key) {
  const auto day = core::Date::parse_iso(text(node, key));
  if (!day) wrong(node, std::string("no day in ") + key);
  return *day;
}

std::optional<core::Date> maybe_day(const YAML::Node& node, const char* key) {
  return node[key] ? std::optional(day_in(node, key)) : std::nullopt;
}

std::vector<std::string> texts(const YAML::Node& node, const char* key) {
  std::vector<std::string> list;
  for (const auto& one : node[key]) list.push_back(one.as<std::string>());
  return list;
}

std::vector<std::vector<std::string>> text_lists(const YAML::Node& node, const char* key) {
  std::vector<std::vector<std::string>> lists;
  for (const auto& row : node[key]) {
    lists.emplace_back();
    for (const auto& one : row) lists.back().push_back(one.as<std::string>());
  }
  return lists;
}

std::map<std::string, std::string> text_map(const YAML::Node& node, const char* key) {
  std::map<std::string, std::string> map;
  for (const auto& pair : node[key]) map[pair.first.as<std::string>()] = pair.second.as<std::string>();
  return map;
}

DemoUnit unit_of(const YAML::Node& node) {
  return {text(node, "code"),      text(node, "name"),    text(node, "kind"),
          day_in(node, "from"),    text(node, "renamed"), maybe_day(node, "renamed_from"),
          node["staff"].as<int>(), text(node, "head"),    text(node, "position")};
}

DemoResult result_of(const YAML::Node& node) {
  DemoResult result;
  result.target = text(node, "t");
  result.unit = text(node, "u");
  result.share = text(node, "share");
  result.value = text(node, "value");
  result.stage = text(node, "stage");
  result.note = text(node, "note");
  result.source = text(node, "source");
  result.complement = node["complement"] && node["complement"].as<bool>();
  result.counted = text_map(node, "counted");
  return result;
}

DemoRound round_of(const YAML::Node& node) {
  DemoRound round;
  round.kind = text(node, "kind");
  round.opened = day_in(node, "opened");
  round.due = day_in(node, "due");
  round.judged = day_in(node, "judged");
  round.until = maybe_day(node, "until");
  for (const auto& one : node["results"]) round.results.push_back(result_of(one));
  for (const auto& one : node["verdicts"])
    round.verdicts.push_back({text(one, "t"), text(one, "verdict"), text(one, "reason")});
  round.duties = node["duties"] && node["duties"].as<bool>();
  return round;
}

DemoAmendment amendment_of(const YAML::Node& node) {
  return {text(node, "t"),      text(node, "ground"), text(node, "paper"),
          day_in(node, "from"), texts(node, "set"),   node["drop"] && node["drop"].as<bool>()};
}

DemoYear year_of(const YAML::Node& node) {
  DemoYear year;
  year.year = node["year"].as<int>();
  year.file = text(node, "file");
  year.imported = day_in(node, "imported");
  year.signed_on = day_in(node, "signed");
  for (const auto& pair : node["corrections"]) {
    auto& list = year.corrections[pair.first.as<std::string>()];
    for (const auto& one : pair.second) list.push_back(one.as<std::string>());
  }
  year.assign = text_map(node, "assign");
  if (node["party_end"]) year.party_end = amendment_of(node["party_end"]);
  for (const auto& one : node["amendments"]) year.amendments.push_back(amendment_of(one));
  for (const auto& one : node["rounds"]) year.rounds.push_back(round_of(one));
  year.figures = text_lists(node, "figures");
  for (const auto& one : node["choices"])
    year.choices.push_back({text(one, "t"), text(one, "choice"), text(one, "reason"), texts(one, "set")});
  year.party_names = text_map(node, "parties");
  year.closed = node["closed"] && node["closed"].as<bool>();
  return year;
}

DemoMovement movement_of_yaml(const YAML::Node& node) {
  return {text(node, "kind"),        text(node, "title"),           text(node, "theme"),
          text(node, "occasion"),    text(node, "scope"),           day_in(node, "from"),
          day_in(node, "to"),        texts(node, "contents"),       texts(node, "collective"),
          texts(node, "individual"), text_lists(node, "answers_to")};
}

core::Date listed_day(const YAML::Node& list, std::size_t at) {
  const auto day = core::Date::parse_iso(list[at].as<std::string>());
  if (!day) wrong(list, "no day");
  return *day;
}

DemoPastYear past_year_of(const YAML::Node& node) {
  DemoPastYear year;
  year.year = node["year"].as<int>();
  year.of = text(node, "of");
  year.excellent = node["excellent"].as<int>();
  year.good = node["good"].as<int>();
  year.completed = node["completed"].as<int>();
  year.rated = {"", 0, node["rated"][0].as<std::string>(), listed_day(node["rated"], 1)};
  for (const auto& one : node["awards"])
    year.awards.push_back({one[0].as<std::string>(), one[1].as<int>(), one[2].as<std::string>(), listed_day(one, 3)});
  return year;
}

DemoPast past_of(const YAML::Node& node) {
  DemoPast past;
  past.recorded = day_in(node, "recorded");
  for (const auto& one : node["departments"])
    past.departments.push_back({text(one, "name"), text(one, "symbol"), maybe_day(one, "to")});
  for (const auto& one : node["years"]) past.years.push_back(past_year_of(one));
  return past;
}

}  // namespace

DemoData demo_data() {
  const auto& files = sample_files();
  const auto file = std::ranges::find(files, "don-vi-mau.yaml", &EmbeddedFile::name);
  if (file == files.end()) throw std::runtime_error("samples/don-vi-mau.yaml is not in the program");
  const YAML::Node root = YAML::Load(std::string(file->bytes));
  DemoData data;
  data.code = text(root, "code");
  for (const auto& one : root["names"])
    data.names.push_back({day_in(one, "from"), text(one, "name"), text(one, "short"), text(one, "parent"),
                          text(one, "symbol"), text(one, "place"), text(one, "province")});
  for (const auto& one : root["units"]) data.units.push_back(unit_of(one));
  for (const auto& one : root["users"])
    data.users.push_back({text(one, "login"), text(one, "person"), text(one, "role"), text(one, "unit")});
  for (const auto& one : root["signers"])
    data.signers.push_back({text(one, "side"), text(one, "authority"), text(one, "title"), text(one, "name"),
                            day_in(one, "from"), maybe_day(one, "to")});
  data.letterheads = text_lists(root, "letterheads");
  data.surnames = texts(root, "surnames");
  data.middle_names = texts(root, "middle_names");
  data.given_names = texts(root, "given_names");
  data.past = past_of(root["past"]);
  for (const auto& one : root["movements"]) data.movements.push_back(movement_of_yaml(one));
  for (const auto& one : root["years"]) data.years.push_back(year_of(one));
  return data;
}

}  // namespace thidua::server
