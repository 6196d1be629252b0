package org.countersign.intake.guard;

/**
 * Why a file is not read.
 *
 * @param why what is wrong and what to do next, as the end of a sentence that begins with the name of the file
 */
public record Objection(Obstacle obstacle, String why) {

    /** What holds for each file that needs more memory than reading one may take. */
    public static final Objection OUT_OF_MEMORY =
            tooLarge("is too large to be read in the memory that is there; split it and try again");

    public static Objection encrypted(String why) {
        return new Objection(Obstacle.ENCRYPTED, why);
    }

    public static Objection unsupported(String why) {
        return new Objection(Obstacle.UNSUPPORTED, why);
    }

    public static Objection tooLarge(String why) {
        return new Objection(Obstacle.TOO_LARGE, why);
    }

    public static Objection damaged(String why) {
        return new Objection(Obstacle.DAMAGED, why);
    }

    public static Objection fault(String why) {
        return new Objection(Obstacle.FAULT, why);
    }
}
