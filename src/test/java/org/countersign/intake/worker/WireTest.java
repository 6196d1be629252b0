package org.countersign.intake.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.countersign.intake.read.Contents;
import org.countersign.intake.read.Value;
import org.junit.jupiter.api.Test;

class WireTest {

    /** Fails when a component is added to a record that travels and nobody says how: see {@link Wire}. */
    @Test
    void whateverWasReadArrivesAsItWas() throws IOException {
        for (Object contents : new Filled().each(Contents.class)) {
            Wire.Answer answer = new Wire.Answer((Contents) contents, List.of());

            assertThat(arrived(answer)).usingRecursiveComparison().isEqualTo(answer);
        }
    }

    @Test
    void eachKindOfValueArrivesAsItWas() throws IOException {
        for (Object value : new Filled().each(Value.class)) {
            ByteArrayOutputStream sent = new ByteArrayOutputStream();
            Wire.VALUE.write((Value) value, new DataOutputStream(sent));

            assertThat(Wire.VALUE.read(in(sent.toByteArray()))).isEqualTo(value);
        }
    }

    @Test
    void theNotesArriveToo() throws IOException {
        Wire.Answer answer = (Wire.Answer) new Filled().each(Wire.Answer.class).get(0);

        assertThat(arrived(answer).notes()).isEqualTo(answer.notes()).isNotEmpty();
    }

    /** The second process may have been taken over by what it parsed. */
    @Test
    void whatTheWorkerMayNotSayIsNotBelieved() throws IOException {
        byte[] sent = sent((Wire.Answer) new Filled().each(Wire.Answer.class).get(0));
        Random random = new Random(20260301);
        for (int i = 0; i < 2000; i++) {
            byte[] garbled = Arrays.copyOf(sent, random.nextInt(sent.length));
            for (int hits = 0; hits < 3 && garbled.length > 0; hits++) {
                garbled[random.nextInt(garbled.length)] = (byte) random.nextInt(256);
            }
            // Either some answer, or a refusal; never memory without end.
            try {
                assertThat(Wire.ANSWER.read(in(garbled))).isNotNull();
            } catch (IOException | RuntimeException e) {
                assertThat(e).isNotNull();
            }
        }
        byte[] boast = {0, 0, 0, 0, 1, 0x7f, -1, -1, -1};
        assertThatThrownBy(() -> Wire.ANSWER.read(in(boast))).isInstanceOf(IOException.class);
    }

    private static Wire.Answer arrived(Wire.Answer answer) throws IOException {
        return Wire.ANSWER.read(in(sent(answer)));
    }

    private static byte[] sent(Wire.Answer answer) throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        Wire.ANSWER.write(answer, new DataOutputStream(sent));
        return sent.toByteArray();
    }

    private static Arriving in(byte[] bytes) {
        return new Arriving(new ByteArrayInputStream(bytes));
    }
}
