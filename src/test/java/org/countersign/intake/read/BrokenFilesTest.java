package org.countersign.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.countersign.intake.Papers;
import org.junit.jupiter.api.Test;

/** Whatever is broken off or altered in a file, the one door gives an outcome back and never throws. */
class BrokenFilesTest {
    private static final int TRIES = Integer.getInteger("countersign.tries", 150);
    private static final long SEED = Long.getLong("countersign.seed", 20261123L);

    @Test
    void aBrokenFileHasAnOutcome() {
        System.out.println("seed " + SEED + ", " + TRIES + " tries for each format");
        Map<String, byte[]> whole = whole();
        whole.forEach((name, bytes) -> {
            Random random = new Random(SEED + name.hashCode());
            for (int i = 0; i < TRIES; i++) {
                byte[] broken = broken(bytes, random);
                assertThat(outcome(name, broken))
                        .as("%s, try %d, seed %d", name, i, SEED)
                        .isNotNull();
            }
        });
    }

    /** Behind the checksums of a package, its parts may be anything. */
    @Test
    void aPackageWithABrokenPartHasAnOutcome() {
        whole().forEach((name, bytes) -> {
            Random random = new Random(SEED + name.hashCode());
            for (int i = 0; i < TRIES && name.matches(".*\\.(xlsx|docx|ods)"); i++) {
                byte[] broken = Papers.changed(
                        bytes, ".*(document|sheet1|content|sharedStrings|styles|rels).*", xml -> altered(xml, random));
                assertThat(outcome(name, broken))
                        .as("%s, try %d, seed %d", name, i, SEED)
                        .isNotNull();
            }
        });
    }

    private static String altered(String xml, Random random) {
        StringBuilder altered = new StringBuilder(xml);
        for (int changes = random.nextInt(3); changes > 0 && altered.length() > 1; changes--) {
            int from = random.nextInt(altered.length() - 1);
            int to = Math.min(altered.length(), from + random.nextInt(12));
            switch (random.nextInt(3)) {
                case 0 -> altered.delete(from, to);
                case 1 -> altered.insert(from, altered.substring(from, to));
                default -> altered.setCharAt(from, (char) (' ' + random.nextInt(95)));
            }
        }
        return altered.toString();
    }

    /** No words of a program reach the user. */
    private static Contents outcome(String name, byte[] bytes) {
        Contents contents = ReadBytes.of(name, bytes, new Notes());
        if (contents instanceof Contents.NotReadable not) {
            assertThat(not.why()).doesNotContain("Exception", "java.", "org.apache");
        }
        return contents;
    }

    private static byte[] broken(byte[] whole, Random random) {
        byte[] broken = random.nextInt(3) == 0 ? Arrays.copyOf(whole, 1 + random.nextInt(whole.length)) : whole.clone();
        for (int flips = random.nextInt(8); flips > 0; flips--) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        return broken;
    }

    private static Map<String, byte[]> whole() {
        Map<String, byte[]> whole = new LinkedHashMap<>();
        whole.put("a.xls", Papers.xls(Papers.ROSTER));
        whole.put("a.xlsx", Papers.xlsx(Papers.ROSTER));
        whole.put("a.ods", Papers.odsRoster());
        whole.put("a.docx", Papers.docx(Papers.ROSTER, "Our team"));
        whole.put("a.pdf", Papers.pdf(Papers.ROSTER, 22));
        whole.put("a.msg", Papers.msg("Offer", "See the list", "a.csv", Papers.csv(Papers.ROSTER)));
        whole.put("a.zip", Papers.zip(Map.of("a.csv", Papers.csv(Papers.ROSTER))));
        whole.put("a.csv", Papers.csv(Papers.ROSTER));
        whole.put("a.txt", Papers.text("1. Is MFA enforced?\nYes, für alle\n"));
        whole.put("a.md", Papers.text("# Team\n\n| Name | Role |\n|---|---|\n| Ola | Tester |\n\n1. [x](y) *z*\n"));
        whole.put("a.html", Papers.text("<ol><li>x</ol><table><tr><td>a<td>b</tr><tr><td>c<td>d</tr></table>"));
        whole.put(
                "a.json",
                Papers.text("{\"people\": [{\"name\": \"Ola\", \"age\": 1.5e3}], \"a\": {\"b\": [1, true]}}"));
        whole.put("a.yaml", Papers.text("people:\n  - {name: Ola, role: &r Tester}\n  - {name: Jan, role: *r}\n"));
        whole.put("a.eml", Papers.text("""
                        From: a@v.example
                        Content-Type: multipart/mixed; boundary=b

                        --b

                        Yes
                        --b
                        Content-Type: text/csv; name=a.csv
                        Content-Transfer-Encoding: base64

                        TmFtZQ==
                        --b--
                        """));
        return whole;
    }
}
