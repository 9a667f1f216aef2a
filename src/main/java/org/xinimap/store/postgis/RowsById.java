package org.xinimap.store.postgis;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinimap.layer.LayerFeature;

/** Rows looked up by the ids of their features. */
final class RowsById {
    private static final int AT_ONCE = 5000;

    private RowsById() {}

    /** The features that there are, by id. */
    static Map<String, LayerFeature> read(Connection connection, PostgisTable table, Collection<String> ids)
            throws SQLException {
        Map<String, LayerFeature> found = new HashMap<>();
        List<List<String>> texts = new ArrayList<>();
        for (String id : ids) {
            table.key().texts(id).ifPresent(texts::add);
        }
        String sql =
                "SELECT " + table.selectList("t") + " FROM " + table.sqlName() + " t WHERE " + condition(table, "t");
        RowReader reader = new RowReader(table);
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            List<List<String>> some = texts.subList(from, Math.min(texts.size(), from + AT_ONCE));
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(connection, statement, table, some);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        LayerFeature feature = reader.read(rows, 1);
                        found.put(feature.getID(), feature);
                    }
                }
            }
        }
        return found;
    }

    /** That a row's key is one of those given by an array of texts for each part. */
    static String condition(PostgisTable table, String alias) {
        List<RowKey.Part> parts = table.key().parts();
        if (parts.size() == 1) {
            return parts.get(0).of(alias) + " = ANY (CAST(? AS " + parts.get(0).type() + "[]))";
        }
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        List<String> arrays = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            left.add(parts.get(i).of(alias));
            right.add("CAST(k.k" + i + " AS " + parts.get(i).type() + ")");
            arrays.add("CAST(? AS text[])");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            names.add("k" + i);
        }
        return "(" + String.join(", ", left) + ") IN (SELECT " + String.join(", ", right) + " FROM unnest("
                + String.join(", ", arrays) + ") k(" + String.join(", ", names) + "))";
    }

    /** One array of texts for each part of the key. */
    static List<String[]> arrays(PostgisTable table, List<List<String>> texts) {
        List<String[]> arrays = new ArrayList<>();
        for (int i = 0; i < table.key().parts().size(); i++) {
            int part = i;
            arrays.add(texts.stream().map(key -> key.get(part)).toArray(String[]::new));
        }
        return arrays;
    }

    private static void bind(
            Connection connection, PreparedStatement statement, PostgisTable table, List<List<String>> texts)
            throws SQLException {
        int parameter = 1;
        for (String[] part : arrays(table, texts)) {
            Array array = connection.createArrayOf("text", part);
            statement.setArray(parameter++, array);
        }
    }
}
