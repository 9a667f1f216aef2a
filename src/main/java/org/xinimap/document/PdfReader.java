package org.xinimap.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.xinimap.document.UnreadableDocument.Reason;

/** Reads the text of pdf files; lines that the page width broke are joined to paragraphs by {@link PageLines}. */
final class PdfReader {
    private static final int LEAST_CHARACTERS_PER_PAGE = 8;

    private final ReaderLimits limits;

    PdfReader(ReaderLimits limits) {
        this.limits = limits;
    }

    SourceDocument read(String fileName, byte[] content) throws UnreadableDocument {
        try (PDDocument document = Loader.loadPDF(content)) {
            int count = document.getNumberOfPages();
            if (count > limits.pages()) {
                throw UnreadableDocument.tooLarge("页数", "its number of pages", limits.pages());
            }
            List<List<String>> pages = pages(document, count);
            String text = PageLines.join(pages);
            if (text.length() < (long) LEAST_CHARACTERS_PER_PAGE * Math.max(1, count)) {
                throw new UnreadableDocument(
                        Reason.NO_TEXT,
                        "PDF 中没有可读文字，可能是扫描件。请先做文字识别（OCR），或导入原始 Word 文件。",
                        "The pdf holds no readable text; it may be a scan. Run text recognition (OCR) on it first, or import the original Word file.");
            }
            String title = Optional.ofNullable(document.getDocumentInformation().getTitle())
                    .map(String::strip)
                    .filter(given ->
                            given.codePoints().filter(Character::isIdeographic).count() >= 4)
                    .orElseGet(() -> DocumentTitle.of(text));
            return new SourceDocument(title, fileName, "pdf", text, List.of());
        } catch (InvalidPasswordException e) {
            throw UnreadableDocument.encrypted();
        } catch (IOException | RuntimeException e) {
            // PDFBox answers a malformed object with whatever its parser throws: the file is broken, whichever it is.
            throw UnreadableDocument.broken("pdf", e);
        }
    }

    private List<List<String>> pages(PDDocument document, int count) throws IOException, UnreadableDocument {
        List<List<String>> pages = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        long characters = 0;
        for (int page = 1; page <= count; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            String text = stripper.getText(document);
            characters += text.length();
            if (characters > limits.characters()) {
                throw UnreadableDocument.tooLarge("字符数", "its number of characters", limits.characters());
            }
            pages.add(text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList());
        }
        return pages;
    }
}
