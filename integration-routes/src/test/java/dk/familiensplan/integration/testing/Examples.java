package dk.familiensplan.integration.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.familiensplan.integration.delivery.Notification;
import dk.familiensplan.integration.platform.SafeJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Messages to test with: published ones, and notifications about the published test person Bruno Elmer. */
public final class Examples {

    public static final String PLAN = "11111111-2222-4333-8444-555555555555";
    public static final String THREAD = "66666666-7777-4888-8999-aaaaaaaaaaaa";
    public static final String BRUNO = "2509479989";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    /** A file under the test resources. */
    public static String file(String path) {
        try (InputStream file = Examples.class.getResourceAsStream("/" + path)) {
            if (file == null) {
                throw new IllegalArgumentException("no example at " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notRead) {
            throw new UncheckedIOException(notRead);
        }
    }

    /** A published hospital notification, by the beginning of its id. */
    public static String hospitalNotification(String id, String format) {
        return file("medcom-fhir/hospitalnotification/Bundle-" + whole(id) + "." + format);
    }

    private static String whole(String id) {
        return switch (id) {
            case "a5e5b880" -> "a5e5b880-c087-4055-b9ec-99108695f81d";
            case "bfab3e80" -> "bfab3e80-9584-11ec-b909-0242ac120002";
            case "c83671a4" -> "c83671a4-9584-11ec-b909-0242ac120002";
            case "d3128d9b" -> "d3128d9b-cede-4c7f-8904-809eab322d7d";
            case "e94de8ee" -> "e94de8ee-bd94-475e-b454-b8fbbef8a685";
            case "f4aa42a4" -> "f4aa42a4-86db-4e68-9b38-9dda0dfd5774";
            case "g099bbf3" -> "g099bbf3-3fca-4722-a248-bfe1aa956410";
            case "h1c8e4a8" -> "h1c8e4a8-6b45-4669-94ad-2a99ad96bf03";
            case "kcab461b" -> "kcab461b-f44e-4d97-a041-ef7e64800587";
            case "ld31e08a" -> "ld31e08a-b91f-49c3-841a-ce80e6380517";
            case "m908i967" -> "m908i967-9ie3-9023-b9ec-98108695f01d";
            case "n73ccf30" -> "n73ccf30-80b9-4bd2-bf50-1ac1914498f0";
            default -> throw new IllegalArgumentException(id);
        };
    }

    /** A message in an envelope from the hospital of the published examples to us. */
    public static String enveloped(String bundle, String messageId, String documentName) {
        return enveloped("5790000209354", "5790001348120", bundle, messageId, documentName);
    }

    public static String enveloped(
            String sender, String receiver, String bundle, String messageId, String documentName) {
        byte[] data = bundle.getBytes(StandardCharsets.UTF_8);
        String mime = bundle.stripLeading().startsWith("<") ? "application/fhir+xml" : "application/fhir+json";
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <VANSEnvelope xmlns="urn:oio:medcom:vans-envelope:1.0.4">
                  <SenderID EndPointType="EAN">%s</SenderID>
                  <ReceiverID EndPointType="EAN">%s</ReceiverID>
                  <EnvelopeIdentifier>%s</EnvelopeIdentifier>
                  <SentDateTime>2026-11-22T08:00:00+01:00</SentDateTime>
                  <Message>
                    <MetaInformation>
                      <Identifier>%s</Identifier>
                      <Document><Format>HL7</Format><Name>%s</Name><Version>3.0</Version><SizeInBytes>%d</SizeInBytes></Document>
                      <Transport><Type>reliable</Type><TransformMessage>false</TransformMessage><ServiceTag name="MCM:MIME">%s</ServiceTag></Transport>
                    </MetaInformation>
                    <Data>%s</Data>
                  </Message>
                </VANSEnvelope>
                """.formatted(
                        sender,
                        receiver,
                        UUID.randomUUID(),
                        messageId,
                        documentName,
                        data.length,
                        mime,
                        Base64.getEncoder().encodeToString(data));
    }

    /** A published hospital notification on its way to us; each in an envelope of its own. */
    public static String admission(String id) {
        return enveloped(
                hospitalNotification(id, "json"), UUID.randomUUID().toString(), "MCM:FDIS20#AdmissionInpatient");
    }

    /** The thin event that asks for a notification to be delivered. */
    public static String queued(String eventId, String notificationId, String agencyId) {
        return """
                {"specversion":"1.0","id":"%s","source":"/case-service",
                 "type":"dk.familiensplan.notification.queued.v1","time":"2026-11-22T08:00:00Z","subject":"%s",
                 "data":{"notificationId":"%s","agencyId":"%s","planId":"%s"}}
                """.formatted(eventId, notificationId, notificationId, agencyId, PLAN);
    }

    /** A notification that Bruno cannot attend, as the case-service hands it out. */
    public static ObjectNode cannotAttend(String agencyId) {
        return notification("""
                {"id":"%s","kind":"CANNOT_ATTEND","agencyId":"%s","planId":"%s","threadId":"%s",
                 "madeAt":"2026-11-22T08:00:00.5Z","sequence":7,
                 "subject":{"name":"Bruno Elmer","personNumber":"2509479989","birthDate":"1947-09-25"},
                 "topics":["WORK"],"title":"Kan ikke møde i denne uge",
                 "text":"Bruno Elmer kan ikke møde i uge 48.\\nTal med koordinatoren, før I går videre.",
                 "contactPoint":{"name":"Karen Mikkelsen","function":"Koordinator, Familiens Plan",
                   "organisation":"Eksempel Kommune","phone":"99 99 00 11",
                   "email":"karen.mikkelsen@eksempel-kommune.example"}}
                """, agencyId);
    }

    /** A shared plan, with goals and interventions. */
    public static ObjectNode planShared(String agencyId) {
        return notification("""
                {"id":"%s","kind":"PLAN_SHARED","agencyId":"%s","planId":"%s","threadId":"%s",
                 "madeAt":"2026-11-22T08:00:00Z","sequence":1,
                 "subject":{"name":"Bruno Elmer","personNumber":null,"birthDate":"1947-09-25"},
                 "topics":["WORK","DAILY_LIFE"],"title":"Familien Elmer har fået en fælles plan",
                 "text":"Her er det af planen, som I må se.",
                 "contactPoint":{"name":"Karen Mikkelsen","function":"Koordinator, Familiens Plan",
                   "organisation":"Eksempel Kommune","phone":"99 99 00 11",
                   "email":"karen.mikkelsen@eksempel-kommune.example"},
                 "plan":{"goals":[{"words":"Jeg vil ud & se på <arbejde> igen","owner":"Bruno Elmer",
                     "expected":"Praktik i marts","current":-1},
                    {"words":"Vi spiser sammen","owner":"FAMILY","expected":null,"current":null}],
                   "interventions":[{"title":"Virksomhedspraktik","agencyName":"Jobcenter Eksempel",
                     "law":"Lov om en aktiv beskæftigelsesindsats","section":"§ 57","from":"2026-12-01",
                     "until":"2027-02-28"}]}}
                """, agencyId);
    }

    /** The answer to an agency's own request. */
    public static ObjectNode requestAnswered(String agencyId) {
        return notification("""
                {"id":"%s","kind":"REQUEST_ANSWERED","agencyId":"%s","planId":"%s","threadId":"%s",
                 "madeAt":"2026-11-22T08:00:00Z","sequence":9,
                 "subject":{"name":"Bruno Elmer","personNumber":"2509479989","birthDate":"1947-09-25"},
                 "topics":["WORK"],"title":"Svar på jeres henvendelse","text":"Vi mødes om det.",
                 "contactPoint":{"name":"Karen Mikkelsen","function":"Koordinator, Familiens Plan",
                   "organisation":"Eksempel Kommune","phone":"99 99 00 11",
                   "email":"karen.mikkelsen@eksempel-kommune.example"},
                 "answer":{"requestReference":"20304050","answer":"MEETING","text":"Tirsdag passer bedst.",
                   "meetingAt":"2026-12-01T10:00:00+01:00"}}
                """, agencyId);
    }

    private static ObjectNode notification(String json, String agencyId) {
        try {
            return (ObjectNode) JSON.readTree(json.formatted(UUID.randomUUID(), agencyId, PLAN, THREAD));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** As the routes read it. */
    public static Notification asRead(ObjectNode notification) {
        try {
            return SafeJson.json().treeToValue(notification, Notification.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The FHIR message in an envelope that was sent to an agency. */
    public static String inside(String envelope) {
        String data = envelope.replaceAll("(?s).*<Data>(.*)</Data>.*", "$1");
        return new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
    }
}
