package org.countersign.review;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.store.Upload;

/** People with names of all kinds, none of which is a word of any document, and the registers in which they stand. */
record Cast(List<Member> members, boolean withIds) {
    private static final List<String> SYLLABLES = List.of(
            "zorv", "brax", "quilt", "mirt", "voskh", "jelb", "thrun", "plok", "skarn", "drelb", "fyox", "gwim");
    private static final List<String> FOREIGN = List.of(
            "\u674e\u660e\u83ef",
            "\uae40\ucca0\uc218",
            "\u0417\u043e\u0440\u0432 \u0411\u0440\u0430\u043a\u0441\u043e\u0432",
            "\u0632\u0648\u0631\u0641 \u0628\u0631\u0627\u0643\u0633");

    /**
     * Somebody on the roster.
     *
     * @param secrets what must stand in no report
     */
    record Member(String name, String elsewhere, String mail, List<String> secrets) {}

    static Cast of(Random random, int size) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            members.add(member(i, random));
        }
        return new Cast(List.copyOf(members), random.nextBoolean());
    }

    /** The first of each kind, so that each cast has them all, with words by chance. */
    private static Member member(int kind, Random random) {
        String one = word(random);
        String two = word(random);
        String mail = (one + "." + two).toLowerCase(Locale.ROOT) + kind + "@vendor.example";
        List<String> secrets = List.of(one, two, mail);
        return switch (kind) {
            case 0 -> new Member(one + " " + two, two + ", " + one, mail, secrets);
            case 1 -> new Member(one + two, one + two, mail, secrets);
            case 2 -> new Member(one, one.toUpperCase(Locale.ROOT), mail, List.of(one, mail));
            case 3 -> new Member(accented(one) + "\u00a0 " + accented(two), one + " " + two, mail, secrets);
            case 4 -> new Member("O'" + one + "-" + two, "o\u2019" + one + " " + two, mail, secrets);
            case 5 -> new Member(mail, mail, mail, secrets);
            case 6 -> new Member("<b>" + one + "</b> <i title=\"" + two + "\">", one + " " + two, mail, secrets);
            case 7 -> new Member("=HYPERLINK(\"" + one + "\";\"" + two + "\")", "=" + one + "+" + two, mail, secrets);
            case 8 -> new Member("@" + one + " " + two, "-" + one + " " + two, mail, secrets);
            case 9 -> new Member(one + " " + two + " Junior", two + " Junior, " + one, mail, secrets);
            case 10 -> {
                String foreign = FOREIGN.get(random.nextInt(FOREIGN.size()));
                yield new Member(foreign, foreign, mail, List.of(foreign, mail));
            }
            case 11 -> new Member("Xo Qi", "Qi Xo", mail, List.of("Xo Qi", "Qi Xo", mail));
            case 12 -> new Member(one + "  de  " + two, one + " de " + two, mail, secrets);
            default -> new Member(two + " " + one, one + " " + two, mail, secrets);
        };
    }

    private static String word(Random random) {
        String word = SYLLABLES.get(random.nextInt(SYLLABLES.size()))
                + (random.nextBoolean() ? SYLLABLES.get(random.nextInt(SYLLABLES.size())) : "");
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String accented(String word) {
        String marked = word.replace("o", "o\u0308").replace("i", "i\u0301").replace("r", "r\u030c");
        return marked.length() % 2 == 0 ? marked : Normalizer.normalize(marked, Normalizer.Form.NFC);
    }

    List<Upload> documents() {
        return List.of(
                table(
                        "roster.csv",
                        "Name,E-mail,Role,Seniority,Country,Start date",
                        member -> List.of(member.name(), member.mail(), "Developer", "junior", "PT", "2026-01-05")),
                table(
                        "nda-register.csv",
                        "Name,Kind,Signed,Signed on,End date",
                        member -> List.of(member.elsewhere(), "individual", "yes", "2025-01-01", "2026-03-10")),
                table(
                        "accounts.csv",
                        "Name,Account,System,Kind,MFA",
                        member -> List.of(member.name(), "x" + member.mail(), "Git", "personal", "no")),
                table(
                        "leavers.csv",
                        "Name,Last day,Access revoked on,Approver",
                        member -> List.of(
                                member.elsewhere(),
                                "2026-02-01",
                                "2026-02-20",
                                members.get(0).name())));
    }

    /** What of their names stands in the text, in whatever case and with whatever accents. */
    List<String> traces(String text) {
        String plain = plain(text);
        return members.stream()
                .flatMap(member -> member.secrets().stream())
                .filter(secret -> plain.contains(plain(secret)))
                .distinct()
                .toList();
    }

    private interface Row {
        List<String> of(Member member);
    }

    private Upload table(String path, String headers, Row row) {
        StringBuilder csv = new StringBuilder((withIds ? "Person ID," : "") + headers + "\n");
        for (int i = 0; i < members.size(); i++) {
            Stream<String> id = withIds ? Stream.of("P" + i) : Stream.empty();
            csv.append(Stream.concat(id, row.of(members.get(i)).stream())
                            .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return new Upload(path, csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
