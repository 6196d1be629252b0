package org.countersign.web.reviews;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

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
        Map<String, String> values = new LinkedHashMap<>();
        values.put("search", search);
        values.put("verdict", verdict);
        values.put("owner", owner);
        values.put("model", model);
        values.put("area", area);
        values.put("colour", area.isEmpty() ? "" : colour);
        values.put("archived", archived);
        values.put("sort", sort);
        values.put("down", down ? "true" : "");
        values.put("page", page > 1 ? String.valueOf(page) : "");
        return "/?"
                + values.entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
