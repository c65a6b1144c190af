// SPDX-License-Identifier: MIT
//
// import/tracking: the address that a counting redirect leads to, where it stands in the redirect.
//
//   unwrap_link("https://klick.example/c/12?u=https%3A%2F%2Fbibliotek.example%2Fprogram&m=3")
//     // https://bibliotek.example/program
//
// Senders and mail filters wrap links to count or check clicks. Many keep the target in a parameter
// (`u`, `url`, `target` …) or as the end of the path; it is taken out where the address looks like a
// redirect. A target that only the redirect's owner knows cannot be found: the link stays as it is.
#pragma once

#include <string>
#include <string_view>

namespace kalendarium {

/// The target, unwrapped up to three deep; the address itself where it is no redirect.
[[nodiscard]] std::string unwrap_link(std::string_view url);

/// Replaces each %XX by its byte; what is no such sequence stays.
[[nodiscard]] std::string decode_percent(std::string_view text);

}  // namespace kalendarium
