#pragma once
#include <optional>
#include <string>
#include <string_view>

/// Pictures of pages (PNG, JPEG), looked at from outside; pure; not for use outside this folder.
namespace thidua::documents {

enum class ImageKind { png, jpeg };

struct ImageFacts {
  ImageKind kind = ImageKind::png;
  int width = 0;  // in dots
  int height = 0;
  int turned = 0;  // degrees to the right that it must be turned by to stand upright, as a camera noted
};

/// Nothing where the bytes are no such picture or say nothing sensible of its size.
std::optional<ImageFacts> image_facts(std::string_view bytes);

/// The picture as the only page of a PDF, as high as a sheet of A4, without unpacking it. Nothing for kinds that a PDF
/// cannot hold as they are: with transparency, interlaced, in four colours.
std::optional<std::string> pdf_of_image(std::string_view bytes, const ImageFacts& facts);

}  // namespace thidua::documents
