#include "platform/web_request.h"

#include <gtest/gtest.h>

#include "platform/web_answer.h"

namespace thidua::platform {
namespace {

RangeAsked::Kind range_kind(std::string_view header, std::uint64_t size) {
  return range_asked(header, size).kind;
}

}  // namespace

TEST(ReadingATarget, DecodesOnceAndDropsEmptyParts) {
  const auto target = request_target("/a%2520b//%C4%91/?x=1%26&&y=a+b%2Bc&z");
  ASSERT_TRUE(target.ok());
  EXPECT_EQ(target->path, "/a%20b/đ");
  EXPECT_EQ(target->query, (std::vector<NameValue>{{"x", "1&"}, {"y", "a b+c"}, {"z", ""}}));
  EXPECT_EQ(request_target("/")->path, "/");
  EXPECT_EQ(request_target("//")->path, "/");
  EXPECT_EQ(request_target("/a+b")->path, "/a+b") << "a plus is a space in the query only";
}

TEST(ReadingATarget, RefusesWhatClimbsHidesOrBreaks) {
  for (const std::string_view raw :
       {"",       "a",      "*",      "http://x/",  "/..",  "/a/../b", "/.",       "/%2E%2e",
        "/..%2f", "/a%2Fb", "/a%5Cb", "/a\\b",      "/%00", "/%0a",    "/%7F",     "/%",
        "/%4",    "/%g1",   "/%c4",   "/%ed%a0%80", "/a#b", "/a?%",    "/a?x=%ff", "/a?x=%00"}) {
    EXPECT_FALSE(request_target(raw).ok()) << raw;
  }
}

TEST(ReadingARange, TakesOnePartAndPassesOverTheRest) {
  using Kind = RangeAsked::Kind;
  EXPECT_EQ(range_asked("bytes=0-0", 10).range, (ByteRange{0, 0}));
  EXPECT_EQ(range_asked("bytes=3-", 10).range, (ByteRange{3, 9}));
  EXPECT_EQ(range_asked("bytes=3-99", 10).range, (ByteRange{3, 9}));
  EXPECT_EQ(range_asked("bytes=-3", 10).range, (ByteRange{7, 9}));
  EXPECT_EQ(range_asked("bytes=-99", 10).range, (ByteRange{0, 9}));
  EXPECT_EQ(range_kind("bytes=10-", 10), Kind::unsatisfiable);
  EXPECT_EQ(range_kind("bytes=-0", 10), Kind::unsatisfiable);
  EXPECT_EQ(range_kind("bytes=0-", 0), Kind::unsatisfiable);
  EXPECT_EQ(range_kind("bytes=-1", 0), Kind::unsatisfiable);
  for (const std::string_view header : {"", "bytes=", "bytes=-", "bytes=5-3", "bytes=a-b", "bytes=1-2,4-5", "lines=1-2",
                                        "bytes=1-x", "bytes=+1-2", "bytes=99999999999999999999-"}) {
    EXPECT_EQ(range_kind(header, 10), Kind::whole) << header;
  }
}

TEST(KnowingAnEtag, LooksAtEachOfTheList) {
  EXPECT_TRUE(etag_listed("\"a\", \"b\"", "\"b\""));
  EXPECT_TRUE(etag_listed("W/\"a\"", "\"a\""));
  EXPECT_TRUE(etag_listed("*", "\"a\""));
  EXPECT_FALSE(etag_listed("\"ab\"", "\"a\""));
  EXPECT_FALSE(etag_listed("", ""));
}

TEST(NamingThisServer, TakesLoopbackNamesAtItsPortOnly) {
  EXPECT_TRUE(host_is_ours("localhost:8080", 8080));
  EXPECT_TRUE(host_is_ours("127.0.0.1", 80));
  for (const std::string_view host : {"localhost", "localhost:80", "localhost:08080", "127.0.0.2:8080",
                                      "localhost.:8080", "localhost:8080 ", "x@localhost:8080", "::1:8080"}) {
    EXPECT_FALSE(host_is_ours(host, 8080)) << host;
  }
}

TEST(DatingAnAnswer, FollowsTheFormOfHttp) {
  EXPECT_EQ(http_date({1'749'972'600'000}), "Sun, 15 Jun 2025 07:30:00 GMT");
  EXPECT_EQ(http_date({0}), "Thu, 01 Jan 1970 00:00:00 GMT");
  EXPECT_EQ(http_date({951'782'399'999}), "Mon, 28 Feb 2000 23:59:59 GMT");
}

TEST(WebRequest, NamesOfAProxyAreListed) {
  const std::vector<std::string> names{"thidua.so.example", "10.0.0.5"};
  EXPECT_TRUE(host_is_listed("thidua.so.example", names));
  EXPECT_TRUE(host_is_listed("ThiDua.So.Example:443", names));
  EXPECT_TRUE(host_is_listed("10.0.0.5:8080", names));
  for (const char* other : {"", "so.example", "thidua.so.example.evil", "evil:thidua.so.example", "[::1]:80"})
    EXPECT_FALSE(host_is_listed(other, names)) << other;
}

TEST(WebRequest, OnlyTheProxysOwnWordCounts) {
  EXPECT_EQ(forwarded_peer("1.2.3.4, 10.0.0.9", "127.0.0.1"), "10.0.0.9");
  EXPECT_EQ(forwarded_peer("2001:db8::1", "127.0.0.1"), "2001:db8::1");
  for (const char* nonsense : {"", "unknown", "<script>", ",", "1.2.3.4,"})
    EXPECT_EQ(forwarded_peer(nonsense, "127.0.0.1"), "127.0.0.1") << nonsense;
  EXPECT_TRUE(is_loopback("127.0.0.1"));
  EXPECT_TRUE(is_loopback("::1"));
  EXPECT_FALSE(is_loopback("10.0.0.127"));
}

TEST(WebRequest, OriginIsComparedWithItsScheme) {
  EXPECT_FALSE(from_other_site(std::nullopt, "https://so.example", "so.example", true));
  EXPECT_TRUE(from_other_site(std::nullopt, "http://so.example", "so.example", true));
  EXPECT_TRUE(from_other_site(std::nullopt, "https://so.example", "so.example", false));
}

}  // namespace thidua::platform
