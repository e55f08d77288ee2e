package dk.familiensplan.family.store;

import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.family.PersonNumbers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a fresh nonce for each number, and HMAC-SHA-256 for search. Both keys are derived from the one
 * configured key, so that neither tells the other.
 *
 * <p>A sealed number is {@code version | nonce | ciphertext and tag}; the version is there so that a key can be changed
 * one day without guessing which one a row was sealed with.
 */
public final class SealedPersonNumbers implements PersonNumbers {

    /** The configured key is exactly this long, in bytes. */
    public static final int KEY_LENGTH = 32;

    private static final byte VERSION = 1;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec sealing;
    private final SecretKeySpec searching;
    private final SecureRandom random = new SecureRandom();

    /** Keys from the configured secret of {@link #KEY_LENGTH} bytes. */
    public SealedPersonNumbers(byte[] secret) {
        if (secret.length != KEY_LENGTH) {
            throw new IllegalArgumentException("the person key must be " + KEY_LENGTH + " bytes");
        }
        sealing = new SecretKeySpec(derived(secret, "person-number/seal/1"), "AES");
        searching = new SecretKeySpec(derived(secret, "person-number/search/1"), MAC);
    }

    @Override
    public byte[] seal(PersonNumber number) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
            byte[] encrypted = cipher.doFinal(number.unmasked().getBytes(StandardCharsets.US_ASCII));
            return ByteBuffer.allocate(1 + NONCE_LENGTH + encrypted.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java lacks AES-GCM", broken);
        }
    }

    @Override
    public PersonNumber open(byte[] sealed) {
        if (sealed.length <= 1 + NONCE_LENGTH || sealed[0] != VERSION) {
            throw new SealBroken();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOfRange(sealed, 1, 1 + NONCE_LENGTH));
            byte[] plain = cipher.doFinal(sealed, 1 + NONCE_LENGTH, sealed.length - 1 - NONCE_LENGTH);
            return PersonNumber.parse(new String(plain, StandardCharsets.US_ASCII))
                    .orElseThrow(SealBroken::new);
        } catch (GeneralSecurityException changed) {
            throw new SealBroken();
        }
    }

    @Override
    public byte[] searchKey(PersonNumber number) {
        return mac(searching, number.unmasked());
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {VERSION});
        return cipher;
    }

    private static byte[] derived(byte[] secret, String purpose) {
        return mac(new SecretKeySpec(secret, MAC), purpose);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java lacks " + MAC, broken);
        }
    }

    /** A sealed number was changed, or sealed with another key. Says nothing of its content. */
    public static final class SealBroken extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        SealBroken() {
            super("a sealed person number could not be opened");
        }
    }
}
