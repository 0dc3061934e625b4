#include "system/sha256.h"

#include <gtest/gtest.h>

#include <system_error>

#include "system/files.h"
#include "system/temporary.h"

namespace thidua::system {

TEST(Hashes, AreThoseOfTheStandard) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Hashes, DoNotDependOnThePieces) {
  Sha256 sum;
  sum.add("a");
  sum.add("");
  sum.add("bc");
  EXPECT_EQ(sum.hex(), sha256_hex("abc"));
  const TemporaryFolder folder;
  const std::string bytes(200'000, 'x');
  write_file_atomically(folder.path() / "x", bytes);
  EXPECT_EQ(sha256_hex_of_file(folder.path() / "x"), sha256_hex(bytes));
  EXPECT_THROW(sha256_hex_of_file(folder.path() / "y"), std::system_error);
}

}  // namespace thidua::system
