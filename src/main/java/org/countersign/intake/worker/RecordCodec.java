package org.countersign.intake.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A record as the row of its components; only the records that are named in the code are ever made. */
final class RecordCodec<R extends Record> implements Codec<R> {
    private final Class<R> type;
    private final List<Codec<Object>> codecs;
    private final Method[] accessors;
    private final Constructor<R> constructor;

    private RecordCodec(Class<R> type, List<Codec<Object>> codecs) throws NoSuchMethodException {
        this.type = type;
        this.codecs = codecs;
        RecordComponent[] components = type.getRecordComponents();
        this.accessors =
                Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        this.constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        // They could be called without; but then Java looks at each of a million calls whether it is allowed.
        constructor.setAccessible(true);
        AccessibleObject.setAccessible(accessors, true);
        if (components.length != codecs.size()) {
            throw new IllegalStateException(type + " has " + components.length + " components, and it is said of "
                    + codecs.size() + " how they travel");
        }
    }

    /** One codec for each component, in their order. */
    static <R extends Record> RecordCodec<R> of(Class<R> type, Codec<?>... codecs) {
        try {
            return new RecordCodec<>(
                    type, Arrays.stream(codecs).map(RecordCodec::any).toList());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** That codec and component fit is seen by the first value that travels. */
    @SuppressWarnings("unchecked")
    private static Codec<Object> any(Codec<?> codec) {
        return (Codec<Object>) codec;
    }

    /** One of the kinds of a sealed type, each of which must be there. */
    static <T> Codec<T> oneOf(Class<T> sealed, RecordCodec<?>... kinds) {
        Set<Class<?>> said = Arrays.stream(kinds).map(kind -> kind.type).collect(Collectors.toSet());
        if (!said.equals(Set.of(sealed.getPermittedSubclasses()))) {
            throw new IllegalStateException("it is not said of each kind of " + sealed + " how it travels");
        }
        return Codec.of(
                (value, out) -> {
                    int kind = 0;
                    while (!kinds[kind].type.isInstance(value)) {
                        kind++;
                    }
                    out.writeByte(kind);
                    kinds[kind].writeAny(value, out);
                },
                in -> sealed.cast(kinds[in.readUnsignedByte()].read(in)));
    }

    private void writeAny(Object value, DataOutputStream out) throws IOException {
        write(type.cast(value), out);
    }

    @Override
    public void write(R value, DataOutputStream out) throws IOException {
        try {
            for (int i = 0; i < accessors.length; i++) {
                codecs.get(i).write(accessors[i].invoke(value), out);
            }
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    @Override
    public R read(Arriving in) throws IOException {
        Object[] values = new Object[accessors.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = codecs.get(i).read(in);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }
}
