// SPDX-License-Identifier: MIT
#include "core/formats/json_ld.h"

#include "exported.h"

TEST_CASE("an event is an Event of schema.org, with offsets in its times") {
  CHECK(
      exported(
          R"("summary":"Kort.","events":[{"id":"e","title":"Dans","startDate":"2026-03-20T19:00","endDate":"2026-03-20T21:00","eventStatus":"rescheduled",
            "previousStartDate":"2026-03-19","eventAttendanceMode":"mixed","onlineUrl":"https://kommun.example/se",
            "location":{"name":"Parken","address":"Parkgatan 1","postalCode":"123 45","locality":"Åsen","latitude":59.5,"longitude":-0.25},
            "organizer":{"name":"Föreningen","url":"https://forening.example"},"offers":[{"price":99.5,"priceCurrency":"SEK","title":"Vuxen"}],
            "isAccessibleForFree":false,"soldOut":true,"audience":["Unga"],"keywords":["Musik"]}])",
          "jsonld") == R"({
  "@context": "https://schema.org",
  "@type": "ItemList",
  "name": "Nytt",
  "url": "https://kommun.example/brev",
  "numberOfItems": 1,
  "itemListElement": [
    {
      "@type": "ListItem",
      "position": 1,
      "item": {
        "@type": "Event",
        "name": "Dans",
        "startDate": "2026-03-20T19:00:00+01:00",
        "endDate": "2026-03-20T21:00:00+01:00",
        "eventStatus": "https://schema.org/EventRescheduled",
        "previousStartDate": "2026-03-19",
        "eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode",
        "location": [
          {
            "@type": "Place",
            "name": "Parken",
            "address": {
              "@type": "PostalAddress",
              "streetAddress": "Parkgatan 1",
              "postalCode": "123 45",
              "addressLocality": "Åsen"
            },
            "geo": {
              "@type": "GeoCoordinates",
              "latitude": 59.500000,
              "longitude": -0.250000
            }
          },
          {
            "@type": "VirtualLocation",
            "url": "https://kommun.example/se"
          }
        ],
        "organizer": {
          "@type": "Organization",
          "name": "Föreningen",
          "url": "https://forening.example"
        },
        "isAccessibleForFree": false,
        "offers": [
          {
            "@type": "Offer",
            "name": "Vuxen",
            "price": 99.50,
            "priceCurrency": "SEK",
            "availability": "https://schema.org/SoldOut"
          }
        ],
        "inLanguage": "sv",
        "description": "Kort.",
        "keywords": [
          "Musik"
        ],
        "audience": [
          {
            "@type": "Audience",
            "audienceType": "Unga"
          }
        ],
        "identifier": "e@kommun.example",
        "url": "https://kommun.example/brev"
      }
    }
  ]
}
)");
}

TEST_CASE("a deadline is the action that ends then, not an event") {
  const std::string ld = exported(
      R"("events":[{"id":"e","title":"Kurs","startDate":"2026-04-01"}],
      "deadlines":[{"id":"d","title":"Anmälan","date":"2026-03-20","opens":"2026-03-05","type":"registration","event":"e"},
      {"id":"s","title":"Bidrag","date":"2026-03-21T15:00","type":"application"}])",
      "jsonld");
  CHECK(part(ld, R"("@type": "RegisterAction")", "\n      }") ==
        R"("@type": "RegisterAction",
        "name": "Anmälan",
        "startTime": "2026-03-05",
        "endTime": "2026-03-20",
        "object": {
          "@type": "Event",
          "name": "Kurs",
          "startDate": "2026-04-01"
        },
        "identifier": "d@kommun.example",
        "url": "https://kommun.example/brev"
      })");
  CHECK(part(ld, R"("@type": "ApplyAction")", "headline") == R"("@type": "ApplyAction",
        "name": "Bidrag",
        "endTime": "2026-03-21T15:00:00+01:00",
        "object": {
          "@type": "Article",
          "headline)");
}

TEST_CASE("sessions are subevents, each with its own status") {
  const std::string ld = exported(
      R"("events":[{"id":"kurs","title":"Kurs","startDate":"2026-03-16T18:00","endDate":"2026-03-25","sessions":[
      {"startDate":"2026-03-16T18:00","title":"Jord"},{"startDate":"2026-03-24","previousStartDate":"2026-03-22","eventStatus":"rescheduled"}]}])",
      "jsonld");
  CHECK(part(ld, R"("subEvent")", "\n        ]") == R"("subEvent": [
          {
            "@type": "Event",
            "name": "Jord",
            "startDate": "2026-03-16T18:00:00+01:00",
            "eventStatus": "https://schema.org/EventScheduled"
          },
          {
            "@type": "Event",
            "name": "Kurs",
            "startDate": "2026-03-24",
            "eventStatus": "https://schema.org/EventRescheduled",
            "previousStartDate": "2026-03-22"
          }
        ])");
}

TEST_CASE("an article is about its events") {
  const std::string ld = exported(
      R"("text":"Mer.","events":[{"id":"e","title":"Dans","startDate":"2026-03-20","url":"https://kommun.example/dans"}])",
      "jsonld", "&state=view%3Dfeed");
  CHECK(part(ld, R"("@type": "Article")", "\n        ]") == R"("@type": "Article",
        "headline": "Artikel",
        "datePublished": "2026-03-01",
        "dateModified": "2026-03-01",
        "inLanguage": "sv",
        "articleBody": "Mer.",
        "about": [
          {
            "@type": "Event",
            "name": "Dans",
            "startDate": "2026-03-20",
            "eventStatus": "https://schema.org/EventScheduled",
            "url": "https://kommun.example/dans"
          }
        ])");
}
