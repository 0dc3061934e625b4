#include "initiatives/io/initiative_judge.h"

#include <algorithm>

#include "core/text.h"
#include "registry/catalogue.h"
#include "registry/io/store.h"

namespace thidua::initiatives {
namespace {

using personnel::JudgedRow;
using personnel::RowCells;
using personnel::RowState;

constexpr std::size_t choices_max = 30;

std::string cell_of(const RowCells& cells, const std::string& key) {
  const auto found = cells.find(key);
  return found == cells.end() ? std::string() : found->second;
}

std::vector<std::string> said_of(const std::string& choice) {
  return parts_of(choice, '+');
}

bool said(const std::string& choice, std::string_view code) {
  const auto all = said_of(choice);
  return std::ranges::find(all, code) != all.end();
}

std::string with(const std::string& choice, const std::string& code) {
  return choice.empty() ? code : choice + "+" + code;
}

std::string title_key(const Initiative& initiative) {
  return registry::plain_words(initiative.title) + "|" + std::to_string(initiative.year);
}

std::string last_word(std::string_view name) {
  const std::string words = registry::plain_words(name);
  const std::size_t blank = words.rfind(' ');
  return blank == std::string::npos ? words : words.substr(blank + 1);
}

std::string author_key(const Author& author) {
  return author.person ? "p" + core::to_text(*author.person) : registry::plain_words(author.name);
}

std::vector<std::string> author_keys(const Initiative& initiative) {
  std::vector<std::string> keys;
  for (const Author& author : initiative.authors) keys.push_back(author_key(author));
  std::ranges::sort(keys);
  return keys;
}

void add_note(JudgedRow& judged, std::string column, std::string message) {
  judged.notes.push_back({std::move(column), std::move(message), {}});
}

Scope scope_by_authority(std::string_view authority) {
  const auto says = registry::level_by_authority(authority);
  if (!says) return Scope::base;
  if (says->level == registry::AwardLevel::state) return Scope::nation;
  if (says->level == registry::AwardLevel::ministry) return Scope::ministry;
  return says->level == registry::AwardLevel::province ? Scope::province : Scope::base;
}

/// The same decision, told with other spaces or without its day.
bool is_told(const std::vector<Kept<Recognition>>& known, const Recognition& recognition) {
  return std::ranges::any_of(known, [&](const Kept<Recognition>& one) {
    if (registry::plain_words(one.fact.number) != registry::plain_words(recognition.number)) return false;
    return !recognition.day || one.fact.day == recognition.day;
  });
}

}  // namespace

std::string award_key(const std::string& staff_code, const registry::AwardRecord& record) {
  return core::folded(staff_code) + "|" +
         (record.award_code.empty() ? registry::plain_words(record.award_text) : record.award_code) + "|" +
         (record.years ? record.years->to_text() : "") + "|" + core::folded(record.number);
}

std::string award_key(const ToldUse& told) {
  const bool coded = registry::catalogue_award(told.award) != nullptr;
  return core::folded(told.person) + "|" + (coded ? told.award : registry::plain_words(told.award)) + "|" + told.years +
         "|" + core::folded(told.number);
}

InitiativeJudge::InitiativeJudge(platform::Connection& db, core::AgencyId agency,
                                 const personnel::ImportOptions& options)
    : options_(options), people_(db, agency), units_(db, agency), known_(all_initiatives(db, agency)) {
  for (std::size_t i = 0; i < known_.size(); ++i) by_title_.emplace(title_key(known_[i].stored.initiative), i);
}

bool InitiativeJudge::find_author(std::size_t ordinal, const std::string& staff_code, const std::string& choice,
                                  Author& author, JudgedRow& judged) const {
  const std::string start = std::to_string(ordinal) + "=";
  for (const std::string& one : said_of(choice)) {
    if (!one.starts_with(start)) continue;
    const std::string number = one.substr(start.size());
    if (number == "0") return true;
    auto asked = people_.by_name(author.name);
    asked.push_back(people_.by_code(staff_code));
    for (const auto* one_asked : asked)
      if (one_asked != nullptr && core::to_text(one_asked->id) == number) author.person = one_asked->id;
    return true;
  }
  std::vector<const registry::KnownPeople::Human*> candidates;
  std::string why;
  if (const auto* coded = people_.by_code(staff_code); coded != nullptr) {
    if (last_word(coded->name) == last_word(author.name)) {
      author.person = coded->id;
      return true;
    }
    candidates = {coded};
    why = "Mã “" + staff_code + "” là của " + coded->name + ", không phải " + author.name + "; hãy chọn.";
  } else {
    candidates = people_.by_name(author.name);
    if (candidates.empty()) {
      add_note(judged, "authors", author.name + " chưa có trong danh sách người; ghi theo tên.");
      return true;
    }
    std::vector<const registry::KnownPeople::Human*> placed;
    const std::string unit = registry::plain_words(author.unit_name);
    for (const auto* human : candidates)
      for (const auto& post : people_.posts_of(human->id)) {
        const bool here = !unit.empty() && registry::plain_words(units_.name_on(post.unit, post.validity.from)) == unit;
        if (here && std::ranges::find(placed, human) == placed.end()) placed.push_back(human);
      }
    if (placed.size() == 1) {
      author.person = placed.front()->id;
      return true;
    }
    why = "Tác giả " + author.name + ": chưa chắc là ai trong cơ quan; hãy chọn.";
  }
  for (const auto* human : candidates)
    judged.choices.push_back(
        {with(choice, start + core::to_text(human->id)),
         human->name + ", mã " + human->code + (human->birth.empty() ? "" : ", sinh " + human->birth)});
  judged.choices.push_back({with(choice, start + "0"), author.name + ": chỉ ghi theo tên"});
  judged.state = RowState::doubtful;
  add_note(judged, "authors", why);
  return false;
}

bool InitiativeJudge::put_authors(const RowCells& cells, const std::string& choice, Draft& draft,
                                  JudgedRow& judged) const {
  const auto names = parts_of(cell_of(cells, "authors"));
  const auto codes = parts_of(cell_of(cells, "codes"));
  const auto shares = parts_of(cell_of(cells, "shares"));
  const auto units = parts_of(cell_of(cells, "units"));
  if (!codes.empty() && codes.size() != names.size()) {
    judged.state = RowState::bad;
    add_note(judged, "codes",
             "Có " + std::to_string(names.size()) + " tác giả nhưng " + std::to_string(codes.size()) +
                 " mã; hãy ghi mỗi tác giả một mã, ai không có thì để trống giữa hai dấu chấm phẩy.");
    return false;
  }
  std::vector<Author>& authors = draft.initiative.authors;
  for (std::size_t i = 0; i < names.size(); ++i) {
    Author author;
    author.name = names[i];
    author.unit_name = units.size() == 1 ? units[0] : i < units.size() ? units[i] : "";
    authors.push_back(author);
  }
  share_equally(authors);
  if (shares.size() == authors.size())
    for (std::size_t i = 0; i < authors.size(); ++i)
      if (const auto share = written_share(shares[i])) authors[i].share = *share;
  bool known = true;
  for (std::size_t i = 0; i < authors.size() && known; ++i)
    known = find_author(i + 1, codes.empty() ? "" : codes[i], choice, authors[i], judged);
  const core::Date day = core::last_day_of_year(draft.initiative.year);
  for (Author& author : authors) {
    auto named = units_.by_name(author.unit_name, day);
    if (named.unit == nullptr && !named.several)  // one that ended in the course of the year
      named = units_.by_name(author.unit_name, core::first_day_of_year(draft.initiative.year));
    if (named.unit != nullptr) author.unit = named.unit->id;
    if (!author.person || !author.unit_name.empty()) continue;
    const auto post = people_.post_on(*author.person, std::min(day, options_.day));
    if (!post) continue;
    author.unit = post->unit;
    author.unit_name = units_.name_on(post->unit, day);
  }
  return known;
}

void InitiativeJudge::put_history(const RowCells& cells, Draft& draft) const {
  if (const auto history = history_in(cell_of(cells, "history"))) {
    draft.history = *history;
    draft.whole_history = true;
    return;
  }
  const auto state = state_of(cell_of(cells, "state"));
  const auto filed = core::Date::parse_iso(cell_of(cells, "filed"));
  const bool any_step = filed || (state && *state != State::draft);
  if (any_step && (!state || *state == State::recognised || filed))
    draft.history.steps.push_back({State::filed, filed, {}, {}, ""});
  if (state && *state != State::draft && *state != State::filed && *state != State::recognised)
    draft.history.steps.push_back({*state, {}, {}, {}, ""});
  Recognition recognition;
  recognition.number = cell_of(cells, "number");
  recognition.day = registry::PartlyDay::parse(cell_of(cells, "day"));
  recognition.authority = cell_of(cells, "authority");
  recognition.scope = scope_of(cell_of(cells, "scope")).value_or(scope_by_authority(recognition.authority));
  const bool recognised = !recognition.number.empty() || recognition.day;
  if (recognised && (!state || *state == State::recognised)) draft.history.recognitions.push_back(recognition);
}

void InitiativeJudge::compare_with(const WholeInitiative& known, Draft& draft, JudgedRow& judged) const {
  const Initiative& now = known.stored.initiative;
  draft.known = known.stored.id;
  draft.known_revision = known.stored.revision;
  std::string what;
  const auto differs = [&](const char* column, const std::string& told, const std::string& kept, const char* label) {
    const bool says = std::ranges::find(draft.told, column) != draft.told.end();
    if (!says || registry::plain_words(told) == registry::plain_words(kept)) return false;
    what += (what.empty() ? "" : ", ") + std::string(label);
    return true;
  };
  Initiative next = now;
  if (differs("field", draft.initiative.field, now.field, "lĩnh vực")) next.field = draft.initiative.field;
  if (differs("summary", draft.initiative.summary, now.summary, "tóm tắt")) next.summary = draft.initiative.summary;
  if (differs("note", draft.initiative.note, now.note, "ghi chú")) next.note = draft.initiative.note;
  const auto shares = [](const Initiative& one) {
    std::string text;
    for (const std::string& key : author_keys(one))
      for (const Author& author : one.authors)
        if (author_key(author) == key) text += key + " " + share_text(author.share) + ";";
    return text;
  };
  const bool tells_shares = std::ranges::find(draft.told, "shares") != draft.told.end();
  const bool other_authors = author_keys(draft.initiative) != author_keys(now);
  if (other_authors || (tells_shares && shares(draft.initiative) != shares(now))) {
    next.authors = draft.initiative.authors;
    what += (what.empty() ? "" : ", ") + std::string(other_authors ? "tác giả" : "tỷ lệ đóng góp");
  }
  draft.changes_words = next != now;
  draft.initiative = next;
  for (const Recognition& one : draft.history.recognitions)
    if (!is_told(known.recognitions, one)) draft.more_recognitions.push_back(one);
  if (!draft.more_recognitions.empty()) what += (what.empty() ? "" : ", ") + std::string("thêm quyết định công nhận");
  judged.state = what.empty() ? RowState::same : RowState::changed;
  judged.summary = now.title + (what.empty() ? ": đã có" : ": sửa " + what);
}

void InitiativeJudge::compare(const std::string& choice, Draft& draft, JudgedRow& judged) const {
  const WholeInitiative* other = nullptr;
  const auto [begin, end] = by_title_.equal_range(title_key(draft.initiative));
  for (auto at = begin; at != end; ++at) {
    const WholeInitiative& known = known_[at->second];
    const bool meant = said(choice, "change:" + core::to_text(known.stored.id));
    if (meant || author_keys(known.stored.initiative) == author_keys(draft.initiative))
      return compare_with(known, draft, judged);
    other = &known;
  }
  judged.summary = draft.initiative.title + ": thêm mới";
  if (other == nullptr || said(choice, "new")) return;
  judged.state = RowState::doubtful;
  judged.choices.push_back(
      {with(choice, "change:" + core::to_text(other->stored.id)), "Vẫn là sáng kiến đã có, sửa tác giả theo dòng này"});
  judged.choices.push_back({with(choice, "new"), "Là sáng kiến khác cùng tên, ghi thêm"});
  add_note(judged, "title", "Đã có sáng kiến cùng tên, cùng năm nhưng khác tác giả; hãy chọn.");
}

JudgedRow InitiativeJudge::judged_as(std::int64_t row, const RowCells& cells, const std::string& choice,
                                     Draft& draft) const {
  JudgedRow judged;
  draft = Draft{};
  for (const auto& [key, value] : cells) draft.told.push_back(key);
  Initiative& initiative = draft.initiative;
  initiative.title = cell_of(cells, "title");
  initiative.field = cell_of(cells, "field");
  initiative.summary = cell_of(cells, "summary");
  initiative.note = cell_of(cells, "note");
  initiative.year = std::atoi(cell_of(cells, "year").c_str());
  judged.summary = initiative.title;
  if (said(choice, "skip")) {
    judged.state = RowState::same;
    judged.summary += ": bỏ qua";
    return judged;
  }
  if (!put_authors(cells, choice, draft, judged)) return judged;
  core::Refusals wrong = faults(initiative, options_.day);
  put_history(cells, draft);
  for (const Recognition& one : draft.history.recognitions)
    for (core::Refusal& fault : faults(one, options_.day)) wrong.push_back(std::move(fault));
  for (const core::Refusal& one : wrong) {
    judged.state = RowState::bad;
    add_note(judged, one.field, one.message);
  }
  if (judged.state == RowState::bad) return judged;
  std::string key = title_key(initiative);
  for (const std::string& author : author_keys(initiative)) key += "|" + author;
  if (const auto told = rows_.find(key); told != rows_.end() && told->second != row) {
    judged.state = RowState::same;
    judged.summary += ": trùng";
    add_note(judged, "title", "Trùng với dòng " + std::to_string(told->second) + " của tệp; không ghi lần nữa.");
    return judged;
  }
  compare(choice, draft, judged);
  return judged;
}

JudgedRow InitiativeJudge::judge(std::int64_t row, const RowCells& cells, const std::string& choice) {
  JudgedRow judged = judged_as(row, cells, choice, last_);
  if (judged.state == RowState::doubtful) {
    // A choice settles the whole row: questions about further authors are answered together with the first.
    for (bool open = true; open && judged.choices.size() < choices_max;) {
      std::vector<personnel::RowChoice> complete;
      open = false;
      for (const personnel::RowChoice& one : judged.choices) {
        Draft draft;
        const JudgedRow then = judged_as(row, cells, one.code, draft);
        if (then.state != RowState::doubtful) {
          complete.push_back(one);
          continue;
        }
        open = true;
        for (const personnel::RowNote& more : then.notes)
          if (std::ranges::find(judged.notes, more.message, &personnel::RowNote::message) == judged.notes.end())
            judged.notes.push_back(more);
        for (const personnel::RowChoice& next : then.choices)
          complete.push_back({next.code, one.label + "; " + next.label});
      }
      judged.choices = std::move(complete);
    }
    judged.choices.push_back({"skip", "Bỏ dòng này"});
    return judged;
  }
  if (judged.state == RowState::bad || said(choice, "skip")) return judged;
  std::string key = title_key(last_.initiative);
  for (const std::string& author : author_keys(last_.initiative)) key += "|" + author;
  rows_.try_emplace(key, row);
  return judged;
}

/// The award is found among the author's, by what names it anywhere.
Use InitiativeJudge::use_of(platform::Command& command, const ToldUse& told) const {
  Use use = told.use;
  const auto* human = people_.by_code(told.person);
  if (human != nullptr) {
    use.person = human->id;
    for (const registry::AwardWithChanges& award : registry::awards_of_person(command.db, command.agency(), human->id))
      if (award_key(human->code, newest(award.first, award.changes).record) == award_key(told)) use.award = award.id;
  }
  // An award that this registry does not have is told in words.
  if (!use.award && use.what.empty()) use.what = told.award + (told.years.empty() ? "" : " năm " + told.years);
  return use;
}

core::Outcome<int> InitiativeJudge::write_history(platform::Command& command, InitiativeId id,
                                                  const Draft& draft) const {
  for (const Step& step : draft.history.steps)
    if (const auto added = add_step(command, id, step); !added) return added.error();
  for (const Recognition& one : draft.history.recognitions)
    if (const auto added = recognise(command, id, one); !added) return added.error();
  for (const ToldUse& told : draft.history.uses)
    if (const auto added = add_use(command, id, use_of(command, told)); !added) return added.error();
  return 1;
}

core::Outcome<int> InitiativeJudge::apply(platform::Command& command, std::int64_t) {
  if (!last_.known) {
    const auto id = add_initiative(command, last_.initiative);
    if (!id) return id.error().front();
    return write_history(command, *id, last_);
  }
  if (last_.changes_words) {
    const auto changed = change_initiative(command, last_.known, last_.known_revision, last_.initiative,
                                           "Nhập từ tệp “" + options_.file_name + "”");
    if (!changed) return changed.error();
  }
  for (const Recognition& one : last_.more_recognitions)
    if (const auto added = recognise(command, last_.known, one); !added) return added.error();
  return 1;
}

}  // namespace thidua::initiatives
