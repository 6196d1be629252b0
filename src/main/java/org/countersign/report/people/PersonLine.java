package org.countersign.report.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.audit.Audit;
import org.countersign.facts.AccessGrant;
import org.countersign.facts.Departure;
import org.countersign.facts.Device;
import org.countersign.facts.IpAssignment;
import org.countersign.facts.Nda;
import org.countersign.facts.Person;
import org.countersign.facts.PersonRecord;
import org.countersign.facts.Register;
import org.jspecify.annotations.Nullable;

/** What the registers say of one person, in the words of a line. */
public record PersonLine(Audit audit, Person person, List<PersonRecord> records) {

    public PersonLine {
        records = List.copyOf(records);
    }

    /** One line for each person of the audit. */
    public static List<PersonLine> of(Audit audit) {
        Map<String, List<PersonRecord>> records = audit.facts(PersonRecord.class).stream()
                .filter(row -> row.person() != null)
                .collect(Collectors.groupingBy(PersonLine::whose));
        return audit.facts(Person.class).stream()
                .map(person -> new PersonLine(audit, person, records.getOrDefault(person.id(), List.of())))
                .toList();
    }

    private static String whose(PersonRecord row) {
        return Objects.requireNonNull(row.person());
    }

    /** The IP assignment, such as {@code signed 2025-01-03}. */
    public String ipAssignment() {
        return said(
                IpAssignment.class, "ip-assignments", "missing", row -> signature(row.signedBy(day()), row.signedOn()));
    }

    /** The person's own NDA. */
    public String nda() {
        return said(
                Nda.class,
                "ndas",
                "missing",
                row -> row.isCompany()
                        ? "company NDA only"
                        : signature(row.signedBy(day()), row.signedOn())
                                + (row.expiredOn(day()) ? ", expired " + row.endsOn() : ""));
    }

    /** Each account, with what takes it away or makes it unsafe. */
    public String access() {
        return said(AccessGrant.class, "access", "no account listed", row -> {
            String system = row.system() == null ? "a system" : row.system();
            if (!row.openOn(day())) {
                return system + ", revoked " + row.revokedOn();
            }
            return system + ", open" + (Boolean.FALSE.equals(row.mfa()) ? ", no MFA" : "");
        });
    }

    /** Each device, with who owns it and whether it is managed and encrypted. */
    public String devices() {
        return said(Device.class, "devices", "no device listed", row -> {
            String owner = row.ownership() == null ? "owner not given" : row.ownership();
            return owner
                    + word(row.managed(), "managed")
                    + word(row.encrypted(), "encrypted")
                    + (row.isInUse() ? "" : ", handed back");
        });
    }

    /** Whether the person is here, and if not, when access ended. */
    public String departure() {
        List<Departure> log = of(Departure.class);
        if (!log.isEmpty()) {
            return log.stream().map(this::left).distinct().collect(Collectors.joining("\n"));
        }
        if (!person.leftBefore(day())) {
            return "has not left";
        }
        return "left " + person.lastDay() + ", " + absent("departures", "not in the log");
    }

    private String left(Departure row) {
        String left = row.lastDay() == null ? "last day not given" : "last day " + row.lastDay();
        LocalDate revoked = row.revokedOn() != null || row.revokedAt() == null
                ? row.revokedOn()
                : row.revokedAt().toLocalDate();
        return left + ", access " + (revoked == null ? "not recorded as revoked" : "revoked " + revoked);
    }

    private <F extends PersonRecord> String said(Class<F> type, String register, String none, Words<F> words) {
        List<F> rows = of(type);
        return rows.isEmpty()
                ? absent(register, none)
                : rows.stream().map(words::of).distinct().collect(Collectors.joining("\n"));
    }

    private String absent(String register, String none) {
        Stream<Register> registers = audit.facts(Register.class).stream();
        return registers.anyMatch(found -> found.name().equals(register)) ? none : "no register given";
    }

    private <F extends PersonRecord> List<F> of(Class<F> type) {
        return records.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static String signature(boolean signed, @Nullable LocalDate on) {
        if (signed) {
            return on == null ? "signed, no date" : "signed " + on;
        }
        return on == null ? "not signed" : "not signed yet: " + on;
    }

    private static String word(@Nullable Boolean value, String word) {
        return value == null ? ", " + word + "?" : value ? ", " + word : ", not " + word;
    }

    private LocalDate day() {
        return audit.asOf();
    }

    private interface Words<F> {
        String of(F row);
    }
}
