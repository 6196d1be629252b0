package org.countersign.web.people;

import java.util.List;
import org.countersign.report.Wording;
import org.countersign.report.people.PersonJson;
import org.countersign.store.Review;
import org.countersign.web.page.Address;

/**
 * The matrix of people, as far as a reader asked for it.
 *
 * @param wrongOnly those alone about whom something is red or amber
 * @param page from 1
 */
public record PeopleTable(
        Review review, List<PersonJson> people, String words, boolean wrongOnly, int count, int page) {

    static final int SHOWN = 50;

    public PeopleTable {
        people = List.copyOf(people);
    }

    public int pages() {
        return Math.max(1, (count + SHOWN - 1) / SHOWN);
    }

    public String link(int number) {
        return new Address("/reviews/" + review.id() + "/people")
                .with("search", words)
                .with("wrong", wrongOnly ? "yes" : "")
                .with("page", number)
                .text();
    }

    public String finding(String key) {
        return new Address("/reviews/" + review.id() + "/finding")
                .with("key", key)
                .text();
    }

    /** All findings about one person. */
    public String findings(PersonJson person) {
        return new Address("/reviews/" + review.id() + "/findings")
                .with("colour", "ALL")
                .with("person", person.id())
                .text();
    }

    /** Such as {@code 51 to 100 of 230 people}. */
    public String extent() {
        String all = count == 1 ? "1 person" : count + " people";
        int first = (page - 1) * SHOWN + 1;
        return count <= SHOWN ? Wording.sentence(all) : first + " to " + (first + people.size() - 1) + " of " + all;
    }
}
