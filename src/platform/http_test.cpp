#include "platform/http.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "platform/http_test_support.h"

namespace thidua::platform {

using http_test::Answer;
using http_test::Client;
using http_test::Gate;
using http_test::Running;

namespace {

Route echo_route() {
  return http_test::route(Method::post, "/echo/{what}", [](const HttpRequest& request) {
    Json json;
    json.set("path", request.path).set("what", request.parameter("what")).set("body", request.body);
    json.set("q", request.query_value("q").value_or("-")).set("header", request.header("x-thing").value_or("-"));
    return json_response(json, 201);
  });
}

}  // namespace

// Outside the unnamed namespace: unity builds do not take a fixture in there.
class FileOnDisk : public testing::Test {
 protected:
  FileOnDisk() {
    for (int i = 0; i < 200'000; ++i) content += static_cast<char>('a' + i % 23);
    std::ofstream(file, std::ios::binary) << content;
  }
  ~FileOnDisk() override { std::filesystem::remove(file); }
  Route file_route() const {
    return http_test::route(Method::get, "/file", [path = file](const HttpRequest&) {
      HttpResponse response = file_response(path, "application/pdf", "Giao ước 2025.pdf");
      response.headers.push_back({"ETag", "\"v1\""});
      return response;
    });
  }
  std::string content;
  std::filesystem::path file = testing::TempDir() + "thidua-http-file-" + std::to_string(::getpid());
};

TEST(HttpServer, HandsTheRequestDecodedToItsHandler) {
  const Running server({echo_route()});
  Client client(server.port());
  const Answer answer = client.ask("POST", "/echo//gi%E1%BA%A5y/?q=%C4%91%E1%BA%A1t+t%E1%BB%91t&x", "thân",
                                   "X-Thing: có\r\nOrigin: http://127.0.0.1:" + std::to_string(server.port()) + "\r\n");
  EXPECT_EQ(answer.status, 201);
  EXPECT_EQ(answer.body, R"({"path":"/echo/giấy","what":"giấy","body":"thân","q":"đạt tốt","header":"có"})"
                         "\n");
  EXPECT_EQ(client.ask("POST", "/echo/2", "hai").status, 201) << "the connection stays open";
}

TEST(HttpServer, ReadsAChunkedBodyAndSaysContinueWhenAsked) {
  const Running server({echo_route()});
  Client client(server.port());
  client.send(client.request("POST", "/echo/1", "Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n"));
  EXPECT_EQ(client.read().status, 100);
  client.send("3\r\nmot\r\n4\r\n hai\r\n0\r\n\r\n");
  EXPECT_EQ(*client.read().json().find("body")->text(), "mot hai");
}

TEST(HttpServer, SendsSecurityHeadersAndARequestIdWithEveryAnswer) {
  const Running server({http_test::text_route("/a", "a")});
  for (const std::string_view path : {"/a", "/none", "/healthz"}) {
    const Answer answer = server.get(path);
    EXPECT_NE(answer.header("Content-Security-Policy").find("default-src 'self'"), std::string::npos) << answer.head;
    EXPECT_NE(answer.header("Content-Security-Policy").find("frame-ancestors 'none'"), std::string::npos);
    EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(answer.header("Cache-Control"), "no-store");
    EXPECT_FALSE(answer.header("X-Request-Id").empty());
  }
  EXPECT_NE(server.get("/a").header("X-Request-Id"), server.get("/a").header("X-Request-Id"));
}

TEST(HttpServer, AnswersHeadWithTheLengthAndNoBody) {
  const Running server({http_test::text_route("/a", "bốn")});
  Client client(server.port());
  client.send(client.request("HEAD", "/a"));
  const Answer head = client.read(false);
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.header("Content-Length"), "5");
  EXPECT_EQ(client.get("/a").body, "bốn") << "nothing of a body stood in between";
}

TEST(HttpServer, TellsUnknownPathsFromWrongMethods) {
  const Running server({echo_route(), http_test::text_route("/a", "a")});
  Client client(server.port());
  EXPECT_EQ(client.get("/b").problem_code(), "http.not_found");
  const Answer wrong = client.get("/echo/1");
  EXPECT_EQ(wrong.status, 405);
  EXPECT_EQ(wrong.header("Allow"), "POST, OPTIONS");
  const Answer options = client.ask("OPTIONS", "/a", "");
  EXPECT_EQ(options.status, 204);
  EXPECT_EQ(options.header("Allow"), "GET, HEAD, OPTIONS");
  EXPECT_EQ(client.get("/a").status, 200) << "refusals leave the connection usable";
}

TEST(HttpServer, RefusesPathsThatClimbOrHide) {
  const Running server({http_test::text_route("/{any}", "đây")});
  for (const std::string_view path : {"/../a", "/a/..", "/%2e%2e/a", "/a%2fb", "/a%5cb", "/a%00", "/%zz", "/%", "/%ff",
                                      "/./a", "/a?x=%00", "http://127.0.0.1/a"}) {
    const Answer answer = server.get(path);
    EXPECT_EQ(answer.status, 400) << path;
    EXPECT_EQ(answer.problem_code(), "http.path") << path;
  }
}

TEST(HttpServer, AnswersOnlyToItsOwnName) {
  const Running server({http_test::text_route("/a", "a")});
  const std::string port = std::to_string(server.port());
  const auto status = [&](const std::string& hosts) {
    Client client(server.port());
    client.send("GET /a HTTP/1.1\r\n" + hosts + "\r\n");
    return client.read().status;
  };
  for (const std::string name : {"127.0.0.1:", "localhost:", "LOCALHOST:", "[::1]:"}) {
    EXPECT_EQ(status("Host: " + name + port + "\r\n"), 200) << name;
  }
  for (const std::string& host : {std::string("evil.example:") + port, std::string("127.0.0.1"), "127.0.0.1:1" + port,
                                  std::string(), "127.0.0.1:" + port + ".evil.example"}) {
    EXPECT_EQ(status("Host: " + host + "\r\n"), 421) << host;
  }
  EXPECT_EQ(status(""), 421);
  EXPECT_EQ(status("Host: 127.0.0.1:" + port + "\r\nHost: evil.example\r\n"), 421);
}

TEST(HttpServer, ChangesNothingForAnotherSite) {
  int calls = 0;
  const Running server({http_test::route(Method::post, "/do",
                                         [&](const HttpRequest&) {
                                           ++calls;
                                           return text_response("xong");
                                         }),
                        http_test::text_route("/see", "xem")});
  const std::string own = "Origin: http://127.0.0.1:" + std::to_string(server.port()) + "\r\n";
  for (const std::string& headers :
       {std::string("Origin: http://evil.example\r\n"), std::string("Origin: null\r\n"),
        std::string("Origin: http://127.0.0.1:1\r\n"), "Sec-Fetch-Site: cross-site\r\n" + own,
        std::string("Sec-Fetch-Site: same-site\r\n")}) {
    const Answer answer = Client(server.port()).ask("POST", "/do", "x", headers);
    EXPECT_EQ(answer.status, 403) << headers;
    EXPECT_EQ(answer.problem_code(), "http.other_site");
  }
  EXPECT_EQ(calls, 0);
  EXPECT_EQ(server.get("/see", "Sec-Fetch-Site: cross-site\r\n").status, 200) << "a link from elsewhere still opens";
  EXPECT_EQ(Client(server.port()).ask("POST", "/do", "", own).status, 200);
  EXPECT_EQ(Client(server.port()).ask("POST", "/do", "", "Sec-Fetch-Site: same-origin\r\n").status, 200);
  EXPECT_EQ(Client(server.port()).ask("POST", "/do", "").status, 200) << "no browser";
}

TEST(HttpServer, TurnsAFailureOfAHandlerIntoAProblemWithoutItsText) {
  const Running server({http_test::route(
      Method::get, "/fails", [](const HttpRequest&) -> HttpResponse { throw std::runtime_error("bí mật"); })});
  const Answer answer = server.get("/fails");
  EXPECT_EQ(answer.status, 500);
  EXPECT_EQ(answer.problem_code(), "http.internal");
  EXPECT_EQ(answer.body.find("bí mật"), std::string::npos);
  EXPECT_NE(answer.body.find(answer.header("X-Request-Id")), std::string::npos) << "the number to ask the log for";
}

TEST(HttpServer, SaysARefusalAsRfc9457) {
  const core::Refusals two{{"pact.title", "Thiếu tên.", "title", ""}, {"pact.year", "Sai năm.", "year", "dòng 3"}};
  const Running server(
      {http_test::route(Method::get, "/one", [&](const HttpRequest&) { return problem_response(409, two.back()); }),
       http_test::route(Method::get, "/two", [&](const HttpRequest&) { return problem_response(422, two); })});
  const Answer one = server.get("/one");
  EXPECT_EQ(one.status, 409);
  EXPECT_EQ(one.body, R"({"type":"about:blank","title":"Dữ liệu đã có người khác sửa","status":409,"code":"pact.year",)"
                      R"("detail":"Sai năm.","field":"year","place":"dòng 3"})"
                      "\n");
  EXPECT_EQ(server.get("/two").json().find("errors")->values()->size(), 2U);
}

TEST(HttpServer, AnswersPipelinedRequestsInTheirOrder) {
  const Running server({http_test::text_route("/1", "một"), http_test::text_route("/2", "hai"), echo_route()});
  Client client(server.port());
  client.send(client.request("GET", "/1") + client.request("POST", "/echo/x", "Content-Length: 2\r\n") + "ab" +
              client.request("GET", "/none") + client.request("GET", "/2"));
  EXPECT_EQ(client.read().body, "một");
  EXPECT_EQ(*client.read().json().find("body")->text(), "ab");
  EXPECT_EQ(client.read().status, 404);
  EXPECT_EQ(client.read().body, "hai");
}

TEST(HttpServer, ClosesWhenAskedTo) {
  const Running server({http_test::text_route("/a", "a")});
  Client client(server.port());
  const Answer answer = client.get("/a", "Connection: close\r\n");
  EXPECT_EQ(answer.header("Connection"), "close");
  EXPECT_TRUE(client.closed_by_server());
}

TEST(HttpServer, KeepsHeaderValuesOfHandlersOnOneLine) {
  const Running server({http_test::route(Method::get, "/a", [](const HttpRequest&) {
    HttpResponse response = text_response("a");
    response.headers.push_back({"X-Name", "a\r\nSet-Cookie: b=c"});
    return response;
  })});
  EXPECT_EQ(server.get("/a").header("X-Name"), "aSet-Cookie: b=c");
  EXPECT_EQ(server.get("/a").header("Set-Cookie"), "");
}

TEST(HttpServer, CountsRequestsByRoute) {
  const Running server({http_test::text_route("/pacts/{year}", "a")});
  server.get("/pacts/2024");
  server.get("/pacts/2025");
  server.get("/none");
  const std::string text = server.get("/metrics").body;
  EXPECT_NE(text.find("thidua_requests_total{method=\"GET\",route=\"/pacts/{year}\",status=\"2xx\"} 2\n"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("thidua_requests_total{method=\"\",route=\"\",status=\"4xx\"} 1\n"), std::string::npos) << text;
  EXPECT_NE(text.find("thidua_request_seconds_count{method=\"GET\",route=\"/pacts/{year}\"} 2\n"), std::string::npos);
  EXPECT_NE(text.find("thidua_queue_waiting{pool=\"slow\"} 0\n"), std::string::npos) << text;
  EXPECT_EQ(server.get("/healthz").body, "{\"status\":\"ok\"}\n");
}

TEST_F(FileOnDisk, IsStreamedWholeOrInPart) {
  const Running server({file_route()});
  const Answer whole = server.get("/file");
  EXPECT_EQ(whole.status, 200);
  EXPECT_EQ(whole.body, content);
  EXPECT_EQ(whole.header("Accept-Ranges"), "bytes");
  EXPECT_NE(whole.header("Content-Disposition").find("filename*=UTF-8''Giao%20%C6%B0%E1%BB%9Bc%202025.pdf"),
            std::string::npos)
      << whole.head;
  const Answer part = server.get("/file", "Range: bytes=100-299\r\n");
  EXPECT_EQ(part.status, 206);
  EXPECT_EQ(part.body, content.substr(100, 200));
  EXPECT_EQ(part.header("Content-Range"), "bytes 100-299/200000");
  EXPECT_EQ(server.get("/file", "Range: bytes=199990-\r\n").body, content.substr(199'990));
  EXPECT_EQ(server.get("/file", "Range: bytes=-7\r\n").body, content.substr(199'993));
  EXPECT_EQ(server.get("/file", "Range: bytes=70000-999999\r\n").body, content.substr(70'000));
  const Answer beyond = server.get("/file", "Range: bytes=200000-\r\n");
  EXPECT_EQ(beyond.status, 416);
  EXPECT_EQ(beyond.header("Content-Range"), "bytes */200000");
  EXPECT_EQ(server.get("/file", "Range: bytes=0-1,4-5\r\n").status, 200) << "several parts: the whole instead";
}

TEST_F(FileOnDisk, IsNotSentAgainWhereTheReaderHasIt) {
  const Running server({file_route()});
  const Answer known = server.get("/file", "If-None-Match: \"v0\", W/\"v1\"\r\n");
  EXPECT_EQ(known.status, 304);
  EXPECT_EQ(known.header("Content-Length"), "");
  EXPECT_EQ(server.get("/file", "If-None-Match: \"v0\"\r\n").status, 200);
  EXPECT_EQ(server.get("/file", "Range: bytes=0-9\r\nIf-Range: \"v0\"\r\n").body.size(), content.size());
  EXPECT_EQ(server.get("/file", "Range: bytes=0-9\r\nIf-Range: \"v1\"\r\n").body.size(), 10U);
}

TEST_F(FileOnDisk, ThatIsGoneOrIsAFolderIsAProblemSaidToTheUser) {
  std::filesystem::remove(file);
  const Running server({file_route()});
  EXPECT_EQ(server.get("/file").problem_code(), "http.file_missing");
  std::filesystem::create_directory(file);
  EXPECT_EQ(server.get("/file").status, 500);
}

TEST(OpeningAServer, IsRefusedOnAnAddressThatOthersReach) {
  for (const std::string address : {"0.0.0.0", "192.168.1.5", "::", "example.org", ""}) {
    HttpOptions options;
    options.address = address;
    options.port = 0;
    const auto opened = HttpServer::open(options, {}, Log::silent());
    ASSERT_FALSE(opened.ok()) << address;
    EXPECT_EQ(opened.error().code, "server.address");
    EXPECT_NE(opened.error().message.find("127.0.0.1"), std::string::npos);
  }
}

TEST(OpeningAServer, IsRefusedOnAPortThatIsTaken) {
  const Running first({});
  HttpOptions options;
  options.port = first.port();
  const auto second = HttpServer::open(options, {}, Log::silent());
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.error().code, "server.port");
}

TEST(OpeningAServer, IsRefusedWhereTwoRoutesAnswerTheSame) {
  for (const std::string pattern : {"/pacts/{id}", "pacts", "/healthz", "/{a}/{a}"}) {
    HttpOptions options;
    options.port = 0;
    const auto opened = HttpServer::open(
        options, {http_test::text_route("/pacts/{year}", "a"), http_test::text_route(pattern, "b")}, Log::silent());
    ASSERT_FALSE(opened.ok()) << pattern;
    EXPECT_EQ(opened.error().code, "server.route");
  }
}

TEST(OpeningAServer, WorksOnTheOtherLoopbackAddress) {
  HttpOptions options;
  options.address = "::1";
  options.port = 0;
  const auto opened = HttpServer::open(options, {}, Log::silent());
  if (!opened.ok() && opened.error().code == "server.port") GTEST_SKIP() << "máy này không có IPv6";
  ASSERT_TRUE(opened.ok());
  EXPECT_EQ((*opened)->address(), "http://[::1]:" + std::to_string((*opened)->port()));
}

}  // namespace thidua::platform
