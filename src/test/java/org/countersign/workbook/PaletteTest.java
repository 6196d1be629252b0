package org.countersign.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PaletteTest {

    @ParameterizedTest
    @EnumSource(Tone.class)
    void aColouredWordCanBeReadOnItsGround(Tone tone) {
        assertThat(contrast(tone.letters, tone.ground)).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void everyTextCanBeReadOnItsGround(Look look) {
        Palette ground = look.ground == null ? Palette.WHITE : look.ground;
        assertThat(contrast(look.letters, ground)).isGreaterThanOrEqualTo(4.5);
    }

    /** As WCAG 2.2 reckons it. */
    private static double contrast(Palette one, Palette other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Palette colour) {
        byte[] rgb = colour.rgb();
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(byte channel) {
        double value = Byte.toUnsignedInt(channel) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
