#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

/// XML read as a stream of elements, for files that strangers send us.
namespace thidua::documents {

/// Attributes of one element. Names as in XmlHandler; an attribute without a prefix keeps its bare name.
class XmlAttributes {
 public:
  XmlAttributes(const char* const* names_and_values) : raw_(names_and_values) {}
  /// Empty where it is absent.
  std::string_view get(std::string_view name) const;
  bool has(std::string_view name) const;

 private:
  const char* const* raw_;
};

/// Names come with the prefix everybody uses, whatever prefix the file chose, in both dialects of Office Open XML:
/// w: WordprocessingML, x: SpreadsheetML, r: relationships, rel: package relationships, a: DrawingML, wps: shapes,
/// mc: markup compatibility, v: VML, m: mathematics, h: XHTML, office: and text: OpenDocument; bare without a
/// namespace,
/// "?:name" in all others.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view text) = 0;
};

enum class XmlFault { none, malformed, has_document_type, too_deep, stopped };

/// Document types and entities of its own are never accepted: they can fetch foreign files and blow up memory.
class XmlStream {
 public:
  XmlStream(XmlHandler& handler, std::size_t depth_limit);
  ~XmlStream();
  XmlStream(const XmlStream&) = delete;
  XmlStream& operator=(const XmlStream&) = delete;

  /// Parses one piece. False once there is a fault. What the handler throws comes out of here.
  bool feed(std::string_view bytes);
  /// After the last piece.
  XmlFault finish();
  /// To be called by the handler: nothing more is parsed, the fault is `stopped`.
  void stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The whole of it at once.
XmlFault parse_xml(std::string_view bytes, XmlHandler& handler, std::size_t depth_limit);

}  // namespace thidua::documents
