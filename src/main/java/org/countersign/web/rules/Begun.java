package org.countersign.web.rules;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was typed to begin a proposal, and why it was not begun; blank where nothing was. */
public record Begun(String title, String reason, String author, String effectiveOn, String check, String wrong) {
    public static final Begun NOT_YET = new Begun("", "", "", "", "", "");

    static Begun of(String title, String reason, String author, @Nullable Object effectiveOn, String check) {
        return new Begun(title, reason, author, Objects.toString(effectiveOn, ""), check, "");
    }

    Begun wrong(String why) {
        return new Begun(title, reason, author, effectiveOn, check, why);
    }
}
