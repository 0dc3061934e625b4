#pragma once
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>

namespace thidua::journeys {

struct HttpAnswer {
  int status = 0;
  std::string body;
};

/// One GET over a connection of its own; the plainest client there is.
inline HttpAnswer http_get(std::uint16_t port, const std::string& path, const std::string& host = "127.0.0.1") {
  const int connection = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    throw std::runtime_error("cannot connect");
  const std::string asked =
      "GET " + path + " HTTP/1.1\r\nHost: " + host + ":" + std::to_string(port) + "\r\nConnection: close\r\n\r\n";
  for (std::size_t sent = 0; sent < asked.size();) {
    const ssize_t count = ::send(connection, asked.data() + sent, asked.size() - sent, 0);
    if (count <= 0) break;
    sent += static_cast<std::size_t>(count);
  }
  std::string all;
  char buffer[16384];
  for (ssize_t count = 0; (count = ::recv(connection, buffer, sizeof buffer, 0)) > 0;)
    all.append(buffer, static_cast<std::size_t>(count));
  ::close(connection);
  HttpAnswer answer;
  if (all.size() > 12) answer.status = std::atoi(all.c_str() + 9);
  if (const auto end = all.find("\r\n\r\n"); end != std::string::npos) answer.body = all.substr(end + 4);
  return answer;
}

}  // namespace thidua::journeys
