package org.countersign.bench.byhand;

/** One check written by hand: it looks at what lies on the desk and marks it. */
@FunctionalInterface
interface HandCheck {
    void look(Desk desk, Marks marks);
}
