package org.xinimap.store.postgis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The rows that have certain feature ids, in SQL that an index on the key can answer. */
final class KeyCondition {
    private static final Pattern TID = Pattern.compile("\\((0|[1-9]\\d{0,9}),(0|[1-9]\\d{0,4})\\)");

    private KeyCondition() {}

    /** Exactly the rows with one of the ids. Ids that no row can have are passed over. */
    static Condition of(RowKey key, Collection<String> ids) {
        List<List<String>> rows = new ArrayList<>();
        for (String id : ids) {
            key.texts(id)
                    .filter(texts -> canBe(key, texts) && key.id(texts).equals(id))
                    .ifPresent(rows::add);
        }
        if (rows.isEmpty()) {
            return Condition.NEVER;
        }
        if (key.parts().size() == 1) {
            RowKey.Part part = key.parts().get(0);
            return Condition.exactly(
                    typed(part) + " = ANY(CAST(? AS " + type(part) + "[]))",
                    rows.stream().map(row -> row.get(0)).toList());
        }
        List<String> columns = new ArrayList<>();
        List<String> arrays = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < key.parts().size(); i++) {
            int at = i;
            columns.add(typed(key.parts().get(i)));
            arrays.add("CAST(? AS " + type(key.parts().get(i)) + "[])");
            values.add(rows.stream().map(row -> row.get(at)).toList());
        }
        return new Condition(
                new Sql(
                        "(" + String.join(", ", columns) + ") IN (SELECT * FROM unnest(" + String.join(", ", arrays)
                                + "))",
                        values),
                true);
    }

    private static boolean canBe(RowKey key, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            boolean can = switch (type(key.parts().get(i))) {
                case "uuid" -> uuid(text).isPresent();
                case "tid" -> isTid(text);
                default -> Texts.isStorable(text);
            };
            if (!can) {
                return false;
            }
        }
        return true;
    }

    /** The UUID that PostgreSQL writes so. */
    static Optional<UUID> uuid(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            return uuid.toString().equals(text) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isTid(String text) {
        var parts = TID.matcher(text);
        return parts.matches()
                && Long.parseLong(parts.group(1)) < 1L << 32
                && Integer.parseInt(parts.group(2)) < 1 << 16;
    }

    /** What the values of a part are compared as; where the type's own texts are not to be trusted, as text. */
    private static String type(RowKey.Part part) {
        return part.whole()
                ? "bigint"
                : part.type().equals("uuid") || part.type().equals("tid") ? part.type() : "text";
    }

    private static String typed(RowKey.Part part) {
        boolean text = part.type().equals("text") || part.type().startsWith("character varying");
        return type(part).equals("text") && !text ? part.text(QuerySql.ALIAS) : part.of(QuerySql.ALIAS);
    }
}
