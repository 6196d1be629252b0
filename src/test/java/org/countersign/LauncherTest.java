package org.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tries the launcher in a checkout of its own, with a java and a mvn that only say how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final String JAVA = """
            #!/bin/sh
            for word; do printf '<%s>\\n' "$word"; done
            """;
    private static final String MAVEN = """
            #!/bin/sh
            echo "built with $*" >&2
            mkdir -p lib && touch lib/countersign.jar
            """;

    @TempDir
    private Path temp;

    private Path home;
    private Path tools;
    private Path jdk;

    @BeforeEach
    void layOut() throws IOException {
        home = Files.createDirectories(temp.resolve("a checkout"));
        Files.copy(Path.of("countersign"), home.resolve("countersign"));
        assertThat(home.resolve("countersign").toFile().setExecutable(true)).isTrue();
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        jdk = temp.resolve("a jdk");
        program(jdk.resolve("bin/java"), JAVA);
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        tools = Files.createDirectories(temp.resolve("tools"));
        for (String tool :
                List.of("sh", "dirname", "readlink", "sed", "find", "head", "mkdir", "rm", "cat", "sleep", "touch")) {
            Files.createSymbolicLink(tools.resolve(tool), find(tool));
        }
    }

    @Test
    void theFirstStartBuildsAndSaysSoInOneLine() throws Exception {
        program(tools.resolve("mvn"), MAVEN);
        Run run = start(home.resolve("countersign"), "audit", "a dossier");
        assertThat(run.code).isZero();
        assertThat(run.err).hasSize(2);
        assertThat(run.err.get(0)).startsWith("countersign: building, as this is the first start");
        assertThat(run.err.get(1)).startsWith("built with").contains("-Dquick").endsWith("package");
        assertThat(run.out).containsSubsequence("<org.countersign.cli.Main>", "<audit>", "<a dossier>");
        assertThat(run.out).contains("<-Dcountersign.home=" + home.toRealPath() + ">");
    }

    @Test
    void laterStartsDoNotBuild() throws Exception {
        built();
        assertThat(start(home.resolve("countersign")).err).isEmpty();
    }

    @Test
    void aChangeOfTheSourcesIsBuilt() throws Exception {
        built();
        program(tools.resolve("mvn"), MAVEN);
        Files.writeString(home.resolve("src/main/New.java"), "class New {}");
        assertThat(start(home.resolve("countersign")).err.get(0)).contains("the sources have changed");
        assertThat(start(home.resolve("countersign")).err).isEmpty();
    }

    @Test
    void whereAChangeCannotBeBuiltWhatThereIsRunsAndTheUserIsTold() throws Exception {
        built();
        Files.writeString(home.resolve("src/main/New.java"), "class New {}");
        Run run = start(home.resolve("countersign"));
        assertThat(run.code).isZero();
        assertThat(run.err).singleElement().asString().contains("newer than lib/");
    }

    @Test
    void aReleaseIsNeverBuilt() throws Exception {
        built();
        Files.delete(home.resolve("src/main"));
        Files.delete(home.resolve("pom.xml"));
        assertThat(start(home.resolve("countersign")).code).isZero();
        Files.delete(home.resolve("lib/countersign.jar"));
        Run run = start(home.resolve("countersign"));
        assertThat(run.code).isEqualTo(2);
        assertThat(run.err).singleElement().asString().contains("Unpack the release again");
    }

    @Test
    void onlyAJavaThatIsKnownToManageKeepsAnArchiveOfClasses() throws Exception {
        built();
        assertThat(start(home.resolve("countersign"), "audit", "x").out)
                .doesNotContain("<-XX:+AutoCreateSharedArchive>");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25\"\n");
        assertThat(start(home.resolve("countersign"), "audit", "x").out).contains("<-XX:+AutoCreateSharedArchive>");
        assertThat(start(home.resolve("countersign"), "--version").out)
                .doesNotContain("<-XX:+AutoCreateSharedArchive>");
    }

    @Test
    void itStartsThroughSymbolicLinks() throws Exception {
        built();
        Path links = Files.createDirectories(temp.resolve("links"));
        Files.createSymbolicLink(links.resolve("first"), Path.of("../a checkout/countersign"));
        Files.createSymbolicLink(links.resolve("second"), links.resolve("first"));
        assertThat(start(links.resolve("second")).out).contains("<-Dcountersign.home=" + home.toRealPath() + ">");
    }

    @Test
    void aFailedBuildIsAFaultOfOurs() throws Exception {
        program(tools.resolve("mvn"), "#!/bin/sh\nexit 1\n");
        Run run = start(home.resolve("countersign"));
        assertThat(run.code).isEqualTo(70);
        assertThat(run.err.get(1)).contains("the build failed");
        assertThat(home.resolve(".building")).doesNotExist();
    }

    @Test
    void theLockOfABuilderThatDiedIsTaken() throws Exception {
        program(tools.resolve("mvn"), MAVEN);
        Files.createDirectories(home.resolve(".building"));
        Files.writeString(home.resolve(".building/pid"), "999999999\n");
        assertThat(start(home.resolve("countersign")).code).isZero();
        assertThat(home.resolve(".building")).doesNotExist();
    }

    @Test
    void withoutMavenTheFirstStartSaysWhatToInstall() throws Exception {
        Run run = start(home.resolve("countersign"));
        assertThat(run.code).isEqualTo(2);
        assertThat(run.err).singleElement().asString().contains("Maven is missing");
    }

    @Test
    void anOldJavaIsRefusedByName() throws Exception {
        built();
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"1.8.0_412\"\n");
        Run run = start(home.resolve("countersign"));
        assertThat(run.code).isEqualTo(2);
        assertThat(run.err).singleElement().asString().contains("1.8.0_412").contains("JDK 17 or newer");
    }

    @Test
    void aJavaHomeWithoutJavaIsNamed() throws Exception {
        built();
        Files.delete(jdk.resolve("bin/java"));
        Run run = start(home.resolve("countersign"));
        assertThat(run.code).isEqualTo(2);
        assertThat(run.err).singleElement().asString().contains("JAVA_HOME is " + jdk);
    }

    private void built() throws IOException {
        Path jar = Files.createDirectories(home.resolve("lib")).resolve("countersign.jar");
        Files.createFile(jar);
        FileTime past = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        for (Path source : List.of(home.resolve("pom.xml"), home.resolve("src/main"))) {
            Files.setLastModifiedTime(source, past);
        }
        Files.setLastModifiedTime(jar, FileTime.from(past.toInstant().plusSeconds(60)));
    }

    private Run start(Path launcher, String... words) throws IOException, InterruptedException {
        Path out = temp.resolve("out.txt");
        Path err = temp.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(launcher.toString()), Stream.of(words))
                        .toList())
                .directory(temp.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JAVA_HOME", jdk.toString());
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path find(String tool) {
        return Stream.of("/bin", "/usr/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private record Run(int code, List<String> out, List<String> err) {}
}
