package org.xinimap.encode;

/** Coordinates as decimal text, rounded half away from zero to a fixed number of places, trailing zeros dropped. */
public final class DecimalFormatter {
    private static final long[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    /** Beyond this a scaled value would not fit a long exactly. */
    private static final double LARGEST = 9e15;

    private final int places;
    private final long power;

    /** @param places decimals, 0 to 9 */
    public DecimalFormatter(int places) {
        this.places = places;
        this.power = POWERS[places];
    }

    public void append(StringBuilder out, double value) {
        double scaled = value * power;
        if (!(Math.abs(scaled) < LARGEST)) {
            out.append(value);
            return;
        }
        long rounded = Math.round(Math.abs(scaled));
        if (value < 0 && rounded != 0) {
            out.append('-');
        }
        out.append(rounded / power);
        long fraction = rounded % power;
        if (fraction == 0) {
            return;
        }
        out.append('.');
        int digits = places;
        while (fraction % 10 == 0) {
            fraction /= 10;
            digits--;
        }
        for (int place = digits - 1; place > 0 && fraction < POWERS[place]; place--) {
            out.append('0');
        }
        out.append(fraction);
    }

    /** The same as bytes. */
    public void append(Utf8Buffer out, double value) {
        double scaled = value * power;
        if (!(Math.abs(scaled) < LARGEST)) {
            out.text(Double.toString(value));
            return;
        }
        long rounded = Math.round(Math.abs(scaled));
        if (value < 0 && rounded != 0) {
            out.ascii('-');
        }
        out.number(rounded / power);
        long fraction = rounded % power;
        if (fraction == 0) {
            return;
        }
        out.ascii('.');
        int digits = places;
        while (fraction % 10 == 0) {
            fraction /= 10;
            digits--;
        }
        out.digits(fraction, digits);
    }
}
