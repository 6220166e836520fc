#include <emscripten.h>

#include "platform/web/bridge.h"
#include "platform/web/input.h"
#include "platform/web/packet.h"

namespace platform {

void write_clipboard(Clip clip) {
    page_write_clipboard(clip.plain.data(), clip.plain.size(), clip.html.data(), clip.html.size());
}

} // namespace platform

using namespace platform;

extern "C" {

// The selection as {plain, html}; 0: there is none, the browser copies as it pleases.
EMSCRIPTEN_KEEPALIVE int gloss_copied(int is_cut) {
    auto const clip = web::answers().copied ? web::answers().copied() : std::nullopt;
    if (!clip) return 0;
    web::PacketWriter packet;
    packet.add(std::string_view(clip->plain));
    packet.add(std::string_view(clip->html));
    page_reply(packet.bytes().data(), packet.bytes().size());
    if (is_cut != 0) web::push(CutRequested{});
    return 1;
}

// The inbox: plain, title, address, language, direction, number of links, links, number of blocks, {kind, level, text}.
EMSCRIPTEN_KEEPALIVE void gloss_paste() {
    auto packet = web::inbox();
    Pasted pasted;
    pasted.plain = packet.string();
    pasted.title = packet.string();
    pasted.url = packet.string();
    pasted.language = packet.string();
    pasted.direction = packet.string();
    for (auto links = static_cast<int>(packet.number()); links > 0; --links) pasted.links.push_back(packet.string());
    for (auto blocks = static_cast<int>(packet.number()); blocks > 0; --blocks) {
        std::string kind = packet.string();
        int const level = static_cast<int>(packet.number());
        pasted.blocks.push_back({std::move(kind), level, packet.string()});
    }
    web::push(std::move(pasted));
}

} // extern "C"
