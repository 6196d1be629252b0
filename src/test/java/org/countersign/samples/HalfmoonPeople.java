package org.countersign.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The sixty people of Halfmoon Example. */
final class HalfmoonPeople {

    /** Those who join the client's team. */
    static final String TEAM = """
                        id   | name               | role           | seniority | country | form     | part | hired      | start      | lastDay    | firstWork
                        H-01 | Petra Ahornova     | Team lead      | lead      | CZ      | employee | team | 2023-10-02 | 2024-07-08 |            | 2024-07-09
                        H-02 | Jakub Habrovec     | Developer      | senior    | CZ      | employee | team | 2024-01-08 | 2025-01-13 |            | 2025-01-15
                        H-03 | Lenka Brizova      | Developer      | mid       | CZ      | employee | team | 2024-05-06 | 2025-01-13 |            | 2025-01-16
                        H-04 | Ondrej Jilmovy     | Developer      | mid       | CZ      | employee | team | 2024-09-02 | 2025-01-13 |            | 2025-01-16
                        H-05 | Tereza Vrbicka     | Developer      | mid       | CZ      | employee | team | 2024-11-04 | 2025-01-13 |            | 2025-01-20
                        H-06 | Marek Dubinsky     | Developer      | mid       | SK      | employee | team | 2024-10-07 | 2025-01-13 | 2025-12-12 | 2025-01-20
                        H-07 | Zuzana Lipkova     | Test engineer  | mid       | SK      | employee | team | 2024-06-03 | 2025-01-13 |            | 2025-01-21
                        H-08 | Stepan Olsak       | Developer      | mid       | CZ      | employee | team | 2024-12-02 | 2025-01-13 |            | 2025-01-21
                        H-09 | Klara Tisova       | Developer      | senior    | CZ      | employee | team | 2026-02-02 | 2026-03-09 |            |
                        """;

    private HalfmoonPeople() {}

    /** Fifty-one people: eight of them left in the course of the year. */
    static String project() {
        List<String> first = List.of("Adam", "Bela", "Cyril", "Dana", "Emil", "Filip", "Greta", "Hugo", "Iveta");
        List<String> last = List.of("Kaminsky", "Polny", "Lesnik", "Horacek", "Potocny", "Skalicky");
        StringBuilder table = new StringBuilder(
                "id | name | role | seniority | country | form | part | hired | start | lastDay | firstWork\n");
        for (int i = 0; i < 51; i++) {
            LocalDate hired = LocalDate.of(2024, 1, 8).plusWeeks(i % 40);
            LocalDate start = LocalDate.of(2025, 1, 6).plusDays(i % 5);
            String left =
                    i % 6 == 5 ? LocalDate.of(2025, 4, 30).plusMonths(i / 6).toString() : "";
            table.append(String.format(
                    Locale.ROOT,
                    "J-%02d | %s %s | Developer | %s | %s | employee | project | %s | %s | %s | %s%n",
                    i + 1,
                    first.get(i % first.size()),
                    last.get(i / first.size()),
                    i % 7 == 0 ? "senior" : "mid",
                    i % 3 == 0 ? "SK" : "CZ",
                    hired,
                    start,
                    left,
                    start.plusDays(2)));
        }
        return table.toString();
    }
}
