package org.countersign.intake.layouts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.YamlFile;

/** The words of one language: headings of registers.yaml, months, yes and no, and what people write around tables. */
record Dialect(String language) {
    static final List<Dialect> ALL =
            List.of("en", "de", "pl", "uk", "es").stream().map(Dialect::new).toList();
    private static final Map<String, Object> REGISTERS = YamlFile.map(YamlFile.read(Path.of("rules/registers.yaml")));
    private static final Map<String, List<String>> MONTHS = Map.of(
            "en",
                    List.of(
                            "January",
                            "February",
                            "March",
                            "April",
                            "May",
                            "June",
                            "July",
                            "August",
                            "September",
                            "October",
                            "November",
                            "December"),
            "de",
                    List.of(
                            "Januar",
                            "Februar",
                            "März",
                            "April",
                            "Mai",
                            "Juni",
                            "Juli",
                            "August",
                            "September",
                            "Oktober",
                            "November",
                            "Dezember"),
            "pl",
                    List.of(
                            "stycznia",
                            "lutego",
                            "marca",
                            "kwietnia",
                            "maja",
                            "czerwca",
                            "lipca",
                            "sierpnia",
                            "września",
                            "października",
                            "listopada",
                            "grudnia"),
            "uk",
                    List.of(
                            "січня",
                            "лютого",
                            "березня",
                            "квітня",
                            "травня",
                            "червня",
                            "липня",
                            "серпня",
                            "вересня",
                            "жовтня",
                            "листопада",
                            "грудня"),
            "es",
                    List.of(
                            "enero",
                            "febrero",
                            "marzo",
                            "abril",
                            "mayo",
                            "junio",
                            "julio",
                            "agosto",
                            "septiembre",
                            "octubre",
                            "noviembre",
                            "diciembre"));
    private static final Map<String, List<String>> WORDS = Map.of(
            "en",
                    List.of(
                            "Yes",
                            "No",
                            "Total",
                            "Note: data from the HR system, without trainees.",
                            "Vendor portfolio 2026",
                            "Prepared by:"),
            "de",
                    List.of(
                            "Ja",
                            "Nein",
                            "Summe",
                            "Hinweis: Angaben ohne Praktikanten.",
                            "Übersicht 2026",
                            "Erstellt von:"),
            "pl", List.of("Tak", "Nie", "Razem", "Uwaga: dane bez praktykantów.", "Zestawienie 2026", "Sporządził:"),
            "uk", List.of("Так", "Ні", "Разом", "Примітка: без стажерів.", "Зведення 2026", "Підготував:"),
            "es", List.of("Sí", "No", "Total", "Nota: datos sin becarios.", "Resumen 2026", "Elaborado por:"));

    private String word(int which) {
        return WORDS.getOrDefault(language, List.of()).get(which);
    }

    String yes(boolean holds) {
        return word(holds ? 0 : 1);
    }

    String total() {
        return word(2);
    }

    String note() {
        return word(3);
    }

    String title() {
        return word(4);
    }

    String preparedBy() {
        return word(5);
    }

    String day(LocalDate day) {
        String month = MONTHS.getOrDefault(language, List.of()).get(day.getMonthValue() - 1);
        return switch (language) {
            case "de" -> day.getDayOfMonth() + ". " + month + " " + day.getYear();
            case "es" -> day.getDayOfMonth() + " de " + month + " de " + day.getYear();
            default -> day.getDayOfMonth() + " " + month + " " + day.getYear();
        };
    }

    /** A name of the register in this language. */
    String title(RegisterKind kind, Dice dice) {
        List<String> titles = words(kind, "title");
        return titles.isEmpty() || dice.chance(20) ? kind.title() : dice.of(titles);
    }

    /** The headings of the fields in this language, none twice. */
    Map<String, String> headings(RegisterKind kind, List<String> fields, Dice dice) {
        Map<String, String> headings = new HashMap<>();
        for (String field : fields) {
            List<String> words = new ArrayList<>(words(kind, field));
            if (words.isEmpty() || language.equals("en")) {
                Field known = kind.fields().stream()
                        .filter(each -> each.name().equals(field))
                        .findFirst()
                        .orElseThrow();
                words.add(known.header());
                words.addAll(english(kind, field));
            }
            words.removeAll(headings.values());
            headings.put(field, dice.of(words));
        }
        return headings;
    }

    private List<String> words(RegisterKind kind, String field) {
        Map<String, Object> register = YamlFile.map(REGISTERS.get(kind.id()));
        Map<String, Object> mine =
                YamlFile.map(YamlFile.map(register.get("words")).get(language));
        return YamlFile.texts(mine.get(field));
    }

    private static List<String> english(RegisterKind kind, String field) {
        Map<String, Object> fields =
                YamlFile.map(YamlFile.map(REGISTERS.get(kind.id())).get("fields"));
        return YamlFile.texts(YamlFile.map(fields.get(field)).get("also"));
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
