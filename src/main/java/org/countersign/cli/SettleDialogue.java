package org.countersign.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.countersign.intake.Dossier;
import org.countersign.intake.Reading;
import org.countersign.intake.settle.Query;
import org.countersign.report.Printable;
import org.countersign.vocabulary.Settlement;
import org.jspecify.annotations.Nullable;

/** Puts the open questions of a reading to a person, one by one. */
final class SettleDialogue {
    private final BufferedReader in;
    private final PrintWriter out;
    private final LocalDate today;
    private final Set<String> left = new HashSet<>();
    private boolean stopped;

    SettleDialogue(BufferedReader in, PrintWriter out, LocalDate today) {
        this.in = in;
        this.out = out;
        this.today = today;
    }

    /** Asks until nothing is open that was not left for later; what is settled may open new questions. */
    void settle(Dossier read, @Nullable String by, SettlementStore store, Supplier<Reading> again) throws IOException {
        String name = read.open().isEmpty() ? by : name(by);
        Dossier latest = read;
        for (List<Query> open = open(latest); name != null && !open.isEmpty(); open = open(latest)) {
            for (Query query : open) {
                Optional<String> answer = stopped ? Optional.empty() : ask(query);
                if (answer.isEmpty()) {
                    left.add(query.key());
                } else {
                    store.keep(new Settlement(query.key(), query.ask(), answer.get(), name, today), query.isOfLayout());
                }
            }
            latest = again.get() instanceof Dossier next ? next : latest;
        }
        out.println(left.isEmpty() ? "Nothing is left to settle." : left.size() + " left for later.");
        out.println("Kept in " + store.file());
        out.println();
    }

    private List<Query> open(Dossier dossier) {
        return dossier.open().stream()
                .filter(query -> !left.contains(query.key()))
                .toList();
    }

    private @Nullable String name(@Nullable String by) throws IOException {
        String name = by;
        while (name == null || name.isBlank()) {
            out.print("Your name, which goes with each answer: ");
            out.flush();
            name = in.readLine();
            if (name == null) {
                return null;
            }
        }
        return name.strip();
    }

    private Optional<String> ask(Query query) throws IOException {
        out.println(Printable.line(query.file() + (query.where().isEmpty() ? "" : ", " + query.where())));
        out.println("  " + Printable.line(query.ask()));
        for (int i = 0; i < query.answers().size(); i++) {
            Query.Answer answer = query.answers().get(i);
            out.println("  " + (i + 1) + "  " + Printable.line(answer.words()) + "  (" + answer.percent() + " %)");
        }
        out.println("  n  none of these");
        return chosen(query);
    }

    private Optional<String> chosen(Query query) throws IOException {
        while (true) {
            out.print("Number, n, Enter for later, q to stop: ");
            out.flush();
            String typed = in.readLine();
            stopped = typed == null || typed.strip().equalsIgnoreCase("q");
            if (typed == null || stopped || typed.isBlank()) {
                return Optional.empty();
            } else if (typed.strip().equalsIgnoreCase("n")) {
                return Optional.of(Settlement.NONE);
            }
            Optional<String> answer = number(typed.strip(), query);
            if (answer.isPresent()) {
                return answer;
            }
            out.println("\"" + Printable.line(typed) + "\" is none of the answers.");
        }
    }

    private static Optional<String> number(String typed, Query query) {
        return typed.matches("[1-9]\\d?")
                        && Integer.parseInt(typed) <= query.answers().size()
                ? Optional.of(query.answers().get(Integer.parseInt(typed) - 1).value())
                : Optional.empty();
    }
}
