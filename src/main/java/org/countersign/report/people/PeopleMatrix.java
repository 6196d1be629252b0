package org.countersign.report.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.audit.Audit;
import org.countersign.audit.Finding;
import org.countersign.facts.Colour;
import org.countersign.facts.Person;
import org.countersign.facts.PersonRecord;
import org.countersign.facts.Subject;
import org.countersign.report.people.PersonJson.CellJson;
import org.jspecify.annotations.Nullable;

/** Each person of an audit, with what was found about them by IP assignment, NDA, access, devices and departure. */
public final class PeopleMatrix {

    /** The titles of the columns, as in the workbook. */
    public static final List<String> COLUMNS = List.of("IP assignment", "NDA", "Access", "Devices", "Departure");

    /** Of each column the register that its checks need, and the subjects of the findings about a row of it. */
    private static final List<String> REGISTERS = List.of("ip-assignments", "ndas", "access", "devices", "departures");

    private static final List<String> SUBJECTS = List.of("ip-assignment", "nda", "access", "device", "departure");
    private static final int OTHER = COLUMNS.size();

    private final Audit audit;
    private final Map<String, List<String>> evidence;
    private final Map<Subject, String> rows = new HashMap<>();

    /** @param evidence of each check the registers that it needs */
    public PeopleMatrix(Audit audit, Map<String, List<String>> evidence) {
        this.audit = audit;
        this.evidence = evidence;
        audit.facts(PersonRecord.class).forEach(this::remember);
    }

    private void remember(PersonRecord row) {
        String person = row.person();
        if (person != null) {
            rows.put(row.subject(), person);
        }
    }

    /** The id of the person whom the finding is about, or whose row it is about; absent where it is about nobody. */
    public @Nullable String person(Finding finding) {
        Subject subject = finding.subject();
        return subject.type().equals("person") ? subject.id() : rows.get(subject);
    }

    /** The lines of the matrix, in the order of the workbook's sheet. */
    public Stream<PersonJson> lines() {
        Map<String, List<Finding>> found = new HashMap<>();
        for (Finding finding : audit.findings()) {
            String person = person(finding);
            if (person != null) {
                found.computeIfAbsent(person, id -> new ArrayList<>()).add(finding);
            }
        }
        return PersonLine.of(audit).stream()
                .map(line -> line(line, found.getOrDefault(line.person().id(), List.of())));
    }

    private PersonJson line(PersonLine line, List<Finding> found) {
        Person person = line.person();
        List<String> words = List.of(line.ipAssignment(), line.nda(), line.access(), line.devices(), line.departure());
        return new PersonJson(
                person.id(),
                person.called(),
                person.role(),
                person.country(),
                person.onRoster(),
                text(person.start()),
                text(person.lastDay()),
                worst(found).map(Finding::colour).orElse(Colour.GREEN).name(),
                IntStream.range(0, OTHER)
                        .mapToObj(column -> cell(words.get(column), column, found))
                        .toList(),
                cell("", OTHER, found));
    }

    private CellJson cell(String words, int column, List<Finding> found) {
        List<Finding> here =
                found.stream().filter(finding -> column(finding) == column).toList();
        return worst(here)
                .map(worst -> new CellJson(words, worst.colour().name(), worst.key(), wrong(here)))
                .orElseGet(() -> new CellJson(words, null, null, 0));
    }

    /** A finding about a row belongs where the row does; one about a person where the evidence of its check does. */
    private int column(Finding finding) {
        int row = SUBJECTS.indexOf(finding.subject().type());
        if (row >= 0) {
            return row;
        }
        List<String> needed = evidence.getOrDefault(finding.check(), List.of());
        return IntStream.range(0, OTHER)
                .filter(column -> needed.contains(REGISTERS.get(column)))
                .findFirst()
                .orElse(OTHER);
    }

    private static int wrong(List<Finding> found) {
        return (int) found.stream()
                .filter(finding -> finding.colour() != Colour.GREEN)
                .count();
    }

    private static Optional<Finding> worst(List<Finding> found) {
        return found.stream().min(Comparator.comparing(Finding::colour));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
