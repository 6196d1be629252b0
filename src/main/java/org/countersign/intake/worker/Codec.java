package org.countersign.intake.worker;

import java.io.DataOutputStream;
import java.io.IOException;

/** How values of one type are written to the other process and read from it. */
interface Codec<T> {

    void write(T value, DataOutputStream out) throws IOException;

    T read(Arriving in) throws IOException;

    /** Writes a value. */
    interface Writing<T> {
        void write(T value, DataOutputStream out) throws IOException;
    }

    /** Reads a value. */
    interface Reading<T> {
        T read(Arriving in) throws IOException;
    }

    static <T> Codec<T> of(Writing<T> writing, Reading<T> reading) {
        return new Codec<>() {
            @Override
            public void write(T value, DataOutputStream out) throws IOException {
                writing.write(value, out);
            }

            @Override
            public T read(Arriving in) throws IOException {
                return reading.read(in);
            }
        };
    }
}
