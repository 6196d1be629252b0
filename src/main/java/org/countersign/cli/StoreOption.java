package org.countersign.cli;

import java.nio.file.Path;
import org.countersign.store.Database;
import org.countersign.web.entry.SettingsFile;
import org.countersign.web.page.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which installation is meant: that of this machine, or that of a team. */
final class StoreOption {

    @Option(names = "--config", paramLabel = "FILE", description = "The installation of a team that this file sets up.")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The folder of the installation on this machine; .countersign in your home folder if left out.")
    private @Nullable Path data;

    /** The file of the team cannot be used, for these reasons. */
    static final class Unsound extends Exception {
        private static final long serialVersionUID = 1L;

        Unsound(String why) {
            super(why);
        }
    }

    Database.Place place() throws Unsound {
        if (config == null) {
            Path folder = data == null ? Path.of(System.getProperty("user.home"), ".countersign") : data;
            return new Database.Place.File(folder.resolve("countersign.db"));
        }
        if (data != null) {
            throw new Unsound("with --config, database.url says where the data is; leave out --data");
        }
        // Whether a proxy stands in front does not matter here.
        SettingsFile.Reading reading = SettingsFile.read(config, false, System::getenv);
        if (reading instanceof SettingsFile.Reading.Unsound) {
            reading = SettingsFile.read(config, true, System::getenv);
        }
        if (reading instanceof SettingsFile.Reading.Unsound unsound) {
            throw new Unsound(String.join("\n", unsound.problems()));
        }
        return place(((SettingsFile.Reading.Sound) reading).settings(), config);
    }

    /** Where the settings of a file say that the database is. */
    static Database.Place place(Settings settings, Path file) {
        String url = settings.text("database.url", "");
        String server = url.startsWith("postgresql:") ? "jdbc:" + url : url;
        return server.startsWith("jdbc:postgresql:")
                ? new Database.Place.Server(
                        server, settings.text("database.user", ""), settings.text("database.password", ""))
                : new Database.Place.File(
                        file.toAbsolutePath().resolveSibling(url.replaceFirst("^(jdbc:)?sqlite:", "")));
    }
}
