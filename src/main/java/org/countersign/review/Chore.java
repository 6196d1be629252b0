package org.countersign.review;

/** Something that is looked after again and again. */
public interface Chore {

    /** Does what there is to do now, which may be nothing. */
    void look();
}
