// SPDX-License-Identifier: MIT

#include "cli/import/mail.h"

#include <catch2/catch.hpp>

#include "cli/import/mime.h"

using namespace kalendarium;
using namespace kalendarium::cli;

namespace {

constexpr std::string_view alternatives =
    "Date: Thu, 19 Jan 2023 08:30:44 +0100\r\n"
    "From: =?iso-8859-1?Q?Mittsj=F6_universitet?= <a@example.org>\r\n"
    "Subject: =?UTF-8?B?U2FtdmVya2Fuc255dHQg?=\r\n =?utf-8?Q?nr_1?=\r\n"
    "MIME-Version: 1.0\r\n"
    "Content-Type: multipart/mixed; boundary=ytter\r\n"
    "\r\n"
    "--ytter\r\n"
    "Content-Type: multipart/alternative;\r\n\tboundary=\"in;ner\"\r\n"
    "\r\n"
    "--in;ner\r\n"
    "Content-Type: text/plain; charset=iso-8859-1\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n"
    "\r\n"
    "Sk=E5ne\r\n"
    "--in;ner\r\n"
    "Content-Type: text/html; charset=\"utf-8\"\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n"
    "\r\n"
    "<p class=3D\"a\">Sk=C3=A5=\r\n"
    "ne</p>\r\n"
    "--in;ner--\r\n"
    "--ytter\r\n"
    "Content-Type: text/html\r\nContent-Disposition: attachment\r\n"
    "\r\n"
    "<p>Bilaga</p>\r\n"
    "--ytter--\r\n";

}  // namespace

TEST_CASE("of a mail's alternatives the HTML is read", "[mail]") {
  const Mail mail = read_mail(alternatives);
  CHECK(mail.is_html);
  CHECK(mail.body == "<p class=\"a\">Sk\xC3\xA5ne</p>\r\n");
  CHECK(mail.subject == "Samverkansnytt nr 1");
  CHECK(mail.sender == "Mittsj\xC3\xB6 universitet");
  CHECK(mail.date == to_day({2023, 1, 19}));
}

TEST_CASE("a mail of plain text is read in its charset", "[mail]") {
  const Mail mail = read_mail(
      "Subject: Hej\nContent-Type: text/plain; charset=windows-1252\n"
      "Content-Transfer-Encoding: base64\n\nU2vlbmUglg==\n");
  CHECK_FALSE(mail.is_html);
  CHECK(mail.body == "Sk\xC3\xA5ne \xE2\x80\x93");
}

TEST_CASE("flowed lines are put together", "[mail]") {
  const Mail mail = read_mail(
      "Subject: Hej\nContent-Type: text/plain; format=flowed\n\nDet \nh\xC3\xA4nder\n\n-- "
      "\nOlle\n");
  CHECK(mail.body == "Det h\xC3\xA4nder\n\n-- \nOlle\n");
}

TEST_CASE("a missing closing boundary loses nothing", "[mail]") {
  const Mail mail =
      read_mail("Content-Type: multipart/alternative; boundary=x\n\n--x\n\nText h\xC3\xA4r\n");
  CHECK(mail.body == "Text h\xC3\xA4r\n");
}

TEST_CASE("a forwarded mail's text is read", "[mail]") {
  const Mail mail = read_mail(
      "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: message/rfc822\n\n"
      "Subject: inre\nContent-Type: text/html\n\n<p>Inre</p>\n--x--\n");
  CHECK(mail.body == "<p>Inre</p>\n");
}

TEST_CASE("a letter cut in two between encoded words is put together", "[mail]") {
  CHECK(decode_words("=?utf-8?Q?M=C3?= =?utf-8?Q?=B6te?= nu") == "M\xC3\xB6te nu");
  CHECK(decode_words("a =?utf-8?B?w6U=?= b") == "a \xC3\xA5 b");
  CHECK(decode_words("=?utf-8?X?a?= =?") == "=?utf-8?X?a?= =?");
}

TEST_CASE("broken quoted-printable stays as it is", "[mail]") {
  CHECK(decode_body("1 =2 =3Dx=\n", "quoted-printable") == "1 =2 =x");
  CHECK(decode_body("a=  \r\nb", "quoted-printable") == "ab");
}

TEST_CASE("a mail's date is the day on the sender's clock", "[mail]") {
  CHECK(read_mail_date("Thu, 19 Jan 2023 08:30:44 +0100") == to_day({2023, 1, 19}));
  CHECK(read_mail_date("1 Mar 21 23:59 GMT") == to_day({2021, 3, 1}));
  CHECK_FALSE(read_mail_date("31 Feb 2021").has_value());
  CHECK_FALSE(read_mail_date("").has_value());
}

TEST_CASE("mail is known by its headers", "[mail]") {
  CHECK(looks_like_mail(alternatives));
  CHECK_FALSE(looks_like_mail("Tid: 18.00\nPlats: Aulan\nSubject: nej\n"));
  CHECK_FALSE(looks_like_mail("Nyhetsbrev nr 4\n\nTo: alla\nFrom: oss\nDate: i dag\n"));
}
