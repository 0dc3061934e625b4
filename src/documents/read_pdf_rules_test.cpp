#include "documents/read_pdf_rules.h"

#include <gtest/gtest.h>

#include <string>

#include "documents/read_pdf_grid.h"

namespace thidua::documents {

namespace {

/// A white page of 600 by 840 dots, one dot a point, that is drawn on.
class Drawing {
 public:
  Drawing() : dots_(static_cast<std::size_t>(width * height), '\xFF') {}
  Drawing& fill(int left, int top, int right, int bottom, char shade = '\0') {
    for (int y = top; y < bottom; ++y) {
      for (int x = left; x < right; ++x) {
        dots_[static_cast<std::size_t>(y * width + x)] = shade;
      }
    }
    return *this;
  }
  Drawing& level(int y, int left, int right) { return fill(left, y, right, y + 1); }
  Drawing& upright(int x, int top, int bottom) { return fill(x, top, x + 1, bottom); }
  std::vector<PdfRule> rules() const { return rules_of_picture({width, height, dots_}, width * 100, height * 100); }
  std::string pgm() const { return "P5\n600 840\n255\n" + dots_; }

 private:
  static constexpr int width = 600;
  static constexpr int height = 840;
  std::string dots_;
};

/// Row, column and spans of each cell.
std::vector<std::vector<int>> places(const PdfGrid& grid) {
  std::vector<std::vector<int>> all;
  for (const GridCell& cell : grid.cells) {
    all.push_back({cell.row, cell.column, cell.rows, cell.columns});
  }
  return all;
}

using Places = std::vector<std::vector<int>>;

}  // namespace

// Aim: borders are found where they are drawn, whatever their thickness and shade; letters are no borders.
TEST(DrawnRules, AreFoundOnAPicture) {
  const auto rules = Drawing()
                         .level(100, 50, 450)
                         .fill(50, 300, 450, 303, '\x60')
                         .upright(50, 100, 303)
                         .fill(200, 150, 202, 160)          // a letter's stroke
                         .level(200, 300, 312)              // a dash
                         .fill(300, 220, 420, 260, '\xC0')  // a light shade
                         .rules();
  ASSERT_EQ(rules.size(), 3U);
  EXPECT_FALSE(rules[0].upright);
  EXPECT_NEAR(rules[0].box.top, 10'000, 100);
  EXPECT_NEAR(rules[0].box.left, 5'000, 100);
  EXPECT_NEAR(rules[0].box.right, 45'000, 100);
  EXPECT_NEAR(rules[1].box.top, 30'150, 100);
  EXPECT_TRUE(rules[2].upright);
  EXPECT_NEAR(rules[2].box.bottom, 30'300, 100);
}

// Aim: a row with a dark ground has its edges for borders.
TEST(DrawnRules, AreTheEdgesOfAFilledArea) {
  const auto rules = Drawing().fill(100, 200, 400, 240, '\x40').rules();
  ASSERT_EQ(rules.size(), 4U);
  EXPECT_EQ(rules[0].box.top, 20'000);
  EXPECT_EQ(rules[1].box.top, 24'000);
  EXPECT_EQ(rules[2].box.left, 10'000);
  EXPECT_EQ(rules[3].box.left, 40'000);
}

// Aim: cells merge where no border parts them, to the right and down.
TEST(DrawnTables, HaveTheCellsTheirBordersEnclose) {
  Drawing drawing;
  for (const int y : {100, 160}) drawing.level(y, 50, 450);
  drawing.level(130, 250, 450);  // the first column goes through two rows
  for (const int x : {50, 250, 450}) drawing.upright(x, 100, 160);
  drawing.upright(350, 130, 160);  // the head spans two columns
  const auto grids = grids_of_rules(drawing.rules());
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(places(grids[0]), (Places{{0, 0, 2, 1}, {0, 1, 1, 2}, {1, 1, 1, 1}, {1, 2, 1, 1}}));
}

// Aim: a table without borders at its sides has its outer columns all the same; an underline and a frame are no table.
TEST(DrawnTables, NeedNoOuterBordersButMoreThanOneCell) {
  Drawing open;
  for (const int y : {100, 130, 160}) open.level(y, 50, 450);
  open.upright(200, 100, 160);
  const auto grids = grids_of_rules(open.rules());
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(grids[0].cells.size(), 4U);
  EXPECT_TRUE(grids_of_rules(Drawing().level(100, 50, 200).rules()).empty());
  Drawing frame;
  for (const int y : {100, 160}) frame.level(y, 50, 450);
  for (const int x : {50, 450}) frame.upright(x, 100, 160);
  EXPECT_TRUE(grids_of_rules(frame.rules()).empty());
}

// Aim: two tables on one page are two, from top to bottom.
TEST(DrawnTables, ThatDoNotTouchAreSeveral) {
  Drawing drawing;
  for (const int top : {500, 100}) {
    for (const int y : {0, 30}) drawing.level(top + y, 50, 450);
    for (const int x : {50, 250, 450}) drawing.upright(x, top, top + 31);
  }
  const auto grids = grids_of_rules(drawing.rules());
  ASSERT_EQ(grids.size(), 2U);
  EXPECT_LT(grids[0].box.top, grids[1].box.top);
}

// Aim: a page of noise costs little and gives no table.
TEST(DrawnTables, AreNotSoughtInAPicture) {
  Drawing noise;
  for (int y = 0; y < 840; y += 2) noise.level(y, 0, 600);
  for (int x = 0; x < 600; x += 3) noise.upright(x, 0, 840);
  EXPECT_LE(grids_of_rules(noise.rules()).size(), 1U);
  Drawing dashes;
  for (int y = 0; y < 840; y += 2) {
    for (int x = 0; x + 18 < 600; x += 22) dashes.level(y, x, x + 18);
  }
  EXPECT_TRUE(dashes.rules().empty());
}

// Aim: pictures follow each other in the stream; one that claims more than there is ends it.
TEST(Pictures, AreTakenFromTheStreamOneByOne) {
  const std::string two = Drawing().pgm() + Drawing().level(5, 0, 600).pgm();
  std::string_view stream = two;
  ASSERT_TRUE(next_picture(stream));
  const auto second = next_picture(stream);
  ASSERT_TRUE(second);
  EXPECT_TRUE(second->is_dark(0, 5));
  EXPECT_TRUE(stream.empty());
  for (const char* broken : {"", "P6\n2 2\n255\nabcd", "P5\n2 2\n255\nabc", "P5\n0 2\n255\n",
                             "P5\n9999999 9999999\n255\nx", "P5\n2 2\n65535\nabcd", "P5"}) {
    std::string_view rest = broken;
    EXPECT_FALSE(next_picture(rest)) << broken;
  }
}

}  // namespace thidua::documents
