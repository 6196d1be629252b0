package org.countersign.intake.layouts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a register holds, before anybody lays it out.
 *
 * @param register its id
 * @param fields its columns, in some order
 * @param rows by field; dates are days, yes and no are truths, the rest words or numbers
 */
record Evidence(String register, List<String> fields, List<Map<String, Object>> rows) {
    private static final List<String> GIVEN = List.of(
            "Ola", "Jan", "Ewa", "Zofia", "Taras", "Oksana", "Lukas", "Jürgen", "Inés", "Marta", "Piotr", "Zoë",
            "Wanda");
    private static final List<String> FAMILY = List.of(
            "Próbna",
            "Testowy",
            "Wzorna",
            "Beispiel",
            "Müster",
            "Зразкова",
            "Ejemplo",
            "Muñoz-Prueba",
            "Sample",
            "O'Trial",
            "Nowak-Próba");

    record Who(String id, String name, String email) {}

    static List<Who> people(Dice dice) {
        List<String> given = dice.shuffled(GIVEN);
        List<Who> people = new ArrayList<>();
        for (int i = 0; i < dice.between(5, 11); i++) {
            people.add(new Who(
                    "P-" + (101 + i),
                    given.get(i) + " " + FAMILY.get(i % FAMILY.size()),
                    "p" + (101 + i) + "@v.example"));
        }
        return people;
    }

    static Evidence of(String register, List<Who> people, Dice dice) {
        return switch (register) {
            case "headcount" -> headcount(dice);
            case "certificates" -> certificates(dice);
            default -> ofPeople(register, people, dice);
        };
    }

    private static Evidence headcount(Dice dice) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(2025, month, 1);
            rows.add(Map.of("month", day.withDayOfMonth(day.lengthOfMonth()), "count", dice.between(5, 60)));
        }
        return new Evidence("headcount", List.of("month", "count"), rows);
    }

    private static Evidence certificates(Dice dice) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String kind : List.of("soc2", "iso27001", "professional indemnity", "cyber insurance")) {
            rows.add(Map.of(
                    "kind",
                    kind,
                    "holder",
                    "Example Vendor Ltd",
                    "issuedOn",
                    day(dice, 2025),
                    "expiresOn",
                    day(dice, 2026)));
        }
        return new Evidence("certificates", List.of("kind", "holder", "issuedOn", "expiresOn"), rows);
    }

    private static Evidence ofPeople(String register, List<Who> people, Dice dice) {
        List<String> more = dice.shuffled(others(register));
        List<String> fields = new ArrayList<>(register.equals("roster") || dice.chance(60) ? ids(register) : List.of());
        fields.add("name");
        if (dice.chance(60)) {
            fields.add("email");
        }
        fields.addAll(more.subList(0, Math.min(more.size(), dice.between(2, 5))));
        if (register.equals("access") && !fields.contains("system")) {
            fields.add("system");
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Who who : people) {
            rows.add(row(register, who, fields, dice));
        }
        return new Evidence(register, fields, rows);
    }

    private static List<String> ids(String register) {
        return List.of(register.equals("roster") ? "id" : "person");
    }

    private static List<String> others(String register) {
        return switch (register) {
            case "roster" -> List.of("role", "seniority", "country", "start", "hired", "employer", "form");
            case "ndas" -> List.of("signed", "signedOn", "endsOn", "kind", "tradeSecrets");
            case "ip-assignments" -> List.of("signed", "signedOn", "assignee", "agreement", "retroactive");
            case "access" -> List.of("system", "account", "privileged", "mfa", "grantedOn", "reviewedOn");
            case "departures" -> List.of("lastDay", "revokedOn");
            case "devices" -> List.of("id", "ownership", "encrypted", "edr", "managed", "returnedOn");
            default -> List.of();
        };
    }

    private static Map<String, Object> row(String register, Who who, List<String> fields, Dice dice) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (String field : fields) {
            boolean ofWho = register.equals("roster") ? field.equals("id") : field.equals("person");
            Object value = ofWho
                    ? who.id()
                    : field.equals("name")
                            ? who.name()
                            : field.equals("email") ? who.email() : value(register, field, who, dice);
            if (!(isOptional(field) && dice.chance(15))) {
                row.put(field, value);
            }
        }
        return row;
    }

    private static boolean isOptional(String field) {
        return field.equals("endsOn") || field.equals("signedOn") || field.equals("returnedOn") || field.equals("role");
    }

    private static Object value(String register, String field, Who who, Dice dice) {
        return switch (field) {
            case "role" -> dice.of(List.of("Developer", "Tester", "Analyst", "Data engineer"));
            case "seniority" -> dice.of(List.of("junior", "mid", "senior", "lead"));
            case "country" -> dice.of(List.of("PL", "DE", "UA", "ES"));
            case "employer", "assignee" -> dice.of(List.of("Example Vendor Ltd", "Example Client GmbH"));
            case "form" -> dice.of(List.of("employee", "contractor"));
            case "kind" -> register.equals("ndas") ? "individual" : "personal";
            case "agreement" -> "AG-" + dice.between(100, 999);
            case "system" -> dice.of(List.of("git.client.example", "Jira", "VPN"));
            case "account" -> who.id().toLowerCase(java.util.Locale.ROOT) + ".acc";
            case "ownership" -> dice.of(List.of("client", "vendor", "personal"));
            case "id" -> "NB-" + dice.between(1000, 9999) + who.id().substring(2);
            case "start", "hired", "signedOn", "grantedOn", "reviewedOn", "issuedOn" -> day(dice, 2025);
            case "endsOn", "lastDay", "revokedOn", "returnedOn" -> day(dice, 2026);
            default -> dice.chance(70);
        };
    }

    private static LocalDate day(Dice dice, int year) {
        return LocalDate.of(year, dice.between(1, 12), dice.between(1, 28));
    }
}
