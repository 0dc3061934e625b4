#include "documents/xml_stream.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

namespace thidua::documents {

namespace {

/// Expat joins namespace and name with this sign, which stands in no namespace.
constexpr char name_joint = '\x1F';

struct KnownNamespace {
  std::string_view uri;
  std::string_view prefix;
};
constexpr std::array<KnownNamespace, 18> known_namespaces{
    {{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"},
     {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"},
     {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "x:"},
     {"http://purl.oclc.org/ooxml/spreadsheetml/main", "x:"},
     {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:"},
     {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r:"},
     {"http://schemas.openxmlformats.org/package/2006/relationships", "rel:"},
     {"http://schemas.openxmlformats.org/drawingml/2006/main", "a:"},
     {"http://purl.oclc.org/ooxml/drawingml/main", "a:"},
     {"http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps:"},
     {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"},
     {"urn:schemas-microsoft-com:vml", "v:"},
     {"http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"},
     {"http://purl.oclc.org/ooxml/officeDocument/math", "m:"},
     {"http://www.w3.org/1999/xhtml", "h:"},
     {"http://www.w3.org/XML/1998/namespace", "xml:"},
     {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office:"},
     {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text:"}}};

/// "uri joint name" -> "w:name".
std::string usual_name(std::string_view expat_name) {
  const auto joint = expat_name.find(name_joint);
  if (joint == std::string_view::npos) {
    return std::string(expat_name);
  }
  const std::string_view uri = expat_name.substr(0, joint);
  const std::string_view local = expat_name.substr(joint + 1);
  const auto* found = std::find_if(known_namespaces.begin(), known_namespaces.end(),
                                   [uri](const KnownNamespace& known) { return known.uri == uri; });
  return std::string(found != known_namespaces.end() ? found->prefix : std::string_view("?:")).append(local);
}

struct ParserRelease {
  void operator()(XML_ParserStruct* parser) const { XML_ParserFree(parser); }
};

}  // namespace

bool XmlAttributes::has(std::string_view name) const {
  for (const char* const* at = raw_; *at != nullptr; at += 2) {
    if (usual_name(*at) == name) {
      return true;
    }
  }
  return false;
}

std::string_view XmlAttributes::get(std::string_view name) const {
  for (const char* const* at = raw_; *at != nullptr; at += 2) {
    if (usual_name(*at) == name) {
      return at[1];
    }
  }
  return {};
}

struct XmlStream::State {
  XmlHandler& handler;
  std::size_t depth_limit;
  std::unique_ptr<XML_ParserStruct, ParserRelease> parser;
  std::size_t depth = 0;
  XmlFault fault = XmlFault::none;
  std::exception_ptr thrown;

  void halt(XmlFault why) {
    if (fault == XmlFault::none) {
      fault = why;
      XML_StopParser(parser.get(), XML_FALSE);
    }
  }
  /// Exceptions must not fly through C code: they wait in `thrown`.
  template <class Work>
  void guarded(Work work) {
    if (fault != XmlFault::none) {
      return;
    }
    try {
      work();
    } catch (...) {
      thrown = std::current_exception();
      halt(XmlFault::stopped);
    }
  }
  static void on_start(void* self, const char* name, const char** attributes) {
    auto& state = *static_cast<State*>(self);
    if (++state.depth > state.depth_limit) {
      return state.halt(XmlFault::too_deep);
    }
    state.guarded([&] { state.handler.start(usual_name(name), XmlAttributes(attributes)); });
  }
  static void on_end(void* self, const char* name) {
    auto& state = *static_cast<State*>(self);
    --state.depth;
    state.guarded([&] { state.handler.end(usual_name(name)); });
  }
  static void on_text(void* self, const char* text, int length) {
    auto& state = *static_cast<State*>(self);
    state.guarded([&] { state.handler.text({text, static_cast<std::size_t>(length)}); });
  }
  static void on_document_type(void* self, const char*, const char*, const char*, int) {
    static_cast<State*>(self)->halt(XmlFault::has_document_type);
  }
};

XmlStream::XmlStream(XmlHandler& handler, std::size_t depth_limit)
    : state_(std::make_unique<State>(State{handler, depth_limit, nullptr, 0, XmlFault::none, nullptr})) {
  state_->parser.reset(XML_ParserCreateNS(nullptr, name_joint));
  if (!state_->parser) {
    throw std::bad_alloc();
  }
  XML_SetUserData(state_->parser.get(), state_.get());
  XML_SetElementHandler(state_->parser.get(), State::on_start, State::on_end);
  XML_SetCharacterDataHandler(state_->parser.get(), State::on_text);
  XML_SetStartDoctypeDeclHandler(state_->parser.get(), State::on_document_type);
}

XmlStream::~XmlStream() = default;

void XmlStream::stop() {
  state_->halt(XmlFault::stopped);
}

bool XmlStream::feed(std::string_view bytes) {
  constexpr std::size_t piece_bytes = 1U << 20U;
  while (!bytes.empty() && state_->fault == XmlFault::none) {
    const std::string_view piece = bytes.substr(0, piece_bytes);
    bytes.remove_prefix(piece.size());
    const auto status = XML_Parse(state_->parser.get(), piece.data(), static_cast<int>(piece.size()), 0);
    if (status == XML_STATUS_ERROR && state_->fault == XmlFault::none) {
      state_->fault = XmlFault::malformed;
    }
  }
  if (state_->thrown) {
    std::rethrow_exception(std::exchange(state_->thrown, nullptr));
  }
  return state_->fault == XmlFault::none;
}

XmlFault XmlStream::finish() {
  if (state_->fault == XmlFault::none && XML_Parse(state_->parser.get(), "", 0, 1) == XML_STATUS_ERROR &&
      state_->fault == XmlFault::none) {
    state_->fault = XmlFault::malformed;
  }
  if (state_->thrown) {
    std::rethrow_exception(std::exchange(state_->thrown, nullptr));
  }
  return state_->fault;
}

XmlFault parse_xml(std::string_view bytes, XmlHandler& handler, std::size_t depth_limit) {
  XmlStream stream(handler, depth_limit);
  stream.feed(bytes);
  return stream.finish();
}

}  // namespace thidua::documents
