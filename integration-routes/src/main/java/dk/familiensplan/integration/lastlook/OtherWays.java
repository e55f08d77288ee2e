package dk.familiensplan.integration.lastlook;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds mail addresses, street addresses, profiles and Digital Post. */
final class OtherWays {

    private static final String NAME = "[\\p{L}\\d._%+-]+";
    private static final String DOT = " ?(?:\\.|\\(dot\\)|\\[dot\\]|\\(punktum\\)| dot | punktum | prik ) ?";
    private static final String AT =
            " ?(?:@|\\( ?at ?\\)|\\[ ?at ?\\]|\\{ ?at ?\\}|\\( ?a ?\\)|[(\\[]? ?snabel-? ?a ?[)\\]]?|alfakrølle) ?";
    private static final String TOP = "(?:dk|com|net|org|eu|info|me|se|no|de|uk|io|nu)";

    private static final Pattern MAIL_SIGN = Pattern.compile("(?i)[@(\\[{]|snabel|alfakrølle| at |\\bat\\b");
    private static final Pattern MAIL = Pattern.compile(
            NAME + AT + "[\\p{L}\\d-]+(?:" + DOT + "[\\p{L}\\d-]+)*" + DOT + "\\p{L}{2,}", Pattern.CASE_INSENSITIVE);

    /** "At" is a common word: it takes a domain's end after it. */
    private static final Pattern MAIL_IN_WORDS = Pattern.compile(
            "\\b" + NAME + " at [\\p{L}\\d-]+(?: (?:dot|punktum|prik) | ?\\. ?|\\.)" + TOP + "\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MAIL_PERHAPS =
            Pattern.compile("(?i)(?<=[\\p{L}\\d]) ?@ ?[\\p{L}\\d]|snabel-? ?a\\b|alfakrølle");

    private static final String STREET = "\\p{Lu}[\\p{L}.'-]*(?: \\p{Lu}[\\p{L}.'-]*){0,3}"
            + "(?:vej|vejen|gade|gaden|all[eé]|stræde|plads|pladsen|torv|torvet|vænge|vænget|parken"
            + "|bakken|boulevard|stien|krogen|toften|skrænten|lunden|vangen|brinken|gården|haven)"
            + " (?:nr\\.? ?)?\\d{1,3} ?[A-Za-zÆØÅæøå]?\\b";

    private static final String ALONE = "\\b(?:Vej|Gade|All[eé]|Stræde|Plads|Pladsen|Torv|Torvet|Vænget|Parken|Bakken"
            + "|Boulevard|Haven) (?:nr\\.? ?)?\\d{1,3} ?[A-Z]?\\b";
    private static final String FLOOR = "(?:,? ?(?:st|kld?|\\d{1,2})\\.? ?(?:sal)?,? ?(?:tv|th|mf|\\d{1,3})?\\.?)?";
    private static final List<Pattern> ADDRESSES = List.of(
            // a word that ends as streets do, then a house number
            Pattern.compile(STREET),
            Pattern.compile(ALONE),
            // a name, a house number, a postcode and a town
            Pattern.compile("\\p{Lu}[\\p{L}.'-]+(?: \\p{L}[\\p{L}.'-]*){0,3} \\d{1,3} ?[A-Z]?" + FLOOR
                    + ",? (?:DK-?)?[1-9]\\d{3} \\p{Lu}\\p{L}+"),
            Pattern.compile("\\bDK-[1-9]\\d{3}\\b"),
            Pattern.compile("(?i)\\b(?:postboks|postbox|p\\.?o\\.? ?box)\\.? ?\\d+"));

    /** Words that tell that an address is where somebody lives. */
    private static final Pattern HOME = Pattern.compile(
            "(?i)\\b(?:bor|boede|bopæl\\p{L}*|flytte\\p{L}*|adresse\\p{L}*|hjemme|hjemadresse|lives|lived"
                    + "|living|moved|address)\\b(?:\\W+\\p{L}+){0,4}\\W{0,4}$");

    private static final Pattern PROFILE = Pattern.compile(
            "(?:facebook|instagram|snapchat|tiktok|messenger|linkedin|discord|t)\\.(?:com|gg|me)/\\S+"
                    + "|\\b(?:m|fb)\\.me/\\S+|\\bwa\\.me/\\S+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PROFILE_PERHAPS = Pattern.compile(
            "(?i)\\b(?:snap(?:chat)?|insta(?:gram)?|facebook|messenger|discord|skype|whatsapp|telegram|tiktok)"
                    + "(?:-?(?:navn|bruger|profil|name|user))?\\p{L}* ?[:=] ?[\\w.@-]{3,}|(?<![\\p{L}\\d.])@[\\p{L}\\d_.]{4,}");

    private static final Pattern DIGITAL_POST = Pattern.compile(
            "(?i)\\b(?:digital(?:e)? ?post(?:kasse)?|e-?boks|mit\\.dk|borger\\.dk|mepost)\\b[^\\n]{0,25}?"
                    + "(?:\\d{6}[- ]?[\\dA-Z]{4}|adresse\\p{L}*:? ?\\S*\\d|[:=] ?\\S*\\d)"
                    + "|urn:oio:memo:\\S+|\\bmemo:recipient\\S*");

    private OtherWays() {}

    static void findIn(String text, Allowed allowed, Set<Finding> certain, Set<Finding> suspected) {
        if (MAIL_SIGN.matcher(text).find()) {
            mails(text, allowed, certain, suspected);
        }
        if (PROFILE.matcher(text).find()) {
            certain.add(Finding.PROFILE);
        } else if (PROFILE_PERHAPS.matcher(text).find()) {
            suspected.add(Finding.PROFILE);
        }
        if (text.chars().anyMatch(Character::isDigit)) {
            addresses(text, certain, suspected);
            if (DIGITAL_POST.matcher(text).find()) {
                certain.add(Finding.DIGITAL_POST);
            }
        }
    }

    private static void mails(String text, Allowed allowed, Set<Finding> certain, Set<Finding> suspected) {
        Set<Finding> found = EnumSet.noneOf(Finding.class);
        String rest = MAIL.matcher(text).replaceAll(mail -> {
            if (!mail.group().toLowerCase(Locale.ROOT).equals(allowed.mail())) {
                found.add(Finding.MAIL);
            }
            return " ";
        });
        certain.addAll(found);
        if (MAIL_IN_WORDS.matcher(rest).find()) {
            certain.add(Finding.MAIL);
        } else if (MAIL_PERHAPS.matcher(rest).find()) {
            suspected.add(Finding.MAIL);
        }
    }

    /** Whose address it is, nobody can see: a meeting has one too. */
    private static void addresses(String text, Set<Finding> certain, Set<Finding> suspected) {
        for (Pattern address : ADDRESSES) {
            Matcher found = address.matcher(text);
            while (found.find()) {
                if (HOME.matcher(text.substring(0, found.start())).find()) {
                    certain.add(Finding.ADDRESS);
                } else {
                    suspected.add(Finding.ADDRESS);
                }
            }
        }
    }
}
