package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.countersign.web.entry.SettingsFile;
import org.countersign.web.page.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may stand in the file of an installation for a team. */
class SettingsFileTest {
    private static final String SOUND =
            "database: {url: postgresql://db/countersign}\npublic-url: http://127.0.0.1:8642\n";

    @TempDir
    private Path folder;

    private boolean readable;

    @Test
    void aSoundFileIsTaken() throws IOException {
        Settings settings = sound(SOUND + """
                mail:
                  host: mail.example.com
                  from: countersign@example.com
                  to: legal@example.com
                webhook.url: https://hook.example.com
                webhook.secret: sixteen letters, at least
                """);

        assertThat(settings.find("mail.host")).hasValue("mail.example.com");
        assertThat(settings.find("webhook.url")).hasValue("https://hook.example.com");
        assertThat(settings.find("mail.port")).isEmpty();
    }

    @Test
    void anUnknownKeyIsRefusedWithItsLineAndWhatWasMeant() throws IOException {
        assertThat(problems(SOUND + "mail:\n  hots: mail.example.com\n"))
                .contains("team.yaml:4: there is no \"mail.hots\"; did you mean \"mail.host\"?");
    }

    @Test
    void aSecretMayStandElsewhere() throws IOException {
        Files.writeString(folder.resolve("pw"), "from the file\n");
        Settings settings = sound("""
                database: {url: postgresql://db/x, password: 'file:pw'}
                public-url: http://localhost:8642
                mail.password: env:MAIL
                """);

        assertThat(settings.find("database.password")).hasValue("from the file");
        assertThat(settings.find("mail.password")).hasValue("from the environment");
        assertThat(settings.toString()).doesNotContain("from the");
    }

    @Test
    void aSecretThatIsNowhereIsSaid() throws IOException {
        assertThat(problems(SOUND + "mail.password: env:NONE\nwebhook.secret: file:none\n"))
                .contains("team.yaml:3: \"mail.password\" names the variable NONE, which is not set")
                .contains("team.yaml:4: \"webhook.secret\" names");
    }

    @Test
    void aSecretThatEverybodyOnTheMachineMayReadIsRefused() throws IOException {
        String secret = SOUND + "mail.password: in the clear\n";
        sound(secret);
        readable = true;

        assertThat(problems(secret))
                .contains("team.yaml:3: \"mail.password\" stands in a file that everybody on this machine may read")
                .contains("chmod o-r " + folder.resolve("team.yaml"));
        sound(SOUND + "mail.password: env:MAIL\n");
    }

    @Test
    void whatCanBeReachedFromElsewhereNeedsTls() throws IOException {
        assertThat(problems(SOUND + "address: 0.0.0.0\n")).contains("without TLS everybody on the way could read");
        assertThat(problems("database.url: x.db\npublic-url: http://countersign.example.com\n"))
                .contains("without TLS only http://127.0.0.1");
        assertThat(problems("database.url: x.db\npublic-url: https://countersign.example.com\n"))
                .contains("nobody speaks TLS");
        assertThat(problems("database.url: x.db\npublic-url: http://a.example\nbehind-proxy: true\n"))
                .contains("must begin with https://");
        sound("database.url: x.db\npublic-url: https://a.example\nbehind-proxy: true\naddress: 0.0.0.0\n");
    }

    @Test
    void whatIsMissingOrMisspeltIsSaidAllAtOnce() throws IOException {
        assertThat(problems("port: many\nbehind-proxy: maybe\ntls.key: none.pem\n"))
                .contains("whole number", "true or false", "not there or may not be read");
        assertThat(problems("port: 99\n")).contains("public-url is missing", "database.url is missing");
        assertThat(problems(SOUND + "accounts.passwords: false\n")).contains("nobody could come in");
        assertThat(problems("a: [\n")).contains("the YAML cannot be read");
    }

    private Settings sound(String yaml) throws IOException {
        SettingsFile.Reading reading = read(yaml);
        assertThat(reading).as(reading.toString()).isInstanceOf(SettingsFile.Reading.Sound.class);
        return ((SettingsFile.Reading.Sound) reading).settings();
    }

    private String problems(String yaml) throws IOException {
        return String.join("\n", ((SettingsFile.Reading.Unsound) read(yaml)).problems());
    }

    private SettingsFile.Reading read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("team.yaml"), yaml);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(readable ? "rw-r--r--" : "rw-r-----"));
        return SettingsFile.read(file, false, Map.of("MAIL", "from the environment")::get);
    }
}
