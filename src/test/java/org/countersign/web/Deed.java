package org.countersign.web;

import java.io.IOException;

/** What somebody does on a site again and again; it keeps what of that was acknowledged, so that it must be there. */
interface Deed {

    /** Does it once more; thrown is where nobody acknowledged it, so that it may be there or not. */
    void again(Visitor visitor) throws IOException, InterruptedException;

    /** All that was acknowledged is there, and nothing by half. */
    void isThere(Visitor visitor) throws IOException, InterruptedException;

    /** Of what, and how many. */
    String summary();
}
