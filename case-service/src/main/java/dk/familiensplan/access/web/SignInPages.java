package dk.familiensplan.access.web;

import dk.familiensplan.platform.rest.Language;
import dk.familiensplan.platform.rest.Texts;
import dk.familiensplan.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a person sees when signing in did not succeed: a plain page, because there is no client to show it. */
@ApplicationScoped
public class SignInPages {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s – Familiens Plan</title>
            <main>
            <h1>%s</h1>
            <p>%s</p>
            <p><a href="/auth/sign-in">%s</a></p>
            </main>
            </html>
            """;

    private final Settings settings;

    @Inject
    SignInPages(Settings settings) {
        this.settings = settings;
    }

    /** Why nobody was signed in. */
    enum Refusal {
        /** Too late, of another browser, or refused by the provider. */
        NOT_PROVEN(400),
        /** Known to the provider, but not to us. */
        NOT_A_USER(403),
        /** The provider cannot be asked. */
        UNAVAILABLE(503);

        private final int status;

        Refusal(int status) {
            this.status = status;
        }
    }

    void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Language.preferredBy(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var key = refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var page = PAGE.formatted(
                language.locale().toLanguageTag(),
                text(key + ".title", language),
                text(key + ".title", language),
                text(key + ".detail", language),
                text("again", language));
        response.setStatus(refusal.status);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String key, Language language) {
        return Texts.of(SignInPages.class, "sign-in", key, language);
    }

    /** Where the provider sends the browser back to. */
    URI callbackAddress() {
        return URI.create(settings.publicUrl().toString().replaceAll("/$", "") + CallbackServlet.PATH);
    }
}
