#include "formats/date_line.h"

#include <doctest/doctest.h>

TEST_CASE("dates of several languages are date lines") {
    for (char const* line : {"Thu, February 12, 2026", "12.02.2026", "2026-02-12", "Donnerstag, 12. Februar 2026",
                             "12 février 2026", "Updated 12 Feb 2026, 14:05 CET", "12 de febrero de 2026",
                             "Giovedì 12 febbraio 2026", "četvrtak, 12. februara 2026.", "12 февраля 2026",
                             "February 12th, 2026", "12/02/2026", "Published: 3 May 2026 | 8:15 pm"})
        CHECK_MESSAGE(formats::is_date_line(line), line);
}

TEST_CASE("what only mentions a date is none") {
    for (char const* line :
         {"", "2026", "Monday", "May", "In May 2026 the bridge closed", "1939 to 1945", "12", "Chapter 12", "10:30",
          "February 12, 2026 was cold", "Room 1408", "3.5", "-", "12. 99. 2026",
          "Pristina, Kosovo - February 11, 2026 - The fragile peace in the Balkans is once again under strain"})
        CHECK_FALSE_MESSAGE(formats::is_date_line(line), line);
}
