// SPDX-License-Identifier: MIT
//
// import/mail_frame: takes away what a mailing service puts around a newsletter.
//
//   drop_mail_frame(lines);   // "Visa i webbläsaren", "Avsluta prenumerationen", "Du får detta för att …"
//
// Both makers of lines (the command and the publisher's page) call it for HTML and mail, so that
// their lists are the same. The sender's own footer (editor, address) stays.
#pragma once

#include <string>
#include <vector>

#include "core/import/lines.h"

namespace kalendarium {

/// Removes the lines of the frame; one that leads to the web version gives its address to `web_url`
/// (empty where there is none).
void drop_mail_frame(std::vector<Line>& lines, std::string* web_url = nullptr);

}  // namespace kalendarium
