package dk.familiensplan.family;

/**
 * Keeps person numbers unreadable at rest. The same number sealed twice gives two different texts, so a sealed number
 * cannot be searched for; {@link #searchKey} can, by whoever holds the key.
 */
public interface PersonNumbers {

    /** The number encrypted and protected against change. */
    byte[] seal(PersonNumber number);

    /** The number that was sealed; refuses a text that was changed or sealed with another key. */
    PersonNumber open(byte[] sealed);

    /** A keyed hash of the number: equal for equal numbers, and useless without the key. */
    byte[] searchKey(PersonNumber number);
}
