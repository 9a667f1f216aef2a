package org.xinimap.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files that tests make up, and the reader under test. */
final class Documents {
    private Documents() {}

    static SourceDocument read(String name, byte[] content) throws IOException, UnreadableDocument {
        return new DocumentReader(ReaderLimits.defaults()).read(name, new ByteArrayInputStream(content));
    }

    /** The file with one part replaced or added. */
    static byte[] withPart(byte[] zip, String part, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(part)) {
                    copy.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(copy);
                }
            }
            copy.putNextEntry(new ZipEntry(part));
            copy.write(content);
        }
        return out.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    /**
     * A pdf with one text object for each line, in a font that is not embedded but whose code map (UniGB-UCS2-H) tells
     * every reader what the codes mean, so that no font need be installed.
     */
    static byte[] pdf(List<List<String>> pages) {
        StringBuilder body = new StringBuilder("%PDF-1.5\n");
        int[] offsets = new int[pages.size() * 2 + 6];
        int number = 1;
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(6 + 2 * i).append(" 0 R ");
        }
        String[] fixed = {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [" + kids + "] /Count " + pages.size() + " >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor 5 0 R >>",
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"
        };
        for (String object : fixed) {
            offsets[number] = body.length();
            body.append(number++).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        for (List<String> page : pages) {
            StringBuilder content = new StringBuilder("BT /F1 12 Tf 1 0 0 1 60 780 Tm 20 TL\n");
            for (String line : page) {
                content.append('<');
                for (char c : line.toCharArray()) {
                    content.append("%04X".formatted((int) c));
                }
                content.append("> Tj T*\n");
            }
            content.append("ET");
            offsets[number] = body.length();
            body.append(number)
                    .append(
                            " 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ");
            body.append(number + 1).append(" 0 R >>\nendobj\n");
            number++;
            offsets[number] = body.length();
            body.append(number++)
                    .append(" 0 obj\n<< /Length ")
                    .append(content.length())
                    .append(" >>\nstream\n");
            body.append(content).append("\nendstream\nendobj\n");
        }
        int xref = body.length();
        body.append("xref\n0 ").append(number).append("\n0000000000 65535 f \n");
        for (int i = 1; i < number; i++) {
            body.append("%010d 00000 n \n".formatted(offsets[i]));
        }
        body.append("trailer\n<< /Size ")
                .append(number)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(xref);
        return body.append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
