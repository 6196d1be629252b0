package org.countersign.workbook;

/** A colour that a word may carry: its letters on its ground. */
public enum Tone {
    RED(Palette.RED, Palette.RED_GROUND),
    AMBER(Palette.AMBER, Palette.AMBER_GROUND),
    GREEN(Palette.GREEN, Palette.GREEN_GROUND),
    GREY(Palette.GREY, Palette.GREY_GROUND);

    final Palette letters;
    final Palette ground;

    Tone(Palette letters, Palette ground) {
        this.letters = letters;
        this.ground = ground;
    }
}
