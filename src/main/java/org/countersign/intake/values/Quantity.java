package org.countersign.intake.values;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A written number with the words before and behind it.
 *
 * @param ambiguous its point or comma may part thousands or decimals
 */
record Quantity(String before, BigDecimal number, String behind, boolean ambiguous) {
    private static final Pattern SHAPE =
            Pattern.compile("([^\\d+-]*)([+-]?\\d(?:[\\d.,'’\u00a0\u202f ]*\\d)?)([^\\d]*)", Pattern.DOTALL);

    /** The one number in the text; empty when there is none or more than one. */
    static Optional<Quantity> in(String text, boolean decimalComma) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (!shape.matches()) {
            return Optional.empty();
        }
        String digits = shape.group(2).replaceAll("[’'\u00a0\u202f ](?=\\d{3}(\\D|$))", "");
        return number(digits)
                .map(number -> new Quantity(
                        shape.group(1).strip(), number, shape.group(3).strip(), isAmbiguous(digits, decimalComma)));
    }

    /** One mark with three digits behind it: thousands to some readers, thousandths to others. */
    private static boolean isAmbiguous(String digits, boolean decimalComma) {
        return digits.matches("[+-]?[1-9]\\d{0,2}\\.\\d{3}")
                || (decimalComma && digits.matches("[+-]?[1-9]\\d{0,2},\\d{3}"));
    }

    private static Optional<BigDecimal> number(String digits) {
        String plain;
        if (digits.matches("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
            plain = digits.replace(",", "");
        } else if (digits.matches("[+-]?\\d{1,3}(\\.\\d{3}){2,}(,\\d+)?|[+-]?\\d{1,3}\\.\\d{3},\\d+")) {
            plain = digits.replace(".", "").replace(',', '.');
        } else if (digits.matches("[+-]?\\d+([.,]\\d+)?")) {
            plain = digits.replace(',', '.');
        } else {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain));
    }
}
