#include <algorithm>
#include <set>

#include "core/text.h"
#include "reading/award_words.h"
#include "reading/lists.h"
#include "reading/passages.h"
#include "reading/phrases.h"
#include "reading/quota_rules.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& proposing = words("awards", "proposing");
const WordList& plain_praise = words("awards", "plain_praise");
const WordList& capped = words("awards", "capped");
const WordList& already = words("awards", "already");
const WordList& not_results = words("figures", "of_a_target");
const WordList& result_words = words("funds", "results");
const WordList& getting = words("awards", "getting");
const WordList& named_collectives = words("awards", "named_collectives");
/// A longer name is a description.
constexpr std::size_t named_words_max = 9;
const WordList& scope = words("awards", "scope");
const WordList& praising_titles = words("awards", "praising_titles");

/// Running state: a heading or a bullet without a number («Đề nghị Chủ tịch UBND tỉnh:») speaks for those below it.
struct Above {
  std::string authority;
  std::string stage;
  std::string award;
  std::string decision;
  int section = -1;
};

std::string stage_in(std::string_view low) {
  if (has_any(low, proposing)) {
    return "proposed";
  }
  if (has_any(low, giving_words)) {
    return "awarded";
  }
  return has_any(low, recognising_words) ? "recognised" : "";
}

class AwardReader {
 public:
  AwardReader(const Context& context, Extract& extract)
      : context_(context), source_(context.source), extract_(extract) {}

  void run() {
    const DocType type = context_.meta.doc_type;
    if (type != DocType::report && type != DocType::decision && type != DocType::registration) {
      return;
    }
    own_decision_ = type == DocType::decision;
    for (const Passage& passage : passages()) {
      if (in_scope(passage)) {
        take(passage);
      }
    }
  }

 private:
  /// Headings count too: «Điều 1. Tặng Giấy khen cho 03 tập thể và 05 cá nhân».
  std::vector<Passage> passages() const {
    if (own_decision_) {
      return articles();
    }
    std::vector<Passage> result = passages_of(context_);
    std::vector<Passage> counted;
    for (const Heading& heading : context_.outline.headings) {
      const auto first =
          std::lower_bound(result.begin(), result.end(), heading.title.begin,
                           [](const Passage& passage, std::size_t place) { return passage.range.begin < place; });
      const bool read_with_item = first != result.end() && first->range.begin == heading.title.begin;
      if (!read_with_item && !people_in(source_, heading.title).empty()) {
        counted.push_back({heading.title, heading.section, MarkerKind::number});
      }
    }
    result.insert(result.end(), counted.begin(), counted.end());
    std::stable_sort(result.begin(), result.end(),
                     [](const Passage& a, const Passage& b) { return a.range.begin < b.range.begin; });
    return result;
  }

  /// The lines of a decision from its first article to the list of recipients.
  std::vector<Passage> articles() const {
    std::vector<Passage> result;
    bool inside = false;
    for (const Line& line : context_.lines) {
      if (source_.low(line.full).starts_with("nơi nhận")) {
        break;
      }
      inside = inside || line.kind == MarkerKind::article;
      if (inside && !line.cell) {
        result.push_back({line.content, section_at(context_, line.content.begin), line.kind});
      }
    }
    return result;
  }

  bool in_scope(const Passage& passage) const {
    if (own_decision_) {
      return !has_money(passage.range);
    }
    const SectionRole role = role_of(passage.section);
    const bool rule = (role == SectionRole::quotas || role == SectionRole::criteria || caps_each(passage.range)) &&
                      has_any(source_.low(passage.range), capped);
    if (rule) {
      return false;
    }
    const bool named = role_of(passage.section) == SectionRole::awards || titled(context_, passage.section, scope);
    const bool prizes = has_money(passage.range) && !praises_first(passage.range);
    return (named || told_of_itself(passage.range)) && !prizes && !is_target(passage);
  }

  /// «mỗi khối được suy tôn không quá 01 đơn vị»: by which rule awards were proposed.
  bool caps_each(Range range) const {
    return find_phrase(source_.low(), "mỗi", range.begin, range.end) && is_quota(source_, range);
  }

  /// «Hiệu trưởng tặng Giấy khen: 318 học sinh» is a result wherever it stands.
  bool told_of_itself(Range range) const {
    return !has_any(source_.low(range), capped) && !people_in(source_, range).empty() &&
           !awards_in(source_, range).empty() && !giver_in(source_, range).empty();
  }

  /// Prize money is no list of the honoured: «04 tập thể x 1.880.000 đồng».
  bool has_money(Range range) const {
    for (auto word = find_phrase(source_.low(), "đồng", range.begin, range.end); word;
         word = find_phrase(source_.low(), "đồng", word->end, range.end)) {
      const std::size_t before = skip_blanks_back(source_.low(), word->begin);
      if (any_at(source_.low(), skip_blanks(source_.low(), word->end), words("funds", "not_coins")) != nowhere) {
        continue;  // «01 đồng chí»
      }
      const bool amount = before > range.begin && is_digit_byte(source_.low()[before - 1]);
      if (amount || any_before(source_.low(), before, words("funds", "multipliers")) != nowhere) {
        return true;
      }
    }
    return false;
  }

  /// «Tổng Giám đốc khen thưởng 05 tập thể, 21 cá nhân với số tiền 68.000.000 đồng»: whom is told before how much.
  bool praises_first(Range range) const {
    const auto people = people_in(source_, range);
    if (people.empty() || context_.meta.doc_type != DocType::report) {
      return false;
    }
    const Range before{range.begin, people.front().number.begin};
    return find_any(source_.low(), giving_words, before.begin, before.end).has_value() && !has_money(before) &&
           !giver_in(source_, before).empty();
  }

  /// What is promised in a section of targets stands there, not here.
  bool is_target(const Passage& passage) const {
    const Quote quote = source_.quote(passage.range);
    const auto inside = [&quote](const Target& target) {
      return target.quote.span.begin >= quote.span.begin && target.quote.span.begin < quote.span.end;
    };
    if (any_at(source_.low(), passage.range.begin, not_results) != nowhere && !praises(passage.section)) {
      return true;
    }
    // «Chỉ tiêu 15: 11/12 phòng đạt …» and, below it, «Kết quả: 11/12 phòng»: the result of the target
    const bool result = any_at(source_.low(), passage.range.begin, result_words) != nowhere &&
                        !praises(passage.section) && passage.section >= 0;
    const std::string section = section_id(context_, passage.section);
    if (result && std::any_of(extract_.targets.begin(), extract_.targets.end(),
                              [&section](const Target& target) { return target.section == section; })) {
      return true;
    }
    const bool of_targets = role_of(passage.section) != SectionRole::awards && !praises(passage.section);
    return of_targets && std::any_of(extract_.targets.begin(), extract_.targets.end(), inside);
  }
  SectionRole role_of(int section) const {
    return section < 0 ? SectionRole::plain : context_.outline.sections[static_cast<std::size_t>(section)].role;
  }
  bool praises(int section) const { return titled(context_, section, praising_titles); }

  void take(const Passage& passage) {
    if (above_.section != passage.section) {
      open_section(passage.section);
    }
    if (passage.kind == MarkerKind::article) {
      open_section(passage.section);  // an article of a decision begins anew
    }
    const bool deeper = passage.kind == MarkerKind::plus;
    Above local = deeper ? under_ : above_;
    lead_proposes_ = local.stage == "proposed";
    const std::string decision = decision_in(source_, passage.range);
    local.decision = decision.empty() ? local.decision : decision;
    bool counted = false;
    for (const Range clause : clauses_in(source_, passage.range)) {
      counted = take_clause(clause, local) || counted;
    }
    if (!counted) {
      hear(passage.range, local);
    }
    if (deeper) {
      return;
    }
    // What a bullet with its own count says goes for the bullets under it, not for those beside it.
    under_ = local;
    if (!counted) {
      above_ = local;
    } else {
      above_.award = local.award;
      above_.authority = above_.stage == "proposed" || local.stage != "proposed" ? local.authority : above_.authority;
    }
  }

  void open_section(int section) {
    above_ = {};
    above_.section = section;
    if (own_decision_) {
      const Meta& meta = context_.meta;
      const bool complete = meta.number.empty() || meta.number_suffix.empty() || meta.number.find('/') != nowhere;
      above_.decision = complete ? meta.number : meta.number + "/" + meta.number_suffix;
      above_.authority = heading_authority();
    }
    std::vector<int> path;
    for (int at = section; at >= 0; at = context_.outline.parents[static_cast<std::size_t>(at)]) {
      path.push_back(at);
    }
    for (auto at = path.rbegin(); at != path.rend(); ++at) {
      const Range line = whole_line(context_.outline.headings[static_cast<std::size_t>(*at)]);
      const bool proposed = above_.stage == "proposed" && !has_any(source_.low(line), already);
      hear(line, above_);
      above_.stage = proposed ? "proposed" : above_.stage;  // «2. Đang đề nghị» stands over «• … tặng Bằng khen»
    }
  }

  /// The decision's number may stand behind the title in brackets.
  Range whole_line(const Heading& heading) const {
    const std::size_t stop = source_.low().find('\n', heading.title.begin);
    return {heading.title.begin, std::max(heading.title.end, std::min(stop, source_.low().size()))};
  }

  /// The line in capitals over the grounds of a decision names who decides.
  std::string heading_authority() const {
    std::string found;
    for (const Line& line : context_.lines) {
      if (source_.low(line.full).starts_with("căn cứ")) {
        break;
      }
      found = line.all_capitals && !has_phrase(source_.low(line.full), "quyết định") ? source_.clean(line.full) : found;
    }
    return found;
  }

  void hear(Range range, Above& state) const {
    const auto awards = awards_in(source_, range);
    const std::string giver = giver_in(source_, range);
    const std::string stage = stage_in(source_.low(range));
    const std::string decision = decision_in(source_, range);
    state.award = awards.empty() ? state.award : awards.back().name;
    state.authority = giver.empty() ? state.authority : giver;
    state.stage = stage.empty() ? state.stage : stage;
    state.decision = decision.empty() ? state.decision : decision;
  }

  /// True where the clause counts people.
  bool take_clause(Range clause, Above& state) {
    auto counts = people_in(source_, clause);
    auto awards = awards_in(source_, clause);
    add_counted_awards(clause, awards, counts);
    add_named(clause, awards, counts);
    std::size_t begin = clause.begin;
    std::size_t first = 0;
    for (std::size_t index = 0; index < counts.size(); ++index) {
      const std::size_t next = index + 1 < counts.size() ? counts[index + 1].number.begin : clause.end;
      const NamedAward* award = award_of(awards, first, begin, counts[index], next);
      const bool behind = award != nullptr && award->place.begin >= counts[index].end;
      const bool around =
          award != nullptr && award->place.begin < counts[index].end && award->place.end > counts[index].end;
      const std::size_t end = behind || around ? award->place.end : counts[index].end;
      add({behind_occasion(begin, counts[index], award), end}, counts[index], award, clause, state);
      begin = end;
    }
    return !counts.empty();
  }

  /// «Khen thưởng đột xuất: tặng Giấy khen cho 02 cá nhân» begins behind the colon: the award stands there.
  std::size_t behind_occasion(std::size_t begin, const CountedPeople& count, const NamedAward* award) const {
    if (award == nullptr || award->place.begin >= count.number.begin || award->place.begin < begin) {
      return begin;
    }
    const std::size_t colon = source_.low({begin, award->place.begin}).rfind(':');
    return colon == nowhere ? begin : begin + colon + 1;
  }

  /// «03 Bằng khen», «12 Chiến sĩ thi đua cơ sở»: the award itself is counted.
  void add_counted_awards(Range clause, const std::vector<NamedAward>& awards,
                          std::vector<CountedPeople>& counts) const {
    std::set<std::size_t> known;
    for (const CountedPeople& count : counts) {
      known.insert(count.number.begin);
    }
    for (const NamedAward& award : awards) {
      std::size_t number = skip_blanks_back(source_.low(), award.place.begin);
      const std::size_t number_end = number;
      while (number > clause.begin && number_end - number < 12 &&
             (is_digit_byte(source_.low()[number - 1]) || source_.low()[number - 1] == '.')) {
        --number;
      }
      std::size_t end = 0;
      const auto value = whole_number_at(source_.low(), number, end);
      if (value && end == number_end && !known.contains(number) && !award.recipient.empty()) {
        counts.push_back({{number, end}, award.place.end, *value, award.recipient});
      }
    }
    std::sort(counts.begin(), counts.end(),
              [](const CountedPeople& a, const CountedPeople& b) { return a.number.begin < b.number.begin; });
  }

  /// «tặng Giấy khen cho Phòng Phục vụ lưu động và 04 cá nhân», «Tập thể lao động xuất sắc cho Thư viện tỉnh»: one,
  /// called by its name.
  void add_named(Range clause, const std::vector<NamedAward>& awards, std::vector<CountedPeople>& counts) const {
    const std::string_view low = source_.low({0, clause.end});
    for (const NamedAward& award : awards) {
      const std::size_t quoted = low.substr(award.place.end, 3) == "”" ? award.place.end + 3 : award.place.end;
      const std::size_t given = phrase_at(low, skip_blanks(low, quoted), "cho");
      const std::size_t begin = given == nowhere ? nowhere : skip_blanks(low, given);
      if (begin >= clause.end || any_at(low, begin, named_collectives) == nowhere) {
        continue;
      }
      std::size_t end = begin;
      while (end < clause.end && std::string_view(",;.(:").find(low[end]) == nowhere &&
             phrase_at(low, end, "và") == nowhere && phrase_at(low, end, "theo") == nowhere) {
        ++end;
      }
      end = skip_blanks_back(low, end);
      const Range name{begin, end};
      const bool counted = std::any_of(counts.begin(), counts.end(), [&name](const CountedPeople& one) {
        return one.number.begin < name.end && one.end > name.begin;
      });
      if (!counted && !name.empty() && word_count(source_.low(name)) <= named_words_max && capital_in_name(name)) {
        counts.push_back({{begin, begin}, end, core::Decimal(1), "collective"});
      }
    }
    std::sort(counts.begin(), counts.end(),
              [](const CountedPeople& a, const CountedPeople& b) { return a.number.begin < b.number.begin; });
  }

  /// «Phòng Kế hoạch», «tổ kiểm soát ma túy», not «phòng có thành tích».
  bool capital_in_name(Range name) const {
    const std::size_t second = skip_blanks(source_.low(), word_end(source_.low(), name.begin));
    return capital_at(source_.shown(), source_.low(), name.begin) ||
           (second < name.end && (capital_at(source_.shown(), source_.low(), second) ||
                                  !find_any(source_.low(), words("awards", "getting"), name.begin, name.end)));
  }

  /// The award named before the count; else one the count goes on with («05 tập thể lao động xuất sắc», «02 cá nhân
  /// được tặng Bằng khen»). `first`: the first award not passed yet; it is moved on.
  const NamedAward* award_of(const std::vector<NamedAward>& awards, std::size_t& first, std::size_t begin,
                             const CountedPeople& count, std::size_t next) const {
    const NamedAward* best = nullptr;
    for (; first < awards.size() && awards[first].place.begin < next; ++first) {
      const NamedAward& award = awards[first];
      const bool before = award.place.begin >= begin && award.place.end <= count.number.begin;
      const bool around = award.place.begin >= count.number.end && award.place.begin < count.end;
      const bool behind = best == nullptr && award.place.begin >= count.end && award.place.end <= next &&
                          word_count(source_.low({count.end, award.place.begin})) <= 6 && given_to(count, award);
      if (!before && !around && !behind) {
        break;
      }
      best = &award;
    }
    return best;
  }

  /// «02 cá nhân được tặng Bằng khen»: words of getting stand between, not «và tặng».
  bool given_to(const CountedPeople& count, const NamedAward& award) const {
    const std::string_view between = source_.low({count.end, award.place.begin});
    return has_any(between, getting) || between.find_first_not_of(" “\"") == nowhere;
  }

  void add(Range range, const CountedPeople& count, const NamedAward* award, Range clause, Above& state) {
    range = without_joint(range);
    const std::string_view low = source_.low(range);
    AwardCount result;
    const std::string stage = stage_in(low);
    const std::string giver = giver_in(source_, range);
    if (award != nullptr) {
      state.award = award->name;
    } else if (const Entry* praise = plain_praise.first_in(low); praise != nullptr) {
      state.award = praise->meaning;
    }
    if (state.award.empty()) {
      return;
    }
    state.authority = giver.empty() ? state.authority : giver;
    result.stage = stage_of(stage, giver, award, low, is_done(clause), state);
    state.stage = result.stage;
    result.id = list_id('W', extract_.award_counts.size() + 1);
    result.section = section_id(context_, state.section);
    result.quote = source_.quote(range);
    result.award = state.award;
    result.count = count.value;
    result.recipient = count.recipient;
    result.authority = state.authority;
    result.decision = state.decision;
    judge(result, award, clause);
    extract_.award_counts.push_back(std::move(result));
  }

  /// «đã tặng Giấy khen cho 06 khoa và 22 cá nhân», «tặng Giấy khen 02 tập thể theo Quyết định số 88/QĐ-SYT»: given,
  /// also below a heading that speaks of what is proposed.
  bool is_done(Range clause) const {
    const std::string_view low = source_.low(clause);
    return !has_any(low, proposing) && (has_any(low, already) || !decision_in(source_, clause).empty());
  }

  std::string stage_of(const std::string& told, const std::string& giver, const NamedAward* award, std::string_view low,
                       bool given, const Above& state) const {
    const bool done = given || has_any(low, already);
    if (told == "proposed" || (state.stage == "proposed" && giver.empty() && !given) || (lead_proposes_ && !done)) {
      return "proposed";
    }
    if (award != nullptr) {
      const bool praised = told == "awarded" && !has_any(low, recognising_words);
      return award->commendation || praised ? "awarded" : "recognised";
    }
    return told.empty() ? (state.stage.empty() ? "recognised" : state.stage) : told;
  }

  void judge(AwardCount& result, const NamedAward* award, Range clause) const {
    const bool clear = award != nullptr && has_any(source_.low(clause), giving_words) == award->commendation;
    result.certainty.confidence = clear ? 88 : 75;
    const bool misfit = award != nullptr && !award->recipient.empty() && award->recipient != result.recipient;
    if (misfit) {
      result.certainty.confidence = 60;
      result.certainty.doubts.push_back(
          {"award_and_recipient",
           "“" + result.award + "” ở đây được tính cho ai?",
           {{"Cá nhân", R"({"recipient":"individual"})"}, {"Tập thể", R"({"recipient":"collective"})"}}});
    }
  }

  /// Without «và», a comma or «trong đó» it begins with.
  Range without_joint(Range range) const {
    range = without_signs(source_, range);
    for (const std::string_view joint : {"và", "cùng"}) {
      if (const std::size_t end = phrase_at(source_.low(), range.begin, joint); end != nowhere && end < range.end) {
        range = without_signs(source_, {end, range.end});
      }
    }
    return range;
  }

  const Context& context_;
  const Source& source_;
  Extract& extract_;
  Above above_;
  Above under_;  // for the deeper bullets
  bool own_decision_ = false;
  bool lead_proposes_ = false;  // a heading or a bullet above: «Đề nghị cấp trên»
};

}  // namespace

void read_award_counts(const Context& context, Extract& extract) {
  AwardReader(context, extract).run();
}

}  // namespace thidua::reading
