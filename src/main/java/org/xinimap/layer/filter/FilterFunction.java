package org.xinimap.layer.filter;

import java.util.List;

/**
 * A function that filters may call, for the documents that announce it.
 *
 * @param arguments what it takes, in order
 * @param result what it gives
 */
public record FilterFunction(String name, List<Type> arguments, Type result) {
    /** The type of an argument or a result. */
    public enum Type {
        NUMBER,
        TEXT,
        BOOLEAN,
        GEOMETRY,
        TIME
    }

    /** Every function there is, by name. */
    public static List<FilterFunction> all() {
        return FunctionTable.all().stream()
                .map(signature -> new FilterFunction(
                        signature.name(),
                        signature.arguments().stream().map(FilterFunction::type).toList(),
                        type(signature.result())))
                .toList();
    }

    private static Type type(ValueKind kind) {
        return switch (kind) {
            case NUMBER -> Type.NUMBER;
            case BOOLEAN -> Type.BOOLEAN;
            case GEOMETRY -> Type.GEOMETRY;
            case TEXT -> Type.TEXT;
            default -> Type.TIME;
        };
    }
}
