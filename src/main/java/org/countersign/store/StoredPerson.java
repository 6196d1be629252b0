package org.countersign.store;

/**
 * What the registers say of one person in an audit.
 *
 * @param colour the worst of the findings about them; {@code GREEN} where none is red or amber
 * @param name by which they are looked for, with id and role
 * @param published the line of the matrix as JSON
 */
public record StoredPerson(String id, String colour, String name, String published) {

    public int weight() {
        return StoredFinding.weight(colour);
    }

    public String words() {
        return Folded.of(name);
    }
}
