package org.countersign.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.countersign.store.Backup;
import org.countersign.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign backup}: all reviews, documents and the trail in one file, while the application is open. */
@Command(
        name = "backup",
        description = "Writes everything of an installation into one file, while it is in use.",
        footer = {
            "",
            "The file can be restored into either kind of database: countersign restore FILE.",
            "It holds the documents as they are. Keep it where only few can read it."
        },
        sortOptions = false)
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Where the backup goes, such as countersign-monday.zip.")
    private Path file;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() throws IOException {
        try (Database database = Database.openAsItIs(store.place())) {
            Backup.Taken taken = Backup.take(database, file, Clock.systemUTC());
            spec.commandLine()
                    .getOut()
                    .println("Written: " + file + ", with " + taken.documents() + " documents and "
                            + taken.anchor().count() + " entries of the trail, head "
                            + taken.anchor().head());
            spec.commandLine().getOut().flush();
            return Exit.OK.code();
        } catch (NoSuchFileException e) {
            return refuse("there is nothing to back up, or no such folder: " + e.getFile());
        } catch (StoreOption.Unsound | Database.Unreachable e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println("countersign: " + why);
        return Exit.USAGE.code();
    }
}
