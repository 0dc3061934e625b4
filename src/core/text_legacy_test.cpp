#include <gtest/gtest.h>

#include <string>

#include "core/syllable.h"
#include "core/text.h"
#include "core/utf8.h"

namespace thidua::core {

namespace {

/// Code points below 0x100 as single bytes.
std::string as_bytes(std::string_view utf8) {
  std::string bytes;
  for (std::size_t at = 0; at < utf8.size();) {
    bytes.push_back(static_cast<char>(next_code_point(utf8, at)));
  }
  return bytes;
}

const std::string tcvn3_sentence =
    "Céng hßa x· héi chñ nghÜa ViÖt Nam, ®éc lËp tù do h¹nh phóc, giao ­íc thi ®ua n¨m 2025";
const std::string vni_sentence =
    "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñoäc laäp töï do haïnh phuùc, giao öôùc thi ñua naêm 2025";
const std::string sentence = "Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập tự do hạnh phúc, giao ước thi đua năm 2025";

}  // namespace

TEST(Tcvn3, IsConverted) {
  EXPECT_EQ(from_tcvn3(tcvn3_sentence), sentence);
  EXPECT_EQ(from_tcvn3("µ¶·¸¹ ¨»¼½¾Æ ©ÇÈÉÊË ÌÎÏÐÑ ªÒÓÔÕÖ ×ØÜÝÞ"), "àảãáạ ăằẳẵắặ âầẩẫấậ èẻẽéẹ êềểễếệ ìỉĩíị");
  EXPECT_EQ(from_tcvn3("ßáâãä «åæçèé ¬êëìíî ïñòóô ­õö÷øù úûüýþ ®§"), "òỏõóọ ôồổỗốộ ơờởỡớợ ùủũúụ ưừửữứự ỳỷỹýỵ đĐ");
}

TEST(Tcvn3, HeadingsOfCapitalsBecomeCapitals) {
  EXPECT_EQ(from_tcvn3("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM\nViÖt Nam"), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nViệt Nam");
}

TEST(Vni, IsConverted) {
  EXPECT_EQ(from_vni(vni_sentence), sentence);
  EXPECT_EQ(from_vni("aøaùaûaõaï aêaèaéaúaüaë aâaàaáaåaãaä"), "àáảãạ ăằắẳẵặ âầấẩẫậ");
  EXPECT_EQ(from_vni("eøeùeûeõeï eâeàeáeåeãeä ìíæóò"), "èéẻẽẹ êềếểễệ ìíỉĩị");
  EXPECT_EQ(from_vni("oøoùoûoõoï oâoàoáoåoãoä ôôøôùôûôõôï"), "òóỏõọ ôồốổỗộ ơờớởỡợ");
  EXPECT_EQ(from_vni("uøuùuûuõuï ööøöùöûöõöï yøyùyûyõî ñÑ"), "ùúủũụ ưừứửữự ỳýỷỹỵ đĐ");
  EXPECT_EQ(from_vni("COÄNG HOØA XAÕ HOÄI"), "CỘNG HÒA XÃ HỘI");
}

TEST(LegacyText, IsRecognisedInsideUnicode) {
  EXPECT_EQ(recognise_legacy(tcvn3_sentence), Encoding::tcvn3);
  EXPECT_EQ(recognise_legacy(vni_sentence), Encoding::vni);
  EXPECT_EQ(recognise_legacy(sentence), Encoding::utf8);
  EXPECT_EQ(recognise_legacy("no accents at all"), Encoding::utf8);
  EXPECT_EQ(recognise_legacy("bà và ông là"), Encoding::utf8);
  EXPECT_EQ(recognise_legacy(""), Encoding::utf8);
}

TEST(Fonts, TellTheEncoding) {
  EXPECT_EQ(encoding_of_font(".VnTime"), Encoding::tcvn3);
  EXPECT_EQ(encoding_of_font(".VnTimeH"), Encoding::tcvn3);
  EXPECT_EQ(encoding_of_font("VNI-Times"), Encoding::vni);
  EXPECT_EQ(encoding_of_font("Times New Roman"), Encoding::unknown);
}

TEST(PlainTextFiles, AreDecodedByTheirMark) {
  EXPECT_EQ(decoded("\xEF\xBB\xBF"
                    "Đua")
                .text,
            "Đua");
  const Decoded little = decoded(std::string_view("\xFF\xFE\x10\x01u\0a\0", 8));
  EXPECT_EQ(little.text, "Đua");
  EXPECT_EQ(little.encoding, Encoding::utf16_le);
  EXPECT_TRUE(little.certain);
  EXPECT_EQ(decoded(std::string_view("\xFE\xFF\x01\x10\0u\0a", 8)).text, "Đua");
  const Decoded unmarked = decoded(std::string_view("t\0h\0i\0 \0\x11\x01u\0a\0", 14));
  EXPECT_EQ(unmarked.text, "thi đua");
  EXPECT_FALSE(unmarked.certain);
}

TEST(PlainTextFiles, AreDecodedByTheirLetters) {
  const Decoded tcvn3 = decoded(as_bytes(tcvn3_sentence));
  EXPECT_EQ(tcvn3.encoding, Encoding::tcvn3);
  EXPECT_EQ(tcvn3.text, sentence);
  EXPECT_TRUE(tcvn3.certain);
  const Decoded vni = decoded(as_bytes(vni_sentence));
  EXPECT_EQ(vni.encoding, Encoding::vni);
  EXPECT_EQ(vni.text, sentence);
  const Decoded windows = decoded(
      "Ti\xEA\xECng Vi\xEA\xF2t, thi \xF0ua khen th\xFD\xF5\xD2ng, \xF0\xF4\xF2"
      "c l\xE2\xF2p");
  EXPECT_EQ(windows.encoding, Encoding::windows_1258);
  EXPECT_EQ(windows.text, "Tiếng Việt, thi đua khen thưởng, độc lập");
}

TEST(PlainTextFiles, OfNoKnownEncodingAreSaidToBeUnknown) {
  std::string noise;
  for (int byte = 0x80; byte < 0x100; ++byte) {
    noise += "z" + std::string(1, static_cast<char>(byte)) + "q ";
  }
  EXPECT_EQ(decoded(noise).encoding, Encoding::unknown);
}

TEST(PlainTextFiles, CutInsideALetterAreStillUtf8) {
  const Decoded cut = decoded(std::string_view("thi đua").substr(0, 5));
  EXPECT_EQ(cut.encoding, Encoding::utf8);
  EXPECT_EQ(decoded("").encoding, Encoding::utf8);
}

TEST(Syllables, AreToldFromNoise) {
  for (const char* word :
       {"Nguyễn", "thưởng", "ĐƯỜNG", "quyết", "gì", "giếng", "ủy", "uỷ", "khuya", "nghĩa", "xoong", "Đắk"}) {
    EXPECT_TRUE(is_vietnamese_syllable(word)) << word;
  }
  for (const char* word : {"", "zữ", "thưởngg", "nGữ", "ắắ", "ñoäc", "®éc"}) {
    EXPECT_FALSE(is_vietnamese_syllable(word)) << word;
  }
}

}  // namespace thidua::core
