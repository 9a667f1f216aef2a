package org.xinimap.layer;

import java.util.Comparator;
import java.util.List;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.jspecify.annotations.Nullable;

/** The order of features in an answer: by the keys asked for, then by id, so that pages never overlap. */
final class FeatureOrder {
    /** Ids that are whole numbers come first, by their value; others by their text. */
    static final Comparator<String> IDS = (a, b) -> {
        long left = number(a);
        long right = number(b);
        if (left >= 0 && right >= 0) {
            // "01" and "1" are two ids.
            return left == right ? a.compareTo(b) : Long.compare(left, right);
        }
        return left < 0 && right < 0 ? a.compareTo(b) : left < 0 ? 1 : -1;
    };

    static final Comparator<LayerFeature> BY_ID = Comparator.comparing(LayerFeature::getID, IDS);

    private FeatureOrder() {}

    static Comparator<LayerFeature> of(List<SortBy> keys) {
        Comparator<LayerFeature> order = null;
        for (SortBy key : keys) {
            Comparator<LayerFeature> next = by(key);
            order = order == null ? next : order.thenComparing(next);
        }
        return order == null ? BY_ID : order.thenComparing(BY_ID);
    }

    private static Comparator<LayerFeature> by(SortBy key) {
        PropertyName property = key.getPropertyName();
        boolean descending = key.getSortOrder() == SortOrder.DESCENDING;
        if (property == null) {
            return descending ? BY_ID.reversed() : BY_ID;
        }
        String name = property.getPropertyName();
        return (a, b) -> compare(a.getAttribute(name), b.getAttribute(name), descending);
    }

    /** Nulls last in either direction, as SQL users expect of an ascending list. */
    private static int compare(@Nullable Object a, @Nullable Object b, boolean descending) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? 1 : -1;
        }
        int order;
        if (a instanceof String left && b instanceof String right) {
            order = byCodePoint(left, right);
        } else if (a instanceof Double left && b instanceof Double right) {
            // Adding zero makes the negative zero a plain one: to users, and to databases, they are the same number.
            order = Double.compare(left + 0.0, right + 0.0);
        } else if (a.getClass() == b.getClass() && a instanceof Comparable<?>) {
            @SuppressWarnings("unchecked")
            Comparable<Object> left = (Comparable<Object>) a;
            order = left.compareTo(b);
        } else if (a instanceof Number left && b instanceof Number right) {
            order = Double.compare(left.doubleValue(), right.doubleValue());
        } else {
            order = a.toString().compareTo(b.toString());
        }
        return descending ? -order : order;
    }

    /**
     * Texts in the order of their code points, as databases and all encodings of Unicode but UTF-16 have it. {@link
     * String#compareTo} puts rare Chinese characters before full-width punctuation.
     */
    private static int byCodePoint(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left != right) {
                boolean leftIsHalf = Character.isSurrogate(left);
                return leftIsHalf == Character.isSurrogate(right) ? left - right : leftIsHalf ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }

    private static long number(String id) {
        if (id.isEmpty() || id.length() > 18) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < id.length(); i++) {
            int digit = id.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
