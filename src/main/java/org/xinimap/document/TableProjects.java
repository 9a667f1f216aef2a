package org.xinimap.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinimap.InvalidParameter;
import org.xinimap.document.ColumnMapping.Field;
import org.xinimap.document.ExtractedProject.Natural;
import org.xinimap.document.ExtractedProject.Quantity;
import org.xinimap.document.ExtractedProject.Source;
import org.xinimap.document.SourceDocument.Table;

/** Finds projects in tables: one for each row that names one. Totals are passed over, rows that group become sections. */
final class TableProjects {
    private static final Pattern TOTAL = Pattern.compile(
            "^(?:合\\s*计|总\\s*计|小\\s*计|共\\s*计|累\\s*计|total|subtotal|sum)(?:[:：（(].*)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUP =
            Pattern.compile("^(?:[一二三四五六七八九十]+\\s*[、.．]|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]+[类部分]).*");
    private static final Pattern GROUP_NUMBER = Pattern.compile("^(?:[一二三四五六七八九十]+|[（(][一二三四五六七八九十]+[）)])\\s*[、.．]?$");
    private static final Pattern GROUP_NAME = Pattern.compile(
            ".{1,18}(?:类|领域|方面|板块|部分)(?:项目)?(?:[（(].*)?$|.*(?:共|计|小计)\\s*\\d+\\s*[个项].*|.{0,14}项目[（(]\\d+[个项].*");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,，]*(?:\\.\\d+)?");
    private static final Pattern ACTION = Pattern.compile("(?:新建|续建|改建|扩建|改扩建|迁建|重建|改造|新开工|技改|竣工|储备)");

    private final PlaceFinder places;
    private final SourceDocument document;
    private final String area;

    TableProjects(PlaceFinder places, SourceDocument document, String area) {
        this.places = places;
        this.document = document;
        this.area = area;
    }

    /**
     * @throws InvalidParameter when a mapping is given and no table has all the headings it names
     */
    List<ExtractedProject> projects(Optional<ColumnMapping> mapping) {
        List<ExtractedProject> found = new ArrayList<>();
        boolean matched = false;
        for (Table table : document.tables()) {
            Optional<TableHeading> heading =
                    mapping.isPresent() ? TableHeading.find(table, mapping.get()) : TableHeading.find(table);
            matched |= heading.isPresent();
            heading.ifPresent(h -> read(table, h, found));
        }
        if (mapping.isPresent() && !matched) {
            throw new InvalidParameter(
                    "mapping",
                    mapping.get().headings().toString(),
                    "headings of the table: " + String.join(", ", TableHeading.acceptedHeadings(document.tables())));
        }
        return found;
    }

    private void read(Table table, TableHeading heading, List<ExtractedProject> found) {
        String group = "";
        Years period = Years.ofTitle(document.title())
                .orElse(Years.ofTitle(table.name()))
                .orElse(titleAbove(table, heading));
        for (List<String> row :
                table.rows().subList(heading.firstDataRow(), table.rows().size())) {
            String name = heading.value(Field.NAME, row).replaceFirst("^\\d{1,4}[.、．]\\s*", "");
            if (heading.isHeadingAgain(row) || isTotal(row)) {
                continue;
            }
            if (isGroup(row, name)) {
                group = groupName(row);
                continue;
            }
            if (name.isBlank() || NUMBER.matcher(name).matches()) {
                continue;
            }
            found.add(project(table, heading, row, name, group, period));
        }
    }

    /** The lines above the heading are the table's title and may tell the years. */
    private static Years titleAbove(Table table, TableHeading heading) {
        Years years = Years.NONE;
        for (List<String> row : table.rows().subList(0, heading.firstDataRow())) {
            if (row.stream().filter(cell -> !cell.isBlank()).distinct().count() == 1) {
                years = years.orElse(Years.ofTitle(first(row)));
            }
        }
        return years;
    }

    private static boolean isTotal(List<String> row) {
        return row.stream()
                .filter(cell -> !cell.isBlank())
                .limit(3)
                .anyMatch(cell -> TOTAL.matcher(cell).matches());
    }

    /** A row that groups has one text (perhaps across merged cells, perhaps with sums), numbered 一、 or called a kind. */
    private static boolean isGroup(List<String> row, String name) {
        List<String> texts = row.stream()
                .filter(cell -> !cell.isBlank())
                .distinct()
                .filter(cell ->
                        !NUMBER.matcher(cell.replaceAll("[个项万元亿\\s]", "")).matches())
                .toList();
        if (texts.size() == 1) {
            String text = texts.get(0);
            boolean wide = row.stream().filter(text::equals).count() > 1;
            return GROUP.matcher(text).matches() || GROUP_NAME.matcher(text).matches() || wide || name.isBlank();
        }
        return texts.size() == 2 && GROUP_NUMBER.matcher(texts.get(0)).matches();
    }

    private static String groupName(List<String> row) {
        List<String> texts = row.stream()
                .filter(cell -> !cell.isBlank() && !GROUP_NUMBER.matcher(cell).matches())
                .toList();
        String text = texts.isEmpty() ? "" : texts.get(0);
        return text.replaceFirst("^(?:[一二三四五六七八九十]+\\s*[、.．]|[（(][一二三四五六七八九十]+[）)])\\s*", "")
                .replaceFirst("[（(].*$", "")
                .strip();
    }

    private ExtractedProject project(
            Table table, TableHeading heading, List<String> row, String name, String group, Years period) {
        String content = heading.value(Field.CONTENT, row);
        String place = heading.value(Field.PLACE, row);
        boolean named = !place.isEmpty();
        if (!named) {
            place = placeOf(name);
            named = !place.isEmpty();
        }
        Years years = years(heading, row).orElse(Years.in(content)).orElse(period);
        String section = join(table.name(), group);
        return new ExtractedProject(
                name,
                theme(heading.value(Field.THEME, row), group, name, content),
                action(heading.value(Field.NATURE, row), name),
                place,
                named,
                natural(name, content),
                quantities(heading, row, name, content),
                years.first(),
                years.last(),
                investment(heading, row, content),
                heading.value(Field.RESPONSIBLE, row),
                coordinates(heading, row),
                new Source(section, sentence(row), -1, -1),
                "table row");
    }

    private static String join(String table, String group) {
        return table.isEmpty() ? group : group.isEmpty() ? table : table + " / " + group;
    }

    private static String sentence(List<String> row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            // A merged cell was repeated across its columns; it reads once.
            boolean repeated = i > 0 && row.get(i).equals(row.get(i - 1));
            if (!row.get(i).isBlank() && !repeated) {
                cells.add(row.get(i));
            }
        }
        return String.join(" | ", cells);
    }

    private static String first(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
    }

    private String placeOf(String words) {
        return PlacePhrase.all(words, places.find(words), phrase -> !area.isEmpty() && area.startsWith(phrase));
    }

    private static Theme theme(String given, String group, String name, String content) {
        for (Theme theme : Theme.values()) {
            if (theme.zh().equals(given)
                    || theme.en().equalsIgnoreCase(given)
                    || theme.name().equalsIgnoreCase(given)) {
                return theme;
            }
        }
        Theme own = ThemeScorer.themeOf(name);
        if (own != Theme.OTHER) {
            return own;
        }
        Theme told = ThemeScorer.themeOf(given + group);
        return told == Theme.OTHER ? ThemeScorer.themeOf(name + content) : told;
    }

    private static String action(String nature, String name) {
        if (!nature.isEmpty()) {
            return nature;
        }
        Matcher action = ACTION.matcher(name);
        return action.find() ? action.group() : WorksJudge.Tail.of(name).words();
    }

    private static Natural natural(String name, String content) {
        Natural natural = NaturalGeometry.of(name);
        return natural == Natural.UNKNOWN ? NaturalGeometry.of(content) : natural;
    }

    private static List<Quantity> quantities(TableHeading heading, List<String> row, String name, String content) {
        List<Quantity> quantities = new ArrayList<>();
        String given = heading.value(Field.QUANTITY, row);
        Matcher unit = Pattern.compile("[（(]([^（()）]{1,8})[）)]").matcher(heading.title(Field.QUANTITY));
        if (NUMBER.matcher(given).matches() && unit.find()) {
            Numbers.parse(given)
                    .ifPresent(value -> quantities.add(new Quantity(value, unit.group(1), given + unit.group(1))));
        } else {
            quantities.addAll(Numbers.quantities(given));
        }
        quantities.addAll(Numbers.quantities(content.isEmpty() ? name : content));
        return quantities;
    }

    private static Years years(TableHeading heading, List<String> row) {
        OptionalInt start = year(heading.value(Field.START, row));
        OptionalInt end = year(heading.value(Field.END, row));
        if (start.isPresent() || end.isPresent()) {
            return new Years(start, end);
        }
        String period = heading.value(Field.YEARS, row);
        int[] years = YEAR.matcher(period)
                .results()
                .mapToInt(result -> Integer.parseInt(result.group()))
                .toArray();
        if (years.length == 0) {
            return Years.ofTitle(period);
        }
        int least = Arrays.stream(years).min().orElseThrow();
        int most = Arrays.stream(years).max().orElseThrow();
        return new Years(OptionalInt.of(least), OptionalInt.of(most));
    }

    private static OptionalInt year(String cell) {
        Matcher year = YEAR.matcher(cell);
        return year.find() ? OptionalInt.of(Integer.parseInt(year.group())) : OptionalInt.empty();
    }

    private static Optional<Double> investment(TableHeading heading, List<String> row, String content) {
        String cell = heading.value(Field.INVESTMENT, row);
        if (cell.isEmpty()) {
            return Numbers.investment(content);
        }
        Optional<Double> withUnit = Numbers.investment(cell);
        if (withUnit.isPresent()) {
            return withUnit;
        }
        Matcher number = NUMBER.matcher(cell);
        if (!number.find()) {
            return Optional.empty();
        }
        String title = heading.title(Field.INVESTMENT);
        String unit = (cell + title).contains("亿") ? "亿" : title.matches("(?s).*[（(]元[）)].*") ? "" : "万";
        double factor = Numbers.moneyFactor(unit);
        var parsed = Numbers.parse(number.group());
        return parsed.isPresent()
                ? Optional.of(Math.round(parsed.getAsDouble() * factor * 1e4) / 1e4)
                : Optional.empty();
    }

    private static String coordinates(TableHeading heading, List<String> row) {
        String both = heading.value(Field.COORDINATES, row);
        String longitude = heading.value(Field.LONGITUDE, row);
        String latitude = heading.value(Field.LATITUDE, row);
        if (both.isEmpty() && !longitude.isEmpty() && !latitude.isEmpty()) {
            return longitude + ", " + latitude;
        }
        return both;
    }
}
