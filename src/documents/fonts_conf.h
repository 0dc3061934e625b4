#pragma once
#include <string_view>

namespace thidua::documents {

/// What LibreOffice is told of fonts: Liberation alone, in the place of the letters officers use. Without it the same
/// paper would look different on two machines, and old fonts lack most Vietnamese letters.
/// Shape   a fonts.conf; the cache lies in the working folder and goes with it.
inline constexpr std::string_view fonts_conf = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts/truetype/liberation2</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias binding="same"><family>Times New Roman</family><accept><family>Liberation Serif</family></accept></alias>
  <alias binding="same"><family>Times</family><accept><family>Liberation Serif</family></accept></alias>
  <alias binding="same"><family>Arial</family><accept><family>Liberation Sans</family></accept></alias>
  <alias binding="same"><family>Calibri</family><accept><family>Liberation Sans</family></accept></alias>
  <alias binding="same"><family>Courier New</family><accept><family>Liberation Mono</family></accept></alias>
  <alias binding="same"><family>serif</family><accept><family>Liberation Serif</family></accept></alias>
  <alias binding="same"><family>sans-serif</family><accept><family>Liberation Sans</family></accept></alias>
  <alias binding="same"><family>monospace</family><accept><family>Liberation Mono</family></accept></alias>
</fontconfig>
)";

}  // namespace thidua::documents
