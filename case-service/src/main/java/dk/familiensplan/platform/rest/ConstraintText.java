package dk.familiensplan.platform.rest;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What a constraint of Bean Validation is called, and how it is told to a person. */
final class ConstraintText {

    private ConstraintText() {}

    /** {@code NotBlank} becomes {@code not-blank}. */
    static String code(String constraint) {
        return constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    static String of(String constraint, Map<String, Object> attributes, Language language) {
        ResourceBundle texts = Texts.bundle(ConstraintText.class, "constraints", language);
        var key =
                "Size".equals(constraint) && Integer.valueOf(0).equals(attributes.get("min")) ? "Size.max" : constraint;
        var text = texts.getString(texts.containsKey(key) ? key : "other");
        for (var attribute : attributes.entrySet()) {
            if (attribute.getValue() instanceof Number number) {
                text = text.replace("{" + attribute.getKey() + "}", number.toString());
            }
        }
        return text;
    }
}
