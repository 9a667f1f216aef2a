package org.xinimap.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xinimap.document.UnreadableDocument.Reason;

/**
 * Reads a document of any of the formats txt, html, docx, pdf (with text), csv and xlsx. The format is decided by the
 * content first and by the file's name where the content does not tell (txt and csv). No part of a document is ever
 * fetched from elsewhere: no DTD, no external entity, no linked file.
 */
public final class DocumentReader {
    private final ReaderLimits limits;

    /** A reader with these limits. */
    public DocumentReader(ReaderLimits limits) {
        this.limits = limits;
    }

    /** Reads a file, named by its last path element. See {@link #read(String, InputStream)}. */
    public SourceDocument read(Path file) throws IOException, UnreadableDocument {
        Path name = file.getFileName();
        try (InputStream in = Files.newInputStream(file)) {
            return read(name == null ? "" : name.toString(), in);
        }
    }

    /**
     * @param fileName the file's name; only its ending is used, and only where the content leaves the format open
     * @param in the content; read to its end or to the size limit, not closed
     * @throws UnreadableDocument when the content is empty, oversized, encrypted, broken, without text, or of another
     *     format; its sentences say what to do
     * @throws IOException when the stream itself fails
     */
    public SourceDocument read(String fileName, InputStream in) throws IOException, UnreadableDocument {
        byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.uploadBytes() + 1));
        if (content.length > limits.uploadBytes()) {
            throw UnreadableDocument.tooLarge("字节数", "its size in bytes", limits.uploadBytes());
        }
        SourceDocument document = switch (FileFormat.of(content, fileName)) {
            case PDF -> new PdfReader(limits).read(fileName, content);
            case DOCX -> new DocxReader(limits).read(fileName, content);
            case XLSX -> new XlsxReader(limits).read(fileName, content);
            case HTML -> new HtmlReader(limits).read(fileName, content);
            case CSV -> new DelimitedReader(limits).read(fileName, content);
            case TXT -> text(fileName, content);
        };
        if (document.text().length() > limits.characters()) {
            throw UnreadableDocument.tooLarge("字符数", "its number of characters", limits.characters());
        }
        if (document.text().isBlank() && document.tables().isEmpty()) {
            throw new UnreadableDocument(
                    Reason.NO_TEXT,
                    "文件中没有文字或表格。请检查文件内容后重新导入。",
                    "The file holds neither text nor a table. Check its content and import it again.");
        }
        return document;
    }

    private static SourceDocument text(String fileName, byte[] content) throws UnreadableDocument {
        String text = TextDecoder.decode(content);
        return new SourceDocument(DocumentTitle.of(text), fileName, "txt", text, List.of());
    }
}
