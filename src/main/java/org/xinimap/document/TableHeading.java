package org.xinimap.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xinimap.document.ColumnMapping.Field;
import org.xinimap.document.SourceDocument.Table;

/**
 * The heading of a table: which column holds which field, and where the data begins. The heading may stand under a title
 * and may take up several rows; a column is then headed by all of them.
 *
 * @param columns field to column index
 * @param titles the heading of every column as written
 * @param firstDataRow index of the first row after the heading
 */
record TableHeading(Map<Field, Integer> columns, List<String> titles, int firstDataRow) {
    private static final int ROWS_SEARCHED = 12;
    private static final int MOST_HEADING_ROWS = 3;

    /** What headings look like, most telling first; matched against the heading without blanks, in lower case. */
    private static final Map<Field, Pattern> PATTERNS = patterns();

    private static Map<Field, Pattern> patterns() {
        Map<Field, Pattern> patterns = new EnumMap<>(Field.class);
        patterns.put(
                Field.NAME,
                Pattern.compile(
                        "^(?:重点|建设)?(?:项目|工程|任务|建设项目)(?:名称|名)?$|^名称$|^(?:项目|工程)(?:\\(.*\\)|/.*)?$|^(?:.*)(?:项目|工程|建设内容)名称.*$"
                                + "|^(?:project|works?)?_?-?(?:name|title|project)(?:_?zh|\\(.*\\))?$|^projects?$"));
        patterns.put(
                Field.PLACE,
                Pattern.compile(
                        "^.*(?:地点|地址|位置|选址|所在地|所在区域|所在乡镇|建设区域|实施区域|实施范围|地理位置|路段|起讫点|起止点).*$|^(?:place|location|site|address|where|position)(?:text|_text|_zh)?$"));
        patterns.put(
                Field.CONTENT,
                Pattern.compile(
                        "^.*(?:建设内容|建设规模|主要内容|项目内容|工程内容|实施内容|改造内容|内容及规模|主要建设|工作内容|项目概况|简介|目标任务).*$|^(?:content|scope|description|what|details?|works)$"));
        patterns.put(Field.NATURE, Pattern.compile("^(?:项目|建设|工程)?(?:性质|类型)$|^(?:nature|action|建设方式)$"));
        patterns.put(
                Field.YEARS,
                Pattern.compile(
                        "^.*(?:年限|起止年|起止时间|建设期|建设周期|建设时间|实施时间|实施年度|计划时间|工期|年度|期限)(?:\\(.*\\))?$|^(?:years?|period|duration)$"));
        patterns.put(
                Field.START,
                Pattern.compile(
                        "^.*(?:开工|开始|起始|启动)(?:年份|时间|日期|年月|年度|年)?(?:\\(.*\\))?$|^(?:start|begin|from|first)_?-?(?:year|date)?$"));
        patterns.put(
                Field.END,
                Pattern.compile(
                        "^.*(?:完工|竣工|完成|建成|截止|结束|投产)(?:年份|时间|日期|年月|时限|期限|年)(?:\\(.*\\))?$|^(?:end|finish|completion|deadline|to|last)_?-?(?:year|date)?$"));
        patterns.put(
                Field.INVESTMENT,
                Pattern.compile(
                        "^(?:项目|计划|估算|概算)?(?:总投资|投资总额|总投资额|投资额|投资|投资估算|估算投资|概算|投资规模|总概算|资金).*$|^(?:total_?-?)?(?:investment|cost|budget).*$"));
        patterns.put(
                Field.RESPONSIBLE,
                Pattern.compile(
                        "^.*(?:责任单位|牵头单位|责任部门|牵头部门|业主|建设单位|实施单位|主管部门|责任主体|承担单位|项目单位|实施主体).*$|^(?:responsible|owner|unit|agency|department|lead)(?:_?unit)?$"));
        patterns.put(
                Field.THEME,
                Pattern.compile("^(?:项目|所属|工程)?(?:类别|行业|领域|分类|类型|专业|板块|行业类别)$|^(?:theme|category|sector|type|kind)$"));
        patterns.put(Field.LONGITUDE, Pattern.compile("^(?:经度|东经|中心经度|x坐标|lon|lng|long|longitude|x)(?:\\(.*\\)|°)?$"));
        patterns.put(Field.LATITUDE, Pattern.compile("^(?:纬度|北纬|中心纬度|y坐标|lat|latitude|y)(?:\\(.*\\)|°)?$"));
        patterns.put(
                Field.COORDINATES,
                Pattern.compile("^.*(?:坐标|经纬度)(?:\\(.*\\))?$|^(?:coordinates?|lonlat|latlon|geometry|wkt)$"));
        patterns.put(
                Field.QUANTITY,
                Pattern.compile(
                        "^(?:建设)?(?:里程|长度|数量|规模|面积|工程量)(?:\\(.*\\))?$|^(?:quantity|quantities|length|area|size|extent)$"));
        patterns.put(Field.NOTE, Pattern.compile("^(?:备注|说明|其他)$|^(?:notes?|remarks?|comments?)$"));
        return patterns;
    }

    /**
     * Finds the heading among the first rows: the rows that give most fields, the name among them.
     *
     * @return empty when no row names the projects and at least one more field
     */
    static Optional<TableHeading> find(Table table) {
        Optional<TableHeading> best = Optional.empty();
        int last = Math.min(ROWS_SEARCHED, table.rows().size());
        for (int row = 0; row < last; row++) {
            for (int height = 1; height <= MOST_HEADING_ROWS && row + height <= last; height++) {
                TableHeading heading = of(table, row, height);
                boolean usable = heading.columns().containsKey(Field.NAME)
                        && heading.columns().size()
                                >= Math.min(2, heading.titles().size());
                int most = best.map(b -> b.columns().size()).orElse(0);
                if (usable && heading.columns().size() > most) {
                    best = Optional.of(heading);
                }
            }
        }
        return best.map(found -> found.withoutRepeatedHeading(table));
    }

    /** Finds the headings that a mapping names; empty when this table has not all of them. */
    static Optional<TableHeading> find(Table table, ColumnMapping mapping) {
        int last = Math.min(ROWS_SEARCHED, table.rows().size());
        for (int row = 0; row < last; row++) {
            for (int height = 1; height <= MOST_HEADING_ROWS && row + height <= last; height++) {
                TableHeading heading = of(table, row, height);
                Map<Field, Integer> columns = new EnumMap<>(Field.class);
                mapping.headings()
                        .forEach((field, wanted) ->
                                heading.column(wanted).ifPresent(column -> columns.put(field, column)));
                if (columns.size() == mapping.headings().size()) {
                    return Optional.of(new TableHeading(columns, heading.titles(), row + height));
                }
            }
        }
        return Optional.empty();
    }

    /** The headings a mapping may name, for the message of a refusal: the titles of the likeliest heading row. */
    static Set<String> acceptedHeadings(Collection<Table> tables) {
        Set<String> accepted = new LinkedHashSet<>();
        for (Table table : tables) {
            Optional<TableHeading> found = find(table);
            List<String> titles = found.map(TableHeading::titles).orElseGet(() -> fullestRow(table));
            titles.stream().map(String::strip).filter(title -> !title.isEmpty()).forEach(accepted::add);
        }
        return accepted;
    }

    private static List<String> fullestRow(Table table) {
        List<String> best = List.of();
        long most = 0;
        for (List<String> row :
                table.rows().subList(0, Math.min(ROWS_SEARCHED, table.rows().size()))) {
            long different =
                    row.stream().filter(cell -> !cell.isBlank()).distinct().count();
            if (different > most) {
                most = different;
                best = row;
            }
        }
        return best;
    }

    private Optional<Integer> column(String wanted) {
        String plain = plain(wanted);
        for (int column = 0; column < titles.size(); column++) {
            boolean same = plain(titles.get(column)).equals(plain)
                    || List.of(titles.get(column).split("\n")).stream()
                            .anyMatch(part -> plain(part).equals(plain));
            if (same) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    private static TableHeading of(Table table, int row, int height) {
        int width = table.rows().get(row).size();
        List<String> titles = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            Set<String> parts = new LinkedHashSet<>();
            for (int r = row; r < row + height; r++) {
                String cell = table.rows().get(r).get(column).strip();
                if (!cell.isEmpty() && cell.length() <= 40) {
                    parts.add(cell);
                }
            }
            titles.add(String.join("\n", parts));
        }
        return new TableHeading(recognise(titles), titles, row + height);
    }

    private static Map<Field, Integer> recognise(List<String> titles) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        Set<Integer> used = new LinkedHashSet<>();
        for (Map.Entry<Field, Pattern> entry : PATTERNS.entrySet()) {
            for (int column = 0; column < titles.size(); column++) {
                String title = titles.get(column);
                boolean matches = entry.getValue().matcher(plain(title)).matches()
                        || List.of(title.split("\n")).stream()
                                .anyMatch(part ->
                                        entry.getValue().matcher(plain(part)).matches());
                if (matches && used.add(column)) {
                    columns.put(entry.getKey(), column);
                    break;
                }
            }
        }
        return columns;
    }

    /** A heading that repeats at the top of each printed page is not data. */
    private TableHeading withoutRepeatedHeading(Table table) {
        int row = firstDataRow;
        while (row < table.rows().size() && isHeadingAgain(table.rows().get(row))) {
            row++;
        }
        return new TableHeading(columns, titles, row);
    }

    boolean isHeadingAgain(List<String> row) {
        String name = row.get(columns.get(Field.NAME));
        return !name.isBlank()
                && List.of(titles.get(columns.get(Field.NAME)).split("\n")).contains(name.strip());
    }

    String title(Field field) {
        Integer column = columns.get(field);
        return column == null ? "" : titles.get(column);
    }

    String value(Field field, List<String> row) {
        Integer column = columns.get(field);
        return column == null || column >= row.size() ? "" : row.get(column).strip();
    }

    private static String plain(String title) {
        return title.replaceAll("\\s+", "").replace('（', '(').replace('）', ')').toLowerCase(Locale.ROOT);
    }
}
