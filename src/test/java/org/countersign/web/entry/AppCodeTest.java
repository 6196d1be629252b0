package org.countersign.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.countersign.store.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of an app, and how the app is told their key. */
class AppCodeTest {
    private static final int SCALE = 4;
    private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    /** The key of RFC 6238, appendix B. */
    private final AppCode code =
            new AppCode(HexFormat.of().formatHex("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1234567890,005924", "20000000000,353130"})
    void itIsThatOfTheStandard(long second, String expected) {
        assertThat(code.code(Instant.ofEpochSecond(second))).isEqualTo(expected);
    }

    @Test
    void aClockMayBeHalfAMinuteEarlyOrLateAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        for (long off : new long[] {-30, 0, 30}) {
            assertThat(code.step(code.code(now.plusSeconds(off)), now)).hasValue((now.getEpochSecond() + off) / 30);
        }
        for (long off : new long[] {-90, -60, 60, 90}) {
            assertThat(code.step(code.code(now.plusSeconds(off)), now)).isEqualTo(OptionalLong.empty());
        }
    }

    @Test
    void aCodeIsTypedWithASpaceOrWithout() {
        assertThat(code.step(" 287 082 ", Instant.ofEpochSecond(59))).isPresent();
        assertThat(code.step("287082x", Instant.ofEpochSecond(59))).isEmpty();
        assertThat(code.step("", Instant.ofEpochSecond(59))).isEmpty();
    }

    @Test
    void aCameraReadsWhoseItIsAndTheKeyThatIsWrittenBesides() throws Exception {
        Person person = new Person("p1", "Ada", "ada+x@example.com", Set.of(), false, true, false);

        assertThat(read(code.picture(person)))
                .isEqualTo("otpauth://totp/Countersign:ada%2Bx%40example.com?issuer=Countersign&secret="
                        + code.letters().replace(" ", ""));
        assertThat(code.letters()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    private static String read(QrPicture picture) throws Exception {
        int side = picture.side() * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        SQUARE.matcher(picture.squares()).results().forEach(square -> {
            int left = Integer.parseInt(square.group(1)) * SCALE;
            int top = Integer.parseInt(square.group(2)) * SCALE;
            for (int row = top; row < top + SCALE; row++) {
                Arrays.fill(pixels, row * side + left, row * side + left + SCALE, 0);
            }
        });
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                .getText();
    }
}
