// TLS at the server itself, and what it hears from a proxy.
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "platform/http_test_support.h"
#include "support/folder.h"
#include "system/child.h"

namespace thidua::platform {
namespace {

using http_test::Answer;
using http_test::Running;

/// A certificate for "localhost" that nobody vouches for.
bool make_certificate(const std::filesystem::path& certificate, const std::filesystem::path& key) {
  system::ChildOrder order;
  order.program = "openssl";
  order.arguments = {"req",     "-x509", "-newkey", "rsa:2048",  "-nodes", "-days",        "2",
                     "-keyout", key,     "-out",    certificate, "-subj",  "/CN=localhost"};
  return system::run_child(order).ok();
}

/// What comes back over TLS for these bytes.
std::string tls_answer(std::uint16_t port, const std::string& asked) {
  const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  std::string answer;
  SSL_CTX* context = ::SSL_CTX_new(::TLS_client_method());
  SSL* tls = ::SSL_new(context);
  if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
      ::SSL_set_fd(tls, descriptor) == 1 && ::SSL_connect(tls) == 1 &&
      ::SSL_write(tls, asked.data(), static_cast<int>(asked.size())) > 0) {
    char buffer[4096];
    for (int count = 0; (count = ::SSL_read(tls, buffer, sizeof buffer)) > 0;)
      answer.append(buffer, static_cast<std::size_t>(count));
  }
  ::SSL_free(tls);
  ::SSL_CTX_free(context);
  ::close(descriptor);
  return answer;
}

/// Tells how the request came.
Route how_route() {
  return http_test::route(Method::get, "/how", [](const HttpRequest& request) {
    return text_response(std::string(request.secure ? "secure" : "plain") + " " + request.peer);
  });
}

TEST(HttpTls, AnswersOverTlsAndSaysSo) {
  const test::TemporaryFolder folder;
  ASSERT_TRUE(make_certificate(folder / "c.pem", folder / "k.pem"));
  HttpOptions options;
  options.tls_certificate = folder / "c.pem";
  options.tls_key = folder / "k.pem";
  const Running running({how_route()}, options);
  EXPECT_TRUE(running.server->address().starts_with("https://"));
  const std::string host = "Host: localhost:" + std::to_string(running.port()) + "\r\nConnection: close\r\n\r\n";
  const std::string answer = tls_answer(running.port(), "GET /how HTTP/1.1\r\n" + host);
  EXPECT_NE(answer.find("200 OK"), std::string::npos) << answer;
  EXPECT_NE(answer.find("secure 127.0.0.1"), std::string::npos) << answer;
  http_test::Client plain(running.port());  // somebody who speaks plain HTTP is not answered
  plain.send("GET /how HTTP/1.1\r\n" + host);
  EXPECT_TRUE(plain.closed_by_server());
}

TEST(HttpTls, ABadCertificateIsRefusedAtTheStart) {
  const test::TemporaryFolder folder;
  test::write_file(folder / "c.pem", "không phải chứng thư");
  HttpOptions options;
  options.port = 0;
  options.tls_certificate = folder / "c.pem";
  options.tls_key = folder / "k.pem";
  const auto opened = HttpServer::open(options, {how_route()}, Log::silent());
  ASSERT_FALSE(opened.ok());
  EXPECT_EQ(opened.error().code, "server.tls");
}

TEST(HttpTls, AnotherAddressNeedsACertificateOrAProxy) {
  HttpOptions options;
  options.port = 0;
  options.address = "0.0.0.0";
  EXPECT_EQ(HttpServer::open(options, {how_route()}, Log::silent()).error().code, "server.address");
  options.behind_proxy = true;
  EXPECT_TRUE(HttpServer::open(options, {how_route()}, Log::silent()).ok());
}

TEST(HttpProxy, IsHeardOnlyWhereAsked) {
  const std::string said = "X-Forwarded-For: 6.6.6.6, 10.1.2.3\r\nX-Forwarded-Proto: https\r\n";
  const Running alone({how_route()});
  EXPECT_EQ(alone.get("/how", said).body, "plain 127.0.0.1");
  HttpOptions options;
  options.behind_proxy = true;
  const Running behind({how_route()}, options);
  EXPECT_EQ(behind.get("/how", said).body, "secure 10.1.2.3");
  EXPECT_EQ(behind.get("/how", "X-Forwarded-Proto: http\r\n").body, "plain 127.0.0.1");
}

TEST(HttpProxy, NamesOfTheProxyAreTaken) {
  HttpOptions options;
  options.hosts = {"thidua.so.example"};
  const Running running({how_route()}, options);
  http_test::Client client(running.port());
  client.send("GET /how HTTP/1.1\r\nHost: thidua.so.example\r\n\r\n");
  EXPECT_EQ(client.read().status, 200);
  client.send("GET /how HTTP/1.1\r\nHost: khac.example\r\n\r\n");
  EXPECT_EQ(client.read().status, 421);
}

TEST(HttpOtherwise, AnswersGetWhereNoRouteHasThePath) {
  HttpOptions options;
  options.otherwise = [](const HttpRequest& request) { return text_response("trang " + request.path); };
  const Running running({how_route()}, options);
  EXPECT_EQ(running.get("/a/b").body, "trang /a/b");
  EXPECT_EQ(http_test::Client(running.port()).ask("POST", "/a/b", "{}").status, 404);
  EXPECT_EQ(http_test::Client(running.port()).ask("POST", "/how", "{}").status, 405);
}

}  // namespace
}  // namespace thidua::platform
