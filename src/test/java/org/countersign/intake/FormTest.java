package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.intake.Dossiers.facts;
import static org.countersign.intake.Dossiers.input;
import static org.countersign.intake.Dossiers.notes;
import static org.countersign.intake.Dossiers.only;
import static org.countersign.intake.Dossiers.read;
import static org.countersign.intake.Dossiers.write;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.countersign.facts.Engagement;
import org.countersign.facts.Input;
import org.countersign.facts.Model;
import org.countersign.facts.Nda;
import org.countersign.facts.Part;
import org.countersign.facts.Register;
import org.countersign.facts.Source;
import org.countersign.facts.Vendor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormTest {

    @TempDir
    Path folder;

    @Test
    void aFormOfLabelsAndValuesIsTheEngagement() {
        Books.with(
                        "About",
                        List.of(
                                List.of("Our next contract"),
                                List.of("Engagement model", "Staff augmentation"),
                                List.of("Client", "Sample Client"),
                                List.of("Vendor", "Sample Vendor"),
                                List.of("Vendor's legal entity", "Sample Vendor sp. z o.o."),
                                List.of("Start of the engagement", LocalDate.of(2026, 3, 1)),
                                List.of("Governing law", "Poland"),
                                List.of("Is personal data in scope?", true),
                                List.of("Fees of one year", "480,000 USD")))
                .save(folder.resolve("deal.xlsx"));
        Engagement engagement = only(folder, Engagement.class);

        assertThat(engagement.model()).isEqualTo(Model.OUTSTAFFING);
        assertThat(engagement.start()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(engagement.governingLaw()).isEqualTo("PL");
        assertThat(engagement.personalData()).isTrue();
        assertThat(engagement.annualFees()).isEqualTo(new BigDecimal("480000"));
        assertThat(engagement.critical()).isNull();
        assertThat(only(folder, Vendor.class).entity()).isEqualTo("Sample Vendor sp. z o.o.");
    }

    @Test
    void theFormsOfEngagementYamlAreReadWithTheirPaths() {
        write(
                folder.resolve("engagement.yaml"),
                "engagement:",
                "  model: HYBRID",
                "  vendor: Sample Vendor",
                "  subcontractors: [First Helper, Second Helper]",
                "  start: 2026-03-01",
                "  critical: no",
                "  favouriteColour: blue",
                "project-facts:",
                "  team: {joiners: 4, rampUpWeeks: 2}",
                "  project: {pricing: T&M, contractPrice: 60000}");
        Engagement engagement = only(folder, Engagement.class);

        assertThat(engagement.critical()).isFalse();
        assertThat(only(folder, Vendor.class).subcontractors()).containsExactly("First Helper", "Second Helper");
        assertThat(facts(folder, Part.class)).extracting(Part::pricing).containsExactly("time and materials", null);
        assertThat(facts(folder, Part.class)).extracting(Part::joiners).containsExactly(null, 4);
        Source source = engagement.sources().get(0);
        assertThat(source.path()).isEqualTo("engagement");
        assertThat(source.citing(List.of("start")).quote()).isEqualTo("engagement.start: 2026-03-01");
        assertThat(notes(folder, "engagement.yaml"))
                .containsExactly("engagement.favouriteColour: is no field of \"Engagement\" and was not used");
        assertThat(input(read(folder), "engagement.yaml").outcome()).isEqualTo(Input.Outcome.PARTLY);
    }

    @Test
    void aFormThatIsNotFilledInIsNoRegister() {
        write(folder.resolve("engagement.yaml"), "engagement:", "  vendor:", "  client:");

        assertThat(facts(folder, Register.class)).isEmpty();
        assertThat(notes(folder, "engagement.yaml")).containsExactly("engagement: is not filled in yet");
    }

    @Test
    void withoutAFormThereIsOneEngagementOfWhichNothingIsKnown() {
        write(folder.resolve("roster.csv"), "Name,Role", "Ola Próbna,Tester");

        assertThat(only(folder, Engagement.class))
                .hasAllNullFieldsOrPropertiesExcept("sources", "outstaffing", "outsourcing");
        assertThat(only(folder, Vendor.class).name()).isNull();
    }

    @Test
    void projectFactsComeInColumnsForTeamAndProject() {
        Books.with(
                        "Facts",
                        List.of(
                                List.of("Item", "Embedded team", "Project"),
                                List.of("Pricing model", "Monthly", "Fixed"),
                                List.of("How many people join?", 5, ""),
                                List.of("Contingency in percent of the price", "", new Books.Share(0.15))))
                .save(folder.resolve("facts.xlsx"));

        assertThat(facts(folder, Part.class)).extracting(Part::part).containsExactly("project", "team");
        assertThat(facts(folder, Part.class)).extracting(Part::pricing).containsExactly("fixed price", "monthly");
        assertThat(facts(folder, Part.class).get(0).contingencyPercent()).isEqualByComparingTo("15");
        assertThat(only(folder, Register.class).rows()).isEqualTo(2);
    }

    @Test
    void aSingleColumnOfProjectFactsSpeaksOfThePartThatTheModelHas() {
        write(folder.resolve("facts.csv"), "Pricing model,hourly", "Budget,flexible", "How many people join?,3");
        assertThat(facts(folder, Part.class)).isEmpty();
        assertThat(notes(folder, "facts.csv").toString()).contains("head its column of values Team or Project");

        write(folder.resolve("engagement.yaml"), "engagement:", "  model: OUTSTAFFING");
        assertThat(only(folder, Part.class).isTeam()).isTrue();
    }

    @Test
    void aFieldThatIsGivenTwiceAndNotAlikeIsAbsent() {
        write(folder.resolve("deal.csv"), "Client,Sample Client", "Vendor,One", "Vendor,Two");

        assertThat(only(folder, Engagement.class).vendor()).isNull();
        assertThat(notes(folder, "deal.csv").toString()).contains("is given more than once");
    }

    @Test
    void aLabelThatNoFormKnowsIsListed() {
        write(
                folder.resolve("deal.csv"),
                "Client,Sample Client",
                "Vendor,Sample Vendor",
                "Start of the engagement,2026-01-01",
                "Colour of the cover,blue");

        assertThat(notes(folder, "deal.csv"))
                .singleElement()
                .asString()
                .contains("row 4")
                .contains("Colour of the cover");
    }

    @Test
    void twoEngagementsInOneDossierAreToldApartAndNotBlended() {
        write(
                folder.resolve("a.yaml"),
                "engagement:",
                "  vendor: First Vendor",
                "  client: Sample Client",
                "  model: HYBRID");
        write(
                folder.resolve("b.yaml"),
                "engagement:",
                "  vendor: Second Vendor",
                "  client: Sample Client",
                "  model: HYBRID");
        Dossier dossier = read(folder);

        Engagement engagement = facts(dossier, Engagement.class).get(0);
        assertThat(engagement.vendor()).isNull();
        assertThat(engagement.client()).isEqualTo("Sample Client");
        assertThat(engagement.model()).isEqualTo(Model.HYBRID);
        for (String file : List.of("a.yaml", "b.yaml")) {
            assertThat(notes(dossier, file).toString())
                    .contains("one of 2 engagements in this dossier")
                    .contains("a.yaml names the vendor \"First Vendor\"")
                    .contains("b.yaml names the vendor \"Second Vendor\"")
                    .contains("a dossier of its own");
        }
    }

    @Test
    void twoFormsOfOneEngagementAreRead() {
        write(
                folder.resolve("a.yaml"),
                "engagement:",
                "  vendor: Sample Vendor",
                "  start: 2026-01-01",
                "  end: 2026-12-31");
        write(
                folder.resolve("b.yaml"),
                "engagement:",
                "  vendor: SAMPLE VENDOR",
                "  start: 2026-02-01",
                "  critical: yes");
        Engagement engagement = only(folder, Engagement.class);

        assertThat(engagement.vendor()).isNotNull();
        assertThat(engagement.critical()).isTrue();
        assertThat(engagement.end()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(engagement.start()).isNull();
        assertThat(notes(folder, "a.yaml"))
                .singleElement()
                .asString()
                .contains("engagement.start")
                .contains("contradicts")
                .contains("b.yaml");
    }

    @Test
    void anEndBeforeItsBeginningIsLeftOut() {
        write(
                folder.resolve("engagement.yaml"),
                "engagement:",
                "  vendor: V",
                "  start: 2026-03-01",
                "  end: 2025-03-01");
        write(folder.resolve("ndas.csv"), "Name,NDA signed,NDA expiry", "Ola Próbna,2026-01-01,2025-01-01");

        assertThat(only(folder, Engagement.class).end()).isNull();
        assertThat(only(folder, Engagement.class).start()).isNotNull();
        assertThat(only(folder, Nda.class).endsOn()).isNull();
        assertThat(notes(folder, "engagement.yaml")).singleElement().asString().contains("lies before");
        assertThat(notes(folder, "ndas.csv"))
                .singleElement()
                .asString()
                .contains("row 2, column NDA expiry")
                .contains("\"2025-01-01\" lies before \"2026-01-01\"");
    }
}
