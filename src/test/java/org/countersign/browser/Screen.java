package org.countersign.browser;

/** How somebody looks at a page. */
enum Screen {
    /** A window on a desk. */
    DESK(1280, 900, 1, false),
    /** The same window at 200 %: half as many points in each direction, each twice as large. */
    ZOOMED(640, 450, 2, false),
    PHONE(390, 844, 2, true);

    final int width;
    final int height;
    final int scale;
    final boolean mobile;

    Screen(int width, int height, int scale, boolean mobile) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.mobile = mobile;
    }
}
