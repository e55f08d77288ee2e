package dk.familiensplan.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two who write in the same place at once lose no words. */
class MergedNoteProperties {

    @Property
    void losesNoLineThatEitherWrote(
            @ForAll("texts") String base, @ForAll("texts") String kept, @ForAll("texts") String written) {
        List<String> merged = lines(MergedNote.of(base, kept, written));

        assertThat(merged).containsAll(added(base, kept)).containsAll(added(base, written));
    }

    @Property
    void keepsWhatOneWroteAsItIsWhereTheOtherWroteNothing(@ForAll("texts") String base, @ForAll("texts") String text) {
        assertThat(MergedNote.of(base, base, text)).isEqualTo(text);
        assertThat(MergedNote.of(base, text, base)).isEqualTo(text);
    }

    @Property
    void losesNothingWhenTheSameIsSentTwice(
            @ForAll("texts") String base, @ForAll("texts") String kept, @ForAll("texts") String written) {
        String once = MergedNote.of(base, kept, written);

        assertThat(lines(MergedNote.of(base, once, written)))
                .containsAll(added(base, kept))
                .containsAll(added(base, written));
        assertThat(MergedNote.of(once, once, once)).isEqualTo(once);
    }

    @Property
    void leavesALineThatNeitherTouchedWhereItWas(@ForAll("texts") String base) {
        assertThat(MergedNote.of(base, base + "\nden ene", base + "\nden anden"))
                .isEqualTo(base + "\nden ene\nden anden");
    }

    @Example
    void removesWhatOneRemovedAndTheOtherLeftAlone() {
        assertThat(MergedNote.of("a\nb\nc", "a\nc", "a\nb\nc\nd")).isEqualTo("a\nc\nd");
    }

    @Example
    void keepsALineThatOneChangedAndTheOtherRemoved() {
        assertThat(MergedNote.of("a\nb\nc", "a\nc", "a\nB\nc")).isEqualTo("a\nB\nc");
    }

    /** Lines that one has and the base has not. */
    private static List<String> added(String base, String text) {
        List<String> added = new ArrayList<>(lines(text));
        added.removeAll(lines(base));
        return added;
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split("\n", -1)).filter(line -> !line.isEmpty()).toList();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("Bruno", "Sofie", "skole", "ro", "arbejde", "")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(words -> String.join("\n", words));
    }
}
