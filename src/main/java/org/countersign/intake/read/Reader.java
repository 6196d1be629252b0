package org.countersign.intake.read;

import java.io.IOException;
import org.countersign.intake.guard.Document;

/** Reads the files of one format. */
interface Reader {

    Contents read(Document document, Notes notes) throws IOException;
}
