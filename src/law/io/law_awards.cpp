#include <algorithm>

#include "law/io/law_reader.h"

/// awards/CODE.yaml: an award, its versions by date, and what each asks.
namespace thidua::law {
namespace {

/// Their codes, as the table of classes has them.
Codes class_codes() {
  Codes codes;
  for (const AwardClass kind : award_classes()) codes.push_back(to_code(kind));
  return codes;
}
const Codes holder_kinds{"person", "collective", "household"};
const Codes regime_ids{"R1", "R2", "R3", "R4", "R5", "union"};
const Codes less_kinds{"three_years", "one_third"};

PostRow post_row_of(YamlFields fields, const Grounds& outer) {
  PostRow row;
  row.grounds = grounds_of(fields, &outer);
  row.gives = fields.text("gives");
  row.post = fields.code("post", post_codes());
  row.years_min = law_number(fields, "years_min").value_or(0);
  row.years_below = law_number(fields, "years_below", false);
  fields.close();
  return row;
}

WomenLess women_of(YamlFields fields, const Grounds& outer) {
  WomenLess women;
  women.grounds = grounds_of(fields, &outer);
  women.from = fields.date("from", false);
  women.one_third = fields.code("less", less_kinds) == "one_third";
  fields.close();
  return women;
}

RewardMoney reward_of(YamlFields fields, const Grounds& outer) {
  RewardMoney money;
  money.grounds = grounds_of(fields, &outer);
  for (const std::string_view holder : holder_kinds) {
    const std::string written = fields.text(holder, false);
    if (written.empty()) continue;
    const auto multiple = core::Decimal::parse(written);
    if (multiple) money.multiple[std::string(holder)] = *multiple;
    if (!multiple) fields.wrong(holder, "hệ số viết với dấu chấm, trong dấu nháy, ví dụ \"1.5\".");
  }
  money.at_most = fields.truth("at_most", false).value_or(false);
  fields.close();
  return money;
}

Branches branches_of(YamlFields fields, const Grounds& outer, const std::string& file) {
  Branches branches;
  for (const std::string_view holder : holder_kinds) {
    auto by_route = fields.map(holder, false);
    if (!by_route) continue;
    for (const std::string_view route : routes())
      if (auto one = by_route->map(route, false))
        branches[std::string(holder)].emplace(route, read_condition(*one, outer, file));
    by_route->close();
  }
  if (branches.empty()) fields.wrong("person", "phải có điều kiện cho ít nhất một đối tượng: person, collective.");
  fields.close();
  return branches;
}

AwardVersion version_of(YamlFields fields, const std::string& file) {
  AwardVersion version;
  version.place = {file, fields.line()};
  version.grounds = grounds_of(fields, nullptr);
  version.validity = validity_of(fields);
  version.regimes = fields.code_list("regimes", regime_ids);
  version.decides = fields.text("decides", false);
  version.proposes = fields.text("proposes", false);
  fields.code("authority_confidence", confidences(), false);
  version.checked_on = fields.date("checked_on").value_or(Date());
  if (auto money = fields.map("money", false)) version.money = reward_of(*money, version.grounds);
  for (const YamlFields& row : fields.maps("posts", false)) version.posts.push_back(post_row_of(row, version.grounds));
  if (auto women = fields.map("women", false)) version.women = women_of(*women, version.grounds);
  if (auto in_post = fields.map("discipline_in_post", false)) {
    version.discipline_in_post = grounds_of(*in_post, &version.grounds);
    in_post->close();
  }
  if (auto conditions = fields.map("conditions")) version.branches = branches_of(*conditions, version.grounds, file);
  fields.close();
  return version;
}

}  // namespace

const Codes& confidences() {
  static const Codes codes{"confirmed", "confirmed_secondary", "local_example", "recalled"};
  return codes;
}

Grounds grounds_of(YamlFields& fields, const Grounds* outer) {
  Grounds grounds;
  if (outer != nullptr) grounds = *outer;
  const std::string cite = fields.text("cite", outer == nullptr);
  if (!cite.empty()) grounds.cite = cite;
  const std::string confidence = fields.code("confidence", confidences(), outer == nullptr);
  if (!confidence.empty()) grounds.confidence = *confidence_of(confidence);
  std::vector<std::string> sources = fields.texts("sources", outer == nullptr);
  if (!sources.empty()) grounds.sources = std::move(sources);
  return grounds;
}

Validity validity_of(YamlFields& fields) {
  Validity validity{fields.date("from").value_or(Date()), fields.date("to", false)};
  if (validity.to && *validity.to < validity.from)
    fields.wrong("to", "ngày cuối (to) đứng trước ngày đầu (from); xem lại hai ngày.");
  return validity;
}

Award read_award(YamlFields fields, const std::string& file) {
  Award award;
  award.place = {file, 1};
  award.code = fields.text("code");
  if (!award.code.empty() && file != "awards/" + award.code + ".yaml")
    fields.wrong("code", "mã phải trùng tên tệp; đổi tên tệp thành " + award.code + ".yaml hoặc sửa mã.");
  award.name = fields.text("name");
  award.short_name = fields.text("short");
  award.kind = award_class_of(fields.code("kind", class_codes())).value_or(AwardClass::title);
  award.holders = fields.code_list("for", holder_kinds);
  award.level = fields.text("level");
  award.covers_years = law_number(fields, "covers_years", false).value_or(1);
  for (const YamlFields& version : fields.maps("versions")) award.versions.push_back(version_of(version, file));
  for (YamlFields& gap : fields.maps("gaps", false)) {
    award.gaps.push_back({validity_of(gap), gap.text("cite")});
    gap.close();
  }
  std::stable_sort(award.versions.begin(), award.versions.end(),
                   [](const AwardVersion& a, const AwardVersion& b) { return a.validity.from < b.validity.from; });
  fields.close();
  return award;
}

}  // namespace thidua::law
