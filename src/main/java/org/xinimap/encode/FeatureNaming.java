package org.xinimap.encode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinimap.encode.AttributeKind.Column;

/** The columns that say which feature it is, in formats that are tables. */
public final class FeatureNaming {
    private static final List<String> NAMES = List.of("name", "名称", "项目名称", "title", "label", "标题");

    private FeatureNaming() {}

    /** A name for the column that holds the feature's id: {@code id} unless an attribute, whatever its case, is named so. */
    public static String idColumn(List<Column> columns) {
        Set<String> taken = columns.stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of("id", "feature_id"),
                        Stream.iterate(2, n -> n + 1).map(n -> "feature_id_" + n))
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The attribute that is a feature's name to people: one called so, of the language asked for rather than another, else
     * the first text.
     */
    public static Optional<Column> nameColumn(List<Column> columns, Locale locale) {
        List<Column> texts = columns.stream()
                .filter(column -> column.kind() == AttributeKind.TEXT)
                .toList();
        return NAMES.stream()
                .flatMap(name -> Stream.of(name + "_" + locale.getLanguage(), name))
                .flatMap(name -> texts.stream().filter(column -> column.name().equalsIgnoreCase(name)))
                .findFirst()
                .or(() -> texts.stream().findFirst());
    }
}
