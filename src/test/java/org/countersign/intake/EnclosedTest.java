package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.intake.Dossiers.facts;
import static org.countersign.intake.Dossiers.input;
import static org.countersign.intake.Dossiers.notes;
import static org.countersign.intake.Dossiers.read;
import static org.countersign.intake.Papers.ROSTER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.countersign.facts.Input;
import org.countersign.facts.Person;
import org.countersign.intake.guard.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents within documents are read as documents of their own, and pass the same guard. */
class EnclosedTest {

    @TempDir
    Path folder;

    @Test
    void whatIsAttachedToAMailIsReadUnderItsOwnPath() throws IOException {
        Files.write(folder.resolve("offer.eml"), mail("team.xlsx", Papers.xlsx(ROSTER)));
        Dossier dossier = read(folder);

        assertThat(facts(dossier, Person.class))
                .hasSize(2)
                .allSatisfy(person -> assertThat(person.sources().get(0).file()).isEqualTo("offer.eml/team.xlsx"));
        assertThat(input(dossier, "offer.eml/team.xlsx").outcome()).isEqualTo(Input.Outcome.READ);
        assertThat(input(dossier, "offer.eml").kind()).isEqualTo("mail");
    }

    @Test
    void whatIsAttachedToAMailOfOutlookIsReadToo() throws IOException {
        Files.write(
                folder.resolve("offer.msg"),
                Papers.msg("Our offer", "See the list.", "team.xlsx", Papers.xlsx(ROSTER)));

        assertThat(facts(folder, Person.class))
                .hasSize(2)
                .allSatisfy(person -> assertThat(person.sources().get(0).file()).isEqualTo("offer.msg/team.xlsx"));
    }

    @Test
    void aTableInTheTextOfAMailIsRead() throws IOException {
        Files.writeString(folder.resolve("offer.eml"), """
                From: Ewa Wzorna <ewa@v.example>
                Subject: =?UTF-8?Q?Zesp=C3=B3=C5=82?=
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                Name Role Ola Tester
                --b
                Content-Type: text/html; charset=iso-8859-2
                Content-Transfer-Encoding: quoted-printable

                <table><tr><th>Name<th>Role</tr><tr><td>Ola Pr=F3bna<td>Tester</tr></table>
                --b--
                """);

        assertThat(facts(folder, Person.class)).extracting(Person::name).containsExactly("Ola Próbna");
    }

    @Test
    void anArchiveInAMailIsUnpackedAndOneInThatIsNot() throws IOException {
        byte[] deepest = Papers.zip(Map.of("deep.csv", Papers.csv(ROSTER)));
        Map<String, byte[]> inner = new LinkedHashMap<>();
        inner.put("team.csv", Papers.csv(ROSTER));
        inner.put("more.zip", deepest);
        Files.write(folder.resolve("offer.eml"), mail("all.zip", Papers.zip(inner)));
        Dossier dossier = read(folder);

        assertThat(facts(dossier, Person.class)).hasSize(2);
        assertThat(notes(dossier, "offer.eml/all.zip/more.zip/deep.csv"))
                .singleElement()
                .asString()
                .contains("too deep", "send it by itself");
    }

    @Test
    void namesThatLeadOutLinksAndSecretsAreNotUnpacked() throws IOException {
        Files.write(folder.resolve("all.zip"), Papers.bytes(out -> {
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
                entry(zip, new ZipArchiveEntry("../out.csv"), Papers.csv(ROSTER));
                ZipArchiveEntry link = new ZipArchiveEntry("link.csv");
                link.setUnixMode(0120777);
                entry(zip, link, Papers.text("/etc/passwd"));
                entry(zip, new ZipArchiveEntry("team.csv"), Papers.csv(ROSTER));
            }
        }));
        Dossier dossier = read(folder);

        assertThat(dossier.inputs()).extracting(Input::file).containsExactly("all.zip", "all.zip/team.csv");
        assertThat(notes(dossier, "all.zip"))
                .anyMatch(note -> note.contains("leads out of the archive"))
                .anyMatch(note -> note.contains("is a link"));
        assertThat(input(dossier, "all.zip").outcome()).isEqualTo(Input.Outcome.PARTLY);
    }

    @Test
    void theNameOfAnAttachmentLeadsNowhere() throws IOException {
        Files.write(folder.resolve("offer.eml"), mail("../../etc/team.csv", Papers.csv(ROSTER)));

        assertThat(read(folder).inputs()).extracting(Input::file).containsExactly("offer.eml", "offer.eml/team.csv");
    }

    @Test
    void twoAttachmentsOfOneNameAreBothRead() throws IOException {
        String part = """
                --b
                Content-Type: text/csv; name="team.csv"
                Content-Disposition: attachment; filename="team.csv"

                Name,Role
                %s,Tester
                """;
        Files.writeString(
                folder.resolve("offer.eml"),
                """
                From: ewa@v.example
                Content-Type: multipart/mixed; boundary="b"

                """ + part.formatted("Ola Probna") + part.formatted("Jan Testowy") + "--b--\n");

        assertThat(read(folder).inputs())
                .extracting(Input::file)
                .containsExactly("offer.eml", "offer.eml/team (2).csv", "offer.eml/team.csv");
        assertThat(facts(folder, Person.class)).hasSize(2);
    }

    @Test
    void whatIsEnclosedIsHeldAgainstItsNameLikeAnyFile() throws IOException {
        Files.write(folder.resolve("offer.eml"), mail("team.xlsx", Papers.csv(ROSTER)));

        assertThat(notes(folder, "offer.eml/team.xlsx"))
                .singleElement()
                .asString()
                .contains("is a text file");
    }

    @Test
    void allThatOneFileHoldsIsCounted() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : new String[] {"a.csv", "b.csv", "c.csv"}) {
            files.put(name, Papers.csv(ROSTER));
        }
        Files.write(folder.resolve("all.zip"), Papers.zip(files));
        Limits limits = new Limits(2000, 150, 2000, 10, 100);
        Dossier dossier = (Dossier) Intake.read(folder, Dossiers.VOCABULARY, limits, file -> {});

        assertThat(notes(dossier, "all.zip/c.csv")).singleElement().asString().contains("too much");
    }

    @Test
    void anEmptyArchiveSaysSo() throws IOException {
        Files.write(folder.resolve("all.zip"), Papers.zip(Map.of()));
        Files.write(folder.resolve("team.csv"), Papers.csv(ROSTER));

        assertThat(notes(folder, "all.zip")).singleElement().asString().contains("empty archive");
    }

    private static void entry(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] bytes) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(bytes);
        zip.closeArchiveEntry();
    }

    private static byte[] mail(String name, byte[] attached) {
        return Papers.text("""
                From: Ewa Wzorna <ewa@v.example>
                To: Jan Testowy <jan@c.example>
                Subject: Our offer
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="part"

                --part
                Content-Type: text/plain; charset=utf-8

                Please see the list.
                --part
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                --part--
                """.formatted(name, Base64.getMimeEncoder().encodeToString(attached)));
    }
}
