package dk.familiensplan.family.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.family.PersonNumber;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealedPersonNumbersTest {

    private static final PersonNumber BRUNO = PersonNumber.parse("2509479989").orElseThrow();
    private static final PersonNumber OTHER = PersonNumber.parse("2103009996").orElseThrow();

    private final SealedPersonNumbers numbers = new SealedPersonNumbers(key(1));

    @Test
    void opensWhatItSealed() {
        assertThat(numbers.open(numbers.seal(BRUNO))).isEqualTo(BRUNO);
    }

    @Test
    void sealsTheSameNumberDifferentlyEachTime() {
        byte[] sealed = numbers.seal(BRUNO);

        assertThat(numbers.seal(BRUNO)).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("2509");
    }

    @Test
    void findsTheSameNumberByTheSameKeyOnly() {
        assertThat(numbers.searchKey(BRUNO))
                .isEqualTo(numbers.searchKey(BRUNO))
                .isNotEqualTo(numbers.searchKey(OTHER))
                .isNotEqualTo(new SealedPersonNumbers(key(2)).searchKey(BRUNO));
    }

    @Test
    void refusesWhatWasChangedOrSealedWithAnotherKey() {
        byte[] sealed = numbers.seal(BRUNO);
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> numbers.open(changed)).isInstanceOf(SealedPersonNumbers.SealBroken.class);
        assertThatThrownBy(() -> new SealedPersonNumbers(key(2)).open(sealed))
                .isInstanceOf(SealedPersonNumbers.SealBroken.class)
                .hasNoCause();
        assertThatThrownBy(() -> numbers.open(new byte[3])).isInstanceOf(SealedPersonNumbers.SealBroken.class);
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        assertThatThrownBy(() -> new SealedPersonNumbers(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] key(int seed) {
        byte[] key = new byte[SealedPersonNumbers.KEY_LENGTH];
        Arrays.fill(key, (byte) seed);
        return key;
    }
}
