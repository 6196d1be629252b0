package org.countersign.report.json;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/** A list in its published form, made while it is written: half a million findings need not exist twice. */
final class OneByOne<T, R> extends AbstractList<R> {

    private final List<T> list;
    private final Function<T, R> published;

    OneByOne(List<T> list, Function<T, R> published) {
        this.list = list;
        this.published = published;
    }

    @Override
    public R get(int index) {
        return published.apply(list.get(index));
    }

    @Override
    public int size() {
        return list.size();
    }
}
