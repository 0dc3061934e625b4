#include "generate/awards.h"

#include <algorithm>
#include <utility>

#include "generate/random.h"

namespace thidua::generate {
namespace {

using registry::AwardLevel;
using registry::AwardRecord;

constexpr std::uint64_t for_awards = 6, for_title = 8;

constexpr std::string_view actions[] = {"Số hóa",
                                        "Chuẩn hóa",
                                        "Rút ngắn thời gian",
                                        "Cải tiến quy trình",
                                        "Tự động hóa",
                                        "Ứng dụng biểu mẫu điện tử trong",
                                        "Nâng cao chất lượng",
                                        "Đổi mới cách thức",
                                        "Tích hợp dữ liệu phục vụ",
                                        "Phòng ngừa sai sót trong"};
constexpr std::string_view objects[] = {"giải quyết hồ sơ đất đai",
                                        "thẩm định dự án",
                                        "quản lý văn bản đến",
                                        "lưu trữ hồ sơ",
                                        "tiếp công dân",
                                        "theo dõi nhiệm vụ được giao",
                                        "kiểm tra công trình",
                                        "báo cáo thống kê",
                                        "tuyển dụng viên chức",
                                        "quyết toán kinh phí",
                                        "quản lý tài sản công",
                                        "cấp giấy phép xây dựng",
                                        "giám sát môi trường",
                                        "chăm sóc khách đến làm việc",
                                        "tuyên truyền pháp luật",
                                        "giảng dạy môn toán",
                                        "quan trắc nước ngầm",
                                        "phòng cháy rừng",
                                        "xử lý phản ánh của người dân",
                                        "xây dựng kế hoạch năm",
                                        "đánh giá công chức",
                                        "bảo trì thiết bị công nghệ thông tin"};
constexpr std::string_view fields[] = {"Cải cách hành chính", "Công nghệ thông tin", "Chuyên môn, nghiệp vụ",
                                       "Quản lý nhà nước", "Dân vận, tuyên truyền"};

core::Date on_day(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

struct Kind {
  const char* code;
  const char* text;
  registry::AwardKind kind;
  int series;  // of the numbers of decisions
  int month, day;
};
constexpr Kind advanced{"LDTT", "Lao động tiên tiến", registry::AwardKind::title, 0, 12, 16};
constexpr Kind fighter{"CSTDCS", "Chiến sĩ thi đua cơ sở", registry::AwardKind::title, 1, 12, 18};
constexpr Kind praise{"GK_GDS", "Giấy khen", registry::AwardKind::form, 2, 12, 20};
constexpr Kind unit_advanced{"TTLDTT", "Tập thể lao động tiên tiến", registry::AwardKind::title, 3, 12, 16};
constexpr Kind provincial_fighter{"CSTDT", "Chiến sĩ thi đua cấp tỉnh", registry::AwardKind::title, 4, 12, 28};
constexpr Kind provincial_merit{
    "BK_UBT", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", registry::AwardKind::form, 5, 12, 29};
constexpr Kind unit_excellent{"TTLDXS", "Tập thể lao động xuất sắc", registry::AwardKind::title, 6, 12, 27};
constexpr Kind unit_flag{"CTDT", "Cờ thi đua của Ủy ban nhân dân tỉnh", registry::AwardKind::title, 7, 12, 30};
constexpr Kind union_member{"DVCDXS", "Đoàn viên công đoàn xuất sắc", registry::AwardKind::title, 8, 12, 22};

/// Tells the years of one holder, in order.
class Teller {
 public:
  explicit Teller(const Careers& careers) : careers_(careers), organisation_(careers.organisation()) {}

 protected:
  const MadeUnit& unit(int at) const { return organisation_.units[static_cast<std::size_t>(at)]; }
  /// The unit whose head decides, as it is at the end of the year.
  const MadeUnit& department(int of, int year) const {
    return unit(organisation_.standing(unit(of).department, core::last_day_of_year(year)));
  }
  std::string number_of(int series, int of, int year, bool of_province) const {
    const auto key = static_cast<std::uint64_t>(year) * 16 + static_cast<std::uint64_t>(series);
    const std::string count = std::to_string(
        200 + series * 40 + static_cast<int>(mixed(careers_.scheme().seed, key, of_province ? 0 : key + 1) % 40));
    return count + "/QĐ-" + (of_province ? std::string("UBND") : department(of, year).symbol);
  }
  AwardRecord award(const Kind& kind, int year, int of, AwardLevel level) const {
    const bool of_province = level == AwardLevel::province;
    AwardRecord record;
    record.award_code = kind.code;
    record.award_text = kind.text;
    record.kind = kind.kind;
    record.years = registry::Years{year, year};
    record.number = number_of(kind.series, of, year, of_province);
    record.day = registry::PartlyDay{on_day(year, kind.month, kind.day), false};
    record.authority = of_province ? organisation_.province_chair : department(of, year).authority;
    record.level = level;
    return record;
  }
  people::TaskRating rating(int year, people::RatingLevel level, int of) const {
    people::TaskRating made;
    made.year = year;
    made.level = level;
    made.decision_number = number_of(9, of, year, false);
    made.decision_day = on_day(year, 12, 12);
    made.authority = department(of, year).authority;
    return made;
  }

  const Careers& careers_;
  const Organisation& organisation_;
};

class PersonTeller : Teller {
 public:
  PersonTeller(const Careers& careers, const MadePerson& person)
      : Teller(careers),
        person_(person),
        random_(careers.scheme().seed, for_awards, static_cast<std::uint64_t>(person.number)) {}

  MadeYears tell() {
    const Scheme& scheme = careers_.scheme();
    for (int year = scheme.first_year(); year <= scheme.last_year; ++year) {
      post_ = person_.on(core::last_day_of_year(year));
      const PersonYear now = careers_.year_of(person_.number, year);
      if (post_ == nullptr || !now.rated) {
        fighters_ = excellents_ = 0;
        continue;
      }
      one_year(year, now);
    }
    return std::move(made_);
  }

 private:
  void one_year(int year, const PersonYear& now) {
    made_.ratings.push_back(rating(year, now.level, post_->unit));
    fighters_ = now.fighter ? fighters_ + 1 : 0;
    excellents_ = now.level == people::RatingLevel::excellent ? excellents_ + 1 : 0;
    if (now.advanced) give(advanced, year, AwardLevel::base, "Xếp loại " + std::string(label_vi(now.level)), {});
    if (now.fighter) first_level_fighter(year, now.level);
    if (now.advanced && (now.praised ? *now.praised : random_.chance(60)))
      give(praise, year, AwardLevel::base, "Thành tích trong công tác", {});
    if (now.advanced && person_.detail.union_day && (now.union_praised ? *now.union_praised : random_.chance(80)))
      of_the_union(year);
    // An initiative that nothing was asked for.
    if (!now.fighter && now.level >= people::RatingLevel::good && random_.chance(45))
      invent(year, initiatives::Scope::base);
    if (fighters_ >= 3 && fighters_ % 3 == 0 && random_.chance(300))
      give(provincial_fighter, year, AwardLevel::province, "3 năm liên tục Chiến sĩ thi đua cơ sở",
           {invent(year, initiatives::Scope::province)});
    if ((fighters_ >= 2 || excellents_ >= 2) && !has_merit_ && random_.chance(200)) {
      has_merit_ = true;
      const std::size_t before = invent(year - 1, initiatives::Scope::base);
      give(provincial_merit, year, AwardLevel::province,
           fighters_ >= 2 ? "2 lần liên tục Chiến sĩ thi đua cơ sở" : "2 năm liên tục hoàn thành xuất sắc nhiệm vụ",
           {before, invent(year, initiatives::Scope::base)});
    }
  }

  void first_level_fighter(int year, people::RatingLevel level) {
    // Until 2023 an initiative was needed; since then the top rating is one of the ways.
    if (year <= 2023 || level != people::RatingLevel::excellent || random_.chance(500))
      give(fighter, year, AwardLevel::base, "Sáng kiến cấp cơ sở", {invent(year, initiatives::Scope::base)});
    else
      give(fighter, year, AwardLevel::base, "Xếp loại Hoàn thành xuất sắc nhiệm vụ", {});
  }

  void of_the_union(int year) {
    AwardRecord record = award(union_member, year, post_->unit, AwardLevel::base);
    record.track = registry::Track::union_side;
    record.authority = "Ban Chấp hành Công đoàn cơ sở";
    record.number = std::to_string(10 + year % 7) + "/QĐ-CĐCS";
    keep(std::move(record), {});
  }

  void give(const Kind& kind, int year, AwardLevel level, std::string basis, std::vector<std::size_t> uses) {
    AwardRecord record = award(kind, year, post_->unit, level);
    record.basis = std::move(basis);
    if (!uses.empty()) record.initiative = made_.initiatives[uses.back()].initiative.title;
    keep(std::move(record), std::move(uses));
  }
  void keep(AwardRecord record, std::vector<std::size_t> uses) {
    record.holder.name = person_.name;
    record.holder.position = post_->position;
    record.holder.unit_name = unit(post_->unit).name;
    made_.awards.push_back({std::move(record), post_->unit, std::move(uses)});
  }

  /// Its place among those of the person.
  std::size_t invent(int year, initiatives::Scope scope) {
    Random words(careers_.scheme().seed, for_title,
                 static_cast<std::uint64_t>(person_.number) * 64 + made_.initiatives.size());
    const MadePosting* then = person_.on(core::last_day_of_year(year));
    const int where = then == nullptr ? post_->unit : then->unit;
    MadeInitiative made;
    made.initiative.title =
        std::string(pick(words, actions)) + " " + std::string(pick(words, objects)) + " tại " + unit(where).name;
    if (!made_.initiatives.empty())
      made.initiative.title += " (giai đoạn " + std::to_string(made_.initiatives.size() + 1) + ")";
    made.initiative.year = year;
    made.initiative.field = std::string(pick(words, fields));
    made.filed = on_day(year, 9, words.between(1, 28));
    made.authors.push_back({person_.number, where, person_.name, 100});
    if (words.chance(200)) add_author(made, year);
    const bool of_province = scope == initiatives::Scope::province;
    made.recognition.scope = scope;
    made.recognition.number = number_of(of_province ? 10 : 11, where, year, of_province);
    made.recognition.day = registry::PartlyDay{on_day(year, 11, of_province ? 28 : 25), false};
    made.recognition.authority = of_province ? organisation_.province_chair : department(where, year).authority;
    made_.initiatives.push_back(std::move(made));
    return made_.initiatives.size() - 1;
  }
  /// Somebody of the same group of seats, who was in post then.
  void add_author(MadeInitiative& made, int year) const {
    const std::int64_t group = person_.number / group_people;
    const std::int64_t other = group * group_people + (person_.number + 1) % group_seats;
    if (other == person_.number || other >= careers_.scheme().people) return;
    const MadePerson mate = careers_.person(other);
    const MadePosting* post = mate.on(on_day(year, 9, 1));
    if (post == nullptr) return;
    made.authors.front().percent = 60;
    made.authors.push_back({other, post->unit, mate.name, 40});
  }

  const MadePerson& person_;
  Random random_;
  MadeYears made_;
  const MadePosting* post_ = nullptr;
  int fighters_ = 0, excellents_ = 0;  // years on end
  bool has_merit_ = false;
};

class UnitTeller : Teller {
 public:
  UnitTeller(const Careers& careers, int at) : Teller(careers), at_(at) {}

  MadeYears tell() {
    const Scheme& scheme = careers_.scheme();
    for (int year = scheme.first_year(); year <= scheme.last_year; ++year) {
      const core::Date last = core::last_day_of_year(year);
      const MadeUnit& made = unit(at_);
      if (made.from > last || (made.last_day && *made.last_day < last)) continue;
      one_year(year);
    }
    return std::move(made_);
  }

 private:
  void one_year(int year) {
    const UnitYear now = careers_.year_of_unit(at_, year);
    made_.ratings.push_back(rating(year, now.level, at_));
    if (now.advanced) give(unit_advanced, year, AwardLevel::base);
    if (now.excellent) give(unit_excellent, year, AwardLevel::province);
    if (now.flag) give(unit_flag, year, AwardLevel::province);
  }
  void give(const Kind& kind, int year, AwardLevel level) {
    AwardRecord record = award(kind, year, at_, level);
    record.holder.kind = registry::HolderKind::unit;
    record.holder.name = unit(at_).name;
    made_.awards.push_back({std::move(record), at_, {}});
  }

  int at_;
  MadeYears made_;
};

}  // namespace

MadeYears years_of(const Careers& careers, const MadePerson& person) {
  return PersonTeller(careers, person).tell();
}

MadeYears years_of_unit(const Careers& careers, int unit) {
  return UnitTeller(careers, unit).tell();
}

}  // namespace thidua::generate
