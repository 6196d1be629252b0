package org.countersign.web.api;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Says why something is declined, withdrawn or sent back. */
record WhyRequest(@Nullable String why) {
    private static final int LONGEST = 2_000;

    /** The reason, which must be there. */
    static String read(InputStream body) throws IOException {
        WhyRequest sent = Fields.body(body, WhyRequest.class);
        Fields fields = new Fields();
        String why = fields.text("why", sent.why(), LONGEST);
        fields.check();
        return why;
    }
}
