package org.countersign.intake.recognise;

import java.util.List;

/**
 * What a table, form or text was taken for.
 *
 * @param where the place within the file, in a reader's words
 * @param what the title of the register or form
 * @param percent how sure that is, from 0 to 100
 * @param columns those that are read, in the order of the register's fields
 * @param rows how many became facts
 */
public record Understood(String file, String where, String what, int percent, List<Mapped> columns, int rows) {

    public Understood {
        columns = List.copyOf(columns);
    }

    /**
     * A column with the field it is read as.
     *
     * @param header as written
     * @param field as the kit heads it
     */
    public record Mapped(String header, String field, int percent) {}
}
