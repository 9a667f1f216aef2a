package org.xinimap.layer.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.xinimap.layer.filter.Cql2Expression.Array;
import org.xinimap.layer.filter.Cql2Expression.Interval;
import org.xinimap.layer.filter.Cql2Expression.Numeric;
import org.xinimap.layer.filter.Cql2Expression.Operation;
import org.xinimap.layer.filter.Cql2Expression.Property;
import org.xinimap.layer.filter.Cql2Expression.Text;
import org.xinimap.layer.filter.Cql2Expression.Truth;
import org.xinimap.layer.filter.Cql2Expression.Unbounded;
import org.xinimap.layer.filter.Cql2Lexer.Kind;
import org.xinimap.layer.filter.Cql2Lexer.Token;

/**
 * Recursive-descent parser of CQL2 text (OGC 21-065r2, annex B). Boolean and arithmetic expressions share one grammar, in
 * order of precedence, since both may stand in parentheses; whether operands fit their operator is checked afterwards.
 */
final class Cql2TextParser {
    private static final Set<String> RESERVED =
            Set.of("and", "or", "not", "like", "between", "in", "is", "null", "true", "false", "div");
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", ">", "<=", ">=");
    private static final Set<String> GEOMETRIES = Set.of(
            "point", "linestring", "polygon", "multipoint", "multilinestring", "multipolygon", "geometrycollection");

    private final String text;
    private final List<Token> tokens;
    private int next;
    private int depth;

    private Cql2TextParser(String text) {
        this.text = text;
        this.tokens = Cql2Lexer.tokens(text);
    }

    /** @throws FilterFault if the text is not CQL2 */
    static Cql2Expression parse(String text) {
        Cql2TextParser parser = new Cql2TextParser(text);
        Cql2Expression expression = parser.disjunction();
        if (parser.peek().kind() != Kind.END) {
            throw parser.expected("AND, OR, an operator or the end");
        }
        return expression;
    }

    private Cql2Expression disjunction() {
        return chain("or", this::conjunction);
    }

    private Cql2Expression conjunction() {
        return chain("and", this::negation);
    }

    private Cql2Expression chain(String word, Supplier<Cql2Expression> operand) {
        int position = peek().position();
        Cql2Expression first = operand.get();
        if (!peek().isWord(word)) {
            return first;
        }
        List<Cql2Expression> operands = new ArrayList<>(List.of(first));
        while (accept(word)) {
            operands.add(operand.get());
        }
        return new Operation(word, operands, position);
    }

    private Cql2Expression negation() {
        int position = peek().position();
        if (!accept("not")) {
            return predicate();
        }
        enter();
        Cql2Expression negated = negation();
        depth--;
        return new Operation("not", List.of(negated), position);
    }

    private Cql2Expression predicate() {
        Cql2Expression left = sum();
        Token operator = peek();
        if (operator.kind() == Kind.SYMBOL && COMPARISONS.contains(operator.text())) {
            next++;
            return new Operation(operator.text(), List.of(left, sum()), operator.position());
        }
        if (accept("is")) {
            boolean not = accept("not");
            require("null");
            return maybeNot(not, new Operation("isNull", List.of(left), operator.position()));
        }
        boolean not = accept("not");
        if (accept("like")) {
            return maybeNot(not, new Operation("like", List.of(left, sum()), operator.position()));
        }
        if (accept("between")) {
            Cql2Expression low = sum();
            require("and");
            return maybeNot(not, new Operation("between", List.of(left, low, sum()), operator.position()));
        }
        if (accept("in")) {
            int position = peek().position();
            requireSymbol("(");
            Array list = new Array(list(this::sum), position);
            return maybeNot(not, new Operation("in", List.of(left, list), operator.position()));
        }
        if (not) {
            throw expected("LIKE, BETWEEN or IN");
        }
        return left;
    }

    private static Cql2Expression maybeNot(boolean not, Operation operation) {
        return not ? new Operation("not", List.of(operation), operation.position()) : operation;
    }

    private Cql2Expression sum() {
        return leftToRight(this::product, "+", "-");
    }

    private Cql2Expression product() {
        return leftToRight(this::power, "*", "/", "%", "div");
    }

    private Cql2Expression leftToRight(Supplier<Cql2Expression> operand, String... operators) {
        Cql2Expression left = operand.get();
        int before = depth;
        while (true) {
            Token token = peek();
            String found = null;
            for (String operator : operators) {
                if (token.isSymbol(operator) || operator.equals("div") && token.isWord("div")) {
                    found = operator;
                }
            }
            if (found == null) {
                depth = before;
                return left;
            }
            next++;
            enter(); // each step nests the ones before it
            left = new Operation(found, List.of(left, operand.get()), token.position());
        }
    }

    private Cql2Expression power() {
        Cql2Expression base = signed();
        Token token = peek();
        if (!token.isSymbol("^")) {
            return base;
        }
        next++;
        return new Operation("^", List.of(base, signed()), token.position());
    }

    private Cql2Expression signed() {
        Token sign = peek();
        if (!sign.isSymbol("-") && !sign.isSymbol("+")) {
            return primary();
        }
        next++;
        enter();
        Cql2Expression operand = signed();
        depth--;
        if (sign.isSymbol("+")) {
            return operand;
        }
        if (operand instanceof Numeric number) {
            return new Numeric(minus(number.value()), sign.position());
        }
        Numeric minusOne = new Numeric(-1L, sign.position());
        return new Operation("*", List.of(minusOne, operand), sign.position());
    }

    private static Number minus(Number value) {
        if (value instanceof Long whole) {
            return -whole;
        }
        return -value.doubleValue();
    }

    private Cql2Expression primary() {
        Token token = peek();
        next++;
        switch (token.kind()) {
            case STRING:
                return new Text(token.text(), token.position());
            case NUMBER:
                return new Numeric(number(token.text(), token.position()), token.position());
            case QUOTED_NAME:
                return peek().isSymbol("(") ? call(token) : new Property(token.text(), token.position());
            case NAME:
                return named(token);
            default:
                if (token.isSymbol("(")) {
                    return parenthesised(token);
                }
                next--;
                throw expected("a property, a literal, a function or '('");
        }
    }

    private Cql2Expression parenthesised(Token open) {
        if (peek().isSymbol(")")) {
            next++;
            return new Array(List.of(), open.position());
        }
        enter();
        Cql2Expression inner = disjunction();
        if (peek().isSymbol(",")) {
            List<Cql2Expression> items = new ArrayList<>(List.of(inner));
            while (acceptSymbol(",")) {
                items.add(disjunction());
            }
            inner = new Array(items, open.position());
        }
        requireSymbol(")");
        depth--;
        return inner;
    }

    private Cql2Expression named(Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        if (word.equals("true") || word.equals("false")) {
            return new Truth(word.equals("true"), token.position());
        }
        if (RESERVED.contains(word)) {
            next--;
            throw expected("a property, a literal, a function or '('; a property named so stands in double quotes");
        }
        if (GEOMETRIES.contains(word) && (peek().isSymbol("(") || peek().isWord("z") || peek().isWord("empty"))) {
            return wkt(token);
        }
        if (!peek().isSymbol("(")) {
            return new Property(token.text(), token.position());
        }
        return switch (word) {
            case "date" -> {
                Text value = onlyString();
                yield Literals.day(value.value(), value.position());
            }
            case "timestamp" -> {
                Text value = onlyString();
                yield Literals.moment(value.value(), value.position());
            }
            case "interval" -> interval(token);
            case "bbox", "envelope" -> box(token, word.equals("envelope"));
            default -> call(token);
        };
    }

    private Text onlyString() {
        requireSymbol("(");
        Token token = peek();
        if (token.kind() != Kind.STRING) {
            throw expected("a text in single quotes");
        }
        next++;
        requireSymbol(")");
        return new Text(token.text(), token.position());
    }

    private Cql2Expression interval(Token word) {
        requireSymbol("(");
        Cql2Expression start = instant();
        requireSymbol(",");
        Cql2Expression end = instant();
        requireSymbol(")");
        return new Interval(start, end, word.position());
    }

    private Cql2Expression instant() {
        Cql2Expression value = sum();
        if (!(value instanceof Text string)) {
            return value;
        }
        return string.value().equals("..")
                ? new Unbounded(string.position())
                : Literals.instant(string.value(), string.position());
    }

    private Cql2Expression box(Token word, boolean envelope) {
        requireSymbol("(");
        List<Double> numbers = new ArrayList<>();
        for (Cql2Expression item : list(this::signed)) {
            if (!(item instanceof Numeric number)) {
                throw new FilterFault(item.position(), "expected a number");
            }
            numbers.add(number.value().doubleValue());
        }
        if (numbers.size() != 4 && (envelope || numbers.size() != 6)) {
            throw new FilterFault(
                    word.position(),
                    "expected four %snumbers, found %d".formatted(envelope ? "" : "or six ", numbers.size()));
        }
        // ENVELOPE is ECQL's: both x before both y.
        return Literals.box(
                envelope ? List.of(numbers.get(0), numbers.get(2), numbers.get(1), numbers.get(3)) : numbers,
                word.position());
    }

    /** Finds the end of the geometry by its parentheses and leaves the rest to the WKT reader of JTS. */
    private Cql2Expression wkt(Token word) {
        int open = 0;
        Token token;
        do {
            token = peek();
            if (token.isSymbol("(")) {
                enter();
                open++;
            } else if (token.isSymbol(")")) {
                depth--;
                open--;
            } else if (token.kind() == Kind.END || token.kind() == Kind.STRING) {
                throw expected("a coordinate, ',' or ')' of the geometry");
            }
            next++;
        } while (open > 0 || token.isWord("z"));
        return Literals.wkt(text.substring(word.position(), token.end()), word.position());
    }

    private Cql2Expression call(Token name) {
        requireSymbol("(");
        enter();
        List<Cql2Expression> arguments;
        if (acceptSymbol(")")) {
            arguments = List.of();
        } else {
            arguments = list(this::disjunction);
        }
        depth--;
        return new Operation(canonical(name.text()), arguments, name.position());
    }

    /** The standard's own functions are case-insensitive; JSON writes them in lower case. */
    private static String canonical(String function) {
        String lower = function.toLowerCase(Locale.ROOT);
        boolean standard = lower.matches("[sta]_[a-z]+") || lower.equals("casei") || lower.equals("accenti");
        return standard ? lower : function;
    }

    /** One or more items up to the closing parenthesis, which is taken too. */
    private List<Cql2Expression> list(Supplier<Cql2Expression> item) {
        List<Cql2Expression> items = new ArrayList<>();
        do {
            items.add(item.get());
        } while (acceptSymbol(","));
        requireSymbol(")");
        return items;
    }

    private static Number number(String digits, int position) {
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException e) {
            double value = Double.parseDouble(digits);
            if (Double.isInfinite(value)) {
                throw new FilterFault(position, "the number " + digits + " is too large", e);
            }
            return value;
        }
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean accept(String word) {
        boolean found = peek().isWord(word);
        if (found) {
            next++;
        }
        return found;
    }

    private boolean acceptSymbol(String symbol) {
        boolean found = peek().isSymbol(symbol);
        if (found) {
            next++;
        }
        return found;
    }

    private void require(String word) {
        if (!accept(word)) {
            throw expected(word.toUpperCase(Locale.ROOT));
        }
    }

    private void requireSymbol(String symbol) {
        if (!acceptSymbol(symbol)) {
            throw expected("'" + symbol + "'");
        }
    }

    private void enter() {
        depth = FilterLimits.deeper(depth, peek().position());
    }

    private FilterFault expected(String what) {
        return new FilterFault(peek().position(), "expected %s, found %s".formatted(what, peek().shown()));
    }
}
