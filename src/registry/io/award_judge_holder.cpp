#include <algorithm>

#include "core/text.h"
#include "registry/catalogue.h"
#include "registry/io/award_judge.h"
#include "registry/io/award_judge_parts.h"

namespace thidua::registry {
namespace {

using personnel::JudgedRow;
using personnel::RowCells;
using personnel::RowState;

std::string given_name(std::string_view name) {
  const std::string words = plain_words(name);
  const std::size_t blank = words.rfind(' ');
  return blank == std::string::npos ? words : words.substr(blank + 1);
}

bool has_name(const KnownPeople::Human& human, std::string_view name) {
  const std::string words = plain_words(name);
  return plain_words(human.name) == words || std::ranges::find(human.other_names, words) != human.other_names.end();
}

std::string shown_birth(const std::string& birth) {
  const auto day = core::Date::parse_iso(birth);
  return day ? day->to_vi() : birth;
}

bool begins_like_a_unit(std::string_view name) {
  const std::string words = plain_words(name);
  for (const char* word :
       {"phong",  "ban",       "van phong", "chi cuc", "trung tam", "so",   "thanh tra", "to",   "cong doan",
        "chi bo", "dang bo",   "tap the",   "don vi",  "truong",    "khoa", "doi",       "tram", "hat",
        "vien",   "benh vien", "cuc",       "vu",      "quy",       "doan", "cong ty",   "ubnd", "hoi"})
    if (words.starts_with(std::string(word) + " ")) return true;
  return false;
}

}  // namespace

std::string AwardJudge::shown(const KnownPeople::Human& human, core::Date day) const {
  std::string text = human.name;
  if (!human.birth.empty()) text += ", " + shown_birth(human.birth);
  text += ", mã " + human.code;
  if (const auto post = people_.post_on(human.id, day)) {
    text += ", " + units_.name_on(post->unit, day);
  } else if (const auto posts = people_.posts_of(human.id); !posts.empty()) {
    text += ", " + units_.name_on(posts.back().unit, posts.back().validity.from);
  }
  return text;
}

void AwardJudge::put_holder_kind(const RowCells& cells, Draft& draft) const {
  Holder& holder = draft.record.holder;
  if (const auto kind = holder_kind_of(cell(cells, "holder"))) {
    holder.kind = *kind;
    return;
  }
  const CatalogueAward* award = catalogue_award(draft.record.award_code);
  const bool one_kind = award != nullptr && award->holders.size() == 1;
  if (one_kind) {
    holder.kind = award->holders.front();
  } else if (!cell(cells, "birth").empty() || !cell(cells, "id_number").empty()) {
    holder.kind = HolderKind::person;
  } else if (plain_words(holder.name).starts_with("ho ong ") || plain_words(holder.name).starts_with("ho ba ") ||
             plain_words(holder.name).starts_with("gia dinh ") ||
             plain_words(holder.name).starts_with("ho gia dinh ")) {
    holder.kind = HolderKind::household;
  } else {
    const KnownUnits::Named named = units_.by_name(holder.name, day_of(draft));
    const bool unit = named.unit != nullptr || named.other != nullptr || named.several ||
                      (begins_like_a_unit(holder.name) && people_.by_name(holder.name).empty());
    holder.kind = unit ? HolderKind::unit : HolderKind::person;
  }
}

bool AwardJudge::ask_who(const std::vector<const KnownPeople::Human*>& candidates, std::string message,
                         const Said& said, JudgedRow& judged) const {
  for (const KnownPeople::Human* human : candidates)
    judged.choices.push_back({said.with("person:" + core::to_text(human->id)), shown(*human, options_.day)});
  judged.choices.push_back({said.with("name"), "Người khác, chỉ ghi theo tên"});
  judged.choices.push_back({said.with("skip"), "Bỏ dòng này"});
  return doubt(judged, "name", std::move(message));
}

/// By name with birth, then with the unit; a name alone is never enough.
void AwardJudge::match_by_name(const RowCells& cells, const Said& said, Draft& draft, JudgedRow& judged) const {
  Holder& holder = draft.record.holder;
  std::vector<const KnownPeople::Human*> named = people_.by_name(holder.name);
  if (named.empty()) {
    note(judged, "name", "Chưa có trong danh sách người; ghi theo tên, sau này gắn với người được.");
    holder.birth = cell(cells, "birth");
    return;
  }
  const std::string birth = cell(cells, "birth");
  std::vector<const KnownPeople::Human*> born;
  for (const KnownPeople::Human* human : named)
    if (!birth.empty() && !human->birth.empty() && births_fit(birth, human->birth)) born.push_back(human);
  std::vector<const KnownPeople::Human*> placed;
  const core::Date day = day_of(draft);
  const std::string unit = plain_words(holder.unit_name);
  for (const KnownPeople::Human* human : birth.empty() ? named : born)
    for (const KnownPeople::Post& post : people_.posts_of(human->id)) {
      // The post of that day, or one that bears this name on any day of it: lists call units as they are called now.
      const bool by_name = !unit.empty() && (plain_words(units_.name_on(post.unit, day)) == unit ||
                                             plain_words(units_.name_on(post.unit, post.validity.from)) == unit);
      if (by_name && std::ranges::find(placed, human) == placed.end()) placed.push_back(human);
    }
  if (born.size() == 1) {
    holder.person = born.front()->id;
  } else if (placed.size() == 1) {
    holder.person = placed.front()->id;
  } else if (!birth.empty() && born.empty()) {
    const bool unknown_birth =
        std::ranges::any_of(named, [](const KnownPeople::Human* human) { return human->birth.empty(); });
    if (!unknown_birth) {
      note(judged, "name", "Có người cùng tên nhưng khác ngày sinh; ghi theo tên, sau này gắn với người được.");
      holder.birth = birth;
    } else {
      ask_who(named, "Có người cùng tên, chưa có ngày sinh để đối chiếu; hãy chọn đúng người.", said, judged);
    }
  } else {
    ask_who(named,
            named.size() == 1 ? "Có một người cùng tên nhưng không có ngày sinh, đơn vị nào khớp; hãy xác nhận."
                              : "Có " + std::to_string(named.size()) + " người cùng tên; hãy chọn đúng người.",
            said, judged);
  }
}

bool AwardJudge::find_person(const RowCells& cells, const Said& said, Draft& draft, JudgedRow& judged) const {
  Holder& holder = draft.record.holder;
  if (const auto chosen = said.number("person")) {
    const KnownPeople::Human* human = people_.by_id(core::PersonId{*chosen});
    if (human != nullptr) {
      holder.person = human->same_as.value_or(human->id);
      return true;
    }
  }
  if (said.has("name")) {
    holder.birth = cell(cells, "birth");
    return true;
  }
  if (const std::string code = cell(cells, "code"); !code.empty()) {
    const KnownPeople::Human* human = people_.by_code(code);
    if (human == nullptr) {
      note(judged, "code", "Không có mã “" + code + "” trong danh sách người; đối chiếu theo tên.");
    } else if (has_name(*human, holder.name) || given_name(human->name) == given_name(holder.name)) {
      holder.person = human->id;
      if (!has_name(*human, holder.name)) note(judged, "name", "Tên trong danh sách người là " + human->name + ".");
      return true;
    } else {
      return ask_who({human}, "Mã “" + code + "” là của " + human->name + ", không phải " + holder.name + "; hãy chọn.",
                     said, judged);
    }
  }
  if (const std::string number = cell(cells, "id_number"); !number.empty()) {
    const auto found = people_.by_id_number(number);
    if (found.size() == 1 && given_name(found.front()->name) == given_name(holder.name)) {
      holder.person = found.front()->id;
      return true;
    }
    if (!found.empty())
      return ask_who(found, "Số định danh này là của người khác tên, hoặc của nhiều người; hãy chọn.", said, judged);
  }
  match_by_name(cells, said, draft, judged);
  return judged.state != RowState::doubtful;
}

/// Finds the unit by its name on the day; what is known but did not stand that day is asked about.
bool AwardJudge::check_unit(std::string_view name, const Said& said, const std::string& column, Draft& draft,
                            JudgedRow& judged) const {
  Holder& holder = draft.record.holder;
  if (const auto chosen = said.number("unit"); chosen && units_.by_id(core::UnitId{*chosen}) != nullptr) {
    holder.unit = core::UnitId{*chosen};
    return true;
  }
  if (said.has("unit_text")) return true;
  const core::Date day = day_of(draft);
  const KnownUnits::Named named = units_.by_name(name, day);
  if (named.unit != nullptr) {
    holder.unit = named.unit->id;
    return true;
  }
  if (named.several) {
    note(judged, column, "Có nhiều đơn vị cùng tên “" + std::string(name) + "”; ghi theo tên.");
    return true;
  }
  if (named.other == nullptr) return true;
  const people::OrgUnit& unit = *named.other;
  const people::UnitFact& first = unit.facts.front();
  std::string when = "có từ ngày " + first.validity.from.to_vi();
  if (unit.facts.back().validity.to) when += " đến ngày " + unit.facts.back().validity.to->to_vi();
  judged.choices.push_back(
      {said.with("unit:" + core::to_text(unit.id)), "Vẫn ghi cho đơn vị này (mã " + unit.code + ")"});
  judged.choices.push_back({said.with("unit_text"), "Chỉ ghi tên, không gắn với đơn vị"});
  judged.choices.push_back({said.with("skip"), "Bỏ dòng này"});
  return doubt(judged, column,
               "Ngày " + day.to_vi() + " không có đơn vị “" + std::string(name) + "” (" + when +
                   "); hãy kiểm tra ngày, tên đơn vị hoặc chọn.");
}

bool AwardJudge::find_unit_of_person(const RowCells& cells, const Said& said, Draft& draft, JudgedRow& judged) const {
  Holder& holder = draft.record.holder;
  if (const people::OrgUnit* unit = units_.by_code(cell(cells, "unit_code"))) {
    holder.unit = unit->id;
  } else if (!holder.unit_name.empty() && !check_unit(holder.unit_name, said, "unit", draft, judged)) {
    return false;
  }
  if (!holder.person) return true;
  const core::Date day = day_of(draft);
  const auto post = people_.post_on(*holder.person, day);
  if (!post) return true;
  if (holder.unit_name.empty()) {
    holder.unit = post->unit;
    holder.unit_name = units_.name_on(post->unit, day);
  }
  if (holder.position.empty() && holder.unit == post->unit) holder.position = post->position;
  return true;
}

bool AwardJudge::find_collective(const RowCells& cells, const Said& said, Draft& draft, JudgedRow& judged) const {
  Holder& holder = draft.record.holder;
  for (const char* column : {"code", "unit_code"})
    if (const people::OrgUnit* unit = units_.by_code(cell(cells, column))) {
      holder.unit = unit->id;
      return true;
    }
  // «Tập thể Phòng Quản lý nhà» is the unit of that name.
  std::string name = holder.name;
  for (const std::string_view before : {"tập thể ", "đơn vị "}) {
    const bool longer = core::lower(name).starts_with(before) && units_.by_name(name, day_of(draft)).unit == nullptr;
    if (longer) name.erase(0, before.size());
  }
  if (!check_unit(name, said, "name", draft, judged)) return false;
  if (!holder.unit) {
    holder.kind = HolderKind::outside;
    note(judged, "name", "Chưa có trong sơ đồ đơn vị; ghi theo tên.");
  }
  return true;
}

bool AwardJudge::find_holder(const RowCells& cells, const Said& said, Draft& draft, JudgedRow& judged) const {
  put_holder_kind(cells, draft);
  switch (draft.record.holder.kind) {
    case HolderKind::person:
      return find_person(cells, said, draft, judged) && find_unit_of_person(cells, said, draft, judged);
    case HolderKind::unit:
      return find_collective(cells, said, draft, judged);
    case HolderKind::household:
    case HolderKind::outside:
      return true;
  }
  return true;
}

}  // namespace thidua::registry
