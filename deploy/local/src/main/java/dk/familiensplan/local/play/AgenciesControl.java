package dk.familiensplan.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import dk.familiensplan.local.Patience;
import dk.familiensplan.local.agencies.Entry;
import dk.familiensplan.local.agencies.Holding;
import dk.familiensplan.local.agencies.Manner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks into the agencies' own systems and makes them send, by their control interface. */
public final class AgenciesControl {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;
    private volatile HttpClient http = client();

    public AgenciesControl(URI address) {
        this.address = address;
    }

    /** The ledger of an agency from a line on, oldest first. */
    public List<Entry> ledger(String agency, long from) {
        List<Entry> entries = new ArrayList<>();
        JsonNode page;
        do {
            page = read(request(agency, "ledger?from=" + (from + entries.size()))
                            .GET())
                    .path("items");
            page.forEach(item -> entries.add(Person.JSON.convertValue(item, Entry.class)));
        } while (!page.isEmpty());
        return entries;
    }

    /** The number that the next line of the ledger will have. */
    public long nextLine(String agency) {
        return ledger(agency, 1).size() + 1L;
    }

    /** The ledger in numbers. */
    public Holding holding(String agency) {
        return Holding.of(ledger(agency, 1));
    }

    /** The first line from this one on that is like this, when it comes within the time. */
    public Optional<Entry> await(String agency, long from, Duration patience, Predicate<Entry> wanted) {
        return Patience.until(
                patience, () -> ledger(agency, from).stream().filter(wanted).findFirst());
    }

    /**
     * Makes the agency send one of its pieces.
     *
     * @param wishes what is to be different from the usual
     */
    public Entry send(String agency, String piece, Map<String, ?> wishes) {
        JsonNode sent = call(request(agency, "send/" + piece)
                .POST(HttpRequest.BodyPublishers.ofString(
                        Person.JSON.valueToTree(wishes).toString())));
        return Person.JSON.convertValue(sent, Entry.class);
    }

    /** Makes the agency send this, word for word. */
    public Entry sendAsIs(String agency, String body) {
        return Person.JSON.convertValue(
                call(request(agency, "send").POST(HttpRequest.BodyPublishers.ofString(body))), Entry.class);
    }

    /** Makes the agency behave so towards what it receives from now on. */
    public void behave(String agency, Manner manner) {
        call(request(agency, "manner").PUT(HttpRequest.BodyPublishers.ofString("{\"manner\":\"" + manner + "\"}")));
    }

    private HttpRequest.Builder request(String agency, String what) {
        return HttpRequest.newBuilder(address.resolve("/api/agencies/" + agency + "/" + what))
                .timeout(PATIENCE)
                .header("X-Familiens-Plan", "1");
    }

    /** Asks once more, by a new connection: the program may have been started anew, and all that were kept are closed. */
    private JsonNode read(HttpRequest.Builder request) {
        try {
            return call(request);
        } catch (UncheckedIOException closed) {
            http = client();
            return call(request);
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }

    private JsonNode call(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            JsonNode body = Person.JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new Refused("the agencies' control interface", response.statusCode(), body);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
