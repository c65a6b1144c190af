// SPDX-License-Identifier: MIT
//
// desk: what the publisher's page asks of the core: a newsletter becomes issues.json, which people
// then correct, piece by piece. Text in, JSON out; the page keeps everything, the desk nothing.
//
//   open_input(bytes, R"({"name":"brev.eml"})")
//     // {"form":"html","text":"<html>…","title":"Nyhetsbrev nr 4","published":"2021-03-03","sender":"…"}
//   import_letter(R"({"name":"brev.eml","lines":[…],"published":"2021-03-03","today":"2021-03-04"})")
//     // {"file":"…issues.json…","lines":[…],"articles":[…],"findings":[…],"changes":""}
//   edit_file(file, R"([{"path":"/issues/0/title","value":"Vårbrev"}])")     // {"file":"…"}
//   check_file(file, R"({"language":"sv"})")                                 // as validate --format json
//
// What cannot be done is answered with {"refusal":"…"}, a sentence in the request's `language`, `sv` or
// `en`. Nothing throws. A request that is no JSON counts as {}.
#pragma once

#include <string>
#include <string_view>

namespace kalendarium {

/// What a file or a paste holds, as UTF-8 with its encoding put right. Request: `name`, `language`.
/// {"form","text","title","published","sender","findings"}: form is `text`, `html`, `sheet` (CSV) or
/// `issues`; a mail is its body. `findings` tells what was repaired, as in a report of `kalendarium import`.
[[nodiscard]] std::string open_input(std::string_view bytes, std::string_view request);

/// Reads a newsletter, or a sheet. Request: `name`, `language`, `form`, `text` or `lines` ([{"text","links":[{"begin","end",
/// "url"}],"heading","bold"}], begin and end in bytes; core/import/lines.h), `title`, `url`, `sender`,
/// `published`, `today`, and `merge`, the issues.json that it goes into.
/// {"file","lines","articles","findings","changes"}: `lines` as they were read, without the mailing
/// service's frame; `articles` the place in the file of each headline, [{"line","path"}]; `findings` as in
/// a report of `kalendarium import`; `changes` what a merge did, in words.
[[nodiscard]] std::string import_letter(std::string_view request);

/// The file with some values replaced, put in (at a list's end, or behind the member `after`) or, where an
/// edit has no `value`, taken out: [{"path","value","after"}], done in their order. All else stays to the
/// byte. An edit whose path leads nowhere is left out.
[[nodiscard]] std::string edit_file(std::string_view file, std::string_view edits);

/// The diagnostics of an issues.json, as `kalendarium validate --now TODAY` has them. Request: `language`, `today`.
[[nodiscard]] std::string check_file(std::string_view file, std::string_view request);

}  // namespace kalendarium
