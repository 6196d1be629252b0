package org.countersign.web.reviews;

import org.countersign.web.page.Address;

/**
 * What of all reviews is asked for; whatever is empty does not count.
 *
 * @param verdict the name of a decision, or {@code NONE} for reviews without any
 * @param area that has the colour
 * @param archived {@code with} to see what is archived too, {@code only} for nothing else
 * @param down sorted from the end
 */
public record ReviewQuery(
        String search,
        String verdict,
        String owner,
        String model,
        String area,
        String colour,
        String archived,
        String sort,
        boolean down,
        int page) {

    /** Any but the sorting and the page is asked for. */
    public boolean isNarrow() {
        return !(search + verdict + owner + model + area + archived).isEmpty();
    }

    /** The address of the same, sorted by the column; a second time from the end. */
    public String sortedBy(String column) {
        boolean turns = column.equals(sort) && !down;
        return new ReviewQuery(search, verdict, owner, model, area, colour, archived, column, turns, 1).address();
    }

    public String atPage(int number) {
        return new ReviewQuery(search, verdict, owner, model, area, colour, archived, sort, down, number).address();
    }

    /** For {@code aria-sort}. */
    public String order(String column) {
        return !column.equals(sort) ? "none" : down ? "descending" : "ascending";
    }

    private String address() {
        return new Address("/")
                .with("search", search)
                .with("verdict", verdict)
                .with("owner", owner)
                .with("model", model)
                .with("area", area)
                .with("colour", area.isEmpty() ? null : colour)
                .with("archived", archived)
                .with("sort", sort)
                .with("down", down ? "true" : null)
                .with("page", page > 1 ? page : null)
                .text();
    }
}
