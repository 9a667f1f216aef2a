package org.xinimap.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.xinimap.document.UnreadableDocument.Reason;

class DocumentReaderTest {
    private static final String TEXT = "青岚县2024年重点项目计划\n一、交通\n新建滨河东路，改造老旧小区。\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void readsTextInTheEncodingsOfChineseFiles(String charset) throws Exception {
        SourceDocument document = Documents.read("a.txt", TEXT.getBytes(Charset.forName(charset)));
        assertThat(document.text()).isEqualTo(TEXT);
        assertThat(document.title()).isEqualTo("青岚县2024年重点项目计划");
        assertThat(document.format()).isEqualTo("txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void obeysAByteOrderMark(String charset) throws Exception {
        byte[] content = ("\ufeff" + TEXT).getBytes(Charset.forName(charset));
        assertThat(Documents.read("a.txt", content).text()).isEqualTo(TEXT);
    }

    @Test
    void oneDamagedCharacterDoesNotLoseATextFile() throws Exception {
        byte[] content = TEXT.repeat(20).getBytes(StandardCharsets.UTF_8);
        content[100] = (byte) 0xFF;
        assertThat(Documents.read("a.txt", content).text()).contains("新建滨河东路，改造老旧小区。");
    }

    @Test
    void takesTheArticleOfAWebPage() throws Exception {
        String html = """
                <!DOCTYPE html><html><head><meta charset="gb2312"><title>重点项目解读_某某县政府</title>
                <meta name="ArticleTitle" content="某某县重点项目解读"><script>var x = '新建秘密路';</script></head>
                <body><div class="nav">首页 新建导航路</div><div class="article"><p>一、道路</p>
                <p>新建<b>文昌</b>路。</p><table><tr><th>项目名称</th><th>建设地点</th></tr>
                <tr><td rowspan="2">桥梁</td><td>石门乡</td></tr><tr><td>云台镇</td></tr></table></div>
                <footer>主办：某某县</footer></body></html>""";
        SourceDocument document = Documents.read("page.html", html.getBytes("GB18030"));
        assertThat(document.title()).isEqualTo("某某县重点项目解读");
        assertThat(document.text()).isEqualTo("一、道路\n新建文昌路。");
        assertThat(document.tables()).hasSize(1);
        assertThat(document.tables().get(0).rows())
                .containsExactly(List.of("项目名称", "建设地点"), List.of("桥梁", "石门乡"), List.of("桥梁", "云台镇"));
    }

    @Test
    void readsWordParagraphsAndTables() throws Exception {
        SourceDocument document = Documents.read("a.docx", docx());
        assertThat(document.format()).isEqualTo("docx");
        assertThat(document.text()).contains("青岚县重点项目计划").contains("新建滨河东路。");
        assertThat(document.tables().get(0).rows()).containsExactly(List.of("项目名称", "地点"), List.of("北桥", "石门乡"));
    }

    @Test
    void writesTheNumbersThatWordDraws() throws Exception {
        byte[] file;
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
            kind.setAbstractNumId(BigInteger.ZERO);
            addLevel(kind, 0, STNumberFormat.CHINESE_COUNTING, "（%1）");
            addLevel(kind, 1, STNumberFormat.DECIMAL, "%2.");
            XWPFNumbering numbering = document.createNumbering();
            BigInteger list = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
            String[] words = {"道路", "文昌路改造", "体育路改造", "桥梁", "北桥重建"};
            int[] levels = {0, 1, 1, 0, 1};
            for (int i = 0; i < words.length; i++) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.setNumID(list);
                paragraph.setNumILvl(BigInteger.valueOf(levels[i]));
                paragraph.createRun().setText(words[i]);
            }
            document.write(out);
            file = out.toByteArray();
        }
        assertThat(Documents.read("a.docx", file).text()).isEqualTo("（一）道路\n1.文昌路改造\n2.体育路改造\n（二）桥梁\n1.北桥重建\n");
    }

    private static void addLevel(CTAbstractNum kind, int level, STNumberFormat.Enum format, String text) {
        CTLvl added = kind.addNewLvl();
        added.setIlvl(BigInteger.valueOf(level));
        added.addNewNumFmt().setVal(format);
        added.addNewLvlText().setVal(text);
        added.addNewStart().setVal(BigInteger.ONE);
    }

    @Test
    void readsSpreadsheetValuesDatesFormulasAndMergedCells() throws Exception {
        SourceDocument document = Documents.read("a.xlsx", xlsx());
        List<List<String>> rows = document.tables().get(0).rows();
        assertThat(rows.get(0)).containsOnly("重点项目表");
        assertThat(rows.get(2)).containsExactly("北桥", "2024-05-01", "1234567.5", "2469135");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void detectsTheDelimiter(String delimiter) throws Exception {
        String csv = "项目名称,建设地点,总投资(万元)\n\"北桥,重建\",石门乡,100\n南桥,云台镇,200\n".replace(",", delimiter);
        List<List<String>> rows =
                Documents.read("a.csv", csv.getBytes("GB18030")).tables().get(0).rows();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).containsExactly(("北桥" + delimiter + "重建").replace('\t', ' '), "石门乡", "100");
    }

    @Test
    void joinsThePdfLinesThatThePageWidthBrokeAndDropsRunningHeads() throws Exception {
        List<List<String>> pages = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            pages.add(List.of(
                    "某某县十四五规划",
                    "一、第" + "一二三".charAt(page - 1) + "章任务",
                    "加快推进滨河东路和文昌路两条市政道路建设，实施清溪河城区段综合",
                    "整治工程。",
                    "新建公园绿地五处。",
                    "- " + page + " -"));
        }
        SourceDocument document = Documents.read("a.pdf", Documents.pdf(pages));
        assertThat(document.text()).contains("实施清溪河城区段综合整治工程。\n新建公园绿地五处。\n");
        assertThat(document.text()).doesNotContain("某某县十四五规划").doesNotContain("- 1 -");
    }

    @Test
    void decidesTheFormatByContentBeforeName() throws Exception {
        assertThat(Documents.read("wrong.txt", docx()).format()).isEqualTo("docx");
        assertThat(Documents.read("wrong.csv", Documents.pdf(List.of(List.of("新建滨河东路和文昌路。"))))
                        .format())
                .isEqualTo("pdf");
    }

    @Test
    void refusesWhatItCannotReadWithASentenceInBothLanguages() throws Exception {
        assertReason(Reason.EMPTY, "a.txt", new byte[0]);
        assertReason(Reason.NO_TEXT, "a.txt", " \n ".getBytes(StandardCharsets.UTF_8));
        assertReason(Reason.UNSUPPORTED, "a.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
        assertReason(Reason.UNSUPPORTED, "a.zip", Documents.zip(Map.of("readme.txt", new byte[10])));
        assertReason(Reason.UNSUPPORTED, "a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        assertReason(Reason.BROKEN, "a.docx", java.util.Arrays.copyOf(docx(), 700));
        assertReason(Reason.BROKEN, "a.pdf", "%PDF-1.7\nnothing more".getBytes(StandardCharsets.UTF_8));
        assertReason(Reason.NO_TEXT, "scan.pdf", scannedPdf());
        assertReason(Reason.ENCRYPTED, "a.pdf", encryptedPdf());
        assertReason(Reason.ENCRYPTED, "a.docx", encryptedDocx());
    }

    @Test
    void refusesAnUploadOverTheLimitWithoutReadingOn() {
        DocumentReader reader = new DocumentReader(new ReaderLimits(100, 1000, 10, 10, 10, 10, 10, 1000));
        UnreadableDocument refused = catchThrowableOfType(
                UnreadableDocument.class, () -> reader.read("a.txt", new ByteArrayInputStream(new byte[101])));
        assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused.zh()).contains("100");
    }

    @Test
    void refusesAZipBomb() throws Exception {
        byte[] zeros = new byte[80 << 20];
        assertReason(Reason.TOO_LARGE, "bomb.docx", Documents.withPart(docx(), "word/media/image1.bin", zeros));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("word/document.xml", docx());
        for (int i = 0; i < 10_001; i++) {
            parts.put("p" + i, new byte[0]);
        }
        assertReason(Reason.TOO_LARGE, "many.docx", Documents.zip(parts));
    }

    @Test
    void refusesADocumentTypeAndDeepNesting() throws Exception {
        String evil = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
        for (String part :
                List.of("word/document.xml", "word/styles.xml", "[Content_Types].xml", "customXml/item1.xml")) {
            assertReason(
                    Reason.BROKEN, "xxe.docx", Documents.withPart(docx(), part, evil.getBytes(StandardCharsets.UTF_8)));
        }
        String deep = "<a>".repeat(5000) + "</a>".repeat(5000);
        assertReason(
                Reason.TOO_LARGE,
                "deep.docx",
                Documents.withPart(docx(), "word/x.xml", deep.getBytes(StandardCharsets.UTF_8)));
        assertReason(
                Reason.BROKEN,
                "xxe.xlsx",
                Documents.withPart(xlsx(), "xl/sharedStrings.xml", evil.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsAWebPageNestedVeryDeeply() {
        byte[] html = ("<html><body>" + "<div>".repeat(50_000) + "新建滨河东路").getBytes(StandardCharsets.UTF_8);
        try {
            assertThat(Documents.read("deep.html", html).text()).contains("新建滨河东路");
        } catch (UnreadableDocument | IOException e) {
            assertThat(e).isInstanceOf(UnreadableDocument.class);
        }
    }

    @Property(tries = 300)
    void anyBytesAreReadOrRefused(
            @ForAll @Size(max = 2000) byte[] bytes,
            @ForAll @IntRange(max = 8) int head,
            @ForAll @IntRange(max = 3) int name)
            throws IOException {
        String[] heads = {
            "",
            "%PDF-1.4\n",
            "PK\u0003\u0004",
            "<html>",
            "{\\rtf",
            "\u00ff\u00fe",
            "\u00ef\u00bb\u00bf",
            "项目,地点\n",
            "<?xml"
        };
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(heads[head].getBytes(head == 7 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
        content.write(bytes);
        readOrRefuse(new String[] {"a.txt", "a.csv", "a.html", "a"}[name], content.toByteArray());
    }

    @Property(tries = 150)
    void damagedFilesAreReadOrRefused(
            @ForAll @IntRange(max = 2) int kind, @ForAll @IntRange(max = 100_000) int at, @ForAll byte value)
            throws IOException {
        byte[] file = new byte[][] {docx(), xlsx(), Documents.pdf(List.of(List.of("新建滨河东路")))}[kind].clone();
        file[at % file.length] = value;
        readOrRefuse("a", file);
    }

    private static void readOrRefuse(String name, byte[] content) throws IOException {
        try {
            assertThat(Documents.read(name, content).format()).isNotEmpty();
        } catch (UnreadableDocument refused) {
            assertThat(refused.zh()).endsWith("。");
            assertThat(refused.en()).endsWith(".");
        }
    }

    private static void assertReason(Reason reason, String name, byte[] content) {
        assertThatThrownBy(() -> Documents.read(name, content))
                .as(name)
                .isInstanceOfSatisfying(UnreadableDocument.class, refused -> {
                    assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason);
                    assertThat(refused.zh()).endsWith("。");
                    assertThat(refused.en()).endsWith(".");
                });
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("青岚县重点项目计划");
            document.createParagraph().createRun().setText("新建滨河东路。");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("项目名称");
            table.getRow(0).getCell(1).setText("地点");
            table.getRow(1).getCell(0).setText("北桥");
            table.getRow(1).getCell(1).setText("石门乡");
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] xlsx() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("清单");
            sheet.createRow(0).createCell(0).setCellValue("重点项目表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            XSSFRow heading = sheet.createRow(1);
            for (int i = 0; i < 4; i++) {
                heading.createCell(i)
                        .setCellValue(List.of("项目名称", "开工时间", "总投资(万元)", "两倍").get(i));
            }
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.getCreationHelper().createDataFormat().getFormat("yyyy/m/d"));
            XSSFRow row = sheet.createRow(2);
            row.createCell(0).setCellValue("北桥");
            row.createCell(1).setCellValue(java.time.LocalDate.of(2024, 5, 1));
            row.getCell(1).setCellStyle(date);
            row.createCell(2).setCellValue(1234567.5);
            row.createCell(3).setCellFormula("C3*2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] scannedPdf() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] encryptedPdf() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] encryptedDocx() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(container)) {
                stream.write(docx());
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
