#include "reading/pledged_awards.h"

#include <gtest/gtest.h>

#include "reading/testing.h"

// Aim: in the part of a report on awards, what was pledged is told from what was awarded.

namespace thidua::reading {

namespace {

std::vector<std::string> promised_among_awards(std::string_view lines) {
  const auto document = testing::document_of(
      "BÁO CÁO\nKết quả giao ước năm 2025\nII. KẾT QUẢ\n1. Chuyên môn\n- Trồng mới 20 ha rừng: đã trồng 22 ha, "
      "vượt.\n\n2. Khen thưởng\n" +
      std::string(lines) + "\n");
  std::vector<std::string> found;
  for (const Target& target : read(document).targets) {
    found.push_back(target.quote.text);
  }
  return found;
}

}  // namespace

TEST(PledgedAwards, ATitleRegisteredWithItsResultIsAPromise) {
  EXPECT_EQ(promised_among_awards("- Bằng khen: đăng ký 02 cá nhân; kết quả đã trình, đang chờ.\n- Tập thể lao động "
                                  "xuất sắc: đăng ký 03 tập thể; đã "
                                  "được công nhận 03 tập thể, đạt.")
                .size(),
            3U);
}

TEST(PledgedAwards, WhoWasAwardedIsNone) {
  EXPECT_EQ(promised_among_awards(
                "- Lao động tiên tiến: 81 cá nhân, thiếu 03 so với đăng ký;\n- Chiến sĩ thi đua cơ sở: 13 cá "
                "nhân.")
                .size(),
            1U);
}

}  // namespace thidua::reading
