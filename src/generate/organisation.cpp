#include "generate/organisation.h"

#include <algorithm>

#include "generate/names.h"
#include "generate/random.h"

namespace thidua::generate {
namespace {

constexpr std::uint64_t for_organisation = 1;
constexpr std::int64_t seats_of_one_department = 1'200;

struct Field {
  const char* name;
  const char* symbol;
};
// The two that were merged on 1 March 2025 come first.
constexpr Field departments[] = {{"Nông nghiệp và Phát triển nông thôn", "SNN"},
                                 {"Tài nguyên và Môi trường", "STNMT"},
                                 {"Xây dựng", "SXD"},
                                 {"Nội vụ", "SNV"},
                                 {"Tài chính", "STC"},
                                 {"Giáo dục và Đào tạo", "SGDĐT"},
                                 {"Y tế", "SYT"},
                                 {"Công Thương", "SCT"},
                                 {"Tư pháp", "STP"},
                                 {"Khoa học và Công nghệ", "SKHCN"},
                                 {"Văn hóa, Thể thao và Du lịch", "SVHTTDL"},
                                 {"Ngoại vụ", "SNgV"}};
constexpr std::string_view division_fields[] = {"Tổ chức cán bộ",
                                                "Kế hoạch",
                                                "Tài chính",
                                                "Quản lý nhà",
                                                "Hạ tầng kỹ thuật",
                                                "Quản lý đất đai",
                                                "Khoáng sản",
                                                "Pháp chế",
                                                "Thẩm định",
                                                "Giám định chất lượng",
                                                "Công nghệ thông tin",
                                                "Cải cách hành chính",
                                                "Quản lý công trình",
                                                "Kinh tế",
                                                "Quy hoạch",
                                                "Thông tin",
                                                "Truyền thông",
                                                "Nghiệp vụ",
                                                "Kiểm tra",
                                                "Bảo vệ môi trường",
                                                "Tài nguyên nước",
                                                "Đo đạc và bản đồ",
                                                "Chăn nuôi",
                                                "Trồng trọt",
                                                "Thủy lợi",
                                                "Lâm nghiệp",
                                                "Quản lý đầu tư",
                                                "Hợp tác quốc tế",
                                                "Lưu trữ",
                                                "An toàn lao động"};
constexpr std::string_view branch_fields[] = {
    "Kiểm lâm",           "Thủy lợi",           "Quản lý đất đai", "Bảo vệ môi trường", "Thú y", "Phát triển nông thôn",
    "Giám định xây dựng", "Tiêu chuẩn đo lường"};
constexpr std::string_view centre_fields[] = {"Công nghệ thông tin", "Tư vấn xây dựng",    "Kỹ thuật tài nguyên",
                                              "Khuyến nông",         "Dịch vụ công",       "Lưu trữ lịch sử",
                                              "Quan trắc",           "Nước sạch nông thôn"};
constexpr std::string_view commune_divisions[] = {"Văn phòng HĐND và UBND", "Phòng Kinh tế", "Phòng Văn hóa - Xã hội",
                                                  "Trung tâm Phục vụ hành chính công"};
constexpr std::string_view schools[] = {"Trường Mầm non", "Trường Tiểu học", "Trường Trung học cơ sở"};

core::Date day_of(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

std::string padded(std::size_t number, std::size_t width) {
  std::string text = std::to_string(number);
  return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
}

class Maker {
 public:
  explicit Maker(const Scheme& scheme) : random_(scheme.seed, for_organisation, 0), left_(seat_count(scheme.people)) {
    leaf_seats_ = scheme.people <= 1'000 ? 22 : scheme.people <= 200'000 ? 28 : 55;
    made_.place = made_place(random_);
    made_.province_chair = "Chủ tịch UBND tỉnh " + made_.place;
  }

  Organisation make() {
    if (left_ <= seats_of_one_department)
      one_department();
    else
      province();
    // A last unit takes the seats that are left over.
    if (left_ > 0) made_.units.back().seats += static_cast<int>(left_);
    mergers();
    return std::move(made_);
  }

 private:
  bool is_full() const { return left_ <= 0; }

  int add(std::string name, people::UnitKind kind, int parent, int seats) {
    MadeUnit unit;
    unit.code = "DV" + padded(made_.units.size() + 1, 5);
    unit.name = std::move(name);
    unit.kind = kind;
    unit.parent = parent;
    unit.ordinal = static_cast<int>(made_.units.size()) + 1;
    unit.department = department_;
    unit.first_seat = next_seat_;
    unit.seats = static_cast<int>(std::min<std::int64_t>(seats, left_));
    unit.from = day_of(2010, 1, 1);
    unit.head = "Trưởng phòng";
    unit.deputy = "Phó Trưởng phòng";
    next_seat_ += unit.seats;
    left_ -= unit.seats;
    made_.units.push_back(std::move(unit));
    return static_cast<int>(made_.units.size()) - 1;
  }
  MadeUnit& at(int unit) { return made_.units[static_cast<std::size_t>(unit)]; }
  void led_by(int unit, std::string head, std::string deputy) {
    at(unit).head = std::move(head);
    at(unit).deputy = std::move(deputy);
  }
  int some_seats() { return std::max(6, leaf_seats_ * random_.between(60, 140) / 100); }

  int department(std::string name, std::string head, std::string deputy, std::string authority, std::string symbol,
                 people::UnitKind kind, bool named_apart) {
    const int unit = add(std::move(name), kind, -1, 4);
    department_ = unit;
    at(unit).department = unit;
    at(unit).authority = std::move(authority);
    at(unit).symbol = std::move(symbol);
    led_by(unit, std::move(head), std::move(deputy));
    at(unit).kind = named_apart ? people::UnitKind::other : kind;
    return unit;
  }

  /// Divisions, branches with divisions of their own, centres; until the seats are used up.
  void below_department(int parent, std::int64_t seats) {
    const std::int64_t until = next_seat_ + seats;
    led_by(add("Văn phòng", people::UnitKind::office, parent, some_seats()), "Chánh Văn phòng", "Phó Chánh Văn phòng");
    if (!is_full() && next_seat_ < until)
      led_by(add("Thanh tra", people::UnitKind::division, parent, some_seats()), "Chánh Thanh tra",
             "Phó Chánh Thanh tra");
    int field = random_.below(static_cast<int>(std::size(division_fields)));
    const auto next_field = [&] {
      return std::string(division_fields[static_cast<std::size_t>(field++) % std::size(division_fields)]);
    };
    for (int turn = 0; !is_full() && next_seat_ < until; ++turn) {
      if (turn % 5 == 3) {
        const std::string name(branch_fields[static_cast<std::size_t>(turn / 5) % std::size(branch_fields)]);
        const int branch = add("Chi cục " + name, people::UnitKind::sub_division, parent, 3);
        led_by(branch, "Chi cục trưởng", "Phó Chi cục trưởng");
        for (int i = 0; i < 3 && !is_full() && next_seat_ < until; ++i)
          add("Phòng " + next_field(), people::UnitKind::division, branch, some_seats());
      } else if (turn % 5 == 4) {
        const std::string name(centre_fields[static_cast<std::size_t>(turn / 5) % std::size(centre_fields)]);
        led_by(add("Trung tâm " + name, people::UnitKind::service_unit, parent, some_seats()), "Giám đốc Trung tâm",
               "Phó Giám đốc Trung tâm");
      } else {
        add("Phòng " + next_field(), people::UnitKind::division, parent, some_seats());
      }
    }
  }

  void one_department() {
    made_.agency_name = "Sở Xây dựng tỉnh " + made_.place;
    made_.short_name = "Sở";
    made_.parent_name = "UBND tỉnh " + made_.place;
    made_.symbol = "SXD";
    department("Lãnh đạo Sở", "Giám đốc Sở", "Phó Giám đốc Sở", "Giám đốc Sở Xây dựng", "SXD", people::UnitKind::other,
               true);
    if (!is_full()) below_department(-1, left_);
  }

  void province() {
    made_.agency_name = "Ủy ban nhân dân tỉnh " + made_.place;
    made_.short_name = "UBND tỉnh";
    made_.symbol = "UBND";
    const std::int64_t share = std::clamp<std::int64_t>(left_ / 24, 300, 1'500);
    for (const Field& field : departments) {
      if (is_full()) return;
      const std::string name = std::string("Sở ") + field.name;
      const int unit = department(name, "Giám đốc Sở", "Phó Giám đốc Sở", "Giám đốc " + name, field.symbol,
                                  people::UnitKind::division, false);
      below_department(unit, share - 4);
    }
    for (int number = 1; !is_full(); ++number) commune(number, share);
  }

  void commune(int number, std::int64_t seats) {
    const std::int64_t until = next_seat_ + seats;
    std::string place = made_place(random_);
    if (number > 200) place += " " + std::to_string(number / 200);
    const std::string name = "UBND xã " + place;
    const int unit = department(name, "Chủ tịch UBND xã", "Phó Chủ tịch UBND xã", "Chủ tịch " + name, "UBND",
                                people::UnitKind::division, false);
    for (const std::string_view division : commune_divisions) {
      if (is_full()) return;
      const int made = add(std::string(division), people::UnitKind::division, unit, some_seats());
      if (division.starts_with("Văn")) led_by(made, "Chánh Văn phòng", "Phó Chánh Văn phòng");
      if (division.starts_with("Trung")) led_by(made, "Giám đốc Trung tâm", "Phó Giám đốc Trung tâm");
    }
    for (std::size_t turn = 0; !is_full() && next_seat_ < until; ++turn) {
      const std::string school = std::string(schools[turn % std::size(schools)]) + " " + made_place(random_);
      led_by(add(school, people::UnitKind::service_unit, unit, some_seats()), "Hiệu trưởng", "Phó Hiệu trưởng");
    }
  }

  void merge(int first, int second, std::string name, std::string symbol) {
    const core::Date day = day_of(2025, 3, 1);
    MadeUnit into = at(first);
    into.code = "DV" + padded(made_.units.size() + 1, 5);
    into.name = std::move(name);
    into.seats = 0;
    into.from = day;
    const int place = static_cast<int>(made_.units.size());
    if (!symbol.empty()) {
      into.department = place;
      into.authority = "Giám đốc " + into.name;
      into.symbol = std::move(symbol);
    }
    made_.units.push_back(std::move(into));
    for (const int source : {first, second}) {
      at(source).last_day = day.plus_days(-1);
      at(source).merged_into = place;
    }
    const std::string number = std::to_string(100 + made_.mergers.size()) + "/QĐ-UBND";
    made_.mergers.push_back(
        {{first, second}, place, day, number, made_.province_chair, "Sáp nhập, hợp nhất theo Quyết định số " + number});
  }

  bool is_plain_division(int unit) {
    const bool settled = at(unit).merged_into < 0 && at(at(unit).department).merged_into < 0;
    return settled && at(unit).name.starts_with("Phòng ") && at(unit).seats >= 6;
  }

  void mergers() {
    const bool large = made_.units.front().name.starts_with("Sở ");
    const int count = static_cast<int>(made_.units.size());
    if (large) {
      int second = 1;
      while (second < count && at(second).parent >= 0) ++second;
      if (second < count) merge(0, second, "Sở Nông nghiệp và Môi trường", "SNNMT");
    }
    // One pair of divisions, and one more for about each two thousand people, but few enough to be looked at.
    const int pairs = std::min(1 + count / 80, 10);
    const int step = std::max(1, count / (pairs + 1));
    for (int pair = 0; pair < pairs; ++pair) {
      for (int unit = (pair + 1) * step; unit + 1 < count; ++unit) {
        const bool siblings = at(unit).parent == at(unit + 1).parent;
        if (!siblings || !is_plain_division(unit) || !is_plain_division(unit + 1)) continue;
        const std::string name = at(unit).name + " và " + at(unit + 1).name.substr(std::string("Phòng ").size());
        merge(unit, unit + 1, name, "");
        break;
      }
    }
  }

  Random random_;
  Organisation made_;
  std::int64_t left_, next_seat_ = 0;
  int leaf_seats_ = 0, department_ = -1;
};

}  // namespace

std::int64_t seat_count(std::int64_t people) {
  return people / group_people * group_seats + std::min(people % group_people, group_seats);
}

int Organisation::unit_of_seat(std::int64_t seat) const {
  // Units opened by mergers have no seats of their own and stand at the end.
  const auto own = units.end() - static_cast<std::ptrdiff_t>(mergers.size());
  const auto behind = std::upper_bound(
      units.begin(), own, seat, [](std::int64_t value, const MadeUnit& unit) { return value < unit.first_seat; });
  return static_cast<int>(behind - units.begin()) - 1;
}

int Organisation::standing(int unit, core::Date day) const {
  const MadeUnit& made = units[static_cast<std::size_t>(unit)];
  return made.merged_into >= 0 && day > *made.last_day ? made.merged_into : unit;
}

Organisation made_organisation(const Scheme& scheme) {
  return Maker(scheme).make();
}

}  // namespace thidua::generate
