package dk.familiensplan.meeting;

import java.util.ArrayList;
import java.util.List;

/**
 * What two have written in the same place at once, without a word of either lost.
 *
 * <p>Both began from the same text. Lines that only one of them changed stand as that one left them. Where both changed the
 * same lines, both stand: first what was kept first, then what came second. A line that one removed and the other left alone
 * is removed; a line that one removed and the other changed stands as changed.
 */
public final class MergedNote {

    private MergedNote() {}

    /**
     * Merges.
     *
     * @param base what both began from
     * @param kept what stands now
     * @param written what comes second
     */
    public static String of(String base, String kept, String written) {
        if (kept.equals(written) || written.equals(base)) {
            return kept;
        }
        if (kept.equals(base)) {
            return written;
        }
        List<String> from = lines(base);
        List<String> first = lines(kept);
        List<String> second = lines(written);
        int[] inFirst = matches(from, first);
        int[] inSecond = matches(from, second);
        List<String> merged = new ArrayList<>();
        int atBase = 0;
        int atFirst = 0;
        int atSecond = 0;
        while (true) {
            int anchor = nextAnchor(atBase, inFirst, inSecond);
            boolean isEnd = anchor == from.size();
            int endFirst = isEnd ? first.size() : inFirst[anchor];
            int endSecond = isEnd ? second.size() : inSecond[anchor];
            addChunk(
                    merged,
                    from.subList(atBase, anchor),
                    first.subList(atFirst, endFirst),
                    second.subList(atSecond, endSecond));
            if (isEnd) {
                return String.join("\n", merged);
            }
            merged.add(from.get(anchor));
            atBase = anchor + 1;
            atFirst = endFirst + 1;
            atSecond = endSecond + 1;
        }
    }

    private static void addChunk(List<String> merged, List<String> base, List<String> first, List<String> second) {
        if (first.equals(second) || second.equals(base)) {
            merged.addAll(first);
        } else if (first.equals(base)) {
            merged.addAll(second);
        } else {
            merged.addAll(first);
            second.stream().filter(line -> !first.contains(line)).forEach(merged::add);
        }
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    /** The next line of the base that both still have. */
    private static int nextAnchor(int from, int[] inFirst, int[] inSecond) {
        int at = from;
        while (at < inFirst.length && (inFirst[at] < 0 || inSecond[at] < 0)) {
            at++;
        }
        return at;
    }

    /** For each line of the base where it stands in the other, by a longest common run of lines; -1 where it is gone. */
    private static int[] matches(List<String> base, List<String> other) {
        int[][] longest = new int[base.size() + 1][other.size() + 1];
        for (int i = base.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                longest[i][j] = base.get(i).equals(other.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int[] matched = new int[base.size()];
        int j = 0;
        for (int i = 0; i < base.size(); i++) {
            matched[i] = -1;
            while (j < other.size()
                    && longest[i][j + 1] == longest[i][j]
                    && !base.get(i).equals(other.get(j))) {
                j++;
            }
            if (j < other.size() && base.get(i).equals(other.get(j)) && longest[i][j] > longest[i + 1][j]) {
                matched[i] = j;
                j++;
            }
        }
        return matched;
    }
}
