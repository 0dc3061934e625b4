#include "reading/named_promises.h"

#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

namespace thidua::reading {

namespace {

std::string promises_in(const std::string& paragraph) {
  const auto document = testing::document_of(paragraph);
  const Source source(document);
  std::string all;
  for (const NamedPromise& one : named_promises(source, {0, source.shown().size()})) {
    std::string promise = source.clean(one.promise);
    promise.erase(promise.find_last_not_of('.') + 1);
    all += (all.empty() ? "" : " | ") + promise;
  }
  return all;
}

}  // namespace

// Aim: in prose a bound is a promise and the number behind the comma its result.
TEST(NamedPromises, FindBoundsThatNoWordNames) {
  EXPECT_EQ(
      promises_in("Tỷ lệ người dân có thẻ bảo hiểm y tế từ 95% trở lên, xã đạt 96,8%. Sinh con tại nhà phải giảm "
                  "xuống dưới 10% số ca sinh, năm nay còn 9 ca, bằng 7,6%."),
      "Tỷ lệ người dân có thẻ bảo hiểm y tế từ 95% trở lên | Sinh con tại nhà phải giảm xuống dưới 10% số ca sinh");
  EXPECT_EQ(promises_in("Mỗi tổ có ít nhất một sáng kiến, 11/12 tổ làm được."), "Mỗi tổ có ít nhất một sáng kiến");
  EXPECT_EQ(promises_in("Cả năm thu được 68,2 tỷ đồng, cao hơn năm trước 4,1 tỷ đồng."), "");
}

// Aim: the promise stands behind the last «là» before its number.
TEST(NamedPromises, StandBehindTheWordOfBeing) {
  EXPECT_EQ(promises_in("Lời hứa đầu tiên, cũng là lời hứa nặng nhất, là thu ngân sách không dưới 62 tỷ đồng; đến nay "
                        "đã thu 68 tỷ đồng."),
            "thu ngân sách không dưới 62 tỷ đồng");
  EXPECT_EQ(promises_in("Lời hứa lớn nhất của xã là hạ tỷ lệ hộ nghèo ít nhất 6%."), "hạ tỷ lệ hộ nghèo ít nhất 6%");
}

// Aim: whom it is about may stand before a comma; what was told before a colon is no promise.
TEST(NamedPromises, StandBehindTheirTopic) {
  EXPECT_EQ(promises_in("Cây quế, xã đăng ký trồng mới 30 ha; mưa đến muộn nên chỉ xuống giống được 22 ha."),
            "Cây quế, xã đăng ký trồng mới 30 ha");
  EXPECT_EQ(promises_in("Niềm vui ấy chưa trọn: lời hứa giải ngân 100% vốn đầu tư công thì mới được 87,3%."),
            "giải ngân 100% vốn đầu tư công");
}

// Aim: words of a result part a promise without a number; to own up is not to promise.
TEST(NamedPromises, NeedNoNumberWhereAResultFollows) {
  EXPECT_EQ(promises_in("Nội dung xây dựng vườn thuốc nam không thực hiện nữa vì thiếu đất."),
            "xây dựng vườn thuốc nam");
  EXPECT_EQ(promises_in("Công ty hứa lắp xong lò nung mới và đã vận hành từ ngày 15/8."), "lắp xong lò nung mới");
  EXPECT_EQ(promises_in("Chúng tôi nhận đây là chỉ tiêu không đạt và xin lỗi 231 công dân."), "");
}

}  // namespace thidua::reading
