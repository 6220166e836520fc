#include "ui/intent.h"

namespace ui {

Intent::Intent(Intent const&) = default;
Intent::Intent(Intent&&) noexcept = default;
Intent& Intent::operator=(Intent const&) = default;
Intent& Intent::operator=(Intent&&) noexcept = default;
Intent::~Intent() = default;

} // namespace ui
