package org.countersign.intake.worker;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The plain values that all others are made of. No length is believed before as much has come. */
final class Codecs {
    static final Codec<Integer> NUMBER = Codec.of((number, out) -> out.writeInt(number), Arriving::readInt);
    static final Codec<Boolean> TRUTH = Codec.of((truth, out) -> out.writeBoolean(truth), Arriving::readBoolean);
    static final Codec<byte[]> BYTES = Codec.of(Codecs::writeBytes, in -> readBytes(in, in.readInt()));
    static final Codec<String> TEXT = Codec.of(Codecs::writeText, Codecs::readText);
    static final Codec<BigDecimal> DECIMAL = Codec.of(Codecs::writeDecimal, Codecs::readDecimal);
    static final Codec<LocalDateTime> MOMENT =
            Codec.of((moment, out) -> TEXT.write(moment.toString(), out), in -> LocalDateTime.parse(TEXT.read(in)));

    private Codecs() {}

    /** The checker of nulls cannot see that a type argument may be one. */
    @SuppressWarnings("NullAway")
    static <T> Codec<@Nullable T> optional(Codec<T> codec) {
        return Codec.of(
                (value, out) -> {
                    out.writeBoolean(value != null);
                    if (value != null) {
                        codec.write(value, out);
                    }
                },
                in -> in.readBoolean() ? codec.read(in) : null);
    }

    static <T> Codec<List<T>> list(Codec<T> codec) {
        return Codec.of(
                (values, out) -> {
                    out.writeInt(values.size());
                    for (T value : values) {
                        codec.write(value, out);
                    }
                },
                in -> {
                    List<T> values = new ArrayList<>();
                    for (int left = in.readInt(); left > 0; left--) {
                        values.add(codec.read(in));
                    }
                    return values;
                });
    }

    /** The entries keep their order. */
    static <K, V> Codec<Map<K, V>> map(Codec<K> keys, Codec<V> values) {
        return Codec.of(
                (map, out) -> {
                    out.writeInt(map.size());
                    for (Map.Entry<K, V> entry : map.entrySet()) {
                        keys.write(entry.getKey(), out);
                        values.write(entry.getValue(), out);
                    }
                },
                in -> {
                    Map<K, V> map = new LinkedHashMap<>();
                    for (int left = in.readInt(); left > 0; left--) {
                        map.put(keys.read(in), values.read(in));
                    }
                    return map;
                });
    }

    static <K, V> Codec<SortedMap<K, V>> sorted(Codec<K> keys, Codec<V> values) {
        Codec<Map<K, V>> map = map(keys, values);
        return Codec.of(map::write, in -> new TreeMap<>(map.read(in)));
    }

    static <E extends Enum<E>> Codec<E> word(Class<E> words) {
        return Codec.of((word, out) -> TEXT.write(word.name(), out), in -> Enum.valueOf(words, TEXT.read(in)));
    }

    private static void writeBytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(Arriving in, long length) throws IOException {
        byte[] bytes = in.readNBytes(Math.toIntExact(Math.max(0, length)));
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    /** Letter by letter, as a damaged file may hold halves of letters, which no charset would bring across. */
    private static void writeText(String text, DataOutputStream out) throws IOException {
        boolean wide = text.chars().anyMatch(c -> c > 0xff);
        out.writeBoolean(wide);
        if (wide) {
            ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
            bytes.asCharBuffer().put(text);
            writeBytes(bytes.array(), out);
        } else {
            writeBytes(text.getBytes(StandardCharsets.ISO_8859_1), out);
        }
    }

    private static String readText(Arriving in) throws IOException {
        boolean wide = in.readBoolean();
        byte[] bytes = BYTES.read(in);
        return in.known(
                wide
                        ? ByteBuffer.wrap(bytes).asCharBuffer().toString()
                        : new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static void writeDecimal(BigDecimal decimal, DataOutputStream out) throws IOException {
        out.writeInt(decimal.scale());
        writeBytes(decimal.unscaledValue().toByteArray(), out);
    }

    private static BigDecimal readDecimal(Arriving in) throws IOException {
        int scale = in.readInt();
        return new BigDecimal(new BigInteger(BYTES.read(in)), scale);
    }
}
