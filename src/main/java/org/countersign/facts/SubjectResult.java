package org.countersign.facts;

import java.util.List;

/** The finished colour that another check gave to one subject, for rules whose page says that they use it. */
public record SubjectResult(String check, String subjectId, Colour colour) implements Fact {

    /** What the subject's id begins with, up to its first slash: for a report or certificate, its kind. */
    public String kind() {
        int slash = subjectId.indexOf('/');
        return slash < 0 ? subjectId : subjectId.substring(0, slash);
    }

    @Override
    public List<Source> sources() {
        return List.of();
    }

    @Override
    public Subject subject() {
        return new Subject("check", check + "/" + subjectId, "Check " + check + " on " + subjectId);
    }
}
