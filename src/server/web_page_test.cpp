#include "server/web_page.h"

#include <gtest/gtest.h>

namespace thidua::server {
namespace {

using platform::HttpRequest;
using platform::HttpResponse;

const std::string sample_pack = std::string("thidua-page-1\n") + "/index.html\t" + std::string(64, 'a') +
                                "\t28\t0\t0\n" + "/assets/app-1.js\t" + std::string(64, 'b') + "\t5\t3\t2\n" +
                                "/icon.svg\t" + std::string(64, 'c') + "\t4\t0\t0\n\n" +
                                "<meta content=__CSP_NONCE__>"
                                "plaingzpbr"
                                "<svg";

class WebPage : public ::testing::Test {
 protected:
  HttpResponse ask(const std::string& path, const std::string& encodings = "") const {
    HttpRequest request;
    request.path = path;
    if (!encodings.empty()) request.headers.push_back({"accept-encoding", encodings});
    return answers(request);
  }
  static std::string header(const HttpResponse& response, std::string_view name) {
    for (const auto& one : response.headers)
      if (one.name == name) return one.value;
    return "";
  }
  std::function<HttpResponse(const HttpRequest&)> answers = page_answers(sample_pack);
};

TEST_F(WebPage, EveryAddressOfThePageAnswersThePage) {
  for (const char* path : {"/", "/SXD/2025/giao-uoc", "/index.html", "/in"}) {
    const HttpResponse page = ask(path);
    EXPECT_EQ(page.status, 200) << path;
    EXPECT_EQ(header(page, "Cache-Control"), "no-store");
    const std::string policy = header(page, "Content-Security-Policy");
    const auto at = policy.find("'nonce-");
    ASSERT_NE(at, std::string::npos);
    const std::string nonce = policy.substr(at + 7, policy.find('\'', at + 7) - at - 7);
    EXPECT_EQ(nonce.size(), 22U);
    EXPECT_NE(page.body.find(nonce), std::string::npos);
    EXPECT_EQ(policy.find("unsafe"), std::string::npos);
  }
  EXPECT_NE(ask("/").body, ask("/").body);  // a nonce is used once
}

TEST_F(WebPage, WhatIsOfTheServerIsNotFound) {
  for (const char* path : {"/api/v1/khong-co", "/api", "/in/khong-co", "/assets/app-2.js"}) {
    EXPECT_EQ(ask(path).status, 404) << path;
    EXPECT_EQ(ask(path).content_type, "application/problem+json");
  }
}

TEST_F(WebPage, FilesComeAsTheBrowserTakesThem) {
  EXPECT_EQ(ask("/assets/app-1.js").body, "plain");
  EXPECT_EQ(ask("/assets/app-1.js", "gzip, deflate").body, "gzp");
  const HttpResponse br = ask("/assets/app-1.js", "gzip, deflate, br;q=0.8");
  EXPECT_EQ(br.body, "br");
  EXPECT_EQ(header(br, "Content-Encoding"), "br");
  EXPECT_EQ(header(br, "Vary"), "Accept-Encoding");
  EXPECT_EQ(header(br, "Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(br.content_type, "text/javascript; charset=utf-8");
  EXPECT_EQ(ask("/assets/app-1.js", "br;q=0").body, "plain");
  EXPECT_EQ(ask("/icon.svg", "br").body, "<svg");
  EXPECT_EQ(header(ask("/icon.svg"), "ETag"), "\"" + std::string(32, 'c') + "\"");
}

TEST_F(WebPage, WithoutAPageItSaysHowToBuildIt) {
  const HttpResponse none = page_answers("")(HttpRequest{});
  EXPECT_EQ(none.status, 503);
  EXPECT_NE(none.body.find("./dev build"), std::string::npos);
}

TEST_F(WebPage, ABrokenPackIsFoundOut) {
  EXPECT_FALSE(unpacked_page(sample_pack.substr(0, sample_pack.size() - 1)).ok());
  EXPECT_FALSE(unpacked_page("something else").ok());
  EXPECT_FALSE(unpacked_page("thidua-page-1\n/a\tx\ty\t0\t0\n\n").ok());
  const auto files = unpacked_page(sample_pack);
  ASSERT_TRUE(files.ok());
  EXPECT_EQ(files->size(), 3U);
}

}  // namespace
}  // namespace thidua::server
