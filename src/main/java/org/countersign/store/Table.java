package org.countersign.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A table as the database itself describes it. */
record Table(String name, List<Column> columns, Set<String> parents) {

    /** A column that holds texts, whole numbers or bytes. */
    record Column(String name, Kind kind) {

        @Nullable
        Object read(ResultSet row, int at) throws SQLException {
            if (kind == Kind.BYTES) {
                byte[] bytes = row.getBytes(at);
                return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
            }
            return kind == Kind.NUMBER ? number(row, at) : row.getString(at);
        }

        private static @Nullable Object number(ResultSet row, int at) throws SQLException {
            long number = row.getLong(at);
            return row.wasNull() ? null : number;
        }

        /** What is bound to write a value that was read. */
        @Nullable
        Object bound(@Nullable Object value) {
            return kind == Kind.BYTES && value != null ? Base64.getDecoder().decode(value.toString()) : value;
        }
    }

    enum Kind {
        TEXT,
        NUMBER,
        BYTES;

        static Kind of(int type, String name) {
            String word = name.toUpperCase(Locale.ROOT);
            if (word.equals("BLOB") || word.equals("BYTEA")) {
                return BYTES;
            }
            return type == Types.INTEGER || type == Types.BIGINT || type == Types.SMALLINT ? NUMBER : TEXT;
        }
    }

    /** All that are ours, each behind those that it refers to. */
    static List<Table> all(Handle handle) {
        Map<String, Table> left = new LinkedHashMap<>();
        try {
            Connection connection = handle.getConnection();
            for (String name : names(connection)) {
                left.put(name, described(connection, name));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not describe its tables", e);
        }
        List<Table> sorted = new ArrayList<>();
        while (!left.isEmpty()) {
            Table next = left.values().stream()
                    .filter(table -> table.parents().stream().noneMatch(left::containsKey))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables refer to each other in a circle"));
            left.remove(next.name());
            sorted.add(next);
        }
        return sorted;
    }

    long rows(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM " + name)
                .mapTo(Long.class)
                .one();
    }

    private static Set<String> names(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet tables =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        names.removeIf(name -> name.startsWith("sqlite_") || name.equals("flyway_schema_history"));
        return names;
    }

    private static Table described(Connection connection, String name) throws SQLException {
        DatabaseMetaData described = connection.getMetaData();
        List<Column> columns = new ArrayList<>();
        try (ResultSet all = described.getColumns(null, connection.getSchema(), name, "%")) {
            while (all.next()) {
                columns.add(new Column(
                        all.getString("COLUMN_NAME"), Kind.of(all.getInt("DATA_TYPE"), all.getString("TYPE_NAME"))));
            }
        }
        Set<String> parents = new TreeSet<>();
        try (ResultSet keys = described.getImportedKeys(null, connection.getSchema(), name)) {
            while (keys.next()) {
                parents.add(keys.getString("PKTABLE_NAME"));
            }
        }
        parents.remove(name);
        return new Table(name, List.copyOf(columns), Set.copyOf(parents));
    }
}
