package org.xinimap.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads web pages: the article without navigation, scripts, forms and footers; data tables apart. */
final class HtmlReader {
    private static final Pattern META_CHARSET =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);
    private static final String FURNITURE =
            "script, style, noscript, template, nav, footer, aside, form, button, iframe, object, svg, select, input,"
                    + " [hidden], [role=navigation], [role=banner], [role=contentinfo]";
    private static final Pattern FURNITURE_NAME = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:nav|navbar|menu|breadcrumbs?|crumbs?|footer|foot|copyright|share|sidebar|pagination|pager|toolbar|qrcode|position|location|friendlink|links)(?:$|[\\s_-])");
    private static final String ARTICLE =
            "article, main, [role=main], #zoom, #content, #article, .article, .content, .TRS_Editor, .TRS_UEDITOR, .article-content, .news_content, .pages_content, .main-content";

    private final ReaderLimits limits;

    HtmlReader(ReaderLimits limits) {
        this.limits = limits;
    }

    SourceDocument read(String fileName, byte[] content) throws UnreadableDocument {
        Document page;
        try {
            page = Jsoup.parse(decode(content));
        } catch (RuntimeException e) {
            // jsoup accepts any markup; what it still throws (for nesting it refuses) means a page made to break it.
            throw UnreadableDocument.broken("html", e);
        }
        String title = title(page);
        page.select(FURNITURE).remove();
        page.getAllElements().stream().filter(HtmlReader::isFurniture).toList().forEach(Node::remove);
        Element article = article(page);
        List<SourceDocument.Table> tables = new ArrayList<>();
        for (Element table : article.select("table")) {
            if (isDataTable(table)) {
                table(table, tables);
            }
        }
        article.select("table").stream()
                .filter(HtmlReader::isDataTable)
                .toList()
                .forEach(Node::remove);
        String text = text(article);
        return new SourceDocument(title.isEmpty() ? DocumentTitle.of(text) : title, fileName, "html", text, tables);
    }

    private static String decode(byte[] content) throws UnreadableDocument {
        String head = new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1);
        Matcher meta = META_CHARSET.matcher(head);
        boolean marked = head.startsWith("\u00ef\u00bb\u00bf") || head.startsWith("\u00ff\u00fe");
        if (!marked && meta.find()) {
            Charset charset = TextDecoder.labelled(meta.group(1));
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            } catch (CharacterCodingException e) {
                // The label is wrong, as it often is: let the bytes decide.
                return TextDecoder.decode(content);
            }
        }
        return TextDecoder.decode(content);
    }

    private static String title(Document page) {
        for (String name : List.of("ArticleTitle", "og:title")) {
            String meta = page.select("meta[name=" + name + "], meta[property=" + name + "]")
                    .attr("content");
            if (!meta.isBlank()) {
                return meta.strip();
            }
        }
        List<Element> headings =
                page.select("h1").stream().filter(h -> h.text().length() >= 4).toList();
        if (headings.size() == 1) {
            return headings.get(0).text().strip();
        }
        // "Title_Site" or "Title - Site": the longest part is the title.
        String best = "";
        for (String part : page.title().split("[_|]| - |--|——")) {
            best = part.strip().length() > best.length() ? part.strip() : best;
        }
        return best;
    }

    private static boolean isFurniture(Element element) {
        String tag = element.normalName();
        if (tag.equals("html") || tag.equals("body") || tag.equals("main") || tag.equals("article")) {
            return false;
        }
        boolean named = FURNITURE_NAME.matcher(element.className()).find()
                || FURNITURE_NAME.matcher(element.id()).find();
        return named && element.text().length() < 2_000
                || element.attr("style").replace(" ", "").contains("display:none");
    }

    private static Element article(Document page) {
        Element body = page.body();
        int all = body.text().length();
        Element best = body;
        int longest = 0;
        for (Element candidate : body.select(ARTICLE)) {
            int length = candidate.text().length();
            if (length > longest) {
                longest = length;
                best = candidate;
            }
        }
        return longest * 2 >= all ? best : body;
    }

    private static boolean isDataTable(Element table) {
        List<Element> rows = table.select("tr");
        if (rows.size() < 2
                || !table.select("table table").isEmpty()
                        && table.select("table").size() > 1) {
            return false;
        }
        long columns = rows.stream()
                .mapToLong(row -> row.select("> td, > th").size())
                .max()
                .orElse(0);
        return columns >= 2
                && table.select("p").stream().noneMatch(p -> p.text().length() > 400);
    }

    private void table(Element table, List<SourceDocument.Table> tables) throws UnreadableDocument {
        String caption = table.select("caption").text();
        TableBuilder built = new TableBuilder(limits, caption);
        HtmlGrid grid = new HtmlGrid(limits);
        for (Element row : table.select("tr")) {
            built.add(grid.next(row));
        }
        built.build().ifPresent(tables::add);
    }

    private static String text(Element article) {
        StringBuilder text = new StringBuilder();
        article.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    String plain = words.getWholeText().replaceAll("[\\s\\u00a0\\u3000]+", " ");
                    boolean lineStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
                    text.append(lineStart ? plain.stripLeading() : plain);
                } else if (node instanceof Element element
                        && (element.isBlock() || element.normalName().equals("br"))) {
                    newLine(text);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                    newLine(text);
                }
            }
        });
        return text.toString().strip();
    }

    private static void newLine(StringBuilder text) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
