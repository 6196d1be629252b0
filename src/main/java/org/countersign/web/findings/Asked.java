package org.countersign.web.findings;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.countersign.facts.Colour;
import org.countersign.store.FindingFilter;
import org.countersign.store.FollowUp;
import org.countersign.web.page.Address;
import org.jspecify.annotations.Nullable;

/** Which findings a reader asked for, as it stands in the address of the page. */
public record Asked(
        @Nullable String colour,
        @Nullable String area,
        @Nullable String person,
        @Nullable String assignee,
        @Nullable String status,
        @Nullable String search) {

    /** The same to look them up by; a colour or status that there is not asks for nothing. */
    public FindingFilter filter(LocalDate today) {
        return new FindingFilter(
                knownColour(),
                text(area),
                "",
                "",
                text(person),
                text(assignee),
                knownStatus().orElse(null),
                text(search),
                today);
    }

    /** The list of these findings. */
    public Address list(String review) {
        return on(new Address("/reviews/" + review + "/findings"));
    }

    /** One of them, so that the next and the previous are found from there. */
    public Address finding(String review, String key) {
        return on(new Address("/reviews/" + review + "/finding").with("key", key));
    }

    /** The same question put to another page. */
    public Address on(Address page) {
        return page.with("colour", knownColour())
                .with("area", area)
                .with("person", person)
                .with("assignee", assignee)
                .with("status", knownStatus().map(FollowUp.Status::name).orElse(""))
                .with("search", search);
    }

    public boolean isGrey() {
        return Colour.GREY.name().equals(colour);
    }

    private String knownColour() {
        boolean known = FindingFilter.ALL.equals(colour)
                || Arrays.stream(Colour.values()).anyMatch(each -> each.name().equals(colour));
        return known ? text(colour) : "";
    }

    private Optional<FollowUp.Status> knownStatus() {
        return Arrays.stream(FollowUp.Status.values())
                .filter(each -> each.name().equals(status))
                .findFirst();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
