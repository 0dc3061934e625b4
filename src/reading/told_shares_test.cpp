#include "reading/told_shares.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reading/testing.h"

namespace thidua::reading {

namespace {

/// Each line but the last promises; the last tells.
std::vector<std::string> shares_in(const std::string& text) {
  const auto document = testing::document_of(text);
  const Source source(document);
  std::vector<Range> lines;
  for (std::size_t begin = 0; begin < source.shown().size();) {
    const std::size_t end = std::min(source.shown().find('\n', begin), source.shown().size());
    lines.push_back({begin, end});
    begin = end + 1;
  }
  const Range told = lines.back();
  lines.pop_back();
  std::vector<std::string> found;
  for (const Range& share : told_shares(source, lines, told)) {
    found.emplace_back(source.shown(share));
  }
  return found;
}

}  // namespace

TEST(ToldShares, GiveEachPromiseThePieceThatNamesIt) {
  EXPECT_EQ(
      shares_in("nạo vét 12 km mương\nkiên cố hóa 4 km kênh\nNạo vét đã xong cả 12 km, đạt; kiên cố hóa mới được 2,3 "
                "km, không đạt"),
      (std::vector<std::string>{"Nạo vét đã xong cả 12 km, đạt", "kiên cố hóa mới được 2,3 km, không đạt"}));
}

TEST(ToldShares, TheRestGoesToThoseNotNamed) {
  EXPECT_EQ(shares_in("trồng 200 cây xanh\nmở 03 lớp tập huấn\nHai việc đều đạt, riêng cây xanh mới trồng 150"),
            (std::vector<std::string>{"riêng cây xanh mới trồng 150", "Hai việc đều đạt,"}));
}

TEST(ToldShares, AreTheWholeWhereNothingIsNamed) {
  const std::string told = "Cả hai việc đều xong trước hạn";
  EXPECT_EQ(shares_in("trồng 200 cây xanh\nmở 03 lớp tập huấn\n" + told), (std::vector<std::string>{told, told}));
  EXPECT_EQ(shares_in("trồng 200 cây xanh\nTrồng được 240 cây"), (std::vector<std::string>{"Trồng được 240 cây"}));
}

TEST(ToldShares, ABracketIsNotCut) {
  EXPECT_EQ(shares_in("thu 15 tỷ đồng tiền đất\ngiải ngân 95% vốn\nTiền đất 16 tỷ đồng (vốn, lãi; phí), vượt; vốn 91%"),
            (std::vector<std::string>{"Tiền đất 16 tỷ đồng (vốn, lãi; phí), vượt", "vốn 91%"}));
}

}  // namespace thidua::reading
