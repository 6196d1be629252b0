package org.countersign.store;

import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Text as both databases keep it. PostgreSQL takes none with a NUL in it, and a document or a form may hold one; so each
 * text that is bound to a statement, to be kept or to be looked for, has another sign in its place.
 */
final class KeptText extends AbstractArgumentFactory<String> {

    KeptText() {
        super(Types.VARCHAR);
    }

    static String of(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\ufffd');
    }

    @Override
    protected Argument build(String text, ConfigRegistry config) {
        String kept = of(text);
        return (position, statement, context) -> statement.setString(position, kept);
    }
}
