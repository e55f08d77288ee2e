package dk.familiensplan.platform.rest;

import java.util.Locale;
import java.util.ResourceBundle;

/** Finds the words for a person, in the resource bundles beside the classes that need them. Danish is the root. */
public final class Texts {

    /** Without this, a missing English text would be looked for in the machine's own language. */
    private static final ResourceBundle.Control ONLY_WHAT_WAS_ASKED_FOR =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /**
     * @param owner whose package the bundle is in
     * @throws java.util.MissingResourceException when there is no such text, which the owner's tests find
     */
    public static String of(Class<?> owner, String bundle, String key, Language language) {
        return bundle(owner, bundle, language).getString(key);
    }

    static ResourceBundle bundle(Class<?> owner, String bundle, Language language) {
        var locale = language == Language.DANISH ? Locale.ROOT : language.locale();
        return ResourceBundle.getBundle(
                owner.getPackageName() + "." + bundle, locale, owner.getClassLoader(), ONLY_WHAT_WAS_ASKED_FOR);
    }
}
