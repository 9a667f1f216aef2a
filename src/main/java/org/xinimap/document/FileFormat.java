package org.xinimap.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.xinimap.document.UnreadableDocument.Reason;

/** The formats read, and how a file's is told: by its first bytes, by the parts of a ZIP, and last by its name. */
enum FileFormat {
    TXT,
    HTML,
    DOCX,
    PDF,
    CSV,
    XLSX;

    private static final int HEAD = 4096;
    private static final int MOST_ENTRIES_LOOKED_AT = 10_000;

    static FileFormat of(byte[] content, String fileName) throws UnreadableDocument {
        if (content.length == 0) {
            throw new UnreadableDocument(
                    Reason.EMPTY, "文件为空。请选择有内容的文件。", "The file is empty. Choose a file that has content.");
        }
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        if (head.substring(0, Math.min(1024, head.length())).contains("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return ofZip(content);
        }
        refuseOther(content, head);
        String name = fileName.toLowerCase(Locale.ROOT);
        String lower = head.toLowerCase(Locale.ROOT);
        boolean markup = lower.contains("<!doctype html") || lower.contains("<html") || lower.contains("<body");
        boolean named = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
        if (markup || named && lower.contains("<")) {
            return HTML;
        }
        return name.endsWith(".csv") || name.endsWith(".tsv") ? CSV : TXT;
    }

    private static FileFormat ofZip(byte[] content) throws UnreadableDocument {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = nextHeader(zip)) {
                String name = entry.getName();
                if (name.equals("word/document.xml")) {
                    return DOCX;
                }
                if (name.equals("xl/workbook.xml")) {
                    return XLSX;
                }
                if (++entries > MOST_ENTRIES_LOOKED_AT) {
                    break;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableDocument.broken("docx/xlsx", e);
        }
        throw unsupported("zip");
    }

    /** The next entry, reading the current one in bounded steps: a bomb before the telling part must not be inflated. */
    private static ZipEntry nextHeader(ZipInputStream zip) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = 64L << 20;
        int read;
        while ((read = zip.read(buffer)) > 0) {
            left -= read;
            if (left < 0) {
                throw new IOException("A part before the document's own is larger than 64 MB");
            }
        }
        return zip.getNextEntry();
    }

    private static void refuseOther(byte[] content, String head) throws UnreadableDocument {
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            // An encrypted docx or xlsx is an OLE2 file with a stream called EncryptedPackage.
            String all = new String(content, StandardCharsets.ISO_8859_1);
            if (all.contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e")) {
                throw UnreadableDocument.encrypted();
            }
            throw new UnreadableDocument(
                    Reason.UNSUPPORTED,
                    "这是旧版 Office 文件（doc、xls 或 wps）。请另存为 docx 或 xlsx 后重新导入。",
                    "This is an old Office file (doc, xls or wps). Save it as docx or xlsx and import that.");
        }
        boolean known = head.startsWith("{\\rtf")
                || head.startsWith("\u0089PNG")
                || head.startsWith("\u00ff\u00d8\u00ff")
                || head.startsWith("Rar!")
                || head.startsWith("7z\u00bc\u00af")
                || head.startsWith("\u001f\u008b")
                || head.startsWith("GIF8")
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || head.startsWith("SQLite format 3");
        if (known) {
            throw unsupported("unknown");
        }
    }

    static UnreadableDocument unsupported(String what) {
        return new UnreadableDocument(
                Reason.UNSUPPORTED,
                "不支持的文件格式（%s）。请导入 txt、html、docx、pdf、csv 或 xlsx 文件。".formatted(what),
                "The file format (%s) is not supported. Import a txt, html, docx, pdf, csv or xlsx file."
                        .formatted(what));
    }
}
