package org.countersign.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.countersign.store.Database;
import org.countersign.store.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign restore}: makes an installation of a backup. */
@Command(
        name = "restore",
        description = "Makes an installation of a backup, in an empty database; all of it, or nothing.",
        footer = {
            "",
            "The database may be of another kind than the one that was backed up: that is how to move from one's own",
            "machine to a server of a team."
        },
        sortOptions = false)
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() throws IOException {
        try {
            Database.Place place = store.place();
            Restore.Outcome outcome = Restore.into(place, file);
            if (outcome instanceof Restore.Outcome.Done done) {
                spec.commandLine()
                        .getOut()
                        .println("Restored as of " + done.takenAt() + ". The trail is whole: "
                                + done.anchor().count() + " entries, head "
                                + done.anchor().head());
                spec.commandLine().getOut().flush();
                return Exit.OK.code();
            }
            return refuse("nothing was restored. " + ((Restore.Outcome.Refused) outcome).why());
        } catch (StoreOption.Unsound | Database.Unreachable e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println("countersign: " + why);
        return Exit.USAGE.code();
    }
}
