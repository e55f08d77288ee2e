package dk.familiensplan.print;

import dk.familiensplan.platform.pdf.PrintedDocument;
import dk.familiensplan.platform.rest.Texts;
import dk.familiensplan.promise.KeptPromise;
import dk.familiensplan.promise.Promise;
import java.util.List;

/** The three promises to a young person on paper: what each means, and every day on which somebody said how far it is kept. */
final class PrintedPromises {

    private PrintedPromises() {}

    /** Adds them; nothing where there are none. */
    static void add(PrintedDocument document, List<KeptPromise> promises, PrintWords words) {
        if (promises.isEmpty()) {
            return;
        }
        document.heading(words.of("promises"));
        for (KeptPromise kept : promises) {
            document.subheading(text(kept.promise(), "title", words))
                    .paragraph(text(kept.promise(), "definition", words));
            if (kept.evaluations().isEmpty()) {
                document.paragraph(words.of("promises.none"));
            } else {
                document.table(
                        List.of(words.of("scale.when"), words.of("promises.who"), words.of("promises.level")),
                        kept.evaluations().stream()
                                .map(one -> List.of(
                                        words.day(one.evaluatedOn()),
                                        words.of("promises.by." + one.by().name()),
                                        text(kept.promise(), String.valueOf(one.level()), words)))
                                .toList());
            }
        }
    }

    private static String text(Promise promise, String what, PrintWords words) {
        return Texts.of(Promise.class, "promises", promise.name() + "." + what, words.language());
    }
}
