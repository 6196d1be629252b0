package org.countersign.workbook;

import org.apache.poi.xssf.usermodel.XSSFColor;

/** The few colours of a workbook; text on its ground always has a contrast of at least 4.5 to 1. */
public enum Palette {
    INK("1F2933"),
    NAVY("1F3864"),
    SLATE("52606D"),
    HAIRLINE("CBD2D9"),
    PAPER("F5F7FA"),
    INPUT("FFFBEA"),
    WHITE("FFFFFF"),
    LINK("1A4F8B"),
    RED("9B1C1C"),
    RED_GROUND("FDE8E8"),
    AMBER("7A4100"),
    AMBER_GROUND("FEF0D2"),
    GREEN("1E5631"),
    GREEN_GROUND("E3F1E5"),
    GREY("4A5560"),
    GREY_GROUND("E8ECF0"),
    RED_BAR("B42318"),
    AMBER_BAR("E0A12B"),
    GREEN_BAR("3D8B52"),
    GREY_BAR("A3AEBA");

    private final String hex;

    Palette(String hex) {
        this.hex = hex;
    }

    /** The colour as Excel takes it. */
    public XSSFColor excel() {
        return new XSSFColor(rgb(), null);
    }

    /** Its red, green and blue. */
    public byte[] rgb() {
        int value = Integer.parseInt(hex, 16);
        return new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }
}
