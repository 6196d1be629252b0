package org.countersign.intake.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Value;

/** Finds the numbers that words give, with what people put around them. */
public final class Figures {
    private static final Pattern ABOUT = Pattern.compile(
            "(?iu)^(?:approx(?:imately|\\.)?|about|around|roughly|circa|ca\\.?|c\\.|~|≈|rund|etwa|ungefähr|około|ok\\.|приблизно|близько|aprox(?:imadamente|\\.)?|alrededor de|yes[,:]?|avg\\.?|average[:]?)\\s*");
    private static final Pattern BESIDE = Pattern.compile(
            "(?iu)[\\s,]*\\(?(?:avg\\.?|average|on average|mean|median|in total|approx\\.?|approximately|per year|p\\.a\\.|per annum|a year|annually|yearly|im schnitt|im durchschnitt|durchschnittlich|pro jahr|średnio|rocznie|в середньому|на рік|de media|en promedio|al año|anual)\\)?\\.?$");
    private static final Pattern RANGE = Pattern.compile(
            "(?iu)\\d\\s*%?\\s*(?:[-–—]|to|bis|do|до|a|and|und|i|та|y)\\s*\\d"
                    + "|\\b(?:less than|more than|fewer than|under|over|below|above|up to|at least|at most|between|max\\.?|min\\.?|minimum"
                    + "|maximum|weniger als|mehr als|unter|über|bis zu|mniej niż|więcej niż|poniżej|powyżej|do|менше|більше|до|menos de"
                    + "|más de|hasta)\\s*\\d|[<>≤≥]|\\d\\s*%?\\s*\\+"
                    + "|\\b(?:or|and|oder|lub|або|o)\\s+(?:more|less|fewer|so|above|below|mehr|weniger|więcej|mniej|більше|менше|más|menos)");
    private static final Pattern WITH_UNIT = Pattern.compile("(?u)(\\d+(?:[.,]\\d+)?)\\)?\\s*(%|\\p{L}+(?: \\p{L}+)?)");

    private Figures() {}

    /** The one number that a reply gives. */
    static Meaning read(Cell cell, Unit unit, boolean decimalComma) {
        Meaning whole = Numbers.read(cell, unit, decimalComma);
        if (whole instanceof Meaning.Is || !(cell.value() instanceof Value.Words)) {
            return whole;
        }
        String bare = BESIDE.matcher(ABOUT.matcher(cell.text().strip()).replaceFirst(""))
                .replaceFirst("")
                .strip();
        Meaning trimmed = bare.isEmpty() ? whole : Numbers.read(Cell.words(cell.address(), bare), unit, decimalComma);
        return trimmed instanceof Meaning.Is || RANGE.matcher(cell.text()).find()
                ? trimmed
                : only(cell.text(), unit, decimalComma, whole);
    }

    /** All numbers that stand before a word of the unit, in that unit, such as 45 in "forty-five (45) days". */
    public static List<BigDecimal> all(String words, Unit unit, boolean decimalComma) {
        List<BigDecimal> found = new ArrayList<>();
        Matcher figures = WITH_UNIT.matcher(words);
        while (isCountable(unit) && figures.find()) {
            if (figure(figures.group(1), figures.group(2), unit, decimalComma) instanceof Meaning.Is is) {
                found.add((BigDecimal) is.value());
            }
        }
        return List.copyOf(found);
    }

    /** The only one of them. */
    private static Meaning only(String text, Unit unit, boolean decimalComma, Meaning otherwise) {
        List<BigDecimal> found = all(text, unit, decimalComma);
        return found.size() == 1 ? new Meaning.Is(found.get(0)) : otherwise;
    }

    private static Meaning figure(String number, String behind, Unit unit, boolean decimalComma) {
        Meaning two = Numbers.read(Cell.words(null, number + " " + behind), unit, decimalComma);
        String first = behind.split(" ", 2)[0];
        return two instanceof Meaning.Is
                ? two
                : Numbers.read(Cell.words(null, number + " " + first), unit, decimalComma);
    }

    /** A plain number or an amount of money has no word of its own to be known by. */
    private static boolean isCountable(Unit unit) {
        return unit != Unit.NUMBER && unit != Unit.MONEY;
    }
}
