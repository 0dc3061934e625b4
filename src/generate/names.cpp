#include "generate/names.h"

namespace thidua::generate {
namespace {

// Of a thousand people of the Kinh, roughly.
constexpr Weighted kinh_families[] = {
    {"Nguyễn", 384}, {"Trần", 110}, {"Lê", 95},   {"Phạm", 70}, {"Hoàng", 36}, {"Huỳnh", 15}, {"Phan", 45},
    {"Vũ", 26},      {"Võ", 13},    {"Đặng", 21}, {"Bùi", 20},  {"Đỗ", 14},    {"Hồ", 13},    {"Ngô", 13},
    {"Dương", 10},   {"Lý", 5},     {"Đinh", 10}, {"Trịnh", 9}, {"Đoàn", 9},   {"Mai", 8},    {"Đào", 8},
    {"Lương", 7},    {"Cao", 7},    {"Tạ", 5},    {"Hà", 6},    {"Tô", 4},     {"Chu", 3},    {"Thái", 3},
    {"Kiều", 2},     {"Lưu", 4},    {"Phùng", 4}, {"Quách", 2}, {"Tống", 2},   {"Châu", 2},   {"Nghiêm", 2},
    {"Vương", 3},    {"Doãn", 1},   {"Thân", 1},  {"La", 1},    {"Khuất", 1}};
constexpr Weighted male_middles[] = {
    {"Văn", 300},  {"Đức", 60},   {"Minh", 55},  {"Hữu", 50},  {"Quang", 50}, {"Xuân", 45}, {"Ngọc", 45},
    {"Thanh", 40}, {"Công", 35},  {"Đình", 40},  {"Quốc", 35}, {"Mạnh", 25},  {"Duy", 25},  {"Trọng", 22},
    {"Tiến", 22},  {"Thế", 20},   {"Hoàng", 20}, {"Anh", 18},  {"Bá", 15},    {"Viết", 12}, {"Khắc", 10},
    {"Hồng", 12},  {"Trung", 14}, {"Tuấn", 14},  {"Chí", 10},  {"Sỹ", 6},     {"Gia", 6},   {"Việt", 10}};
constexpr Weighted male_givens[] = {
    {"Hùng", 34},   {"Dũng", 32},  {"Cường", 28}, {"Tuấn", 34},  {"Anh", 26},   {"Minh", 26},  {"Hải", 28},
    {"Sơn", 26},    {"Nam", 22},   {"Long", 20},  {"Thắng", 22}, {"Hà", 10},    {"Tùng", 18},  {"Trung", 22},
    {"Đức", 22},    {"Thành", 26}, {"Hiếu", 20},  {"Hoàng", 18}, {"Quân", 16},  {"Phúc", 16},  {"Bình", 18},
    {"Tâm", 10},    {"Tiến", 16},  {"Việt", 12},  {"Kiên", 14},  {"Huy", 20},   {"Khoa", 12},  {"Lâm", 12},
    {"Linh", 8},    {"Lộc", 10},   {"Mạnh", 12},  {"Nghĩa", 14}, {"Phong", 16}, {"Phương", 8}, {"Quang", 16},
    {"Quý", 10},    {"Sáng", 6},   {"Tài", 12},   {"Tân", 10},   {"Thái", 12},  {"Thịnh", 12}, {"Toàn", 14},
    {"Trường", 14}, {"Tú", 12},    {"Vinh", 12},  {"Vũ", 10},    {"Chiến", 10}, {"Công", 8},   {"Duy", 10},
    {"Đạt", 14},    {"Giang", 10}, {"Khánh", 10}, {"Luân", 6},   {"Ngọc", 6},   {"Nhân", 8},   {"Thuận", 8},
    {"Hưng", 14},   {"Hòa", 12},   {"Ý", 1},      {"An", 8},     {"Bảo", 8},    {"Lý", 2}};
constexpr Weighted female_middles[] = {
    {"Thị", 300},      {"Thị Thu", 60},   {"Thị Thanh", 55}, {"Thị Ngọc", 45},   {"Thị Hồng", 45}, {"Thị Kim", 38},
    {"Thị Minh", 30},  {"Thị Bích", 28},  {"Thị Mai", 26},   {"Thị Phương", 32}, {"Thu", 22},      {"Ngọc", 22},
    {"Thanh", 22},     {"Phương", 18},    {"Hồng", 14},      {"Kim", 12},        {"Minh", 14},     {"Thùy", 14},
    {"Thị Thúy", 26},  {"Thị Lan", 18},   {"Thị Hải", 14},   {"Thị Kiều", 12},   {"Diệu", 8},      {"Khánh", 8},
    {"Thị Tuyết", 14}, {"Thị Quỳnh", 14}, {"Hoài", 8},       {"Thị Xuân", 14},   {"Bảo", 5},       {"Thị Cẩm", 8}};
constexpr Weighted female_givens[] = {
    {"Hương", 36}, {"Hoa", 28},    {"Lan", 30},   {"Hằng", 28},   {"Hà", 32},     {"Thủy", 28}, {"Linh", 30},
    {"Trang", 30}, {"Hạnh", 22},   {"Nga", 22},   {"Mai", 24},    {"Phương", 28}, {"Thảo", 26}, {"Huyền", 24},
    {"Anh", 26},   {"Yến", 20},    {"Vân", 20},   {"Oanh", 16},   {"Nhung", 18},  {"Loan", 16}, {"Liên", 16},
    {"Hiền", 22},  {"Hồng", 18},   {"Thúy", 16},  {"Tuyết", 14},  {"Ngân", 18},   {"Ngọc", 18}, {"Nhàn", 10},
    {"My", 10},    {"Dung", 20},   {"Duyên", 14}, {"Đào", 6},     {"Giang", 14},  {"Hậu", 10},  {"Huệ", 14},
    {"Lý", 8},     {"Minh", 8},    {"Quỳnh", 16}, {"Quyên", 12},  {"Thanh", 14},  {"Thu", 18},  {"Thư", 12},
    {"Trinh", 12}, {"Tú", 6},      {"Uyên", 10},  {"Xuân", 10},   {"Châu", 8},    {"Chi", 12},  {"Bích", 8},
    {"Tâm", 12},   {"Nguyệt", 12}, {"Như", 8},    {"Phượng", 12}, {"Hòa", 10},    {"An", 6},    {"Ý", 1}};

// People of the mountains and the south: family names, and middle names of their own where there are any.
constexpr std::string_view tay_families[] = {"Nông", "Hoàng", "Lương", "Ma", "Bế", "Triệu", "Hà", "Đàm", "Lục"};
constexpr std::string_view thai_families[] = {"Lò", "Cầm", "Quàng", "Lường", "Tòng", "Cà", "Hà", "Vi", "Lô"};
constexpr std::string_view muong_families[] = {"Bùi", "Đinh", "Quách", "Hà", "Bạch", "Phạm", "Cao"};
constexpr std::string_view nung_families[] = {"Nông", "Hoàng", "Vi", "Lương", "Mông", "Lý", "Chu"};
constexpr std::string_view hmong_families[] = {"Giàng", "Vàng", "Sùng", "Thào", "Mùa", "Lý", "Hạng", "Cứ", "Tráng"};
constexpr std::string_view hmong_men[] = {"Páo", "Dế", "Chứ", "Sử", "Lềnh", "Pó", "Tủa", "Vừ", "Nhà", "Dơ"};
constexpr std::string_view hmong_women[] = {"Mỷ", "Dở", "Sua", "Mai", "Dua", "Chở", "Xía", "Pà", "Máy"};
constexpr std::string_view dao_families[] = {"Triệu", "Bàn", "Đặng", "Lý", "Phùng", "Chẩu", "Dương"};
constexpr std::string_view khmer_families[] = {"Thạch", "Sơn", "Kim", "Danh", "Lâm", "Châu", "Kiên"};
constexpr std::string_view khmer_men[] = {"Sa Rây", "Phi Rum", "Sóc Kha", "Chanh", "Oanh Na", "Sa Vuông"};
constexpr std::string_view khmer_women[] = {"Thị Sa Rên", "Thị Đa Ni", "Thị Sô Phi", "Thị Ni", "Thị Rô Tha"};
constexpr std::string_view ede_families[] = {"Niê", "Ayun", "Kbuôr", "Mlô", "Êban", "Hmok"};
constexpr std::string_view ede_men[] = {"Y Wơn", "Y Thịnh", "Y Khăm", "Y Dhăm", "Y Nguyên", "Y Sơn"};
constexpr std::string_view ede_women[] = {"H’Hoa", "H’Linh", "H’Yên", "H’Nga", "H’Lan", "H’Bia"};

std::string joined(std::string_view family, std::string_view middle, std::string_view given) {
  return std::string(family) + " " + std::string(middle) + " " + std::string(given);
}

/// A name with the family's own first word and the usual rest.
std::string with_family(Random& random, std::string_view family, bool man) {
  const std::string_view middle = man ? pick(random, male_middles) : pick(random, female_middles);
  for (;;) {
    const std::string_view given = man ? pick(random, male_givens) : pick(random, female_givens);
    if (given != family && !middle.ends_with(given)) return joined(family, middle, given);
  }
}

constexpr std::string_view place_first[] = {"An",   "Bình", "Tân",   "Phú",   "Lam",  "Hồng", "Thanh",
                                            "Yên",  "Đông", "Tây",   "Hòa",   "Vĩnh", "Long", "Kim",
                                            "Ngọc", "Thái", "Quảng", "Trung", "Mỹ",   "Xuân"};
constexpr std::string_view place_second[] = {"Sơn",  "Giang", "Lộc",  "Thịnh", "Hải",  "Khê",   "Phong", "Hưng",
                                             "Thủy", "Lâm",   "Minh", "Châu",  "Điền", "Trạch", "Cương", "Đức"};

}  // namespace

MadeName made_name(Random& random, people::Gender gender) {
  const bool man = gender == people::Gender::male;
  const int share = random.below(1000);
  const auto usual = [&](const auto& families, const char* ethnicity) {
    return MadeName{with_family(random, pick(random, families), man), ethnicity};
  };
  if (share < 853) return {with_family(random, pick(random, kinh_families), man), "Kinh"};
  if (share < 883) return usual(tay_families, "Tày");
  if (share < 908) return usual(thai_families, "Thái");
  if (share < 933) return usual(muong_families, "Mường");
  if (share < 948) return usual(nung_families, "Nùng");
  if (share < 960) return usual(dao_families, "Dao");
  if (share < 975) {
    const std::string_view family = pick(random, hmong_families);
    return {man ? joined(family, "A", pick(random, hmong_men)) : joined(family, "Thị", pick(random, hmong_women)),
            "Mông"};
  }
  if (share < 990) {
    const std::string_view family = pick(random, khmer_families);
    return {std::string(family) + " " + std::string(man ? pick(random, khmer_men) : pick(random, khmer_women)),
            "Khmer"};
  }
  const std::string_view first = man ? pick(random, ede_men) : pick(random, ede_women);
  return {std::string(first) + " " + std::string(pick(random, ede_families)), "Ê Đê"};
}

std::optional<people::Gender> gender_of(std::string_view full_name) {
  if (full_name.find(" Thị ") != std::string_view::npos) return people::Gender::female;
  for (const std::string_view word : {" Văn ", " Đình ", " Hữu ", " Đức ", " Quốc "})
    if (full_name.find(word) != std::string_view::npos) return people::Gender::male;
  return std::nullopt;
}

std::string made_place(Random& random) {
  const std::string_view first = pick(random, place_first);
  return std::string(first) + " " + std::string(pick(random, place_second));
}

}  // namespace thidua::generate
