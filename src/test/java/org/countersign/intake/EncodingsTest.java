package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.intake.Dossiers.facts;
import static org.countersign.intake.Dossiers.notes;
import static org.countersign.intake.Dossiers.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.facts.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names keep their letters, whatever their program stored them in. */
class EncodingsTest {
    private static final Map<String, List<String>> NAMES = Map.of(
            "Polish",
                    List.of(
                            "Łukasz Wiśniewski",
                            "Małgorzata Żółć",
                            "Stanisław Dąbrowski",
                            "Józef Więcek",
                            "Święcicka Źdźbło"),
            "Ukrainian", List.of("Олександр Шевченко", "Їжакевич Ганна", "Єва Грищенко", "Наталія Підгірна"),
            "German", List.of("Jürgen Groß", "Käthe Müller", "Björn Weiß", "Änne Öhler"),
            "Spanish", List.of("José Muñoz", "María Ibáñez", "Begoña Peña", "Íñigo Núñez"));

    private static final Map<String, List<String>> STORED = Map.of(
            "Polish", List.of("windows-1250", "ISO-8859-2"),
            "Ukrainian", List.of("windows-1251"),
            "German", List.of("windows-1252", "windows-1250"),
            "Spanish", List.of("windows-1252"));

    @TempDir
    Path folder;

    static Stream<Arguments> encodings() {
        return NAMES.keySet().stream().sorted().flatMap(language -> Stream.concat(
                        STORED.get(language).stream(),
                        Stream.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"))
                .map(charset -> Arguments.of(language, charset)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("encodings")
    void namesKeepTheirLetters(String language, String charset) throws IOException {
        List<String> names = NAMES.get(language);
        save("team.csv", "Name;Role\n" + String.join(";Tester\n", names) + ";Tester\n", charset);

        assertThat(facts(folder, Person.class)).extracting(Person::name).containsExactlyInAnyOrderElementsOf(names);
    }

    /** One name is all there is to tell by. */
    static Stream<Arguments> single() {
        return NAMES.keySet().stream().sorted().flatMap(language -> NAMES.get(language).stream()
                .flatMap(name -> STORED.get(language).stream().map(charset -> Arguments.of(name, charset))));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("single")
    void evenASingleNameDoes(String name, String charset) throws IOException {
        save("team.csv", "Name,Role\n" + name + ",Tester\n", charset);

        assertThat(facts(folder, Person.class)).extracting(Person::name).containsExactly(name);
        assertThat(notes(folder, "team.csv")).singleElement().asString().contains("is not UTF-8 and was read as");
    }

    @Test
    void quotesAndDashesOfWindowsAreNoReasonToGuessAtLetters() throws IOException {
        save("team.csv", "Name,Role\nJan Testowy,Tester – “senior”… €\n", "windows-1252");

        assertThat(facts(folder, Person.class)).extracting(Person::role).containsExactly("Tester – “senior”… €");
    }

    @Test
    void oneBrokenLetterDoesNotMakeATextOfUtf8AnotherOne() throws IOException {
        byte[] text = "Name,Role\nŁukasz Wiśniewski,Tester\nMałgorzata Żółć,Tester\nJan,Tester\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        text[text.length - 10] = (byte) 0xff;
        Files.write(folder.resolve("team.csv"), text);
        Dossier dossier = read(folder);

        assertThat(facts(dossier, Person.class)).extracting(Person::name).contains("Łukasz Wiśniewski");
        assertThat(notes(dossier, "team.csv")).anyMatch(note -> note.contains("letters are broken"));
    }

    @Test
    void aPageIsReadAsItSays() throws IOException {
        save(
                "team.html",
                "<html><head><meta charset=\"windows-1251\"></head><table><tr><th>Name<th>Role</tr>"
                        + "<tr><td>Їжа Ігор<td>Tester</tr></table></html>",
                "windows-1251");

        assertThat(facts(folder, Person.class)).extracting(Person::name).containsExactly("Їжа Ігор");
    }

    private void save(String name, String text, String charset) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(Charset.forName(charset)));
    }
}
