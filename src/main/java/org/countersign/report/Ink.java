package org.countersign.report;

import org.countersign.facts.Colour;

/** Colours words for a terminal, or leaves them as they are. */
enum Ink {
    PLAIN,
    ANSI;

    String bold(String text) {
        return wrap("1", text);
    }

    String dim(String text) {
        return wrap("2", text);
    }

    String in(Colour colour, String text) {
        return wrap(
                switch (colour) {
                    case RED -> "31";
                    case AMBER -> "33";
                    case GREEN -> "32";
                    case GREY -> "90";
                },
                text);
    }

    private String wrap(String code, String text) {
        return this == PLAIN ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
