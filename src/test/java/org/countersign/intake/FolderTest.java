package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.intake.Dossiers.facts;
import static org.countersign.intake.Dossiers.notes;
import static org.countersign.intake.Dossiers.only;
import static org.countersign.intake.Dossiers.write;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.countersign.facts.Engagement;
import org.countersign.facts.Model;
import org.countersign.facts.Nda;
import org.countersign.facts.Person;
import org.countersign.facts.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    @TempDir
    Path folder;

    @Test
    void aFolderOfWorkbooksTablesAndFormsBecomesFacts() {
        write(
                folder.resolve("engagement.yaml"),
                "engagement:",
                "  model: OUTSTAFFING",
                "  vendor: Sample Vendor",
                "  client: Sample Client",
                "  start: 2026-03-01",
                "  personalData: yes");
        write(
                folder.resolve("people/roster.csv"),
                "Full name,E-mail,Position,Start date",
                "Jan Próbny,jan@vendor.example,Developer,2026-03-01",
                "Ola Próbna,ola@vendor.example,Tester,3 March 2026");
        Books.with(
                        "NDAs",
                        List.of(
                                List.of("Name", "Signed on", "Ends on"),
                                List.of("PROBNY Jan", LocalDate.of(2026, 2, 1), LocalDate.of(2029, 2, 1))))
                .save(folder.resolve("legal.xlsx"));

        assertThat(only(folder, Engagement.class).model()).isEqualTo(Model.OUTSTAFFING);
        assertThat(facts(folder, Person.class))
                .extracting(Person::id, Person::role, Person::start)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "jan@vendor.example", "Developer", LocalDate.of(2026, 3, 1)),
                        org.assertj.core.api.Assertions.tuple(
                                "ola@vendor.example", "Tester", LocalDate.of(2026, 3, 3)));
        assertThat(only(folder, Nda.class).person()).isEqualTo("jan@vendor.example");
        assertThat(facts(folder, Register.class))
                .extracting(Register::name)
                .containsExactly("engagement", "ndas", "roster");
        assertThat(notes(folder, "legal.xlsx")).isEmpty();
    }
}
