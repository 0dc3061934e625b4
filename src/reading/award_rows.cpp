#include <algorithm>
#include <map>
#include <set>

#include "core/text.h"
#include "reading/award_table.h"
#include "reading/award_words.h"
#include "reading/lists.h"
#include "reading/persons.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/task_parties.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& closing = words("award_rows", "closing");
const WordList& row_listing = words("award_rows", "listing");
const WordList& inline_addresses = words("award_rows", "inline_addresses");
const WordList& row_reasons = words("award_rows", "reasons");
constexpr std::size_t collective_words_max = 24;

class RowReader {
 public:
  RowReader(const Context& context, Extract& extract) : context_(context), source_(context.source), extract_(extract) {}

  void run() {
    const DocType type = context_.meta.doc_type;
    const bool registers =
        (type == DocType::pact || type == DocType::unknown) && has_phrase(core::lower(context_.meta.title), "đăng ký");
    lists_ = type == DocType::decision || type == DocType::registration || registers;
    std::map<int, std::vector<CellRow>> tables;
    for (CellRow& row : cell_rows_of(context_)) {
      tables[row.table].push_back(std::move(row));
    }
    open_ = type != DocType::decision;  // in a decision what stands before the first article is its grounds
    int last_table = -1;
    for (const Line& line : context_.lines) {
      if (!line.cell) {
        take(line);
      } else if (line.cell->table != last_table) {
        last_table = line.cell->table;
        read_award_table(context_, tables[last_table], above_, lists_, extract_);
      }
    }
    number();
  }

 private:
  void take(const Line& line) {
    const std::string_view low = source_.low(line.full);
    const bool annex = any_at(source_.low(), line.full.begin, row_listing) != nowhere;
    if (low.starts_with("nơi nhận")) {
      open_ = false;
      above_ = {};
      return;
    }
    if (annex || line.kind == MarkerKind::article || line.kind == MarkerKind::annex) {
      open_ = true;
      above_ = {};
      // «DANH SÁCH (kèm theo Quyết định …)»: it lists whom the articles gave the only award there is
      above_.award = annex && line.kind != MarkerKind::article && decided_.size() == 1 ? *decided_.begin() : "";
    }
    if (!open_ || low.starts_with("căn cứ")) {
      return;
    }
    const bool heading = is_numbered_part(line.kind) || line.kind == MarkerKind::upper || line.heading_hint > 0;
    const bool entry = lists_ && !heading && take_entry(line);
    if (!entry) {
      hear(line);
    }
  }

  /// «Lục Thị Dâng, Cụm trưởng, Cụm kênh N4: Bằng khen của Chủ tịch UBND tỉnh» names holder and award.
  bool take_named_entry(const Line& line) {
    const Range content = without_signs(source_, line.content);
    const std::size_t mark = source_.low(content).find(':');
    if (mark == nowhere || !is_listed(line)) {
      return false;
    }
    const Range behind{content.begin + mark + 1, content.end};
    const auto awards = awards_in(source_, behind);
    const Range name{content.begin, content.begin + mark};
    if (awards.size() != 1 || !people_in(source_, behind).empty() || !awards_in(source_, name).empty() ||
        !source_.trimmed({behind.begin, awards.front().place.begin}).empty()) {
      return false;
    }
    const Holder holder = holder_in(source_, name, above_.people_addressed);
    if (holder.recipient.empty() || has_number(name)) {
      return false;
    }
    ListAbove own = above_;
    own.award = with_giver(source_, awards.front(), content.end);
    put_award_row(context_, content, holder, own, extract_);
    return true;
  }

  /// «Tập thể lao động tiên tiến: Tổ Điều độ, Tổ Hàng hải» names the award and who is to have it.
  bool take_award_entry(const Line& line) {
    const Range content = without_signs(source_, line.content);
    const std::size_t mark = source_.low(content).find(':');
    if (mark == nowhere || !is_listed(line)) {
      return false;
    }
    const Range before{content.begin, content.begin + mark};
    const Range behind = source_.trimmed({before.end + 1, content.end});
    const auto awards = awards_in(source_, before);
    if (awards.size() != 1 || behind.empty() || has_number(behind) || !awards_in(source_, behind).empty()) {
      return false;
    }
    std::vector<Range> names;
    for (std::size_t begin = behind.begin; begin < behind.end;) {
      const std::size_t comma = std::min(source_.low({0, behind.end}).find(',', begin), behind.end);
      names.push_back(source_.trimmed({begin, comma}));
      begin = comma + 1;
    }
    const bool units = std::all_of(names.begin(), names.end(), [this](const Range& name) {
      return any_at(source_.low(), name.begin, row_units) != nowhere &&
             capital_at(source_.shown(), source_.low(), name.begin) && !does_something(name);
    });
    if (!units) {
      return false;
    }
    ListAbove own = above_;
    own.award = with_giver(source_, awards.front(), before.end);
    for (const Range& name : names) {
      put_award_row(context_, name, holder_in(source_, name, false), own, extract_);
    }
    return true;
  }

  /// Counts, days and several clauses belong to sentences, not to names; «Cụm kênh N4» is a name.
  bool has_number(Range range) const {
    for (std::size_t at = range.begin; at < range.end; ++at) {
      if (is_digit_byte(source_.low()[at]) && word_starts(source_.low(), at)) {
        return true;
      }
    }
    return source_.low(range).find(';') != nowhere;
  }

  bool has_day(Range range) const {
    return has_phrase(source_.low(range), "ngày") || source_.low(range).find('/') != nowhere;
  }

  /// «Tổ Hành chính rà soát danh sách giữa năm xong trước ngày 30/6»: a duty, not a name.
  bool does_something(Range content) const {
    const auto actor = actor_in(source_, content);
    return actor && word_count(source_.low({actor->end, content.end})) >= 4;
  }

  /// A line that only names a holder.
  bool take_entry(const Line& line) {
    if (take_named_entry(line) || take_award_entry(line)) {
      return true;
    }
    if (above_.award.empty()) {
      return false;
    }
    const Range content = without_signs(source_, line.content);
    const std::string_view low = source_.low(content);
    if (content.empty() || low.find(':') != nowhere || !people_in(source_, content).empty() ||
        !awards_in(source_, content).empty()) {
      return false;
    }
    const Holder holder = holder_in(source_, content, above_.people_addressed);
    const bool person = holder.recipient == "individual" &&
                        (holder.addressed || !holder.position.empty() || !holder.unit.empty() || is_listed(line));
    const bool collective = (holder.recipient == "collective" || holder.recipient == "household") && is_listed(line) &&
                            !line.all_capitals && word_count(low) <= collective_words_max && !does_something(content);
    if (!person && !collective) {
      return false;
    }
    above_.people_addressed = above_.people_addressed || holder.addressed;
    put_award_row(context_, content, holder, above_, extract_);
    return true;
  }

  static bool is_numbered_part(MarkerKind kind) {
    return kind == MarkerKind::annex || kind == MarkerKind::part || kind == MarkerKind::chapter ||
           kind == MarkerKind::division || kind == MarkerKind::article || kind == MarkerKind::roman;
  }
  static bool is_listed(const Line& line) {
    return line.kind != MarkerKind::none && !is_numbered_part(line.kind) && line.kind != MarkerKind::upper;
  }

  /// A heading or lead-in: what follows is given this award.
  void hear(const Line& line) {
    const std::string_view low = source_.low(line.content);
    const auto awards = awards_in(source_, line.content);
    if (awards.empty() && has_any(low, closing)) {
      above_.award.clear();
      return;
    }
    if (!awards.empty()) {
      above_.award = with_giver(source_, awards.back(), line.content.end);
      if (context_.meta.doc_type == DocType::decision) {
        decided_.insert(above_.award);
      }
    }
    const bool collectives = has_phrase(low, "tập thể");
    const bool people = has_phrase(low, "cá nhân");
    if (collectives != people) {
      above_.recipient = collectives ? "collective" : "individual";
    } else if (!awards.empty()) {
      above_.recipient = awards.back().recipient;
    }
    if (lists_ && !awards.empty()) {
      take_inline(line, awards.back());
    }
  }

  /// «Tặng Giấy khen cho ông Nguyễn Văn An, Trưởng phòng Tổ chức, đã có thành tích …»: one or several in a sentence.
  void take_inline(const Line& line, const NamedAward& award) {
    for (const Range clause : clauses_in(source_, {award.place.end, line.content.end})) {
      const auto address = find_any(source_.low(), inline_addresses, clause.begin, clause.end);
      const std::size_t name = address ? skip_blanks(source_.low(), address->end) : nowhere;
      if (!address || !capital_at(source_.shown(), source_.low(), name)) {
        continue;
      }
      const auto reason = find_any(source_.low(), row_reasons, name, clause.end);
      const Range range = without_signs(source_, {address->begin, reason ? reason->begin : clause.end});
      const Holder holder = holder_in(source_, range, true);
      if (holder.recipient == "individual") {
        put_award_row(context_, range, holder, above_, extract_);
      }
    }
  }

  void number() {
    for (std::size_t index = 0; index < extract_.award_rows.size(); ++index) {
      extract_.award_rows[index].id = list_id('H', index + 1);
    }
  }

  const Context& context_;
  const Source& source_;
  Extract& extract_;
  ListAbove above_;
  std::set<std::string> decided_;  // awards the articles of a decision name
  bool lists_ = false;
  bool open_ = false;
};

}  // namespace

void put_award_row(const Context& context, Range range, const Holder& holder, const ListAbove& above,
                   Extract& extract) {
  AwardRow row;
  row.section = section_id(context, section_at(context, range.begin));
  row.quote = context.source.quote(range);
  row.name = holder.name;
  row.position = holder.position;
  row.unit = holder.unit.empty() ? above.unit : holder.unit;
  row.award = above.award;
  row.recipient = holder.recipient.empty() ? above.recipient : holder.recipient;
  row.certainty.confidence = row.award.empty() || row.recipient.empty() ? 60 : 88;
  if (holder.surname_doubtful) {
    const std::string bare = context.source.clean(range);
    const std::string whole = bare.substr(0, bare.find_first_of(",|"));
    row.certainty.confidence = 60;
    row.certainty.doubts.push_back(
        {"address_or_surname",
         "Chữ đầu của “" + whole + "” là cách xưng hô hay là họ?",
         {{"Cách xưng hô", R"({"name":")" + holder.name + R"("})"}, {"Họ", R"({"name":")" + whole + R"("})"}}});
  }
  if (row.award.empty()) {
    row.certainty.doubts.push_back({"award_missing",
                                    "Danh sách không ghi “" + row.name + "” được khen gì. Hãy chọn khi đưa vào sổ.",
                                    {{"Để trống", "{}"}}});
  }
  extract.award_rows.push_back(std::move(row));
}

void read_award_rows(const Context& context, Extract& extract) {
  RowReader(context, extract).run();
}

}  // namespace thidua::reading
