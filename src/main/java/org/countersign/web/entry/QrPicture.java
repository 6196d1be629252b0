package org.countersign.web.entry;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text for a camera to read, as a picture in SVG.
 *
 * @param side how many units it is wide and high, with the margin that cameras need
 * @param squares the path of all dark squares
 */
public record QrPicture(int side, String squares) {
    private static final int MARGIN = 4;

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        String squares = IntStream.range(0, code.size * code.size)
                .filter(at -> code.getModule(at % code.size, at / code.size))
                .mapToObj(at -> "M%d %dh1v1h-1z".formatted(at % code.size + MARGIN, at / code.size + MARGIN))
                .collect(Collectors.joining());
        return new QrPicture(code.size + 2 * MARGIN, squares);
    }
}
