package org.countersign.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes files that mean harm, or look as if they did; each is named after what is wrong with it. */
public final class HostileFiles {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String LAUGHS = "<!DOCTYPE lolz [<!ENTITY a \"lol\">"
            + IntStream.range(0, 9)
                    .mapToObj(i ->
                            "<!ENTITY " + (char) ('b' + i) + " \"" + ("&" + (char) ('a' + i) + ";").repeat(10) + "\">")
                    .collect(Collectors.joining())
            + "]>";

    private final Path folder;
    private final byte[] book;

    private HostileFiles(Path folder) throws IOException {
        this.folder = folder;
        Books.with("Roster", List.of(List.of("Name", "Role"), List.of("Ola Próbna", "Tester")))
                .save(folder.resolve("plain.xlsx"));
        this.book = Files.readAllBytes(folder.resolve("plain.xlsx"));
    }

    public static void into(Path folder) throws IOException {
        HostileFiles files = new HostileFiles(folder);
        files.archives();
        files.containers();
        files.markup();
        files.sheets();
        files.companions();
        files.texts();
        files.disguises();
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(UTF_8));
    }

    private void archives() throws IOException {
        byte[] table = "Name,Role\nOla Próbna,Tester\n".getBytes(UTF_8);
        byte[] bomb = new byte[80 * 1024 * 1024];
        write(
                "bomb-within.zip",
                Zips.of(Map.of("1/bomb.zip", Zips.of(Map.of("2.zip", Zips.of(Map.of("3.csv", bomb)))))));
        write("bomb.zip", Zips.of(Map.of("from-bomb.csv", bomb)));
        write("leads-out.zip", Zips.of(Map.of("../../leads-out.csv", table)));
        write("leads-out-windows.zip", Zips.of(Map.of("C:\\leads-out-windows.csv", table)));
        write("link.zip", Zips.withLink(Zips.of(Map.of("beside-link.csv", table)), "link.csv", "/etc/passwd"));
        byte[] locked = Zips.of(Map.of("locked.csv", table));
        locked[6] |= 1;
        locked[lastIndexOf(locked, 'P', 'K', 1, 2) + 8] |= 1;
        write("locked.zip", locked);
        write("no-archive.zip", "This is no archive");
    }

    private static int lastIndexOf(byte[] bytes, int... magic) {
        for (int at = bytes.length - magic.length; at >= 0; at--) {
            int first = at;
            if (IntStream.range(0, magic.length).allMatch(i -> bytes[first + i] == magic[i])) {
                return at;
            }
        }
        throw new AssertionError("no such bytes");
    }

    private void containers() throws IOException {
        write("bomb.xlsx", Zips.with(book, "xl/media/image1.png", "\0".repeat(100 * 1024 * 1024)));
        write("leads-out.xlsx", Zips.with(book, "../../evil.xml", "<a/>"));
        write("link.xlsx", Zips.withLink(book, "xl/media/image1.png", "/etc/passwd"));
        write("archive-within.xlsx", Zips.with(book, "xl/embeddings/more.zip", "PK"));
        Map<String, byte[]> many = new LinkedHashMap<>(Zips.in(book));
        IntStream.range(0, 100_000).forEach(i -> many.put("xl/media/" + i + ".png", new byte[0]));
        write("100000-parts.xlsx", Zips.of(many));
        byte[] lies = book.clone();
        lies[14] = (byte) (lies[14] ^ 0x55);
        int descriptor = indexOf(lies, 'P', 'K', 7, 8);
        lies[descriptor + 12]++;
        write("size-lies.xlsx", lies);
        write("two-lists.xlsx", joined(book, Zips.of(Map.of("other.xml", "<a/>".getBytes(UTF_8)))));
        write("breaks-off.xlsx", Arrays.copyOf(book, book.length / 2));
        byte[] locked = book.clone();
        locked[6] |= 1;
        locked[indexOf(locked, 'P', 'K', 1, 2) + 8] |= 1;
        write("locked.xlsx", locked);
    }

    private static int indexOf(byte[] bytes, int... magic) {
        return IntStream.range(0, bytes.length - magic.length)
                .filter(at -> IntStream.range(0, magic.length).allMatch(i -> bytes[at + i] == magic[i]))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] joined(byte[] some, byte[] more) {
        byte[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private void markup() throws IOException {
        String laughing = "<?xml version=\"1.0\"?>" + LAUGHS + "<sst>&j;</sst>";
        write("laughs.xlsx", Zips.with(book, "xl/sharedStrings.xml", laughing));
        write("laughs-after-a-comment.xlsx", Zips.with(book, SHEET, "<!--" + " ".repeat(70_000) + "-->" + LAUGHS));
        Map<String, byte[]> wide = new LinkedHashMap<>(Zips.in(book));
        wide.put("xl/sharedStrings.xml", ("\ufeff" + laughing).getBytes(UTF_16LE));
        write("laughs-in-16-bits.xlsx", Zips.of(wide));
        write(
                "reaches-out.xlsx",
                Zips.with(book, SHEET, "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));
        write("laughs.html", "<!DOCTYPE html [<!ENTITY a \"b\">]><html>&a;</html>");
        write("laughs.csv", LAUGHS + "<a>&j;</a>");
    }

    private void sheets() throws IOException {
        write("claims-all-rows.xlsx", Zips.with(book, SHEET, "ref=\"A1:B2\"", "ref=\"A1:XFD1048576\""));
        write(
                "million-empty-rows.xlsx",
                rows(IntStream.rangeClosed(3, 1_000_000)
                        .mapToObj(row -> "<row r=\"" + row + "\"/>")
                        .collect(Collectors.joining())));
        write(
                "million-styled-rows.xlsx",
                rows(IntStream.rangeClosed(3, 1_000_000)
                        .mapToObj(row -> "<row r=\"" + row + "\"><c r=\"A" + row + "\" s=\"0\"/></row>")
                        .collect(Collectors.joining())));
        write("last-cell.xlsx", rows("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"));
        write("no-such-row.xlsx", rows("<row r=\"99999999999\"><c r=\"A99999999999\"><v>1</v></c></row>"));
        write("no-such-column.xlsx", rows("<row r=\"3\"><c r=\"ZZZZZZZ3\"><v>1</v></c></row>"));
        write("no-such-words.xlsx", rows("<row r=\"3\"><c r=\"A3\" t=\"s\"><v>4000000</v></c></row>"));
        String merged = IntStream.range(0, 50_000)
                .mapToObj(i -> "<mergeCell ref=\"A" + (2 * i + 3) + ":A" + (2 * i + 4) + "\"/>")
                .collect(Collectors.joining());
        write(
                "50000-merged.xlsx",
                Zips.with(book, SHEET, "</sheetData>", "</sheetData><mergeCells>" + merged + "</mergeCells>"));
        write("no-sheet.xlsx", without(book, SHEET));
        write("no-workbook.xlsx", without(book, "xl/workbook.xml"));
        write("deep.xlsx", Zips.with(book, SHEET, "<a>".repeat(1_000_000)));
    }

    private byte[] rows(String rows) throws IOException {
        return Zips.with(book, SHEET, "</sheetData>", rows + "</sheetData>");
    }

    private static byte[] without(byte[] archive, String name) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(Zips.in(archive));
        files.remove(name);
        return Zips.of(files);
    }

    private void companions() throws IOException {
        String types = "[Content_Types].xml";
        byte[] binary =
                Zips.with(book, types, "<Override", "<Default ContentType=\"x/y\" Extension=\"bin\"/><Override");
        write("macros.xlsm", Zips.with(binary, "xl/vbaProject.bin", "not really"));
        byte[] linked = Zips.with(binary, "xl/externalLinks/externalLink1.xml", "<externalLink/>");
        write("links-and-objects.xlsx", Zips.with(linked, "xl/embeddings/oleObject1.bin", "not really"));
        write(
                "picture-from-afar.xlsx",
                Zips.with(
                        book,
                        "xl/drawings/_rels/drawing1.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                + "relationships/image\" Target=\"http://tracker.example/x.png\""
                                + " TargetMode=\"External\"/></Relationships>"));
    }

    private void texts() throws IOException {
        write("deep.yaml", "a: " + "[".repeat(200_000));
        write("deep.json", "[".repeat(200_000));
        write("laughs.yaml", yamlLaughs());
        write("holds-itself.yaml", "a: &a\n  b: *a\n");
        write("one-line-of-50-mb.csv", "x".repeat(50 * 1024 * 1024));
        write("quote-never-closed.csv", "Name,Role\n\"Ola Próbna,Tester\n" + "Jan Próbny,Tester\n".repeat(100_000));
        write("300000-rows.csv", "Name,Role\n" + "Jan Próbny,Tester\n".repeat(300_000));
        write("20000-columns.csv", "Name" + ",x".repeat(20_000) + "\n" + ",y".repeat(20_000) + "\n");
    }

    private static String yamlLaughs() {
        return "a: &a {x: lol}\n"
                + IntStream.range(0, 12)
                        .mapToObj(i -> (char) ('b' + i) + ": &" + (char) ('b' + i) + " {"
                                + IntStream.range(0, 10)
                                        .mapToObj(j -> "k" + j + ": *" + (char) ('a' + i))
                                        .collect(Collectors.joining(", "))
                                + "}\n")
                        .collect(Collectors.joining());
    }

    private void disguises() throws IOException {
        write("empty.csv", "");
        write("zeros.csv", new byte[100_000]);
        byte[] garbage = new byte[100_000];
        new Random(20260301).nextBytes(garbage);
        write("garbage.csv", garbage);
        garbage[0] = (byte) 0xFF;
        garbage[1] = (byte) 0xFE;
        write("garbage-in-16-bits.csv", garbage);
        write("garbage.xlsx", joined(new byte[] {'P', 'K', 3, 4}, garbage));
        write("text.xlsx", "Name,Role\nOla Próbna,Tester\n");
        write("workbook.csv", book);
        write("pdf.xlsx", "%PDF-1.7\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1));
        write("program.txt", joined(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}, new byte[1000]));
    }
}
