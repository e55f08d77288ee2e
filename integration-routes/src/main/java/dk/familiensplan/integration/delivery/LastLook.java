package dk.familiensplan.integration.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dk.familiensplan.integration.platform.SafeJson;
import dk.familiensplan.integration.platform.SafeXml;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The last look at a finished message before the wire: does it hold a way to reach a member of the family? The
 * coordinator is the contact point, so the coordinator's telephone and mail may stand in it, and no other.
 *
 * <p>The look knows no format. It opens XML, JSON and Base64 as deep as they go, and reads every value. Where a number
 * could be either, it is taken for a telephone number: a message held back is an alarm for a person, one let through
 * is a broken promise. What cannot be opened cannot be looked at, and counts as a finding.
 */
public final class LastLook {

    /** What was found. */
    public enum Finding {
        PHONE,
        MAIL,
        ADDRESS,
        PROFILE,
        OPAQUE
    }

    private static final int DEEPEST = 6;
    /** Shorter values may be a word that happens to be Base64; longer ones are not. */
    private static final int A_WORD = 64;

    private static final int FEWEST_DIGITS = 6;
    /** Stands where a number was, so that what stood round it does not become one. */
    private static final String OTHER = " ¤ ";

    private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\r\\n]\\s*");
    private static final Pattern LIKE_BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}={0,2}");

    private static final Pattern HIDDEN = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]+");

    /** Numbers that are something else by their own shape. Dates need a boundary, or they would eat into a number. */
    private static final List<Pattern> NO_TELEPHONE = List.of(
            Pattern.compile("(?<![0-9A-Fa-f])[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}(?![0-9A-Fa-f])"),
            Pattern.compile("urn:oid:[0-9.]+"),
            Pattern.compile("(?<!\\d)(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])"
                    + "(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?(?![-.]?\\d)"),
            Pattern.compile("(?<!\\d)(?<!\\d[-./])(?:0?[1-9]|[12]\\d|3[01])([-./])(?:0?[1-9]|1[0-2])\\1"
                    + "(?:(?:19|20)\\d{2}|\\d{2})(?![-./]?\\d)"),
            Pattern.compile(
                    "(?<!\\d)(?<!\\d[-./])(?:0?[1-9]|[12]\\d|3[01])/(?:0?[1-9]|1[0-2]) (?:19|20)\\d{2}(?![-./]?\\d)"),
            Pattern.compile("(?<!\\d)(?:19|20)\\d{2}[-/](?:19|20)\\d{2}(?!\\d)"),
            Pattern.compile(
                    "(?<!\\d)(?:0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])(?:0[1-9]|1[0-2])\\d{2}[- ]?\\d{4}(?!\\d)"),
            Pattern.compile("(?<!\\d)\\d{1,3}(?:\\.\\d{3})+(?:,\\d{2})?(?= ?(?:kr|kroner|DKK)\\b)"));

    private static final String GAP = "[ .\\-/]{0,3}";
    private static final String INTERNATIONAL = "(?:\\+|(?<!\\d)(?<!\\d[.:,])00)" + GAP;

    /** In this order: what one has taken, the next does not see, or it would find a part of it. */
    private static final List<Pattern> TELEPHONES = List.of(
            // with the Danish country code, then with any other
            Pattern.compile(INTERNATIONAL + "\\(?45\\)?(?:" + GAP + "\\d){8}(?!\\d)"),
            Pattern.compile(INTERNATIONAL + "\\(?\\d{1,3}\\)?(?:" + GAP + "\\d){5,12}(?!\\d)"),
            // eight Danish digits, also with 45 before them
            Pattern.compile("(?<!\\d)(?:45)?\\d{8}(?!\\d)"),
            // the same in groups
            grouped(2, 2, 2, 2),
            grouped(4, 4),
            grouped(2, 3, 3),
            grouped(3, 3, 2),
            grouped(3, 2, 3),
            grouped(2, 2, 4),
            grouped(4, 2, 2),
            grouped(2, 6),
            grouped(3, 5),
            grouped(5, 3),
            grouped(6, 2));

    private static final Pattern MAIL_SIGN = Pattern.compile("[@(\\[]|(?i:snabel)");
    private static final Pattern MAIL = Pattern.compile(
            "[\\p{L}\\d._%+-]+ ?(?:@|\\(at\\)|\\[at\\]|\\(a\\)|snabel-?a) ?"
                    + "[\\p{L}\\d-]+(?: ?\\. ?[\\p{L}\\d-]+)*\\.\\p{L}{2,}",
            Pattern.CASE_INSENSITIVE);

    private static final String FLOOR = "(?:,? ?(?:st|kld?|\\d{1,2})\\.? ?(?:sal)?,? ?(?:tv|th|mf|\\d{1,3})?\\.?)?";
    private static final List<Pattern> ADDRESSES = List.of(
            // a word that ends as streets do, then a house number
            Pattern.compile("\\p{Lu}[\\p{L}.'-]*(?: \\p{Lu}[\\p{L}.'-]*){0,3}"
                    + "(?:vej|vejen|gade|gaden|all[eé]|stræde|plads|pladsen|torv|torvet|vænge|vænget|parken"
                    + "|bakken|boulevard|stien|krogen|toften|skrænten|lunden|vangen|brinken|gården|haven)"
                    + " \\d{1,3} ?[A-Za-zÆØÅæøå]?\\b"),
            Pattern.compile(
                    "\\b(?:Vej|Gade|All[eé]|Stræde|Plads|Pladsen|Torv|Torvet|Vænget|Parken|Bakken|Boulevard|Haven) \\d{1,3} ?[A-Z]?\\b"),
            // a name, a house number, a postcode and a town
            Pattern.compile("\\p{Lu}[\\p{L}.'-]+(?: \\p{L}[\\p{L}.'-]*){0,3} \\d{1,3} ?[A-Z]?" + FLOOR
                    + ",? (?:DK-?)?[1-9]\\d{3} \\p{Lu}\\p{L}+"),
            Pattern.compile("\\bDK-[1-9]\\d{3}\\b"));

    private static final Pattern PROFILE = Pattern.compile(
            "(?:facebook|instagram|snapchat|tiktok|messenger|linkedin)\\.com/\\S+|\\b(?:m|fb)\\.me/\\S+|\\bwa\\.me/\\S+",
            Pattern.CASE_INSENSITIVE);

    private final Set<String> organisationNumbers;

    /** @param organisationNumbers GLN, SOR and CVR numbers of organisations; they reach no family */
    public LastLook(Collection<String> organisationNumbers) {
        this.organisationNumbers = Set.copyOf(organisationNumbers);
    }

    /** Looks at a message that was made of this notification; empty when it may go. */
    public Set<Finding> at(OutgoingMessage message, Notification notification) {
        Set<String> alsoKnown = new HashSet<>(organisationNumbers);
        Notification.Answer answer = notification.answer();
        if (answer != null && answer.requestReference() != null) {
            // The agency's own number for its own request.
            alsoKnown.add(answer.requestReference());
        }
        return at(message.text(), notification.contactPoint(), alsoKnown);
    }

    static Set<Finding> at(String payload, Notification.ContactPoint contact, Set<String> knownNumbers) {
        Look look = new Look();
        look.open(payload, 0);
        String phone = contact.phone() == null ? "" : significant(contact.phone());
        String mail = contact.email() == null ? "" : contact.email().strip().toLowerCase(Locale.ROOT);
        for (String value : look.values) {
            look.findings.addAll(findingsIn(value, phone, mail, knownNumbers));
        }
        return Set.copyOf(look.findings);
    }

    private static Set<Finding> findingsIn(String value, String phone, String mail, Set<String> knownNumbers) {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        String text = plain(value);
        if (MAIL_SIGN.matcher(text).find()) {
            Matcher mails = MAIL.matcher(text);
            while (mails.find()) {
                if (!mails.group().toLowerCase(Locale.ROOT).equals(mail)) {
                    findings.add(Finding.MAIL);
                }
            }
        }
        if (PROFILE.matcher(text).find()) {
            findings.add(Finding.PROFILE);
        }
        long digits = text.chars().filter(Character::isDigit).count();
        if (digits > 0
                && ADDRESSES.stream().anyMatch(address -> address.matcher(text).find())) {
            findings.add(Finding.ADDRESS);
        }
        if (digits >= FEWEST_DIGITS && holdsATelephone(text, phone, knownNumbers)) {
            findings.add(Finding.PHONE);
        }
        return findings;
    }

    private static boolean holdsATelephone(String text, String phone, Set<String> knownNumbers) {
        String numbers = text;
        for (String known : knownNumbers) {
            if (numbers.contains(known)) {
                numbers = numbers.replaceAll("(?<![\\d+])" + Pattern.quote(known) + "(?!\\d)", OTHER);
            }
        }
        for (Pattern other : NO_TELEPHONE) {
            numbers = other.matcher(numbers).replaceAll(OTHER);
        }
        boolean[] found = {false};
        for (Pattern telephone : TELEPHONES) {
            numbers = telephone.matcher(numbers).replaceAll(number -> {
                found[0] |= !significant(number.group()).equals(phone);
                return OTHER;
            });
        }
        return found[0];
    }

    /** The digits that tell one telephone from another; a Danish country code does not. */
    private static String significant(String number) {
        String digits = number.replaceAll("\\D", "").replaceFirst("^00", "");
        return digits.length() == 10 && digits.startsWith("45") ? digits.substring(2) : digits;
    }

    /** As a reader sees it: no hidden characters, one kind of space, of dash and of digit. */
    private static String plain(String value) {
        String text = Normalizer.normalize(HIDDEN.matcher(value).replaceAll(""), Normalizer.Form.NFKC);
        StringBuilder digits = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                digits.append(Character.digit(point, 10));
            } else {
                digits.appendCodePoint(point);
            }
        });
        return SPACES.matcher(DASHES.matcher(digits).replaceAll("-")).replaceAll(" ");
    }

    private static Pattern grouped(int... sizes) {
        StringBuilder pattern = new StringBuilder("(?<!\\d)\\d{" + sizes[0] + "}");
        for (int i = 1; i < sizes.length; i++) {
            pattern.append("[ .\\-/]{1,3}\\d{").append(sizes[i]).append('}');
        }
        return Pattern.compile(pattern.append("(?!\\d)").toString());
    }

    /** Opens what can be opened and gathers the values. */
    private static final class Look {

        private final List<String> values = new ArrayList<>();
        private final Set<Finding> findings = EnumSet.noneOf(Finding.class);

        void open(String text, int depth) {
            if (depth > DEEPEST) {
                findings.add(Finding.OPAQUE);
                return;
            }
            String start = text.stripLeading();
            if (!(start.startsWith("<") && openXml(text, depth))
                    && !((start.startsWith("{") || start.startsWith("[")) && openJson(text, depth))) {
                values.add(text);
            }
        }

        private boolean openXml(String text, int depth) {
            List<String> found = new ArrayList<>();
            try {
                XMLStreamReader reader = SafeXml.reader(text);
                StringBuilder node = new StringBuilder();
                while (reader.hasNext()) {
                    int event = reader.next();
                    if (event == XMLStreamConstants.CHARACTERS
                            || event == XMLStreamConstants.CDATA
                            || event == XMLStreamConstants.SPACE) {
                        node.append(reader.getText());
                        continue;
                    }
                    found.add(node.toString());
                    node.setLength(0);
                    if (event == XMLStreamConstants.START_ELEMENT) {
                        for (int i = 0; i < reader.getAttributeCount(); i++) {
                            found.add(reader.getAttributeValue(i));
                        }
                    } else if (event == XMLStreamConstants.COMMENT) {
                        found.add(reader.getText());
                    } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION && reader.getPIData() != null) {
                        found.add(reader.getPIData());
                    }
                }
            } catch (XMLStreamException notXml) {
                return false;
            }
            found.forEach(value -> value(value, depth));
            return true;
        }

        private boolean openJson(String text, int depth) {
            try {
                walk(SafeJson.json().readTree(text), depth);
                return true;
            } catch (JsonProcessingException notJson) {
                return false;
            }
        }

        private void walk(JsonNode node, int depth) {
            if (node.isValueNode()) {
                value(node.asText(), depth);
            }
            node.fieldNames().forEachRemaining(name -> value(name, depth));
            node.forEach(child -> walk(child, depth));
        }

        private void value(String value, int depth) {
            String packed = value.strip();
            if (packed.isEmpty()) {
                return;
            }
            // In lines perhaps, but never in words: a sentence without its spaces looks like Base64 too.
            String unpacked = LINE_BREAK.matcher(packed).replaceAll("");
            if (LIKE_BASE64.matcher(unpacked).matches()) {
                boolean opened = openBase64(unpacked, depth);
                if (unpacked.length() > A_WORD) {
                    if (!opened) {
                        findings.add(Finding.OPAQUE);
                    }
                    // Scanned as it stands, Base64 has digits enough to look like a telephone number now and then.
                    return;
                }
            }
            if (packed.contains("%")) {
                addDecoded(packed);
            }
            if (packed.startsWith("<") || packed.startsWith("{") || packed.startsWith("[")) {
                open(packed, depth + 1);
            } else {
                values.add(packed);
            }
        }

        private void addDecoded(String value) {
            try {
                values.add(URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException notEncoded) {
                // A per cent sign in a sentence.
            }
        }

        private boolean openBase64(String packed, int depth) {
            try {
                byte[] bytes =
                        Base64.getDecoder().decode(packed.replace('-', '+').replace('_', '/'));
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                if (text.chars().anyMatch(point -> point < ' ' && point != '\n' && point != '\r' && point != '\t')) {
                    return false;
                }
                value(text, depth + 1);
                return true;
            } catch (IllegalArgumentException | CharacterCodingException notText) {
                return false;
            }
        }
    }
}
